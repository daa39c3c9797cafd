//! The heading with the day, week or month that is shown, or the shelf, which is also the control that chooses another.

use leptos::prelude::*;

use super::{CalendarPopover, Icon, IconName, ResponsiveText};
use crate::{
    browser::ElementId,
    calendar::{ListDay, Month, Period, Week},
    i18n::Messages,
    state::AppState,
    url_state::ListQuery,
};

/// One row: the day, week or month between the buttons to its neighbors, the latest list, and the kind of period.
#[component]
pub fn DayBar() -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();
    let is_latest = move || navigation.url.with(|url| url.list == ListQuery::Latest);

    view! {
        <div class="day-bar">
            <NeighborButton forward=false />
            <h1>
                <button
                    id=ElementId::CalendarOpener.id()
                    class="date"
                    popovertarget=ElementId::Calendar.id()
                    title=t.open_calendar()
                >
                    <span>
                        <Heading />
                    </span>
                    <Icon name=IconName::Calendar />
                </button>
            </h1>
            <NeighborButton forward=true />
            <button
                class="latest"
                aria-current=move || is_latest().then_some("true")
                on:click=move |_| navigation.show_latest()
            >
                {t.latest()}
            </button>
            <PeriodSwitch />
            <CalendarPopover />
        </div>
    }
}

/// The name of what is shown.
#[component]
fn Heading() -> impl IntoView {
    let AppState {
        clock, navigation, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let parts = Memo::new(move |_| t.heading(navigation.period.get(), clock.today()));

    view! { <ResponsiveText parts /> }
}

/// The button that goes one day, week or month back or forward. It is disabled where there can be no list.
#[component]
fn NeighborButton(
    /// Whether it goes forward.
    forward: bool,
) -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();
    let label = move || t.neighbor(navigation.period.get(), forward);
    let icon = if forward {
        IconName::Next
    } else {
        IconName::Previous
    };

    view! {
        <button
            class="icon-button step"
            aria-label=label
            title=label
            disabled=move || navigation.neighbor(forward).is_none()
            on:click=move |_| navigation.go_to_neighbor(forward)
        >
            <Icon name=icon />
        </button>
    }
}

/// The name of a kind of period, and the period of that kind that contains a day.
type Kind = (&'static str, fn(ListDay) -> Period);

/// The kinds of period.
fn kinds(t: Messages) -> [Kind; 3] {
    [
        (t.by_day(), Period::Day),
        (t.by_week(), |day| Period::Week(Week::from(day))),
        (t.by_month(), |day| Period::Month(Month::from(day))),
    ]
}

/// The buttons that switch between a day, a week and a month; on narrow screens a field of the same choices.
#[component]
fn PeriodSwitch() -> impl IntoView {
    let AppState {
        clock, navigation, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let is_shown = move |containing: fn(ListDay) -> Period| {
        let shown = navigation.period.get();
        shown.is_some_and(|shown| containing(shown.first()) == shown)
    };
    let show = move |containing: fn(ListDay) -> Period| {
        let today = clock.today();
        let shown = navigation.period.get().unwrap_or(Period::Day(today));
        let last_day = shown.last().min(today).max(shown.first());
        navigation.show_period(match containing(last_day) {
            // A week that ends on a Sunday leads to its Friday.
            Period::Day(day) if day.is_weekend() => {
                Period::Day(day.previous_weekday().unwrap_or(day))
            }
            period => period,
        });
    };
    let button = |(name, containing): Kind| {
        view! {
            <button
                aria-pressed=move || is_shown(containing).to_string()
                on:click=move |_| untrack(|| show(containing))
            >
                {name}
            </button>
        }
        .into_any()
    };
    let option = |(name, containing): Kind| {
        view! {
            <option value=name prop:selected=move || is_shown(containing)>
                {name}
            </option>
        }
        .into_any()
    };
    let is_shelf = move || navigation.period.get().is_some_and(Period::is_shelf);
    let choose = move |chosen: String| {
        let kind = kinds(t).into_iter().find(|(name, _)| *name == chosen);
        if let Some((_, containing)) = kind {
            untrack(|| show(containing));
        }
    };

    view! {
        <div class="segments period-switch" role="group" aria-label=t.by_period()>
            {kinds(t).into_iter().map(button).collect_view()}
        </div>
        <select
            class="period-select"
            aria-label=t.by_period()
            on:change:target=move |event| choose(event.target().value())
        >
            {kinds(t).into_iter().map(option).collect_view()}
            // The shelf is no kind of period; without an option for it the field would name one.
            <option prop:selected=is_shelf hidden=move || !is_shelf()>
                {t.shelf()}
            </option>
        </select>
    }
}
