//! The post: its name, its tabs, and the buttons that export it.

use leptos::prelude::*;

/// The post: its name, its tabs, and the buttons that export it.
#[component]
pub fn PostPanel() -> impl IntoView {
    view! { <div></div> }
}

/// The button that copies the post.
#[component]
pub fn CopyButton() -> impl IntoView {
    view! { <button type="button" class="copy"></button> }
}
