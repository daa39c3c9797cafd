//! Loads the list that the address asks for, and brings it up to date.

use std::{rc::Rc, sync::Arc};

use chrono::TimeDelta;
use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};

use super::{
    Clock, ListOrigin, ListState, Lookup, Navigation, PeriodProgress, RankChanges, RankedList,
    RefreshState, ShelfState, period_loader::ShownDay,
};
use crate::{
    api::{self, CachedList, ListSource},
    browser::{self, ElementId, StorageKey},
    calendar::{Instant, ListDay, Period, latest_days},
    hub::{ApiError, FetchError, Missing, Priority},
    url_state::{ListQuery, Sample},
};

/// An open list older than this is brought up to date when the reader comes back to the page.
const STALE_AFTER: TimeDelta = TimeDelta::minutes(10);

/// A list fetched less than this ago is not fetched again by merely going to it.
const FRESH_FOR: TimeDelta = TimeDelta::minutes(1);

/// How far a clock is behind before that is said: it may be read a minute ago, and a few minutes misdate no post.
const CLOCK_TOLERANCE: TimeDelta = TimeDelta::minutes(10);

/// How many days back a cached list is looked for where the latest cannot be loaded.
const MAX_DAYS_BACK: usize = 8;

/// How long the list before stays in milliseconds while another is loaded. Most lists are there by then, and the page
/// changes once instead of twice.
pub const REPLACE_AFTER: u32 = 100;

/// The list that is shown, and the load that is under way. A new load cancels the one before.
#[derive(Clone, Copy)]
pub struct ListLoader {
    /// The list, or what there is in its place, and how fresh it is.
    pub list: RwSignal<ListState>,
    /// The list itself: what follows from its papers does not follow how fresh they are.
    pub ranked: Memo<Option<Arc<RankedList>>>,
    /// What the list is of, or what stands in its place.
    pub period: Memo<Option<Period>>,
    /// Whether the list is a sample.
    pub is_sample: Memo<bool>,
    /// How the ranking changed when the list was last brought up to date.
    pub rank_changes: RwSignal<RankChanges>,
    /// How far the lists of a week or a month have been loaded.
    pub progress: RwSignal<PeriodProgress>,
    /// The days of the week or month that is shown, as they were when it was last shown; a refresh that is stopped or
    /// fails returns to them, and the rest comes to them.
    pub(super) shown_days: StoredValue<Vec<ShownDay>>,
    /// Whether a day was refused as not open on the way to the latest list.
    passed_over: RwSignal<bool>,
    /// Whether the list that is shown is about to be replaced by another.
    replacing: StoredValue<bool>,
    source: StoredValue<Rc<dyn ListSource>, LocalStorage>,
    pub(super) navigation: Navigation,
    pub(super) clock: Clock,
    pub(super) shelf: ShelfState,
}

/// A list that is loaded as a whole. Weeks and months are loaded day by day; see `period_loader`. The shelf is not loaded
/// at all; see `shelf`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum WholeList {
    /// The latest one that has papers.
    Latest,
    /// That of a day.
    Day(ListDay),
    /// One that is bundled with the page.
    Sample(Sample),
}

impl ListLoader {
    /// A loader that has loaded nothing yet.
    #[must_use]
    pub fn new(
        source: Rc<dyn ListSource>,
        navigation: Navigation,
        clock: Clock,
        shelf: ShelfState,
    ) -> Self {
        let list = RwSignal::new(ListState::Loading(None));
        Self {
            list,
            ranked: Memo::new(move |_| {
                list.with(|list| list.ready().map(|(list, _)| list.clone()))
            }),
            period: Memo::new(move |_| list.with(ListState::period)),
            is_sample: Memo::new(move |_| list.with(ListState::is_sample)),
            rank_changes: RwSignal::default(),
            progress: RwSignal::default(),
            shown_days: StoredValue::default(),
            passed_over: RwSignal::new(false),
            replacing: StoredValue::new(false),
            source: StoredValue::new_local(source),
            navigation,
            clock,
            shelf,
        }
    }

    /// Loads the list whenever a load is asked for. The load before is cancelled: its task is dropped, and with it its
    /// request, so that a late answer never replaces a newer list.
    pub fn load_on_request(self) {
        Effect::new(move |_| {
            if let Some(lookup) = self.navigation.load.get() {
                untrack(|| self.load(lookup));
            }
        });
    }

