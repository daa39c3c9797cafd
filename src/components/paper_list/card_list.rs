//! The cards of the papers, made a few a frame: a month has a thousand papers, and the page answers meanwhile.

use std::{collections::HashSet, hash::Hash};

use leptos::{ev, prelude::*};
use web_sys::HtmlElement;

use super::card_drop;
use crate::{
    browser,
    calendar::Period,
    components::PaperCard,
    papers::{ArxivId, Paper},
    state::{AppState, CardState},
};

/// How many cards are made before the first are painted: a screen of them.
const FIRST_CARDS: usize = 5;

/// The same where the list is dense.
const FIRST_DENSE_CARDS: usize = 20;

/// How many cards are made in one frame, and one more for every so many that are there: each frame goes through all of
/// them.
const CARDS_PER_FRAME: usize = 20;
const CARDS_FOR_ONE_MORE: usize = 32;

/// How many cards are there for one more new one among them.
const CARDS_FOR_ONE_NEW: usize = 16;

/// How many cards are removed in one frame, which is quicker.
const REMOVED_PER_FRAME: usize = 100;

/// What a card is of: a paper in the list of a period. The same paper in another list has another card.
type CardKey = (Period, ArxivId);

/// A card for every paper that has one, in their order. Of another list all cards are others.
#[component]
pub fn CardList() -> impl IntoView {
    let AppState {
        loader,
        cards,
        selection,
        preferences,
        ..
    } = expect_context();
    let dense = preferences.dense;
    let wanted = Memo::new(move |_| {
        loader.ranked.with(|list| {
            let Some(list) = list else {
                return Vec::new();
            };
            let paper = |card: &CardState| list.papers.get(card.index);
            let key = |paper: &Paper| (list.period, paper.id.clone());
            cards.cards.with(|cards| {
                let papers = cards.iter().filter_map(paper);
                papers.map(key).collect::<Vec<CardKey>>()
            })
        })
    });
    let frame = RwSignal::new(0_u32);
    let rendered = Memo::new(move |rendered: Option<&Vec<CardKey>>| {
        frame.track();
        let first = if dense.get_untracked() {
            FIRST_DENSE_CARDS
        } else {
            FIRST_CARDS
        };
        wanted.with(|wanted| next_cards(rendered.map(Vec::as_slice), wanted, first))
    });
    Effect::new(move |before: Option<Option<Period>>| {
        let is_complete = rendered.with(|rendered| wanted.with(|wanted| rendered == wanted));
        let period = wanted.with(|wanted| wanted.first().map(|(period, _)| *period));
        if !is_complete {
            let next_frame = move || frame.update(|frame| *frame += 1);
            match before == Some(period) {
                true => request_animation_frame(next_frame),
                // The first cards of a list are painted before others are made.
                false => browser::after_paint(next_frame),
            }
        }
        period
    });
    highlight_matches(wanted, rendered);

    let each = move || {
        browser::keep_focus();
        rendered.get()
    };
    let card = move |(_, id): CardKey| {
        let list = loader.ready_list()?;
        let rank = list.papers.iter().position(|paper| paper.id == id)?;
        let paper = list.papers[rank].clone();
        Some(view! { <PaperCard paper first={rank < FIRST_CARDS} /> })
    };

    // The error of a picture does not bubble.
    let hide_picture = |event: ev::ErrorEvent| {
        event_target::<HtmlElement>(&event).set_class_name("picture failed");
    };

    view! {
        <ol
            class="paper-list"
            on:dragover=|event| card_drop::drag_over(&event)
            on:dragleave=|_| card_drop::drag_leave()
            on:drop=move |event| card_drop::drop(&event, selection)
            on:error:capture=hide_picture
        >
            <For each key=CardKey::clone children=card />
        </ol>
    }
}

