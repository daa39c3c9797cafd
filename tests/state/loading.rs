//! Loading a day's list, and the latest.

use std::{cell::RefCell, rc::Rc};

use chrono::TimeDelta;
use daily_papers::{
    browser,
    calendar::{ListDay, Period, latest_days},
    hub::{ApiError, DayList, FetchError, Missing},
    papers::CleanText,
    state::{ListOrigin, ListState, RefreshState},
    url_state::{ListQuery, Sample},
};
use leptos::prelude::*;

use crate::support::{FakeSource, Page, day, list, list_with_upvotes, settle};

const MONDAY: &str = "2025-12-08";
const TUESDAY: &str = "2025-12-09";

/// The days that are asked for when the latest list is wanted, the newest first.
fn latest() -> Vec<ListDay> {
    latest_days(browser::now()).take(2).collect()
}

/// A list as it was cached an hour after its day had begun.
fn cached_early(list: DayList) -> FakeSource {
    let source = FakeSource::default();
    let fetched_at = list.day.opens() + TimeDelta::hours(1);
    source.cache(list, fetched_at);
    source
}

#[test]
fn the_list_that_the_address_asks_for_is_loaded_and_shown() {
    let page = Page::open(Period::Day(day(MONDAY)));
    assert_eq!(page.source.prefetched(), [day(MONDAY)]);
    assert_eq!(page.source.pending(), [day(MONDAY)]);
    assert_eq!(
        page.list(),
        ListState::Loading(Some(Period::Day(day(MONDAY))))
    );
    page.answer(list(day(MONDAY), 3));
    assert_eq!(page.titles(), ["Paper 1", "Paper 2", "Paper 3"]);
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
}

#[test]
fn a_late_first_answer_never_shows_after_a_second_day_was_asked_for() {
    let page = Page::open(Period::Day(day(MONDAY)));
    let state = page.state;
    let shown = Rc::new(RefCell::new(Vec::new()));
    let recorded = Rc::clone(&shown);
    Effect::new(move |_| {
        let period = state
            .loader
            .list
            .with(|list| list.ready().map(|(list, _)| list.period));
        recorded.borrow_mut().extend(period);
    });
    settle();

    state.navigation.show_day(day(TUESDAY));
    // The first answer is on its way to its task when the second load begins.
    page.source.answer(day(MONDAY), Ok(list(day(MONDAY), 3)));
    settle();
    assert_eq!(
        page.list(),
        ListState::Loading(Some(Period::Day(day(TUESDAY))))
    );
    page.answer(list(day(TUESDAY), 2));
    assert_eq!(page.titles().len(), 2);
    assert_eq!(*shown.borrow(), [Period::Day(day(TUESDAY))]);
}

#[test]
fn the_first_request_is_dropped_when_the_day_changes() {
    let page = Page::open(Period::Day(day(MONDAY)));
    page.go_to(day(TUESDAY));
    assert_eq!(page.source.cancelled(), [day(MONDAY)]);
    assert_eq!(page.source.pending(), [day(TUESDAY)]);
}

#[test]
fn a_load_is_dropped_with_the_page() {
    let page = Page::open(Period::Day(day(MONDAY)));
    let source = page.source.clone();
    drop(page);
    assert_eq!(source.cancelled(), [day(MONDAY)]);
}

#[test]
fn a_cached_list_shows_at_once_and_is_replaced_by_the_answer() {
    let source = cached_early(list_with_upvotes(day(MONDAY), &[30, 20]));
    let page = Page::open_with(Period::Day(day(MONDAY)), source);
    assert_eq!(page.titles(), ["Paper 1", "Paper 2"]);
    assert_eq!(page.refresh_state(), Some(RefreshState::InProgress));
    page.answer(list_with_upvotes(day(MONDAY), &[30, 40, 10]));
    assert_eq!(page.titles(), ["Paper 2", "Paper 1", "Paper 3"]);
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
    let counts = page
        .state
        .loader
        .rank_changes
        .with_untracked(|changes| changes.counts());
    assert_eq!(counts, (1, 2), "one paper is new, two have another rank");
}

