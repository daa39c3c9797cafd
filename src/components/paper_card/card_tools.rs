//! The buttons that pin a paper, move it, comment on it, copy it, and save it to the shelf.

use leptos::prelude::*;

use crate::{
    browser::{self, ElementId},
    components::{Icon, IconName, SaveButton},
    i18n::Messages,
    papers::{ArxivId, Step},
    state::{AppState, CardState},
};

/// The buttons, which are seen where the pointer or the focus is; on a touch screen one that opens a menu of the same. The
/// bookmark of a saved paper is always seen. They are made when the browser is idle: another list and the next
/// key of a search do not wait for what is not seen yet.
#[component]
pub fn CardTools(
    /// The card's state.
    card: Memo<CardState>,
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The paper's title.
    title: String,
) -> impl IntoView {
    let is_complete = expect_context::<AppState>().cards.complete_when_idle();

    view! {
        <div class="card-actions">
            {move || {
                let buttons = || view! { <Buttons card id title=title.clone() /> }.into_any();
                is_complete.get().then(buttons)
            }}
        </div>
    }
}

/// The buttons.
#[component]
fn Buttons(
    /// The card's state.
    card: Memo<CardState>,
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The paper's title.
    title: String,
) -> impl IntoView {
    let AppState {
        selection,
        cards,
        notes,
        export,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    // A folded comment is in the post all the same.
    let is_commenting = Memo::new(move |_| id.with_value(|id| cards.is_commenting(id)));
    let is_folded = Memo::new(move |_| {
        !is_commenting.get() && !id.with_value(|id| notes.comment(id)).is_empty()
    });
    let titled = title.clone();
    let toggle_pin = move |_| {
        let pinned = card.get_untracked().is_pinned;
        id.with_value(|id| {
            browser::keep_card_in_place(id);
            selection.pin(id, !pinned);
        });
    };
    let open_menu = move |_| export.menu_paper.set(Some(id.get_value()));

    view! {
        <span class="card-tools">
            <button
                class="icon-button"
                aria-label=t.for_paper(t.pin(), &title)
                aria-pressed=move || card.get().is_pinned.to_string()
                title=t.pin()
                on:click=toggle_pin
            >
                <Icon name=IconName::Pin />
            </button>
            <StepButton card id step=Step::Up label=t.for_paper(t.move_up(), &title) />
            <StepButton card id step=Step::Down label=t.for_paper(t.move_down(), &title) />
            <button
                class="icon-button"
                aria-label=move || t.for_paper(t.comment_button(is_folded.get()), &titled)
                aria-expanded=move || is_commenting.get().to_string()
                title=t.comment()
                on:click=move |_| id.with_value(|id| cards.toggle_comment(id))
            >
                <Icon name=IconName::Comment />
            </button>
            <button
                class="icon-button"
                popovertarget=ElementId::CardMenu.id()
                aria-label=t.for_paper(t.copy_paper(), &title)
                title=t.copy_paper()
                on:click=open_menu
            >
                <Icon name=IconName::Copy />
            </button>
        </span>
        <SaveButton id title=title.clone() />
        <button
            class="icon-button more-tools"
            popovertarget=ElementId::CardMenu.id()
            aria-label=t.for_paper(t.more_actions(), &title)
            on:click=open_menu
        >
            <Icon name=IconName::More />
        </button>
    }
}

/// The button that moves a paper one place up or down in the post. Its card moves with it on the page; the page scrolls
/// along, so that the button stays under the pointer.
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
    let (icon, title) = match step {
        Step::Up => (IconName::Up, t.move_up()),
        Step::Down => (IconName::Down, t.move_down()),
    };
    let is_at_end = move || {
        let card = card.get();
        match step {
            Step::Up => matches!(card.number, None | Some(1)),
            Step::Down => card.number.is_none() || card.is_last,
        }
    };
    let move_paper = move |_| {
        id.with_value(|id| {
            browser::keep_card_in_place(id);
            selection.step(id, step);
        });
    };

    view! {
        <button
            class="icon-button"
            aria-label=label
            title=title
            disabled=is_at_end
            on:click=move_paper
        >
            <Icon name=icon />
        </button>
    }
}
