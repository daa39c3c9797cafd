//! The post, its tabs and its settings.

use daily_papers::{components::PostPanel, post::Setting, state::PostTab};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use crate::mounted::{Mounted, attribute, day, fill, is_disabled, list, settle, text};

async fn panel() -> Mounted {
    Mounted::new(list(day("2025-12-08"), 3), |_| view! { <PostPanel /> }).await
}

fn is_shown(element: &HtmlElement) -> bool {
    !element.has_attribute("hidden")
}

#[wasm_bindgen_test]
async fn the_copy_button_says_how_many_papers_are_selected() {
    let page = panel().await;
    let button = page.find("button.copy");
    assert_eq!(text(&button), "Copy post · 3 papers");
    page.state.selection.include(&page.id(2), false);
    settle().await;
    assert_eq!(text(&button), "Copy post · 2 papers");
    page.state.selection.include(&page.id(3), false);
    settle().await;
    assert_eq!(text(&button), "Copy post · 1 paper");
    page.state.selection.reset();
    settle().await;
    assert_eq!(text(&button), "Copy post · 3 papers");
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
    let source = page.find("#post-text");
    let pressed = || -> Vec<String> {
        page.find_all(".post-tabs [aria-pressed=true]")
            .iter()
            .map(|button| text(button))
            .collect()
    };
    assert_eq!(pressed(), ["Markdown"]);
    assert!(is_shown(&source));
    page.click("Preview").await;
    assert_eq!(pressed(), ["Preview"]);
    assert!(!is_shown(&source));
    assert!(is_shown(&page.find(".preview")));
    page.click("Markdown").await;
    assert!(is_shown(&source) && !is_shown(&page.find(".preview")));
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
async fn the_settings_are_made_when_they_are_first_shown_and_stay() {
    let page = panel().await;
    assert!(page.find_all(".settings").is_empty());
    page.click("Settings").await;
    let settings = page.find(".settings");
    assert!(is_shown(&settings));
    page.click("Markdown").await;
    assert!(settings.is_connected() && !is_shown(&settings));
}

#[wasm_bindgen_test]
async fn a_bad_time_is_marked_and_the_former_one_holds() {
    let page = panel().await;
    page.state.panel.tab.set(PostTab::Settings);
    settle().await;
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
