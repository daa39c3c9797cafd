//! The list as a whole, and the papers in it.

use super::{Words, say};
use std::cmp::Ordering;

use chrono::TimeDelta;

use crate::{
    browser::Failure,
    calendar::{Instant, ListDay, Period, PostDate},
    hub::Missing,
    papers::{Count, Move},
    ui::listing::{List, Listing, Moved, Renewal},
};

impl Words {
    pub(in crate::ui) fn count(self, count: Count) -> String {
        match count {
            Count::Top(papers) => papers.to_string(),
            Count::All => say!(self, "전부", "All").to_owned(),
        }
    }

    /// What is said of the list as a whole.
    pub(in crate::ui) fn listing(self, listing: &Listing, chosen: usize) -> String {
        match listing {
            Listing::Loading(_) => {
                say!(self, "목록을 불러오는 중…", "Fetching the list…").to_owned()
            }
            Listing::Papers(list, _) => {
                let all = list.papers.len();
                if chosen < all {
                    say!(
                        self,
                        format!("논문 {all}편 가운데 좋아요 상위 {chosen}편"),
                        format!("The {chosen} most upvoted of {all} papers"),
                    )
                } else {
                    say!(
                        self,
                        format!("논문 {all}편 전부, 좋아요 순"),
                        format!("All {all} papers by upvotes"),
                    )
                }
            }
            Listing::Empty(_)
            | Listing::EmptyPeriod(_)
            | Listing::NotOpen(_)
            | Listing::Failed(..) => String::new(),
        }
    }

    /// How fresh a list is: fetched at a moment of the blog's clock, seen now.
    pub(in crate::ui) fn freshness(
        self,
        list: &List,
        fetched: PostDate,
        now: Instant,
        renewal: &Renewal,
    ) -> String {
        let papers = list.papers.len();
        let day = match list.period {
            Period::Day(day) => self.short_day(day),
            other => self.period(other),
        };
        let when = match fetched.instant() + TimeDelta::hours(12) > now {
            true => fetched.clock_time(),
            false => fetched.minute(),
        };
        let left = (list.period.closes() - now).num_minutes();
        let (hours, minutes) = (left / 60, left % 60);
        let state = match list.period.is_open(now) {
            true => say!(
                self,
                format!(
                    "{day} 목록 작성 중 · {papers}편 · {when} 기준 · {hours}시간 {minutes}분 뒤 닫힘"
                ),
                format!(
                    "{day}: still filling · {papers} papers · as of {when} · closes in {hours} h {minutes} min"
                ),
            ),
            false if fetched.instant() < list.period.closes() => say!(
                self,
                format!("닫히기 전인 {when}에 받은 목록"),
                format!("fetched at {when}, before the list closed"),
            ),
            false => say!(
                self,
                format!("닫힌 목록 · {when} 기준"),
                format!("closed · as of {when}")
            ),
        };
        match renewal {
            Renewal::Done => state,
            Renewal::UnderWay => say!(
                self,
                format!("{state} · 새로 확인하는 중…"),
                format!("{state} · checking for changes…"),
            ),
            Renewal::Failed(failure) => {
                let reason = self.failure(failure);
                say!(
                    self,
                    format!("{state} · 새로 받지 못해 이 기기에 둔 목록입니다. {reason}"),
                    format!(
                        "{state} · kept on this device, since a newer one could not be had. {reason}"
                    ),
                )
            }
        }
    }

    /// What moved in a list, in short; empty where nothing did.
    pub(in crate::ui) fn moves(self, moved: &Moved) -> String {
        let (new, elsewhere) = moved.counts();
        let gone = moved.gone.len();
        [
            (new, say!(self, "새 논문", "new")),
            (elsewhere, say!(self, "순위 바뀜", "moved")),
            (gone, say!(self, "빠진 논문", "gone")),
        ]
        .into_iter()
        .filter(|(papers, _)| *papers > 0)
        .map(|(papers, what)| {
            say!(
                self,
                format!("{what} {papers}편"),
                format!("{papers} {what}")
            )
        })
        .collect::<Vec<_>>()
        .join(" · ")
    }

