//! What the page says of an export. Without a browser every export fails, which is said of the exported post only.

use daily_papers::{
    calendar::Period,
    papers::{CleanText, Count},
    post::{BibliographyFormat, Setting},
    state::{Command, CopyFormat, ExportStatus, ExportTarget, PostTab},
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
