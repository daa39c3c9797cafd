//! The abstract of a paper.

use leptos::prelude::*;

use super::translation::TranslatedText;
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

/// The abstract, or the AI summary if it is preferred, of which two lines are shown until it is unfolded; nothing where
/// there is none.
#[component]
pub fn Abstract(
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The abstract; may be empty.
    text: CleanText,
    /// The summary in a sentence or two, if there is one.
    ai_summary: Option<CleanText>,
    /// Whether it is folded.
    folded: RwSignal<bool>,
) -> impl IntoView {
    let AppState {
        preferences,
        translation,
        ..
    } = expect_context();
    let summaries = preferences.summaries;
    let t = expect_context::<Messages>();

    move || {
        let summary = ai_summary.as_ref().filter(|_| summaries.get());
        let is_summary = summary.is_some();
        let text = summary.unwrap_or(&text);
        (!text.is_empty()).then(|| {
            if translation.is_on_cards() {
                let field = match is_summary {
                    true => PaperText::AiSummary,
                    false => PaperText::Abstract,
                };
                return view! { <TranslatedText id field source=text.clone() folded /> }.into_any();
            }
            let text = RichText::read(text);
            // A click is enough to read on; the button is for those who do not point.
            view! {
                <p
                    class="abstract"
                    class:folded=move || folded.get()
                    on:click=move |_| folded.set(false)
                >
                    {is_summary.then(|| view! { <span class="ai-mark">{t.ai_summary()}</span> })}
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
    let label = move || t.fold_label(folded.get(), &t.summary_of(card.get().index + 1));

    can_be_folded.then(|| {
        view! {
            <button
                class="unfold"
                aria-expanded=move || (!folded.get()).to_string()
                aria-label=label
                on:click=move |_| folded.update(|folded| *folded = !*folded)
            >
                {move || t.fold(folded.get())}
            </button>
        }
    })
}
