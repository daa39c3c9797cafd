//! How fresh a list is, and how its ranking changed.

use std::cmp::Ordering;

use chrono::{FixedOffset, Offset, TimeDelta, Timelike, Utc};

use super::{Messages, t};
use crate::{
    calendar::{Instant, ListDay, PostClock, PostDate},
    papers::RankChange,
    state::{RankChanges, RankedList, RefreshState},
};

impl Messages {
    /// Whether a list is still open, when it was fetched by the blog's clock and the reader's, and whether a newer one is on
    /// its way.
    #[must_use]
    pub fn list_status(
        self,
        list: &RankedList,
        fetched_at: PostDate,
        now: Instant,
        refresh: &RefreshState,
        reader: FixedOffset,
    ) -> String {
        let when = if fetched_at.instant() + TimeDelta::hours(12) > now {
            fetched_at.clock_time()
        } else {
            fetched_at.minute()
        };
        // Korean readers need no name of their own time zone.
        let when = t!(self, when.trim_end_matches(" KST"), &when);
        let for_reader = self.for_reader(fetched_at.instant(), reader, fetched_at.utc_offset());
        let when = format!("{when}{for_reader}");
        let left = self.time_left(list.period.closes() - now);
        let state = if list.period.is_open(now) {
            t!(
                self,
                format!("집계 중 · {when} 기준 · 마감까지 {left}"),
                format!("Still open · as of {when} · closes in {left}"),
            )
        } else if fetched_at.instant() < list.period.closes() {
            t!(
                self,
                format!("마감 전({when})에 받은 목록"),
                format!("Fetched at {when}, before the list closed"),
            )
        } else {
            t!(
                self,
                format!("마감 · {when} 기준"),
                format!("Closed · as of {when}")
            )
        };
        match refresh {
            RefreshState::Done => state,
            RefreshState::InProgress => t!(
                self,
                format!("{state} · 새로 확인하는 중…"),
                format!("{state} · checking for changes…"),
            ),
            RefreshState::Failed(error) => {
                let reason = self.fetch_error(error);
                t!(
                    self,
                    format!("{state} · 새로 받지 못해 이 기기에 저장된 목록입니다. {reason}"),
                    format!(
                        "{state} · saved on this device, since a newer one couldn’t be loaded. {reason}"
                    ),
                )
            }
        }
    }

    /// A time in hours and minutes, or from a day on in days and hours.
    fn time_left(self, left: TimeDelta) -> String {
        let (days, hours, minutes) = (
            left.num_days(),
            left.num_hours() % 24,
            left.num_minutes() % 60,
        );
        match days {
            0 => t!(
                self,
                format!("{hours}시간 {minutes}분"),
                format!("{hours} h {minutes} min"),
            ),
            _ => t!(
                self,
                format!("{days}일 {hours}시간"),
                format!("{days} d {hours} h"),
            ),
        }
    }

    /// How many papers are new, moved or no longer listed; empty where nothing changed.
    #[must_use]
    pub fn rank_changes(self, changes: &RankChanges) -> String {
        let (new, moved) = changes.counts();
        let removed = changes.removed.len();
        [
            (new, t!(self, "새 논문", "new")),
            (moved, t!(self, "순위 바뀜", "moved")),
            (removed, t!(self, "빠진 논문", "gone")),
        ]
        .into_iter()
        .filter(|(papers, _)| *papers > 0)
        .map(|(papers, what)| {
            t!(
                self,
                format!("{what} {papers}편"),
                format!("{papers} {what}")
            )
        })
        .collect::<Vec<_>>()
        .join(" · ")
    }

    /// How far a paper has moved to its present rank, and the upvotes it gained; empty where nothing changed.
    #[must_use]
    pub fn rank_change(self, rank: usize, change: RankChange) -> String {
        let RankChange { from, gained } = change;
        let Some(from) = from else {
            return t!(self, "새 논문", "new").to_owned();
        };
        let moved = match rank.cmp(&from) {
            Ordering::Less => t!(
                self,
                format!("{}계단 ↑", from - rank),
                format!("up {}", from - rank)
            ),
            Ordering::Greater => t!(
                self,
                format!("{}계단 ↓", rank - from),
                format!("down {}", rank - from)
            ),
            Ordering::Equal => String::new(),
        };
        let gained = match gained {
            0 => String::new(),
            gained => format!("{gained:+}"),
        };
        [moved, gained]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// The reader's time of an instant that was told at another offset, as a remark; empty where the two agree.
    pub(super) fn for_reader(self, at: Instant, reader: FixedOffset, told: FixedOffset) -> String {
        if reader == told {
            return String::new();
        }
        let at = at.with_timezone(&reader);
        let time = format!("{:02}:{:02}", at.hour(), at.minute());
        t!(self, format!("(현지 {time})"), format!(" ({time} for you)"))
    }

    /// The offset from UTC at which the opening and closing of lists is told: Korea's in Korean, or none.
    pub(super) fn list_time_zone(self) -> FixedOffset {
        t!(self, PostClock::KOREAN_MORNING.offset, Utc.fix())
    }

    /// The notice that the list of a day is still open, and when it closes, at the reader's offset from UTC as well.
    #[must_use]
    pub fn still_open(self, day: ListDay, reader: FixedOffset) -> String {
        let closing = self.short_day(day.next().unwrap_or(day));
        let told = self.list_time_zone();
        let for_reader = self.for_reader(day.closes(), reader, told);
        t!(
            self,
            format!(
                "아직 집계 중인 목록입니다. {closing} 오전 9시(한국 시간){for_reader}에 마감되고, 그 전에 만든 글에는 만든 시각이 적힙니다."
            ),
            format!(
                "Still open until {closing}, 00:00 UTC{for_reader}. A post made before then carries the time it is made."
            ),
        )
    }

    /// That a newer list may have come since the one that is shown was fetched as the latest.
    #[must_use]
    pub fn newer_list(self, newest: ListDay) -> String {
        let newest = self.short_day(newest);
        t!(
            self,
            format!("더 새로운 {newest} 목록이 있을 수 있습니다."),
            format!("There may be a newer list, of {newest}."),
        )
    }

    /// That the list of an earlier day is shown because that of the latest has hardly any papers.
    #[must_use]
    pub fn hardly_begun(self, newest: ListDay) -> String {
        let newest = self.short_day(newest);
        t!(
            self,
            format!("{newest} 목록에는 아직 논문이 거의 없어, 그 전 목록을 먼저 보여 드립니다."),
            format!(
                "The list of {newest} has hardly any papers yet, so the one before it comes first."
            ),
        )
    }
}
