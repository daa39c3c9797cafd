//! The ranked list, or the face that stands in its place.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    Element, Page,
    days_gathered::days_gathered,
    element::{button, element},
    faces::{empty_day, empty_period, failed, loading, not_open_day},
    freshness::freshness,
    listing::{List, Listing},
    paper_card::paper_card,
    signal::Signal,
};
use crate::{
    browser::{self, Place},
    papers::{ArxivId, Count},
};

/// How many cards are made in one frame at most.
const CARDS_A_FRAME: usize = 20;

/// The list of the day.
pub(super) fn ranking(page: Page) -> Element {
    let Page { desk, words } = page;
    let summary = move || {
        let chosen = desk.chosen();
        desk.listing.with(|listing| words.listing(listing, chosen))
    };
    // The cards stay while their list is brought up to date; only another day, or a face, takes their place.
    let shown = Signal::computed(move || {
        desk.listing
            .with(|listing| listing.papers().map(|(list, _)| list.period))
    });
    let face = move || {
        if shown.get().is_some() {
            return papers(page);
        }
        let face = match desk.listing.get() {
            Listing::Loading(_) | Listing::Papers(..) => loading(),
            Listing::Empty(day) => empty_day(page, day),
            Listing::EmptyPeriod(period) => empty_period(page, period),
            Listing::NotOpen(day) => not_open_day(page, day),
            Listing::Failed(period, failure) => failed(page, period, &failure),
        };
        vec![face]
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
        .with(days_gathered(page))
        .with(freshness(page))
        .with(element("div").live(face))
}

/// The papers that go into the post, and the way to the rest.
fn papers(page: Page) -> Vec<Element> {
    let Page { desk, words } = page;
    let list = move || {
        desk.listing
            .with(|listing| listing.papers().map(|(list, _)| Arc::clone(list)))
    };
    // A month has a thousand papers: its cards come a few a frame, so that the page answers meanwhile.
    let grown = Signal::new(CARDS_A_FRAME);
    let chosen = move || {
        let (chosen, shown) = (desk.chosen(), grown.get());
        if shown < chosen {
            request_animation_frame(move || grown.set(shown + CARDS_A_FRAME));
        } else if shown > chosen + CARDS_A_FRAME {
            grown.set(chosen.max(CARDS_A_FRAME));
        }
        let chosen = chosen.min(shown);
        let ids = |list: Arc<List>| {
            let chosen = list.papers.iter().take(chosen);
            chosen.map(|paper| paper.id.clone()).collect()
        };
        list().map(ids).unwrap_or_default()
    };
    let card = move |_: &ArxivId, place: Signal<usize>| {
        let place_now = place.get_untracked();
        match list().and_then(|list| list.papers.get(place_now).cloned()) {
            Some(paper) => paper_card(page, place, &paper),
            None => element("li"),
        }
    };
    let include_the_rest = move || {
        let first_new = desk.chosen() + 1;
        desk.choose_count(Count::All);
        // The button is gone; reading goes on where the list did.
        request_animation_frame(move || browser::focus_paper(first_new));
    };
    let rest = move || {
        let all = list().map_or(0, |list| list.papers.len());
        match all.saturating_sub(desk.chosen()) {
            0 => vec![],
            left => vec![button(&words.show_rest(left), include_the_rest).class("rest")],
        }
    };
    vec![
        element("ol").class("ranking").each(chosen, card),
        element("div").live(rest),
    ]
}
