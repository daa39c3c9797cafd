//! The page: its parts, the state they follow, and every sentence a reader sees.
//!
//! [`Desk`] holds the state and has a method for everything a reader can do; the parts read its signals and call its
//! methods, and decide nothing. [`Words`] has every sentence in every language. Each part is a function from a [`Page`]
//! to an [`Element`]. A switch of language makes the page anew, so that parts can take their words as plain values.

#![allow(
    clippy::needless_pass_by_value,
    reason = "an element that was added somewhere is done with"
)]

mod backfill;
mod count_choice;
mod date_field;
mod day_bar;
mod day_calendar;
mod days_gathered;
mod desk;
mod element;
mod faces;
mod freshness;
mod keys;
mod listing;
mod masthead;
mod menu;
mod notices;
mod paper_card;
mod post_panel;
mod ranking;
mod search_bar;
mod selection_bar;
mod signal;
mod words;
mod workshop;

use std::time::Duration;

use leptos::{mount::mount_to, prelude::*};
use web_sys::HtmlElement;

use crate::browser::{self, Place};
use desk::{AT_ONCE, Desk};
use element::{Element, element, link};
use words::Words;
pub use workshop::open_workshop;

/// What every part of the page is made from.
#[derive(Clone, Copy)]
struct Page {
    /// The state.
    desk: Desk,
    /// The sentences.
    words: Words,
}

/// Makes the page, and puts it in the place of the static shell.
pub fn open() {
    if let Some(place) = browser::backstage() {
        mount_to(place.clone(), move || open_in(place)).forget();
    }
}

/// Opens the desk, and makes the page at it: anew for every language. The desk outlives each of them.
fn open_in(place: HtmlElement) {
    let desk = Desk::open();
    keys::listen(desk);
    let stage = place.clone();
    let raise = move || browser::raise_the_curtain(&stage);
    let raise_late = raise.clone();
    // With the list the browser lays the page out only once: the first time, when it has yet to find its fonts, takes it
    // longer than all the rest. What has come while the page was made is seen to first.
    set_timeout(move || set_timeout(raise_late, AT_ONCE), Duration::ZERO);
    desk.when_settled(move || {
        raise();
        browser::settled();
    });
    Element::existing(place).live(move || {
        let words = Words::in_language(desk.language.get());
        untrack(|| page(Page { desk, words }))
    });
}

/// The whole page, in one language.
fn page(page: Page) -> Vec<Element> {
    let Page { desk, words } = page;
    let papers = format!("#{}", Place::Papers.id());
    let skip = link(&papers, words.skip_to_papers()).class("skip");
    let main = element("main")
        .with(day_bar::day_bar(page))
        .with(notices::notices(page))
        .with(ranking::ranking(page));
    let side = element("div")
        .class("side")
        .live_class("open", move || desk.sheet.get())
        .with(post_panel::post_panel(page))
        .with(post_panel::hand_over_bar(page));
    let under_the_sheet = |part: Element| part.live_flag("inert", move || desk.sheet_covers_list());
    vec![
        under_the_sheet(skip),
        under_the_sheet(masthead::masthead(page)),
        element("div")
            .class("columns")
            .with(under_the_sheet(main))
            .with(side),
        paper_card::copy_menu(page),
    ]
}
