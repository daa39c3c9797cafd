//! The head of the page: its name, and the switches for language and theme.

use leptos::prelude::*;

/// The head of the page: its name, and the switches for language and theme.
#[component]
pub fn Header(
    /// Whether it takes no focus and no click.
    inert: impl Fn() -> bool + Copy + Send + Sync + 'static,
) -> impl IntoView {
    view! { <div></div> }
}
