//! A list that could not be loaded.

use leptos::prelude::*;

use super::{
    Placeholder,
    buttons::{RetryButton, SampleButton},
};
use crate::{
    browser,
    calendar::{ListDay, Period},
    components::{ExternalLink, IconName},
    hub,
    i18n::Messages,
    state::{AppState, StoredLists},
    url_state::Sample,
};

/// A list that could not be loaded: why, and the days on this device, the samples and the site to turn to.
#[component]
pub fn FailedList(
    /// What was asked for, where that is known.
    period: Option<Period>,
    /// Why it could not be loaded.
    reason: String,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let samples = Sample::ALL
        .into_iter()
        .map(|sample| view! { <SampleButton sample /> }.into_any())
        .collect_view();
    let url = period.map_or_else(|| hub::SITE.to_owned(), hub::list_page);
    let is_online = browser::is_online();
    let icon = if is_online {
        IconName::Warning
    } else {
        IconName::Offline
    };

    view! {
        <Placeholder icon failed=is_online title=t.failed_title(period, is_online) text=reason>
            <RetryButton primary=true />
            <StoredDays period />
            {samples}
            <ExternalLink url>{t.see_on_hugging_face()}</ExternalLink>
        </Placeholder>
    }
}

/// How many of the days on this device are offered.
const OFFERED_DAYS: usize = 3;

/// The buttons that show the newest lists on this device, for when there is no connection.
#[component]
fn StoredDays(
    /// What could not be loaded.
    period: Option<Period>,
) -> impl IntoView {
    let AppState {
        loader, navigation, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let lists = StoredLists::load(loader);
    let button = move |day: ListDay| {
        view! {
            <button on:click=move |_| navigation.show_day(day)>{t.go_to_day(day)}</button>
        }
        .into_any()
    };

    move || {
        let days = lists.newest(OFFERED_DAYS, period).into_iter();
        days.map(button).collect_view()
    }
}
