//! The post: its name, its tabs, and the buttons that export it.

mod changes;
mod checks;
mod more_exports;
mod preview;
mod setting_field;
mod settings_panel;
mod source;
mod stored_data;

use leptos::prelude::*;

use super::NotesField;
use crate::{
    browser::ElementId,
    i18n::Messages,
    post::Setting,
    state::{AppState, PostExport, PostTab},
};
use changes::Changes;
use checks::Checks;
use more_exports::MoreExports;
use preview::Preview;
use setting_field::SettingField;
use settings_panel::SettingsPanel;
use source::Source;

/// The post beside the list; on narrow screens a sheet that the bar opens. It takes the focus when the button that has
/// it is removed.
#[component]
pub fn PostPanel() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let t = expect_context::<Messages>();
    // The settings are made when they are first shown, and stay.
    let had_settings = Memo::new(move |had: Option<&bool>| {
        had.copied().unwrap_or_default() || !panel.is_hidden(PostTab::Settings)
    });

    view! {
        <section
            id=ElementId::PostPanel.id()
            class="post"
            tabindex="-1"
            aria-labelledby="post-heading"
        >
            <div class="post-top">
                <h2 id="post-heading">{t.post()}</h2>
                <SettingField setting=Setting::Target />
                <SettingField setting=Setting::Language />
            </div>
            <FileName />
            <div class="export-buttons">
                <CopyButton />
                <DownloadButton />
                <MoreExports />
            </div>
            <Published />
            <Introduction />
            <Checks />
            <Tabs />
            <Source />
            <Preview />
            <Show when=move || had_settings.get()>
                <SettingsPanel />
            </Show>
            <Changes />
        </section>
    }
}

/// The name of the post's file.
#[component]
fn FileName() -> impl IntoView {
    let post = expect_context::<AppState>().post.post;
    let t = expect_context::<Messages>();
    let name = Memo::new(move |_| {
        post.with(|post| post.as_ref().map(|post| post.file_name.clone()))
            .unwrap_or_default()
    });

    view! { <p class="file-name" title=t.file_name()>{name}</p> }
}

/// The label of a button that exports the post: where the post lacks days, the first press asks for a second one.
fn export_label(export: PostExport) -> impl Fn() -> String + Send + 'static {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    move || match (state.export.unconfirmed_days(export), export) {
        (Some(days), _) => t.confirm_export(export, days),
        (None, PostExport::Copy) => t.copy_post(state.selection.included_count()),
        (None, PostExport::Download) => t.download().to_owned(),
        (None, PostExport::To(target)) => t.export_target(target).to_owned(),
    }
}

/// The button that copies the post.
#[component]
pub fn CopyButton() -> impl IntoView {
    let state = expect_context::<AppState>();

    view! {
        <button
            class="copy"
            disabled=move || !state.post.exists()
            on:click=move |_| state.copy_post()
        >
            {export_label(PostExport::Copy)}
        </button>
    }
}

/// The button that saves the post as a file.
#[component]
fn DownloadButton() -> impl IntoView {
    let state = expect_context::<AppState>();

    view! {
        <button
            disabled=move || !state.post.exists()
            on:click=move |_| state.download_post()
        >
            {export_label(PostExport::Download)}
        </button>
    }
}

/// Whether the post was exported before.
#[component]
fn Published() -> impl IntoView {
    let history = expect_context::<AppState>().history;
    let t = expect_context::<Messages>();
    let text = move || history.published().map(|date| t.published(date));

    view! { <p class="hint">{text}</p> }
}

/// The field for what the editor says before the papers.
#[component]
fn Introduction() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let t = expect_context::<Messages>();

    view! {
        <NotesField
            name=t.introduction()
            hint=t.introduction_hint()
            hidden=Signal::derive(move || loader.list.with(|list| list.ready().is_none()))
        />
    }
}

/// The buttons that switch between the tabs.
#[component]
fn Tabs() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let t = expect_context::<Messages>();
    let button = move |tab| {
        view! {
            <button
                aria-pressed=move || (!panel.is_hidden(tab)).to_string()
                on:click=move |_| panel.tab.set(tab)
            >
                {t.post_tab(tab)}
            </button>
        }
    };

    view! {
        <div class="segments post-tabs" role="group" aria-label=t.post_tabs()>
            {PostTab::OFFERED.map(button)}
        </div>
    }
}
