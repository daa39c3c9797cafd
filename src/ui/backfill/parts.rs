//! What is in the dialog.

use super::{Backfilling, report::report};
use crate::{
    browser::{self, Place},
    calendar::ListDay,
    ui::{
        Element,
        element::{button, element, field_of},
        signal::Signal,
        words::Words,
    },
};

/// The whole dialog, in one language.
pub(super) fn content(
    state: Backfilling,
    words: Words,
    close: impl Fn() + 'static,
) -> Vec<Element> {
    let top = element("div")
        .class("backfill-top")
        .with(element("h2").id("backfill-heading").text(words.many_days()))
        .with(button(words.close(), close).class("quiet"));
    let asked = element("div")
        .class("asked")
        .with(day_field(state, words.first_day(), state.first))
        .with(day_field(state, words.last_day(), state.last))
        .with_all(steps(state, words));
    let range = element("p")
        .class("range")
        .attribute("role", "status")
        .live_flag("hidden", move || state.work.with(Option::is_some))
        .live_class("refused", move || state.range().is_err())
        .live_text(move || match state.range() {
            Ok((_, listed)) => words.days_to_ask_for(listed),
            Err(no_start) => words.no_start(no_start),
        });
    vec![
        top,
        element("p").class("hint").text(words.backfill_explained()),
        asked,
        range,
        progress(state, words),
        // Heard instead of the bar, which changes too often to be read out.
        element("p")
            .class("unseen")
            .attribute("role", "status")
            .live_text(move || {
                state.work.with(|work| match work {
                    Some(work) => words.backfill_said(work),
                    None => String::new(),
                })
            }),
        report(state, words),
    ]
}

/// A native date field. Another day than before needs another start.
fn day_field(state: Backfilling, name: &str, day: Signal<Option<ListDay>>) -> Element {
    let today = ListDay::today(browser::now());
    let proposed = day.get_untracked().map(|day| day.to_string());
    let input = element("input")
        .attribute("type", "date")
        .attribute("required", "")
        .attribute("min", &ListDay::FIRST.to_string())
        .attribute("max", &today.to_string())
        .attribute("value", &proposed.unwrap_or_default())
        .live_flag("disabled", move || state.is_running())
        .on("input", move |event| {
            let typed = ListDay::parse(&field_of(&event).value()).ok();
            day.set(typed.filter(|day| *day <= today));
            state.work.set(None);
            state.saved.set(None);
        });
    element("label")
        .with(element("span").class("label").text(name))
        .with(input)
}

/// The buttons for what can be done next, one at a time in the same place.
fn steps(state: Backfilling, words: Words) -> [Element; 3] {
    let is_over_and_lacks = move || state.is_over() && state.lacks_days();
    let start = button(words.start(), move || state.start())
        .class("copy")
        .live_flag("disabled", move || {
            state.is_over() || state.range().is_err()
        })
        .live_flag("hidden", move || state.is_running() || is_over_and_lacks());
    let stop = button(words.stop(), move || state.stop())
        .id(Place::BackfillStop.id())
        .live_flag("hidden", move || !state.is_running());
    let rest = button(words.fetch_the_rest(), move || state.resume())
        .id(Place::BackfillRest.id())
        .live_flag("hidden", move || !is_over_and_lacks());
    [start, stop, rest]
}

/// How far the posts have come.
fn progress(state: Backfilling, words: Words) -> Element {
    let so_far = Signal::computed(move || {
        state.work.with(|work| match work {
            Some(work) => (work.settled(), work.days().len()),
            None => (0, 1),
        })
    });
    let bar = element("progress")
        .attribute("aria-label", words.posts_written())
        .live_attribute("max", move || so_far.get().1.to_string())
        .live_attribute("value", move || so_far.get().0.to_string());
    let numbers = element("span")
        .class("numbers")
        .for_eyes_only()
        .live_text(move || {
            let (settled, days) = so_far.get();
            words.days_done(settled, days)
        });
    element("div")
        .class("backfilling")
        .live_flag("hidden", move || !state.is_running())
        .with(bar)
        .with(numbers)
}
