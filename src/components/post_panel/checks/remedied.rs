//! What remedies have changed, and the buttons that take it back.

use leptos::prelude::*;

use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    state::AppState,
};

/// Which setting a remedy has changed last, and the button that takes it back; then the one before is offered.
#[component]
pub fn RemediedSetting() -> impl IntoView {
    let AppState { settings, .. } = expect_context();
    let t = expect_context::<Messages>();
    let message = move || {
        let setting = settings.remedied()?;
        Some(t.remedied(setting, &settings.value(setting)))
    };
    let undo = move |_| {
        settings.undo_remedy();
        // The button may be hidden now.
        browser::restore_focus(ElementId::Checks);
    };

    view! {
        <p class="remedied">
            <span role="status">{move || message().unwrap_or_default()}</span>
            <button hidden=move || message().is_none() on:click=undo>
                {t.restore_settings()}
            </button>
        </p>
    }
}

/// That a remedy has changed the editor's words, and the button that takes it back.
#[component]
pub fn RemediedWords() -> impl IntoView {
    let AppState { notes, .. } = expect_context();
    let t = expect_context::<Messages>();
    let is_mended = Memo::new(move |_| notes.is_mended());
    let undo = move |_| {
        notes.restore_mended();
        // The button may be hidden now.
        browser::restore_focus(ElementId::Checks);
    };

    view! {
        <p class="remedied">
            <span role="status">{move || if is_mended.get() { t.words_mended() } else { "" }}</span>
            <button hidden=move || !is_mended.get() on:click=undo>
                {t.restore_settings()}
            </button>
        </p>
    }
}
