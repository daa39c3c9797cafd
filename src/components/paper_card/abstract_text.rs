//! The abstract of a paper.

use leptos::prelude::*;

use crate::{components::RichTextView, i18n::Messages, papers::CleanText, post::RichText};

/// Abstracts of more characters than this are folded to four lines. A shorter one has about as many lines, and a button
/// that unfolds nothing helps nobody.
const MAX_UNFOLDED: usize = 320;

/// The abstract, folded where it is long; nothing where there is none.
#[component]
pub fn Abstract(
    /// The text; may be empty.
    text: CleanText,
    /// The card's position, from 0.
    position: Signal<usize>,
) -> impl IntoView {
    let is_long = text.chars().count() > MAX_UNFOLDED;
    let rich_text = (!text.is_empty()).then(|| RichText::read(&text));
    rich_text.map(|text| {
        if is_long {
            view! { <FoldedAbstract text position /> }.into_any()
        } else {
            view! { <p class="abstract" lang="en" dir="auto"><RichTextView text /></p> }.into_any()
        }
    })
}

/// A long abstract, and the button that unfolds it.
#[component]
fn FoldedAbstract(
    /// The text.
    text: RichText,
    /// The card's position, from 0.
    position: Signal<usize>,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let folded = RwSignal::new(true);
    let label = move || t.fold_label(folded.get(), &t.summary_of(position.get() + 1));

    view! {
        <p class="abstract" class:folded=move || folded.get() lang="en" dir="auto">
            <RichTextView text />
        </p>
        <button
            class="unfold"
            aria-expanded=move || (!folded.get()).to_string()
            aria-label=label
            on:click=move |_| folded.update(|folded| *folded = !*folded)
        >
            {move || t.fold(folded.get())}
        </button>
    }
}
