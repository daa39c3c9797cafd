//! The introduction of a post and the comments on its papers.

use daily_papers::calendar::{Period, Week};
use leptos::prelude::*;

use crate::support::{Device, FakeSource, Page, day, list};

const MONDAY: &str = "2025-12-08";
const TUESDAY: &str = "2025-12-09";

#[test]
fn introduction_and_comments_are_in_the_post() {
    let page = Page::showing(list(day(MONDAY), 3));
    let notes = page.state.notes;
    assert_eq!(notes.introduction(), "");
    notes.set_introduction("Three boats today.");
    notes.set_comment(&page.id(2), "Read this one.");
    let text = page.post_text();
    assert!(text.contains("Three boats today."), "{text}");
    assert!(text.contains("Read this one."), "{text}");
    notes.set_introduction("");
    assert!(!page.post_text().contains("Three boats today."));
}

#[test]
fn each_list_has_an_introduction_and_it_is_there_on_return() {
    let page = Page::showing(list(day(MONDAY), 3));
    page.state.notes.set_introduction("Monday.");
    page.show(list(day(TUESDAY), 3));
    assert_eq!(page.state.notes.introduction(), "");
    page.state.notes.set_introduction("Tuesday.");
    page.show(list(day(MONDAY), 3));
    assert_eq!(page.state.notes.introduction(), "Monday.");
}

#[test]
fn a_comment_belongs_to_its_paper_whatever_list_it_is_on() {
    let page = Page::showing(list(day(MONDAY), 1));
    let id = page.id(1);
    page.state.notes.set_comment(&id, "Of the week.");
    page.state
        .navigation
        .show_period(Period::Week(Week::from(day(MONDAY))));
    crate::support::settle();
    page.answer(list(day(MONDAY), 1));
    assert_eq!(page.listed(), Some(Period::Week(Week::from(day(MONDAY)))));
    assert_eq!(page.state.notes.comment(&id), "Of the week.");
    assert!(page.post_text().contains("Of the week."));
}

#[test]
fn without_a_list_nothing_is_introduced() {
    let page = Page::open_with(Period::Day(day(MONDAY)), FakeSource::default());
    page.state.notes.set_introduction("To whom?");
    assert_eq!(page.state.notes.introduction(), "");
    page.answer(list(day(MONDAY), 1));
    assert_eq!(page.state.notes.introduction(), "");
}

#[test]
fn where_nothing_can_be_stored_the_notes_are_kept_and_the_failure_reported() {
    let page = Page::showing(list(day(MONDAY), 2));
    page.state.notes.set_comment(&page.id(1), "Not stored.");
    assert!(page.state.storage.failed());
    page.state.notes.reload();
    assert_eq!(page.state.notes.comment(&page.id(1)), "Not stored.");
}

#[test]
fn notes_of_another_list_are_those_of_this_visit() {
    let page = Page::showing(list(day(MONDAY), 2));
    let (monday, id) = (Period::Day(day(MONDAY)), page.id(1));
    page.state.notes.set_introduction("Monday.");
    page.state.notes.set_comment(&id, "The first.");
    page.show(list(day(TUESDAY), 2));
    let notes = untrack(|| page.state.notes.for_list(monday, [&id]));
    assert_eq!(notes.introduction(monday), Some("Monday."));
    assert_eq!(notes.comment(&id), Some("The first."));
}

#[test]
fn what_a_remedy_has_changed_can_be_brought_back_until_it_is_written_again() {
    let page = Page::showing(list(day(MONDAY), 2));
    let notes = page.state.notes;
    let id = page.id(1);
    notes.set_introduction("a");
    notes.set_comment(&id, "b");
    assert!(!notes.is_mended());
    notes.mend(None, |text| format!("{text}!"));
    notes.mend(Some(&id), |text| format!("{text}?"));
    notes.mend(Some(&id), |text| format!("{text}?"));
    assert_eq!(
        (notes.introduction(), notes.comment(&id)),
        ("a!".to_owned(), "b??".to_owned())
    );
    notes.restore_mended();
    assert_eq!(notes.comment(&id), "b?");
    notes.restore_mended();
    assert_eq!(notes.comment(&id), "b");
    notes.set_introduction("a! c");
    assert!(!notes.is_mended());
    notes.restore_mended();
    assert_eq!(notes.introduction(), "a! c");
    notes.set_introduction("a!");
    notes.restore_mended();
    assert_eq!(notes.introduction(), "a");
    assert!(!notes.is_mended());
}

#[test]
fn a_remedy_on_one_list_is_not_taken_back_on_another() {
    let page = Page::showing(list(day(MONDAY), 2));
    page.state.notes.set_introduction("a");
    page.state.notes.mend(None, |text| format!("{text}!"));
    page.show(list(day(TUESDAY), 2));
    assert!(!page.state.notes.is_mended());
    page.state.notes.restore_mended();
    assert_eq!(page.state.notes.introduction(), "");
}

#[test]
fn words_that_were_not_stored_are_kept_and_reported_whatever_is_stored_after_them() {
    let device = Device::new();
    let page = Page::showing(list(day(MONDAY), 2));
    let (notes, words) = (page.state.notes, "word ".repeat(100));
    let [first, second] = [1, 2].map(|rank| format!("comment.{}", page.id(rank)));
    device.has_room_for(400);
    notes.set_comment(&page.id(1), &words);
    assert!(page.state.storage.failed());
    notes.set_comment(&page.id(2), "Short.");
    assert_eq!(device.stored(&second).as_deref(), Some("Short."));
    assert!(page.state.storage.failed(), "the first is still not stored");

    device.store(&second, "Theirs.");
    page.state.reload();
    assert_eq!(notes.comment(&page.id(1)), words);
    assert_eq!(notes.comment(&page.id(2)), "Theirs.");
    assert!(page.post_text().contains(words.trim_end()));

    // Once there is room, whatever is stored next takes them along.
    device.has_room_for(10_000);
    notes.set_introduction("Two boats.");
    assert!(!page.state.storage.failed());
    assert_eq!(device.stored(&first), Some(words));
}
