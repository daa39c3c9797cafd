//! How fresh the list is, and the button that fetches a newer one.

use leptos::prelude::*;

use crate::{
    browser,
    i18n::Messages,
    state::{AppState, ListOrigin, RefreshState},
};

/// The line below the summary of a list from Hugging Face: whether it is still open, when it was fetched, whether a
/// newer one is on its way, and how the ranking has changed. Hidden for other lists.
#[component]
pub fn ListStatus() -> impl IntoView {
    let clock = expect_context::<AppState>().clock;
    let loader = expect_context::<AppState>().loader;
    let settings = expect_context::<AppState>().settings;
    let t = expect_context::<Messages>();
    let status = Memo::new(move |_| {
        let post_clock = settings.format.with(|format| format.clock);
        let now = clock.now();
        let changes = loader.rank_changes.with(|changes| t.rank_changes(changes));
        loader.list.with(|list| {
            let Some((
                list,
                ListOrigin::HuggingFace {
                    fetched_at,
                    refresh,
                },
            )) = list.ready()
            else {
                return String::new();
            };
            let status = t.list_status(
                list,
                post_clock.at(*fetched_at),
                now,
                refresh,
                browser::utc_offset(*fetched_at),
            );
            if changes.is_empty() {
                status
            } else {
                format!("{status} · {changes}")
            }
        })
    });
    let is_refreshing = Memo::new(move |_| {
        loader.list.with(|list| match list.ready() {
            Some((_, ListOrigin::HuggingFace { refresh, .. })) => {
                *refresh == RefreshState::InProgress
            }
            _ => false,
        })
    });

    view! {
        <p class="list-status" hidden=move || status.with(String::is_empty)>
            <span role="status">{status}</span>
            <button
                class="quiet"
                disabled=move || is_refreshing.get()
                on:click=move |_| loader.refresh()
            >
                {t.refresh()}
            </button>
        </p>
    }
}
