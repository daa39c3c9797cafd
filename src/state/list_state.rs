//! What there is to show of a day, a week or a month, or of the shelf.

use std::sync::Arc;

use crate::{
    api::CachedList,
    calendar::{Instant, ListDay, Period},
    hub::{DayList, FetchError, Missing},
    papers::{Paper, RankChange, merge_rows},
};

/// The state of the list; the page shows each of these in a way of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListState {
    /// A list is being loaded; of what, if that is known before the answer.
    Loading(Option<Period>),
    /// A list with at least one paper, and where it is from.
    Ready(Arc<RankedList>, ListOrigin),
    /// A day without papers.
    Empty(ListDay),
    /// A week or a month without papers, or the shelf before a paper is saved.
    EmptyPeriod(Period),
    /// A day that Hugging Face has not opened yet.
    NotOpen(ListDay),
    /// A list that could not be loaded, and why.
    Failed(Option<Period>, FetchError),
}

/// A ranking to show and to write about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankedList {
    /// The day, week or month, or the shelf.
    pub period: Period,
    /// The papers, ranked by upvotes, each once.
    pub papers: Vec<Paper>,
    /// How many days have papers in it.
    pub days: usize,
    /// How many days' lists it lacks: they have not come yet, could not be loaded, or were not waited for.
    pub missing_days: usize,
    /// How many rows could not be used.
    pub dropped: usize,
    /// The latest change that Hugging Face's answers name, in UTC.
    pub latest_change: Option<Instant>,
    /// The days of which it does not have all the papers, and why.
    pub incomplete_days: Vec<(ListDay, Missing)>,
    /// Whether it was fetched before it closed; of a week or a month, one of its lists, or all of them before the last day
    /// had any papers.
    pub fetched_before_closing: bool,
}

/// A list that closed before it was fetched.
impl From<DayList> for RankedList {
    fn from(list: DayList) -> Self {
        Self {
            period: Period::Day(list.day),
            days: 1,
            missing_days: 0,
            dropped: list.dropped,
            latest_change: list.latest_change,
            incomplete_days: incomplete_day(&list).into_iter().collect(),
            fetched_before_closing: false,
            papers: list.papers,
        }
    }
}

/// The day of a list that does not have all its papers, and why.
fn incomplete_day(list: &DayList) -> Option<(ListDay, Missing)> {
    Some((list.day, list.missing?))
}

impl RankedList {
    /// Whether it lacks days or papers.
    #[must_use]
    pub fn has_gaps(&self) -> bool {
        self.missing_days > 0 || !self.incomplete_days.is_empty()
    }

    /// The days of which it does not have all the papers for this reason.
    #[must_use]
    pub fn incomplete_days(&self, reason: Missing) -> Vec<ListDay> {
        let days = self.incomplete_days.iter();
        days.filter(|(_, missing)| *missing == reason)
            .map(|(day, _)| *day)
            .collect()
    }

    /// Whether it lacks more of the same days than another list, which it must not replace then: days, or later pages of
    /// them, or, where both lack as many, papers.
    #[must_use]
    pub fn lacks_more_than(&self, other: &Self) -> bool {
        let gaps = |list: &Self| {
            let cut_off = list.incomplete_days(Missing::LaterPages).len();
            (list.missing_days, cut_off)
        };
        let (own, others) = (gaps(self), gaps(other));
        let has_fewer_papers = own.1 > 0 && self.papers.len() < other.papers.len();
        self.period == other.period && (own > others || own == others && has_fewer_papers)
    }

    /// One ranking of the lists of several days, which were asked for together with `missing_days` others.
    #[must_use]
    pub fn from_days(period: Period, lists: Vec<CachedList>, missing_days: usize) -> Self {
        let asked_for = lists.len() + missing_days;
        let fetched_before_closing = asked_for < period.list_days(period.closes()).count()
            || lists.iter().any(CachedList::is_fetched_before_closing);
        let lists: Vec<DayList> = lists.into_iter().map(|cached| cached.list).collect();
        Self {
            period,
            days: lists.iter().filter(|list| !list.papers.is_empty()).count(),
            missing_days,
            dropped: lists.iter().map(|list| list.dropped).sum(),
            latest_change: lists.iter().filter_map(|list| list.latest_change).max(),
            incomplete_days: lists.iter().filter_map(incomplete_day).collect(),
            fetched_before_closing,
            papers: merge_rows(lists.into_iter().flat_map(|list| list.papers).collect()),
        }
    }
}

/// Where a list is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListOrigin {
    /// Hugging Face, just now or on an earlier visit.
    HuggingFace {
        /// When it was fetched, in UTC.
        fetched_at: Instant,
        /// Whether a newer one is being fetched.
        refresh: RefreshState,
    },
    /// The shelf on this device.
    Shelf,
    /// A sample the reader asked for.
    Sample,
    /// A sample in place of the latest list, which could not be loaded.
    SampleFallback(FetchError),
}

