//! Lists that have no papers, or none yet.

use leptos::prelude::*;

use super::{
    Placeholder,
    buttons::{LatestButton, NextWeekdayButton, PreviousWeekdayButton, RetryButton},
};
use crate::{
    browser,
    calendar::{ListDay, Period},
    components::{IconName, PutBack},
    i18n::Messages,
    state::AppState,
};

/// A day without papers: a weekend, a holiday, or a day whose first papers have not appeared.
#[component]
pub fn EmptyDay(
    /// The day.
    day: ListDay,
) -> impl IntoView {
    let clock = expect_context::<AppState>().clock;
    let t = expect_context::<Messages>();
    let now = untrack(|| clock.now());

    view! {
        <Placeholder icon=IconName::Rest title=t.empty_title(day, now) text=t.empty_text(day, now)>
            <PreviousWeekdayButton day />
            <NextWeekdayButton day />
            // Its papers may be there by now.
            {(day.is_open(now) && !day.is_weekend()).then(|| view! { <RetryButton /> }.into_any())}
            <LatestButton />
        </Placeholder>
    }
}

/// A day that Hugging Face has not opened yet.
#[component]
pub fn NotOpenDay(
    /// The day.
    day: ListDay,
) -> impl IntoView {
    let clock = expect_context::<AppState>().clock;
    let t = expect_context::<Messages>();
    let now = untrack(|| clock.now());

    view! {
        <Placeholder
            icon=IconName::Rest
            title=t.not_open_title()
            text=t.not_open_text(day, now, browser::utc_offset(day.opens()))
        >
            <PreviousWeekdayButton day />
            <RetryButton />
        </Placeholder>
    }
}

/// A week or a month without papers, or one that was stopped before its first list came.
#[component]
pub fn EmptyPeriod(
    /// The week or the month.
    period: Period,
) -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <Placeholder icon=IconName::Calendar title=t.empty_period_title(period) text=t.empty_period_text()>
            <RetryButton primary=true />
            <LatestButton />
        </Placeholder>
    }
}

/// The shelf without a paper: how papers come to it, and the way to the latest list.
#[component]
pub fn EmptyShelf() -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <PutBack />
        <Placeholder icon=IconName::Bookmark title=t.empty_shelf_title() text=t.empty_shelf_text()>
            <LatestButton />
        </Placeholder>
    }
}
