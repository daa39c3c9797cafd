//! What stands in the place of the list when there is none.

use leptos::prelude::*;

/// What stands in the place of the list when there is none.
#[component]
pub fn ListPlaceholder() -> impl IntoView {
    view! { <div></div> }
}

/// A list in which nothing matches the search.
#[component]
pub fn NoMatches(
    /// How many papers the list has.
    total: usize,
) -> impl IntoView {
    view! { <div>{total}</div> }
}
