//! The bar that chooses the list.

use daily_papers::{
    browser,
    calendar::{ListDay, Month, Period, Week},
    components::DayBar,
    url_state::ListQuery,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::mounted::{Mounted, day, is_disabled, list, next_frame, settle, text};

async fn bar(shown: ListDay) -> Mounted {
    Mounted::new(list(shown, 3), |_| view! { <DayBar /> }).await
}

fn query(page: &Mounted) -> ListQuery {
    page.state.navigation.query()
}

/// Whether the buttons beside the date are disabled.
fn disabled(page: &Mounted) -> [bool; 2] {
    ["The day before", "The day after"].map(|name| is_disabled(&page.button(name)))
}

fn pressed(page: &Mounted) -> Vec<String> {
    page.find_all(".period-switch [aria-pressed=true]")
        .iter()
        .map(|button| text(button))
        .collect()
}

#[wasm_bindgen_test]
async fn the_buttons_beside_the_date_go_one_day_back_and_forward() {
    let page = bar(day("2025-12-10")).await;
    assert_eq!(disabled(&page), [false, false]);
    page.click("The day before").await;
    assert_eq!(query(&page), ListQuery::Day(day("2025-12-09")));
    assert_eq!(page.source.pending(), [day("2025-12-09")]);
    page.click("The day after").await;
    assert_eq!(query(&page), ListQuery::Day(day("2025-12-10")));
    let (url, _) = browser::current_url();
    assert_eq!(url.list, query(&page), "the address bar follows");
}

#[wasm_bindgen_test]
async fn there_is_no_day_after_today() {
    let page = bar(ListDay::today(browser::now())).await;
    assert_eq!(disabled(&page), [false, true]);
}

#[wasm_bindgen_test]
async fn there_is_no_day_before_the_first_list() {
    let page = bar(ListDay::FIRST).await;
    assert_eq!(disabled(&page), [true, false]);
}

#[wasm_bindgen_test]
async fn the_kinds_show_the_week_the_month_and_the_day_around_what_is_shown() {
    let shown = day("2025-12-10");
    let page = bar(shown).await;
    assert_eq!(pressed(&page), ["Day"]);
    page.click("Week").await;
    assert_eq!(page.period(), Some(Period::Week(Week::from(shown))));
    assert_eq!(pressed(&page), ["Week"]);
    page.click("Month").await;
    assert_eq!(page.period(), Some(Period::Month(Month::from(shown))));
    assert_eq!(pressed(&page), ["Month"]);
    page.click("Day").await;
    assert_eq!(page.period(), Some(Period::Day(day("2025-12-31"))));
    assert_eq!(pressed(&page), ["Day"]);
}

#[wasm_bindgen_test]
async fn heading_and_date_field_name_the_list_that_is_being_loaded() {
    let page = bar(day("2025-12-10")).await;
    let heading = page.find("h1");
    assert!(
        text(&heading).contains("10 December 2025"),
        "{}",
        text(&heading)
    );
    page.state.navigation.show_day(day("2025-12-09"));
    settle().await;
    assert!(
        text(&heading).contains("9 December 2025"),
        "{}",
        text(&heading)
    );
    page.find("#open-calendar").click();
    next_frame().await;
    let date: HtmlInputElement = page.find("input[type=date]").unchecked_into();
    assert_eq!(date.value(), "2025-12-09");
}
