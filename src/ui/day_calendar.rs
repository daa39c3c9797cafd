//! The calendar to choose a day from: what no date field can show of a day, its weekend above all, is said here.

use std::cell::Cell;

use chrono::Datelike;
use leptos::prelude::*;

use super::{
    Element, Page,
    days_gathered::in_its_column,
    desk::keep_the_focus,
    element::{bare_button, button, element, key_code},
    signal::Signal,
};
use crate::{
    browser::{self, Place},
    calendar::{ListDay, Month, Period, Week},
};

/// The button that opens the calendar, and the calendar, which the browser lays over the page, closes by Escape and by
/// a click elsewhere, and ties to the button.
pub(super) fn day_calendar(page: Page) -> [Element; 2] {
    let Page { desk, words } = page;
    let opener = element("button")
        .id(Place::CalendarOpener.id())
        .class("step")
        .attribute("type", "button")
        .attribute("popovertarget", Place::Calendar.id())
        .attribute("aria-label", words.open_calendar())
        .attribute("title", words.open_calendar())
        .with(element("span").class("calendar-sign").for_eyes_only());
    let is_open = Cell::new(false);
    // Made when it is opened for the first time and anew every time after: a day may have passed.
    let made = Signal::new(false);
    // The day the keys are at, the only one that Tab reaches. Its month is shown.
    let at = Signal::new(ListDay::FIRST);
    let content = move || match made.get() {
        true => content(page, at),
        false => vec![],
    };
    let calendar = element("div")
        .id(Place::Calendar.id())
        .class("day-calendar")
        .attribute("popover", "")
        .attribute("role", "dialog")
        .attribute("aria-label", words.open_calendar())
        // Heard once before it opens and once before it closes.
        .on("beforetoggle", move |_| {
            is_open.set(!is_open.get());
            if is_open.get() {
                at.set(desk.day().unwrap_or(desk.today()));
                made.set(true);
                focus_day();
            }
        })
        .live(content);
    [opener, calendar]
}

/// The month with its heading, and what a day is.
fn content(page: Page, at: Signal<ListDay>) -> Vec<Element> {
    let Page { desk, words } = page;
    let month = Signal::computed(move || Month::of(at.get()));
    let turn = |forth: bool| {
        let there = move || {
            let month = month.get();
            let there = if forth { month.after() } else { month.before() };
            there.filter(|there| there.first() <= desk.today())
        };
        let label = words.turn_month(forth);
        button(if forth { "›" } else { "‹" }, move || {
            if let Some(there) = there() {
                at.set(there.like(at.get()).min(desk.today()));
                keep_the_focus(Place::CalendarDay);
            }
        })
        .class("step")
        .attribute("aria-label", label)
        .attribute("title", label)
        .live_flag("disabled", move || there().is_none())
    };
    let heading = element("p")
        .class("month")
        .attribute("role", "status")
        .live_text(move || words.period(Period::Month(month.get())));
    let weekdays = Period::Week(Week::of(desk.today())).days().map(|day| {
        let name = words.short_weekday(day.weekday());
        in_its_column(day).class("weekday").text(name)
    });
    let days = element("ol")
        .class("month-days")
        .live(move || {
            let days = Period::Month(month.get()).days();
            days.map(|day| in_its_column(day).with(day_button(page, day, at)))
                .collect()
        })
        .on("keydown", move |key| {
            if let Some(there) = led_to(&key_code(&key), at.get()) {
                key.prevent_default();
                at.set(there.min(desk.today()));
                focus_day();
            }
        });
    vec![
        element("div")
            .class("month-heading")
            .with(turn(false))
            .with(heading)
            .with(turn(true)),
        element("ol")
            .class("month-days")
            .for_eyes_only()
            .with_all(weekdays),
        days,
        element("p")
            .class("explains-days")
            .text(words.day_in_korea()),
    ]
}

/// A day of the month, with all that is known of it before it is chosen. A day that has no list can be read and passed,
/// and takes no click.
fn day_button(Page { desk, words }: Page, day: ListDay, at: Signal<ListDay>) -> Element {
    let today = untrack(|| desk.today());
    let listed = !day.is_weekend() && day <= today;
    let choose = move || {
        if !listed {
            return;
        }
        browser::close(Place::Calendar);
        browser::focus(Place::CalendarOpener);
        let chosen = desk
            .period()
            .map_or(Period::Day(day), |shown| shown.around(day));
        if desk.period() != Some(chosen) {
            desk.show_period(chosen);
        }
    };
    bare_button(choose)
        .with(
            element("span")
                .for_eyes_only()
                .text(&day.date().day().to_string()),
        )
        .class(if day == today { "today" } else { "" })
        .with(element("span").class("unseen").live_text(move || {
            let said = words.day_to_choose(day, today);
            words.day_published(said, desk.is_published(day))
        }))
        .with(element("span").live_class("dot", move || desk.is_published(day)))
        .attribute("aria-disabled", if listed { "false" } else { "true" })
        .live_attribute("aria-current", move || {
            let shown = desk.day() == Some(day);
            if shown { "date" } else { "false" }.to_owned()
        })
        .follow(move |button| {
            let here = at.get() == day;
            button.set_tab_index(if here { 0 } else { -1 });
            button.set_id(if here { Place::CalendarDay.id() } else { "" });
        })
}

/// Moves the focus to the day the keys are at, once it is there.
fn focus_day() {
    request_animation_frame(|| browser::focus(Place::CalendarDay));
}

/// Where a key leads from a day: through days, weeks, months, and to the ends of a week. It may be a day to come.
fn led_to(key: &str, day: ListDay) -> Option<ListDay> {
    type Step = fn(ListDay) -> Option<ListDay>;
    let (before, after): (Step, Step) = (ListDay::before, ListDay::after);
    let days = |days: usize, step: Step| (0..days).try_fold(day, |day, _| step(day));
    let (month, week) = (Month::of(day), Week::of(day));
    let there = match key {
        "ArrowLeft" => days(1, before),
        "ArrowRight" => days(1, after),
        "ArrowUp" => days(7, before),
        "ArrowDown" => days(7, after),
        "PageUp" => month.before().map(|month| month.like(day)),
        "PageDown" => month.after().map(|month| month.like(day)),
        "Home" => Some(week.first()),
        "End" => Some(week.last()),
        _ => return None,
    };
    Some(there.unwrap_or(day))
}
