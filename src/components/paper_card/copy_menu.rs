//! Copying one paper.

use leptos::prelude::*;

use crate::{
    browser::ElementId,
    components::Menu,
    i18n::Messages,
    papers::ArxivId,
    state::{AppState, CopyFormat},
};

/// The forms in which a paper is copied. There is one such menu for all cards.
#[component]
pub fn CopyMenu() -> impl IntoView {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    let copy = move |format| {
        if let Some(id) = state.export.menu_paper.get_untracked() {
            state.copy_paper_as(&id, format);
        }
    };
    let button = move |format, autofocus| {
        view! {
            <button autofocus=autofocus on:click=move |_| copy(format)>
                {t.copy_format(format)}
            </button>
        }
    };

    view! {
        <Menu id=ElementId::CopyMenu name=t.copy_paper()>
            {button(CopyFormat::Markdown, true)}
            {button(CopyFormat::Link, false)}
            {button(CopyFormat::BibTex, false)}
        </Menu>
    }
}

/// The button of a card that opens the menu for its paper.
#[component]
pub fn CopyMenuButton(
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The button's name for screen readers.
    label: String,
) -> impl IntoView {
    let export = expect_context::<AppState>().export;
    let t = expect_context::<Messages>();

    view! {
        <button
            popovertarget=ElementId::CopyMenu.id()
            aria-label=label
            on:click=move |_| export.menu_paper.set(Some(id.get_value()))
        >
            {t.copy_paper()}
        </button>
    }
}
