//! The calendar to choose a day from. It says what no date field can: which days are weekends, to come, or done.

use chrono::Datelike;
use leptos::{ev, prelude::*};
use web_sys::HtmlElement;

use super::{DateField, Icon, IconName, hide_on_cleanup, period_calendar::weekday_column};
use crate::{
    browser::{self, ElementId},
    calendar::{ListDay, Month, Period, Week},
    i18n::Messages,
    state::AppState,
};

/// The popover that the heading opens. The browser closes it on Escape and on a click elsewhere, and returns the focus to
/// the heading.
#[component]
pub fn CalendarPopover() -> impl IntoView {
    let t = expect_context::<Messages>();
    // The content is made when the calendar is opened, and anew each time: a day may have passed.
    let times_opened = RwSignal::new(0_u32);
    let content = move || (times_opened.get() > 0).then(|| view! { <DayCalendar /> });
    hide_on_cleanup(ElementId::Calendar);

    view! {
        <div
            id=ElementId::Calendar.id()
            class="popover day-calendar"
            popover=""
            role="dialog"
            aria-label=t.open_calendar()
            on:beforetoggle=move |_: ev::Event| {
                if !is_open() {
                    times_opened.update(|times| *times += 1);
                    // It is not open yet.
                    request_animation_frame(|| browser::focus(ElementId::CalendarDay));
                }
            }
        >
            {content}
        </div>
    }
}

/// Whether the calendar is open now.
fn is_open() -> bool {
    let popover = ElementId::Calendar.element();
    popover.is_some_and(|popover| popover.matches(":popover-open").unwrap_or_default())
}

/// The days of one month at a time, beginning with the one that is shown.
#[component]
fn DayCalendar() -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let history = expect_context::<AppState>().history.history;
    let t = expect_context::<Messages>();
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
                }
            })}
        <DateField current />
        <p class="calendar-hint">{t.day_in_korea()}</p>
    }
}

/// The name of the month, and the buttons that show others.
#[component]
fn MonthHeading(
    /// The current day, whose month is shown.
    current: RwSignal<ListDay>,
    /// The present UTC date.
    today: ListDay,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let name = Memo::new(move |_| t.period(Period::Month(Month::from(current.get()))));

    view! {
        <div class="month-heading">
            <MonthButton current today forward=false />
            <p class="month" role="status">{name}</p>
            <MonthButton current today forward=true />
        </div>
    }
}

/// The button that shows the month before or after. It is disabled where there can be no list.
#[component]
fn MonthButton(
    /// The current day, whose month is shown.
    current: RwSignal<ListDay>,
    /// The present UTC date.
    today: ListDay,
    /// Whether it goes forward.
    forward: bool,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let neighbor = move || {
        let month = Month::from(current.get());
        let neighbor = if forward {
            month.next()
        } else {
            month.previous()
        };
        neighbor.filter(|neighbor| neighbor.first() <= today)
    };
    let show_neighbor = move |_| {
        if let Some(neighbor) = neighbor() {
            current.update(|current| *current = neighbor.same_day_of(*current).min(today));
            browser::restore_focus(ElementId::CalendarDay);
        }
    };

    view! {
        <button
            class="icon-button step"
            aria-label=t.neighbor_month(forward)
            title=t.neighbor_month(forward)
            disabled=move || neighbor().is_none()
            on:click=show_neighbor
        >
            <Icon name=if forward { IconName::Next } else { IconName::Previous } />
        </button>
    }
}

/// The days of the month, each in the column of its weekday. The arrow keys move the current day.
#[component]
fn DayGrid(
    /// The day that the keys are at, the only one that Tab reaches.
    current: RwSignal<ListDay>,
    /// The present UTC date.
    today: ListDay,
) -> impl IntoView {
    let follow_key = move |event: ev::KeyboardEvent| {
        if let Some(target) = day_after_key(&event.code(), current.get()) {
            event.prevent_default();
            current.set(target.min(today));
        }
    };
    let days = move || {
        keep_focus();
        let current = current.get();
        Period::Month(Month::from(current))
            .days()
            .map(|day| {
                view! {
                    <li style:grid-column=weekday_column(day)>
                        <DayButton day today is_current={day == current} />
                    </li>
                }
                .into_any()
            })
            .collect_view()
    };

    view! { <ol class="month-days" on:keydown=follow_key>{days}</ol> }
}

