//! A day of the calendar.

use chrono::Datelike;
use leptos::prelude::*;

use crate::{
    browser::{self, ElementId},
    calendar::{ListDay, Period},
    i18n::Messages,
    state::AppState,
};

/// A day of the month, and what is known of it before it is chosen. A day without a list takes the focus like any other,
/// so that its name is read, but cannot be chosen.
#[component]
pub fn DayButton(
    /// The day.
    day: ListDay,
    /// The present UTC date.
    today: ListDay,
    /// Whether it is the day that the keys are at.
    is_current: bool,
) -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let history = expect_context::<AppState>().history;
    let t = expect_context::<Messages>();
    let has_list = !day.is_weekend() && day <= today;
    let has_post = untrack(|| history.has_post_of(day));
    let is_shown = untrack(|| navigation.first_day()) == Some(day);
    let choose = move |_| {
        if !has_list {
            return;
        }
        browser::hide_popover(ElementId::Calendar);
        browser::focus(ElementId::CalendarOpener);
        let shown = navigation.period.get();
        let chosen = shown.map_or(Period::Day(day), |shown| shown.around(day));
        if shown != Some(chosen) {
            navigation.show_period(chosen);
        }
    };

    view! {
        <button
            id=is_current.then(|| ElementId::CalendarDay.id())
            class:today={day == today}
            tabindex=(!is_current).then_some("-1")
            aria-disabled=(!has_list).to_string()
            aria-current=if is_shown { "date" } else { "false" }
            on:click=choose
        >
            <span aria-hidden="true">{day.date().day()}</span>
            <span class="visually-hidden">{t.day_with_post(t.calendar_day(day, today), has_post)}</span>
            <span class:dot=has_post></span>
        </button>
    }
}
