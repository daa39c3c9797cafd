//! Finding papers in every stored list.

use daily_papers::{
    calendar::Period,
    state::{AllDaysState, SearchProgress},
};
use leptos::prelude::*;

use crate::support::{FakeSource, Page, day, list, settle};

const TODAY: &str = "2025-12-09";

/// A page on a device that has lists of these days, six papers each.
fn page(days: &[&str]) -> Page {
    let source = FakeSource::default();
    for date in days {
        source.cache(list(day(date), 6), day(date).settles());
    }
    Page::open_with(Period::Day(day(TODAY)), source)
}

fn search(page: &Page, text: &str) -> AllDaysState {
    let state = AllDaysState::new(page.state.loader, page.state.notes, text.to_owned());
    settle();
    state
}

#[test]
fn every_stored_list_is_searched_the_newest_first() {
    let page = page(&["2025-12-03", "2025-12-05", "2025-12-04"]);
    page.answer(list(day(TODAY), 6));
    let all_days = search(&page, &format!("\"{}\"", page.titles()[1]));
    let days: Vec<String> = all_days
        .found
        .get()
        .iter()
        .map(|found| found.day.to_string())
        .collect();
    assert_eq!(days, ["2025-12-05", "2025-12-04", "2025-12-03"]);
    assert!(
        all_days
            .found
            .get()
            .iter()
            .all(|found| found.count == 1 && found.papers.len() == 1)
    );
    let expected = SearchProgress {
        searched: 3,
        days: 3,
        papers: 3,
    };
    assert_eq!(all_days.progress.get(), expected);
    assert!(all_days.is_complete());

    all_days.type_text("nothing has this".to_owned());
    settle();
    assert_eq!(all_days.found.get(), []);
    assert_eq!(all_days.progress.get().papers, 0);
}

#[test]
fn a_comment_is_found_in_the_list_of_another_day() {
    let page = page(&["2025-12-03", "2025-12-05"]);
    page.answer(list(day(TODAY), 6));
    let commented = list(day("2025-12-03"), 6).papers[2].id.clone();
    page.state.notes.set_comment(&commented, "Worth a seminar");
    let all_days = search(&page, "seminar");
    let found = all_days.found.get();
    let ids: Vec<_> = found.iter().flat_map(|found| &found.papers).collect();
    assert!(
        !ids.is_empty() && ids.iter().all(|paper| paper.id == commented),
        "{found:?}"
    );
    let others = search(&page, "paper -seminar").found.get();
    assert!(
        others
            .iter()
            .flat_map(|found| &found.papers)
            .all(|paper| paper.id != commented)
    );
}

#[test]
fn an_empty_search_finds_nothing_and_counts_the_days() {
    let page = page(&["2025-12-03", "2025-12-05"]);
    let all_days = search(&page, " ");
    assert_eq!(all_days.found.get(), []);
    assert_eq!(all_days.progress.get().days, 2);
    assert!(all_days.is_complete());
}

#[test]
fn what_says_nothing_is_not_searched_for() {
    let page = page(&["2025-12-03"]);
    for (text, is_searching) in [
        ("", false),
        ("-", false),
        ("org:", false),
        ("\"\" OR", false),
        ("- paper", true),
    ] {
        let all_days = search(&page, text);
        assert_eq!(all_days.is_searching(), is_searching, "{text}");
        assert_eq!(all_days.found.get().is_empty(), !is_searching, "{text}");
    }
}

#[test]
fn of_many_papers_the_first_two_hundred_are_shown_and_all_are_counted() {
    let source = FakeSource::default();
    for (date, papers) in [("2025-12-03", 50), ("2025-12-04", 150), ("2025-12-05", 99)] {
        source.cache(list(day(date), papers), day(date).settles());
    }
    let page = Page::open_with(Period::Day(day(TODAY)), source);
    let all_days = search(&page, "paper");
    let counts: Vec<(usize, usize)> = all_days
        .found
        .get()
        .iter()
        .map(|found| (found.papers.len(), found.not_shown()))
        .collect();
    assert_eq!(counts, [(99, 0), (101, 49), (0, 50)]);
    assert_eq!(all_days.progress.get().papers, 299);
}

#[test]
fn what_is_typed_again_within_a_pause_is_searched_for_once() {
    let page = page(&["2025-12-03", "2025-12-05"]);
    let all_days = search(&page, " ");
    for text in ["paper", "boat", "paper"] {
        all_days.type_text(text.to_owned());
    }
    settle();
    let days: Vec<String> = all_days
        .found
        .get()
        .iter()
        .map(|found| found.day.to_string())
        .collect();
    assert_eq!(days, ["2025-12-05", "2025-12-03"]);
    assert_eq!(all_days.progress.get().searched, 2);
}
