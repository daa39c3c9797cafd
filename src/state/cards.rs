//! Which papers have cards, and where each stands.

use leptos::prelude::*;

use super::{ListLoader, SearchState, SelectionState};
use crate::papers::{Arrangement, Paper, Selection};

/// How many matching papers have cards unless all are asked for: every key that is typed makes others, and the next key
/// must not wait for a thousand cards.
const MAX_MATCHES: usize = 50;

/// The place of a card's paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CardState {
    /// The paper's index in the ranking, from 0.
    pub index: usize,
    /// The paper's upvotes, which change while the list is brought up to date.
    pub upvotes: u32,
    /// Its number in the post, from 1; `None` if it is not in it.
    pub number: Option<usize>,
    /// Whether it is the last of the post.
    pub is_last: bool,
    /// Whether it is pinned to the top.
    pub is_pinned: bool,
}

/// The cards of the list.
#[derive(Clone, Copy, Debug)]
pub struct CardsState {
    /// The papers that match the search; without a search those of the post, those that were left out by hand or withdrawn,
    /// and the rest if all are asked for.
    pub cards: Memo<Vec<CardState>>,
}

impl CardsState {
    /// The cards of whatever list is shown.
    #[must_use]
    pub fn new(loader: ListLoader, selection: SelectionState, search: SearchState) -> Self {
        let cards = Memo::new(move |_| {
            let show_all = search.show_all.get();
            loader.list.with(|list| {
                let Some((list, _)) = list.ready() else {
                    return Vec::new();
                };
                let matches = search.matches.get();
                let is_shown = |card: &CardState| match &matches {
                    Some(matches) => matches.get(card.index) == Some(&true),
                    None => {
                        show_all
                            || card.number.is_some()
                            || list.papers.get(card.index).is_some_and(|paper| {
                                let is_chosen = |selection: &Selection| {
                                    selection.choice_for(&paper.id).is_some()
                                };
                                paper.withdrawn || selection.selection.with(is_chosen)
                            })
                    }
                };
                let max = match &matches {
                    Some(_) if !show_all => MAX_MATCHES,
                    _ => usize::MAX,
                };
                let mut cards = selection
                    .arrangement
                    .with(|arrangement| all_cards(arrangement, &list.papers));
                cards.retain(is_shown);
                cards.truncate(max);
                cards
            })
        });
        Self { cards }
    }

    /// The card at a position among the cards, from 0.
    #[must_use]
    pub fn get(self, position: usize) -> Option<CardState> {
        self.cards.with(|cards| cards.get(position).copied())
    }
}

/// A card for every paper, in the order of the post.
fn all_cards(arrangement: &Arrangement, papers: &[Paper]) -> Vec<CardState> {
    let included_count = arrangement.included_indices().count();
    let mut number = 0;
    let ranked = arrangement.order.iter().zip(&arrangement.included);
    ranked
        .enumerate()
        .map(|(position, (index, included))| {
            number += usize::from(*included);
            CardState {
                index: *index,
                upvotes: papers.get(*index).map_or(0, |paper| paper.upvotes),
                number: included.then_some(number),
                is_last: *included && number == included_count,
                is_pinned: position < arrangement.pinned_count,
            }
        })
        .collect()
}
