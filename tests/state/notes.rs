//! The introduction of a post and the comments on its papers.

use daily_papers::{
    calendar::{Period, Week},
    papers::EditorNotes,
    post::Format,
    state::Lookup,
    url_state::{ListQuery, Sample},
};
use leptos::prelude::*;

use crate::support::{Device, FakeSource, Page, day, list, settle};

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
    let is_unstored = |rank| untrack(|| notes.is_unstored(Some(&page.id(rank))));
    assert_eq!([is_unstored(1), is_unstored(2)], [true, false]);
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

// ---- Two tabs ----

/// Two tabs on Monday. In the first the introduction "A" was written, in the second "B".
fn two_tabs() -> (Device, [Page; 2]) {
    let device = Device::new();
    let [a, b] = [(); 2].map(|()| Page::showing(list(day(MONDAY), 2)));
    a.state.notes.set_introduction("A");
    b.state.reload();
    b.state.notes.set_introduction("B");
    a.state.reload();
    (device, [a, b])
}

/// The introduction that is shown, and the one that can be had back.
fn both(page: &Page) -> (String, String) {
    let notes = page.state.notes;
    untrack(|| (notes.introduction(), notes.replaced(None)))
}

fn texts(shown: &str, replaced: &str) -> (String, String) {
    (shown.to_owned(), replaced.to_owned())
}

#[test]
fn words_that_another_tab_replaced_are_swapped_with_those_of_that_tab_and_back() {
    let (device, [a, b]) = two_tabs();
    assert_eq!(both(&a), texts("B", "A"));
    a.state.notes.restore(None);
    assert_eq!(both(&a), texts("A", "B"));
    assert_eq!(
        device.stored("introduction.2025-12-08").as_deref(),
        Some("A")
    );
    b.state.reload();
    assert_eq!(both(&b), texts("A", "B"));
    a.state.notes.restore(None);
    assert_eq!(both(&a), texts("B", "A"));
    a.state.notes.set_introduction("B, and more");
    assert_eq!(both(&a), texts("B, and more", "A"));
    a.state.notes.forget_replaced(None);
    assert_eq!(both(&a), texts("B, and more", ""));
}

#[test]
fn words_that_another_tab_replaces_are_kept_beside_those_it_replaced_before() {
    let (_device, [a, b]) = two_tabs();
    drop(b);
    for (ours, theirs, kept) in [
        ("B, and more", "C", "A\n\nB, and more"),
        // Nothing is kept twice.
        ("more", "D", "A\n\nB, and more"),
    ] {
        a.state.notes.set_introduction(ours);
        // A tab that does not keep its own words: on the host all tabs have one storage.
        let other = Page::showing(list(day(MONDAY), 2));
        other.state.notes.set_introduction(theirs);
        drop(other);
        a.state.reload();
        assert_eq!(both(&a), texts(theirs, kept));
    }
    a.state.notes.restore(None);
    assert_eq!(both(&a), texts("A\n\nB, and more", "D"));
}

#[test]
fn words_that_another_tab_replaced_survive_a_reload() {
    let (_device, [a, b]) = two_tabs();
    drop((a, b));
    let a = Page::showing(list(day(MONDAY), 2));
    assert_eq!(both(&a), texts("B", "A"));
    a.show(list(day(TUESDAY), 2));
    assert_eq!(both(&a), texts("", ""));
    a.show(list(day(MONDAY), 2));
    a.state.notes.set_introduction("A");
    assert_eq!(both(&a), texts("A", ""), "they are what is shown");
    a.state.notes.forget_replaced(None);
    drop(a);
    let a = Page::showing(list(day(MONDAY), 2));
    assert_eq!(both(&a), texts("A", ""));
}

#[test]
fn words_that_another_tab_removed_can_be_had_back_and_storage_that_was_cleared_loses_none() {
    let (device, [a, b]) = two_tabs();
    a.state.notes.set_comment(&a.id(1), "Mine.");
    b.state.reload();
    b.state.notes.set_introduction("");
    device.clear();
    b.state.reload();
    a.state.reload();
    let id = a.id(1);
    assert_eq!(untrack(|| a.state.notes.comment(&id)), "");
    assert_eq!(untrack(|| a.state.notes.replaced(Some(&id))), "Mine.");
    a.state.notes.restore(Some(&id));
    assert_eq!(
        device.stored(&format!("comment.{id}")).as_deref(),
        Some("Mine.")
    );
}

