//! The paper's number in the post, and the box that takes it in.

use leptos::{ev, prelude::*};

use crate::{
    browser::Drag,
    i18n::Messages,
    papers::ArxivId,
    state::{AppState, CardState},
};

/// The paper's number in the post, by which its card can be dragged, and the box that takes it in.
#[component]
pub fn Rank(
    /// The card's state.
    card: Memo<CardState>,
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The paper's title.
    title: String,
) -> impl IntoView {
    let selection = expect_context::<AppState>().selection;
    let t = expect_context::<Messages>();
    let number = move || match card.get().number {
        Some(number) => number.to_string(),
        None => "–".to_owned(),
    };
    let start_drag = move |event: ev::DragEvent| {
        id.with_value(|id| Drag::from(&event).set_text(&id.to_string()));
    };

    view! {
        <label class="rank">
            <span class="number" aria-hidden="true" draggable="true" title=t.drag() on:dragstart=start_drag>
                {number}
            </span>
            <input
                type="checkbox"
                aria-label=t.in_post(&title)
                prop:checked=move || card.get().number.is_some()
                on:change:target=move |event| {
                    id.with_value(|id| selection.include(id, event.target().checked()));
                }
            />
        </label>
    }
}
