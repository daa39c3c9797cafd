//! What the device stores, and what other tabs and earlier visits have stored.

use daily_papers::{components::PostPanel, state::AppState};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlTextAreaElement;

use crate::mounted::{Mounted, day, fill, list, settle, storage};

const MONDAY: &str = "2025-12-08";
const INTRODUCTION: &str = "daily-papers.introduction.2025-12-08";
const SELECTION: &str = "daily-papers.selection.2025-12-08";

/// The post beside the list, as wide screens have it.
fn post(state: AppState) -> impl IntoView {
    state.preferences.wide.set(true);
    view! { <PostPanel /> }
}

async fn first_visit() -> Mounted {
    Mounted::new(list(day(MONDAY), 3), post).await
}

async fn later_visit() -> Mounted {
    Mounted::again(list(day(MONDAY), 3), post).await
}

fn stored(key: &str) -> Option<String> {
    storage().get_item(key).expect("the storage can be read")
}

fn store(key: &str, value: &str) {
    storage()
        .set_item(key, value)
        .expect("the storage has room");
}

fn included(page: &Mounted) -> usize {
    untrack(|| page.state.selection.included_count())
}

#[wasm_bindgen_test]
async fn what_is_written_here_wins_over_what_is_stored_until_it_is_read_again() {
    let page = first_visit().await;
    let field: HtmlTextAreaElement = page.find("textarea.notes-field").unchecked_into();
    fill(&field, "Mine.").await;
    assert_eq!(stored(INTRODUCTION).as_deref(), Some("Mine."));

    store(INTRODUCTION, "Theirs.");
    assert_eq!(untrack(|| page.state.notes.introduction()), "Mine.");
    page.state.notes.reload();
    settle().await;
    assert_eq!(untrack(|| page.state.notes.introduction()), "Theirs.");
    assert_eq!(field.value(), "Theirs.");

    for text in ["Mine.", "Theirs.", "Mine."] {
        page.click("Switch to the other text").await;
        assert_eq!(stored(INTRODUCTION).as_deref(), Some(text));
        assert_eq!(field.value(), text);
        assert!(!page.find(".notes-notice").has_attribute("hidden"));
    }
    page.click("Keep this text").await;
    assert_eq!(field.value(), "Mine.");
    assert!(page.find(".notes-notice").has_attribute("hidden"));

    fill(&field, "").await;
    assert_eq!(stored(INTRODUCTION), None);
    assert!(!untrack(|| page.state.storage.failed()));
}

#[wasm_bindgen_test]
async fn selection_and_notes_are_there_on_the_next_visit() {
    let page = first_visit().await;
    page.state.selection.include(&page.id(2), false);
    page.state.notes.set_introduction("Two boats.");
    page.state.notes.set_comment(&page.id(1), "The first.");
    let post = page.state.post.post.get_untracked();
    drop(page);

    let page = later_visit().await;
    assert_eq!(included(&page), 2);
    let again = page.state.post.post.get_untracked();
    let text =
        |post: Option<std::sync::Arc<daily_papers::post::Post>>| post.map(|post| post.text.clone());
    assert_eq!(text(again), text(post));
    page.state.selection.undo();
    assert_eq!(included(&page), 3, "the steps are those of every visit");
    assert!(!untrack(|| page.state.selection.can_undo()));
}

#[wasm_bindgen_test]
async fn a_selection_of_another_tab_is_taken_over_as_a_step() {
    let page = first_visit().await;
    page.state.selection.include(&page.id(1), false);
    let theirs = stored(SELECTION).expect("it is stored");
    page.state.selection.reset();
    assert_eq!(included(&page), 3);

    store(SELECTION, &theirs);
    page.state.selection.reload();
    assert_eq!(included(&page), 2);
    page.state.selection.undo();
    assert_eq!(included(&page), 3, "what was taken over can be undone");
    page.state.selection.reload();
    assert_eq!(included(&page), 3);
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_set_aside_and_not_overwritten() {
    first_visit().await;
    store(SELECTION, "{ not JSON");
    store("daily-papers.published", "{ not JSON");
    let page = later_visit().await;
    assert!(untrack(|| page.state.storage.has_set_aside()));
    assert_eq!(included(&page), 3);
    page.state.selection.include(&page.id(1), false);
    for key in [SELECTION, "daily-papers.published"] {
        let aside = stored(&format!("{key}.unreadable"));
        assert_eq!(aside.as_deref(), Some("{ not JSON"), "{key}");
    }
    let stored = stored(SELECTION).expect("the new selection is stored");
    assert_ne!(stored, "{ not JSON");
}
