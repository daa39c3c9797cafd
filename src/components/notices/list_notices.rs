//! What the list lacks.

use leptos::prelude::*;

use super::Notice;
use crate::{
    components::RetryButton,
    hub::Missing,
    i18n::Messages,
    state::{AppState, ListOrigin, ListState, Lookup, PeriodProgress, RefreshState},
};

/// The list could not be refreshed, or does not have all of its papers.
#[component]
pub fn ListNotices() -> impl IntoView {
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
