//! Which papers have cards, and where each stands.

mod card_state;
mod sort_order;

use std::collections::{HashMap, VecDeque};

pub use card_state::CardState;
use card_state::all_cards;
pub use sort_order::SortOrder;

use leptos::prelude::*;

use super::{ListLoader, SearchState, SelectionState, TopicsState};
use crate::{
    browser,
    calendar::Period,
    papers::{ArxivId, Paper, Selection},
};

/// How many matching papers have cards unless all are asked for: every key that is typed makes others, and the next key
/// must not wait for a thousand cards.
const MAX_MATCHES: usize = 50;

/// How many cards are completed in one go: the page answers a key after a few milliseconds, and is laid out once for all
/// of them.
const MAX_COMPLETED: usize = 20;

/// What a card is of: a paper in the list of a period. The same paper in another list has another card.
pub type CardKey = (Period, ArxivId);

/// The cards of the list.
#[derive(Clone, Copy, Debug)]
pub struct CardsState {
    /// The order that was chosen. See [`shown_order`](Self::shown_order).
    pub order: RwSignal<SortOrder>,
    /// Whether the list is the shelf.
    pub on_shelf: Memo<bool>,
    /// The papers whose comment is being written.
    pub commenting: RwSignal<Vec<ArxivId>>,
    /// The papers that match the search; without a search those of the post, those that were left out by hand or withdrawn,
    /// and the rest if all are asked for. Papers of muted topics are not among them, unless they are unfolded,
    /// nor papers that are read where only the others of the shelf are wanted.
    pub cards: Memo<Vec<CardState>>,
    /// What the cards are of, in their order.
    pub keys: Memo<Vec<CardKey>>,
    /// The place of every paper of the list, which no search changes.
    by_paper: Memo<HashMap<ArxivId, CardState>>,
    /// The papers of muted topics, of those that match the search: how many there are, and how many of these are in the
    /// post.
    pub muted: Memo<(usize, usize)>,
    /// How many papers of the shelf, of those that match the search, have no card because they are read.
    pub read: Memo<usize>,
    /// The cards that are completed when the browser is idle, in the order in which they were made.
    waiting: StoredValue<VecDeque<RwSignal<bool>>>,
}

impl CardsState {
    /// The cards of whatever list is shown.
    #[must_use]
    pub fn new(
        loader: ListLoader,
        selection: SelectionState,
        search: SearchState,
        topics: TopicsState,
    ) -> Self {
        let order = RwSignal::new(SortOrder::default());
        let read_papers = Memo::new(move |_| {
            let list = loader.ranked.get()?;
            loader.shelf.hidden(list.period, &list.papers)
        });
        let all = Memo::new(move |_| {
            let Some(list) = loader.ranked.get() else {
                return Vec::new();
            };
            let groups = selection.groups;
            selection.arrangement.with(|arrangement| {
                groups.with(|groups| all_cards(arrangement, groups, &list.papers))
            })
        });
        let cards = Memo::new(move |_| {
            let Some(list) = loader.ranked.get() else {
                return Vec::new();
            };
            let filter = CardFilter {
                matches: search.matches.get(),
                show_all: search.show_all.get(),
                muted: match topics.is_unfolded() {
                    true => Vec::new(),
                    false => topics.muted(),
                },
                read: read_papers.get().unwrap_or_default(),
            };
            let chosen = selection.selection;
            let mut cards = chosen.with(|chosen| filter.apply(all.get(), &list.papers, chosen));
            let order = order.get().or_post(list.period.is_shelf());
            if order != SortOrder::Post {
                let shelf = loader.shelf.shelf;
                shelf.with(|shelf| order.sort(&mut cards, &list.papers, shelf));
            }
            cards.truncate(filter.max());
            cards
        });
        Self {
            order,
            on_shelf: Memo::new(move |_| loader.listed_period().is_some_and(Period::is_shelf)),
            commenting: RwSignal::default(),
            cards,
            keys: Memo::new(move |_| {
                let Some(list) = loader.ranked.get() else {
                    return Vec::new();
                };
                let paper = |card: &CardState| list.papers.get(card.index);
                let key = |paper: &Paper| (list.period, paper.id.clone());
                cards.with(|cards| cards.iter().filter_map(paper).map(key).collect())
            }),
            by_paper: Memo::new(move |_| {
                let list = loader.ranked.get();
                let papers = list.as_ref().map_or(&[][..], |list| &list.papers);
                let id = |card: &CardState| Some((papers.get(card.index)?.id.clone(), *card));
                all.with(|cards| cards.iter().filter_map(id).collect())
            }),
            muted: Memo::new(move |_| {
                let matches = search.matches.get();
                let muted = topics.muted();
                let is_muted = |index: &usize| is_set(&muted, *index) && is_match(&matches, *index);
                let in_post = selection.arrangement.with(|arrangement| {
                    let included = arrangement.included_indices();
                    included.filter(is_muted).count()
                });
                ((0..muted.len()).filter(is_muted).count(), in_post)
            }),
            read: Memo::new(move |_| {
                let matches = search.matches.get();
                let read = read_papers.get().unwrap_or_default();
                let is_read = |index: &usize| is_set(&read, *index) && is_match(&matches, *index);
                (0..read.len()).filter(is_read).count()
            }),
            waiting: StoredValue::default(),
        }
    }

