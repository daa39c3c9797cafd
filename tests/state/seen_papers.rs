//! The papers of the lists that were seen last.

use daily_papers::{calendar::Period, state::SeenPapers};

use crate::support::{FakeSource, Page, day, list, settle};

const TODAY: &str = "2025-12-09";

/// How many papers a page has seen that shows six, on a device that has the lists of the first days of a month, six each.
fn seen(days: u32) -> usize {
    let source = FakeSource::default();
    for number in 1..=days {
        let day = day(&format!("2025-10-{number:02}"));
        source.cache(list(day, 6), day.settles());
    }
    source.cache(list(day(TODAY), 6), day(TODAY).settles());
    let page = Page::open_with(Period::Day(day(TODAY)), source);
    let seen = SeenPapers::load(page.state.loader);
    assert_eq!(seen.with(|papers| papers.len()), 6);
    settle();
    seen.with(|papers| papers.len())
}

#[test]
fn the_papers_of_the_list_and_of_the_newest_stored_lists_are_there_once() {
    assert_eq!(seen(0), 6);
    assert_eq!(seen(3), 24);
    // With that of the day there are thirty.
    assert_eq!(seen(31), 180);
}
