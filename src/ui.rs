//! The page: components, the state they watch, and every sentence a reader sees.
//!
//! [`Desk`] holds the state and has a method for everything a reader can do; components read its signals
//! and call its methods, and decide nothing. [`Words`] has every sentence in every language. A switch of
//! language renders the page anew, so that components can take their words as plain values.

#![allow(
    unreachable_pub,
    clippy::needless_pass_by_value,
    reason = "the component macro makes public types of the properties, and hands every property over by value"
)]

mod count_choice;
mod day_bar;
mod desk;
mod faces;
mod hand_over;
mod listing;
mod live;
mod masthead;
mod notices;
mod paper_card;
mod post_panel;
mod prose;
mod ranking;
mod setting_choice;
mod words;

use leptos::{mount::mount_to, prelude::*};

use crate::browser::{self, Place};
use day_bar::DayBar;
use desk::Desk;
use hand_over::HandOverBar;
use live::live;
use masthead::Masthead;
use notices::Notices;
use post_panel::PostPanel;
use ranking::Ranking;
use words::Words;

/// Replaces the static shell with the page, and starts it.
pub fn open() {
    if let Some(place) = browser::clear_shell() {
        mount_to(place, open_desk).forget();
    }
}

/// Opens the desk, and renders the page at it: anew for every language. The desk outlives each rendering.
fn open_desk() {
    let desk = Desk::open();
    Effect::new(move |former| {
        drop(former);
        let words = Words::in_language(desk.language.get());
        let place = browser::clear_shell()?;
        Some(untrack(|| {
            mount_to(place, move || view! { <Page desk words /> })
        }))
    });
}

/// The whole page, in one language.
#[component]
fn Page(
    /// The page's state.
    desk: Desk,
    /// Its sentences.
    words: Words,
) -> impl IntoView {
    provide_context(desk);
    provide_context(words);
    view! {
        <a
            class="skip"
            href=format!("#{}", Place::Papers.id())
            inert=live(move || desk.sheet_covers_list())
        >
            {words.skip_to_papers()}
        </a>
        <Masthead />
        <div class="columns">
            <main inert=live(move || desk.sheet_covers_list())>
                <DayBar />
                <Notices />
                <Ranking />
            </main>
            <div
                class="side"
                class:open=live(move || desk.sheet.get())
                on:keydown=move |key| {
                    if key.code() == "Escape" && untrack(|| desk.sheet_covers_list()) {
                        desk.close_sheet();
                    }
                }
            >
                <PostPanel />
                <HandOverBar />
            </div>
        </div>
    }
}
