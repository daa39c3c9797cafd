//! The posts of many days at once.

use daily_papers::{
    calendar::{InvalidRange, ListDay, Period},
    hub::{ApiError, DayList, FetchError, Missing},
    post::{Backfill, DayPost},
    state::{ArchiveStatus, BackfillPhase, BackfillState, CannotStart},
};
use leptos::prelude::*;

use crate::support::{FakeSource, Page, day, list, settle};

/// Monday to Friday of a week that is over.
fn days() -> Vec<ListDay> {
    (8..=12)
        .map(|date| day(&format!("2025-12-{date:02}")))
        .collect()
}

/// A page that shows the list of a Monday, and the dialog with the days of its week.
fn open(source: FakeSource) -> (Page, BackfillState) {
    let page = Page::open_with(Period::Day(days()[0]), source);
    page.answer(list(days()[0], 3));
    let backfill = BackfillState::new(page.state);
    backfill.set_day(backfill.first, "2025-12-08");
    backfill.set_day(backfill.last, "2025-12-14");
    (page, backfill)
}

fn start() -> (Page, BackfillState) {
    let (page, backfill) = open(FakeSource::default());
    backfill.start();
    settle();
    (page, backfill)
}

fn phase(backfill: BackfillState) -> BackfillPhase {
    backfill.phase.get_untracked()
}

/// How many days are settled, and how many posts are written.
fn counts(backfill: BackfillState) -> (usize, usize) {
    let totals =
        |posts: &Option<Backfill<FetchError>>| posts.as_ref().map_or(0, |posts| posts.totals().0);
    let settled = backfill.progress.get_untracked().settled;
    (settled, backfill.posts.with_untracked(totals))
}

fn post(backfill: BackfillState, day: ListDay) -> DayPost<FetchError> {
    backfill.posts.with_untracked(|posts| {
        let mut days = posts.as_ref().expect("it was started").days().iter();
        let found = days.find(|(other, _)| *other == day);
        found.expect("the day was asked for").1.clone()
    })
}

#[test]
fn the_month_of_the_day_that_was_asked_for_is_proposed() {
    let page = Page::showing(list(day("2025-11-12"), 1));
    let backfill = BackfillState::new(page.state);
    assert_eq!(backfill.first.get_untracked(), Some(day("2025-11-01")));
    assert_eq!(backfill.last.get_untracked(), Some(day("2025-11-30")));
    let lists = backfill.range.get_untracked().map(|(_, lists)| lists);
    assert_eq!(lists, Ok(20));
    assert_eq!(phase(backfill), BackfillPhase::NotStarted);
}

#[test]
fn what_cannot_be_started_says_why() {
    let (page, backfill) = open(FakeSource::default());
    for (first, last, reason) in [
        (
            "2025-12-10",
            "2025-12-09",
            CannotStart::Range(InvalidRange::Backwards),
        ),
        (
            "2024-06-01",
            "2025-06-30",
            CannotStart::Range(InvalidRange::TooLong),
        ),
        ("2025-12-13", "2025-12-14", CannotStart::NoLists),
        ("", "2025-12-14", CannotStart::NotADay),
        ("2025-12-10", "9999-12-31", CannotStart::NotADay),
    ] {
        backfill.set_day(backfill.first, first);
        backfill.set_day(backfill.last, last);
        assert_eq!(
            backfill.range.get_untracked(),
            Err(reason),
            "{first} to {last}"
        );
        backfill.start();
        settle();
        assert_eq!(phase(backfill), BackfillPhase::NotStarted);
    }
    assert_eq!(
        page.source.requested(),
        days()[..1],
        "nothing but the list of the page"
    );
}

#[test]
fn four_lists_are_loaded_at_once_at_most_and_each_becomes_a_post() {
    let (page, backfill) = start();
    let days = days();
    assert_eq!(page.source.pending(), days[..4]);
    assert_eq!(phase(backfill), BackfillPhase::Running);
    for day in &days {
        page.answer(list(*day, 2));
    }
    assert_eq!(page.source.max_pending(), 4);
    assert_eq!(phase(backfill), BackfillPhase::Complete);
    assert_eq!(counts(backfill), (5, 5));
}

#[test]
fn lists_that_will_not_change_any_more_come_from_the_cache() {
    let source = FakeSource::default();
    let days = days();
    source.cache(list(days[1], 2), days[1].settles());
    source.cache(list(days[2], 2), days[2].opens());
    let (page, backfill) = open(source);
    backfill.start();
    settle();
    assert_eq!(counts(backfill), (1, 1));
    assert_eq!(page.source.pending(), [days[0], days[2], days[3], days[4]]);
}

