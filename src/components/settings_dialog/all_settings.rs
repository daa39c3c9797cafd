//! What can be done with all settings.

use leptos::{html::Input, prelude::*, task::spawn_local};
use web_sys::HtmlInputElement;

use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    state::AppState,
};

/// Resetting, exporting and importing all settings, what the last of these did, and a way back.
#[component]
pub fn AllSettings() -> impl IntoView {
    let state = expect_context::<AppState>();
    let settings = state.settings;
    let t = expect_context::<Messages>();
    let import = move |input: &HtmlInputElement| {
        let text = browser::read_text_file(input);
        spawn_local(async move { state.import_backup(text.await.as_deref()) });
    };
    let file = NodeRef::<Input>::new();
    let choose_file = move || {
        if let Some(file) = file.get_untracked() {
            file.click();
        }
    };
    let status = Memo::new(move |_| {
        settings
            .status
            .get()
            .map(|status| t.settings_status(status))
    });
    let restore = move |_| {
        settings.restore();
        // The button is hidden now.
        browser::restore_focus(ElementId::Settings);
    };

    view! {
        <div class="all-settings">
            <button on:click=move |_| settings.reset()>{t.reset()}</button>
            <button on:click=move |_| settings.export()>{t.export()}</button>
            <button on:click=move |_| choose_file()>{t.import()}</button>
            // The browser's own field says what it is in a language of its own.
            <input
                node_ref=file
                type="file"
                hidden
                // An older version exported plain text.
                accept=".json,.txt,application/json,text/plain"
                on:change:target=move |event| import(&event.target())
            />
            <p class="hint">{t.backup_rule()}</p>
            <p class="hint" role="status">{move || status.get().unwrap_or_default()}</p>
            <button
                hidden=move || !settings.can_restore()
                on:click=restore
            >
                {t.restore_settings()}
            </button>
        </div>
    }
}
