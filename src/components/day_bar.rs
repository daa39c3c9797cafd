//! The heading with the day, and the controls that choose another.

use leptos::prelude::*;

/// The heading with the day, and the controls that choose another.
#[component]
pub fn DayBar() -> impl IntoView {
    view! { <div></div> }
}
