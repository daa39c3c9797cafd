//! What holds for the selection as a whole, and what the cards show.

use leptos::prelude::*;

/// What holds for the selection as a whole, and what the cards show.
#[component]
pub fn SelectionBar() -> impl IntoView {
    view! { <div></div> }
}
