//! The calendar to choose a day from.

use leptos::prelude::*;

/// The calendar to choose a day from.
#[component]
pub fn CalendarPopover() -> impl IntoView {
    view! { <div></div> }
}
