//! What could not be stored, and what other tabs store meanwhile.

use daily_papers::{
    calendar::{ListDay, Period},
    papers::{
        Arrangement, CleanText, Corrections, Count, EditedSelection, History, NotesIndex,
        PaperText, PostRecord, SavedPaper, Selection, Shelf, Topics, Translation, merge_saved,
        source_hash,
    },
    post::{Format, Setting},
    url_state::{ListQuery, Sample},
};
use leptos::prelude::*;

use crate::support::{Device, FakeSource, Page, day, list};

const MONDAY: &str = "2025-12-08";

/// Two tabs that show the same list.
fn two_tabs() -> (Device, [Page; 2]) {
    let device = Device::new();
    let tabs = [(); 2].map(|()| Page::showing(list(day(MONDAY), 3)));
    (device, tabs)
}

/// Does something in a tab while the device has no room for it, and then has room again.
fn without_room(device: &Device, act: impl FnOnce()) {
    device.has_room_for(0);
    act();
    device.has_room_for(usize::MAX);
}

/// Stores something else in a tab, after which it stores what it could not store before.
fn store_another(device: &Device, page: &Page) {
    page.state.notes.set_introduction("Something else.");
    assert!(!page.state.storage.failed());
    assert!(device.stored("introduction.2025-12-08").is_some());
}

fn record(day: ListDay) -> PostRecord {
    PostRecord {
        period: Period::Day(day),
        date: day.date(),
        papers: Vec::new(),
    }
}

fn stored_history(device: &Device) -> History {
    let text = device.stored("published").unwrap_or_default();
    History::from_stored(&text).expect("a history").value
}

fn stored_topics(device: &Device) -> Vec<String> {
    let text = device.stored("topics").unwrap_or_default();
    let topics = Topics::from_stored(&text).expect("topics").value;
    let names = topics.all().iter().map(|topic| topic.name.clone());
    names.collect()
}

fn add_topic(page: &Page, name: &str) {
    assert!(
        page.state
            .topics
            .edit(|topics| topics.add(name, "boat", false))
    );
}

#[test]
fn a_post_that_could_not_be_recorded_is_recorded_beside_those_of_another_tab() {
    let (device, [a, b]) = two_tabs();
    let days = ["2025-12-03", "2025-12-04", "2025-12-05"].map(day);
    a.state.history.record(record(days[0]));
    without_room(&device, || a.state.history.record(record(days[1])));
    b.state.history.record(record(days[2]));
    a.state.reload();
    assert!(a.state.history.has_post_of(days[2]), "both are known");
    assert!(a.state.history.has_post_of(days[1]));
    store_another(&device, &a);
    for day in days {
        assert!(stored_history(&device).contains(Period::Day(day)), "{day}");
    }
}

#[test]
fn a_history_that_another_tab_has_cleared_gets_only_what_could_not_be_recorded() {
    let (device, [a, b]) = two_tabs();
    let days = ["2025-12-03", "2025-12-04"].map(day);
    a.state.history.record(record(days[0]));
    without_room(&device, || a.state.history.record(record(days[1])));
    b.state.history.clear();
    store_another(&device, &a);
    assert!(!stored_history(&device).contains(Period::Day(days[0])));
    assert!(stored_history(&device).contains(Period::Day(days[1])));
}

#[test]
fn topics_that_could_not_be_stored_are_stored_beside_those_of_another_tab() {
    let (device, [a, b]) = two_tabs();
    for name in ["Boats", "Kites"] {
        add_topic(&a, name);
    }
    b.state.reload();
    without_room(&device, || {
        add_topic(&a, "Trains");
        a.state.topics.move_up("Kites");
    });
    add_topic(&b, "Planes");
    b.state.topics.remove("Boats");
    store_another(&device, &a);
    assert_eq!(stored_topics(&device), ["Kites", "Trains", "Planes"]);
}

#[test]
fn a_setting_that_could_not_be_stored_is_stored_beside_one_of_another_tab() {
    let (device, [a, b]) = two_tabs();
    assert_eq!(a.state.settings.set(Setting::Vault, "Notes"), Ok(()));
    b.state.reload();
    without_room(&device, || {
        assert_eq!(a.state.settings.set(Setting::Title, "Boats"), Ok(()));
    });
    assert_eq!(b.state.settings.set(Setting::Author, "jane"), Ok(()));
    assert_eq!(b.state.settings.set(Setting::Vault, "Papers"), Ok(()));
    store_another(&device, &a);
    let text = device.stored("format").expect("settings are stored");
    let format = Format::from_stored(&text).expect("settings").value;
    let value = |setting: Setting| setting.read(&format);
    assert_eq!(value(Setting::Title), "Boats");
    assert_eq!(value(Setting::Author), "jane");
    assert_eq!(value(Setting::Vault), "Papers");
}

