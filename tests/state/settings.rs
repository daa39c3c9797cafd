//! How posts are written, and what changes all settings at once.

use daily_papers::{
    papers::{Count, History, PaperLink, Selection},
    post::{self, Check, Format, InvalidSetting, Language, Setting},
    state::SettingsStatus,
};
use leptos::prelude::*;

use crate::support::{Device, Page, day, list};

const MONDAY: &str = "2025-12-08";

fn value(page: &Page, setting: Setting) -> String {
    untrack(|| page.state.settings.value(setting))
}

fn status(page: &Page) -> Option<SettingsStatus> {
    page.state.settings.status.get_untracked()
}

#[test]
fn a_setting_changes_the_post_and_a_value_it_cannot_have_changes_nothing() {
    let page = Page::showing(list(day(MONDAY), 3));
    assert_eq!(page.state.settings.set(Setting::Title, "Boats"), Ok(()));
    assert!(page.post_text().starts_with("---\ntitle: Boats\n"));
    let post = page.post_text();
    assert_eq!(
        page.state.settings.set(Setting::Title, "  "),
        Err(InvalidSetting)
    );
    assert_eq!(
        page.state.settings.set(Setting::Offset, "KST"),
        Err(InvalidSetting)
    );
    assert_eq!(page.post_text(), post);
}

#[test]
fn a_text_is_read_without_changing_the_setting() {
    let page = Page::showing(list(day(MONDAY), 3));
    let before = value(&page, Setting::Tags);
    let tags = page.state.settings.parse(Setting::Tags, "boats, ");
    assert_eq!(tags.as_deref(), Some("boats"));
    assert_eq!(page.state.settings.parse(Setting::Time, "25:00"), None);
    assert_eq!(value(&page, Setting::Tags), before);
}

#[test]
fn the_number_of_papers_holds_whatever_the_address_says() {
    let page = Page::showing(list(day(MONDAY), 9));
    page.state.selection.set_count(Count::All);
    assert_eq!(page.post_ranks().len(), 9);
    assert_eq!(page.state.settings.set(Setting::Author, "jane"), Ok(()));
    assert_eq!(page.post_ranks().len(), 9);
    assert_eq!(page.state.settings.set(Setting::Count, "4"), Ok(()));
    assert_eq!(page.post_ranks().len(), 4);
    assert_eq!(page.state.navigation.url.get_untracked().count, None);
}

#[test]
fn a_change_of_all_settings_can_be_taken_back_once() {
    let page = Page::showing(list(day(MONDAY), 3));
    let settings = page.state.settings;
    let can_restore = || untrack(|| settings.can_restore());
    assert_eq!(settings.set(Setting::Author, "jane"), Ok(()));
    assert!(!can_restore());
    settings.reset();
    assert_eq!(status(&page), Some(SettingsStatus::Reset));
    assert_ne!(value(&page, Setting::Author), "jane");
    assert!(can_restore());
    settings.restore();
    assert_eq!(status(&page), Some(SettingsStatus::Restored));
    assert_eq!(value(&page, Setting::Author), "jane");
    assert!(!can_restore());
}

#[test]
fn what_was_set_by_hand_after_a_change_of_all_settings_is_not_taken_back_with_it() {
    let page = Page::showing(list(day(MONDAY), 3));
    let settings = page.state.settings;
    let set = |setting, value| assert_eq!(settings.set(setting, value), Ok(()));
    let can_restore = || untrack(|| settings.can_restore());
    for (setting, value) in [(Setting::Author, "jane"), (Setting::Title, "Boats")] {
        set(setting, value);
    }
    let tags = value(&page, Setting::Tags);
    settings.reset();
    set(Setting::Title, "Kites");
    set(Setting::Tags, "kites");
    settings.restore();
    assert_eq!(value(&page, Setting::Author), "jane");
    assert_eq!(value(&page, Setting::Title), "Kites");
    assert_eq!(value(&page, Setting::Tags), "kites");
    assert!(!can_restore());

    settings.import(Some("author: jim\n"));
    assert_eq!(value(&page, Setting::Tags), tags);
    set(Setting::Author, "joan");
    settings.restore();
    assert_eq!(value(&page, Setting::Author), "joan");
    assert_eq!(value(&page, Setting::Tags), "kites");

    settings.reset();
    for (setting, value) in [
        (Setting::Author, "jack"),
        (Setting::Title, "Trains"),
        (Setting::Tags, "trains"),
    ] {
        assert!(can_restore());
        set(setting, value);
    }
    assert!(!can_restore(), "everything was set since");
}

