//! The dialogs: the posts of many days, and the shortcuts.

use daily_papers::{
    browser::{self, ElementId},
    components::{BackfillDialog, ShortcutsDialog},
    state::AppState,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlDialogElement, HtmlInputElement};

use crate::mounted::{Mounted, day, event, fill, is_disabled, list, next_frame, settle, text};

/// Both dialogs, and a button that has the focus.
async fn page() -> Mounted {
    let page = Mounted::new(list(day("2025-12-08"), 3), |AppState { panel, .. }| {
        view! {
            <button type="button">"Opener"</button>
            <Show when=move || panel.help_open.get()>
                <ShortcutsDialog />
            </Show>
            <Show when=move || panel.backfill_open.get()>
                <BackfillDialog />
            </Show>
        }
    })
    .await;
    browser::focus_element(&page.button("Opener"));
    page
}

async fn open(page: &Mounted, open: RwSignal<bool>) -> HtmlDialogElement {
    open.set(true);
    settle().await;
    next_frame().await;
    page.find("dialog").unchecked_into()
}

async fn close(page: &Mounted, dialog: &HtmlDialogElement) {
    page.button("Close").click();
    event(dialog, "close").await;
}

#[wasm_bindgen_test]
async fn a_dialog_is_modal_and_returns_the_focus_when_it_is_closed() {
    let page = page().await;
    for is_open in [page.state.panel.help_open, page.state.panel.backfill_open] {
        let dialog = open(&page, is_open).await;
        assert!(dialog.open() && dialog.matches(":modal").expect("the selector is valid"));
        let focused = browser::focused().expect("something has the focus");
        assert!(dialog.contains(Some(&focused)));
        close(&page, &dialog).await;
        assert!(!is_open.get_untracked());
        assert!(!dialog.is_connected() && page.find_all("dialog").is_empty());
        assert!(browser::is_focused_element(&page.button("Opener")));
    }
}

#[wasm_bindgen_test]
async fn the_shortcuts_are_listed_and_switched_off_and_on() {
    let page = page().await;
    open(&page, page.state.panel.help_open).await;
    let keys: Vec<String> = page.find_all("kbd").iter().map(|key| text(key)).collect();
    assert_eq!(keys.join(" "), "← → T L J K X I M B C U Y D P / ? Esc");
    let checkbox: HtmlInputElement = page.find("input").unchecked_into();
    assert!(checkbox.checked());
    for is_on in [false, true] {
        checkbox.click();
        settle().await;
        assert_eq!(page.state.preferences.shortcuts.get_untracked(), is_on);
    }
}

#[wasm_bindgen_test]
async fn a_range_without_a_list_cannot_be_started_and_says_why() {
    let page = page().await;
    open(&page, page.state.panel.backfill_open).await;
    let [first, last] = &page.find_all("input[type=date]")[..] else {
        panic!("there are two fields");
    };
    let value = |field: &web_sys::HtmlElement| field.unchecked_ref::<HtmlInputElement>().value();
    assert_eq!([value(first), value(last)], ["2025-12-01", "2025-12-31"]);
    assert!(!is_disabled(&page.button("Start")));
    fill(first, "2025-12-13").await;
    fill(last, "2025-12-14").await;
    assert!(is_disabled(&page.button("Start")));
    let reason = page.find(".range");
    assert!(reason.class_list().contains("failed"));
    assert!(
        text(&reason).starts_with("None of these days has a list"),
        "{}",
        text(&reason)
    );
}

#[wasm_bindgen_test]
async fn closing_the_dialog_drops_the_load_and_the_next_one_begins_anew() {
    let page = page().await;
    let dialog = open(&page, page.state.panel.backfill_open).await;
    page.click("Start").await;
    assert_eq!(page.source.pending(), [day("2025-12-01")]);
    let shown: Vec<String> = page
        .find_all(".range-fields button:not([hidden])")
        .iter()
        .map(|button| text(button))
        .collect();
    assert_eq!(shown, ["Stop"]);
    close(&page, &dialog).await;
    assert!(page.source.pending().is_empty());
    assert_eq!(page.source.cancelled(), [day("2025-12-01")]);

    open(&page, page.state.panel.backfill_open).await;
    assert!(!is_disabled(&page.button("Start")));
    assert!(page.source.pending().is_empty());
}

#[wasm_bindgen_test]
async fn a_load_that_is_stopped_says_what_is_missing() {
    let page = page().await;
    open(&page, page.state.panel.backfill_open).await;
    let fields = page.find_all("input[type=date]");
    fill(&fields[0], "2025-12-08").await;
    fill(&fields[1], "2025-12-09").await;
    page.click("Start").await;
    page.source
        .answer(day("2025-12-08"), Ok(list(day("2025-12-08"), 2)));
    settle().await;
    page.click("Stop").await;
    assert!(text(&page.find(".post-count")).starts_with("1 post · "));
    let lines: Vec<String> = page
        .find_all(".days-without-posts li")
        .iter()
        .map(|line| text(line))
        .collect();
    assert_eq!(
        lines,
        ["Days not loaded after the stop: 1, from 9 December on."]
    );
    assert!(!page.button("Load the rest").has_attribute("hidden"));
    assert!(ElementId::BackfillSave.element().is_some());
}