impl ListOrigin {
    /// Whether the list is a sample.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        matches!(self, Self::Sample | Self::SampleFallback(_))
    }
}

/// How a list is being brought up to date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefreshState {
    /// It is as fresh as was asked for.
    Done,
    /// A newer one is being fetched.
    InProgress,
    /// A newer one could not be fetched.
    Failed(FetchError),
}

/// How the ranking has changed since the list was last shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RankChanges {
    /// One for each paper, in the order of the list; empty where nothing was compared.
    pub changes: Vec<RankChange>,
    /// The titles of the papers that are no longer listed.
    pub removed: Vec<String>,
}

impl RankChanges {
    /// Compares the list that is shown with the one that replaces it; no changes unless both are of the same day, and have
    /// all its papers.
    #[must_use]
    pub fn between(shown: &ListState, newer: &ListState) -> Self {
        match (shown.ready(), newer.ready()) {
            (Some((shown, _)), Some((newer, _)))
                if shown.period == newer.period
                    && !shown.period.is_multi_day()
                    && !shown.has_gaps()
                    && !newer.has_gaps() =>
            {
                let compared = crate::papers::RankChanges::between(&shown.papers, &newer.papers);
                Self {
                    removed: compared
                        .removed
                        .iter()
                        .map(|paper| paper.title.to_string())
                        .collect(),
                    changes: compared.changes,
                }
            }
            _ => Self::default(),
        }
    }

    /// How many papers are new, and how many have another rank than before.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let changes = || (1..).zip(&self.changes);
        let new = changes()
            .filter(|(_, change)| change.from.is_none())
            .count();
        let moved = changes()
            .filter(|(rank, change)| change.from.is_some_and(|from| from != *rank))
            .count();
        (new, moved)
    }
}

impl ListState {
    /// What it is of, where that is known.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        match self {
            Self::Loading(period) | Self::Failed(period, _) => *period,
            Self::Ready(list, _) => Some(list.period),
            Self::Empty(day) | Self::NotOpen(day) => Some(Period::Day(*day)),
            Self::EmptyPeriod(period) => Some(*period),
        }
    }

    /// The list and its origin, if there is one.
    #[must_use]
    pub fn ready(&self) -> Option<(&Arc<RankedList>, &ListOrigin)> {
        match self {
            Self::Ready(list, origin) => Some((list, origin)),
            _ => None,
        }
    }

    /// Whether it is being loaded.
    #[must_use]
    pub fn is_loading(&self) -> bool {
        matches!(self, Self::Loading(_))
    }

    /// Whether it is a sample.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.ready().is_some_and(|(_, origin)| origin.is_sample())
    }

    /// Whether it is a list from Hugging Face, of whatever age.
    #[must_use]
    pub fn is_from_hugging_face(&self) -> bool {
        matches!(self, Self::Ready(_, ListOrigin::HuggingFace { .. }))
    }

    /// A day's list from Hugging Face, fetched just now or on an earlier visit.
    #[must_use]
    pub fn from_cached(cached: CachedList, refresh: RefreshState) -> Self {
        if cached.list.papers.is_empty() {
            return Self::Empty(cached.list.day);
        }
        let origin = ListOrigin::HuggingFace {
            fetched_at: cached.fetched_at,
            refresh,
        };
        let list = RankedList {
            fetched_before_closing: cached.is_fetched_before_closing(),
            ..cached.list.into()
        };
        Self::Ready(Arc::new(list), origin)
    }

    /// What came when a day's list was fetched, at `now`.
    #[must_use]
    pub fn from_answer(day: ListDay, answer: Result<DayList, FetchError>, now: Instant) -> Self {
        match answer {
            Ok(list) => {
                let fetched_at = now;
                Self::from_cached(CachedList { list, fetched_at }, RefreshState::Done)
            }
            Err(error) if error.is_not_open(day, now) => Self::NotOpen(day),
            Err(error) => Self::Failed(Some(Period::Day(day)), error),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::calendar::Week;

    #[test]
    fn a_week_is_from_before_it_closed_if_a_day_of_it_was_open_or_yet_to_come() {
        let monday = ListDay::parse("2025-12-08").expect("a day");
        let week = Period::Week(Week::from(monday));
        let fetched = |now: Instant| -> Vec<CachedList> {
            let lists = week.list_days(now).map(|day| CachedList {
                list: DayList::empty(day),
                // Those of the days before are cached since they closed.
                fetched_at: now.min(day.closes()),
            });
            lists.collect()
        };
        let is_early =
            |lists, missing| RankedList::from_days(week, lists, missing).fetched_before_closing;
        let second = TimeDelta::seconds(1);
        for (now, early) in [
            (monday.first_papers(), true),
            // Friday's list is not asked for.
            (week.closes() - TimeDelta::hours(23), true),
            (week.closes() - second, true),
            (week.closes(), false),
        ] {
            assert_eq!(is_early(fetched(now), 0), early, "{now}");
        }
        let mut others = fetched(week.closes());
        others.pop();
        assert!(!is_early(others, 1), "Friday's is missing");
    }
}
