//! The day: its name, the way to others, and how many of its papers are wanted.

use super::{
    Element, Page,
    count_choice::count_choice,
    day_calendar::day_calendar,
    element::{bare_button, button, element, field, field_of},
    signal::Signal,
};
use crate::{
    browser::{self, Place},
    calendar::{ListDay, Month, Period, Week},
};

/// The heading with the day, and the controls that choose another.
pub(super) fn day_bar(page: Page) -> Element {
    let Page { desk, words } = page;
    let days = element("div")
        .class("days")
        .attribute("role", "group")
        .attribute("aria-label", words.other_days())
        .with(step(page, false))
        .with_all(date_field(page))
        .with_all(day_calendar(page))
        .with(step(page, true))
        .with(button(words.latest(), move || desk.show_latest()).class("quiet"));
    element("div")
        .class("day-bar")
        .with(
            element("div")
                .class("heading")
                .with(element("h1").live_text(move || words.heading(desk.period())))
                .with(kinds(page)),
        )
        .with(
            element("div")
                .class("controls")
                .with(days)
                .with(count_choice(page)),
        )
        .with(
            element("p")
                .class("clocks")
                .live_text(move || words.clocks(desk.now.get())),
        )
}

/// The button that goes one day, week or month back or forth; with nothing there it takes no click.
fn step(Page { desk, words }: Page, forth: bool) -> Element {
    let label = move || words.step(desk.period(), forth).to_owned();
    bare_button(move || desk.step_aside(forth))
        .class("step")
        .live_attribute("aria-label", label)
        .live_attribute("title", label)
        .live_flag("disabled", move || desk.beside(forth).is_none())
        .with(
            element("span")
                .for_eyes_only()
                .text(if forth { "›" } else { "‹" }),
        )
}

/// Day, week or month: the one around what is shown.
fn kinds(Page { desk, words }: Page) -> Element {
    type Kind = fn(ListDay) -> Period;
    let kinds: [(&str, Kind); 3] = [
        (words.by_day(), Period::Day),
        (words.by_week(), |day| Period::Week(Week::of(day))),
        (words.by_month(), |day| Period::Month(Month::of(day))),
    ];
    let same_kind =
        |one: Period, other: Period| std::mem::discriminant(&one) == std::mem::discriminant(&other);
    let kinds = kinds.map(|(name, of)| {
        let around = move || {
            let period = desk.period().unwrap_or(Period::Day(desk.today()));
            of(period.last().min(desk.today()).max(period.first()))
        };
        button(name, move || {
            let there = around();
            // A week that ends on a Sunday leads to its Friday.
            let there = match there {
                Period::Day(day) if day.is_weekend() => {
                    day.weekday_before().map_or(there, Period::Day)
                }
                other => other,
            };
            desk.show_period(there);
        })
        .live_state("aria-pressed", move || {
            desk.period()
                .is_some_and(|period| same_kind(period, around()))
        })
    });
    element("div")
        .class("segments kinds")
        .attribute("role", "group")
        .attribute("aria-label", words.by_period())
        .with_all(kinds)
}

/// The native date field, and what is said of it. While a date is being typed the browser reports every date on the
/// way (the year 0002, say); only one that a list can have moves the page, and what is left standing wrong is
/// explained when the field is left. All dates of one typing are one place in the history.
fn date_field(Page { desk, words }: Page) -> [Element; 2] {
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
