//! Choosing the papers of the post, and undoing it. Nothing can be stored here: what is known in memory is all there is.

use daily_papers::{
    calendar::{Month, Period},
    papers::{Count, Step},
    post::Check,
};
use leptos::prelude::*;

use crate::support::{Page, day, list, settle, three};

const MONDAY: &str = "2025-12-08";
const TUESDAY: &str = "2025-12-09";

/// A page with a list of six papers, of which three go into the post.
fn page() -> Page {
    let page = Page::showing(list(day(MONDAY), 6));
    page.state
        .navigation
        .update_url(|url| url.count = Some(three()));
    page
}

#[test]
fn a_withdrawn_paper_has_a_card_and_is_in_the_post_only_by_hand() {
    let mut ranked = list(day(MONDAY), 6);
    ranked.papers[0].withdrawn = true;
    let page = Page::showing(ranked);
    page.state
        .navigation
        .update_url(|url| url.count = Some(three()));
    let selection = page.state.selection;
    let numbers = || {
        let cards = page.state.cards.cards.get();
        cards.iter().map(|card| card.number).collect::<Vec<_>>()
    };
    assert_eq!(numbers(), [None, Some(1), Some(2), Some(3)]);
    assert!(!selection.is_by_hand());
    assert!(matches!(
        page.state.post.checks.get().first(),
        Some(Check::WithdrawnLeftOut(_))
    ));
    selection.include(&page.id(1), true);
    assert_eq!(numbers(), [Some(1), Some(2), Some(3), Some(4)]);
    assert!(selection.is_by_hand());
}

#[test]
fn papers_are_included_and_excluded_and_every_step_is_undone() {
    let page = page();
    let selection = page.state.selection;
    assert_eq!(page.post_ranks(), [1, 2, 3]);
    assert!(!selection.is_by_hand());

    selection.include(&page.id(5), true);
    selection.include(&page.id(2), false);
    assert_eq!(page.post_ranks(), [1, 3, 5]);
    assert!(selection.is_by_hand() && selection.is_edited());
    selection.undo();
    assert_eq!(page.post_ranks(), [1, 2, 3, 5]);
    selection.undo();
    assert_eq!(page.post_ranks(), [1, 2, 3]);
    assert!(!selection.can_undo() && !selection.is_edited());
    selection.undo();
    assert_eq!(
        page.post_ranks(),
        [1, 2, 3],
        "there is nothing left to undo"
    );
}

#[test]
fn several_papers_are_excluded_as_one_step() {
    let page = page();
    page.state.selection.exclude(&[page.id(1), page.id(3)]);
    assert_eq!(page.post_ranks(), [2]);
    page.state.selection.undo();
    assert_eq!(page.post_ranks(), [1, 2, 3]);
}

#[test]
fn exactly_the_wanted_papers_are_included() {
    let page = page();
    page.state
        .selection
        .include_only(&[false, true, false, false, true, true]);
    assert_eq!(page.post_ranks(), [2, 5, 6]);
}

#[test]
fn a_paper_is_pinned_and_unpinned() {
    let page = page();
    let selection = page.state.selection;
    selection.pin(&page.id(4), true);
    assert_eq!(page.post_ranks(), [4, 1, 2, 3]);
    assert_eq!(page.card(0).map(|card| card.is_pinned), Some(true));
    selection.pin(&page.id(4), true);
    selection.undo();
    assert_eq!(page.post_ranks(), [1, 2, 3], "to pin it twice was one step");
}

#[test]
fn papers_are_moved_step_by_step_and_to_the_place_of_another() {
    let page = page();
    let selection = page.state.selection;
    selection.step(&page.id(3), Step::Up);
    assert_eq!(page.post_ranks(), [1, 3, 2]);
    selection.step(&page.id(1), Step::Down);
    assert_eq!(page.post_ranks(), [3, 1, 2]);
    selection.move_to(&page.id(2), &page.id(3));
    assert_eq!(page.post_ranks(), [2, 3, 1]);
    selection.move_to(&page.id(2), &page.id(1));
    assert_eq!(page.post_ranks(), [3, 1, 2]);
    for _ in 0..4 {
        selection.undo();
    }
    assert_eq!(page.post_ranks(), [1, 2, 3]);
}