    /// A signal for a new card that is set when the browser is idle, and the card is to be completed: what is seen only where
    /// the pointer or the focus is need not be made before the next card.
    #[must_use]
    pub fn complete_when_idle(self) -> ReadSignal<bool> {
        let is_complete = RwSignal::new(false);
        let mut is_first = false;
        self.waiting.update_value(|waiting| {
            is_first = waiting.is_empty();
            waiting.push_back(is_complete);
        });
        if is_first {
            browser::when_idle(move || self.complete_some());
        }
        is_complete.read_only()
    }

    /// Completes the next cards that are waiting. Those that are gone by now do not count.
    fn complete_some(self) {
        let mut completed = 0;
        while completed < MAX_COMPLETED {
            let next = self.waiting.try_update_value(VecDeque::pop_front);
            match next.flatten() {
                Some(is_complete) if is_complete.try_set(true).is_none() => completed += 1,
                Some(_) => {}
                None => return,
            }
        }
        if self.waiting.with_value(|waiting| !waiting.is_empty()) {
            browser::when_idle(move || self.complete_some());
        }
    }

    /// The order in which the list is read: the one that was chosen, where it is offered.
    #[must_use]
    pub fn shown_order(self) -> SortOrder {
        self.order.get().or_post(self.on_shelf.get())
    }

    /// Shows the field of the comment on a paper, or hides it; once shown it takes the focus.
    pub fn toggle_comment(self, id: &ArxivId) {
        self.commenting
            .update(|open| match open.iter().position(|other| other == id) {
                Some(index) => {
                    open.swap_remove(index);
                }
                None => open.push(id.clone()),
            });
        let id = id.clone();
        // The field must be shown before it can have the focus; the card may be gone by then.
        browser::next_frame(move || browser::focus_comment(&id));
    }

    /// Whether the field of the comment on a paper is shown.
    #[must_use]
    pub fn is_commenting(self, id: &ArxivId) -> bool {
        self.commenting.with(|open| open.contains(id))
    }

    /// The place of a paper, if the list has it.
    #[must_use]
    pub fn find(self, id: &ArxivId) -> Option<CardState> {
        self.by_paper.with(|cards| cards.get(id).copied())
    }

    /// Whether a paper has a card in the list of a period, and that list is shown.
    #[must_use]
    pub fn is_shown(self, period: Period, id: &ArxivId) -> bool {
        let is_key = |(shown, other): &CardKey| other == id && *shown == period;
        self.keys.with(|keys| keys.iter().any(is_key))
    }
}

/// What decides which papers of a list have cards. The flags are by the papers' indices in the ranking.
struct CardFilter {
    /// Whether each paper matches the search; `None` without a search.
    matches: Option<Vec<bool>>,
    /// Whether a card is wanted for every paper that matches, or of the whole list.
    show_all: bool,
    /// Whether each is folded away by a muted topic. Empty where none is.
    muted: Vec<bool>,
    /// Whether each is hidden because it is read. Empty where none is.
    read: Vec<bool>,
}

impl CardFilter {
    /// The cards that are wanted, of those of all papers.
    fn apply(
        &self,
        mut cards: Vec<CardState>,
        papers: &[Paper],
        chosen: &Selection,
    ) -> Vec<CardState> {
        let is_wanted = |card: &CardState| match &self.matches {
            Some(matches) => is_set(matches, card.index),
            None => {
                self.show_all
                    || card.number.is_some()
                    || papers.get(card.index).is_some_and(|paper| {
                        paper.withdrawn || chosen.choice_for(&paper.id).is_some()
                    })
            }
        };
        let is_folded =
            |card: &CardState| is_set(&self.muted, card.index) || is_set(&self.read, card.index);
        cards.retain(|card| is_wanted(card) && !is_folded(card));
        cards
    }

    /// How many cards there may be.
    fn max(&self) -> usize {
        if self.matches.is_some() && !self.show_all {
            MAX_MATCHES
        } else {
            usize::MAX
        }
    }
}

/// The flag of a paper; one that has none is not set.
fn is_set(flags: &[bool], index: usize) -> bool {
    flags.get(index) == Some(&true)
}

/// Whether a paper matches the search, if there is one.
fn is_match(matches: &Option<Vec<bool>>, index: usize) -> bool {
    matches
        .as_ref()
        .is_none_or(|matches| is_set(matches, index))
}