#[test]
fn a_cached_list_that_will_not_change_any_more_is_not_asked_for() {
    let source = FakeSource::default();
    source.cache(list(day(MONDAY), 2), day(MONDAY).settles());
    let page = Page::open_with(Period::Day(day(MONDAY)), source);
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
    assert!(page.source.requested().is_empty());
}

#[test]
fn a_list_that_was_fetched_just_now_is_not_asked_for_by_going_to_it() {
    let source = FakeSource::default();
    source.cache(list(day(MONDAY), 2), browser::now());
    let page = Page::open_with(Period::Day(day(MONDAY)), source);
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
    page.state.loader.refresh();
    settle();
    assert_eq!(
        page.source.pending(),
        [day(MONDAY)],
        "but it is by refreshing it"
    );
}

#[test]
fn a_failure_keeps_the_cached_list_and_says_so() {
    let source = cached_early(list(day(MONDAY), 2));
    let page = Page::open_with(Period::Day(day(MONDAY)), source);
    page.source.answer(day(MONDAY), Err(FetchError::Timeout));
    settle();
    assert_eq!(page.titles(), ["Paper 1", "Paper 2"]);
    assert_eq!(
        page.refresh_state(),
        Some(RefreshState::Failed(FetchError::Timeout))
    );
}

#[test]
fn a_refresh_keeps_the_list_while_it_loads_and_when_it_fails() {
    let page = Page::showing(list(day(MONDAY), 2));
    page.state.loader.refresh();
    settle();
    assert_eq!(page.refresh_state(), Some(RefreshState::InProgress));
    assert_eq!(page.titles().len(), 2);
    page.source.answer(day(MONDAY), Err(FetchError::Network));
    settle();
    assert_eq!(
        page.refresh_state(),
        Some(RefreshState::Failed(FetchError::Network))
    );
    assert_eq!(page.titles().len(), 2);

    page.state.loader.refresh();
    settle();
    page.answer(list(day(MONDAY), 5));
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
    assert_eq!(page.titles().len(), 5);
}

/// A list whose later pages did not come.
fn half(list: DayList) -> DayList {
    DayList {
        missing: Some(Missing::LaterPages),
        ..list
    }
}

fn cut_off() -> Option<RefreshState> {
    Some(RefreshState::Failed(ApiError::CutOff.into()))
}

#[test]
fn a_complete_list_stays_when_a_later_page_of_its_refresh_fails() {
    let page = Page::showing(list(day(MONDAY), 5));
    page.state.loader.refresh();
    settle();
    page.answer(half(list(day(MONDAY), 9)));
    assert_eq!(page.titles().len(), 5);
    assert_eq!(page.refresh_state(), cut_off());
    let list_shown = page.state.loader.ready_list().expect("a list is shown");
    assert!(!list_shown.has_gaps());
    let changes = page.state.loader.rank_changes.get_untracked();
    assert_eq!(changes.counts(), (0, 0));

    page.state.loader.refresh();
    settle();
    page.answer(list(day(MONDAY), 9));
    assert_eq!(page.titles().len(), 9);
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
}

#[test]
fn a_cached_list_stays_when_a_later_page_of_its_refresh_fails() {
    let source = cached_early(list(day(MONDAY), 5));
    let page = Page::open_with(Period::Day(day(MONDAY)), source);
    page.answer(half(list(day(MONDAY), 3)));
    assert_eq!(page.titles().len(), 5);
    assert_eq!(page.refresh_state(), cut_off());
}

