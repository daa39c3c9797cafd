//! The heading with the day, week or month that is shown, and the controls that choose another.

use leptos::prelude::*;

use super::{CalendarPopover, CountChoice, DateField};
use crate::{
    calendar::{ListDay, Month, Period, Week},
    i18n::Messages,
    state::AppState,
};

/// The heading, the controls that choose a list and how many of its papers go into the post.
#[component]
pub fn DayBar() -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();

    view! {
        <div class="day-bar">
            <div class="heading">
                <h1>{move || t.heading(navigation.period.get())}</h1>
                <PeriodSwitch />
            </div>
            <div class="controls">
                <div class="days" role="group" aria-label=t.other_days()>
                    <NeighborButton forward=false />
                    <DateField />
                    <CalendarPopover />
                    <NeighborButton forward=true />
                    <button class="quiet" on:click=move |_| navigation.show_latest()>
                        {t.latest()}
                    </button>
                </div>
                <CountChoice />
            </div>
        </div>
    }
}

/// The button that goes one day, week or month back or forward. It is disabled where there can be no list.
#[component]
fn NeighborButton(
    /// Whether it goes forward.
    forward: bool,
) -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();
    let label = move || t.neighbor(navigation.period.get(), forward);

    view! {
        <button
            class="step"
            aria-label=label
            title=label
            disabled=move || navigation.neighbor(forward).is_none()
            on:click=move |_| navigation.go_to_neighbor(forward)
        >
            <span aria-hidden="true">{if forward { "›" } else { "‹" }}</span>
        </button>
    }
}

/// The buttons that switch between a day, a week and a month.
#[component]
fn PeriodSwitch() -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <div class="segments period-switch" role="group" aria-label=t.by_period()>
            <PeriodButton name=t.by_day() containing=Period::Day />
            <PeriodButton name=t.by_week() containing=|day| Period::Week(Week::from(day)) />
            <PeriodButton name=t.by_month() containing=|day| Period::Month(Month::from(day)) />
        </div>
    }
}

/// The button that shows the day, the week or the month around what is shown.
#[component]
fn PeriodButton(
    /// Its label.
    name: &'static str,
    /// The period of this button's kind that contains a day.
    containing: fn(ListDay) -> Period,
) -> impl IntoView {
    let clock = expect_context::<AppState>().clock;
    let navigation = expect_context::<AppState>().navigation;
    let is_shown = move || {
        let shown = navigation.period.get();
        shown.is_some_and(|shown| containing(shown.first()) == shown)
    };
    let show = move |_| {
        let today = clock.today();
        let shown = navigation.period.get().unwrap_or(Period::Day(today));
        let last_day = shown.last().min(today).max(shown.first());
        navigation.show_period(match containing(last_day) {
            // A week that ends on a Sunday leads to its Friday.
            Period::Day(day) if day.is_weekend() => {
                Period::Day(day.previous_weekday().unwrap_or(day))
            }
            period => period,
        });
    };

    view! {
        <button aria-pressed=move || is_shown().to_string() on:click=show>
            {name}
        </button>
    }
}
