//! How fresh a list is, and how its ranking changed.

use std::cmp::Ordering;

use chrono::TimeDelta;

use super::{Messages, t};
use crate::{
    calendar::{Instant, ListDay, Period, PostDate},
    papers::RankChange,
    state::{RankChanges, RankedList, RefreshState},
};

impl Messages {
    /// Whether a list is still open, when it was fetched by the blog's clock, and whether a newer one is on its way.
    #[must_use]
    pub fn list_status(
        self,
        list: &RankedList,
        fetched_at: PostDate,
        now: Instant,
        refresh: &RefreshState,
    ) -> String {
        let papers = list.papers.len();
        let day = match list.period {
            Period::Day(day) => self.short_day(day),
            other => self.period(other),
        };
        let when = if fetched_at.instant() + TimeDelta::hours(12) > now {
            fetched_at.clock_time()
        } else {
            fetched_at.minute()
        };
        let left = (list.period.closes() - now).num_minutes();
        let (hours, minutes) = (left / 60, left % 60);
        let state = if list.period.is_open(now) {
            t!(
                self,
                format!(
                    "{day} 목록 작성 중 · {papers}편 · {when} 기준 · {hours}시간 {minutes}분 뒤 닫힘"
                ),
                format!(
                    "{day}: still filling · {papers} papers · as of {when} · closes in {hours} h {minutes} min"
                ),
            )
        } else if fetched_at.instant() < list.period.closes() {
            t!(
                self,
                format!("닫히기 전인 {when}에 받은 목록"),
                format!("fetched at {when}, before the list closed"),
            )
        } else {
            t!(
                self,
                format!("닫힌 목록 · {when} 기준"),
                format!("closed · as of {when}")
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
                    format!("{state} · 새로 받지 못해 이 기기에 둔 목록입니다. {reason}"),
                    format!(
                        "{state} · kept on this device, since a newer one could not be had. {reason}"
                    ),
                )
            }
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
                format!("{} 계단 위로", from - rank),
                format!("up {}", from - rank)
            ),
            Ordering::Greater => t!(
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
        [moved, gained]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// The notice that the list of a day is still open.
    #[must_use]
    pub fn still_open(self, day: ListDay) -> String {
        let closing = self.short_day(day.next().unwrap_or(day));
        t!(
            self,
            format!(
                "아직 채워지고 있는 목록입니다. 한국 시간 {closing} 오전 9시에 닫히며, 그 전에 만든 글에는 지금 시각이 적힙니다."
            ),
            format!(
                "This list is still filling. It closes on {closing} at 09:00 Korean time; a post made before then is dated now."
            ),
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
