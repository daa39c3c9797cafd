//! The calendar to choose a day from: what no date field can show of a day, its weekend above all, is said here. The
//! second program makes it, in the place that the first has opened.

use std::cell::Cell;

use chrono::Datelike;
use leptos::prelude::*;

use super::{
    Element, Words,
    days_gathered::in_its_column,
    desk::{keep_the_focus, recalled_published},
    element::{bare_button, button, element, key_code},
    signal::Signal,
};
use crate::{
    browser::{self, Part, Place},
    calendar::{ListDay, Month, Period, Week},
    papers::History,
    post::Language,
    url_state::ListQuery,
};

/// What the calendar knows of the page when it is opened.
#[derive(Clone)]
struct Opened {
    words: Words,
    /// What the page shows, where it is known.
    shown: Option<Period>,
    /// The present UTC date.
    today: ListDay,
    /// The posts that were handed over.
    published: History,
    /// The day the keys are at, the only one that Tab reaches. Its month is shown.
    at: Signal<ListDay>,
}

/// Fills the calendar whenever it is opened, anew every time: a day may have passed.
pub(super) fn fill_calendar_when_asked() {
    // What follows its signals lives until it is made anew.
    let living = Cell::new(None);
    browser::when_asked_for(Part::Calendar, move |texts| {
        let [language, shown] = texts else {
            return None;
        };
        let calendar = Place::Calendar.element()?;
        let owner = Owner::new();
        let content = owner.with(|| {
            let shown = Period::parse(shown);
            let today = ListDay::today(browser::now());
            content(&Opened {
                words: Words::in_language(Language::from_tag(language).unwrap_or_default()),
                shown,
                today,
                published: recalled_published(),
                at: Signal::new(shown.map_or(today, Period::first)),
            })
        });
        calendar.set_text_content(None);
        let _ = Element::existing(calendar).with_all(content);
        living.set(Some(owner));
        // It is not open yet.
        request_animation_frame(|| browser::focus(Place::CalendarDay));
        None
    });
}

/// The month with its heading, and what a day is.
fn content(opened: &Opened) -> Vec<Element> {
    let Opened {
        words, today, at, ..
    } = *opened;
    let month = Signal::computed(move || Month::from(at.get()));
    let turn = |forth: bool| {
        let there = move || {
            let month = month.get();
            let there = match forth {
                true => month.next(),
                false => month.previous(),
            };
            there.filter(|there| there.first() <= today)
        };
        let label = words.turn_month(forth);
        button(if forth { "›" } else { "‹" }, move || {
            if let Some(there) = there() {
                at.set(there.same_day_of(at.get()).min(today));
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
    let weekdays = Period::Week(Week::from(today)).days().map(|day| {
        let name = words.short_weekday(day.weekday());
        in_its_column(day).class("weekday").text(name)
    });
    let opened = opened.clone();
    let days = element("ol")
        .class("month-days")
        .follow(move |days| {
            let had_focus = browser::focused().is_some_and(|day| days.contains(Some(&day)));
            let cells = Period::Month(Month::from(at.get()))
                .days()
                .map(|day| in_its_column(day).with(day_button(&opened, day)));
            days.set_text_content(None);
            let _ = Element::existing(days.clone()).with_all(cells);
            // At once: a key that comes before the next frame is for the day the last one led to.
            if had_focus {
                browser::focus(Place::CalendarDay);
            }
        })
        .on("keydown", move |key| {
            if let Some(there) = led_to(&key_code(&key), at.get()) {
                key.prevent_default();
                at.set(there.min(today));
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
fn day_button(opened: &Opened, day: ListDay) -> Element {
    let Opened {
        words,
        shown,
        today,
        ..
    } = *opened;
    let listed = !day.is_weekend() && day <= today;
    let published = opened.published.contains(Period::Day(day));
    let choose = move || {
        if !listed {
            return;
        }
        browser::close(Place::Calendar);
        browser::focus(Place::CalendarOpener);
        let chosen = shown.map_or(Period::Day(day), |shown| shown.around(day));
        if shown != Some(chosen) {
            browser::go_to(ListQuery::from(chosen));
        }
    };
    let said = words.day_published(words.day_to_choose(day, today), published);
    let is_shown = shown.is_some_and(|shown| shown.first() == day);
    let button = match opened.at.get() == day {
        true => bare_button(choose).id(Place::CalendarDay.id()),
        false => bare_button(choose).attribute("tabindex", "-1"),
    };
    button
        .with(
            element("span")
                .for_eyes_only()
                .text(&day.date().day().to_string()),
        )
        .class(if day == today { "today" } else { "" })
        .with(element("span").class("unseen").text(&said))
        .with(element("span").class(if published { "dot" } else { "" }))
        .attribute("aria-disabled", if listed { "false" } else { "true" })
        .attribute("aria-current", if is_shown { "date" } else { "false" })
}

/// Where a key leads from a day: through days, weeks, months, and to the ends of a week. It may be a day to come.
fn led_to(key: &str, day: ListDay) -> Option<ListDay> {
    type Step = fn(ListDay) -> Option<ListDay>;
    let (before, after): (Step, Step) = (ListDay::previous, ListDay::next);
    let days = |days: usize, step: Step| (0..days).try_fold(day, |day, _| step(day));
    let (month, week) = (Month::from(day), Week::from(day));
    let there = match key {
        "ArrowLeft" => days(1, before),
        "ArrowRight" => days(1, after),
        "ArrowUp" => days(7, before),
        "ArrowDown" => days(7, after),
        "PageUp" => month.previous().map(|month| month.same_day_of(day)),
        "PageDown" => month.next().map(|month| month.same_day_of(day)),
        "Home" => Some(week.first()),
        "End" => Some(week.last()),
        _ => return None,
    };
    Some(there.unwrap_or(day))
}