#[test]
fn the_number_of_papers_is_in_the_address_and_can_be_undone() {
    let page = page();
    let count = |page: &Page| page.state.navigation.url.with_untracked(|url| url.count);
    page.state.selection.set_count(Count::All);
    assert_eq!(page.post_ranks(), [1, 2, 3, 4, 5, 6]);
    assert_eq!(count(&page), Some(Count::All));
    page.state.selection.set_count(Count::All);
    page.state.selection.undo();
    assert_eq!(page.post_ranks(), [1, 2, 3]);
    assert_eq!(count(&page), Some(three()));
    assert!(
        !page.state.selection.can_undo(),
        "to choose the same number was no step"
    );
}

#[test]
fn few_upvotes_leave_a_paper_out_unless_it_was_included_by_hand() {
    let page = page();
    // Six papers with 12, 10, 8, 6, 4 and 2 upvotes.
    page.state.selection.set_min_upvotes(9);
    assert_eq!(page.post_ranks(), [1, 2]);
    assert_eq!(page.state.selection.min_upvotes(), 9);
    page.state.selection.include(&page.id(6), true);
    assert_eq!(page.post_ranks(), [1, 2, 6]);
}

#[test]
fn a_reset_forgets_every_choice_as_one_step() {
    let page = page();
    let selection = page.state.selection;
    selection.pin(&page.id(5), true);
    selection.include(&page.id(1), false);
    let chosen = page.post_ranks();
    selection.reset();
    assert_eq!(page.post_ranks(), [1, 2, 3]);
    selection.undo();
    assert_eq!(page.post_ranks(), chosen);
}

#[test]
fn each_list_has_a_selection_and_steps_of_its_own() {
    let page = page();
    let selection = page.state.selection;
    selection.include(&page.id(1), false);
    page.show(list(day(TUESDAY), 6));
    assert_eq!(page.post_ranks(), [1, 2, 3]);
    assert!(!selection.can_undo(), "the step was one of another list");
    selection.include(&page.id(6), true);
    assert_eq!(page.post_ranks(), [1, 2, 3, 6]);

    page.show(list(day(MONDAY), 6));
    assert_eq!(page.post_ranks(), [2, 3]);
    selection.undo();
    assert_eq!(page.post_ranks(), [1, 2, 3]);
    assert!(!selection.can_undo());
    page.show(list(day(TUESDAY), 6));
    assert_eq!(page.post_ranks(), [1, 2, 3, 6]);
    selection.undo();
    assert_eq!(page.post_ranks(), [1, 2, 3]);
}

#[test]
fn the_hundred_last_steps_can_be_undone() {
    let page = page();
    let selection = page.state.selection;
    for step in 0..101 {
        selection.include(&page.id(4), step % 2 == 0);
    }
    assert_eq!(page.post_ranks(), [1, 2, 3, 4]);
    for _ in 0..100 {
        assert!(selection.can_undo());
        selection.undo();
    }
    assert!(!selection.can_undo());
    assert_eq!(
        page.post_ranks(),
        [1, 2, 3, 4],
        "the first step is there for good"
    );
}

#[test]
fn where_nothing_can_be_stored_the_selection_is_kept_and_the_failure_reported() {
    let page = page();
    assert!(!page.state.storage.failed());
    page.state.selection.include(&page.id(1), false);
    assert!(page.state.storage.failed());
    page.state.selection.reload();
    settle();
    assert_eq!(page.post_ranks(), [2, 3]);
}

#[test]
fn the_selection_stays_while_the_list_is_brought_up_to_date() {
    let page = page();
    page.state.selection.pin(&page.id(6), true);
    page.state.loader.refresh();
    settle();
    page.answer(list(day(MONDAY), 8));
    assert_eq!(page.titles().len(), 8);
    assert_eq!(page.post_ranks(), [6, 1, 2, 3]);
}

#[test]
fn the_post_of_a_list_keeps_its_number_of_papers_until_a_month_takes_its_place() {
    let monday = day(MONDAY);
    let page = Page::showing(list(monday, 30));
    page.state
        .navigation
        .show_period(Period::Month(Month::from(monday)));
    assert_eq!(page.state.selection.count.get(), Count::default());
    assert_eq!(page.post_ranks().len(), 10);
}
