//! What to look at before publishing.

use super::{Messages, t};
use crate::post::{Check, Oddity, Place};

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
            Check::LongTitle => t!(
                self,
                "글 제목이 길어 잘려 보일 수 있습니다.",
                "The title of the post is long and may be shown cut."
            )
            .to_owned(),
            Check::SameAddress => t!(
                self,
                "고유 주소에 날짜가 없어 모든 글이 한 주소를 씁니다.",
                "The permalink has no date, so every post has the same address.",
            )
            .to_owned(),
            Check::OtherDayInUtc => t!(
                self,
                "글 시각이 UTC로는 다른 날이라, UTC로 빌드하는 블로그에서는 그 날짜에 실립니다.",
                "In UTC the date of the post is another day, where a blog built in UTC files it.",
            )
            .to_owned(),
            Check::Tags(tags) => t!(
                self,
                format!("쓸 수 없거나 겹치는 태그가 있습니다: {}.", tags.join(", ")),
                format!(
                    "Tags that do not work or repeat another: {}.",
                    tags.join(", ")
                ),
            ),
            Check::Categories(names) => t!(
                self,
                format!(
                    "쓸 수 없거나 겹치거나 셋째인 카테고리가 있습니다: {}.",
                    names.join(", ")
                ),
                format!(
                    "Categories that do not work, repeat another or are a third: {}.",
                    names.join(", ")
                ),
            ),
            Check::OwnWords(place, oddity) => {
                let place = match place {
                    Place::Introduction => t!(self, "머리말", "Introduction").to_owned(),
                    Place::Comment(rank, _) => t!(
                        self,
                        format!("{rank}위 코멘트"),
                        format!("Comment on rank {rank}")
                    ),
                };
                format!("{place}: {}", self.oddity(*oddity))
            }
        }
    }

    /// What is odd about the editor's words.
    fn oddity(self, oddity: Oddity) -> &'static str {
        match oddity {
            Oddity::Emphasis => t!(
                self,
                "문장 부호와 글자 사이의 *는 강조가 되지 않고 그대로 보입니다.",
                "asterisks between punctuation and a letter set nothing and are shown."
            ),
            Oddity::Underline => t!(
                self,
                "글 바로 아래의 ---는 윗줄을 제목으로 만듭니다.",
                "--- right below a line makes a heading of it."
            ),
            Oddity::Definition => t!(
                self,
                "링크나 각주의 정의는 다른 논문에도 걸리므로 적은 그대로 보입니다.",
                "a definition of a link or a note would hold for every paper, so it is shown as typed."
            ),
            Oddity::Unclosed => t!(
                self,
                "닫지 않은 기호나 블로그가 명령으로 읽을 기호를 적은 그대로 보이게 했습니다.",
                "what was left open, or a blog would run, is closed or shown as typed."
            ),
            Oddity::Unseen => t!(
                self,
                "그림, HTML, 취소선처럼 미리보기가 글과 다르게 보이는 기호가 있습니다.",
                "the preview does not show images, HTML or struck-out text as the post does."
            ),
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
            Check::SameAddress => t!(self, "날짜 넣기", "Add the date"),
            Check::OtherDayInUtc => t!(self, "같은 날이 되게", "Make it the same day"),
            Check::Tags(_) | Check::Categories(_) => t!(self, "빼기", "Leave them out"),
            Check::OwnWords(_, oddity) => match oddity {
                Oddity::Emphasis => t!(self, "강조되게", "Make it bold"),
                Oddity::Underline => t!(self, "빈 줄 넣기", "Add a blank line"),
                Oddity::Definition => t!(self, "글 안에 넣기", "Put it into the text"),
                Oddity::Unclosed | Oddity::Unseen => {
                    t!(self, "기호를 글자로", "Make it plain text")
                }
            },
        }
    }
}
