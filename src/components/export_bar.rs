//! The bar that exports the post on narrow screens, and the status of the last export.

use leptos::prelude::*;

/// The bar that exports the post on narrow screens, and the status of the last export.
#[component]
pub fn ExportBar() -> impl IntoView {
    view! { <div></div> }
}
