//! What the list lacks.

use leptos::prelude::*;

use super::Notice;
use crate::{
    components::RetryButton,
    hub::Missing,
    i18n::Messages,
    state::{AppState, ListOrigin, PeriodProgress, RefreshState},
};

/// The list could not be refreshed, or does not have all of its papers.
#[component]
pub fn ListNotices() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let t = expect_context::<Messages>();
    let missing_days = Memo::new(move |_| {
        let message = |progress: &PeriodProgress| match progress.is_loading() {
            true => String::new(),
            false => t.period_progress(progress),
        };
        Some(loader.progress.with(message)).filter(|message| !message.is_empty())
    });
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
    let missing_papers = move |reason| {
        Memo::new(move |_| {
            let days = loader.incomplete_days(reason);
            let period = loader.listed_period()?;
            (!days.is_empty()).then(|| t.missing_papers(reason, period, &days))
        })
    };
    let not_loaded = missing_papers(Missing::LaterPages);
    let not_read = missing_papers(Missing::BeyondTheCap);

    view! {
        {move || {
            missing_days
                .get()
                .map(|text| {
                    view! {
                        <Notice text missing=true>
                            <button on:click=move |_| loader.load_rest()>{t.fetch_the_rest()}</button>
                        </Notice>
                    }
                })
        }}
        {move || refresh_failed.get().map(|text| view! { <Notice text><RetryButton /></Notice> })}
        {move || dropped_rows.get().map(|text| view! { <Notice text /> })}
        {move || not_loaded.get().map(|text| view! { <Notice text missing=true><RetryButton /></Notice> })}
        {move || not_read.get().map(|text| view! { <Notice text missing=true /> })}
    }
}