#[test]
fn a_reset_is_taken_back_to_the_settings_that_nobody_had_chosen_and_beside_those_of_another_tab() {
    let device = Device::new();
    let [a, b] = [(); 2].map(|()| Page::showing(list(day(MONDAY), 3)));
    a.state.set_language(Language::English);
    assert_eq!(a.state.settings.set(Setting::Title, "Boats"), Ok(()));
    a.state.settings.reset();
    let set = b.state.settings.set(Setting::Repository, "jane/blog");
    assert_eq!(set, Ok(()));
    a.state.settings.restore();
    assert_eq!(stored(&device, Setting::Title), "Boats");
    assert_eq!(stored(&device, Setting::Repository), "jane/blog");
    let format = a.state.settings.format.get_untracked();
    assert!(!format.is_language_chosen && !format.is_author_confirmed);
}

#[test]
fn a_file_of_an_older_version_is_imported_and_what_it_does_not_say_has_its_default() {
    let page = Page::showing(list(day(MONDAY), 3));
    let settings = page.state.settings;
    assert_eq!(settings.set(Setting::Title, "Boats"), Ok(()));
    settings.import(Some("author: jane\ntime: 25:00\n"));
    assert_eq!(status(&page), Some(SettingsStatus::Imported(1)));
    assert_eq!(value(&page, Setting::Author), "jane");
    assert_ne!(value(&page, Setting::Title), "Boats");
    settings.restore();
    assert_eq!(value(&page, Setting::Title), "Boats");
}

#[test]
fn a_file_without_settings_changes_nothing() {
    let page = Page::showing(list(day(MONDAY), 3));
    let settings = page.state.settings;
    assert_eq!(settings.set(Setting::Title, "Boats"), Ok(()));
    for text in [
        None,
        Some(""),
        Some(" \n"),
        Some("# A post\n\nof several lines.\n"),
    ] {
        settings.import(text);
        assert_eq!(status(&page), Some(SettingsStatus::NotSettings), "{text:?}");
    }
    assert_eq!(value(&page, Setting::Title), "Boats");
    assert!(!untrack(|| settings.can_restore()));
}

// ---- What nobody has chosen ----

fn language(page: &Page) -> String {
    value(page, Setting::Language)
}

#[test]
fn the_posts_language_follows_the_pages_until_it_is_chosen() {
    let page = Page::showing(list(day(MONDAY), 3));
    page.state.set_language(Language::English);
    assert_eq!(language(&page), "en");
    assert!(page.post_text().contains("3** papers were collected."));
    page.state.set_language(Language::Korean);
    assert_eq!(language(&page), "ko");
    assert!(
        page.post_text()
            .contains("categories: [Daily Papers, 일간]")
    );

    // Another setting chooses no language.
    assert_eq!(page.state.settings.set(Setting::Title, "Boats"), Ok(()));
    page.state.set_language(Language::English);
    assert_eq!(language(&page), "en");

    assert_eq!(page.state.settings.set(Setting::Language, "ko"), Ok(()));
    assert_eq!(language(&page), "ko");
    page.state.settings.reset();
    assert_eq!(language(&page), "en");
    page.state.settings.import(Some("language: ko\n"));
    assert_eq!(language(&page), "ko");
}

#[test]
fn the_default_author_signs_posts_in_korean_and_is_looked_at_until_it_is_confirmed() {
    let page = Page::showing(list(day(MONDAY), 3));
    let is_looked_at = || {
        page.state
            .post
            .checks
            .get_untracked()
            .contains(&Check::Author)
    };
    page.state.set_language(Language::English);
    assert!(!page.post_text().contains("author:") && !is_looked_at());
    page.state.set_language(Language::Korean);
    assert!(page.post_text().contains("author: lim4349\n") && is_looked_at());
    assert_eq!(page.state.settings.set(Setting::Author, "lim4349"), Ok(()));
    assert!(page.post_text().contains("author: lim4349\n") && !is_looked_at());
    page.state.set_language(Language::English);
    assert!(
        page.post_text().contains("author: lim4349\n"),
        "it was confirmed"
    );
}