#[test]
fn a_load_stopped_half_way_keeps_its_posts_and_the_rest_can_be_loaded() {
    let (page, backfill) = start();
    let days = days();
    page.answer(list(days[0], 2));
    // This answer is on its way when the load is stopped.
    page.source.answer(days[1], Ok(list(days[1], 2)));
    backfill.stop();
    settle();
    assert_eq!(phase(backfill), BackfillPhase::Incomplete);
    assert_eq!(counts(backfill), (5, 1));
    assert_eq!(post(backfill, days[1]), DayPost::Stopped);
    assert_eq!(page.source.cancelled(), days[2..]);

    backfill.resume();
    settle();
    assert_eq!(page.source.pending(), days[1..]);
    for day in &days[1..] {
        page.answer(list(*day, 2));
    }
    assert_eq!(phase(backfill), BackfillPhase::Complete);
    assert_eq!(counts(backfill), (5, 5));
}

#[test]
fn a_day_that_fails_is_loaded_again_and_an_empty_one_is_not() {
    let (page, backfill) = start();
    let days = days();
    page.source.answer(days[0], Err(FetchError::Timeout));
    let half = DayList {
        missing: Some(Missing::LaterPages),
        ..list(days[1], 2)
    };
    page.source.answer(days[1], Ok(half));
    settle();
    page.answer(DayList::empty(days[2]));
    page.answer(list(days[3], 2));
    page.answer(list(days[4], 2));
    assert_eq!(phase(backfill), BackfillPhase::Incomplete);
    assert_eq!(
        post(backfill, days[0]),
        DayPost::Failed(FetchError::Timeout)
    );
    let cut_off = FetchError::Rejected(ApiError::CutOff);
    assert_eq!(post(backfill, days[1]), DayPost::Failed(cut_off));
    assert_eq!(post(backfill, days[2]), DayPost::NoPapers);

    backfill.resume();
    settle();
    assert_eq!(page.source.pending(), days[..2]);
    page.answer(list(days[0], 2));
    page.answer(list(days[1], 2));
    assert_eq!(phase(backfill), BackfillPhase::Complete);
    assert_eq!(counts(backfill), (5, 4));
}

#[test]
fn a_day_that_has_lost_all_its_papers_is_not_one_without_papers() {
    let source = FakeSource::default();
    source.cache(list(days()[0], 2), days()[0].closes());
    let (page, backfill) = open(source);
    backfill.start();
    settle();
    page.answer(DayList::empty(days()[0]));
    let emptied = DayPost::Failed(ApiError::Emptied.into());
    assert_eq!(post(backfill, days()[0]), emptied);
}

#[test]
fn a_post_is_the_very_one_that_the_page_shows_for_its_day() {
    let (page, backfill) = open(FakeSource::default());
    page.state.selection.include(&page.id(2), false);
    page.state.notes.set_introduction("What Monday had.");
    page.state.notes.set_comment(&page.id(1), "Read this one.");
    backfill.start();
    settle();
    page.answer(list(days()[0], 3));
    let DayPost::Written(post, _) = post(backfill, days()[0]) else {
        panic!("there are papers, and so a post");
    };
    assert_eq!(post.text, page.post_text());
    assert!(post.text.contains("What Monday had.") && post.text.contains("Read this one."));
    assert!(!post.text.contains("Paper 2"));
}

#[test]
fn closing_the_dialog_drops_every_request() {
    let page = Page::showing(list(days()[0], 1));
    let dialog = Owner::new();
    let backfill = dialog.with(|| BackfillState::new(page.state));
    dialog.with(|| backfill.start());
    settle();
    assert_eq!(page.source.pending().len(), 4);
    dialog.cleanup();
    settle();
    assert_eq!(page.source.pending(), []);
    assert_eq!(page.source.cancelled().len(), 4);
}

#[test]
fn another_day_needs_another_start() {
    let (page, backfill) = start();
    for day in &days() {
        page.answer(list(*day, 1));
    }
    backfill.save();
    assert_eq!(
        backfill.archive.get_untracked(),
        Some(ArchiveStatus::Failed)
    );
    backfill.set_day(backfill.last, "2025-12-09");
    assert_eq!(phase(backfill), BackfillPhase::NotStarted);
    assert_eq!(backfill.archive.get_untracked(), None);
    backfill.start();
    settle();
    assert_eq!(backfill.progress.get_untracked().days, 2);
}
