//! How many papers go into the post.

use leptos::prelude::*;

/// How many papers go into the post.
#[component]
pub fn CountChoice() -> impl IntoView {
    view! { <div></div> }
}