// ---- What a remedy has changed ----

#[test]
fn each_setting_that_remedies_have_changed_can_be_given_its_value_back_the_last_one_first() {
    let page = Page::showing(list(day(MONDAY), 3));
    let settings = page.state.settings;
    let remedied = || untrack(|| settings.remedied());
    settings.remedy(Setting::PostDay, "list-day");
    settings.remedy(Setting::AiSummary, "yes");
    assert_eq!(value(&page, Setting::PostDay), "list-day");
    assert_eq!(remedied(), Some(Setting::AiSummary));
    settings.undo_remedy();
    assert_eq!(value(&page, Setting::AiSummary), "no");
    assert_eq!(remedied(), Some(Setting::PostDay));
    settings.undo_remedy();
    assert_eq!(value(&page, Setting::PostDay), "morning-after");
    assert_eq!(remedied(), None);
    settings.undo_remedy();
    assert_eq!(value(&page, Setting::PostDay), "morning-after");
}

#[test]
fn what_is_set_after_a_remedy_is_not_taken_back_with_it() {
    let page = Page::showing(list(day(MONDAY), 3));
    let settings = page.state.settings;
    settings.remedy(Setting::AiSummary, "yes");
    assert_eq!(settings.set(Setting::Title, "Boats"), Ok(()));
    assert_eq!(untrack(|| settings.remedied()), Some(Setting::AiSummary));
    assert!(!untrack(|| settings.can_restore()), "not of all settings");
    settings.undo_remedy();
    assert_eq!(value(&page, Setting::AiSummary), "no");
    assert_eq!(value(&page, Setting::Title), "Boats");

    settings.remedy(Setting::PostDay, "list-day");
    assert_eq!(settings.set(Setting::PostDay, "morning-after"), Ok(()));
    assert_eq!(untrack(|| settings.remedied()), None, "it was set since");
    settings.remedy(Setting::PostDay, "list-day");
    settings.reset();
    assert_eq!(untrack(|| settings.remedied()), None);
}

#[test]
fn a_file_of_everything_is_imported_and_what_it_lacks_or_cannot_say_is_counted() {
    let _device = Device::new();
    let page = Page::showing(list(day(MONDAY), 3));
    let file = r#"{"version": 1, "settings": {"author": "jane", "colour": "red"}, "stored": {
        "introduction.2025-12-08": "Hello.", "comment.2512.00001": "Read it.", "selection.2025-12-08": "nonsense",
        "published": "{\"version\":1,\"posts\":[{\"period\":\"2025-12-05\",\"date\":\"2025-12-06\",\"papers\":[]}]}",
        "theme": "purple", "language": "ko", "dense": "yes", "weather": "fine"}}"#;
    page.state.import_backup(Some(file));
    assert_eq!(value(&page, Setting::Author), "jane");
    assert_eq!(
        status(&page),
        Some(SettingsStatus::Merged {
            added: 2,
            kept: 0,
            unread: 4,
            no_room: 0,
            unstored: 0,
        })
    );
    assert!(page.state.preferences.dense.get_untracked());
    assert_eq!(
        page.state
            .history
            .history
            .with_untracked(History::post_count),
        1
    );

    page.state.import_backup(Some("author: jim\n"));
    assert_eq!(status(&page), Some(SettingsStatus::Imported(0)));
    page.state.import_backup(Some("[]"));
    assert_eq!(status(&page), Some(SettingsStatus::NotSettings));
}

#[test]
fn what_an_import_could_not_store_is_counted_and_not_called_added() {
    let device = Device::new();
    let page = Page::showing(list(day(MONDAY), 3));
    device.store("introduction.2025-12-09", "Mine.");
    device.has_room_for(300);
    let words = "word ".repeat(100);
    let file = format!(
        r#"{{"version": 1, "settings": {{}}, "stored": {{"introduction.2025-12-08": "{words}",
        "introduction.2025-12-09": "Theirs.", "comment.2512.00001": "", "comment.2512.00002": "x"}}}}"#
    );
    for added in [1, 0] {
        page.state.import_backup(Some(&file));
        assert_eq!(
            status(&page),
            Some(SettingsStatus::Merged {
                added,
                kept: 1,
                unread: 0,
                no_room: 0,
                unstored: 2,
            }),
            "the settings and the long introduction"
        );
        assert!(page.post_text().contains(words.trim_end()));
    }
    device.has_room_for(10_000);
    page.state.import_backup(Some(&file));
    let Some(SettingsStatus::Merged { unstored, .. }) = status(&page) else {
        panic!("it was imported");
    };
    assert_eq!(unstored, 0);
    assert_eq!(device.stored("introduction.2025-12-08"), Some(words));
}

