//! The days of a week or a month: how many papers and upvotes each has, and which lists are loaded.

use chrono::Datelike;
use leptos::prelude::*;

use super::{Icon, IconName};
use crate::{
    calendar::{ListDay, Period},
    i18n::Messages,
    state::{AppState, DayStatus, PeriodProgress},
};

/// One row with a bar of upvotes for every day, with the days of the week below. Hidden for a single day; folded on
/// narrow screens until it is wanted.
#[component]
pub fn PeriodCalendar() -> impl IntoView {
    let AppState {
        navigation,
        preferences,
        history,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let period = Memo::new(move |_| {
        navigation
            .period
            .get()
            .filter(|period| period.is_multi_day())
    });
    let days = move || {
        let days = period.get().into_iter().flat_map(Period::days);
        days.map(|day| view! { <DayCell day /> }.into_any())
            .collect_view()
    };
    let has_posts = move || {
        let mut days = period.get().into_iter().flat_map(Period::days);
        days.any(|day| history.has_post_of(day))
    };

    view! {
        <details
            class="period-calendar"
            hidden=move || period.get().is_none()
            prop:open=move || !preferences.narrow.get()
        >
            <summary>
                {t.upvotes_by_day()}
                <span class="legend" hidden=move || !has_posts()>
                    <span class="dot"></span>
                    {t.published_day()}
                </span>
                <Icon name=IconName::Open />
            </summary>
            <ol class="calendar" class:month=move || matches!(period.get(), Some(Period::Month(_)))>
                {move || days()}
            </ol>
        </details>
    }
}

/// A day of the calendar: a button, or only the number of a day that has no list.
#[component]
fn DayCell(
    /// The day.
    day: ListDay,
) -> impl IntoView {
    let clock = expect_context::<AppState>().clock;
    let t = expect_context::<Messages>();
    let has_list = !day.is_weekend() && day <= untrack(|| clock.today());
    let content = if has_list {
        view! { <DayButton day /> }.into_any()
    } else {
        view! {
            <span class="day-off">
                <span class="day-number">{day.date().day()}</span>
                <span class="day-weekday">{weekday(t, day)}</span>
            </span>
        }
        .into_any()
    };

    view! { <li>{content}</li> }
}

/// The short name of a day's weekday, of which a month shows the first letter only.
fn weekday(t: Messages, day: ListDay) -> impl IntoView {
    let weekday = t.short_weekday(day.weekday());
    let (letter, rest) = weekday.split_at(weekday.chars().next().map_or(0, char::len_utf8));
    (letter, view! { <span>{rest}</span> })
}

/// A day: a bar of its upvotes, its number and its weekday. Shows its list.
#[component]
fn DayButton(
    /// The day.
    day: ListDay,
) -> impl IntoView {
    let AppState {
        clock,
        history,
        loader,
        navigation,
        ..
    } = expect_context();
    let progress = loader.progress;
    let t = expect_context::<Messages>();
    // One effect for all of it: a month has thirty days.
    move || {
        let progress = progress.read();
        let status = progress.status(day);
        let has_post = history.has_post_of(day);
        let label = t.day_with_post(t.day_status(day, status), has_post);
        let title = label.clone();
        let share = share_of_upvotes(&progress, day);
        view! {
            <button
                class="day-cell"
                class:today=day == clock.today()
                title=title
                on:click=move |_| navigation.show_day(day)
            >
                <span class="visually-hidden">{label}</span>
                <span class="day-sign" aria-hidden="true">{sign(status)}</span>
                <span class="upvote-bar" aria-hidden="true" style=("--share", format!("{share}%"))></span>
                <span class="day-number" aria-hidden="true">{day.date().day()}</span>
                <span class="day-weekday" aria-hidden="true">{weekday(t, day)}</span>
                <span class:dot=has_post></span>
            </button>
        }
    }
}

/// The column of a calendar that a day is in; Monday's is the first.
pub(in crate::components) fn weekday_column(day: ListDay) -> String {
    day.weekday().number_from_monday().to_string()
}

/// What a day whose list is not there has in place of its bar.
fn sign(status: Option<&DayStatus>) -> &'static str {
    match status {
        Some(DayStatus::Loaded { .. }) | None => "",
        Some(DayStatus::Pending) => "…",
        Some(DayStatus::Failed(_) | DayStatus::Stopped) => "!",
    }
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
