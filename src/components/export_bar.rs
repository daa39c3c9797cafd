//! The bar that exports the post on narrow screens, and the status of the last export.

use leptos::prelude::*;

use super::CopyButton;
use crate::{
    browser::ElementId,
    i18n::Messages,
    state::{AppState, ExportStatus},
};

/// The bar at the bottom of a narrow screen. On a wide one, only its status is shown, below the post.
#[component]
pub fn ExportBar() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let t = expect_context::<Messages>();
    let is_open = move || panel.sheet_open.get();

    view! {
        <div class="bar">
            <Status />
            <div class="bar-buttons">
                <CopyButton />
                <button
                    id=ElementId::PostOpener.id()
                    aria-controls=ElementId::PostPanel.id()
                    aria-expanded=move || is_open().to_string()
                    on:click=move |_| panel.sheet_open.update(|open| *open = !*open)
                >
                    {move || t.sheet_toggle(is_open())}
                </button>
            </div>
        </div>
    }
}

/// What the last export did. The element is there before it has a text: one that comes with its text is not read out.
#[component]
fn Status() -> impl IntoView {
    let status = expect_context::<AppState>().export.status;
    let t = expect_context::<Messages>();
    let message = Memo::new(move |_| status.with(|status| t.export_status(status)));

    view! {
        <p
            class="export-status"
            class:failed=move || status.with(ExportStatus::is_failure)
            role="status"
        >
            {message}
        </p>
    }
}
