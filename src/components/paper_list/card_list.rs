//! The cards of the papers, made a few a frame: a month has a thousand papers, and the page answers meanwhile.

use std::{collections::HashSet, hash::Hash};

use leptos::{ev, prelude::*};
use web_sys::HtmlElement;

use super::card_drop;
use crate::{
    browser,
    calendar::Period,
    components::PaperCard,
    state::{AppState, CardKey},
};

/// How many cards are made before the first are painted: a screen of them, as many as the page has before the program.
const FIRST_CARDS: usize = 5;

/// The same where the list is dense.
const FIRST_DENSE_CARDS: usize = 20;

/// How many cards are made in one frame, and one more for every so many that are there: each frame goes through all of
/// them.
const CARDS_PER_FRAME: usize = 20;
const CARDS_FOR_ONE_MORE: usize = 32;

/// How many cards are there for one more new one among them.
const CARDS_FOR_ONE_NEW: usize = 16;

/// How many hidden cards are removed at once, while the browser is idle.
const REMOVED_AT_ONCE: usize = 40;

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
    let wanted = cards.keys;
    let frame = RwSignal::new(0_u32);
    let rendered = Memo::new(move |last: Option<&Rendered<CardKey>>| {
        let first = match dense.get_untracked() {
            true => FIRST_DENSE_CARDS,
            false => FIRST_CARDS,
        };
        wanted.with(|wanted| Rendered::next(last, wanted, first, frame.get()))
    });
    let is_scheduled = StoredValue::new(false);
    let next_frame = move || {
        // The list may be gone by then.
        if is_scheduled.try_set_value(false).is_none() {
            frame.update(|frame| *frame += 1);
        }
    };
    Effect::new(move |before: Option<Option<Period>>| {
        let is_complete = rendered.with(|rendered| wanted.with(|wanted| rendered.keys == *wanted));
        let period = wanted.with(|wanted| wanted.first().map(|(period, _)| *period));
        if !is_complete && !is_scheduled.get_value() {
            is_scheduled.set_value(true);
            if rendered.with(|rendered| rendered.missing == 0) {
                browser::when_idle(next_frame);
            } else if before == Some(period) {
                request_animation_frame(next_frame);
            } else {
                // The first cards of a list are painted before others are made.
                browser::after_paint(next_frame);
            }
        }
        period
    });
    highlight_matches(wanted, rendered);

    let each = move || {
        browser::keep_focus();
        rendered.with(|rendered| rendered.keys.clone())
    };
    let card = move |(period, id): CardKey| {
        let list = loader.ready_list()?;
        let rank = list.papers.iter().position(|paper| paper.id == id)?;
        let paper = list.papers[rank].clone();
        Some(view! { <PaperCard paper period first={rank < FIRST_CARDS} /> })
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

/// The cards that are there.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Rendered<K> {
    /// Their keys, in the order of their elements.
    keys: Vec<K>,
    /// How many cards are wanted and not there yet.
    missing: usize,
    /// The frame in which they were.
    frame: u32,
}

impl<K: Clone + Eq + Hash> Rendered<K> {
    /// What is there next: some of the cards that are wanted and new. Cards that are there stay, and another order takes its
    /// place at once; of another list, or for another search, hardly more than a screen is made first. Cards that are no
    /// longer wanted are hidden, and go in the frames after all others are there: what was typed does not wait for that. Those
    /// of another list go at once, since before them every card would be moved.
    fn next(last: Option<&Self>, wanted: &[K], first: usize, frame: u32) -> Self {
        let there = last.map_or(&[][..], |last| &last.keys);
        let known: HashSet<&K> = there.iter().collect();
        let kept = wanted.iter().filter(|key| known.contains(key)).count();
        let are_first = kept > 0 && wanted.iter().take(kept).all(|key| known.contains(key));
        let mut new_cards = match are_first {
            true => CARDS_PER_FRAME + kept / CARDS_FOR_ONE_MORE,
            false => first + kept / CARDS_FOR_ONE_NEW,
        };
        let mut missing = wanted.len() - kept;
        let is_next_frame = last.is_some_and(|last| last.frame != frame);
        let mut hidden = match kept {
            0 => 0,
            _ if is_next_frame && missing == 0 => {
                (there.len() - kept).saturating_sub(REMOVED_AT_ONCE)
            }
            _ => there.len() - kept,
        };
        let wanted_keys: HashSet<&K> = wanted.iter().collect();
        let mut keys = Vec::new();
        let mut there = there.iter();
        for key in wanted {
            if known.contains(key) {
                // What is before a card stays there, so that no element is moved.
                let before = there.by_ref().take_while(|key| !wanted_keys.contains(key));
                for key in before.take(hidden) {
                    hidden -= 1;
                    keys.push(key.clone());
                }
                keys.push(key.clone());
            } else if new_cards > 0 {
                new_cards -= 1;
                missing -= 1;
                keys.push(key.clone());
            }
        }
        keys.extend(there.take(hidden).cloned());
        Self {
            keys,
            missing,
            frame,
        }
    }
}

