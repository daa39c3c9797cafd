//! Days, periods and ids as they are stored, and the index of an editor's notes.

mod support;

use std::fmt::{Debug, Display};

use daily_papers::{
    calendar::{ListDay, Month, Period, Week},
    papers::{ArxivId, EditorNotes, NotesIndex, Stored, Unreadable},
};
use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::json;
use support::{day, paper};

fn id(number: usize) -> ArxivId {
    paper(number, 0).id
}

/// Asserts that a value is the JSON string of its `Display`, and is read from it again.
fn assert_text<T: Serialize + DeserializeOwned + Display + Debug + PartialEq>(value: &T) {
    let json = json!(value.to_string());
    assert_eq!(serde_json::to_value(value).expect("it is written"), json);
    let read: T = serde_json::from_value(json).expect("it is read");
    assert_eq!(read, *value);
}

/// Asserts that nothing but a text that the type can have is read as one.
fn assert_refused<T: DeserializeOwned + Debug>(texts: &[&str]) {
    for text in texts {
        let read: Result<T, _> = serde_json::from_value(json!(text));
        assert!(read.is_err(), "{text}: {read:?}");
    }
    for other in [
        json!(null),
        json!(20251208),
        json!(["2025-12-08"]),
        json!({}),
    ] {
        let read: Result<T, _> = serde_json::from_value(other);
        assert!(read.is_err(), "{read:?}");
    }
}

#[test]
fn a_text_that_a_type_cannot_have_is_refused() {
    assert_refused::<ListDay>(&["", "2025-02-30", "2023-05-03", "2025-12-8", "2025-W50"]);
    assert_refused::<Week>(&["", "2025-W53", "2023-W17", "2025-12-08"]);
    assert_refused::<Month>(&["", "2025-13", "2023-04", "2025-12-08"]);
    assert_refused::<Period>(&["", "latest", "2025-02-30", "2025-W53", "2025-13"]);
    assert_refused::<ArxivId>(&["", "2601", "../../settings", "hep-th/9901001"]);
}

// ---- The index of notes ----

fn stored(value: NotesIndex, skipped: usize) -> Result<Stored<NotesIndex>, Unreadable> {
    Ok(Stored { value, skipped })
}

#[test]
fn an_index_knows_which_notes_are_stored() {
    let (monday, week) = (
        Period::Day(day("2025-12-08")),
        Period::Week(Week::from(day("2025-12-08"))),
    );
    let mut index = NotesIndex::default();
    assert!(index.is_empty());
    assert!(index.set_introduction(monday, true) && index.set_introduction(week, true));
    assert!(index.set_comment(&id(1), true));
    assert!(!index.set_introduction(monday, true) && !index.set_comment(&id(2), false));
    assert_eq!(
        index.to_json(),
        r#"{"version":1,"introductions":["2025-12-08","2025-W50"],"comments":["2601.00001"]}"#
    );
    assert!(index.set_introduction(monday, false) && index.set_introduction(week, false));
    assert!(!index.is_empty());
    assert!(index.set_comment(&id(1), false));
    assert!(index.is_empty());
}

#[test]
fn an_entry_of_an_index_that_cannot_be_read_costs_itself_and_is_counted() {
    let json = r#"{"version": 1, "introductions": ["2025-12-08", "soon", 5], "comments": ["x", "2601.00001"], "x": 1}"#;
    let mut expected = NotesIndex::default();
    expected.set_introduction(Period::Day(day("2025-12-08")), true);
    expected.set_comment(&id(1), true);
    assert_eq!(NotesIndex::from_stored(json), stored(expected, 3));
    let newer = r#"{"version": 2}"#;
    assert_eq!(NotesIndex::from_stored(newer), Err(Unreadable::Newer(2)));
    for text in [
        "",
        "[]",
        "{}",
        "2025-12-08",
        r#"{"version": 1, "comments": 5}"#,
    ] {
        assert_eq!(
            NotesIndex::from_stored(text),
            Err(Unreadable::Malformed),
            "{text}"
        );
    }
}

#[test]
fn notes_take_over_what_others_have_set_and_keep_the_rest() {
    let (monday, tuesday) = (day("2025-12-08"), day("2025-12-09"));
    let mut notes = EditorNotes::default();
    notes.set_introduction(Period::Day(monday), "Monday");
    notes.set_comment(&id(1), "one");
    notes.set_comment(&id(2), "two");
    let mut edits = EditorNotes::default();
    edits.set_introduction(Period::Day(tuesday), "Tuesday");
    edits.set_comment(&id(2), "");
    notes.extend(&edits);
    assert_eq!(notes.introduction(Period::Day(monday)), Some("Monday"));
    assert_eq!(notes.introduction(Period::Day(tuesday)), Some("Tuesday"));
    assert_eq!(notes.comment(&id(1)), Some("one"));
    assert_eq!(notes.comment(&id(2)), Some(""));
    assert_eq!(notes.comment(&id(3)), None);
}

proptest! {
    #[test]
    fn days_periods_and_ids_are_stored_as_their_texts(days in 0..9_000_u64, number in 0..99_999_usize) {
        let date = ListDay::FIRST.date() + chrono::Days::new(days);
        let day = ListDay::new(date).expect("it is not before the first");
        assert_text(&day);
        assert_text(&Week::from(day));
        assert_text(&Month::from(day));
        for period in [Period::Day(day), Period::Week(Week::from(day)), Period::Month(Month::from(day))] {
            assert_text(&period);
        }
        assert_text(&id(number));
    }

    #[test]
    fn an_index_that_is_written_is_read_again(
        days in prop::collection::vec(0..9_000_u64, 0..9),
        comments in prop::collection::vec(0..99_999_usize, 0..9),
    ) {
        let mut index = NotesIndex::default();
        for days in days {
            let date = ListDay::FIRST.date() + chrono::Days::new(days);
            let day = ListDay::new(date).expect("it is not before the first");
            index.set_introduction(Period::Day(day), true);
            index.set_introduction(Period::Month(Month::from(day)), true);
        }
        for number in comments {
            index.set_comment(&id(number), true);
        }
        prop_assert_eq!(NotesIndex::from_stored(&index.to_json()), stored(index, 0));
    }
}
