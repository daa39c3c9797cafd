//! The status line of the list, and the buttons that load a newer one.

use leptos::prelude::*;

use super::{Icon, IconName, ResponsiveText, SelectionSummary};
use crate::{
    browser,
    calendar::Period,
    i18n::{Messages, Shown},
    state::{AppState, ListOrigin, ListState, PeriodProgress, RefreshState},
};

/// One line: whether the list is open, how many papers it has, when it was fetched and how its ranking has changed; or
/// how far it is loaded, or why there is none.
#[component]
pub fn ListStatus() -> impl IntoView {
    let AppState { clock, loader, .. } = expect_context();
    let t = expect_context::<Messages>();
    let tone = move || {
        let now = clock.now();
        loader.list.with(|list| match list {
            ListState::Loading(_) => "loading",
            ListState::Failed(..) if !browser::is_online() => "offline",
            ListState::Failed(..) => "failed",
            ListState::Ready(_, origin) if origin.is_sample() => "sample",
            ListState::Ready(list, _) if list.period.is_open(now) => "open",
            _ => "",
        })
    };
    let closing = Memo::new(move |_| {
        let now = clock.now();
        loader.list.with(|list| match list.ready()?.0.period {
            Period::Day(day) if day.is_open(now) && list.is_from_hugging_face() => {
                Some(t.still_open(day, browser::utc_offset(day.closes())))
            }
            _ => None,
        })
    });

    view! {
        <div class="list-status">
            <p class="status" data-tone=tone role="status" title=closing>
                <Show when=move || tone() == "offline">
                    <Icon name=IconName::Offline />
                </Show>
                <ResponsiveText parts=status_line() />
            </p>
            <RefreshButton />
            <LoadingProgress />
            <SelectionSummary />
        </div>
    }
}

/// The parts of the status line.
fn status_line() -> Memo<Vec<(String, Shown)>> {
    let AppState {
        clock,
        loader,
        settings,
        shelf,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    Memo::new(move |_| {
        let post_clock = settings.format.with(|format| format.clock);
        let now = clock.now();
        let changes = loader.rank_changes.with(|changes| t.rank_changes(changes));
        // What is missing in the end is a notice.
        let progress = loader.progress.with(|progress| {
            let is_loading = progress.is_loading();
            is_loading.then(|| t.period_progress(progress))
        });
        let mut parts = loader.list.with(|list| match list.ready() {
            Some((
                list,
                ListOrigin::HuggingFace {
                    fetched_at,
                    refresh,
                },
            )) => t.list_status(
                list,
                post_clock.at(*fetched_at),
                now,
                refresh,
                browser::utc_offset(*fetched_at),
            ),
            Some((_, ListOrigin::Shelf)) => shelf.shelf.with(|shelf| {
                let status = t.shelf_status(shelf.papers().len(), shelf.unread());
                vec![(status, Shown::Always)]
            }),
            _ if progress.is_none() => {
                vec![(t.other_status(list, browser::is_online()), Shown::Always)]
            }
            _ => Vec::new(),
        });
        if let Some(progress) = progress {
            // Beside a list, a bar shows it.
            let shown = match parts.is_empty() {
                true => Shown::Always,
                false => Shown::Spoken,
            };
            parts.push((progress, shown));
        }
        if !changes.is_empty() {
            parts.push((format!(" · {changes}"), Shown::Wide));
        }
        parts
    })
}

/// The button that fetches a newer list. Hidden where there is no list from Hugging Face.
#[component]
fn RefreshButton() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let t = expect_context::<Messages>();
    let is_refreshing = move || {
        loader.list.with(|list| match list.ready() {
            Some((_, ListOrigin::HuggingFace { refresh, .. })) => {
                *refresh == RefreshState::InProgress
            }
            _ => false,
        })
    };

    view! {
        <button
            class="icon-button refresh"
            aria-label=t.refresh()
            title=t.refresh()
            hidden=move || !loader.list.with(ListState::is_from_hugging_face)
            disabled=is_refreshing
            on:click=move |_| loader.refresh()
        >
            <Icon name=IconName::Refresh />
        </button>
    }
}

/// How many lists of a week or a month are loaded, and the button that stops loading them.
#[component]
fn LoadingProgress() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let t = expect_context::<Messages>();
    let progress = loader.progress;
    let is_loading = Memo::new(move |_| progress.with(PeriodProgress::is_loading));

    view! {
        <progress
            aria-label=t.lists_loaded()
            hidden=move || !is_loading.get()
            max=move || progress.with(|progress| progress.days.len()).to_string()
            value=move || progress.with(PeriodProgress::settled).to_string()
        ></progress>
        <button class="link" hidden=move || !is_loading.get() on:click=move |_| loader.stop_period()>
            {t.stop()}
        </button>
    }
}
