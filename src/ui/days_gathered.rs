//! The days of a week or a month: how full each was, and how far their lists have been gathered.

use chrono::Datelike;
use leptos::prelude::*;

use super::{
    Element, Page,
    desk::DayState,
    element::{bare_button, button, element},
    signal::Signal,
};
use crate::calendar::{ListDay, Period};

/// A calendar with a bar of upvotes for every day, above it how far the gathering has come. Nothing for a single day.
pub(super) fn days_gathered(page: Page) -> Element {
    let Page { desk, words } = page;
    let shown = Signal::computed(move || desk.period().filter(|period| period.is_multi_day()));
    let progress = element("progress")
        .attribute("aria-label", words.gathering_progress())
        .live_attribute("max", move || {
            desk.gathering
                .with(|gathering| gathering.days.len().to_string())
        })
        .live_attribute("value", move || {
            desk.gathering
                .with(|gathering| gathering.settled().to_string())
        });
    let under_way = move || desk.gathering.with(|gathering| gathering.is_under_way());
    let stop = button(words.stop(), move || desk.stop_gathering());
    let said = element("span")
        .attribute("role", "status")
        .live_text(move || desk.gathering.with(|gathering| words.gathering(gathering)));
    let resume =
        button(words.fetch_the_rest(), move || desk.fetch()).live_flag("hidden", move || {
            under_way()
                || desk
                    .gathering
                    .with(|gathering| gathering.missing().is_empty())
        });
    let calendar = element("ol")
        .class("calendar")
        .live(move || match shown.get() {
            Some(period) => days(page, period),
            None => vec![],
        });
    element("div")
        .class("gathering")
        .live_flag("hidden", move || shown.get().is_none())
        .with(
            element("p")
                .class("progress")
                .with(said)
                .with(
                    element("span")
                        .class("under-way")
                        .live_flag("hidden", move || !under_way())
                        .with(progress)
                        .with(stop),
                )
                .with(resume),
        )
        .with(calendar)
}

/// A cell for every day, weekends too, each in the column of its weekday.
fn days(page: Page, period: Period) -> Vec<Element> {
    let today = untrack(|| page.desk.today());
    period
        .days()
        .map(|day| {
            let cell = in_its_column(day);
            if day.is_weekend() || day > today {
                cell.with(
                    element("span")
                        .class("day-off")
                        .text(&day.date().day().to_string()),
                )
            } else {
                cell.with(day_cell(page, day))
            }
        })
        .collect()
}

/// A cell in the column of the weekday of a day, Monday's the first.
pub(super) fn in_its_column(day: ListDay) -> Element {
    let column = day.weekday().number_from_monday().to_string();
    let cell = element("li");
    let _ = cell.dom().style().set_property("grid-column", &column);
    cell
}

/// A day: its number, a bar as high as its upvotes are many, and its papers. Leads to the day.
fn day_cell(Page { desk, words }: Page, day: ListDay) -> Element {
    let state = move || {
        desk.gathering
            .with(|gathering| gathering.state(day).cloned())
    };
    let share = move || {
        desk.gathering.with(|gathering| {
            let upvotes = |state: &DayState| match state {
                DayState::Read { upvotes, .. } => *upvotes,
                _ => 0,
            };
            let most = gathering.days.iter().map(|(_, state)| upvotes(state)).max();
            let of_day = gathering.state(day).map_or(0, upvotes);
            100 * of_day / most.unwrap_or_default().max(1)
        })
    };
    let bar = element("span")
        .class("day-bar-of-upvotes")
        .for_eyes_only()
        .follow(move |bar| {
            let _ = bar
                .style()
                .set_property("--share", &format!("{}%", share()));
        });
    let number = element("span")
        .class("day-number")
        .for_eyes_only()
        .text(&day.date().day().to_string());
    let papers = element("span")
        .class("day-papers")
        .for_eyes_only()
        .live_text(move || match state() {
            Some(DayState::Read { papers: 0, .. }) | None => "–".to_owned(),
            Some(DayState::Read { papers, .. }) => papers.to_string(),
            Some(DayState::Waiting) => "…".to_owned(),
            Some(DayState::Failed(_) | DayState::Stopped) => "!".to_owned(),
        });
    let label = move || {
        let said = words.day_gathered(day, state().as_ref());
        words.day_published(said, desk.is_published(day))
    };
    bare_button(move || desk.show_day(day))
        .class("day-cell")
        .live_attribute("title", label)
        .with(element("span").class("unseen").live_text(label))
        .with(number)
        .with(bar)
        .with(papers)
        .with(element("span").live_class("dot", move || desk.is_published(day)))
}
