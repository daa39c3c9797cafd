//! The saved papers, where nothing can be stored but what this visit knows.

use chrono::TimeDelta;
use daily_papers::{
    browser,
    calendar::{ListDay, Period},
    hub::{read_saved_paper, saved_paper_json},
    i18n::Messages,
    papers::{ArxivId, Count, MAX_SAVED, SavedPaper, Shelf},
    post::Language,
    state::{ListOrigin, ListState, SettingsStatus, SortOrder},
    url_state::{ListQuery, Sample},
};
use leptos::prelude::*;

use crate::support::{Device, FakeSource, Page, day, list, list_with_upvotes, settle};

const MONDAY: &str = "2025-12-08";
const TUESDAY: &str = "2025-12-09";

/// A page that shows five papers, of which those at these ranks are saved.
fn page_with_saved(ranks: &[usize]) -> Page {
    let page = Page::showing(list_with_upvotes(day(MONDAY), &[50, 40, 30, 20, 10]));
    for rank in ranks {
        page.state.toggle_saved(&page.id(*rank));
    }
    page
}

fn show_shelf(page: &Page) {
    page.state.navigation.show_shelf();
    settle();
}

fn shelf(page: &Page) -> Shelf {
    page.state.shelf.shelf.get_untracked()
}

fn today() -> ListDay {
    ListDay::today(browser::now())
}

/// A backup with these saved papers.
fn backup(papers: &[SavedPaper]) -> String {
    let stored: Vec<String> = papers
        .iter()
        .map(|saved| {
            let value = serde_json::to_string(&saved_paper_json(saved)).unwrap();
            format!("\"saved.{}\":{value}", saved.paper.id)
        })
        .collect();
    format!(
        "{{\"version\":1,\"settings\":{{}},\"stored\":{{{}}}}}",
        stored.join(",")
    )
}

#[test]
fn a_press_saves_a_paper_of_the_list_and_another_takes_it_off() {
    let page = page_with_saved(&[2]);
    let id = page.id(2);
    assert!(page.state.shelf.contains(&id));
    let saved = shelf(&page).get(&id).cloned().unwrap();
    assert_eq!(saved.list, Period::Day(day(MONDAY)));
    assert_eq!(
        saved.paper,
        page.state.loader.ready_list().unwrap().papers[1]
    );
    assert!(!saved.read && saved.saved_at <= browser::now());
    page.state.toggle_saved(&id);
    assert_eq!(page.state.shelf.count(), 0);
}

#[test]
fn where_nothing_can_be_stored_the_shelf_is_kept_for_this_visit_and_the_failure_reported() {
    let page = page_with_saved(&[1]);
    assert!(page.state.storage.failed());
    show_shelf(&page);
    assert_eq!(page.titles(), ["Paper 1"]);
    page.state.mark_read(&page.id(1), true);
    assert_eq!(shelf(&page).unread(), 0);
}

#[test]
fn the_shelf_is_a_list_ranked_by_upvotes_and_nothing_is_fetched_for_it() {
    let page = page_with_saved(&[4, 2]);
    let requested = page.source.requested().len();
    show_shelf(&page);
    assert_eq!(page.listed(), Some(Period::Shelf(today())));
    assert_eq!(page.titles(), ["Paper 2", "Paper 4"]);
    assert!(matches!(
        page.list(),
        ListState::Ready(_, ListOrigin::Shelf)
    ));
    assert_eq!(page.source.requested().len(), requested);
    assert_eq!(page.state.selection.count.get_untracked(), Count::All);
    assert_eq!(page.card_ranks(), [1, 2]);
    let text = page.post_text();
    assert!(text.contains("**2** papers from the shelf."), "{text}");
}

#[test]
fn the_shelf_can_be_read_by_when_its_papers_were_saved_and_no_other_list() {
    let page = Page::showing(list_with_upvotes(day(MONDAY), &[50, 40, 30, 20, 10]));
    let list = page.state.loader.ready_list().unwrap();
    let saved = |rank: usize, minute: i64| SavedPaper {
        paper: list.papers[rank - 1].clone(),
        list: list.period,
        saved_at: day(MONDAY).opens() + TimeDelta::minutes(minute),
        read: false,
    };
    let papers = [saved(1, 1), saved(2, 3), saved(4, 2), saved(5, 4)];
    page.state.import_backup(Some(&backup(&papers)));
    page.state.cards.order.set(SortOrder::Saved);
    assert_eq!(page.card_ranks(), [1, 2, 3, 4, 5]);
    show_shelf(&page);
    assert_eq!(page.titles(), ["Paper 1", "Paper 2", "Paper 4", "Paper 5"]);
    assert_eq!(page.card_ranks(), [4, 2, 3, 1]);
    assert_eq!(page.post_ranks(), [1, 2, 3, 4]);
    // To mark one as read saves nothing anew.
    page.state.mark_read(&page.id(3), true);
    assert_eq!(page.card_ranks(), [4, 2, 3, 1]);
    page.state.cards.order.set(SortOrder::Post);
    assert_eq!(page.card_ranks(), [1, 2, 3, 4]);
}

