//! The labels and headings of a post.

use super::{RichText, Span};
use crate::{
    calendar::{Instant, ListDay, Period, PostDate},
    papers::{Choice, Digest, PaperLink, Totals},
};

/// A language of the page and its posts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// 한국어.
    #[default]
    Korean,
    /// English.
    English,
}

impl Language {
    /// Every language, in the order of the menu.
    pub const ALL: [Self; 2] = [Self::Korean, Self::English];

    /// The BCP 47 tag, as in a page's `lang` and in the URL.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.say("ko", "en")
    }

    /// The language of a BCP 47 tag such as `ko-KR`, if it is supported.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
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

    /// The word of a period, used as a category, and in English in the title.
    pub(super) fn rhythm(self, period: Period) -> &'static str {
        match period {
            Period::Day(_) => self.say("일간", "Daily"),
            Period::Week(_) => self.say("주간", "Weekly"),
            Period::Month(_) => self.say("월간", "Monthly"),
            Period::Shelf(_) => self.say("서재", "Shelf"),
        }
    }

    /// The line that counts the papers of the post. For a week or a month it also has the days up to `now` and the totals
    /// of the ranking.
    pub(super) fn count_line(self, digest: &Digest<'_>, now: Instant) -> RichText {
        let papers = digest.papers.len();
        let (before, number, after) = match digest.period {
            Period::Day(_) => self.count_of_day(papers),
            Period::Shelf(_) => self.count_of_shelf(papers),
            period => {
                let from = period.first();
                let to = period.last().min(ListDay::today(now)).max(from);
                self.count_of_period(papers, digest, from, to)
            }
        };
        let mut line = RichText::default();
        line.push(Span::Text(before));
        line.push(Span::Strong(RichText(vec![Span::Text(number)])));
        line.push(Span::Text(after));
        let lack = match digest.period.is_multi_day() {
            // What else it lacks is in its sentence.
            true => self.early(digest, now).to_owned(),
            false => self.lack(digest, now).unwrap_or_default(),
        };
        if !lack.is_empty() {
            line.push_text(" ");
            line.push_text(&lack);
        }
        line
    }

    fn count_of_day(self, papers: usize) -> (String, String, String) {
        let (before, number, after) = match (self, papers) {
            (Self::Korean, _) => ("총 ", format!("{papers}개"), "의 논문이 수집되었습니다."),
            (Self::English, 1) => ("", "1".to_owned(), " paper was collected."),
            (Self::English, _) => ("", papers.to_string(), " papers were collected."),
        };
        (before.to_owned(), number, after.to_owned())
    }

    fn count_of_shelf(self, papers: usize) -> (String, String, String) {
        let (before, number, after) = match (self, papers) {
            (Self::Korean, _) => ("서재에서 논문 ", format!("{papers}개"), "를 골랐습니다."),
            (Self::English, 1) => ("", "1".to_owned(), " paper from the shelf."),
            (Self::English, _) => ("", papers.to_string(), " papers from the shelf."),
        };
        (before.to_owned(), number, after.to_owned())
    }

    fn count_of_period(
        self,
        papers: usize,
        digest: &Digest<'_>,
        from: ListDay,
        to: ListDay,
    ) -> (String, String, String) {
        let totals: &Totals = &digest.totals;
        let by_hand = digest.choice != Choice::Top;
        let days = totals.days;
        let (all, upvotes) = (grouped(totals.papers as u64), grouped(totals.upvotes));
        let chosen = papers < totals.papers;
        let gap = self.gap(digest);
        match self {
            Self::Korean => {
                let lists = format!("{from}부터 {to}까지 {days}일치 목록{gap}에");
                let number = format!("{}개", grouped(papers as u64));
                if chosen {
                    (
                        format!(
                            "{lists}서 논문 {all}편(좋아요 {upvotes}개) 가운데 {}",
                            if by_hand { "" } else { "상위 " },
                        ),
                        number,
                        "를 골랐습니다.".to_owned(),
                    )
                } else {
                    (
                        format!("{lists} 오른 논문 "),
                        number,
                        format!("(좋아요 {upvotes}개)를 모두 담았습니다."),
                    )
                }
            }
            Self::English => {
                let plural = |one| if one { "" } else { "s" };
                let upvotes = format!("({upvotes} upvote{})", plural(totals.upvotes == 1));
                let lists = format!(
                    "listed on {days} day{} from {from} to {to}{gap}.",
                    plural(days == 1)
                );
                let number = grouped(papers as u64);
                if chosen {
                    (
                        if by_hand { "Chosen: " } else { "The top " }.to_owned(),
                        number,
                        format!(" of {all} papers {upvotes} {lists}"),
                    )
                } else if papers == 1 {
                    (
                        "The only ".to_owned(),
                        number,
                        format!(" paper {upvotes} {lists}"),
                    )
                } else {
                    (
                        "All ".to_owned(),
                        number,
                        format!(" papers {upvotes} {lists}"),
                    )
                }
            }
        }
    }

    /// What the sentence about a period says of the lists that are missing, and of those without their end.
    fn gap(self, digest: &Digest<'_>) -> String {
        let days = match (self, digest.missing_days) {
            (_, 0) => String::new(),
            (Self::Korean, days) => format!("{days}일치 빠짐"),
            (Self::English, 1) => "1 day missing".to_owned(),
            (Self::English, days) => format!("{days} days missing"),
        };
        let end = match digest.is_incomplete {
            true => self.say("뒷부분 없는 날 있음", "the end of a day’s list missing"),
            false => "",
        };
        let comma = if days.is_empty() || end.is_empty() {
            ""
        } else {
            ", "
        };
        match self {
            _ if days.is_empty() && end.is_empty() => String::new(),
            Self::Korean => format!("({days}{comma}{end})"),
            Self::English => format!(" ({days}{comma}{end})"),
        }
    }

    /// That the list has closed since it was fetched, unless it is known to lack papers.
    fn early(self, digest: &Digest<'_>, now: Instant) -> &'static str {
        match digest.is_early(now) && !digest.is_incomplete {
            true => self.say(
                "마감되기 전의 목록입니다.",
                "The list is from before it closed.",
            ),
            false => "",
        }
    }

    /// What the list does not have, of its days or its papers, in sentences.
    pub(super) fn lack(self, digest: &Digest<'_>, now: Instant) -> Option<String> {
        let days = match (self, digest.missing_days) {
            (_, 0) => String::new(),
            (Self::Korean, days) => format!("{days}일치 목록이 빠져 있습니다."),
            (Self::English, 1) => "The list of 1 day is missing.".to_owned(),
            (Self::English, days) => format!("The lists of {days} days are missing."),
        };
        let papers = if digest.is_incomplete && digest.period.is_multi_day() {
            self.say(
                "뒷부분이 빠진 날이 있습니다.",
                "The end of a day’s list is missing.",
            )
        } else if digest.is_incomplete {
            self.say(
                "목록의 뒷부분이 빠져 있습니다.",
                "The end of the list is missing.",
            )
        } else {
            self.early(digest, now)
        };
        let space = if days.is_empty() || papers.is_empty() {
            ""
        } else {
            " "
        };
        Some([&*days, space, papers].concat()).filter(|lack| !lack.is_empty())
    }

    /// The line with the time of the list.
    pub(super) fn as_of(self, moment: PostDate) -> String {
        let moment = moment.minute();
        match self {
            Self::Korean => format!("{moment} 기준 목록입니다."),
            Self::English => format!("As of {moment}."),
        }
    }

    /// The heading of the papers; papers with an order by hand are not a ranking.
    pub(super) fn ranking(self, choice: Choice) -> &'static str {
        match choice {
            Choice::Top | Choice::ByHand => self.say("📊 좋아요 순위", "📊 Ranked by upvotes"),
            Choice::InOrderByHand => self.say("📊 고른 논문", "📊 Chosen papers"),
            Choice::ByTopic => self.say("📊 주제별 논문", "📊 Papers by topic"),
        }
    }

    /// The heading of the papers of no topic.
    pub(super) fn no_topic(self) -> &'static str {
        self.say("그 밖의 논문", "Other papers")
    }

    /// What the post of a sample begins with, in Markdown.
    pub(super) fn sample(self) -> &'static str {
        self.say(
            "**예시 목록입니다.** 초록은 실제 초록이 아니므로 발행하지 마세요.",
            "**This is a sample list.** Its abstracts are not the papers’ own: do not publish it.",
        )
    }

    /// What the title of a sample's post says.
    pub(super) fn sample_mark(self) -> &'static str {
        self.say("예시", "sample")
    }

    /// The title of the shelf's post, as a pattern.
    pub(super) fn shelf_title(self) -> &'static str {
        self.say("서재의 논문 - {date}", "Papers from the Shelf - {date}")
    }

    /// What the title of a post says of a list that is open.
    pub(super) fn still_open(self) -> &'static str {
        self.say("집계 중", "still open")
    }

    /// The label of the papers' titles.
    pub(super) fn paper(self) -> &'static str {
        self.say("논문", "Paper")
    }

    /// The label of the editor's comment.
    pub(super) fn comment(self) -> &'static str {
        self.say("코멘트", "Comment")
    }

    /// The label of the organization.
    pub(super) fn organization(self) -> &'static str {
        self.say("기관", "Institution")
    }

    /// The text of a link of a paper.
    pub(super) fn link(self, link: PaperLink) -> &'static str {
        match link {
            PaperLink::HuggingFace => self.say("HF 페이지", "HF page"),
            PaperLink::Arxiv => self.say("논문 링크", "Paper"),
            PaperLink::Pdf => "PDF",
            PaperLink::Html => "HTML",
            PaperLink::AlphaXiv => "alphaXiv",
            PaperLink::SemanticScholar => "Semantic Scholar",
            PaperLink::Code => self.say("코드", "Code"),
            PaperLink::Project => self.say("프로젝트", "Project"),
        }
    }

    /// The label of the authors.
    pub(super) fn authors(self) -> &'static str {
        self.say("저자", "Authors")
    }

    /// The text after the authors that are named.
    pub(super) fn and_more(self, more: usize) -> String {
        match self {
            Self::Korean => format!(" 외 {more}명"),
            Self::English => format!(" and {more} more"),
        }
    }

    /// The label of the number of comments.
    pub(super) fn comments(self) -> &'static str {
        self.say("댓글", "Comments")
    }

    /// The label of the keywords.
    pub(super) fn keywords(self) -> &'static str {
        self.say("키워드", "Keywords")
    }

    /// The label of an abstract that is translated.
    pub(super) fn abstract_label(self) -> &'static str {
        self.say("초록", "Abstract")
    }

    /// What says that a machine has translated, or summarized.
    pub(super) fn machine_mark(self, translated: bool, summarized: bool) -> Option<&'static str> {
        Some(match (translated, summarized) {
            (false, false) => return None,
            (true, false) => self.say(
                "기계 번역이 들어 있습니다.",
                "Some of their texts are machine translations.",
            ),
            (false, true) => self.say(
                "기계 요약이 들어 있습니다.",
                "Some of their texts are machine summaries.",
            ),
            (true, true) => self.say(
                "기계 번역과 기계 요약이 들어 있습니다.",
                "Some of their texts are machine translations and machine summaries.",
            ),
        })
    }

    /// The label of the AI summary.
    pub(super) fn ai_summary(self) -> &'static str {
        self.say("AI 요약", "AI summary")
    }
}

/// A number with commas as thousands separators.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
