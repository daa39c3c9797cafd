//! Loads the lists of a week or a month, four at once.

use std::{pin::pin, rc::Rc, sync::Arc};

use futures::{
    FutureExt, StreamExt,
    future::{Fuse, FusedFuture},
    select_biased, stream,
};
use leptos::prelude::*;

use super::{
    ListLoader, ListOrigin, ListState, Lookup, RankedList, RefreshState, list_loader::is_fresh,
};
use crate::{
    api::{CachedList, ListSource},
    browser,
    calendar::{Instant, ListDay, Period},
    hub::{ApiError, FetchError, Priority},
};

/// How many lists are loaded at once.
const MAX_REQUESTS: usize = 4;

/// How long a list that has come waits for others in milliseconds before they are shown together: to rank a month and
/// make its cards for every single list would keep the page from answering.
const UPDATE_INTERVAL: u32 = 800;

/// The days of a week or a month, and the state of each. Empty while a single day is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeriodProgress {
    /// Every day whose list is worth asking for, in order.
    pub days: Vec<(ListDay, DayStatus)>,
}

/// The state of one day's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayStatus {
    /// It is being loaded.
    Pending,
    /// It is there.
    Loaded {
        /// How many papers it has.
        papers: usize,
        /// The upvotes of all of them together.
        upvotes: u64,
    },
    /// It could not be loaded.
    Failed(FetchError),
    /// The reader stopped the load before it came.
    Stopped,
}

impl PeriodProgress {
    /// How many days are no longer waited for.
    #[must_use]
    pub fn settled(&self) -> usize {
        let is_settled = |status: &DayStatus| *status != DayStatus::Pending;
        self.days
            .iter()
            .filter(|(_, status)| is_settled(status))
            .count()
    }

    /// Whether lists are still being loaded.
    #[must_use]
    pub fn is_loading(&self) -> bool {
        self.settled() < self.days.len()
    }

    /// The days whose lists are missing: they could not be loaded, or were not waited for.
    #[must_use]
    pub fn missing(&self) -> Vec<ListDay> {
        let is_missing =
            |status: &DayStatus| matches!(status, DayStatus::Failed(_) | DayStatus::Stopped);
        let days = self.days.iter().filter(|(_, status)| is_missing(status));
        days.map(|(day, _)| *day).collect()
    }

    /// Whether a day was refused as not open. Only days are asked for that must have papers by now, so the clock is ahead.
    pub(super) fn has_unopened_day(&self) -> bool {
        let not_open = DayStatus::Failed(ApiError::NotOpen.into());
        self.days.iter().any(|(_, status)| *status == not_open)
    }

    /// The state of a day, if its list was asked for.
    #[must_use]
    pub fn status(&self, day: ListDay) -> Option<&DayStatus> {
        let mut days = self.days.iter();
        days.find(|(other, _)| *other == day)
            .map(|(_, status)| status)
    }

    /// Why the first of the days failed that did.
    fn first_error(&self) -> Option<FetchError> {
        self.days.iter().find_map(|(_, status)| match status {
            DayStatus::Failed(error) => Some(error.clone()),
            _ => None,
        })
    }
}

/// A day, and the answer for it; none while it is waited for.
type DayAnswer = (ListDay, Option<Result<CachedList, FetchError>>);

impl ListLoader {
    /// Loads the lists of a period's days. They are shown as they come, unless a ranking is shown that stays until the
    /// new one is complete. A day that fails is left out and named.
    pub(super) async fn load_period(self, period: Period, now: Instant, lookup: Lookup) {
        let days: Vec<ListDay> = period.list_days(now).collect();
        let mut answers: Vec<DayAnswer> = days.iter().map(|day| (*day, None)).collect();
        self.progress.set(progress(&answers));
        if days.is_empty() {
            return self.show(ListState::EmptyPeriod(period));
        }
        let source = self.source();
        let requests = days.into_iter().enumerate().map(|(index, day)| {
            let source = Rc::clone(&source);
            async move { (index, load_day(source, day, now, lookup).await) }
        });
        let mut requests = stream::iter(requests).buffer_unordered(MAX_REQUESTS).fuse();
        let mut update = pin!(Fuse::terminated());
        loop {
            select_biased! {
                answer = requests.next() => match answer {
                    Some((index, answer)) => {
                        answers[index].1 = Some(answer);
                        if update.is_terminated() {
                            update.set(browser::sleep(UPDATE_INTERVAL).fuse());
                        }
                    }
                    None => break,
                },
                () = update => self.show_period(period, answers.clone(), lookup),
            }
        }
        // The page answers between reading the last list and showing them all.
        browser::sleep(0).await;
        self.show_period(period, answers, lookup);
    }

