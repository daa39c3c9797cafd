//! The shelf, as its card and its view have it, and as the device stores it.

use daily_papers::{
    components::{CardMenu, PaperList, ShelfLink},
    hub::read_saved_paper,
    papers::ArxivId,
};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::mounted::{Mounted, attribute, day, idle, list, settle, storage, text};

const FIRST: &str = "Save to the shelf: Paper 1";

async fn first_visit() -> Mounted {
    Mounted::new(list(day("2025-12-08"), 3), |_| view! { <PageOfCards /> }).await
}

async fn later_visit() -> Mounted {
    Mounted::again(list(day("2025-12-08"), 3), |_| view! { <PageOfCards /> }).await
}

#[component]
fn PageOfCards() -> impl IntoView {
    view! {
        <ShelfLink />
        <PaperList />
        <CardMenu />
    }
}

fn key(id: &ArxivId) -> String {
    format!("daily-papers.saved.{id}")
}

fn stored(id: &ArxivId) -> Option<String> {
    storage()
        .get_item(&key(id))
        .expect("the storage can be read")
}

async fn show_shelf(page: &Mounted) {
    page.find(".shelf-link").click();
    settle().await;
    idle().await;
}

/// The titles of the cards that are seen.
fn titles(page: &Mounted) -> Vec<String> {
    page.find_all("li:not([hidden]) > article h2")
        .iter()
        .map(|title| text(title))
        .collect()
}

#[wasm_bindgen_test]
async fn a_card_has_a_button_that_saves_its_paper_and_takes_it_off_again() {
    let page = first_visit().await;
    let (button, link) = (page.button(FIRST), page.find(".shelf-link"));
    assert_eq!(attribute(&button, "aria-pressed"), "false");
    assert_eq!(attribute(&link, "title"), "Shelf: 0 saved papers");
    button.click();
    settle().await;
    assert_eq!(attribute(&button, "aria-pressed"), "true");
    assert_eq!(attribute(&link, "title"), "Shelf: 1 saved paper");
    let saved = stored(&page.id(1)).expect("it is stored");
    let saved = read_saved_paper(&saved).expect("it is read");
    assert_eq!(&*saved.paper.title, "Paper 1");
    button.click();
    settle().await;
    assert_eq!(attribute(&button, "aria-pressed"), "false");
    assert_eq!(stored(&page.id(1)), None);
}

#[wasm_bindgen_test]
async fn a_saved_paper_is_there_on_the_next_visit_and_can_be_marked_as_read() {
    let page = first_visit().await;
    page.click(FIRST).await;
    drop(page);
    let page = later_visit().await;
    assert_eq!(attribute(&page.button(FIRST), "aria-pressed"), "true");
    show_shelf(&page).await;
    assert_eq!(titles(&page), ["Paper 1"]);
    let link = page.find(".saved-line a");
    assert_eq!(attribute(&link, "href"), "?date=2025-12-08");
    page.click("Mark as read: Paper 1").await;
    let button = page.button("Mark as read: Paper 1");
    assert_eq!(attribute(&button, "aria-pressed"), "true");
    let saved = stored(&page.id(1)).expect("it is stored");
    assert!(read_saved_paper(&saved).expect("it is read").read);
    page.click("Unread only").await;
    assert!(titles(&page).is_empty());
}

#[wasm_bindgen_test]
async fn a_paper_that_is_taken_off_on_the_shelf_is_gone_and_can_be_put_back() {
    let page = first_visit().await;
    page.click(FIRST).await;
    show_shelf(&page).await;
    page.click(FIRST).await;
    assert!(titles(&page).is_empty());
    assert_eq!(
        text(&page.find(".list-placeholder h2")),
        "The shelf is empty"
    );
    page.click("Put it back").await;
    assert_eq!(titles(&page), ["Paper 1"]);
}

#[wasm_bindgen_test]
async fn what_another_tab_saves_and_takes_off_shows_on_the_shelf() {
    let page = first_visit().await;
    let id = page.id(2);
    page.click("Save to the shelf: Paper 2").await;
    let theirs = stored(&id).expect("it is stored");
    page.click(FIRST).await;
    show_shelf(&page).await;
    assert_eq!(titles(&page), ["Paper 1", "Paper 2"]);
    storage().remove_item(&key(&id)).expect("it is removed");
    // As after a `storage` event.
    page.state.mark_read(&page.id(1), true);
    settle().await;
    assert_eq!(titles(&page), ["Paper 1"]);
    storage()
        .set_item(&key(&id), &theirs)
        .expect("the storage has room");
    page.state.mark_read(&page.id(1), false);
    settle().await;
    assert_eq!(titles(&page), ["Paper 1", "Paper 2"]);
}

#[wasm_bindgen_test]
async fn a_saved_paper_of_a_newer_version_is_set_aside_and_not_overwritten() {
    let page = first_visit().await;
    page.click(FIRST).await;
    let id = page.id(1);
    let newer = stored(&id)
        .expect("it is stored")
        .replace("\"version\":1", "\"version\":2");
    storage()
        .set_item(&key(&id), &newer)
        .expect("the storage has room");
    drop(page);
    let page = later_visit().await;
    show_shelf(&page).await;
    assert!(untrack(|| page.state.storage.has_set_aside()));
    let aside = storage()
        .get_item(&format!("{}.unreadable", key(&id)))
        .expect("the storage can be read");
    assert_eq!(aside, Some(newer));
}
