//! Which papers have cards, and in what order.

use daily_papers::state::{CardState, SortOrder};
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

/// Types into the search field, and pauses until the address bar follows.
fn search(page: &Page, text: &str) {
    page.state.search.type_text(text.to_owned());
    settle();
}

#[test]
fn the_papers_of_the_post_have_cards_with_their_numbers() {
    let page = page();
    assert_eq!(page.card_ranks(), [1, 2, 3]);
    let last = CardState {
        index: 2,
        upvotes: 8,
        share: 66,
        number: Some(3),
        is_last: true,
        is_pinned: false,
    };
    assert_eq!(page.card(2), Some(last));
    assert_eq!(page.card(3), None);
}

#[test]
fn a_paper_left_out_by_hand_keeps_its_card() {
    let page = page();
    page.state.selection.include(&page.id(2), false);
    assert_eq!(page.card_ranks(), [1, 2, 3]);
    let numbers: Vec<Option<usize>> = (0..3)
        .filter_map(|position| page.card(position))
        .map(|card| card.number)
        .collect();
    assert_eq!(numbers, [Some(1), None, Some(2)]);
}

#[test]
fn all_papers_have_cards_when_they_are_asked_for_until_another_list_is_shown() {
    let page = page();
    page.state.search.show_all_cards();
    assert_eq!(page.card_ranks(), [1, 2, 3, 4, 5, 6]);
    page.show(list(day(TUESDAY), 6));
    assert_eq!(page.card_ranks(), [1, 2, 3]);
}

#[test]
fn a_search_shows_what_matches_whether_it_is_in_the_post_or_not() {
    let page = page();
    search(&page, "\"Paper 5\"");
    assert_eq!(page.state.search.match_count(), Some(1));
    assert_eq!(page.card_ranks(), [5]);
    search(&page, "nothing of the kind");
    assert_eq!(page.state.search.match_count(), Some(0));
    assert!(page.card_ranks().is_empty());
    search(&page, "");
    assert_eq!(page.state.search.match_count(), None);
    assert_eq!(page.card_ranks(), [1, 2, 3]);
}

#[test]
fn of_many_matches_the_first_fifty_have_cards_until_all_are_asked_for() {
    let page = Page::showing(list(day(MONDAY), 60));
    search(&page, "paper");
    assert_eq!(page.state.search.match_count(), Some(60));
    assert_eq!(page.card_ranks().len(), 50);
    page.state.search.show_all_cards();
    assert_eq!(page.card_ranks().len(), 60);
    search(&page, "pape");
    assert_eq!(page.card_ranks().len(), 50, "another search begins anew");
}

#[test]
fn a_search_stays_when_another_list_is_shown() {
    let page = page();
    page.state.search.set_text("\"Paper 6\"".to_owned());
    page.show(list(day(TUESDAY), 6));
    assert_eq!(page.card_ranks(), [6]);
}

#[test]
fn cards_follow_the_order_of_the_post() {
    let page = page();
    page.state.selection.pin(&page.id(5), true);
    assert_eq!(page.card_ranks(), [5, 1, 2, 3]);
    assert_eq!(page.card(0).map(|card| card.is_pinned), Some(true));
}

#[test]
fn without_a_list_there_are_no_cards() {
    let page = page();
    page.go_to(day(TUESDAY));
    assert!(page.card_ranks().is_empty());
}

#[test]
fn another_order_of_the_list_leaves_the_post_as_it_is() {
    let page = page();
    let order = || page.state.selection.arrangement.get_untracked().order;
    let before = order();
    page.state.search.show_all_cards();
    page.state.cards.order.set(SortOrder::Newest);
    let newest_first = page.card_ranks();
    let mut by_id: Vec<usize> = (1..=6).collect();
    by_id.sort_by_key(|rank| std::cmp::Reverse(page.id(*rank).sequence()));
    assert_eq!(newest_first, by_id);
    assert_eq!(order(), before);
    page.state.cards.order.set(SortOrder::Post);
    assert_eq!(page.card_ranks(), [1, 2, 3, 4, 5, 6]);
}

#[test]
fn several_comments_can_be_written_at_once() {
    let page = page();
    let is_open = |rank| untrack(|| page.state.cards.is_commenting(&page.id(rank)));
    page.state.cards.toggle_comment(&page.id(1));
    page.state.cards.toggle_comment(&page.id(2));
    assert!(is_open(1) && is_open(2) && !is_open(3));
    page.state.cards.toggle_comment(&page.id(1));
    assert!(!is_open(1) && is_open(2));
}