#[test]
fn an_address_that_asks_for_the_shelf_shows_it_at_once() {
    let page = Page::open(ListQuery::Shelf);
    assert_eq!(page.list(), ListState::EmptyPeriod(Period::Shelf(today())));
    assert!(page.source.requested().is_empty() && page.source.prefetched().is_empty());
}

#[test]
fn a_load_that_is_under_way_never_takes_the_place_of_the_shelf() {
    let page = page_with_saved(&[1]);
    page.go_to(day(TUESDAY));
    show_shelf(&page);
    assert_eq!(page.source.cancelled(), [day(TUESDAY)]);
    assert_eq!(page.listed(), Some(Period::Shelf(today())));
}

#[test]
fn a_paper_that_is_taken_off_leaves_the_shelf_and_its_post_and_can_be_put_back() {
    let page = page_with_saved(&[1, 2]);
    show_shelf(&page);
    let state = page.state;
    let (first, second) = (page.id(1), page.id(2));
    state.mark_read(&first, true);
    let saved = shelf(&page).get(&first).cloned();
    state.toggle_saved(&first);
    assert_eq!(page.titles(), ["Paper 2"]);
    assert!(!page.post_text().contains("Paper 1"));
    assert!(state.shelf.can_restore());
    state.restore_saved();
    assert_eq!(page.titles(), ["Paper 1", "Paper 2"]);
    assert_eq!(shelf(&page).get(&first).cloned(), saved, "as it was, read");
    assert!(!state.shelf.can_restore());

    state.toggle_saved(&first);
    state.toggle_saved(&second);
    assert_eq!(page.list(), ListState::EmptyPeriod(Period::Shelf(today())));
    state.restore_saved();
    assert_eq!(page.titles(), ["Paper 2"]);
}

#[test]
fn a_paper_is_not_put_back_on_a_full_shelf_or_over_one_that_another_tab_has_saved() {
    let device = Device::new();
    let page = page_with_saved(&[1]);
    let (state, id) = (page.state, page.id(1));
    let saved = shelf(&page).papers()[0].clone();
    let store = |saved: &SavedPaper| {
        let name = format!("saved.{}", saved.paper.id);
        device.store(&name, &saved_paper_json(saved));
    };
    state.toggle_saved(&id);
    let anew = SavedPaper {
        read: true,
        ..saved.clone()
    };
    store(&anew);
    state.restore_saved();
    assert_eq!(shelf(&page).papers(), [anew]);

    state.toggle_saved(&id);
    for number in 1..=MAX_SAVED {
        let mut other = saved.clone();
        other.paper.id = ArxivId::new(&format!("2401.{number:05}")).unwrap();
        store(&other);
    }
    state.restore_saved();
    assert_eq!(state.shelf.count(), MAX_SAVED);
    assert!(state.shelf.is_full.get_untracked());
    assert!(state.shelf.can_restore(), "once there is room");
    state.toggle_saved(&ArxivId::new("2401.00001").unwrap());
    assert!(!state.shelf.is_full.get_untracked());
}

#[test]
fn what_was_taken_off_before_is_not_offered_when_the_shelf_is_shown() {
    let page = page_with_saved(&[1, 2, 2]);
    show_shelf(&page);
    assert!(!page.state.shelf.can_restore());
    assert_eq!(page.titles(), ["Paper 1"]);
}

#[test]
fn only_what_is_not_read_has_a_card_if_that_is_wanted_and_the_post_keeps_its_own_choice() {
    let page = page_with_saved(&[1, 2, 3]);
    show_shelf(&page);
    page.state.mark_read(&page.id(2), true);
    assert_eq!(page.card_ranks(), [1, 2, 3]);
    page.state.shelf.unread_only.set(true);
    assert_eq!(page.card_ranks(), [1, 3]);
    assert_eq!(page.state.cards.read.get_untracked(), 1);
    assert_eq!(page.post_ranks(), [1, 2, 3]);
    page.state.search.set_text("\"Paper 1\"".to_owned());
    assert_eq!(page.card_ranks(), [1]);
    assert_eq!(
        page.state.cards.read.get_untracked(),
        0,
        "it does not match"
    );
    page.state.search.set_text(String::new());
    page.show(list(day(TUESDAY), 3));
    assert_eq!(page.card_ranks(), [1, 2, 3], "of a list nothing is hidden");
}

