//! The cards, the selection and the editor's notes.

use super::{Messages, messages, t};
use crate::papers::PaperLink;

messages! {
    min_upvotes: "최소 좋아요", "Min. upvotes";
    undo: "되돌리기", "Undo";
    reset_selection: "선택 초기화", "Reset selection";
    /// The short form of that, where it follows what is selected.
    reset_short: "초기화", "Reset";
    more_actions: "이 논문으로 할 일", "Actions";
    edit_comment: "고치기", "Edit";
    ai_summary: "AI 요약", "AI summary";
    view: "목록 보기", "List view";
    pictures: "그림", "Pictures";
    dense: "촘촘하게", "Compact";
    storage_failed: "이 기기에 저장하지 못했습니다. 저장 공간이 가득 찼거나 막혀 있습니다. 페이지를 닫기 전에 글을 복사해 두세요.",
        "This could not be saved on the device: its storage is full or blocked. Copy the post before you close the page.";

    links: "링크", "Links";
    links_hint: "고른 순서대로 카드에 보입니다.", "Cards show them in the order in which you choose them.";

    withdrawn: "철회됨", "Withdrawn";

    /// Before a rank, for screen readers.
    rank: "순위 ", "Rank ";
    author: "저자", "Author";
    keyword: "키워드", "Keyword";
    drag: "끌어서 순서 바꾸기", "Drag to reorder";
    pin: "고정", "Pin";
    move_up: "위로", "Up";
    move_down: "아래로", "Down";
    comment: "코멘트", "Comment";
    comment_hint: "이 논문을 왜 골랐나요? Markdown을 쓸 수 있습니다.", "Why this paper? Markdown is welcome.";
    replaced: "다른 탭과 다르게 썼습니다.", "Written differently in another tab.";
    restore_text: "다른 글로 바꾸기", "Switch to the other text";
    forget_replaced: "이 글로 두기", "Keep this text";
    not_in_post: "글에 담지 않은 논문이라 이 코멘트도 글에 들어가지 않습니다.",
        "This paper isn’t in the post, so neither is this comment.";
    introduction: "머리말", "Introduction";
    introduction_hint: "머리말 (Markdown 가능)", "Introduction (Markdown supported)";
}

impl Messages {
    /// The entry of a menu that pins a paper, or unpins it.
    #[must_use]
    pub fn pin_action(self, pinned: bool) -> &'static str {
        match pinned {
            false => t!(self, "맨 위에 고정", "Pin to the top"),
            true => t!(self, "고정 풀기", "Unpin"),
        }
    }

    /// The label of a link of a paper.
    #[must_use]
    pub fn paper_link(self, link: PaperLink) -> &'static str {
        match link {
            PaperLink::HuggingFace => "HF",
            PaperLink::Arxiv => "arXiv",
            PaperLink::Pdf => "PDF",
            PaperLink::Html => "HTML",
            PaperLink::AlphaXiv => "alphaXiv",
            PaperLink::SemanticScholar => "Semantic Scholar",
            PaperLink::Code => self.code(),
            PaperLink::Project => self.project(),
        }
    }

    /// Where a paper that was moved stands in the post.
    #[must_use]
    pub fn moved_to(self, rank: usize, number: usize) -> String {
        t!(
            self,
            format!("{rank}위 → 글에서 {number}번째"),
            format!("Rank {rank} → number {number} in the post"),
        )
    }

    /// What pressing an organization, an author or a keyword does.
    #[must_use]
    pub fn filter_by(self, kind: &str, name: &str) -> String {
        t!(
            self,
            format!("이 {kind}만 보기: {name}"),
            format!("Filter by {}: {name}", kind.to_ascii_lowercase()),
        )
    }

    /// The link to the comments on a paper.
    #[must_use]
    pub fn comments_on_hugging_face(self, comments: u32) -> String {
        t!(
            self,
            format!("Hugging Face 댓글 {comments}개"),
            match comments {
                1 => "1 comment on Hugging Face".to_owned(),
                _ => format!("{comments} comments on Hugging Face"),
            },
        )
    }

    /// The button that shows the field of a comment, and whether it hides one that is written.
    #[must_use]
    pub fn comment_button(self, hides_text: bool) -> &'static str {
        match hides_text {
            false => self.comment(),
            true => t!(self, "코멘트 있음", "Comment, written"),
        }
    }

    /// The button that shows the papers without a card.
    #[must_use]
    pub fn show_rest(self, papers: usize) -> String {
        t!(
            self,
            format!("나머지 {papers}편 보기"),
            match papers {
                1 => "Show the other paper".to_owned(),
                _ => format!("Show the other {papers} papers"),
            },
        )
    }

    /// The checkbox that includes a paper in the post.
    #[must_use]
    pub fn in_post(self, title: &str) -> String {
        t!(
            self,
            format!("글에 담기: {title}"),
            format!("In the post: {title}")
        )
    }

    /// The name of a card's button for screen readers: its label and the paper's title.
    #[must_use]
    pub fn for_paper(self, label: &str, title: &str) -> String {
        format!("{label}: {title}")
    }
}