#[test]
fn a_paper_that_could_not_be_marked_as_read_stays_off_the_shelf_of_another_tab() {
    let (device, [a, b]) = two_tabs();
    let id = a.id(1);
    a.state.toggle_saved(&id);
    without_room(&device, || a.state.mark_read(&id, true));
    b.state.toggle_saved(&id);
    assert!(device.stored(&format!("saved.{id}")).is_none());
    a.state.reload();
    assert!(!a.state.shelf.contains(&id));
    store_another(&device, &a);
    assert!(device.stored(&format!("saved.{id}")).is_none());
}

#[test]
fn a_text_of_another_tab_can_be_swapped_with_one_that_could_not_be_stored_before() {
    let (device, [a, b]) = two_tabs();
    let id = a.id(1);
    let both = |page: &Page| {
        let notes = page.state.notes;
        untrack(|| (notes.comment(&id), notes.replaced(Some(&id))))
    };
    without_room(&device, || a.state.notes.set_comment(&id, "Mine."));
    b.state.notes.set_comment(&id, "Theirs.");
    // The other tab is closed, and does not keep its words.
    drop(b);
    a.state.reload();
    let texts = ["Mine.".to_owned(), "Theirs.".to_owned()];
    assert_eq!(both(&a).0, texts[0]);
    store_another(&device, &a);
    assert_eq!(both(&a), texts.clone().into());
    let stored = || device.stored(&format!("comment.{id}"));
    assert_eq!(stored().as_deref(), Some("Mine."));
    a.state.notes.restore(Some(&id));
    assert_eq!(stored().as_deref(), Some("Theirs."));
    assert_eq!(both(&a), (texts[1].clone(), texts[0].clone()));
}

#[test]
fn a_text_of_another_tab_is_kept_while_one_that_could_not_be_stored_is_written_on() {
    for has_room in [true, false] {
        let (device, [a, b]) = two_tabs();
        let id = a.id(1);
        without_room(&device, || a.state.notes.set_comment(&id, "Mine."));
        b.state.notes.set_comment(&id, "Theirs.");
        drop(b);
        a.state.reload();
        if !has_room {
            without_room(&device, || a.state.notes.set_comment(&id, "Mine, to"));
        }
        a.state.notes.set_comment(&id, "Mine, too.");
        let notes = a.state.notes;
        let both = untrack(|| (notes.comment(&id), notes.replaced(Some(&id))));
        assert_eq!(both, ("Mine, too.".to_owned(), "Theirs.".to_owned()));
        assert!(!a.state.storage.failed());
    }
}

/// Whether each of the first papers was left out or taken in by hand, in what is stored.
fn stored_choices(device: &Device, page: &Page) -> [Option<bool>; 3] {
    let text = device.stored("selection.2025-12-08").unwrap_or_default();
    let selection = Selection::from_stored(&text).expect("a selection").value;
    [1, 2, 3].map(|rank| selection.choice_for(&page.id(rank)))
}

#[test]
fn a_selection_that_could_not_be_stored_is_stored_with_that_of_another_tab() {
    for is_reloaded in [false, true] {
        let (device, [a, b]) = two_tabs();
        let ids = [1, 2, 3].map(|rank| a.id(rank));
        a.state.selection.include(&ids[2], false);
        b.state.reload();
        without_room(&device, || a.state.selection.include(&ids[0], false));
        b.state.selection.include(&ids[1], false);
        b.state.selection.include(&ids[2], true);
        // The other tab is closed, and cannot take back what this one does.
        drop(b);
        if is_reloaded {
            a.state.reload();
            assert_eq!(a.post_ranks(), [3]);
        }
        store_another(&device, &a);
        let united = [Some(false), Some(false), Some(true)];
        assert_eq!(stored_choices(&device, &a), united);
        a.state.reload();
        assert_eq!(a.post_ranks(), [3]);
        // What this tab had comes back by undoing.
        a.state.selection.undo();
        assert_eq!(a.post_ranks(), [2]);
        if is_reloaded {
            a.state.selection.undo();
            assert_eq!(a.post_ranks(), [1, 3], "what the other tab had");
        }
    }
}

#[test]
fn a_selection_of_a_sample_that_could_not_be_stored_is_united_as_any_other() {
    let device = Device::new();
    let source = FakeSource::default();
    source.add_sample(Sample::Monday, list(day(MONDAY), 3));
    let page = Page::open_with(ListQuery::Sample(Sample::Monday), source);
    let ids = [1, 2].map(|rank| page.id(rank));
    without_room(&device, || page.state.selection.include(&ids[0], false));
    let mut theirs = Selection::default();
    theirs.include(&ids[1], false);
    device.store("sample.selection.2025-12-08", &theirs.to_json());
    page.state.reload();
    assert_eq!(page.post_ranks(), [3]);
}