#[test]
fn a_selection_of_a_newer_version_is_set_aside_before_that_of_a_file_takes_its_place() {
    let device = Device::new();
    let newer = r#"{"version": 99}"#;
    device.store("selection.2025-12-05", newer);
    let page = Page::showing(list(day(MONDAY), 3));
    let mut selection = Selection::default();
    selection.min_upvotes = 7;
    let values = [("selection.2025-12-05".to_owned(), selection.to_json())];
    let file = Format::default().to_json_with(&values);
    page.state.import_backup(Some(&file));
    let stored = device.stored("selection.2025-12-05");
    assert_eq!(stored, Some(selection.to_json()));
    let aside = device.stored("selection.2025-12-05.unreadable");
    assert_eq!(aside.as_deref(), Some(newer));
    assert!(page.state.storage.has_set_aside());
}

#[test]
fn a_file_of_settings_that_could_not_be_stored_says_so() {
    let page = Page::showing(list(day(MONDAY), 3));
    page.state.import_backup(Some("author: jane\n"));
    let expected = SettingsStatus::Merged {
        added: 0,
        kept: 0,
        unread: 0,
        no_room: 0,
        unstored: 1,
    };
    assert_eq!(status(&page), Some(expected));
    assert_eq!(value(&page, Setting::Author), "jane");
}

/// What the page exports.
fn exported(page: &Page) -> String {
    let values = page.state.storage.exported_values();
    let format = page.state.settings.format.get_untracked();
    format.to_json_with(&values)
}

#[test]
fn words_that_could_not_be_stored_are_exported_and_what_was_removed_is_not() {
    let device = Device::new();
    let page = Page::showing(list(day(MONDAY), 3));
    let notes = page.state.notes;
    notes.set_comment(&page.id(1), "First.");
    device.has_room_for(0);
    notes.set_comment(&page.id(1), "First, and more.");
    notes.set_comment(&page.id(2), "Second.");
    notes.set_introduction("Gone.");
    notes.set_introduction("");
    let file = exported(&page);
    let mut values = post::stored_values(&file).value;
    values.sort();
    let comment = |rank, text: &str| (format!("comment.{}", page.id(rank)), text.to_owned());
    assert_eq!(
        values,
        [comment(1, "First, and more."), comment(2, "Second.")]
    );
}

#[test]
fn a_post_whose_language_followed_the_page_still_does_after_a_file_of_everything_is_imported() {
    let _device = Device::new();
    let page = Page::showing(list(day(MONDAY), 3));
    page.state.set_language(Language::Korean);
    let following = exported(&page);
    assert_eq!(page.state.settings.set(Setting::Language, "ko"), Ok(()));
    let chosen = exported(&page);
    // A file of an older version, which chose the language.
    let older = r#"{"version": 1, "settings": {"language": "ko"}}"#;
    for (file, follows) in [(&*following, true), (&*chosen, false), (older, false)] {
        page.state.import_backup(Some(file));
        page.state.set_language(Language::English);
        let expected = if follows { "en" } else { "ko" };
        assert_eq!(language(&page), expected, "{file}");
        page.state.set_language(Language::Korean);
    }
    // Who reads the file without a page has the language of the page.
    let read = Format::from_stored(&following).expect("settings").value;
    assert_eq!(Setting::Language.read(&read), "ko");
}

// ---- Two tabs, and a device that is full ----

/// The value of a setting that the device has stored.
fn stored(device: &Device, setting: Setting) -> String {
    let text = device.stored("format").expect("settings are stored");
    setting.read(&Format::from_stored(&text).expect("settings").value)
}

