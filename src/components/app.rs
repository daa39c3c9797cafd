//! The whole page: its state, its parts, and how it takes the place of the static shell.

use std::rc::Rc;

use leptos::{
    ev,
    mount::mount_to,
    prelude::*,
    task::{spawn_local, tick},
};
use web_sys::HtmlElement;

use super::{
    AllDaysDialog, BackfillDialog, CardMenu, DayBar, ExportBar, Footer, Header, ListStatus,
    Notices, PaperList, PostPanel, SampleBand, SettingsDialog, ShortcutsDialog, TopicsDialog,
    listen_for_shortcuts,
};
use crate::{
    api::HuggingFace,
    browser::{self, ElementId},
    i18n::Messages,
    state::{AppState, ListState, REPLACE_AFTER},
};

/// Makes the page, and puts it in the place of the static shell.
pub fn mount() {
    browser::intern_strings();
    if let Some(root) = browser::detached_root() {
        mount_to(root.clone(), move || view! { <App root /> }).forget();
    }
}

/// The page with its state. A switch of language makes the page anew, so that components take their messages as plain
/// values; the state outlives it.
#[component]
fn App(
    /// The element the page is made in. It replaces the shell when there is a list.
    root: HtmlElement,
) -> impl IntoView {
    let state = AppState::new(Rc::new(HuggingFace));
    state.provide();
    state.follow_browser();
    state.start();
    listen_for_shortcuts(state);
    update_document(state);
    replace_shell(root, state);

    move || {
        provide_context(Messages::new(state.preferences.language.get()));
        view! { <Page /> }
    }
}

/// Keeps language and title of the document in step with the page.
fn update_document(state: AppState) {
    let language = state.preferences.language;
    // Apart from the title: the browser styles the whole page again when its language is set.
    Effect::new(move |_| browser::set_language(language.get()));
    Effect::new(move |_| {
        let messages = Messages::new(language.get());
        browser::set_title(&messages.document_title(state.navigation.period.get()));
    });
}

/// Replaces the shell when there is a list, or something in its place, and after a moment in any case. The page's files
/// are cached for offline use only then.
fn replace_shell(root: HtmlElement, state: AppState) {
    let early_root = root.clone();
    spawn_local(async move {
        browser::sleep(REPLACE_AFTER).await;
        browser::replace_shell(&early_root);
    });
    let is_settled = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || !state.loader.list.with(ListState::is_loading)
    });
    Effect::new(move |_| {
        if is_settled.get() {
            let root = root.clone();
            spawn_local(async move {
                // The cards are made first, which follow the list as this does.
                tick().await;
                browser::replace_shell(&root);
                browser::restore_scroll_position();
                browser::register();
            });
        }
    });
}

/// Every part of the page, in one language.
#[component]
fn Page() -> impl IntoView {
    let AppState { panel, loader, .. } = expect_context();
    let t = expect_context::<Messages>();

    view! {
        <div class="page" class:sample=move || loader.is_sample.get()>
            // Nothing below the open sheet takes the focus.
            <div class="list-column" inert=move || panel.sheet_covers_list()>
                <a class="skip" href=format!("#{}", ElementId::Papers.id())>
                    {t.skip_to_papers()}
                </a>
                <SkipToPost />
                <SampleBand />
                <Header />
                <main>
                    <DayBar />
                    <ListStatus />
                    <Notices />
                    <PaperList />
                </main>
                <Footer />
            </div>
            <PostPanel />
            <ExportBar />
            <CardMenu />
            <Show when=move || panel.settings_open.get()>
                <SettingsDialog />
            </Show>
            <Show when=move || panel.topics_open.get()>
                <TopicsDialog />
            </Show>
            <Show when=move || panel.all_days_open.get()>
                <AllDaysDialog />
            </Show>
            <Show when=move || panel.backfill_open.get()>
                <BackfillDialog />
            </Show>
            <Show when=move || panel.help_open.get()>
                <ShortcutsDialog />
            </Show>
        </div>
    }
}

/// The link that skips to the post, which may be a sheet.
#[component]
fn SkipToPost() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let t = expect_context::<Messages>();
    let open = move |click: ev::MouseEvent| {
        click.prevent_default();
        panel.open_sheet();
    };

    view! {
        <a class="skip" href=format!("#{}", ElementId::PostPanel.id()) on:click=open>
            {t.skip_to_post()}
        </a>
    }
}