#[test]
fn the_shelf_is_searched_as_every_list() {
    let page = page_with_saved(&[1, 2, 3]);
    show_shelf(&page);
    page.state.search.set_text("\"Paper 3\"".to_owned());
    assert_eq!(page.card_ranks(), [3]);
}

#[test]
fn comment_and_introduction_are_in_the_post_of_the_shelf() {
    let page = page_with_saved(&[1]);
    page.state.notes.set_comment(&page.id(1), "Read it twice.");
    show_shelf(&page);
    page.state.notes.set_introduction("From my shelf.");
    let text = page.post_text();
    assert!(
        text.contains("Read it twice.") && text.contains("From my shelf."),
        "{text}"
    );
}

#[test]
fn the_made_up_abstract_of_a_sample_is_not_saved() {
    let source = FakeSource::default();
    let mut sample = list(day("2025-12-08"), 1);
    sample.papers[0].summary = daily_papers::papers::CleanText::new("Made up.");
    source.add_sample(Sample::Monday, sample);
    let page = Page::open_with(ListQuery::Sample(Sample::Monday), source);
    let id = page.id(1);
    page.state.toggle_saved(&id);
    assert!(shelf(&page).get(&id).unwrap().paper.summary.is_empty());
}

#[test]
fn from_a_full_shelf_a_paper_must_go_before_another_comes() {
    let page = Page::showing(list(day(MONDAY), MAX_SAVED + 1));
    for rank in 1..=MAX_SAVED + 1 {
        page.state.toggle_saved(&page.id(rank));
    }
    assert_eq!(page.state.shelf.count(), MAX_SAVED);
    assert!(page.state.shelf.is_full.get_untracked());
    page.state.toggle_saved(&page.id(1));
    assert!(!page.state.shelf.is_full.get_untracked());
    page.state.toggle_saved(&page.id(MAX_SAVED + 1));
    assert_eq!(page.state.shelf.count(), MAX_SAVED);
}

#[test]
fn an_import_adds_papers_and_what_was_read_on_either_device_is_read() {
    let page = page_with_saved(&[1]);
    let here = shelf(&page).papers()[0].clone();
    let mut other = here.clone();
    other.paper.id = ArxivId::new("2401.00001").unwrap();
    let read = SavedPaper {
        read: true,
        ..here.clone()
    };
    page.state
        .import_backup(Some(&backup(&[read, other.clone()])));
    let shelf = shelf(&page);
    assert_eq!(shelf.papers().len(), 2);
    assert!(shelf.get(&here.paper.id).unwrap().read);
    assert_eq!(shelf.get(&other.paper.id), Some(&other));
    assert_eq!(read_saved_paper(&saved_paper_json(&other)), Ok(other));
}

#[test]
fn an_import_takes_the_papers_saved_last_until_the_shelf_is_full_and_says_how_many_it_left() {
    let device = Device::new();
    let page = page_with_saved(&[1]);
    let first = shelf(&page).papers()[0].clone();
    let saved_after = |seconds: i64| {
        let mut other = first.clone();
        other.paper.id = ArxivId::new(&format!("2401.{seconds:05}")).unwrap();
        other.saved_at += TimeDelta::seconds(seconds);
        other
    };
    // Another tab has saved them.
    for seconds in 6..MAX_SAVED + 3 {
        let saved = saved_after(seconds.try_into().unwrap());
        device.store(
            &format!("saved.{}", saved.paper.id),
            &saved_paper_json(&saved),
        );
    }
    let others: Vec<SavedPaper> = (1..=5).map(saved_after).collect();
    let known = SavedPaper {
        read: true,
        ..first.clone()
    };
    let file = backup(&[&others[..], &[known]].concat());
    page.state.import_backup(Some(&file));
    let shelf = shelf(&page);
    assert_eq!(shelf.papers().len(), MAX_SAVED);
    for seconds in 4..MAX_SAVED + 3 {
        let id = saved_after(seconds.try_into().unwrap()).paper.id;
        assert!(shelf.get(&id).is_some(), "{id}");
    }
    assert!(shelf.get(&first.paper.id).unwrap().read);
    let status = page.state.settings.status.get_untracked();
    let Some(SettingsStatus::Merged { no_room, .. }) = status else {
        panic!("{status:?}");
    };
    assert_eq!(no_room, 3);
    let said = Messages::new(Language::English).settings_status(status.unwrap());
    assert!(
        said.contains("Papers left out, since the shelf holds 500: 3."),
        "{said}"
    );
}

#[test]
fn an_import_shows_at_once_on_the_shelf() {
    let page = page_with_saved(&[1]);
    let mut other = shelf(&page).papers()[0].clone();
    other.paper.id = ArxivId::new("2401.00001").unwrap();
    show_shelf(&page);
    page.state.import_backup(Some(&backup(&[other])));
    assert_eq!(page.titles().len(), 2);
}
