//! What the page says of an export. Without a browser every export fails, which is said of the exported post only.

use daily_papers::{
    calendar::{Instant, Period},
    hub::{DayList, Missing},
    papers::{CleanText, Count},
    post::{BibliographyFormat, Check, Setting},
    state::{Command, CopyFormat, ExportStatus, ExportTarget, PostExport, PostTab, Remedy},
    url_state::{ListQuery, Sample},
};
use leptos::prelude::*;

use crate::support::{FakeSource, Page, day, list, settle};

const MONDAY: &str = "2025-12-08";

fn status(page: &Page) -> ExportStatus {
    page.state.export.status.get_untracked()
}

#[test]
fn the_status_holds_only_for_the_post_that_was_exported() {
    let page = Page::showing(list(day(MONDAY), 3));
    assert_eq!(status(&page), ExportStatus::None);
    page.state.download_post();
    settle();
    assert_eq!(status(&page), ExportStatus::DownloadFailed);
    page.state.selection.include(&page.id(3), false);
    assert_eq!(
        status(&page),
        ExportStatus::None,
        "this post was not exported"
    );
    page.state.selection.undo();
    assert_eq!(status(&page), ExportStatus::DownloadFailed, "this one was");
    page.state.notes.set_introduction("Another one.");
    assert_eq!(status(&page), ExportStatus::None);
}

#[test]
fn a_change_that_is_not_in_the_post_keeps_the_status() {
    let page = Page::showing(list(day(MONDAY), 3));
    page.state.download_post();
    settle();
    page.state.search.set_text("boat".to_owned());
    page.state.selection.set_count(Count::All);
    assert_eq!(status(&page), ExportStatus::DownloadFailed);
}

#[test]
fn a_failed_copy_shows_the_source_where_the_text_can_be_selected() {
    let page = Page::showing(list(day(MONDAY), 3));
    page.state.panel.tab.set(PostTab::Preview);
    page.state.copy_post();
    settle();
    assert_eq!(status(&page), ExportStatus::CopyFailed);
    assert!(status(&page).is_failure());
    assert_eq!(page.state.panel.tab.get_untracked(), PostTab::Source);
    assert!(page.state.panel.sheet_open.get_untracked());
}

#[test]
fn each_target_and_each_paper_has_a_failure_of_its_own() {
    let page = Page::showing(list(day(MONDAY), 3));
    for (target, failure) in [
        (ExportTarget::RichText, ExportStatus::RichTextFailed),
        (ExportTarget::LinkList, ExportStatus::PartFailed),
        (ExportTarget::Obsidian, ExportStatus::CopyFailed),
        (ExportTarget::Share, ExportStatus::ShareFailed),
        (
            ExportTarget::Bibliography(BibliographyFormat::Ris),
            ExportStatus::BibliographyFailed,
        ),
    ] {
        page.state.export_post(target);
        settle();
        assert_eq!(status(&page), failure, "{target:?}");
        assert!(status(&page).is_failure());
    }
    for format in BibliographyFormat::ALL {
        let format = CopyFormat::Bibliography(format);
        page.state.copy_paper_as(&page.id(1), format);
        settle();
        assert_eq!(status(&page), ExportStatus::PartFailed);
    }
}

#[test]
fn without_a_repository_the_settings_are_shown_in_place_of_github() {
    let page = Page::showing(list(day(MONDAY), 3));
    page.state.download_post();
    settle();
    page.state.export_post(ExportTarget::GitHub);
    settle();
    assert!(page.state.panel.settings_open.get_untracked());
    assert_eq!(status(&page), ExportStatus::NoRepository);
    let repository = page.state.settings.set(Setting::Repository, "jane/blog");
    assert_eq!(repository, Ok(()));
    assert_eq!(status(&page), ExportStatus::None);
}

#[test]
fn keys_that_export_a_post_without_papers_say_that_there_is_none() {
    let page = Page::showing(list(day(MONDAY), 1));
    let id = page.id(1);
    let no_post = ExportStatus::NoPost(Some(Period::Day(day(MONDAY))));
    for command in [Command::CopyPost, Command::Download] {
        page.state.selection.include(&id, false);
        page.state.perform(command);
        settle();
        assert_eq!(status(&page), no_post, "{command:?}");
        page.state.selection.include(&id, true);
        assert_eq!(status(&page), ExportStatus::None, "{command:?}");
    }
    page.state.selection.include(&id, false);
    assert_eq!(status(&page), no_post);
    page.go_to(day("2025-12-09"));
    assert_eq!(
        status(&page),
        ExportStatus::None,
        "nobody has asked for this post"
    );
}

#[test]
fn what_was_not_exported_is_not_recorded() {
    let page = Page::showing(list(day(MONDAY), 3));
    page.state.copy_post();
    page.state.download_post();
    settle();
    assert!(!page.state.history.has_post_of(day(MONDAY)));
}