#[test]
fn pressing_a_filter_again_takes_it_back() {
    let page = page();
    let search = page.state.search;
    search.toggle_organization("Harbour Lab");
    search.toggle_phrase("paper folding");
    assert_eq!(
        untrack(|| search.text()),
        "org:\"Harbour Lab\" \"paper folding\""
    );
    assert_eq!(untrack(|| search.filter_count()), 1);
    search.toggle_organization("harbour lab");
    search.toggle_phrase("Paper Folding");
    assert_eq!(untrack(|| search.text()), "");
}

#[test]
fn a_topic_is_searched_for_beside_what_was_typed_and_taken_back_alone() {
    let page = page();
    let state = page.state.search;
    search(&page, "harbour -\"boat 3\"");
    state.toggle_search("boat OR ship");
    assert_eq!(untrack(|| state.text()), "harbour -\"boat 3\" boat OR ship");
    assert!(untrack(|| state.asks_for_search("boat OR ship")));
    assert!(!untrack(|| state.asks_for_search("boat")));
    state.toggle_search("boat OR ship");
    assert_eq!(untrack(|| state.text()), "harbour -\"boat 3\"");
}

#[test]
fn a_paper_is_found_by_ones_own_comment_and_its_card_stays_while_that_is_written() {
    let page = page();
    page.state.notes.set_comment(&page.id(5), "Read on Monday");
    search(&page, "monday");
    assert_eq!(page.card_ranks(), [5]);
    page.state.notes.set_comment(&page.id(5), "Read on Tuesday");
    assert_eq!(page.card_ranks(), [5]);
    search(&page, "tuesday");
    assert_eq!(page.card_ranks(), [5]);
    search(&page, "monday");
    assert_eq!(page.card_ranks(), [0; 0]);
}

// ---- Topics ----

/// Adds a topic that the papers of these ranks belong to.
fn add_topic(page: &Page, name: &str, ranks: &[usize], muted: bool) {
    let titles: Vec<String> = ranks
        .iter()
        .map(|rank| format!("\"{}\"", page.titles()[*rank - 1]))
        .collect();
    let added = page
        .state
        .topics
        .edit(|topics| topics.add(name, &titles.join(" OR "), muted));
    assert!(added, "{name}");
}

#[test]
fn papers_of_muted_topics_have_no_cards_until_they_are_unfolded_and_are_counted() {
    let page = page();
    add_topic(&page, "Muted", &[2, 5], true);
    assert_eq!(page.card_ranks(), [1, 3]);
    assert_eq!(page.state.cards.muted.get(), (2, 1));
    assert_eq!(
        page.state.selection.included_count(),
        3,
        "the post is as it was"
    );
    page.state.topics.unfold(true);
    assert_eq!(page.card_ranks(), [1, 2, 3]);
    page.state.topics.unfold(false);
    assert_eq!(page.card_ranks(), [1, 3]);

    // Another list has its own.
    page.state.topics.unfold(true);
    page.show(list(day(TUESDAY), 6));
    assert_eq!(page.card_ranks(), [1, 3]);
}

#[test]
fn a_search_counts_the_muted_papers_that_it_matches() {
    let page = page();
    add_topic(&page, "Muted", &[2, 5], true);
    search(&page, &format!("\"{}\"", page.titles()[4]));
    assert_eq!(page.card_ranks(), [0; 0]);
    assert_eq!(page.state.cards.muted.get(), (1, 0));
}

#[test]
fn a_paper_carries_the_topics_that_are_followed() {
    let page = page();
    add_topic(&page, "First", &[1, 2], false);
    add_topic(&page, "Second", &[2], false);
    add_topic(&page, "Muted", &[1], true);
    let names = |index: usize| -> Vec<String> {
        let topics = page.state.topics.for_paper(index).into_iter();
        topics.map(|topic| topic.name).collect()
    };
    assert_eq!(names(0), ["First"]);
    assert_eq!(names(1), ["First", "Second"]);
    assert_eq!(names(2), [""; 0]);
    page.state.topics.edit(|topics| topics.move_up(1));
    assert_eq!(names(1), ["Second", "First"]);
}
