//! The day: its name, the way to others, and how many of its papers are wanted.

use super::{
    Element, Page,
    count_choice::count_choice,
    date_field::{calendar, date_field},
    element::{bare_button, button, element},
};
use crate::calendar::{ListDay, Month, Period, Week};

/// The heading with the day, and the controls that choose another.
pub(super) fn day_bar(page: Page) -> Element {
    let Page { desk, words } = page;
    let days = element("div")
        .class("days")
        .attribute("role", "group")
        .attribute("aria-label", words.other_days())
        .with(step(page, false))
        .with_all(date_field(page))
        .with_all(calendar(page))
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
        (words.by_week(), |day| Period::Week(Week::from(day))),
        (words.by_month(), |day| Period::Month(Month::from(day))),
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
                    day.previous_weekday().map_or(there, Period::Day)
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