    /// Where the paper that is at a rank now comes from, and the upvotes it gained; empty where it has not moved.
    pub(in crate::ui) fn moved(self, rank: usize, Move { from, gained }: Move) -> String {
        let Some(from) = from else {
            return say!(self, "새 논문", "new").to_owned();
        };
        let way = match rank.cmp(&from) {
            Ordering::Less => say!(
                self,
                format!("{} 계단 위로", from - rank),
                format!("up {}", from - rank)
            ),
            Ordering::Greater => say!(
                self,
                format!("{} 계단 아래로", rank - from),
                format!("down {}", rank - from)
            ),
            Ordering::Equal => String::new(),
        };
        let gained = match gained {
            0 => String::new(),
            gained => format!("{gained:+}"),
        };
        let both = [way, gained];
        both.into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }

    pub(in crate::ui) fn still_open(self, day: ListDay) -> String {
        let closing = self.short_day(day.after().unwrap_or(day));
        say!(
            self,
            format!(
                "아직 채워지고 있는 목록입니다. 한국 시간 {closing} 오전 9시에 닫히며, 그 전에 만든 글에는 지금 시각이 적힙니다."
            ),
            format!(
                "This list is still filling. It closes on {closing} at 09:00 Korean time; a post made before then is dated now."
            ),
        )
    }

    pub(in crate::ui) fn dropped(self, rows: usize) -> String {
        say!(
            self,
            format!("읽을 수 없는 항목 {rows}개를 뺐습니다. 나머지는 그대로입니다."),
            match rows {
                1 => "1 entry could not be read and was left out. The others are unaffected."
                    .to_owned(),
                _ => format!(
                    "{rows} entries could not be read and were left out. The others are unaffected."
                ),
            },
        )
    }

    pub(in crate::ui) fn missing(self, missing: Missing) -> &'static str {
        match missing {
            Missing::LaterPages => say!(
                self,
                "목록의 뒷부분을 받지 못했습니다. 새로 고치면 다시 시도합니다.",
                "The end of the list could not be fetched. Reload the page to try again.",
            ),
            Missing::BeyondTheCap => say!(
                self,
                "이 날의 논문이 너무 많아 앞부분만 읽었습니다.",
                "This day has more papers than are read; these are the first.",
            ),
        }
    }

    pub(in crate::ui) fn sample_instead(self, failure: &Failure) -> String {
        let reason = self.failure(failure);
        let sample = self.sample();
        say!(
            self,
            format!("오늘 목록을 가져오지 못해 예시를 보여 드립니다. {reason} {sample}"),
            format!("Today’s list could not be had, so this is a sample. {reason} {sample}"),
        )
    }

    pub(in crate::ui) fn show_sample(self, day: ListDay) -> String {
        say!(
            self,
            format!("예시 보기 · {day}"),
            format!("Show the sample of {day}")
        )
    }

    pub(in crate::ui) fn upvotes(self, upvotes: u32) -> String {
        say!(
            self,
            format!("좋아요 {upvotes}개"),
            match upvotes {
                1 => "1 upvote".to_owned(),
                _ => format!("{upvotes} upvotes"),
            },
        )
    }

    pub(in crate::ui) fn stars(self, stars: u32) -> String {
        say!(self, format!(" 별 {stars}개"), format!(" {stars} stars"))
    }

    /// A number as a card shows it: thousands shortened.
    pub(in crate::ui) fn number(self, number: u32) -> String {
        match number {
            0..1_000 => number.to_string(),
            _ => format!("{}.{}k", number / 1_000, number % 1_000 / 100),
        }
    }

    pub(in crate::ui) fn more_authors(self, more: usize) -> String {
        say!(self, format!(" 외 {more}명"), format!(" and {more} more"))
    }

    pub(in crate::ui) fn summary_of(self, rank: usize) -> String {
        say!(
            self,
            format!("{rank}위 논문의 초록"),
            format!("the abstract of paper {rank}")
        )
    }

    pub(in crate::ui) fn fold(self, folded: bool) -> &'static str {
        match folded {
            true => say!(self, "더 보기", "More"),
            false => say!(self, "접기", "Less"),
        }
    }

    /// The name of the folding button for those who meet it alone; begins with the words it shows.
    pub(in crate::ui) fn fold_label(self, folded: bool, of: &str) -> String {
        let shown = self.fold(folded);
        format!("{shown}: {of}")
    }

    pub(in crate::ui) fn show_rest(self, papers: usize) -> String {
        say!(
            self,
            format!("나머지 {papers}편도 담기"),
            match papers {
                1 => "Include the other paper".to_owned(),
                _ => format!("Include the other {papers} papers"),
            },
        )
    }
}
