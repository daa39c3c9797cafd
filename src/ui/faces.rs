//! What stands in the place of the list when there is none: still loading, no papers, not open yet, failed. Four
//! different things, each with a sentence and a way on.

use super::{
    Element, Page,
    element::{button, element, link},
    search_bar::clear_search,
};
use crate::{
    calendar::{ListDay, Period},
    hub,
    hub::FetchError,
    url_state::Sample,
};

/// The outline of cards while a list is on its way. Says nothing itself: the summary above it does.
pub(super) fn loading() -> Element {
    let line = || element("span");
    let outline = |_| {
        element("li")
            .class("outline")
            .with_all([line(), line(), line()])
    };
    element("ol")
        .class("ranking outlines")
        .for_eyes_only()
        .with_all((0..5).map(outline))
}

/// A day without papers: a weekend, a holiday, or a day whose first papers have not appeared.
pub(super) fn empty_day(page: Page, day: ListDay) -> Element {
    let Page { desk, words } = page;
    let now = desk.now.get_untracked();
    let latest = button(words.to_latest(), move || desk.show_latest());
    let ways = previous_weekday(page, day).into_iter().chain([latest]);
    face(
        "🗓",
        &words.empty_title(day, now),
        &words.empty_text(day, now),
        ways,
    )
}

/// A day Hugging Face has not opened yet.
pub(super) fn not_open_day(page: Page, day: ListDay) -> Element {
    let Page { desk, words } = page;
    let now = desk.now.get_untracked();
    let retry = button(words.retry(), move || desk.refresh());
    let ways = previous_weekday(page, day).into_iter().chain([retry]);
    face(
        "🌅",
        words.not_open_title(),
        &words.not_open_text(day, now),
        ways,
    )
}

/// A week or a month without papers, or stopped before the first list came.
pub(super) fn empty_period(page: Page, period: Period) -> Element {
    let Page { desk, words } = page;
    let retry = button(words.retry(), move || desk.refresh()).class("primary");
    let latest = button(words.to_latest(), move || desk.show_latest());
    face(
        "🗓",
        &words.empty_period_title(period),
        words.empty_period_text(),
        [retry, latest],
    )
}

/// A list that could not be had.
pub(super) fn failed(page: Page, period: Option<Period>, failure: &FetchError) -> Element {
    let Page { desk, words } = page;
    let retry = button(words.retry(), move || desk.refresh()).class("primary");
    let samples = Sample::ALL.map(|sample| {
        button(&words.show_sample(sample.day()), move || {
            desk.show_sample(sample);
        })
    });
    let site = match period {
        None => hub::SITE.to_owned(),
        Some(Period::Day(day)) => hub::day_page(day),
        Some(Period::Week(week)) => hub::week_page(week),
        Some(Period::Month(month)) => hub::month_page(month),
    };
    let ways = [retry]
        .into_iter()
        .chain(samples)
        .chain([link(&site, words.see_on_the_site())]);
    face(
        "⚡",
        &words.failed_title(period),
        &words.failure(failure),
        ways,
    )
}

/// A list in which nothing is found.
pub(super) fn none_found(page: Page, all: usize) -> Element {
    let words = page.words;
    let clear = clear_search(page).class("primary");
    face(
        "🔍",
        words.none_found(),
        &words.none_found_text(all),
        [clear],
    )
}

/// A face: a sign, what is the matter, what it means, and the ways on.
fn face(sign: &str, title: &str, text: &str, ways: impl IntoIterator<Item = Element>) -> Element {
    element("div")
        .class("face")
        .with(element("p").class("sign").for_eyes_only().text(sign))
        .with(element("h2").text(title))
        .with(element("p").text(text))
        .with(element("div").class("ways").with_all(ways))
}

fn previous_weekday(Page { desk, words }: Page, day: ListDay) -> Option<Element> {
    day.previous_weekday()
        .map(|before| button(&words.to_day(before), move || desk.show_day(before)).class("primary"))
}