#[test]
fn a_list_without_its_later_pages_gives_way_to_a_complete_one_and_to_one_that_has_more() {
    let page = Page::showing(half(list(day(MONDAY), 3)));
    let refresh_to = |list: DayList| {
        page.state.loader.refresh();
        settle();
        page.answer(list);
        let shown = page.state.loader.ready_list().expect("a list is shown");
        (shown.papers.len(), shown.has_gaps(), page.refresh_state())
    };
    let done = Some(RefreshState::Done);
    assert_eq!(page.refresh_state(), done);
    for (list, shown) in [
        (half(list(day(MONDAY), 2)), (3, true, cut_off())),
        (half(list(day(MONDAY), 4)), (4, true, done.clone())),
        (list(day(MONDAY), 3), (3, false, done)),
    ] {
        assert_eq!(refresh_to(list), shown);
    }
}

#[test]
fn a_complete_list_gives_way_to_one_that_has_grown_beyond_the_pages_that_are_read() {
    let page = Page::showing(list(day(MONDAY), 3));
    page.state.loader.refresh();
    settle();
    page.answer(DayList {
        missing: Some(Missing::BeyondTheCap),
        ..list(day(MONDAY), 5)
    });
    assert_eq!(page.titles().len(), 5);
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
}

#[test]
fn the_list_of_another_day_does_not_keep_one_without_its_later_pages_from_being_shown() {
    let page = Page::showing(list(day(MONDAY), 5));
    page.show(half(list(day(TUESDAY), 2)));
    assert_eq!(page.listed(), Some(Period::Day(day(TUESDAY))));
    assert_eq!(page.titles().len(), 2);
}

#[test]
fn a_complete_cached_list_comes_before_a_latest_one_without_its_later_pages() {
    let latest = latest();
    let page = Page::open_with(ListQuery::Latest, cached_early(list(latest[1], 5)));
    page.answer(DayList::empty(latest[0]));
    page.answer(half(list(latest[1], 3)));
    assert_eq!(page.listed(), Some(Period::Day(latest[1])));
    assert_eq!(page.titles().len(), 5);
    assert_eq!(page.refresh_state(), cut_off());
}

fn emptied() -> Option<RefreshState> {
    Some(RefreshState::Failed(ApiError::Emptied.into()))
}

#[test]
fn a_list_with_papers_stays_when_its_refresh_answers_with_none() {
    let page = Page::showing(list(day(MONDAY), 5));
    page.state.loader.refresh();
    settle();
    page.answer(DayList::empty(day(MONDAY)));
    assert_eq!(page.titles().len(), 5);
    assert_eq!(page.refresh_state(), emptied());

    page.state.loader.refresh();
    settle();
    page.answer(list(day(MONDAY), 6));
    assert_eq!(page.titles().len(), 6);
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
}

#[test]
fn a_cached_list_with_papers_stays_when_the_answer_has_none() {
    let source = cached_early(list(day(MONDAY), 5));
    let page = Page::open_with(Period::Day(day(MONDAY)), source);
    page.answer(DayList::empty(day(MONDAY)));
    assert_eq!(page.titles().len(), 5);
    assert_eq!(page.refresh_state(), emptied());
}

#[test]
fn the_latest_list_stays_when_its_refresh_answers_with_none() {
    let latest = latest();
    let page = Page::open(ListQuery::Latest);
    page.answer(list(latest[0], 5));
    page.state.loader.refresh();
    settle();
    page.answer(DayList::empty(latest[0]));
    assert_eq!(page.listed(), Some(Period::Day(latest[0])));
    assert_eq!(page.titles().len(), 5);
    assert_eq!(page.refresh_state(), emptied());
    assert!(
        page.source.pending().is_empty(),
        "no day before it is asked for"
    );
}

#[test]
fn the_latest_list_stays_when_its_refresh_fails_and_nothing_newer_is_cached() {
    let latest = latest();
    for has_cached in [false, true] {
        let source = FakeSource::default();
        source.add_sample(Sample::Monday, list(day(MONDAY), 2));
        if has_cached {
            source.cache(list(latest[1], 2), latest[1].closes());
        }
        let page = Page::open_with(ListQuery::Latest, source);
        page.answer(list(latest[0], 5));
        page.state.loader.refresh();
        settle();
        page.source.answer(latest[0], Err(FetchError::Network));
        settle();
        assert_eq!(page.listed(), Some(Period::Day(latest[0])));
        assert_eq!(page.titles().len(), 5);
        let failed = RefreshState::Failed(FetchError::Network);
        assert_eq!(page.refresh_state(), Some(failed));
    }
}

