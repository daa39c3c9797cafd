//! Which papers have cards.

use crate::{
    papers::{Arrangement, Selection},
    ui::{listing::Listing, signal::Signal},
};

/// A card of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::ui) struct Shown {
    /// The paper's place in the ranking, from 0.
    pub(in crate::ui) place: usize,
    /// Its number in the post, from 1; `None` if it is not in it.
    pub(in crate::ui) number: Option<usize>,
    /// Whether it is the last of the post.
    pub(in crate::ui) is_last: bool,
    /// Whether it is pinned to the top.
    pub(in crate::ui) is_pinned: bool,
}

/// So many of the papers that are found have cards unless all are wanted: with every key these are other papers, and the
/// next key is not to wait for a thousand cards.
const FOUND_AT_ONCE: usize = 50;

/// The cards: the papers that are found; or else those of the post, those that were taken out by hand in their places,
/// and the rest if it is wanted.
pub(super) fn shown_of(
    listing: Signal<Listing>,
    arrangement: Signal<Arrangement>,
    selection: Signal<Selection>,
    found: Signal<Option<Vec<bool>>>,
    all: Signal<bool>,
) -> Signal<Vec<Shown>> {
    Signal::computed(move || {
        listing.with(|listing| {
            let Some((list, _)) = listing.papers() else {
                return Vec::new();
            };
            let all = all.get();
            let selection = selection.get();
            let found = found.get();
            let is_wanted = |shown: &Shown| {
                if let Some(found) = &found {
                    return found.get(shown.place) == Some(&true);
                }
                let paper = list.papers.get(shown.place);
                paper.is_some_and(|paper| {
                    all || shown.number.is_some() || selection.choice_for(&paper.id).is_some()
                })
            };
            arrangement.with(|arrangement| {
                let mut number = 0;
                let all_chosen = arrangement.included_indices().count();
                let places = arrangement.order.iter().zip(&arrangement.included);
                let card = |(rank, (place, chosen)): (usize, (&usize, &bool))| {
                    number += usize::from(*chosen);
                    Shown {
                        place: *place,
                        number: chosen.then_some(number),
                        is_last: *chosen && number == all_chosen,
                        is_pinned: rank < arrangement.pinned_count,
                    }
                };
                let most = if found.is_some() && !all {
                    FOUND_AT_ONCE
                } else {
                    usize::MAX
                };
                let cards = (0..).zip(places).map(card);
                cards.filter(is_wanted).take(most).collect()
            })
        })
    })
}
