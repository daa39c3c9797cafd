//! What takes the place of the list where there is none: a skeleton while it is loaded, or why there is none and what
//! can be done.

use leptos::{prelude::*, task::spawn_local};

use super::{ClearSearch, ExternalLink, Icon, IconName, PutBack};
use crate::{
    api, browser,
    calendar::{ListDay, Period},
    hub,
    i18n::Messages,
    state::{AppState, ListState},
    url_state::Sample,
};

/// How many cards the skeleton shows.
const SKELETON_CARDS: usize = 5;

/// What takes the place of the list where there is none.
#[component]
pub fn ListPlaceholder() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let t = expect_context::<Messages>();

    move || match loader.list.get() {
        ListState::Loading(_) | ListState::Ready(..) => view! { <Skeleton /> }.into_any(),
        ListState::Empty(day) => view! { <EmptyDay day /> }.into_any(),
        ListState::EmptyPeriod(Period::Shelf(_)) => view! { <EmptyShelf /> }.into_any(),
        ListState::EmptyPeriod(period) => view! { <EmptyPeriod period /> }.into_any(),
        ListState::NotOpen(day) => view! { <NotOpenDay day /> }.into_any(),
        ListState::Failed(period, error) => {
            view! { <FailedList period reason=t.fetch_error(&error) /> }.into_any()
        }
    }
}

/// A list in which nothing matches the search.
#[component]
pub fn NoMatches(
    /// How many papers the list has.
    total: usize,
) -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <Placeholder icon=IconName::Search title=t.no_matches() text=t.no_matches_text(total)>
            <ClearSearch class="primary" />
        </Placeholder>
    }
}

/// What is the matter, what it means, and what can be done.
#[component]
fn Placeholder(
    /// A pictogram.
    icon: IconName,
    /// Whether something went wrong.
    #[prop(optional)]
    failed: bool,
    /// What is the matter.
    #[prop(into)]
    title: String,
    /// What it means.
    #[prop(into)]
    text: String,
    /// Buttons and links.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="list-placeholder" class:failed=failed>
            <Icon name=icon />
            <h2>{title}</h2>
            <p>{text}</p>
            <div class="actions">{children()}</div>
        </div>
    }
}

/// Skeletons of cards while a list is loaded. Screen readers have the summary above it.
#[component]
fn Skeleton() -> impl IntoView {
    let card = |_| {
        view! {
            <li class="skeleton">
                <span></span>
                <span></span>
                <span></span>
                <span></span>
            </li>
        }
    };
    let cards = (0..SKELETON_CARDS).map(card).collect_view();

    view! { <ol class="paper-list skeletons" aria-hidden="true">{cards}</ol> }
}

/// A day without papers: a weekend, a holiday, or a day whose first papers have not appeared.
#[component]
fn EmptyDay(
    /// The day.
    day: ListDay,
) -> impl IntoView {
    let clock = expect_context::<AppState>().clock;
    let t = expect_context::<Messages>();
    let now = untrack(|| clock.now());

    view! {
        <Placeholder icon=IconName::Rest title=t.empty_title(day, now) text=t.empty_text(day, now)>
            <PreviousWeekdayButton day />
            <NextWeekdayButton day />
            <LatestButton />
        </Placeholder>
    }
}

/// A day that Hugging Face has not opened yet.
#[component]
fn NotOpenDay(
    /// The day.
    day: ListDay,
) -> impl IntoView {
    let clock = expect_context::<AppState>().clock;
    let t = expect_context::<Messages>();
    let now = untrack(|| clock.now());

    view! {
        <Placeholder
            icon=IconName::Rest
            title=t.not_open_title()
            text=t.not_open_text(day, now, browser::utc_offset(day.opens()))
        >
            <PreviousWeekdayButton day />
            <RetryButton />
        </Placeholder>
    }
}

/// A week or a month without papers, or one that was stopped before its first list came.
#[component]
fn EmptyPeriod(
    /// The week or the month.
    period: Period,
) -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <Placeholder icon=IconName::Calendar title=t.empty_period_title(period) text=t.empty_period_text()>
            <RetryButton primary=true />
            <LatestButton />
        </Placeholder>
    }
}

/// The shelf without a paper: how papers come to it, and the way to the latest list.
#[component]
fn EmptyShelf() -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <PutBack />
        <Placeholder icon=IconName::Bookmark title=t.empty_shelf_title() text=t.empty_shelf_text()>
            <LatestButton />
        </Placeholder>
    }
}

/// A list that could not be loaded: why, and the days on this device, the samples and the site to turn to.
#[component]
fn FailedList(
    /// What was asked for, where that is known.
    period: Option<Period>,
    /// Why it could not be loaded.
    reason: String,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let samples = Sample::ALL
        .into_iter()
        .map(|sample| view! { <SampleButton sample /> })
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
            <CachedDays period />
            {samples}
            <ExternalLink url>{t.see_on_hugging_face()}</ExternalLink>
        </Placeholder>
    }
}

/// How many of the days on this device are offered.
const OFFERED_DAYS: usize = 3;

/// The buttons that show the newest lists on this device, for when there is no connection.
#[component]
fn CachedDays(
    /// What could not be loaded.
    period: Option<Period>,
) -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();
    let days = RwSignal::new(Vec::new());
    spawn_local(async move {
        let mut cached = api::cached_days().await;
        cached.retain(|day| Some(Period::Day(*day)) != period);
        cached.sort_unstable_by(|one, other| other.cmp(one));
        cached.truncate(OFFERED_DAYS);
        // Another list may be shown by then.
        let _ = days.try_set(cached);
    });
    let button = move |day: ListDay| {
        view! {
            <button on:click=move |_| navigation.show_day(day)>{t.go_to_day(day)}</button>
        }
        .into_any()
    };

    move || days.get().into_iter().map(button).collect_view()
}

/// The button that loads the list once more.
#[component]
pub(super) fn RetryButton(
    /// Whether it is the button to press first.
    #[prop(optional)]
    primary: bool,
) -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let t = expect_context::<Messages>();

    view! {
        <button class:primary=primary on:click=move |_| loader.refresh()>
            {t.retry()}
        </button>
    }
}

/// The button that shows the latest list.
#[component]
fn LatestButton() -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();

    view! {
        <button on:click=move |_| navigation.show_latest()>
            {t.show_latest()}
        </button>
    }
}

/// The button that shows the weekday before a day, which is likely to have a list; none before the first list.
#[component]
fn PreviousWeekdayButton(
    /// The day.
    day: ListDay,
) -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();

    day.previous_weekday().map(|weekday| {
        view! {
            <button class="primary" on:click=move |_| navigation.show_day(weekday)>
                {t.go_to_day(weekday)}
            </button>
        }
    })
}

/// The button that shows the weekday after a day, if it has begun.
#[component]
fn NextWeekdayButton(
    /// The day.
    day: ListDay,
) -> impl IntoView {
    let AppState {
        clock, navigation, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let next = Period::Day(day).next().map(Period::first);
    let next = next.filter(|next| *next <= untrack(|| clock.today()));

    next.map(|next| {
        view! {
            <button on:click=move |_| navigation.show_day(next)>{t.go_to_day(next)}</button>
        }
    })
}

/// The button that shows a sample.
#[component]
fn SampleButton(
    /// The sample.
    sample: Sample,
) -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();

    view! {
        <button on:click=move |_| navigation.show_sample(sample)>
            {t.show_sample(sample.day())}
        </button>
    }
}
