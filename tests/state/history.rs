//! Which posts were exported, and the papers that were in them.

use chrono::NaiveDate;
use daily_papers::{
    calendar::Period,
    papers::PostRecord,
    url_state::{ListQuery, Sample},
};
use leptos::prelude::*;

use crate::support::{Device, FakeSource, Page, day, list};

const MONDAY: &str = "2025-12-08";
const TUESDAY: &str = "2025-12-09";

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A page that shows Monday's list, the first paper of which was in Tuesday's post.
fn page() -> Page {
    let page = Page::showing(list(day(MONDAY), 2));
    page.state.history.record(PostRecord {
        period: Period::Day(day(TUESDAY)),
        date: date("2025-12-10"),
        papers: vec![page.id(1)],
    });
    page
}

#[test]
fn a_recorded_post_is_known_by_its_day() {
    let page = page();
    assert!(page.state.history.has_post_of(day(TUESDAY)));
    assert!(!page.state.history.has_post_of(day(MONDAY)));
}

#[test]
fn a_paper_of_another_post_is_named_with_the_date_of_that_post() {
    let page = page();
    let history = page.state.history;
    assert_eq!(
        history.published_elsewhere(&page.id(1)),
        Some(date("2025-12-10"))
    );
    assert_eq!(history.published_elsewhere(&page.id(2)), None);
    assert_eq!(page.state.post.repeated.get_untracked(), [page.id(1)]);
}

#[test]
fn a_post_of_the_same_list_repeats_nothing() {
    let page = Page::showing(list(day(MONDAY), 2));
    page.state.history.record(PostRecord {
        period: Period::Day(day(MONDAY)),
        date: date("2025-12-09"),
        papers: vec![page.id(1)],
    });
    assert_eq!(page.state.history.published_elsewhere(&page.id(1)), None);
    assert_eq!(page.state.post.repeated.get_untracked(), []);
}

#[test]
fn papers_that_are_left_out_are_not_repeated() {
    let page = page();
    page.state
        .selection
        .exclude(&page.state.post.repeated.get_untracked());
    assert_eq!(page.state.post.repeated.get_untracked(), []);
    assert_eq!(page.post_ranks(), [2]);
}

#[test]
fn where_nothing_can_be_stored_the_history_is_kept_until_it_is_cleared() {
    let page = page();
    assert!(page.state.storage.failed());
    page.state.history.reload();
    assert!(page.state.history.has_post_of(day(TUESDAY)));
    page.state.history.clear();
    assert!(!page.state.history.has_post_of(day(TUESDAY)));
    assert_eq!(page.state.history.published_elsewhere(&page.id(1)), None);
}

#[test]
fn of_a_sample_nothing_is_published() {
    let _device = Device::new();
    let page = page();
    let id = page.id(1);
    page.state.history.record(PostRecord {
        period: Period::Day(day(MONDAY)),
        date: date("2025-12-09"),
        papers: vec![],
    });
    assert_eq!(page.state.history.published(), Some(date("2025-12-09")));
    let source = FakeSource::default();
    source.add_sample(Sample::Monday, list(day(MONDAY), 2));
    let sample = Page::open_with(ListQuery::Sample(Sample::Monday), source);
    let history = sample.state.history;
    assert!(
        history.has_post_of(day(MONDAY)),
        "it is known on this device"
    );
    assert_eq!(sample.id(1), id);
    assert_eq!(history.published(), None);
    assert_eq!(history.published_elsewhere(&id), None);
    assert_eq!(sample.state.post.repeated.get_untracked(), []);
}