#[test]
fn a_list_stays_when_its_refresh_is_refused_as_not_open() {
    let page = Page::showing(list(day(MONDAY), 5));
    page.state.loader.refresh();
    settle();
    page.source
        .answer(day(MONDAY), Err(FetchError::Rejected(ApiError::NotOpen)));
    settle();
    assert_eq!(page.titles().len(), 5);
    let not_open = RefreshState::Failed(ApiError::NotOpen.into());
    assert_eq!(page.refresh_state(), Some(not_open));
}

#[test]
fn a_list_that_was_cached_by_a_clock_that_was_ahead_is_asked_for() {
    let today = ListDay::today(browser::now());
    for fetched_at in [browser::now() + TimeDelta::days(1), today.settles()] {
        let source = FakeSource::default();
        source.cache(list(today, 2), fetched_at);
        let page = Page::open_with(Period::Day(today), source);
        assert_eq!(page.refresh_state(), Some(RefreshState::InProgress));
        assert_eq!(page.source.pending(), [today]);
    }
}

#[test]
fn a_day_that_never_had_papers_stays_one_without_papers() {
    let source = cached_early(DayList::empty(day(MONDAY)));
    let page = Page::open_with(Period::Day(day(MONDAY)), source);
    page.answer(DayList::empty(day(MONDAY)));
    assert_eq!(page.list(), ListState::Empty(day(MONDAY)));
    page.state.loader.refresh();
    settle();
    page.answer(DayList::empty(day(MONDAY)));
    assert_eq!(page.list(), ListState::Empty(day(MONDAY)));
}

#[test]
fn a_list_that_could_not_be_loaded_is_loaded_by_trying_again() {
    let page = Page::open(Period::Day(day(MONDAY)));
    let period = Some(Period::Day(day(MONDAY)));
    page.source.answer(day(MONDAY), Err(FetchError::Network));
    settle();
    assert_eq!(page.list(), ListState::Failed(period, FetchError::Network));
    page.state.loader.refresh();
    settle();
    assert_eq!(page.list(), ListState::Loading(period));
    page.answer(list(day(MONDAY), 1));
    assert_eq!(page.titles(), ["Paper 1"]);
}

#[test]
fn days_without_papers_and_days_to_come_are_no_failures() {
    let page = Page::open(Period::Day(day(MONDAY)));
    page.answer(DayList::empty(day(MONDAY)));
    assert_eq!(page.list(), ListState::Empty(day(MONDAY)));
    page.go_to(day(TUESDAY));
    page.source
        .answer(day(TUESDAY), Err(FetchError::Rejected(ApiError::NotOpen)));
    settle();
    assert_eq!(page.list(), ListState::NotOpen(day(TUESDAY)));
}

#[test]
fn an_open_list_that_became_stale_is_brought_up_to_date_when_the_reader_returns() {
    let now = browser::now();
    let today = ListDay::today(now);
    let source = FakeSource::default();
    source.cache(list(today, 2), now - TimeDelta::minutes(11));
    let page = Page::open_with(Period::Day(today), source);
    page.source.answer(today, Err(FetchError::Network));
    settle();
    page.state.loader.refresh_if_stale();
    settle();
    assert_eq!(page.refresh_state(), Some(RefreshState::InProgress));
    page.answer(list(today, 3));
    page.state.loader.refresh_if_stale();
    settle();
    assert_eq!(
        page.source.requested().len(),
        2,
        "what was fetched just now is not stale"
    );
}

