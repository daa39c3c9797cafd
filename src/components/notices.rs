//! What has to be known about the list before it is read.

use leptos::prelude::*;

/// What has to be known about the list before it is read.
#[component]
pub fn Notices() -> impl IntoView {
    view! { <div></div> }
}
