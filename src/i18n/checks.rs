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
                "집계 중인 목록이라 글에 지금 시각이 적힙니다.",
                "The list is still open, so the post carries the current time.",
            )
            .to_owned(),
            Check::Early => t!(
                self,
                "설정한 글 시각이 아직 오지 않아 지금 시각을 적었습니다.",
                "The time set for the post is still ahead, so it carries the current time.",
            )
            .to_owned(),
            Check::NoOrganization(papers) => t!(
                self,
                format!("기관을 알 수 없는 논문 {papers}편은 저자 수로 적었습니다."),
                match papers {
                    1 =>
                        "1 paper has no institution; the author count is shown instead.".to_owned(),
                    _ => format!(
                        "{papers} papers have no institution; the author count is shown instead."
                    ),
                },
            ),
            Check::NoSummary(papers) => t!(
                self,
                format!("초록이 없는 논문이 {papers}편 있습니다."),
                match papers {
                    1 => "1 paper has no abstract.".to_owned(),
                    _ => format!("{papers} papers have no abstract."),
                },
            ),
            Check::Protected(ranks) => {
                let listed: Vec<String> = ranks
                    .iter()
                    .take(MAX_RANKS)
                    .map(ToString::to_string)
                    .collect();
                let more = if ranks.len() > MAX_RANKS { " …" } else { "" };
                let ranks = listed.join(t!(self, "·", ", "));
                let papers = if listed.len() == 1 { "paper" } else { "papers" };
                t!(
                    self,
                    format!("블로그에서 깨질 수 있는 기호·TeX 표기를 고쳤습니다({ranks}번{more})."),
                    format!(
                        "Escaped symbols or TeX that could break your blog ({papers} {ranks}{more})."
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
                "The title of the post is long and may be cut off."
            )
            .to_owned(),
        }
    }

    /// The button that does something about a check.
    #[must_use]
    pub fn remedy(self, check: &Check) -> &'static str {
        match check {
            Check::StillOpen => t!(self, "마감된 목록 보기", "Show a closed list"),
            Check::NoOrganization(_) => t!(
                self,
                "저자 이름 쓰기(앞으로도)",
                "Use author names (from now on)"
            ),
            Check::NoSummary(_) => t!(
                self,
                "AI 요약 넣기(앞으로도)",
                "Add AI summaries (from now on)"
            ),
            Check::LongTitle => t!(
                self,
                "기본 제목 쓰기(앞으로도)",
                "Use the default title (from now on)"
            ),
            Check::Early => t!(
                self,
                "목록 날짜 쓰기(앞으로도)",
                "Use the list’s date (from now on)"
            ),
            Check::Protected(_) => t!(self, "보기", "Show"),
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
