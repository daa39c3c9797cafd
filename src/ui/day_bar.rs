//! The day: its name, the way to others, and how many of its papers are wanted.

use leptos::prelude::*;

use super::{
    Element, Page,
    count_choice::count_choice,
    element::{bare_button, button, element, field, field_of},
};
use crate::{
    browser::{self, Place},
    calendar::ListDay,
};

/// The heading with the day, and the controls that choose another.
pub(super) fn day_bar(page: Page) -> Element {
    let Page { desk, words } = page;
    let days = element("div")
        .class("days")
        .attribute("role", "group")
        .attribute("aria-label", words.other_days())
        .with(day_step(page, words.day_before(), "‹", ListDay::before))
        .with_all(date_field(page))
        .with(day_step(page, words.day_after(), "›", ListDay::after))
        .with(button(words.latest(), move || desk.show_latest()).class("quiet"));
    element("div")
        .class("day-bar")
        .with(element("h1").live_text(move || words.day_heading(desk.day())))
        .with(
            element("div")
                .class("controls")
                .with(days)
                .with(count_choice(page)),
        )
}

/// The button that goes one day back or forth; without a day to go to it takes no click.
fn day_step(
    Page { desk, .. }: Page,
    label: &str,
    sign: &str,
    to: fn(ListDay) -> Option<ListDay>,
) -> Element {
    let there = move || {
        let day = desk.day().and_then(to)?;
        (day <= desk.today()).then_some(day)
    };
    let go = move || {
        if let Some(day) = there() {
            desk.show_day(day);
        }
    };
    bare_button(go)
        .class("step")
        .attribute("aria-label", label)
        .attribute("title", label)
        .live_flag("disabled", move || there().is_none())
        .with(element("span").for_eyes_only().text(sign))
}

/// The native date field, and what is said of it. While a date is being typed the browser reports every date on the
/// way (the year 0002, say); only one that a list can have moves the page, and what is left standing wrong is
/// explained when the field is left.
fn date_field(Page { desk, words }: Page) -> [Element; 2] {
    let wrong = RwSignal::new(false);
    // The day the field and the page last agreed on.
    let agreed = StoredValue::new(None::<ListDay>);
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
            if day != agreed.get_value() || !browser::is_focused(Place::DateField) {
                agreed.set_value(day);
                field(input).set_value(&shown());
            }
        })
        .on("change", move |event| {
            if let Some(chosen) = possible(&field_of(&event).value()) {
                wrong.set(false);
                agreed.set_value(Some(chosen));
                if desk.day() != Some(chosen) {
                    desk.show_day(chosen);
                }
            }
        })
        .on("blur", move |event| {
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