#[test]
fn a_step_from_monday_goes_to_friday_and_a_refusal_with_a_reason_is_a_failure() {
    let page = Page::showing(list(day(MONDAY), 3));
    page.state.navigation.go_to_neighbor(false);
    settle();
    let friday = day("2025-12-05");
    assert_eq!(page.source.pending(), [friday]);
    let refused = FetchError::Rejected(ApiError::Refused(CleanText::new("no")));
    page.source.answer(friday, Err(refused.clone()));
    settle();
    assert_eq!(
        page.list(),
        ListState::Failed(Some(Period::Day(friday)), refused)
    );
    page.state.navigation.go_to_neighbor(true);
    settle();
    assert_eq!(page.source.pending(), [day(MONDAY)]);
}

#[test]
fn the_latest_list_falls_back_to_an_earlier_day_that_has_papers() {
    let page = Page::open(ListQuery::Latest);
    let latest = latest();
    assert_eq!(page.source.pending(), latest[..1]);
    page.answer(DayList::empty(latest[0]));
    assert_eq!(page.source.pending(), latest[1..]);
    page.answer(list(latest[1], 2));
    assert_eq!(page.listed(), Some(Period::Day(latest[1])));
    assert_eq!(page.state.navigation.period.get_untracked(), page.listed());
}

#[test]
fn the_latest_list_after_a_day_that_must_have_opened_tells_of_the_clock() {
    let not_open = || Err(FetchError::Rejected(ApiError::NotOpen));
    let now = browser::now();
    let latest: Vec<ListDay> = latest_days(now).take(8).collect();
    let page = Page::open(ListQuery::Latest);
    page.source.answer(latest[0], not_open());
    settle();
    page.source.answer(latest[1], not_open());
    settle();
    page.answer(list(latest[2], 5));
    assert_eq!(page.listed(), Some(Period::Day(latest[2])));
    assert!(page.state.loader.clock_is_ahead());
    page.show(list(latest[3], 2));
    assert!(!page.state.loader.clock_is_ahead());
    drop(page);

    let page = Page::open(ListQuery::Latest);
    for day in &latest {
        page.source.answer(*day, not_open());
        settle();
    }
    assert_eq!(page.list(), ListState::NotOpen(latest[0]));
}

#[test]
fn the_latest_list_falls_back_to_the_cached_one() {
    let latest = latest();
    let page = Page::open_with(ListQuery::Latest, cached_early(list(latest[1], 2)));
    page.source.answer(latest[0], Err(FetchError::Network));
    settle();
    assert_eq!(page.listed(), Some(Period::Day(latest[1])));
    assert_eq!(
        page.refresh_state(),
        Some(RefreshState::Failed(FetchError::Network))
    );
}

#[test]
fn the_latest_list_falls_back_to_the_sample_and_then_to_the_failure() {
    let latest = latest();
    let source = FakeSource::default();
    source.add_sample(Sample::Monday, list(day(MONDAY), 2));
    let page = Page::open_with(ListQuery::Latest, source);
    page.source.answer(latest[0], Err(FetchError::Network));
    settle();
    let ListState::Ready(list, origin) = page.list() else {
        panic!("the sample is shown");
    };
    assert_eq!(list.period, Period::Day(day(MONDAY)));
    assert_eq!(origin, ListOrigin::SampleFallback(FetchError::Network));
    drop(page);

    let page = Page::open(ListQuery::Latest);
    page.source.answer(latest[0], Err(FetchError::Network));
    settle();
    let failed = ListState::Failed(Some(Period::Day(latest[0])), FetchError::Network);
    assert_eq!(page.list(), failed);
}

#[test]
fn a_sample_that_was_asked_for_is_shown_as_one() {
    let source = FakeSource::default();
    source.add_sample(Sample::Friday, list(day("2025-12-05"), 2));
    let page = Page::open_with(ListQuery::Sample(Sample::Friday), source);
    assert!(matches!(
        page.list(),
        ListState::Ready(_, ListOrigin::Sample)
    ));
    assert!(page.source.requested().is_empty());
}
