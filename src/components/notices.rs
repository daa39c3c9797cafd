//! What is to be known before the list is read.

mod day_notices;
mod list_notices;

use leptos::prelude::*;

use crate::{browser, i18n::Messages, state::AppState};
use day_notices::DayNotices;
use list_notices::ListNotices;

/// The notices above the list: of a newer version of the page, of storage that failed or could not be read, of a full shelf,
/// of an address that asked for no list, and of a list that stands in for the latest, could not be refreshed, or is incomplete.
#[component]
pub fn Notices() -> impl IntoView {
    let settings = expect_context::<AppState>().settings;
    let t = expect_context::<Messages>();
    let incomplete_settings = settings
        .incomplete
        .then(|| view! { <Notice text=t.settings_incomplete() /> });

    view! {
        <div class="notices" role="status">
            <div><UpdateNotice /></div>
            <div><StorageNotices /></div>
            <div><ShelfNotice /></div>
            {incomplete_settings}
            <div><AddressNotice /></div>
            <div><DayNotices /></div>
            <div><ListNotices /></div>
        </div>
    }
}

/// A notice, and the button that helps, if there is one.
#[component]
fn Notice(
    /// The text.
    #[prop(into)]
    text: String,
    /// Whether it says what the list lacks, which is printed as well.
    #[prop(optional)]
    missing: bool,
    /// The button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! { <p class="notice" class:missing=missing><span>{text}</span>{children.map(|children| children())}</p> }
}

/// A newer version of the page is ready.
#[component]
fn UpdateNotice() -> impl IntoView {
    let is_available = expect_context::<AppState>().update_available;
    let t = expect_context::<Messages>();

    view! {
        <Show when=move || is_available.get()>
            <Notice text=t.update_available()>
                <button on:click=|_| browser::activate_update()>
                    {t.reload_now()}
                </button>
            </Notice>
        </Show>
    }
}

/// The device did not store what was chosen or written, or what it had stored could not be read.
#[component]
fn StorageNotices() -> impl IntoView {
    let storage = expect_context::<AppState>().storage;
    let t = expect_context::<Messages>();

    view! {
        <Show when=move || storage.failed()>
            <Notice text=t.storage_failed() />
        </Show>
        <Show when=move || storage.has_set_aside()>
            <Notice text=t.data_set_aside() />
        </Show>
    }
}

/// A paper was not saved, since the shelf is full.
#[component]
fn ShelfNotice() -> impl IntoView {
    let shelf = expect_context::<AppState>().shelf;
    let t = expect_context::<Messages>();

    view! {
        <Show when=move || shelf.is_full.get()>
            <Notice text=t.shelf_full() />
        </Show>
    }
}

/// The address asked for something that there is not.
#[component]
fn AddressNotice() -> impl IntoView {
    let invalid_params = expect_context::<AppState>().navigation.invalid_params;
    let t = expect_context::<Messages>();

    move || {
        let notices = invalid_params
            .get()
            .into_iter()
            .map(|param| view! { <Notice text=t.invalid_param(&param) /> }.into_any());
        notices.collect_view()
    }
}