#[test]
fn pins_and_orders_of_two_tabs_are_united() {
    let page = Page::showing(list(day(MONDAY), 5));
    let ids = [1, 2, 3, 4, 5].map(|rank| page.id(rank));
    let with = |edit: &dyn Fn(&mut Selection)| {
        let mut edited = EditedSelection::default();
        edit(&mut edited.selection);
        edited
    };
    let pinned = |places: &[usize]| {
        with(&|selection| {
            for place in places {
                selection.pin(&ids[*place], true);
            }
        })
    };
    let merge = |before: &EditedSelection, theirs: &EditedSelection, ours: &EditedSelection| {
        let mut merged = theirs.clone();
        merged.apply_changes(before, ours);
        merged.selection
    };
    let is_pinned = |selection: &Selection| {
        let ranked = page.state.loader.ready_list().expect("a list");
        let Arrangement {
            order,
            pinned_count,
            ..
        } = selection.arrange(&ranked.papers, Count::All);
        order[..pinned_count].to_vec()
    };
    let before = pinned(&[0, 1]);
    // One has pinned another paper, the other has put one on top and taken one away.
    let merged = merge(&before, &pinned(&[0, 1, 2]), &pinned(&[3, 1]));
    assert_eq!(is_pinned(&merged), [3, 1, 2]);
    // A paper that is left out is not pinned.
    let left_out = with(&|selection| selection.include(&ids[2], false));
    let merged = merge(&with(&|_| ()), &pinned(&[2, 3]), &left_out);
    assert_eq!(is_pinned(&merged), [3]);
    assert_eq!(merged.choice_for(&ids[2]), Some(false));
    // Upvotes that were asked for in one of them hold.
    let least = with(&|selection| selection.min_upvotes = 7);
    for (theirs, ours) in [(&least, &left_out), (&left_out, &least)] {
        let merged = merge(&with(&|_| ()), theirs, ours);
        assert_eq!(merged.min_upvotes, 7);
        assert_eq!(merged.choice_for(&ids[2]), Some(false));
    }
    // Without a change here, that of the other tab holds.
    assert_eq!(
        merge(&before, &pinned(&[4]), &before),
        pinned(&[4]).selection
    );
}

#[test]
fn a_value_of_another_tab_that_cannot_be_read_is_set_aside_before_it_is_overwritten() {
    let (device, [a, _b]) = two_tabs();
    without_room(&device, || add_topic(&a, "Boats"));
    let newer = r#"{"version": 99, "topics": []}"#;
    device.store("topics", newer);
    store_another(&device, &a);
    assert_eq!(stored_topics(&device), ["Boats"]);
    let aside = device.stored("topics.unreadable");
    assert_eq!(aside.as_deref(), Some(newer));
    assert!(a.state.storage.has_set_aside());
}

#[test]
fn an_index_of_notes_has_the_entries_of_two_tabs() {
    let [monday, tuesday, friday] =
        ["2025-12-08", "2025-12-09", "2025-12-12"].map(|date| Period::Day(day(date)));
    let index = |periods: &[Period]| NotesIndex {
        introductions: periods.to_vec(),
        comments: Vec::new(),
    };
    let mut theirs = index(&[monday, friday]);
    theirs.apply_changes(&index(&[monday]), &index(&[tuesday]));
    assert_eq!(theirs, index(&[friday, tuesday]));
}

#[test]
fn corrections_of_two_tabs_are_united_text_by_text() {
    let corrections = |texts: &[(PaperText, &str)]| {
        let mut corrections = Corrections::default();
        for (field, text) in texts {
            corrections.set(
                "ko",
                &Translation {
                    field: *field,
                    source: source_hash("source"),
                    text: CleanText::new(text),
                    is_corrected: true,
                },
            );
        }
        corrections
    };
    let (title, summary) = (PaperText::Title, PaperText::Abstract);
    let before = corrections(&[(title, "하나")]);
    let mut theirs = corrections(&[(title, "하나"), (summary, "둘")]);
    theirs.apply_changes(&before, &corrections(&[(title, "셋")]));
    assert_eq!(theirs, corrections(&[(summary, "둘"), (title, "셋")]));
    theirs.apply_changes(&corrections(&[(title, "셋")]), &corrections(&[]));
    assert_eq!(theirs, corrections(&[(summary, "둘")]));
}

#[test]
fn a_paper_that_was_saved_anew_in_either_tab_is_saved_and_the_last_mark_counts() {
    let page = Page::showing(list(day(MONDAY), 1));
    page.state.toggle_saved(&page.id(1));
    let saved = page.state.shelf.shelf.with_untracked(Shelf::clone);
    let saved = saved.papers()[0].clone();
    let anew = SavedPaper {
        saved_at: saved.saved_at + chrono::TimeDelta::seconds(1),
        ..saved.clone()
    };
    let read = SavedPaper {
        read: true,
        ..saved.clone()
    };
    let merged = |before: Option<&SavedPaper>, theirs: Option<&SavedPaper>, ours| {
        merge_saved(before, theirs.cloned(), Option::<&SavedPaper>::cloned(ours))
    };
    let (saved, anew, read) = (Some(&saved), Some(&anew), Some(&read));
    for (before, theirs, ours, expected) in [
        (saved, saved, None, None),
        (saved, None, read, None),
        (saved, anew, None, anew),
        (saved, None, anew, anew),
        (saved, read, saved, read),
        (read, read, saved, saved),
        (None, saved, read, read),
        (None, None, saved, saved),
    ] {
        assert_eq!(merged(before, theirs, ours), expected.cloned());
    }
}
