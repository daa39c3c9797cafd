//! The calendar to choose a day from. It says what no date field can: which days are weekends, to come, or done.

mod day_button;
mod day_grid;
mod month_heading;

use leptos::prelude::*;

use super::{DateField, Popover, period_calendar::weekday_column};
use crate::{
    browser::{self, ElementId},
    calendar::{ListDay, Period, Week},
    i18n::Messages,
    state::AppState,
};
use day_grid::DayGrid;
use month_heading::MonthHeading;

/// The popover that the heading opens. The browser closes it on Escape and on a click elsewhere, and returns the focus to
/// the heading.
#[component]
pub fn CalendarPopover() -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <Popover
            id=ElementId::Calendar
            class="day-calendar"
            role="dialog"
            name=t.open_calendar()
            has_shortcuts=true
        >
            <DayCalendar />
        </Popover>
    }
}

/// The days of one month at a time, beginning with the one that is shown.
#[component]
fn DayCalendar() -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let history = expect_context::<AppState>().history.history;
    let t = expect_context::<Messages>();
    // It is made before the popover is shown. A day may have passed since it was last.
    request_animation_frame(|| browser::focus(ElementId::CalendarDay));
    let today = ListDay::today(browser::now());
    let has_posts = history.with_untracked(|history| history.post_count() > 0);
    let first_day = untrack(|| navigation.first_day());
    let current = RwSignal::new(first_day.unwrap_or(today));
    let weekdays = Period::Week(Week::from(today))
        .days()
        .map(|day| {
            view! {
                <li class="weekday" style:grid-column=weekday_column(day)>
                    {t.short_weekday(day.weekday())}
                </li>
            }
            .into_any()
        })
        .collect_view();

    view! {
        <MonthHeading current today />
        <ol class="month-days" aria-hidden="true">{weekdays}</ol>
        <DayGrid current today />
        {has_posts
            .then(|| {
                view! {
                    <p class="calendar-hint legend" aria-hidden="true">
                        <span class="dot"></span>
                        {t.published_day()}
                    </p>
                }.into_any()
            })}
        <DateField current />
        <p class="calendar-hint">{t.day_in_korea()}</p>
    }
}
