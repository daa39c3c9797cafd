//! The bar that chooses the list.

use daily_papers::{
    browser,
    calendar::{ListDay, Month, Period, Week},
    components::DayBar,
    url_state::ListQuery,
};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::mounted::{Mounted, attribute, day, is_disabled, list, settle, text};

async fn bar(shown: ListDay) -> Mounted {
    Mounted::new(list(shown, 3), |_| view! { <DayBar /> }).await
}

fn query(page: &Mounted) -> ListQuery {
    page.state.navigation.query()
}

fn pressed(page: &Mounted) -> Vec<String> {
    page.find_all(".kinds [aria-pressed=true]")
        .iter()
        .map(|button| text(button))
        .collect()
}

#[wasm_bindgen_test]
async fn the_buttons_beside_the_date_go_one_day_back_and_forward() {
    let page = bar(day("2025-12-10")).await;
    let [back, forward] = &page.find_all(".step")[..] else {
        panic!("there are two of them");
    };
    assert!(!is_disabled(back) && !is_disabled(forward));
    back.click();
    settle().await;
    assert_eq!(query(&page), ListQuery::Day(day("2025-12-09")));
    assert_eq!(page.source.pending(), [day("2025-12-09")]);
    forward.click();
    settle().await;
    assert_eq!(query(&page), ListQuery::Day(day("2025-12-10")));
    let (url, _) = browser::current_url();
    assert_eq!(url.list, query(&page), "the address bar follows");
}

#[wasm_bindgen_test]
async fn there_is_no_day_after_today() {
    let page = bar(ListDay::today(browser::now())).await;
    let disabled: Vec<bool> = page
        .find_all(".step")
        .iter()
        .map(|step| is_disabled(step))
        .collect();
    assert_eq!(disabled, [false, true]);
}

#[wasm_bindgen_test]
async fn there_is_no_day_before_the_first_list() {
    let page = bar(ListDay::FIRST).await;
    let disabled: Vec<bool> = page
        .find_all(".step")
        .iter()
        .map(|step| is_disabled(step))
        .collect();
    assert_eq!(disabled, [true, false]);
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
async fn the_heading_names_the_list_that_is_being_loaded() {
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
    assert_eq!(attribute(&page.find("input[type=date]"), "type"), "date");
}
