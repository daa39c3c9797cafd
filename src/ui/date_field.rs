//! The date: a field to type it into, and the calendar to choose it from.

use std::cell::Cell;

use super::{
    Element, Page,
    element::{element, field, field_of},
    signal::Signal,
};
use crate::{
    browser::{self, Place},
    calendar::{ListDay, Period},
};

/// The native date field, and what is said of it. While a date is being typed the browser reports every date on the
/// way (the year 0002, say); only one that a list can have moves the page, and what is left standing wrong is
/// explained when the field is left. All dates of one typing are one place in the history.
pub(super) fn date_field(Page { desk, words }: Page) -> [Element; 2] {
    let wrong = Signal::new(false);
    // The day the field and the page last agreed on.
    let agreed = Signal::new(None::<ListDay>);
    // Whether a key was pressed since the last date, and whether that date had come by keys.
    let (key, typed) = (Signal::new(false), Signal::new(false));
    let possible = move |text: &str| ListDay::parse(text).ok().filter(|&day| day <= desk.today());
    let shown = move || desk.day().map(|day| day.to_string()).unwrap_or_default();
    let input = element("input")
        .id(Place::DateField.id())
        .attribute("type", "date")
        .attribute("required", "")
        .attribute("min", &ListDay::FIRST.to_string())
        .attribute("aria-describedby", "date-explained")
        .live_attribute("max", move || desk.today().to_string())
        .follow(move |input| {
            let day = desk.day();
            // Writing to the field while a date is being typed would take away what has been typed of it so far, so
            // only a day that was chosen elsewhere (Back, a button) is written.
            let elsewhere = day != agreed.get_untracked();
            if elsewhere || !browser::is_focused(Place::DateField) {
                agreed.set(day);
                field(input).set_value(&shown());
            }
            // The focus is nowhere while it goes from one part of the date to the next.
            if elsewhere {
                typed.set(false);
            }
        })
        .on("change", move |event| {
            if let Some(chosen) = possible(&field_of(&event).value()) {
                wrong.set(false);
                agreed.set(Some(chosen));
                let shown = desk.period();
                let chosen = shown.map_or(Period::Day(chosen), |shown| shown.around(chosen));
                if shown == Some(chosen) {
                    return;
                }
                if key.get() && typed.get() {
                    desk.correct_period(chosen);
                } else {
                    desk.show_period(chosen);
                }
                typed.set(key.get());
                key.set(false);
            }
        })
        .on("keydown", move |_| key.set(true))
        .on("blur", move |event| {
            typed.set(false);
            let field = field_of(&event);
            wrong.set(possible(&field.value()).is_none());
            field.set_value(&shown());
        });
    let explained = element("p")
        .id("date-explained")
        .class("explained")
        .attribute("role", "status")
        .live_text(move || match wrong.get() {
            true => words.date_range(desk.today()),
            false => String::new(),
        });
    let label = element("span").class("label").text(words.date_label());
    [
        element("label").class("date-field").with(label).with(input),
        explained,
    ]
}

/// The button that opens the calendar, and the calendar's place, which the browser lays over the page, closes by Escape
/// and by a click elsewhere, and ties to the button. What is in it the second program makes: most days are come to by
/// the buttons beside it.
pub(super) fn calendar(Page { desk, words }: Page) -> [Element; 2] {
    let opener = element("button")
        .id(Place::CalendarOpener.id())
        .class("step")
        .attribute("type", "button")
        .attribute("popovertarget", Place::Calendar.id())
        .attribute("aria-label", words.open_calendar())
        .attribute("title", words.open_calendar())
        .with(element("span").class("calendar-sign").for_eyes_only());
    let is_open = Cell::new(false);
    let place = element("div")
        .id(Place::Calendar.id())
        .class("day-calendar")
        .attribute("popover", "")
        .attribute("role", "dialog")
        .attribute("aria-label", words.open_calendar())
        // Heard once before it opens and once before it closes.
        .on("beforetoggle", move |_| {
            is_open.set(!is_open.get());
            if is_open.get() {
                desk.fill_calendar();
            }
        });
    [opener, place]
}
