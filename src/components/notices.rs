//! What is to be known before the list is read.

use leptos::prelude::*;

use super::{Icon, IconName, list_placeholder::RetryButton};
use crate::{
    browser,
    calendar::latest_days,
    hub::Missing,
    i18n::Messages,
    state::{AppState, ListOrigin, ListState, Lookup, PeriodProgress, RefreshState},
    url_state::ListQuery,
};

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
        let notices = invalid_params.get().into_iter().map(|param| {
            view! { <Notice text=t.invalid_param(&param) /> }
        });
        notices.collect_view()
    }
}

/// The band across the page of a sample. Where the sample takes the place of the latest list, that one can be loaded again.
#[component]
pub fn SampleBand() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let t = expect_context::<Messages>();
    let text = Memo::new(move |_| {
        loader.list.with(|list| match list.ready()?.1 {
            ListOrigin::SampleFallback(_) => Some(t.sample_fallback()),
            ListOrigin::Sample => Some(t.sample()),
            ListOrigin::HuggingFace { .. } | ListOrigin::Shelf => None,
        })
    });
    let is_fallback = move || {
        let origin =
            |list: &ListState| matches!(list.ready(), Some((_, ListOrigin::SampleFallback(_))));
        loader.list.with_untracked(origin)
    };
    let band = move || {
        let text = text.get()?;
        let band = view! {
            <p class="sample-band">
                <Icon name=IconName::Warning />
                <strong>{t.sample_label()}</strong>
                <span>{text}</span>
                {is_fallback().then(|| view! { <RetryButton /> })}
            </p>
        };
        Some(band.into_any())
    };

    view! { <div role="status">{band}</div> }
}

/// The list of an earlier day stands in for the latest, which has hardly any papers yet, or was the latest when the page was
/// opened; or the device's clock is wrong: the list is of a day that has not begun by it, or one was refused that has.
#[component]
fn DayNotices() -> impl IntoView {
    let clock = expect_context::<AppState>().clock;
    let loader = expect_context::<AppState>().loader;
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();
    let listed = Memo::new(move |_| {
        loader.list.with(|list| match list.ready()? {
            (
                list,
                ListOrigin::HuggingFace {
                    fetched_at,
                    refresh: RefreshState::Done | RefreshState::Failed(_),
                },
            ) if !list.period.is_multi_day() => Some((list.period.first(), *fetched_at)),
            _ => None,
        })
    });
    let newer = Memo::new(move |_| {
        let (day, fetched_at) = listed.get()?;
        let now = clock.now();
        let newest = latest_days(now).next()?;
        let is_latest = navigation.url.with(|url| url.list == ListQuery::Latest);
        let is_young = newest.is_open(now) && newest.first_papers() <= fetched_at;
        let is_newer = now >= newest.grown_from() && fetched_at < newest.grown_from();
        (is_latest && (is_young || is_newer) && newest > day).then_some((newest, is_newer))
    });
    let is_ahead = Memo::new(move |_| loader.clock_is_ahead());
    let is_behind = Memo::new(move |_| {
        let day = listed.get().map(|(day, _)| day);
        day.is_some_and(|day| day.clock_error(true, clock.now()).is_some())
    });

    view! {
        {move || {
            let (day, is_newer) = newer.get().filter(|_| !is_ahead.get())?;
            let (text, button) = if is_newer {
                (t.newer_list(day), t.latest().to_owned())
            } else {
                (t.hardly_begun(day), t.go_to_day(day))
            };
            let show = move |_| match is_newer {
                true => navigation.show_latest(),
                false => navigation.show_day(day),
            };
            Some(view! { <Notice text><button on:click=show>{button}</button></Notice> })
        }}
        <Show when=move || is_ahead.get()>
            <Notice text=t.clock_ahead() />
        </Show>
        <Show when=move || is_behind.get()>
            <Notice text=t.clock_behind() />
        </Show>
    }
}

/// The list could not be refreshed, or does not have all of its papers.
#[component]
fn ListNotices() -> impl IntoView {
    let AppState {
        loader, navigation, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let missing_days = Memo::new(move |_| {
        let message = |progress: &PeriodProgress| match progress.is_loading() {
            true => String::new(),
            false => t.period_progress(progress),
        };
        Some(loader.progress.with(message)).filter(|message| !message.is_empty())
    });
    let load_rest = move |_| navigation.load(Lookup::CacheFirst);
    let refresh_failed = Memo::new(move |_| {
        loader.list.with(|list| match list.ready()?.1 {
            ListOrigin::HuggingFace {
                refresh: RefreshState::Failed(error),
                ..
            } => Some(t.refresh_failed(error)),
            _ => None,
        })
    });
    let dropped_rows = Memo::new(move |_| {
        let dropped = |rows: usize| (rows > 0).then(|| t.dropped_rows(rows));
        loader.ranked.with(|list| dropped(list.as_ref()?.dropped))
    });
    let missing = move |list: &ListState| list.ready()?.0.missing;
    let missing_papers = Memo::new(move |_| {
        let missing = loader.list.with(missing);
        missing.map(|missing| t.missing_papers(missing))
    });
    let can_retry = move || loader.list.with_untracked(missing) == Some(Missing::LaterPages);

    view! {
        {move || {
            missing_days
                .get()
                .map(|text| {
                    view! {
                        <Notice text missing=true>
                            <button on:click=load_rest>{t.fetch_the_rest()}</button>
                        </Notice>
                    }
                })
        }}
        {move || refresh_failed.get().map(|text| view! { <Notice text><RetryButton /></Notice> })}
        {move || dropped_rows.get().map(|text| view! { <Notice text /> })}
        {move || {
            missing_papers
                .get()
                .map(|text| {
                    view! { <Notice text missing=true>{can_retry().then(|| view! { <RetryButton /> })}</Notice> }
                })
        }}
    }
}
