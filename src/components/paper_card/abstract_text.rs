//! The abstract of a paper.

use leptos::prelude::*;

use super::{summarize_button::SummarizeButton, translation::TranslatedText};
use crate::{
    components::RichTextView,
    i18n::Messages,
    papers::{ArxivId, CleanText, PaperText},
    post::RichText,
    state::{AppState, CardState},
};

/// Texts of more characters than this are longer than two lines on every screen. A button that unfolds nothing helps
/// nobody.
const MAX_UNFOLDED: usize = 160;

/// The abstract, or the AI summary or the machine's if that is preferred, of which two lines are shown until it is unfolded;
/// nothing where there is none.
#[component]
pub fn Abstract(
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The title.
    title: CleanText,
    /// The abstract; may be empty.
    text: CleanText,
    /// The summary in a sentence or two, if there is one.
    ai_summary: Option<CleanText>,
    /// Whether it is folded.
    folded: RwSignal<bool>,
) -> impl IntoView {
    let AppState {
        preferences,
        models,
        ..
    } = expect_context();
    let summaries = preferences.summaries;
    let t = expect_context::<Messages>();

    // A paper without an AI summary may have one of the browser's, where that has a summarizer.
    let by_machine = (ai_summary.is_none() && models.summary.is_supported()).then(|| {
        let text = text.clone();
        Memo::new(move |_| {
            let wanted = summaries.get();
            wanted
                .then(|| id.with_value(|id| models.summary.find(id, PaperText::AiSummary, &text)))?
        })
    });

    move || {
        let by_machine = by_machine.and_then(|summary| summary.get());
        let by_hub = ai_summary.as_ref().filter(|_| summaries.get());
        let summary = by_hub.or(by_machine.as_ref().map(|summary| &summary.text));
        let is_summary = summary.is_some();
        let text = summary.unwrap_or(&text);
        (!text.is_empty()).then(|| {
            let mark = match is_summary {
                true => {
                    let mark = match by_hub.is_some() {
                        true => t.ai_summary(),
                        false => t.machine_summary(),
                    };
                    Some(view! { <span class="ai-mark">{mark}</span> }.into_any())
                }
                false => (ai_summary.is_none() && models.summary.is_supported() && summaries.get())
                    .then(|| view! { <SummarizeButton id /> }.into_any()),
            };
            if models.is_on_cards() {
                let field = match is_summary {
                    true => PaperText::AiSummary,
                    false => PaperText::Abstract,
                };
                let (title, source) = (title.clone(), text.clone());
                return view! { <TranslatedText id title field mark source folded /> }.into_any();
            }
            let text = RichText::read(text);
            // A click is enough to read on; the button is for those who do not point.
            view! {
                <p
                    class="abstract"
                    class:folded=move || folded.get()
                    on:click=move |_| folded.set(false)
                >
                    {mark}
                    <span lang="en" dir="auto"><RichTextView text /></span>
                </p>
            }
            .into_any()
        })
    }
}

/// The button that unfolds a long abstract.
#[component]
pub fn UnfoldButton(
    /// The abstract; may be empty.
    text: CleanText,
    /// The summary in a sentence or two, if there is one.
    ai_summary: Option<CleanText>,
    /// Whether it is folded.
    folded: RwSignal<bool>,
    /// The card's state.
    card: Memo<CardState>,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let is_long = |text: &CleanText| text.chars().count() > MAX_UNFOLDED;
    let can_be_folded = is_long(&text) || ai_summary.as_ref().is_some_and(is_long);

    can_be_folded.then(|| {
        view! {
            <button
                class="unfold"
                aria-expanded=move || (!folded.get()).to_string()
                aria-label=move || t.fold_label(folded.get(), &t.summary_of(card.get().index + 1))
                on:click=move |_| folded.update(|folded| *folded = !*folded)
            >
                {move || t.fold(folded.get())}
            </button>
        }
        .into_any()
    })
}
