//! The days of a week or a month, and how far their lists have been loaded.

use leptos::prelude::*;

/// The days of a week or a month, and how far their lists have been loaded.
#[component]
pub fn PeriodCalendar() -> impl IntoView {
    view! { <div></div> }
}
