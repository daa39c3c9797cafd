//! The ranked list, or the face that stands in its place.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    Element, Page,
    element::{button, element},
    faces::{empty_day, failed_day, loading, not_open_day},
    listing::Listing,
    paper_card::paper_card,
};
use crate::{
    browser::{self, Place},
    hub::DayList,
    papers::Count,
};

/// The list of the day.
pub(super) fn ranking(page: Page) -> Element {
    let Page { desk, words } = page;
    let summary = move || {
        let chosen = desk.chosen();
        desk.listing.with(|listing| words.listing(listing, chosen))
    };
    let face = move || match desk.listing.get() {
        Listing::Loading(_) => vec![loading()],
        Listing::Papers(list, _) => papers(page, list),
        Listing::Empty(day) => vec![empty_day(page, day)],
        Listing::NotOpen(day) => vec![not_open_day(page, day)],
        Listing::Failed(day, failure) => vec![failed_day(page, day, &failure)],
    };
    element("section")
        .id(Place::Papers.id())
        .class("papers")
        .attribute("tabindex", "-1")
        .attribute("aria-label", words.papers_label())
        .with(
            element("p")
                .class("summary")
                .attribute("role", "status")
                .live_text(summary),
        )
        .with(element("div").live(face))
}

/// The papers that go into the post, and the way to the rest.
fn papers(page: Page, list: Arc<DayList>) -> Vec<Element> {
    let Page { desk, words } = page;
    let all = list.papers.len();
    let include_the_rest = move || {
        let first_new = desk.chosen() + 1;
        desk.choose_count(Count::All);
        // The button is gone; reading goes on where the list did.
        request_animation_frame(move || browser::focus_paper(first_new));
    };
    let rest = move || match all.saturating_sub(desk.chosen()) {
        0 => vec![],
        left => vec![button(&words.show_rest(left), include_the_rest).class("rest")],
    };
    let cards = element("ol").class("ranking").each(
        move || (0..desk.chosen().min(all)).collect(),
        move |place| paper_card(page, place + 1, &list.papers[place]),
    );
    vec![cards, element("div").live(rest)]
}
