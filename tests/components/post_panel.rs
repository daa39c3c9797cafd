//! The post, its tabs and its settings.

use daily_papers::{
    components::{PostPanel, SettingsDialog},
    post::Setting,
    state::AppState,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use crate::mounted::{Mounted, attribute, day, event, fill, is_disabled, list, settle, text};

/// The post beside the list, as wide screens have it.
async fn panel() -> Mounted {
    on_screen(true).await
}

/// The post on a screen that is wide enough for it, or that has it on a sheet.
async fn on_screen(wide: bool) -> Mounted {
    let panel = move |AppState { preferences, .. }| {
        preferences.wide.set(wide);
        view! { <PostPanel /> }
    };
    Mounted::new(list(day("2025-12-08"), 3), panel).await
}

fn is_shown(element: &HtmlElement) -> bool {
    !element.has_attribute("hidden")
}

#[wasm_bindgen_test]
async fn the_copy_button_says_how_many_papers_are_selected() {
    let page = panel().await;
    let button = page.find("button.copy");
    assert_eq!(text(&button), "Copy post · 3");
    page.state.selection.include(&page.id(2), false);
    settle().await;
    assert_eq!(text(&button), "Copy post · 2");
    page.state.selection.include(&page.id(3), false);
    settle().await;
    assert_eq!(text(&button), "Copy post · 1");
    page.state.selection.reset();
    settle().await;
    assert_eq!(text(&button), "Copy post · 3");
}

#[wasm_bindgen_test]
async fn without_a_list_there_is_nothing_to_copy() {
    let page = panel().await;
    let button = page.find("button.copy");
    assert!(!is_disabled(&button));
    page.state.navigation.show_latest();
    page.state
        .navigation
        .load(daily_papers::state::Lookup::Network);
    settle().await;
    assert!(is_disabled(&button));
    assert_eq!(text(&button), "Copy post");
}

#[wasm_bindgen_test]
async fn one_tab_is_shown_at_a_time() {
    let page = panel().await;
    let (source, preview) = (page.find(".source"), page.find(".preview"));
    let selected = || -> Vec<String> {
        page.find_all("[role=tab][aria-selected=true]")
            .iter()
            .map(|button| text(button))
            .collect()
    };
    assert_eq!(selected(), ["Preview"]);
    assert!(is_shown(&preview) && !is_shown(&source));
    page.click("Markdown").await;
    assert_eq!(selected(), ["Markdown"]);
    assert!(is_shown(&source) && !is_shown(&preview));
    page.click("Preview").await;
    assert!(is_shown(&preview) && !is_shown(&source));
}

#[wasm_bindgen_test]
async fn the_source_is_the_post() {
    let page = panel().await;
    let source: HtmlTextAreaElement = page.find("#post-text").unchecked_into();
    assert!(source.value().contains("Paper 3"), "{}", source.value());
    page.state.selection.include(&page.id(3), false);
    settle().await;
    assert!(!source.value().contains("Paper 3"));
    let post = page
        .state
        .post
        .post
        .get_untracked()
        .expect("there is a post");
    assert_eq!(source.value(), post.text);
    assert_eq!(text(&page.find(".file-name")), post.file_name);
}

#[wasm_bindgen_test]
async fn the_preview_of_a_sheet_is_made_when_the_sheet_is_opened() {
    let page = on_screen(false).await;
    let papers = || page.find_all(".preview ol > li").len();
    assert_eq!(papers(), 0);
    page.state.panel.sheet_open.set(true);
    settle().await;
    assert_eq!(papers(), 3);
    page.state.panel.sheet_open.set(false);
    page.state.selection.include(&page.id(3), false);
    settle().await;
    assert_eq!(papers(), 3, "it stays as it was");
    page.state.panel.sheet_open.set(true);
    settle().await;
    assert_eq!(papers(), 2);
}

#[wasm_bindgen_test]
async fn what_a_popover_holds_is_there_while_it_is_open() {
    let page = panel().await;
    let popover = page.find("#count-menu");
    let buttons = || page.find_all("#count-menu button").len();
    assert_eq!(buttons(), 0);
    popover.show_popover().expect("it is a popover");
    settle().await;
    assert_eq!(buttons(), 4);
    popover.hide_popover().expect("it is a popover");
    event(&popover, "toggle").await;
    assert_eq!(buttons(), 0);
}

/// The settings, which are a dialog.
async fn settings() -> Mounted {
    Mounted::new(list(day("2025-12-08"), 3), |_| view! { <SettingsDialog /> }).await
}

#[wasm_bindgen_test]
async fn the_settings_are_found_by_their_names() {
    let page = settings().await;
    let shown = || -> Vec<String> {
        page.find_all(".setting-place:not([hidden]) .label")
            .iter()
            .filter(|label| {
                !label
                    .closest("section[hidden]")
                    .is_ok_and(|hidden| hidden.is_some())
            })
            .map(|label| text(label))
            .collect()
    };
    assert!(shown().len() > 20, "{:?}", shown());
    fill(&page.find(".settings-search"), "PDF").await;
    assert_eq!(shown(), ["Links"]);
    fill(&page.find(".settings-search"), "date").await;
    assert_eq!(
        shown(),
        [
            "Time of the post",
            "Offset from UTC",
            "Date of the post",
            "Say when the list was read"
        ],
        "the name of a group finds all of it"
    );
    fill(&page.find(".settings-search"), "").await;
    assert!(shown().len() > 20);
}

#[wasm_bindgen_test]
async fn a_bad_time_is_marked_and_the_former_one_holds() {
    let page = settings().await;
    let field: HtmlInputElement = page.find("input[type=time]").unchecked_into();
    let time = || untrack(|| page.state.settings.value(Setting::Time));
    let former = time();
    assert_eq!(field.value(), former);
    assert_eq!(attribute(&field, "aria-invalid"), "false");

    fill(&field, "").await;
    assert_eq!(attribute(&field, "aria-invalid"), "true");
    assert_eq!(time(), former);

    fill(&field, "21:30").await;
    assert_eq!(attribute(&field, "aria-invalid"), "false");
    assert_eq!(time(), "21:30");
}