#[test]
fn a_paper_of_a_sample_is_copied_without_its_made_up_abstract() {
    let source = FakeSource::default();
    let mut sample = list(day(MONDAY), 1);
    sample.papers[0].summary = CleanText::new("Made up.");
    source.add_sample(Sample::Monday, sample.clone());
    let page = Page::open_with(ListQuery::Sample(Sample::Monday), source);
    let copied = |page: &Page| page.state.paper_alone(&page.id(1)).unwrap().summary;
    assert_eq!(copied(&page), CleanText::default());
    let page = Page::showing(sample);
    assert_eq!(copied(&page), CleanText::new("Made up."));
}

// ---- A list that is not the day's ----

/// A page that shows Monday's list as it was cached at an instant, while a newer one is asked for.
fn showing_cached(fetched_at: Instant) -> Page {
    let source = FakeSource::default();
    source.cache(list(day(MONDAY), 2), fetched_at);
    Page::open_with(Period::Day(day(MONDAY)), source)
}

/// What the page says of a list that is not the day's.
fn lacks(page: &Page) -> Vec<Check> {
    let mut checks = page.state.post.checks.get_untracked();
    checks.retain(|check| matches!(check, Check::Incomplete | Check::FetchedBeforeClosing));
    checks
}

/// Whether the post has one of two sentences, which are one in Korean and in English.
fn says(page: &Page, sentences: [&str; 2]) -> bool {
    let text = page.post_text();
    sentences.iter().any(|sentence| text.contains(sentence))
}

const EARLY: [&str; 2] = [
    "마감되기 전의 목록입니다.",
    "The list is from before it closed.",
];

const NO_END: [&str; 2] = [
    "목록의 뒷부분이 빠져 있습니다.",
    "The end of the list is missing.",
];

#[test]
fn a_post_of_a_list_from_before_it_closed_says_so_until_the_closed_one_comes() {
    let page = showing_cached(day(MONDAY).opens());
    assert_eq!(lacks(&page), [Check::FetchedBeforeClosing]);
    assert!(says(&page, EARLY), "{}", page.post_text());
    page.state.copy_post();
    settle();
    assert_eq!(status(&page), ExportStatus::CopyFailed, "it asks nothing");
    page.answer(list(day(MONDAY), 2));
    assert_eq!(lacks(&page), []);
    assert!(!says(&page, EARLY), "{}", page.post_text());

    let page = showing_cached(day(MONDAY).closes());
    assert_eq!(lacks(&page), [], "it was closed");
    assert!(!says(&page, EARLY), "{}", page.post_text());
}

#[test]
fn a_post_of_a_day_without_later_pages_says_so_and_its_export_asks_first() {
    let half = || DayList {
        missing: Some(Missing::LaterPages),
        ..list(day(MONDAY), 2)
    };
    let page = Page::showing(half());
    assert_eq!(lacks(&page), [Check::Incomplete]);
    assert_eq!(
        Remedy::for_check(&Check::Incomplete, page.state),
        Remedy::Refresh
    );
    assert!(says(&page, NO_END), "{}", page.post_text());
    let copy = PostExport::Copy;
    let asked = ExportStatus::Unconfirmed(copy, Period::Day(day(MONDAY)));
    page.state.copy_post();
    settle();
    assert_eq!(status(&page), asked);
    assert_eq!(page.state.export.unconfirmed_days(copy), Some(0));
    page.state.copy_post();
    settle();
    assert_eq!(status(&page), ExportStatus::CopyFailed, "it was tried");

    page.state.download_post();
    page.state.loader.refresh();
    settle();
    page.answer(list(day(MONDAY), 3));
    assert_eq!(status(&page), ExportStatus::None, "nothing is missing now");
    assert_eq!(lacks(&page), []);
    assert!(!says(&page, NO_END), "{}", page.post_text());
}

#[test]
fn a_list_of_more_pages_than_are_read_is_not_offered_to_be_loaded_again() {
    let page = Page::showing(DayList {
        missing: Some(Missing::BeyondTheCap),
        ..list(day(MONDAY), 2)
    });
    assert_eq!(lacks(&page), [Check::Incomplete]);
    let remedy = Remedy::for_check(&Check::Incomplete, page.state);
    assert!(!remedy.has_effect(page.state), "{remedy:?}");
}

#[test]
fn neither_a_sample_nor_the_shelf_is_from_before_its_list_closed() {
    let source = FakeSource::default();
    source.add_sample(Sample::Monday, list(day(MONDAY), 1));
    let page = Page::open_with(ListQuery::Sample(Sample::Monday), source);
    assert_eq!(lacks(&page), []);
    assert!(!says(&page, EARLY), "{}", page.post_text());
    assert!(
        page.state
            .post
            .checks
            .get_untracked()
            .contains(&Check::Sample)
    );
    let post = page.state.post.post.get_untracked().unwrap();
    assert!(post.file_name.ends_with("-sample.md"), "{}", post.file_name);

    let page = showing_cached(day(MONDAY).opens());
    page.state.toggle_saved(&page.id(1));
    page.state.navigation.show_shelf();
    settle();
    assert_eq!(lacks(&page), []);
    assert!(!says(&page, EARLY), "{}", page.post_text());
}
