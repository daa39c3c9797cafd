//! How fresh a list is, and how its ranking changed.

use std::cmp::Ordering;

use chrono::{Datelike, FixedOffset, Offset, TimeDelta, Timelike, Utc};

use super::{Messages, Shown, t};
use crate::{
    calendar::{Instant, ListDay, Period, PostClock, PostDate},
    hub::FetchError,
    papers::RankChange,
    state::{ListOrigin, ListState, RankChanges, RankedList, RefreshState},
};

impl Messages {
    /// Whether a list is still open, how many papers it has, when it was fetched by the blog's clock and the reader's, and
    /// whether a newer one is on its way.
    #[must_use]
    pub fn list_status(
        self,
        list: &RankedList,
        fetched_at: PostDate,
        now: Instant,
        refresh: &RefreshState,
        reader: FixedOffset,
    ) -> Vec<(String, Shown)> {
        let is_recent = fetched_at.instant() + TimeDelta::hours(12) > now;
        let when = if is_recent {
            fetched_at.clock_time()
        } else {
            fetched_at.minute()
        };
        // Korean readers need no name of their own time zone.
        let when = t!(self, when.trim_end_matches(" KST"), &when);
        let told = fetched_at.utc_offset();
        let for_reader = self.for_reader(fetched_at.instant(), reader, told, !is_recent);
        let left = self.time_left(list.period.closes() - now);
        let is_open = list.period.is_open(now);
        let state = if is_open {
            t!(self, "집계 중", "Open")
        } else if list.fetched_before_closing {
            t!(self, "마감 전에 받음", "Fetched before closing")
        } else {
            t!(self, "마감", "Closed")
        };
        let mut parts = vec![
            (state.to_owned(), Shown::Always),
            (self.scope(list), Shown::Wide),
            (
                format!(" · {}", self.papers(list.papers.len())),
                Shown::Always,
            ),
            (format!(" · {when}"), Shown::Narrow),
            (t!(self, " · ", " · as of ").to_owned(), Shown::Wide),
            (
                t!(
                    self,
                    format!("{when}{for_reader} 기준"),
                    format!("{when}{for_reader}")
                ),
                Shown::Wide,
            ),
        ];
        if is_open {
            let closes = t!(
                self,
                format!(" · 마감까지 {left}"),
                format!(" · closes in {left}")
            );
            parts.push((closes, Shown::Wide));
        }
        match refresh {
            RefreshState::Done => {}
            // The lists of a week or a month are counted while they come.
            RefreshState::InProgress if list.period.is_multi_day() => {}
            RefreshState::InProgress => {
                let checking = t!(self, " · 새로 확인하는 중…", " · checking for changes…");
                parts.push((checking.to_owned(), Shown::Wide));
            }
            RefreshState::Failed(_) => {
                let failed = t!(self, " · 새로 받지 못함", " · couldn’t refresh");
                parts.push((failed.to_owned(), Shown::Always));
            }
        }
        parts
    }

    /// The number of a week, and of how many days a week or month has lists; empty for a day
    /// and the shelf.
    fn scope(self, list: &RankedList) -> String {
        let days = list.days;
        let days = t!(
            self,
            format!(" · {days}일치"),
            match days {
                1 => " · 1 day".to_owned(),
                _ => format!(" · {days} days"),
            }
        );
        match list.period {
            Period::Day(_) | Period::Shelf(_) => String::new(),
            Period::Week(week) => {
                let iso = week.first().date().iso_week();
                let (year, number) = (iso.year(), iso.week());
                let name = t!(
                    self,
                    format!(" · {year}년 {number}주"),
                    format!(" · week {number} of {year}")
                );
                name + &days
            }
            Period::Month(_) => days,
        }
    }

    /// A number of papers.
    #[must_use]
    pub fn papers(self, papers: usize) -> String {
        t!(
            self,
            format!("{papers}편"),
            match papers {
                1 => "1 paper".to_owned(),
                _ => format!("{papers} papers"),
            }
        )
    }

    /// The status line where there is no list from Hugging Face.
    #[must_use]
    pub fn other_status(self, list: &ListState, is_online: bool) -> String {
        match list {
            ListState::Loading(_) => {
                t!(self, "목록을 불러오는 중…", "Loading the list…").to_owned()
            }
            ListState::Ready(list, origin) => {
                let papers = self.papers(list.papers.len());
                let status = format!("{} · {papers}", self.sample_label());
                match origin {
                    ListOrigin::SampleFallback(error) => {
                        format!("{status} · {}", self.fetch_error(error))
                    }
                    _ => status,
                }
            }
            ListState::Empty(day) if day.is_weekend() => {
                t!(self, "목록 없음 · 주말", "No list · weekend").to_owned()
            }
            ListState::Empty(_) | ListState::EmptyPeriod(_) => {
                t!(self, "논문 없음", "No papers").to_owned()
            }
            ListState::NotOpen(_) => t!(self, "아직 열리지 않음", "Not open yet").to_owned(),
            ListState::Failed(..) if !is_online => t!(self, "오프라인", "Offline").to_owned(),
            ListState::Failed(..) => t!(self, "불러오지 못함", "Couldn’t load").to_owned(),
        }
    }

    /// That a newer list could not be fetched, and why; the one that is shown was saved on this device.
    #[must_use]
    pub fn refresh_failed(self, error: &FetchError) -> String {
        let reason = self.fetch_error(error);
        t!(
            self,
            format!("새로 받지 못해 이 기기에 저장된 목록입니다. {reason}"),
            format!("Saved on this device, since a newer list couldn’t be loaded. {reason}"),
        )
    }

    /// A time in hours and minutes, or from a day on in days and hours.
    fn time_left(self, left: TimeDelta) -> String {
        let (days, hours, minutes) = (
            left.num_days(),
            left.num_hours() % 24,
            left.num_minutes() % 60,
        );
        match days {
            0 if minutes == 0 => t!(self, format!("{hours}시간"), format!("{hours} h")),
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

    /// The reader's time of an instant that was told at another offset, as a remark; empty where the two agree. It has the
    /// reader's date where a date was told as well, and theirs is another.
    pub(super) fn for_reader(
        self,
        at: Instant,
        reader: FixedOffset,
        told: FixedOffset,
        date_told: bool,
    ) -> String {
        if reader == told {
            return String::new();
        }
        let (at, told) = (at.with_timezone(&reader), at.with_timezone(&told));
        let time = format!("{:02}:{:02}", at.hour(), at.minute());
        let date = if date_told && at.date_naive() != told.date_naive() {
            let date = self.short_date(at.date_naive());
            t!(self, format!("{date} "), format!("{date}, "))
        } else {
            String::new()
        };
        t!(
            self,
            format!("(현지 {date}{time})"),
            format!(" ({date}{time} for you)")
        )
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
        let for_reader = self.for_reader(day.closes(), reader, told, true);
        t!(
            self,
            format!(
                "아직 집계 중인 목록입니다. 한국 시간 {closing} 오전 9시{for_reader}에 마감되고, 그 전에 만든 글에는 만든 시각이 적힙니다."
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
