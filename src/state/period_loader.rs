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
    api::{self, CachedList, ListSource},
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

    /// Stops waiting.
    fn stop(&mut self) {
        for (_, status) in &mut self.days {
            if *status == DayStatus::Pending {
                *status = DayStatus::Stopped;
            }
        }
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

/// A day of the week or month that is shown.
#[derive(Debug)]
pub(super) struct ShownDay {
    day: ListDay,
    status: DayStatus,
    /// Its list, as long as the ranking may get other lists beside it.
    list: Option<CachedList>,
}

impl ListLoader {
    /// Loads the lists of a period's days. They are shown as they come, unless a ranking is shown that stays until the
    /// new one is complete. A day that fails is left out and named.
    pub(super) async fn load_period(self, period: Period, now: Instant, lookup: Lookup) {
        let days = period.list_days(now);
        let mut answers: Vec<DayAnswer> =
            days.map(|day| (day, self.kept_list(day, lookup))).collect();
        self.progress.set(progress(&answers));
        if answers.is_empty() {
            return self.show(ListState::EmptyPeriod(period));
        }
        let waited = answers.iter().filter(|(_, answer)| answer.is_none());
        let waited: Vec<ListDay> = waited.map(|(day, _)| *day).collect();
        let source = self.source();
        let requests = waited.into_iter().map(|day| {
            let source = Rc::clone(&source);
            let had_papers = self.has_papers(day);
            async move { (day, load_day(source, day, now, lookup, had_papers).await) }
        });
        let mut requests = stream::iter(requests).buffer_unordered(MAX_REQUESTS).fuse();
        let mut update = pin!(Fuse::terminated());
        // Why the list of a day is only the one in the cache.
        let mut error = None;
        loop {
            select_biased! {
                answer = requests.next() => match answer {
                    Some((day, (answer, reason))) => {
                        if let Some(waited) = answers.iter_mut().find(|(other, _)| *other == day) {
                            waited.1 = Some(answer);
                        }
                        error = error.or(reason);
                        if update.is_terminated() {
                            update.set(browser::sleep(UPDATE_INTERVAL).fuse());
                        }
                    }
                    None => break,
                },
                () = update => self.show_period(period, answers.clone(), lookup, None),
            }
        }
        // The page answers between reading the last list and showing them all.
        browser::sleep(0).await;
        self.show_period(period, answers, lookup, error);
    }

    /// Whether a day that is shown as part of a week or a month has papers.
    fn has_papers(self, day: ListDay) -> bool {
        let has_papers = |shown: &ShownDay| {
            shown.day == day && matches!(shown.status, DayStatus::Loaded { papers: 1.., .. })
        };
        self.shown_days
            .with_value(|days| days.iter().any(has_papers))
    }

    /// The list of a day that stays where only the rest is loaded.
    fn kept_list(self, day: ListDay, lookup: Lookup) -> Option<Result<CachedList, FetchError>> {
        self.shown_days.with_value(|days| {
            let shown = days.iter().find(|shown| shown.day == day)?;
            let list = shown.list.as_ref()?;
            (lookup == Lookup::Rest && !list.list.lacks_pages()).then(|| Ok(list.clone()))
        })
    }

    /// Stops waiting for the lists that have not come.
    pub fn stop_period(self) {
        let is_refresh = self.navigation.load.get_untracked() == Some(Lookup::Background);
        self.navigation.stop();
        self.set_refresh(RefreshState::Done);
        if is_refresh {
            self.show_former_progress();
        } else {
            self.progress.update(PeriodProgress::stop);
        }
        // What is shown may still be the list before.
        let period = self.navigation.period.get_untracked();
        let shown = self.ready_list().map(|list| list.period);
        if let Some(period) = period.filter(|_| shown != period) {
            self.show(ListState::EmptyPeriod(period));
        }
    }

    /// Shows again how far the lists had been loaded when the ranking was last shown. Nobody waits for any of them.
    fn show_former_progress(self) {
        let former = |shown: &ShownDay| (shown.day, shown.status.clone());
        let days = self
            .shown_days
            .with_value(|days| days.iter().map(former).collect());
        let mut former = PeriodProgress { days };
        former.stop();
        self.progress.set(former);
    }

    /// Shows the ranking of the lists that have come; `error` is why one of them is only the cached one.
    fn show_period(
        self,
        period: Period,
        answers: Vec<DayAnswer>,
        lookup: Lookup,
        error: Option<FetchError>,
    ) {
        let progress = progress(&answers);
        let is_loading = progress.is_loading();
        let first_error = progress.first_error();
        if lookup == Lookup::Background && is_loading {
            return self.progress.set(progress);
        }
        let shown_days = shown_days(&progress, &answers);
        let answers = answers.into_iter();
        let lists: Vec<CachedList> = answers.filter_map(|(_, answer)| answer?.ok()).collect();
        // The ranking is as old as the oldest list in it.
        let fetched_at = lists.iter().map(|list| list.fetched_at).min();
        let failed = shown_days.len() - lists.len();
        let list = RankedList::from_days(period, lists, failed);
        if lookup == Lookup::Background && self.has_more_than(&list) {
            let error = first_error.unwrap_or_else(|| ApiError::CutOff.into());
            self.show_former_progress();
            return self.set_refresh(RefreshState::Failed(error));
        }
        self.progress.set(progress);
        self.shown_days.set_value(shown_days);
        if !list.papers.is_empty() {
            let refresh = match error {
                _ if is_loading => RefreshState::InProgress,
                Some(error) => RefreshState::Failed(error),
                None => RefreshState::Done,
            };
            let origin = ListOrigin::HuggingFace {
                fetched_at: fetched_at.unwrap_or_else(browser::now),
                refresh,
            };
            self.show(ListState::Ready(Arc::new(list), origin));
        } else if !is_loading {
            self.show(match first_error {
                Some(error) => ListState::Failed(Some(period), error),
                None => ListState::EmptyPeriod(period),
            });
        }
    }
}

/// The list of a day that has come.
fn loaded((_, answer): &DayAnswer) -> Option<&CachedList> {
    answer.as_ref()?.as_ref().ok()
}

/// The days of a ranking, with their lists if it lacks any or the end of one.
fn shown_days(progress: &PeriodProgress, answers: &[DayAnswer]) -> Vec<ShownDay> {
    let is_complete = |answer| loaded(answer).is_some_and(|list| !list.list.lacks_pages());
    let has_rest = !answers.iter().all(is_complete);
    let states = progress.days.iter().map(|(_, status)| status);
    let days = answers.iter().zip(states).map(|(answer, status)| ShownDay {
        day: answer.0,
        status: status.clone(),
        list: loaded(answer).filter(|_| has_rest).cloned(),
    });
    days.collect()
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
/// part, from the cache all the same, and why; but not a list that was fetched while it was open and is closed now, which is
/// not the day's.
async fn load_day(
    source: Rc<dyn ListSource>,
    day: ListDay,
    now: Instant,
    lookup: Lookup,
    had_papers: bool,
) -> (Result<CachedList, FetchError>, Option<FetchError>) {
    let cached = match source.cached_list(day).await {
        Some(cached)
            if matches!(lookup, Lookup::CacheFirst | Lookup::Rest) && is_fresh(&cached, now) =>
        {
            return (Ok(cached), None);
        }
        cached => cached.filter(|cached| now < day.closes() || !cached.is_fetched_before_closing()),
    };
    let list = api::fetch_list(&*source, day, Priority::Background, had_papers).await;
    let error = match &list {
        Ok(list) if list.lacks_pages() => Some(ApiError::CutOff.into()),
        Ok(_) => None,
        Err(error) => Some(error.clone()),
    };
    match cached {
        Some(cached) if error.is_some() => (Ok(cached), error),
        _ => {
            let list = list.map(|list| CachedList {
                list,
                fetched_at: browser::now(),
            });
            (list, None)
        }
    }
}
