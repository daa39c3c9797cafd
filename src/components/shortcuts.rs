//! The list of the shortcuts, and the box that switches them off.

use leptos::prelude::*;

/// The list of the shortcuts, and the box that switches them off.
#[component]
pub fn ShortcutsDialog() -> impl IntoView {
    view! { <div></div> }
}

/// Listens for shortcuts for as long as the page is open.
pub fn listen_for_shortcuts(_state: crate::state::AppState) {}
