//! The machine summary of a paper that has no AI summary.

use leptos::{ev, prelude::*};

use crate::{
    i18n::Messages,
    papers::{ArxivId, CleanText},
    state::AppState,
};

/// The machine summary of an abstract, followed by whatever calls this. The browsers without a summarizer have none.
pub fn machine_summary(id: StoredValue<ArxivId>, text: &CleanText) -> Option<CleanText> {
    let translation = expect_context::<AppState>().translation;
    if !translation.has_summarizer() {
        return None;
    }
    // A summary of another paper is none of this card's business.
    let text = text.clone();
    let summary = Memo::new(move |_| id.with_value(|id| translation.summary(id, &text)));
    summary.get().map(|summary| summary.text)
}

/// The button that makes it; nothing where the browser cannot.
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

    (translation.has_summarizer() && translation.offers_summaries()).then(|| {
        view! {
            <button class="ai-mark" on:click=summarize>
                {t.summarize()}
            </button>
        }
    })
}
