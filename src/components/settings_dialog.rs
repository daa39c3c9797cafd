//! The settings: how posts are written, and what the device stores.

mod stored_data;

use leptos::{html::Input, prelude::*, task::spawn_local};
use web_sys::HtmlInputElement;

use super::{CloseButton, Dialog, SettingField};
use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    papers::PaperLink,
    post::{Kind, Setting},
    state::{AppState, ExportStatus, SettingGroup},
};
use stored_data::{CachedLists, ExportedPosts, StoredTranslations};

/// A field for every setting but those above the post, in groups that can be searched by the settings' names, and what can
/// be done with all of them.
#[component]
pub fn SettingsDialog() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let t = expect_context::<Messages>();
    let wanted = RwSignal::new(String::new());

    view! {
        <Dialog
            id=ElementId::Settings
            class="settings-dialog"
            heading="settings-heading"
            open=panel.settings_open
            light_dismiss=true
        >
            <div class="dialog-head">
                // Not the field beside it, which would open a keyboard on a phone.
                <h2 id="settings-heading" tabindex="-1" autofocus>
                    {t.settings()}
                </h2>
                <input
                    type="search"
                    class="settings-search"
                    autocomplete="off"
                    aria-label=t.find_setting()
                    placeholder=t.find()
                    on:input:target=move |event| wanted.set(event.target().value().trim().to_ascii_lowercase())
                />
                <CloseButton dialog=ElementId::Settings label=t.close() />
            </div>
            <div class="settings">
                <GroupLinks />
                <div class="setting-groups">
                    <p class="hint">{t.settings_stored()}</p>
                    {SettingGroup::ALL.map(|group| view! { <Group group wanted /> })}
                </div>
            </div>
        </Dialog>
    }
}

/// The names of the groups, which lead to them.
#[component]
fn GroupLinks() -> impl IntoView {
    let t = expect_context::<Messages>();
    let link = |group: SettingGroup| {
        view! {
            <button on:click=move |_| {
                browser::scroll_to_element(group.id());
            }>{t.setting_group(group)}</button>
        }
    };

    view! { <nav class="group-links" aria-label=t.settings()>{SettingGroup::ALL.map(link)}</nav> }
}

/// One group, as far as its settings are searched for.
#[component]
fn Group(
    /// The group.
    group: SettingGroup,
    /// What is searched for, in small letters.
    wanted: RwSignal<String>,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let matches = move |name: &str| {
        wanted.with(|wanted| wanted.is_empty() || name.to_ascii_lowercase().contains(&**wanted))
    };
    let is_wanted = move |setting: Setting| {
        let names_link = || {
            let mut links = PaperLink::ALL.into_iter();
            setting.kind() == Kind::Links && links.any(|link| matches(t.paper_link(link)))
        };
        matches(t.setting(setting)) || names_link()
    };
    let group_matches = move || matches(t.setting_group(group));
    let is_shown = move || group_matches() || group.settings().any(is_wanted);
    let field = move |setting| {
        view! {
            <div
                class="setting-place"
                hidden=move || !group_matches() && !is_wanted(setting)
            >
                <SettingField setting />
            </div>
        }
    };
    // The dialog lies over the line that says what became of the export.
    let export = (group == SettingGroup::Export).then(|| {
        let status = expect_context::<AppState>().export.status;
        let lacks_repository = move || status.with(|status| *status == ExportStatus::NoRepository);
        let message =
            move || lacks_repository().then(|| t.export_status(&ExportStatus::NoRepository));
        view! {
            <p class="hint failed" role="alert">
                {message}
            </p>
        }
    });
    let is_translation = group == SettingGroup::Translation;
    let browsers = is_translation.then(|| view! { <p class="hint">{t.translating_browsers()}</p> });
    let translations = is_translation.then(|| view! { <StoredTranslations /> });
    let device = (group == SettingGroup::Device).then(|| {
        view! {
            <AllSettings />
            <CachedLists />
            <ExportedPosts />
        }
    });

    view! {
        <section class="setting-group" hidden=move || !is_shown() aria-labelledby=group.id()>
            <h3 id=group.id() tabindex="-1">{t.setting_group(group)}</h3>
            {export}
            {browsers}
            {group.settings().map(field).collect_view()}
            {translations}
            {device}
        </section>
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
        browser::restore_focus(ElementId::Settings);
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