/// Moves the focus to the current day once the days are made, if a day has it now. A microtask comes before the next
/// key, which is meant for the day that the last one led to; a frame may come after it.
fn keep_focus() {
    let is_day = |focused: HtmlElement| focused.matches("#calendar li button").unwrap_or_default();
    if browser::focused().is_some_and(is_day) {
        queue_microtask(|| browser::focus(ElementId::CalendarDay));
    }
}

/// A day of the month, and what is known of it before it is chosen. A day without a list takes the focus like any other,
/// so that its name is read, but cannot be chosen.
#[component]
fn DayButton(
    /// The day.
    day: ListDay,
    /// The present UTC date.
    today: ListDay,
    /// Whether it is the day that the keys are at.
    is_current: bool,
) -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let history = expect_context::<AppState>().history;
    let t = expect_context::<Messages>();
    let has_list = !day.is_weekend() && day <= today;
    let has_post = untrack(|| history.has_post_of(day));
    let is_shown = untrack(|| navigation.first_day()) == Some(day);
    let choose = move |_| {
        if !has_list {
            return;
        }
        browser::hide_popover(ElementId::Calendar);
        browser::focus(ElementId::CalendarOpener);
        let shown = navigation.period.get();
        let chosen = shown.map_or(Period::Day(day), |shown| shown.around(day));
        if shown != Some(chosen) {
            navigation.show_period(chosen);
        }
    };

    view! {
        <button
            id=is_current.then(|| ElementId::CalendarDay.id())
            class:today={day == today}
            tabindex=(!is_current).then_some("-1")
            aria-disabled=(!has_list).to_string()
            aria-current=if is_shown { "date" } else { "false" }
            on:click=choose
        >
            <span aria-hidden="true">{day.date().day()}</span>
            <span class="visually-hidden">{t.day_with_post(t.calendar_day(day, today), has_post)}</span>
            <span class:dot=has_post></span>
        </button>
    }
}

/// The day that a key leads to: one day, week or month on or back, or an end of the week. It may be to come.
fn day_after_key(code: &str, day: ListDay) -> Option<ListDay> {
    type Step = fn(ListDay) -> Option<ListDay>;
    let (previous, next): (Step, Step) = (ListDay::previous, ListDay::next);
    let days = |count: usize, step: Step| (0..count).try_fold(day, |day, _| step(day));
    let (month, week) = (Month::from(day), Week::from(day));
    let target = match code {
        "ArrowLeft" => days(1, previous),
        "ArrowRight" => days(1, next),
        "ArrowUp" => days(7, previous),
        "ArrowDown" => days(7, next),
        "PageUp" => month.previous().map(|month| month.same_day_of(day)),
        "PageDown" => month.next().map(|month| month.same_day_of(day)),
        "Home" => Some(week.first()),
        "End" => Some(week.last()),
        _ => return None,
    };
    Some(target.unwrap_or(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> ListDay {
        ListDay::parse(text).expect("a list day")
    }

    #[test]
    fn keys_lead_through_days_weeks_and_months() {
        for (code, target) in [
            ("ArrowLeft", "2026-03-30"),
            ("ArrowRight", "2026-04-01"),
            ("ArrowUp", "2026-03-24"),
            ("ArrowDown", "2026-04-07"),
            ("PageUp", "2026-02-28"),
            ("PageDown", "2026-04-30"),
            ("Home", "2026-03-30"),
            ("End", "2026-04-05"),
        ] {
            assert_eq!(
                day_after_key(code, day("2026-03-31")),
                Some(day(target)),
                "{code}"
            );
        }
        assert_eq!(day_after_key("Enter", day("2026-03-31")), None);
    }

    #[test]
    fn no_key_leads_before_the_first_list() {
        for code in ["ArrowLeft", "ArrowUp", "PageUp", "Home"] {
            assert_eq!(
                day_after_key(code, ListDay::FIRST),
                Some(ListDay::FIRST),
                "{code}"
            );
        }
    }
}