#[test]
fn what_follows_a_comment_follows_no_key_in_the_introduction() {
    let page = Page::showing(list(day(MONDAY), 2));
    let (notes, id) = (page.state.notes, page.id(1));
    let reads = StoredValue::new(0);
    let comment = Memo::new({
        let id = id.clone();
        move |_| {
            reads.update_value(|reads| *reads += 1);
            notes.comment(&id)
        }
    });
    for (key, read) in [("", 1), ("A", 1), ("Ab", 1)] {
        notes.set_introduction(key);
        assert_eq!((comment.get(), reads.get_value()), (String::new(), read));
    }
    notes.set_comment(&id, "Mine.");
    assert_eq!((&*comment.get(), reads.get_value()), ("Mine.", 2));
}

// ---- A sample ----

#[test]
fn words_under_the_key_of_a_day_are_the_days_though_an_older_version_may_have_had_them_of_its_sample()
 {
    // Nothing tells which of the two they were written on. With the day they are seen, can be deleted, and are exported.
    let device = Device::new();
    device.store("introduction.2025-12-08", "Of either.");
    let source = FakeSource::default();
    source.add_sample(Sample::Monday, list(day(MONDAY), 3));
    let page = Page::open_with(ListQuery::Sample(Sample::Monday), source);
    assert_eq!(page.state.notes.introduction(), "");
    page.show(list(day(MONDAY), 3));
    assert_eq!(page.state.notes.introduction(), "Of either.");
    assert!(page.post_text().contains("Of either."));
    let values = page.state.storage.exported_values();
    assert_eq!(values.len(), 1, "{values:?}");
}

#[test]
fn what_is_written_on_a_sample_is_kept_with_the_sample_and_that_of_its_day_with_the_day() {
    let device = Device::new();
    let source = FakeSource::default();
    source.add_sample(Sample::Monday, list(day(MONDAY), 3));
    let page = Page::open_with(ListQuery::Sample(Sample::Monday), source);
    let (notes, selection) = (page.state.notes, page.state.selection);
    let id = page.id(1);
    notes.set_introduction("Of the sample.");
    notes.set_comment(&id, "On the sample.");
    selection.include(&page.id(3), false);
    let of_sample = page.post_text();
    assert!(of_sample.contains("Of the sample.") && of_sample.contains("On the sample."));

    page.show(list(day(MONDAY), 3));
    let written = || (notes.introduction(), notes.comment(&id), page.post_ranks());
    assert_eq!(written(), (String::new(), String::new(), vec![1, 2, 3]));
    assert!(!untrack(|| selection.can_undo()));
    let real = untrack(|| notes.for_list(Period::Day(day(MONDAY)), [&id]));
    assert_eq!(real, EditorNotes::default(), "nor in many days at once");
    notes.set_introduction("Of the day.");
    notes.set_comment(&id, "On the day.");
    selection.include(&page.id(1), false);

    page.state
        .navigation
        .update_url(|url| url.list = ListQuery::Sample(Sample::Monday));
    page.state.navigation.load(Lookup::CacheFirst);
    settle();
    assert_eq!(page.post_text(), of_sample);
    assert_eq!(page.post_ranks(), [1, 2]);
    selection.undo();
    assert_eq!(page.post_ranks(), [1, 2, 3]);
    selection.include(&page.id(3), false);

    page.state.reload();
    assert_eq!(page.post_text(), of_sample);
    assert_eq!(
        device.stored("sample.introduction.2025-12-08").as_deref(),
        Some("Of the sample.")
    );
    assert_eq!(
        device.stored("introduction.2025-12-08").as_deref(),
        Some("Of the day.")
    );
    let values = page.state.storage.exported_values();
    assert_eq!(values.len(), 6, "{values:?}");

    // Another device has them apart, too.
    let file = Format::default().to_json_with(&values);
    drop(page);
    drop(device);
    let device = Device::new();
    let page = Page::showing(list(day(MONDAY), 3));
    page.state.import_backup(Some(&file));
    assert_eq!(page.state.notes.introduction(), "Of the day.");
    assert_eq!(
        device.stored(&format!("sample.comment.{id}")).as_deref(),
        Some("On the sample.")
    );
    assert_eq!(page.post_ranks(), [2, 3]);
}
