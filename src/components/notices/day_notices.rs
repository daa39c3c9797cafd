//! What is to be known of the day that is shown.

use leptos::prelude::*;

use super::Notice;
use crate::{
    calendar::latest_days,
    i18n::Messages,
    state::{AppState, ListOrigin, RefreshState},
    url_state::ListQuery,
};

/// The list of an earlier day stands in for the latest, which has hardly any papers yet, or was the latest when the page was
/// opened; or the device's clock is wrong: the list is of a day that has not begun by it, or one was refused that has.
#[component]
pub fn DayNotices() -> impl IntoView {
    let AppState {
        clock,
        loader,
        navigation,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let listed = move || {
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
    };
    let newer = move || {
        let (day, fetched_at) = listed()?;
        let now = clock.now();
        let newest = latest_days(now).next()?;
        let is_latest = navigation.url.with(|url| url.list == ListQuery::Latest);
        let is_young = newest.is_open(now) && newest.first_papers() <= fetched_at;
        let is_newer = now >= newest.grown_from() && fetched_at < newest.grown_from();
        (is_latest && (is_young || is_newer) && newest > day).then_some((newest, is_newer))
    };
    let is_ahead = Memo::new(move |_| loader.clock_is_ahead());
    let is_behind = Memo::new(move |_| loader.clock_is_behind());

    view! {
        {move || {
            let (day, is_newer) = newer().filter(|_| !is_ahead.get())?;
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
