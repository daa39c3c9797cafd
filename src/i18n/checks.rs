//! What to look at before publishing.

use super::{Messages, t};
use crate::post::Check;

/// How many ranks are listed; a month has hundreds.
const MAX_RANKS: usize = 12;

impl Messages {
    /// What a check has found.
    #[must_use]
    pub fn check(self, check: &Check) -> String {
        match check {
            Check::StillOpen => t!(
                self,
                "아직 열려 있는 목록이라 글에 지금 시각이 적힙니다.",
                "The list is still open, so the post carries the present time.",
            )
            .to_owned(),
            Check::Early => t!(
                self,
                "설정한 글 시각이 아직 오지 않아 지금 시각을 적었습니다.",
                "The time set for the post has not come, so it carries the present time.",
            )
            .to_owned(),
            Check::NoOrganization(papers) => t!(
                self,
                format!("기관이 없는 논문 {papers}편에는 저자 수를 적었습니다."),
                format!("Papers without an institution show the number of authors: {papers}."),
            ),
            Check::NoSummary(papers) => t!(
                self,
                format!("초록이 없는 논문이 {papers}편 있습니다."),
                format!("Papers without an abstract: {papers}."),
            ),
            Check::Protected(ranks) => {
                let listed: Vec<String> = ranks
                    .iter()
                    .take(MAX_RANKS)
                    .map(ToString::to_string)
                    .collect();
                let more = if ranks.len() > MAX_RANKS { " …" } else { "" };
                let ranks = format!("{}{more}", listed.join(", "));
                t!(
                    self,
                    format!("블로그를 깨뜨릴 기호나 TeX 표기를 바르게 고쳐 썼습니다: {ranks}위."),
                    format!(
                        "Signs that would have broken the page, or TeX, were written so that they are shown right: rank {ranks}."
                    ),
                )
            }
            Check::Withdrawn(papers) => {
                let titles = quoted(papers.iter().map(|(_, title)| title));
                t!(
                    self,
                    format!("철회된 논문이 글에 들어 있습니다: {titles}."),
                    format!("Withdrawn, and in the post: {titles}."),
                )
            }
            Check::WithdrawnLeftOut(titles) => {
                let titles = quoted(titles);
                t!(
                    self,
                    format!("철회된 논문이라 글에서 뺐습니다: {titles}."),
                    format!("Left out because it was withdrawn: {titles}."),
                )
            }
            Check::LongTitle => t!(
                self,
                "글 제목이 길어 잘려 보일 수 있습니다.",
                "The title of the post is long and may be shown cut."
            )
            .to_owned(),
        }
    }

    /// The button that does something about a check.
    #[must_use]
    pub fn remedy(self, check: &Check) -> &'static str {
        match check {
            Check::StillOpen => t!(self, "닫힌 목록으로", "Go to a closed list"),
            Check::NoOrganization(_) => t!(self, "저자 이름으로", "Name the authors"),
            Check::NoSummary(_) => t!(self, "AI 요약 넣기", "Add AI summaries"),
            Check::LongTitle => t!(self, "기본 제목으로", "Use the default title"),
            Check::Early => t!(self, "목록 날짜로", "Date it on the list’s day"),
            Check::Protected(_) => t!(self, "보기", "See"),
            Check::Withdrawn(_) => t!(self, "글에서 빼기", "Leave it out"),
            Check::WithdrawnLeftOut(_) => "",
        }
    }
}

/// Titles in quotation marks, separated by commas.
fn quoted<'a>(titles: impl IntoIterator<Item = &'a String>) -> String {
    let titles: Vec<String> = titles
        .into_iter()
        .map(|title| format!("“{title}”"))
        .collect();
    titles.join(", ")
}
