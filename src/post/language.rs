//! The words a post has of its own.

use super::{Prose, Span};
use crate::calendar::PostDate;

/// A language the page and its posts can be in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// 한국어.
    #[default]
    Korean,
    /// English.
    English,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Korean, Self::English];

    /// The BCP 47 tag, as in a page's `lang` and in the address.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.say("ko", "en")
    }

    /// The language of a BCP 47 tag such as `ko-KR`, if it is one of ours.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    fn say(self, korean: &'static str, english: &'static str) -> &'static str {
        match self {
            Self::Korean => korean,
            Self::English => english,
        }
    }

    /// The category that says a post holds one day.
    pub(super) fn daily(self) -> &'static str {
        self.say("일간", "Daily")
    }

    /// The line that counts the papers, their number in bold.
    pub(super) fn count_line(self, papers: usize) -> Prose {
        let (before, number, after) = match (self, papers) {
            (Self::Korean, _) => ("총 ", format!("{papers}개"), "의 논문이 수집되었습니다."),
            (Self::English, 1) => ("", "1".to_owned(), " paper was collected."),
            (Self::English, _) => ("", papers.to_string(), " papers were collected."),
        };
        let mut line = Prose::default();
        line.push(Span::Text(before.to_owned()));
        line.push(Span::Strong(Prose(vec![Span::Text(number)])));
        line.push(Span::Text(after.to_owned()));
        line
    }

    /// The line that says when the list was read.
    pub(super) fn as_of(self, moment: PostDate) -> String {
        let moment = moment.minute();
        match self {
            Self::Korean => format!("{moment} 기준 목록입니다."),
            Self::English => format!("As of {moment}."),
        }
    }

    /// The heading of the ranking.
    pub(super) fn ranking(self) -> &'static str {
        self.say("📊 좋아요 순위", "📊 Ranked by upvotes")
    }

    /// The label of the organization.
    pub(super) fn organization(self) -> &'static str {
        self.say("기관", "Institution")
    }

    /// The text of the link to the paper's page on Hugging Face.
    pub(super) fn hub_link(self) -> &'static str {
        self.say("HF 페이지", "HF page")
    }

    /// The text of the link to the paper on arXiv.
    pub(super) fn paper_link(self) -> &'static str {
        self.say("논문 링크", "Paper")
    }

    /// The label of the authors.
    pub(super) fn authors(self) -> &'static str {
        self.say("저자", "Authors")
    }

    /// What follows the authors that are named.
    pub(super) fn and_more(self, more: usize) -> String {
        match self {
            Self::Korean => format!(" 외 {more}명"),
            Self::English => format!(" and {more} more"),
        }
    }

    /// The text of the link to the code.
    pub(super) fn code(self) -> &'static str {
        self.say("코드", "Code")
    }

    /// The text of the link to the project's page.
    pub(super) fn project(self) -> &'static str {
        self.say("프로젝트", "Project")
    }

    /// The label of the number of comments.
    pub(super) fn comments(self) -> &'static str {
        self.say("댓글", "Comments")
    }

    /// The label of the keywords.
    pub(super) fn keywords(self) -> &'static str {
        self.say("키워드", "Keywords")
    }

    /// The label of the summary that a machine wrote.
    pub(super) fn ai_summary(self) -> &'static str {
        self.say("AI 요약", "AI summary")
    }
}
