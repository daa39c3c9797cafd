//! The settings: how posts are written, and what the device stores.

use leptos::{html::Input, prelude::*, task::spawn_local};
use web_sys::HtmlInputElement;

use super::{
    setting_field::SettingField,
    stored_data::{CachedLists, ExportedPosts},
};
use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    post::Setting,
    state::{AppState, PostTab},
};

/// A field for every setting but the two that stand above the post, and what can be done with all of them.
#[component]
pub fn SettingsPanel() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let t = expect_context::<Messages>();
    let is_above = |setting: &Setting| matches!(setting, Setting::Target | Setting::Language);
    let fields = Setting::ALL
        .into_iter()
        .filter(|setting| !is_above(setting))
        .map(|setting| view! { <SettingField setting /> })
        .collect_view();

    view! {
        <div
            class="settings"
            role="region"
            aria-label=t.settings()
            hidden=move || panel.is_hidden(PostTab::Settings)
        >
            <p class="hint">{t.settings_stored()}</p>
            {fields}
            <AllSettings />
            <CachedLists />
            <ExportedPosts />
        </div>
    }
}

/// Resetting, exporting and importing all settings, what the last of these did, and a way back.
#[component]
fn AllSettings() -> impl IntoView {
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
        browser::restore_focus(ElementId::PostPanel);
    };

    view! {
        <div class="all-settings">
            <button on:click=move |_| settings.reset()>{t.reset()}</button>
            <button on:click=move |_| state.export_backup()>{t.export()}</button>
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
                hidden=move || !settings.can_restore() || settings.remedied().is_some()
                on:click=restore
            >
                {t.restore_settings()}
            </button>
        </div>
    }
}
