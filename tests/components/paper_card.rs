//! The card of a paper.

use daily_papers::{calendar::Period, components::PaperCard, papers::CleanText};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::mounted::{Mounted, attribute, day, fill, is_disabled, list, settle, text};

/// The cards of three papers, all of which are in the post.
async fn cards() -> Mounted {
    Mounted::new(list(day("2025-12-08"), 3), |state| {
        move || {
            let list = state.loader.list.get();
            let papers = list.ready().map_or(vec![], |(list, _)| list.papers.clone());
            let card = |paper| {
                view! { <PaperCard paper period=Period::Day(day("2025-12-08")) /> }
            };
            view! { <ol>{papers.into_iter().map(card).collect_view()}</ol> }
        }
    })
    .await
}

fn ranks(page: &Mounted) -> Vec<String> {
    page.find_all(".rank")
        .iter()
        .map(|rank| text(rank))
        .collect()
}

#[wasm_bindgen_test]
async fn its_checkbox_leaves_the_paper_out_and_takes_it_in_again() {
    let page = cards().await;
    let card = page.find_all("article").remove(1);
    let checkbox: HtmlInputElement = page
        .find_all("input[type=checkbox]")
        .remove(1)
        .unchecked_into();
    assert_eq!(attribute(&checkbox, "aria-label"), "In the post: Paper 2");
    assert!(checkbox.checked() && !card.class_list().contains("excluded"));
    assert_eq!(ranks(&page), ["Rank 1", "Rank 2", "Rank 3"]);

    checkbox.click();
    settle().await;
    assert!(card.class_list().contains("excluded"));
    assert_eq!(ranks(&page), ["Rank 1", "Rank 2", "Rank 3"], "a rank stays");
    assert_eq!(untrack(|| page.state.selection.included_count()), 2);

    page.state.selection.undo();
    settle().await;
    assert!(checkbox.checked() && !card.class_list().contains("excluded"));
}

#[wasm_bindgen_test]
async fn the_buttons_that_move_it_are_disabled_at_the_ends_of_the_post() {
    let page = cards().await;
    let disabled = |name: &str| is_disabled(&page.button(name));
    assert!(disabled("Up: Paper 1") && !disabled("Down: Paper 1"));
    assert!(!disabled("Up: Paper 3") && disabled("Down: Paper 3"));

    page.state.selection.include(&page.id(3), false);
    settle().await;
    assert!(disabled("Down: Paper 2"), "it is the last of the post now");
    assert!(
        disabled("Up: Paper 3") && disabled("Down: Paper 3"),
        "it is not in the post"
    );
}

#[wasm_bindgen_test]
async fn a_step_moves_it_in_the_post() {
    let page = cards().await;
    page.click("Up: Paper 3").await;
    let order = page.state.selection.arrangement.get_untracked().order;
    assert_eq!(order, [0, 2, 1]);
}

#[wasm_bindgen_test]
async fn its_comment_is_written_in_a_field_that_its_button_opens() {
    let page = cards().await;
    let button = page.button("Comment: Paper 1");
    assert!(page.find_all("textarea").is_empty());
    assert_eq!(attribute(&button, "aria-expanded"), "false");

    button.click();
    settle().await;
    let field = page.find("textarea");
    assert!(!field.has_attribute("hidden"));
    assert_eq!(attribute(&button, "aria-expanded"), "true");
    fill(&field, "Read *this* one.").await;
    assert_eq!(
        untrack(|| page.state.notes.comment(&page.id(1))),
        "Read *this* one."
    );

    button.click();
    settle().await;
    assert!(field.has_attribute("hidden"));
    assert_eq!(text(&page.find(".comment p")), "Read this one.");
    page.click("Edit").await;
    assert!(!field.has_attribute("hidden") && page.find_all(".comment").is_empty());
}

#[wasm_bindgen_test]
async fn what_is_pressed_on_it_filters_the_list() {
    let mut of_a_lab = list(day("2025-12-08"), 1);
    of_a_lab.papers[0].organization = Some(CleanText::new("Harbour Lab"));
    let paper = of_a_lab.papers[0].clone();
    let page = Mounted::new(of_a_lab, |_| {
        view! { <PaperCard paper period=Period::Day(day("2025-12-08")) /> }
    })
    .await;
    let search = || untrack(|| page.state.search.text());
    let organization = page.find(".organization");
    organization.click();
    settle().await;
    assert_eq!(search(), "org:\"Harbour Lab\"");
    organization.click();
    settle().await;
    assert_eq!(search(), "");
}

#[wasm_bindgen_test]
async fn pinning_it_is_a_pressed_button() {
    let page = cards().await;
    let button = page.button("Pin: Paper 3");
    assert_eq!(attribute(&button, "aria-pressed"), "false");
    button.click();
    settle().await;
    assert_eq!(
        page.state.selection.arrangement.get_untracked().order,
        [2, 0, 1]
    );
    assert_eq!(
        attribute(&page.button("Pin: Paper 3"), "aria-pressed"),
        "true"
    );
}