    /// Stops waiting for the lists that have not come.
    pub fn stop_period(self) {
        let is_refresh = self.navigation.load.get_untracked() == Some(Lookup::Background);
        self.navigation.stop();
        self.set_refresh(RefreshState::Done);
        if is_refresh {
            return self.progress.set(self.shown_progress.get_value());
        }
        self.progress.update(|progress| {
            for (_, status) in &mut progress.days {
                if *status == DayStatus::Pending {
                    *status = DayStatus::Stopped;
                }
            }
        });
        // What is shown may still be the list before.
        let period = self.navigation.period.get_untracked();
        let shown = self.ready_list().map(|list| list.period);
        if let Some(period) = period.filter(|_| shown != period) {
            self.show(ListState::EmptyPeriod(period));
        }
    }

    fn show_period(self, period: Period, answers: Vec<DayAnswer>, lookup: Lookup) {
        let progress = progress(&answers);
        let is_loading = progress.is_loading();
        let error = progress.first_error();
        let days = answers.len();
        let answers = answers.into_iter();
        let lists: Vec<CachedList> = answers.filter_map(|(_, answer)| answer?.ok()).collect();
        // The ranking is as old as the oldest list in it.
        let fetched_at = lists.iter().map(|list| list.fetched_at).min();
        let failed = days - lists.len();
        let lists = lists.into_iter().map(|list| list.list).collect();
        let list = RankedList::from_days(period, lists, failed);
        if lookup == Lookup::Background {
            if is_loading {
                return self.progress.set(progress);
            }
            if self.has_more_than(&list) {
                let error = error.unwrap_or_else(|| ApiError::CutOff.into());
                self.progress.set(self.shown_progress.get_value());
                return self.set_refresh(RefreshState::Failed(error));
            }
        }
        self.progress.set(progress.clone());
        self.shown_progress.set_value(progress);
        if !list.papers.is_empty() {
            let refresh = if is_loading {
                RefreshState::InProgress
            } else {
                RefreshState::Done
            };
            let origin = ListOrigin::HuggingFace {
                fetched_at: fetched_at.unwrap_or_else(browser::now),
                refresh,
            };
            self.show(ListState::Ready(Arc::new(list), origin));
        } else if !is_loading {
            self.show(match error {
                Some(error) => ListState::Failed(Some(period), error),
                None => ListState::EmptyPeriod(period),
            });
        }
    }
}

fn progress(answers: &[DayAnswer]) -> PeriodProgress {
    let status = |answer: &Option<Result<CachedList, FetchError>>| match answer {
        None => DayStatus::Pending,
        Some(Ok(CachedList { list, .. })) => DayStatus::Loaded {
            papers: list.papers.len(),
            upvotes: list
                .papers
                .iter()
                .map(|paper| u64::from(paper.upvotes))
                .sum(),
        },
        Some(Err(error)) => DayStatus::Failed(error.clone()),
    };
    PeriodProgress {
        days: answers
            .iter()
            .map(|(day, answer)| (*day, status(answer)))
            .collect(),
    }
}

/// One of many lists: from the cache where it is fresh enough, else from Hugging Face, and should that fail, if only in
/// part, from the cache all the same; but not a list that was fetched while it was open and is closed now, which is not the
/// day's.
async fn load_day(
    source: Rc<dyn ListSource>,
    day: ListDay,
    now: Instant,
    lookup: Lookup,
) -> Result<CachedList, FetchError> {
    let cached = match source.cached_list(day).await {
        Some(cached) if lookup == Lookup::CacheFirst && is_fresh(&cached, now) => {
            return Ok(cached);
        }
        cached => cached.filter(|cached| now < day.closes() || cached.fetched_at >= day.closes()),
    };
    match (source.day_list(day, Priority::Background).await, cached) {
        (Ok(list), Some(cached)) if list.lacks_pages() => Ok(cached),
        (Ok(list), _) => Ok(CachedList {
            list,
            fetched_at: browser::now(),
        }),
        (Err(_), Some(cached)) => Ok(cached),
        (Err(error), None) => Err(error),
    }
}
