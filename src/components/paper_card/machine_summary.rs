//! The machine summary of a paper that has no AI summary.

use leptos::{ev, prelude::*};

use crate::{
    browser,
    i18n::Messages,
    papers::{ArxivId, CleanText},
    state::AppState,
};

/// The machine summary of an abstract, which whatever calls this follows. Browsers without a summarizer show none.
pub fn machine_summary(id: StoredValue<ArxivId>, text: &CleanText) -> Option<CleanText> {
    let translation = expect_context::<AppState>().translation;
    if !translation.has_summarizer() {
        return None;
    }
    // One of another paper changes nothing here.
    let text = text.clone();
    let summary = Memo::new(move |_| id.with_value(|id| translation.summary(id, &text)));
    summary.get().map(|summary| summary.text)
}

/// The button that makes it; nothing where the browser cannot. The title takes the focus when the button that has it is removed.
#[component]
pub fn SummarizeButton(
    /// The paper.
    id: StoredValue<ArxivId>,
) -> impl IntoView {
    let translation = expect_context::<AppState>().translation;
    let t = expect_context::<Messages>();
    let summarize = move |event: ev::MouseEvent| {
        // It does not unfold the abstract.
        event.stop_propagation();
        id.with_value(|id| translation.summarize(id));
    };

    on_cleanup(|| {
        if let Some(rank) = browser::focused_paper() {
            browser::after_paint(move || {
                if !browser::has_focus() {
                    browser::focus_paper(rank);
                }
            });
        }
    });

    (translation.has_summarizer() && translation.offers_summaries()).then(|| {
        view! {
            <button class="ai-mark" on:click=summarize>
                {t.summarize()}
            </button>
        }
    })
}
