//! The search field, and two filters that write into it.

use leptos::prelude::*;

/// The search field, and two filters that write into it.
#[component]
pub fn SearchBar() -> impl IntoView {
    view! { <div></div> }
}
