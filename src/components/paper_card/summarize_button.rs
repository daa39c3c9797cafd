//! The button that summarizes a paper without an AI summary.

use leptos::{ev, prelude::*};

use crate::{browser, i18n::Messages, papers::ArxivId, state::AppState};

/// The button that makes a machine summary; nothing where the browser cannot. The title takes the focus when the button that
/// has it is removed.
#[component]
pub fn SummarizeButton(
    /// The paper.
    id: StoredValue<ArxivId>,
) -> impl IntoView {
    let models = expect_context::<AppState>().models;
    let t = expect_context::<Messages>();
    let summarize = move |event: ev::MouseEvent| {
        // It does not unfold the abstract.
        event.stop_propagation();
        id.with_value(|id| models.summarize(id));
    };

    on_cleanup(|| {
        if let Some(index) = browser::focused_card() {
            browser::after_paint(move || {
                if !browser::has_focus() {
                    browser::focus_card(index);
                }
            });
        }
    });

    (models.summary.is_supported() && models.summary.is_offered()).then(|| {
        view! {
            <button class="ai-mark" on:click=summarize>
                {move || t.summarize_in(models.summary.phase.get())}
            </button>
        }
        .into_any()
    })
}