    /// The list that is shown, untracked.
    #[must_use]
    pub fn ready_list(self) -> Option<Arc<RankedList>> {
        self.ranked.get_untracked()
    }

    /// What the list is of, or what stands in its place.
    #[must_use]
    pub fn listed_period(self) -> Option<Period> {
        self.period.get()
    }

    /// The key under which something of the list that is shown is stored: what is of a sample is kept apart from what is of
    /// the list of its day.
    #[must_use]
    pub(super) fn key(self, key: StorageKey) -> StorageKey {
        key_of(self.is_sample.get(), key)
    }

    /// Whether the list is on its way, and none is shown meanwhile.
    #[must_use]
    pub fn is_loading(self) -> bool {
        self.list.with(|list| matches!(list, ListState::Loading(_)))
    }

    /// How many days the week or month that is shown lacks.
    #[must_use]
    pub fn missing_days(self) -> usize {
        self.ranked
            .with(|list| list.as_ref().map_or(0, |list| list.missing_days))
    }

    /// The days of which the list that is shown does not have all the papers for this reason.
    #[must_use]
    pub fn incomplete_days(self, reason: Missing) -> Vec<ListDay> {
        self.ranked.with(|list| {
            let list = list.as_ref();
            list.map_or_else(Vec::new, |list| list.incomplete_days(reason))
        })
    }

    /// Whether the device's clock is ahead: Hugging Face refused a list as not open whose first papers must be there by it.
    #[must_use]
    pub fn clock_is_ahead(self) -> bool {
        self.passed_over.get() || self.progress.with(PeriodProgress::has_unopened_day)
    }

    /// Whether the device's clock is behind: Hugging Face has given out the list of a day that has not begun by it, or names a
    /// change in its answers that is yet to come.
    #[must_use]
    pub fn clock_is_behind(self) -> bool {
        let now = self.clock.now();
        self.list.with(|list| match list {
            ListState::Ready(list, ListOrigin::HuggingFace { .. }) => {
                list.latest_change
                    .is_some_and(|change| change > now + CLOCK_TOLERANCE)
                    || list.period.first().clock_error(true, now).is_some()
            }
            _ => false,
        })
    }

    /// Loads once more what is shown. A list stays where it is meanwhile.
    pub fn refresh(self) {
        let stays = self.list.with_untracked(ListState::is_from_hugging_face)
            && !self.replacing.get_value();
        self.navigation.load(if stays {
            Lookup::Background
        } else {
            Lookup::Network
        });
    }

    /// Loads the lists that the week or month lacks. What is shown of it stays.
    pub fn load_rest(self) {
        self.navigation.load(match self.ready_list() {
            Some(_) => Lookup::Rest,
            None => Lookup::CacheFirst,
        });
    }

    /// Brings an open list up to date that became stale while the reader was elsewhere.
    pub fn refresh_if_stale(self) {
        let now = browser::now();
        let is_stale = self.list.with_untracked(|list| match list {
            ListState::Ready(
                list,
                ListOrigin::HuggingFace {
                    fetched_at,
                    refresh,
                },
            ) => {
                *refresh != RefreshState::InProgress
                    && now >= *fetched_at + STALE_AFTER
                    && *fetched_at < list.period.closes()
                    && !list.period.is_multi_day()
            }
            _ => false,
        });
        if is_stale {
            self.refresh();
        }
    }

    pub(super) fn source(self) -> Rc<dyn ListSource> {
        self.source.get_value()
    }

    fn load(self, lookup: Lookup) {
        self.clock.tick();
        let now = browser::now();
        if self.passed_over.get_untracked() {
            self.passed_over.set(false);
        }
        let query = self.navigation.query();
        let whole = match query {
            ListQuery::Shelf => return self.load_shelf(now),
            ListQuery::Week(_) | ListQuery::Month(_) => None,
            ListQuery::Latest => Some(WholeList::Latest),
            ListQuery::Day(day) => Some(WholeList::Day(day)),
            ListQuery::Sample(sample) => Some(WholeList::Sample(sample)),
        };
        let period = match query {
            ListQuery::Latest => latest_days(now).next().map(Period::Day),
            other => other.period(),
        };
        if let Some(period) = period {
            self.source().take_prefetched(period.first());
        }
        // First, so that the request is sent before the page changes, which takes longer for a month.
        if let Some(whole) = whole {
            spawn_local_scoped_with_cancellation(async move {
                self.load_list(whole, period, now, lookup).await;
            });
        } else if let Some(period) = period {
            spawn_local_scoped_with_cancellation(async move {
                self.load_period(period, now, lookup).await;
            });
        }
        if matches!(lookup, Lookup::Background | Lookup::Rest) {
            self.set_refresh(RefreshState::InProgress);
        } else {
            self.reset_status();
            self.navigation.set_period(period);
            self.show_loading(lookup == Lookup::CacheFirst);
        }
        browser::restore_focus(ElementId::Papers);
    }

