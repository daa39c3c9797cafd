//! What to look at before publishing.

use super::{Messages, messages, t};
use crate::post::{Check, Oddity, Place, Placeholder};

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
            Check::Untranslated(papers) => t!(
                self,
                format!("아직 번역하지 않아 영어로 나가는 논문이 {papers}편 있습니다."),
                match papers {
                    1 => "1 paper is not translated yet and goes out in English.".to_owned(),
                    _ => format!("{papers} papers are not translated yet and go out in English."),
                },
            ),
            Check::OutdatedCorrections(ranks) => {
                let ranks = self.ranks(ranks);
                t!(
                    self,
                    format!(
                        "고친 번역이 있지만 원문이 바뀌어 쓰지 않았습니다({ranks}). 고친 글은 그대로 남아 있습니다."
                    ),
                    format!(
                        "The original has changed since you corrected its translation (paper {ranks}). Your correction is kept, but not used."
                    ),
                )
            }
            Check::Protected(ranks) => {
                let listed = self.ranks(ranks);
                let papers = if ranks.len() == 1 { "paper" } else { "papers" };
                t!(
                    self,
                    format!("블로그에서 깨질 수 있는 기호·TeX 표기를 고쳤습니다({listed})."),
                    format!(
                        "Escaped symbols or TeX that could break your blog ({papers} {listed})."
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
            Check::Sample => t!(
                self,
                "예시 목록입니다. 발행하지 마세요. 글 맨 앞에도 그렇게 적었습니다.",
                "This is a sample list, not for publishing. The post says so, too.",
            )
            .to_owned(),
            Check::MissingDays(days) => t!(
                self,
                format!("{days}일치 목록이 빠진 글입니다. 글에도 그렇게 적었습니다."),
                format!("{}. The post says so, too.", missing_days(*days)),
            ),
            Check::Incomplete => t!(
                self,
                "목록의 뒷부분이 빠진 글입니다. 글에도 그렇게 적었습니다.",
                "The end of the list is missing. The post says so, too.",
            )
            .to_owned(),
            Check::FetchedBeforeClosing => t!(
                self,
                "마감되기 전에 받은 목록이라 논문이 빠졌을 수 있습니다. 글에도 그렇게 적었습니다.",
                "The list was fetched before it closed and may lack papers. The post says so, too.",
            )
            .to_owned(),
            Check::Author => t!(
                self,
                "글에 적히는 작성자가 기본값 lim4349입니다.",
                "The post is signed lim4349, the default author.",
            )
            .to_owned(),
            Check::SameAddress => t!(
                self,
                "고유 주소에 날짜가 없어 모든 글이 한 주소를 씁니다.",
                "The permalink has no date, so every post has the same address.",
            )
            .to_owned(),
            Check::SameAddressInLines => t!(
                self,
                "글머리에 더한 고유 주소나 슬러그에 날짜가 없어 모든 글이 한 주소를 씁니다.",
                "The permalink or slug in your front matter has no date, so every post has the same address.",
            )
            .to_owned(),
            Check::PermalinkTokens(tokens) => t!(
                self,
                format!(
                    "고유 주소에 블로그가 모르는 자리표시자가 있어 빌드되지 않습니다: {}.",
                    tokens.join(", ")
                ),
                format!(
                    "The blog cannot be built with a placeholder in the permalink that it does not know: {}.",
                    tokens.join(", ")
                ),
            ),
            Check::FrontMatterLine(line) => t!(
                self,
                format!("글머리에 더한 줄 가운데 블로그가 읽지 못하거나 겹치는 줄이 있습니다: {line}"),
                format!(
                    "A blog cannot read a line of your front matter, or it repeats a key: {line}"
                ),
            ),
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
            Check::Placeholders(part, names) => {
                let braced = |name: &str| ["{", name, "}"].concat();
                let names: Vec<String> = names.iter().map(|name| braced(name)).collect();
                let names = names.join(", ");
                let known = Placeholder::of(*part).map(|known| braced(known.text()));
                let known = known.collect::<Vec<_>>().join(" ");
                let part = self.setting(part.setting());
                t!(
                    self,
                    format!(
                        "글 구성의 ‘{part}’에서 쓸 수 없는 이름이 있습니다: {names}. 쓸 수 있는 이름: {known}"
                    ),
                    format!("Layout, {part}: not available here: {names}. Available: {known}"),
                )
            }
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
            Check::Untranslated(_) => self.translate_rest(),
            Check::Sample | Check::WithdrawnLeftOut(_) | Check::OutdatedCorrections(_) => "",
            Check::Placeholders(..) => t!(self, "글 구성 고치기", "Edit the layout"),
            Check::SameAddressInLines | Check::FrontMatterLine(_) => {
                t!(self, "줄 고치기", "Edit the lines")
            }
            Check::MissingDays(_) => self.fetch_the_rest(),
            Check::Incomplete | Check::FetchedBeforeClosing => {
                t!(self, "다시 불러오기", "Load it again")
            }
            Check::Author => t!(self, "내 이름으로 바꾸기", "Write your own name"),
            Check::SameAddress => t!(self, "날짜 넣기", "Add the date"),
            Check::PermalinkTokens(_) => t!(self, "주소 고치기", "Mend the address"),
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

    /// Ranks of papers, as many as there is room for.
    fn ranks(self, ranks: &[usize]) -> String {
        let listed: Vec<String> = ranks
            .iter()
            .take(MAX_RANKS)
            .map(ToString::to_string)
            .collect();
        let more = if ranks.len() > MAX_RANKS { " …" } else { "" };
        let listed = listed.join(t!(self, "·", ", "));
        t!(self, format!("{listed}번{more}"), listed + more)
    }
}

messages! {
    /// The button that leaves the author as it is.
    keep_author: "이대로 두기", "Keep it";
    /// That the remedy of a check has changed the editor's words.
    words_mended: "적은 글을 고쳤습니다.", "Your text was changed.";
}

/// How many days are missing, in English.
pub(super) fn missing_days(days: usize) -> String {
    let plural = if days == 1 { "" } else { "s" };
    format!("{days} day{plural} missing")
}

/// Titles in quotation marks, separated by commas.
fn quoted<'a>(titles: impl IntoIterator<Item = &'a String>) -> String {
    let titles: Vec<String> = titles
        .into_iter()
        .map(|title| format!("“{title}”"))
        .collect();
    titles.join(", ")
}