/// The cards of the next frame: fewer of those that are not wanted, and some of those that are new. Cards that are there
/// stay, and another order takes its place at once; of another list, or for another search, hardly more than a screen
/// is made first.
fn next_cards<K: Clone + Eq + Hash>(rendered: Option<&[K]>, wanted: &[K], first: usize) -> Vec<K> {
    let rendered = rendered.unwrap_or_default();
    if rendered.len() > wanted.len() && !wanted.is_empty() && rendered.starts_with(wanted) {
        let count = wanted
            .len()
            .max(rendered.len() - REMOVED_PER_FRAME.min(rendered.len()));
        return rendered[..count].to_vec();
    }
    let known: HashSet<&K> = rendered.iter().collect();
    let kept = wanted.iter().filter(|key| known.contains(key)).count();
    let mut new_cards = if kept > 0 && wanted.starts_with(rendered) {
        CARDS_PER_FRAME + kept / CARDS_FOR_ONE_MORE
    } else {
        first + kept / CARDS_FOR_ONE_NEW
    };
    let mut is_next = |key: &&K| {
        known.contains(*key) || {
            let is_next = new_cards > 0;
            new_cards = new_cards.saturating_sub(1);
            is_next
        }
    };
    wanted.iter().filter(|key| is_next(key)).cloned().collect()
}

/// Highlights what matches the search, in the first cards at once and in the others when all are there.
fn highlight_matches(wanted: Memo<Vec<CardKey>>, rendered: Memo<Vec<CardKey>>) {
    let search = expect_context::<AppState>().search.search;
    let is_scheduled = StoredValue::new(false);
    Effect::new(move |_| {
        let rendered = rendered.with(Vec::len);
        let is_complete = wanted.with(|wanted| rendered >= wanted.len());
        search.track();
        if (is_complete || rendered <= CARDS_PER_FRAME) && !is_scheduled.get_value() {
            is_scheduled.set_value(true);
            request_animation_frame(move || {
                // Nothing is left to highlight once the list is gone.
                if is_scheduled.try_set_value(false).is_none() {
                    search.with_untracked(browser::highlight_matches);
                }
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(count: u32) -> Vec<ArxivId> {
        let id = |number| ArxivId::new(&format!("2601.{number:05}"));
        (1..=count).filter_map(id).collect()
    }

    #[test]
    fn cards_come_a_screen_first_and_then_some_a_frame_until_all_are_there() {
        let wanted = ids(100);
        let mut rendered = next_cards(None, &wanted, FIRST_CARDS);
        let mut counts = vec![rendered.len()];
        while rendered != wanted {
            rendered = next_cards(Some(&rendered), &wanted, FIRST_CARDS);
            counts.push(rendered.len());
        }
        assert_eq!(counts, [5, 25, 45, 66, 88, 100]);
    }

    #[test]
    fn of_another_list_a_screen_comes_first() {
        let (other, wanted) = (&ids(60)[..30], &ids(60)[30..]);
        let rendered = next_cards(Some(other), wanted, FIRST_CARDS);
        assert_eq!(rendered, wanted[..FIRST_CARDS]);
        assert_eq!(next_cards(Some(&rendered), wanted, FIRST_CARDS).len(), 25);
        assert_eq!(next_cards(Some(other), &[], FIRST_CARDS), []);
    }

    #[test]
    fn of_another_search_a_screen_comes_first_and_cards_that_are_there_stay() {
        let all = ids(60);
        let rendered = &all[20..50];
        let next = next_cards(Some(rendered), &all, FIRST_CARDS);
        let new = FIRST_CARDS + 30 / CARDS_FOR_ONE_NEW;
        assert_eq!(next, [&all[..new], rendered].concat());
        let mut rendered = next;
        for _ in 0..10 {
            rendered = next_cards(Some(&rendered), &all, FIRST_CARDS);
        }
        assert_eq!(rendered, all);
    }

    #[test]
    fn cards_at_the_end_go_a_hundred_a_frame() {
        let rendered = ids(300);
        let wanted = ids(20);
        let next = next_cards(Some(&rendered), &wanted, FIRST_CARDS);
        assert_eq!(next.len(), 200);
        let next = next_cards(Some(&ids(110)), &wanted, FIRST_CARDS);
        assert_eq!(next, wanted);
    }

    #[test]
    fn another_order_takes_its_place_at_once() {
        let rendered = ids(10);
        let mut wanted = rendered.clone();
        wanted.reverse();
        assert_eq!(next_cards(Some(&rendered), &wanted, FIRST_CARDS), wanted);
    }
}
