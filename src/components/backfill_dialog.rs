//! The dialog that writes the posts of many days.

use leptos::prelude::*;

/// The dialog that writes the posts of many days.
#[component]
pub fn BackfillDialog() -> impl IntoView {
    view! { <div></div> }
}
