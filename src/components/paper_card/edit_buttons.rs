//! What an editor can do with a paper.

use leptos::prelude::*;

use super::copy_menu::CopyMenuButton;
use crate::{
    browser,
    i18n::Messages,
    papers::{ArxivId, Step},
    state::{AppState, CardState},
};

/// The buttons that pin a paper, move it, comment on it, and copy it.
#[component]
pub fn EditButtons(
    /// The card's state.
    card: Memo<CardState>,
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The paper's title.
    title: String,
    /// Whether the field of the comment is shown.
    commenting: RwSignal<bool>,
) -> impl IntoView {
    let AppState {
        selection, notes, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    // A folded comment is in the post all the same.
    let is_folded =
        Memo::new(move |_| !commenting.get() && !id.with_value(|id| notes.comment(id)).is_empty());
    let comment = {
        let title = title.clone();
        move || t.for_paper(t.comment_button(is_folded.get()), &title)
    };
    let toggle_pin = move |_| {
        let pinned = card.get_untracked().is_pinned;
        id.with_value(|id| selection.pin(id, !pinned));
    };
    let toggle_comment = move |_| {
        commenting.update(|open| *open = !*open);
        // The field must be shown before it can have the focus; the card may be gone by then.
        let id = id.get_value();
        request_animation_frame(move || browser::focus_comment(&id));
    };

    view! {
        <span class="editing">
            <button
                aria-label=t.for_paper(t.pin(), &title)
                aria-pressed=move || card.get().is_pinned.to_string()
                on:click=toggle_pin
            >
                {t.pin()}
            </button>
            <StepButton card id step=Step::Up label=t.for_paper(t.move_up(), &title) />
            <StepButton card id step=Step::Down label=t.for_paper(t.move_down(), &title) />
            <button
                aria-label=comment
                aria-expanded=move || commenting.get().to_string()
                on:click=toggle_comment
            >
                {t.comment()}
                <span class:dot=move || is_folded.get()></span>
            </button>
            <CopyMenuButton id label=t.for_paper(t.copy_paper(), &title) />
        </span>
    }
}

/// The button that moves a paper one place up or down in the post.
#[component]
fn StepButton(
    /// The card's state.
    card: Memo<CardState>,
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The direction.
    step: Step,
    /// The button's name for screen readers.
    label: String,
) -> impl IntoView {
    let selection = expect_context::<AppState>().selection;
    let t = expect_context::<Messages>();
    let (sign, title) = match step {
        Step::Up => ("↑", t.move_up()),
        Step::Down => ("↓", t.move_down()),
    };
    let is_at_end = move || {
        let card = card.get();
        match step {
            Step::Up => matches!(card.number, None | Some(1)),
            Step::Down => card.number.is_none() || card.is_last,
        }
    };

    view! {
        <button
            aria-label=label
            title=title
            disabled=is_at_end
            on:click=move |_| id.with_value(|id| selection.step(id, step))
        >
            {sign}
        </button>
    }
}
