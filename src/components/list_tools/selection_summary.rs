//! Which papers are selected.

use leptos::prelude::*;

use crate::{
    browser::{self, ElementId},
    components::ResponsiveText,
    i18n::Messages,
    state::AppState,
};

/// How many papers are selected and left out, and the button that forgets what was chosen by hand. It stands among the
/// tools of the list, and on narrow screens in the status line.
#[component]
pub fn SelectionSummary() -> impl IntoView {
    let AppState {
        loader, selection, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let parts = Memo::new(move |_| {
        loader.ranked.with(|list| match list {
            Some(list) => t.selected(
                selection.included_count(),
                selection.left_out_count(),
                list.papers.len(),
                selection.is_by_hand(),
            ),
            None => Vec::new(),
        })
    });
    let reset = move |_| {
        selection.reset();
        browser::restore_focus(ElementId::Papers);
    };

    view! {
        <p class="summary">
            <span role="status">
                <ResponsiveText parts />
            </span>
            <button
                class="link"
                aria-label=t.reset_selection()
                hidden=move || !selection.is_edited()
                on:click=reset
            >
                {t.reset_short()}
            </button>
        </p>
    }
}