#[test]
fn a_setting_of_another_tab_is_kept_by_one_that_was_opened_before() {
    let device = Device::new();
    let [a, b] = [(); 2].map(|()| Page::showing(list(day(MONDAY), 3)));
    assert_eq!(a.state.settings.set(Setting::Author, "jane"), Ok(()));
    let set = b.state.settings.set(Setting::Repository, "jane/blog");
    assert_eq!(set, Ok(()));
    assert_eq!(stored(&device, Setting::Author), "jane");
    assert_eq!(stored(&device, Setting::Repository), "jane/blog");
    assert_eq!(value(&b, Setting::Author), "jane");

    // A remedy and a link are written beside them, too.
    a.state.settings.remedy(Setting::PostDay, "list-day");
    b.state.settings.toggle_link(PaperLink::Pdf);
    assert_eq!(stored(&device, Setting::Repository), "jane/blog");
    assert_eq!(stored(&device, Setting::PostDay), "list-day");
    assert_eq!(stored(&device, Setting::Links), "huggingface arxiv pdf");
}

#[test]
fn what_another_tab_sets_and_prefers_is_taken_over() {
    let _device = Device::new();
    let [a, b] = [(); 2].map(|()| Page::showing(list(day(MONDAY), 3)));
    assert_eq!(a.state.settings.set(Setting::Title, "Boats"), Ok(()));
    a.state.preferences.toggle_density();
    a.state.preferences.toggle_link(PaperLink::Pdf);
    b.state.reload();
    assert!(b.post_text().starts_with("---\ntitle: Boats\n"));
    assert!(b.state.preferences.dense.get_untracked());
    b.state.preferences.toggle_link(PaperLink::Code);
    a.state.reload();
    let links = a.state.preferences.links.get_untracked();
    assert!(links.contains(&PaperLink::Pdf) != PaperLink::DEFAULT.contains(&PaperLink::Pdf));
    assert!(links.contains(&PaperLink::Code) != PaperLink::DEFAULT.contains(&PaperLink::Code));
}

#[test]
fn what_another_tab_sets_after_a_remedy_stays_when_that_is_taken_back() {
    let device = Device::new();
    let [a, b] = [(); 2].map(|()| Page::showing(list(day(MONDAY), 3)));
    b.state.settings.remedy(Setting::PostDay, "list-day");
    assert_eq!(a.state.settings.set(Setting::Author, "jane"), Ok(()));
    b.state.settings.undo_remedy();
    assert_eq!(stored(&device, Setting::PostDay), "morning-after");
    assert_eq!(stored(&device, Setting::Author), "jane");
    a.state.reload();
    b.state.settings.remedy(Setting::PostDay, "list-day");
    a.state.reload();
    assert_eq!(
        a.state.settings.set(Setting::PostDay, "morning-after"),
        Ok(())
    );
    b.state.settings.undo_remedy();
    assert_eq!(untrack(|| b.state.settings.remedied()), None);
    assert_eq!(value(&b, Setting::PostDay), "morning-after");
}

#[test]
fn settings_that_cannot_be_stored_hold_for_the_visit_and_that_is_said() {
    let device = Device::new();
    let page = Page::showing(list(day(MONDAY), 3));
    device.has_room_for(0);
    assert_eq!(page.state.settings.set(Setting::Author, "jane"), Ok(()));
    assert!(page.state.storage.failed());
    assert_eq!(page.state.settings.set(Setting::Title, "Boats"), Ok(()));
    page.state.reload();
    assert_eq!(value(&page, Setting::Author), "jane");
    assert_eq!(value(&page, Setting::Title), "Boats");
}

#[test]
fn what_cannot_be_read_is_set_aside_on_a_full_device_too() {
    let device = Device::new();
    let spoilt = "{ not JSON";
    device.store("selection.2025-12-08", spoilt);
    device.has_room_for(spoilt.len());
    let page = Page::showing(list(day(MONDAY), 3));
    assert!(page.state.storage.has_set_aside());
    let aside = device.stored("selection.2025-12-08.unreadable");
    assert_eq!(aside.as_deref(), Some(spoilt));
    page.state.selection.include(&page.id(1), false);
    let aside = device.stored("selection.2025-12-08.unreadable");
    assert_eq!(aside.as_deref(), Some(spoilt), "nothing is written over it");
}