/// Highlights what matches the search, in the first cards at once and in the others when all are there.
fn highlight_matches(wanted: Memo<Vec<CardKey>>, rendered: Memo<Rendered<CardKey>>) {
    let search = expect_context::<AppState>().search.search;
    let is_scheduled = StoredValue::new(false);
    // Hidden cards that go change nothing.
    let missing = Memo::new(move |_| rendered.with(|rendered| rendered.missing));
    Effect::new(move |_| {
        let missing = missing.get();
        let shown = wanted.with(Vec::len).saturating_sub(missing);
        search.track();
        if (missing == 0 || shown <= CARDS_PER_FRAME) && !is_scheduled.get_value() {
            is_scheduled.set_value(true);
            // What was typed is answered before that.
            browser::after_paint(move || {
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
    use crate::papers::ArxivId;

    fn ids(count: u32) -> Vec<ArxivId> {
        let id = |number| ArxivId::new(&format!("2601.{number:05}"));
        (1..=count).filter_map(id).collect()
    }

    /// All of these cards are there.
    fn complete(keys: &[ArxivId]) -> Rendered<ArxivId> {
        Rendered {
            keys: keys.to_vec(),
            missing: 0,
            frame: 0,
        }
    }

    /// What is there at once when other cards are wanted, and in the frames after that until nothing changes.
    fn frames(last: Option<&Rendered<ArxivId>>, wanted: &[ArxivId]) -> Vec<Rendered<ArxivId>> {
        let mut frames = vec![Rendered::next(last, wanted, FIRST_CARDS, 0)];
        while let Some(last) = frames.last()
            && last.keys != wanted
        {
            let next = Rendered::next(Some(last), wanted, FIRST_CARDS, last.frame + 1);
            frames.push(next);
        }
        frames
    }

    fn counts(frames: &[Rendered<ArxivId>]) -> Vec<usize> {
        frames.iter().map(|frame| frame.keys.len()).collect()
    }

    #[test]
    fn cards_come_a_screen_first_and_then_some_a_frame_until_all_are_there() {
        let wanted = ids(100);
        let frames = frames(None, &wanted);
        assert_eq!(counts(&frames), [5, 25, 45, 66, 88, 100]);
        let missing: Vec<usize> = frames.iter().map(|frame| frame.missing).collect();
        assert_eq!(missing, [95, 75, 55, 34, 12, 0]);
    }

    #[test]
    fn of_another_list_a_screen_comes_first_in_place_of_the_cards_that_go() {
        let (other, wanted) = (&ids(60)[..30], &ids(60)[30..]);
        let frames = frames(Some(&complete(other)), wanted);
        assert_eq!(frames[0].keys, wanted[..FIRST_CARDS]);
        assert_eq!(counts(&frames), [5, 25, 30]);
        let none = Rendered::next(Some(&complete(other)), &[], FIRST_CARDS, 1);
        assert_eq!(none.keys, []);
    }

    #[test]
    fn of_another_search_a_screen_comes_first_and_cards_that_are_there_stay() {
        let all = ids(60);
        let there = &all[20..50];
        let frames = frames(Some(&complete(there)), &all);
        let new = FIRST_CARDS + 30 / CARDS_FOR_ONE_NEW;
        assert_eq!(frames[0].keys, [&all[..new], there].concat());
        assert!(frames.len() < 10);
    }

    #[test]
    fn cards_that_are_not_wanted_stay_where_they_are_and_then_go_some_a_frame() {
        let all = ids(300);
        let wanted: Vec<ArxivId> = all.iter().step_by(10).cloned().collect();
        let frames = frames(Some(&complete(&all)), &wanted);
        assert_eq!(frames[0].keys, all);
        assert_eq!(counts(&frames), [300, 260, 220, 180, 140, 100, 60, 30]);
        for frame in &frames {
            assert!(frame.keys.is_sorted());
        }
    }

    #[test]
    fn cards_that_are_wanted_again_before_they_are_gone_need_not_be_made() {
        let all = ids(150);
        let hidden = Rendered::next(Some(&complete(&all)), &all[..10], FIRST_CARDS, 0);
        let again = Rendered::next(Some(&hidden), &all, FIRST_CARDS, 0);
        assert_eq!(again, complete(&all));
    }

    #[test]
    fn another_order_takes_its_place_at_once() {
        let there = ids(10);
        let mut wanted = there.clone();
        wanted.reverse();
        assert_eq!(frames(Some(&complete(&there)), &wanted)[0].keys, wanted);
    }
}
