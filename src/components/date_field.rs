//! The date field.

use leptos::prelude::*;

/// The date field.
#[component]
pub fn DateField() -> impl IntoView {
    view! { <div></div> }
}
