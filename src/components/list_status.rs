//! How fresh the list is, and the way to a fresher one.

use leptos::prelude::*;

/// How fresh the list is, and the way to a fresher one.
#[component]
pub fn ListStatus() -> impl IntoView {
    view! { <div></div> }
}