    /// Shows that a list is being loaded; where another list is shown that it may replace at once, only after a moment.
    fn show_loading(self, may_come_at_once: bool) {
        let loading = move || self.show(ListState::Loading(self.navigation.period.get_untracked()));
        if may_come_at_once && self.list.with_untracked(ListState::is_from_hugging_face) {
            self.replacing.set_value(true);
            spawn_local_scoped_with_cancellation(async move {
                browser::sleep(REPLACE_AFTER).await;
                if self.replacing.get_value() {
                    loading();
                }
            });
        } else {
            loading();
        }
    }

    async fn load_list(
        self,
        whole: WholeList,
        period: Option<Period>,
        now: Instant,
        lookup: Lookup,
    ) {
        let is_sample = matches!(whole, WholeList::Sample(_));
        if lookup == Lookup::CacheFirst
            && !is_sample
            && let Some(period) = period
            && let Some(cached) = self.source().cached_list(period.first()).await
        {
            let leads = whole != WholeList::Latest
                || cached.list.day.has_grown(cached.list.papers.len(), now);
            if leads && is_fresh(&cached, now) {
                return self.show(ListState::from_cached(cached, RefreshState::Done));
            }
            if leads && !cached.list.papers.is_empty() {
                self.show(ListState::from_cached(cached, RefreshState::InProgress));
            }
        }
        let loaded = self.fetch(whole, now).await;
        let stays = self.list.with_untracked(|shown| {
            shown.is_from_hugging_face()
                && (lookup == Lookup::Background || shown.period() == period)
        });
        let error = match &loaded {
            ListState::Failed(_, error) if stays => Some(error.clone()),
            ListState::NotOpen(_) if stays => Some(ApiError::NotOpen.into()),
            ListState::Ready(list, _) if self.has_more_than(list) => Some(ApiError::CutOff.into()),
            _ => None,
        };
        match error {
            Some(error) => self.set_refresh(RefreshState::Failed(error)),
            None => {
                let loaded = match loaded {
                    ListState::Failed(Some(Period::Day(day)), error)
                        if whole == WholeList::Latest =>
                    {
                        self.fall_back(day, error, now).await
                    }
                    loaded => self.or_cached(loaded).await,
                };
                let changes = self
                    .list
                    .with_untracked(|shown| RankChanges::between(shown, &loaded));
                if !self.replacing.get_value() {
                    browser::keep_scroll_position();
                }
                self.rank_changes.set(changes);
                self.show(loaded);
            }
        }
    }

    /// The day of the list that is shown, if it is that of a day, and from Hugging Face.
    fn shown_day(self) -> Option<ListDay> {
        self.list.with_untracked(|list| match list.period() {
            Some(Period::Day(day)) if list.is_from_hugging_face() => Some(day),
            _ => None,
        })
    }

    /// Whether the list that is shown must not be replaced by this one, which lacks more of it.
    pub(super) fn has_more_than(self, list: &RankedList) -> bool {
        let shown = self.ready_list();
        shown.is_some_and(|shown| list.lacks_more_than(&shown))
    }

    /// What was loaded, or a complete cached list of its day where pages of it could not be loaded.
    async fn or_cached(self, loaded: ListState) -> ListState {
        if let ListState::Ready(list, _) = &loaded
            && let [day] = *list.incomplete_days(Missing::LaterPages)
            && let Some(cached) = self.source().cached_list(day).await
            && !cached.list.papers.is_empty()
        {
            let failed = RefreshState::Failed(ApiError::CutOff.into());
            return ListState::from_cached(cached, failed);
        }
        loaded
    }

