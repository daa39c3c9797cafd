//! The days of a week or a month: how many papers and upvotes each has, and which lists are loaded.

use chrono::Datelike;
use leptos::prelude::*;

use crate::{
    calendar::{ListDay, Period},
    i18n::Messages,
    state::{AppState, DayStatus, Lookup, PeriodProgress},
};

/// A calendar with a bar of upvotes for every day, and above it the progress of loading. Hidden for a single day.
#[component]
pub fn PeriodCalendar() -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let period = Memo::new(move |_| {
        navigation
            .period
            .get()
            .filter(|period| period.is_multi_day())
    });
    let days = move || {
        let days = period.get().into_iter().flat_map(Period::days);
        days.map(|day| view! { <DayCell day /> }).collect_view()
    };

    view! {
        <div class="period-calendar" hidden=move || period.get().is_none()>
            <Progress />
            <ol class="calendar">{days}</ol>
        </div>
    }
}

/// How many lists are loaded, the button that stops loading, and the one that loads what is missing.
#[component]
fn Progress() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();
    let progress = loader.progress;
    let status = Memo::new(move |_| progress.with(|progress| t.period_progress(progress)));
    let is_loading = Memo::new(move |_| progress.with(PeriodProgress::is_loading));
    let lacks_days = Memo::new(move |_| progress.with(|progress| !progress.missing().is_empty()));

    view! {
        <p class="progress">
            <span role="status">{status}</span>
            <span class="loading" hidden=move || !is_loading.get()>
                <progress
                    aria-label=t.lists_loaded()
                    max=move || progress.with(|progress| progress.days.len()).to_string()
                    value=move || progress.with(PeriodProgress::settled).to_string()
                ></progress>
                <button on:click=move |_| loader.stop_period()>
                    {t.stop()}
                </button>
            </span>
            <button
                hidden=move || is_loading.get() || !lacks_days.get()
                on:click=move |_| navigation.load(Lookup::CacheFirst)
            >
                {t.fetch_the_rest()}
            </button>
        </p>
    }
}

/// A cell of the calendar, in the column of its weekday: a button, or only the number of a day that has no list.
#[component]
fn DayCell(
    /// The day.
    day: ListDay,
) -> impl IntoView {
    let clock = expect_context::<AppState>().clock;
    let has_list = !day.is_weekend() && day <= untrack(|| clock.today());
    let content = if has_list {
        view! { <DayButton day /> }.into_any()
    } else {
        view! { <span class="day-off">{day.date().day()}</span> }.into_any()
    };

    view! { <li style:grid-column=weekday_column(day)>{content}</li> }
}

/// A day: its number, a bar of its upvotes, and how many papers it has. Shows its list.
#[component]
fn DayButton(
    /// The day.
    day: ListDay,
) -> impl IntoView {
    let progress = expect_context::<AppState>().loader.progress;
    let history = expect_context::<AppState>().history;
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();
    let has_post = Memo::new(move |_| history.has_post_of(day));
    let label = Memo::new(move |_| {
        let text = progress.with(|progress| t.day_status(day, progress.status(day)));
        t.day_with_post(text, has_post.get())
    });
    let share = move || {
        let share = progress.with(|progress| share_of_upvotes(progress, day));
        format!("{share}%")
    };
    let papers = move || {
        progress.with(|progress| match progress.status(day) {
            Some(DayStatus::Loaded { papers: 0, .. }) | None => "–".to_owned(),
            Some(DayStatus::Loaded { papers, .. }) => papers.to_string(),
            Some(DayStatus::Pending) => "…".to_owned(),
            Some(DayStatus::Failed(_) | DayStatus::Stopped) => "!".to_owned(),
        })
    };

    view! {
        <button
            class="day-cell"
            title=label
            on:click=move |_| navigation.show_day(day)
        >
            <span class="visually-hidden">{label}</span>
            <span class="day-number" aria-hidden="true">{day.date().day()}</span>
            <span class="upvote-bar" aria-hidden="true" style=("--share", share)></span>
            <span class="day-papers" aria-hidden="true">{papers}</span>
            <span class:dot=move || has_post.get()></span>
        </button>
    }
}

/// The column of a calendar that a day is in; Monday's is the first.
pub(super) fn weekday_column(day: ListDay) -> String {
    day.weekday().number_from_monday().to_string()
}

/// A day's upvotes, in percent of those of the day that has the most.
fn share_of_upvotes(progress: &PeriodProgress, day: ListDay) -> u64 {
    let all = progress.days.iter().map(|(_, status)| upvotes(status));
    100 * progress.status(day).map_or(0, upvotes) / all.max().unwrap_or_default().max(1)
}

/// The upvotes of a day whose list is loaded, and none of any other.
fn upvotes(status: &DayStatus) -> u64 {
    match status {
        DayStatus::Loaded { upvotes, .. } => *upvotes,
        DayStatus::Pending | DayStatus::Failed(_) | DayStatus::Stopped => 0,
    }
}
