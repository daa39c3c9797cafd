//! The ranked list, or the face that stands in its place.

use std::{cell::RefCell, sync::Arc};

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::{
    Element, Page,
    days_gathered::days_gathered,
    desk::Shown,
    element::{button, element},
    faces::{empty_day, empty_period, failed, loading, none_found, not_open_day},
    freshness::freshness,
    listing::Listing,
    paper_card::paper_card,
    search_bar::search_bar,
    selection_bar::selection_bar,
    signal::Signal,
};
use crate::{
    browser::{self, Place},
    papers::{ArxivId, Count},
};

/// How many cards are made at first: a screen of them. They are painted before the next are made.
const MADE_AT_FIRST: usize = 5;

/// How many cards are made in one frame at most, and one more for so many that are there: each frame has them all to go
/// through.
const MADE_A_FRAME: usize = 20;
const THERE_FOR_ONE_MORE: usize = 32;

/// How many are removed in one frame at most, which is quicker.
const REMOVED_A_FRAME: usize = 100;

/// The list of the day.
pub(super) fn ranking(page: Page) -> Element {
    let Page { desk, words } = page;
    let summary = move || {
        let (chosen, by_hand) = (desk.chosen(), desk.is_chosen_by_hand());
        desk.listing
            .with(|listing| match (desk.found(), listing.papers()) {
                (Some(found), Some((list, _))) => words.found(found, list.papers.len()),
                _ => words.listing(listing, chosen, by_hand),
            })
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
        .live_class("searching", move || desk.found().is_some())
        .live_class("dense", move || desk.dense.get())
        .live_class("pictured", move || desk.pictures.get())
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
        .with(
            element("div")
                .class("choices")
                .with(search_bar(page))
                .with(selection_bar(page)),
        )
        .with(element("div").live(face))
}

/// The cards, and the way to the papers that have none.
fn papers(page: Page) -> Vec<Element> {
    let Page { desk, words } = page;
    let list = move || {
        desk.listing
            .with(|listing| listing.papers().map(|(list, _)| Arc::clone(list)))
    };
    // A month has a thousand papers: its cards come and go a few a frame, so that the page answers meanwhile.
    let grown = Signal::new(0_usize);
    let there = RefCell::new(Vec::new());
    let ids = move || {
        let before = grown.get();
        let wanted = list().map_or_else(Vec::new, |list| {
            let id = |shown: &Shown| Some(list.papers.get(shown.place)?.id.clone());
            desk.shown
                .with(|shown| shown.iter().filter_map(id).collect())
        });
        let mut there = there.borrow_mut();
        // Only the end of the list goes slowly; another list takes its place at once.
        let least = match there.starts_with(&wanted) {
            true => before.saturating_sub(REMOVED_A_FRAME),
            false => 0,
        };
        let grow = |now| move || grown.set(now);
        let most = match before {
            // More of them fit on a screen where they are dense.
            0 if !desk.dense.get_untracked() => MADE_AT_FIRST,
            _ => before + MADE_A_FRAME + before / THERE_FOR_ONE_MORE,
        };
        let now = wanted.len().clamp(least, most);
        match before {
            _ if now == before => {}
            0 => browser::after_paint(grow(now)),
            _ => request_animation_frame(grow(now)),
        }
        if now <= wanted.len() {
            *there = wanted;
        }
        there.truncate(now);
        there.clone()
    };
    let card = move |_: &ArxivId, position: Signal<usize>| {
        let place = desk
            .shown
            .with(|shown| shown.get(position.get()).map(|shown| shown.place));
        match place.and_then(|place| list()?.papers.get(place).cloned()) {
            Some(paper) => paper_card(page, position, &paper),
            None => element("li"),
        }
    };
    let first_new = move || {
        let first_new = desk.shown.with_untracked(Vec::len) + 1;
        // The button is gone; reading goes on where the list did.
        browser::after_paint(move || browser::focus_paper(first_new));
    };
    let rest = move || {
        let all = list().map_or(0, |list| list.papers.len());
        let found = desk.found();
        if found == Some(0) {
            return vec![none_found(page, all)];
        }
        match found
            .unwrap_or(all)
            .saturating_sub(desk.shown.with(Vec::len))
        {
            0 => vec![],
            left => {
                let include = button(&words.include_rest(left), move || {
                    first_new();
                    desk.choose_count(Count::All);
                });
                let show = button(words.show_rest(), move || {
                    first_new();
                    desk.all_shown.set(true);
                });
                match found {
                    Some(_) => vec![show],
                    None => vec![show, include],
                }
            }
        }
    };
    // The first cards are marked at once, the others when all are there.
    let marking = Signal::new(false);
    let mark = move |_: &HtmlElement| {
        let made = grown.get();
        let all_made = desk.shown.with(|shown| made >= shown.len());
        desk.address.with(|_| ());
        if (all_made || made <= MADE_A_FRAME) && !marking.get_untracked() {
            marking.set(true);
            request_animation_frame(move || {
                marking.set(false);
                browser::mark_found(&desk.search());
            });
        }
    };
    vec![
        element("ol").class("ranking").each(ids, card).follow(mark),
        element("div").class("rest").live(rest),
    ]
}
