//! What can be done where there is no list.

use leptos::prelude::*;

use crate::{
    calendar::{ListDay, Period},
    i18n::Messages,
    state::AppState,
    url_state::Sample,
};

/// The button that loads the list once more.
#[component]
pub fn RetryButton(
    /// Whether it is the button to press first.
    #[prop(optional)]
    primary: bool,
) -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let t = expect_context::<Messages>();

    view! {
        <button class:primary=primary on:click=move |_| loader.refresh()>
            {t.retry()}
        </button>
    }
}

/// The button that shows the latest list.
#[component]
pub fn LatestButton() -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();

    view! {
        <button on:click=move |_| navigation.show_latest()>
            {t.show_latest()}
        </button>
    }
}

/// The button that shows the weekday before a day, which is likely to have a list; none before the first list.
#[component]
pub fn PreviousWeekdayButton(
    /// The day.
    day: ListDay,
) -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();

    day.previous_weekday().map(|weekday| {
        view! {
            <button class="primary" on:click=move |_| navigation.show_day(weekday)>
                {t.go_to_day(weekday)}
            </button>
        }
        .into_any()
    })
}

/// The button that shows the weekday after a day, if it has begun.
#[component]
pub fn NextWeekdayButton(
    /// The day.
    day: ListDay,
) -> impl IntoView {
    let AppState {
        clock, navigation, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let next = Period::Day(day).next().map(Period::first);
    let next = next.filter(|next| *next <= untrack(|| clock.today()));

    next.map(|next| {
        view! {
            <button on:click=move |_| navigation.show_day(next)>{t.go_to_day(next)}</button>
        }
        .into_any()
    })
}

/// The button that shows a sample.
#[component]
pub fn SampleButton(
    /// The sample.
    sample: Sample,
) -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();

    view! {
        <button on:click=move |_| navigation.show_sample(sample)>
            {t.show_sample(sample.day())}
        </button>
    }
}