    /// What comes from Hugging Face, or with the page.
    async fn fetch(self, whole: WholeList, now: Instant) -> ListState {
        let source = self.source();
        match whole {
            WholeList::Day(day) => {
                let had_papers = self.shown_day() == Some(day);
                let answer =
                    api::fetch_list(&*source, day, Priority::Interactive, had_papers).await;
                ListState::from_answer(day, answer, browser::now())
            }
            WholeList::Sample(sample) => match source.sample_list(sample).await {
                Ok(list) => ListState::Ready(Arc::new(list.into()), ListOrigin::Sample),
                Err(error) => ListState::Failed(Some(Period::Day(sample.day())), error),
            },
            WholeList::Latest => match api::latest_list(&*source, now, self.shown_day()).await {
                Ok((list, clock_is_ahead)) => {
                    self.passed_over.set(clock_is_ahead);
                    ListState::from_answer(list.day, Ok(list), browser::now())
                }
                Err((day, error)) => ListState::from_answer(day, Err(error), now),
            },
        }
    }

    /// What is shown where the latest list cannot be loaded: the latest cached one, or else a sample, because nobody
    /// asked for a particular day.
    async fn fall_back(self, day: ListDay, error: FetchError, now: Instant) -> ListState {
        let source = self.source();
        for day in latest_days(now).take(MAX_DAYS_BACK) {
            if let Some(cached) = source.cached_list(day).await
                && !cached.list.papers.is_empty()
            {
                return ListState::from_cached(cached, RefreshState::Failed(error));
            }
        }
        // Without network there is only the sample that the service worker stores (scripts/post_build).
        for sample in Sample::ALL {
            if let Ok(list) = source.sample_list(sample).await {
                return ListState::Ready(Arc::new(list.into()), ListOrigin::SampleFallback(error));
            }
        }
        ListState::Failed(Some(Period::Day(day)), error)
    }

    pub(super) fn show(self, list: ListState) {
        if self.replacing.get_value() {
            self.replacing.set_value(false);
            browser::scroll_to_top();
        }
        browser::restore_focus(ElementId::Papers);
        self.navigation.set_period(list.period());
        self.list.set(list);
    }

    /// Forgets how the list before was loaded and has changed. Every card follows these: nothing is set that is not there.
    pub(super) fn reset_status(self) {
        if self
            .rank_changes
            .with_untracked(|changes| *changes != RankChanges::default())
        {
            self.rank_changes.set(RankChanges::default());
        }
        if self
            .progress
            .with_untracked(|progress| !progress.days.is_empty())
        {
            self.progress.set(PeriodProgress::default());
            self.shown_days.set_value(Vec::new());
        }
    }

    pub(super) fn set_refresh(self, state: RefreshState) {
        self.list.update(|list| {
            if let ListState::Ready(_, ListOrigin::HuggingFace { refresh, .. }) = list {
                *refresh = state;
            }
        });
    }
}

/// The key under which something of a list, or of a sample, is stored.
pub(super) fn key_of(is_sample: bool, key: StorageKey) -> StorageKey {
    match is_sample {
        true => StorageKey::Sample(Box::new(key)),
        false => key,
    }
}

/// Whether a cached list is shown as it is: it will not change any more, or was fetched just now and has not closed since. When
/// one from the future was fetched is not known: the clock was ahead then.
pub(super) fn is_fresh(cached: &CachedList, now: Instant) -> bool {
    let (day, fetched_at) = (cached.list.day, cached.fetched_at);
    let is_recent = now < fetched_at + FRESH_FOR && day.is_open(now) == day.is_open(fetched_at);
    fetched_at < now + FRESH_FOR && (fetched_at >= day.settles() || is_recent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hub::DayList;

    #[test]
    fn a_list_that_was_fetched_just_before_it_closed_is_fetched_again() {
        let day = ListDay::parse("2025-12-08").expect("a day");
        let closes = day.closes();
        let seconds = TimeDelta::seconds;
        for (fetched_at, now, fresh) in [
            (closes - seconds(40), closes - seconds(10), true),
            (closes - seconds(40), closes + seconds(10), false),
            (closes, closes + seconds(59), true),
            (closes, closes + seconds(60), false),
            (
                day.settles() - seconds(1),
                day.settles() + seconds(59),
                false,
            ),
            (day.settles(), day.settles() + seconds(60), true),
            (day.settles(), closes, false),
        ] {
            let list = DayList::empty(day);
            let cached = CachedList { list, fetched_at };
            assert_eq!(is_fresh(&cached, now), fresh, "{fetched_at} {now}");
        }
    }
}
