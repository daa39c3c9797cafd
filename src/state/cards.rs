//! Which papers have cards, and where each stands.

use std::{
    cmp::Reverse,
    collections::{HashMap, VecDeque},
};

use leptos::prelude::*;

use super::{ListLoader, SearchState, SelectionState, TopicsState};
use crate::{
    browser,
    calendar::Period,
    papers::{Arrangement, ArxivId, Paper, Selection, Shelf, TopicGroups},
};

/// How many matching papers have cards unless all are asked for: every key that is typed makes others, and the next key
/// must not wait for a thousand cards.
const MAX_MATCHES: usize = 50;

/// How many cards are completed in one go: the page answers a key after a few milliseconds, and is laid out once for all
/// of them.
const MAX_COMPLETED: usize = 20;

/// The place of a card's paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CardState {
    /// The paper's index in the ranking, from 0.
    pub index: usize,
    /// The paper's upvotes, which change while the list is brought up to date.
    pub upvotes: u32,
    /// Its upvotes in percent of those of the first paper.
    pub share: u32,
    /// Its number in the post, from 1; `None` if it is not in it.
    pub number: Option<usize>,
    /// Whether it is the last of the post.
    pub is_last: bool,
    /// Whether it is pinned to the top.
    pub is_pinned: bool,
}

/// The order in which the list is read. The post keeps its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortOrder {
    /// The order of the post: by upvotes, as changed by hand.
    #[default]
    Post,
    /// The newest on arXiv first.
    Newest,
    /// The most comments first.
    Comments,
    /// The most stars of the code first.
    Stars,
    /// The one that was saved last first; only on the shelf.
    Saved,
}

impl SortOrder {
    /// Every order.
    pub const ALL: [Self; 5] = [
        Self::Post,
        Self::Newest,
        Self::Comments,
        Self::Stars,
        Self::Saved,
    ];

    /// Whether the shelf, or any other list, can be read in this order.
    #[must_use]
    pub fn is_offered(self, on_shelf: bool) -> bool {
        on_shelf || self != Self::Saved
    }

    /// This order where it is offered, or that of the post.
    fn or_post(self, on_shelf: bool) -> Self {
        if self.is_offered(on_shelf) {
            self
        } else {
            Self::Post
        }
    }

    /// A number for each paper; the highest comes first.
    fn keys(self, papers: &[Paper], shelf: &Shelf) -> Vec<u64> {
        let keys = |key: fn(&Paper) -> u64| papers.iter().map(key).collect();
        match self {
            Self::Post => keys(|_| 0),
            Self::Newest => keys(|paper| paper.id.sequence()),
            Self::Comments => keys(|paper| paper.comments.into()),
            Self::Stars => keys(|paper| {
                let code = paper.code.as_ref();
                code.and_then(|code| code.stars).unwrap_or_default().into()
            }),
            Self::Saved => {
                let oldest_first = shelf.papers().iter().rev().map(|saved| &saved.paper.id);
                let places: HashMap<&ArxivId, u64> = oldest_first.zip(1..).collect();
                let place = |paper: &Paper| places.get(&paper.id).copied().unwrap_or_default();
                papers.iter().map(place).collect()
            }
        }
    }
}

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
        let hidden = Memo::new(move |_| {
            loader.ranked.with(|list| {
                let list = list.as_ref()?;
                loader.shelf.hidden(list.period, &list.papers)
            })
        });
        let cards = Memo::new(move |_| {
            let show_all = search.show_all.get();
            loader.ranked.with(|list| {
                let Some(list) = list else {
                    return Vec::new();
                };
                let matches = search.matches.get();
                let muted = match topics.is_unfolded() {
                    true => Vec::new(),
                    false => topics.muted(),
                };
                let is_muted = |card: &CardState| muted.get(card.index) == Some(&true);
                let is_wanted = |card: &CardState| match &matches {
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
                let mut cards = selection.arrangement.with(|arrangement| {
                    selection
                        .groups
                        .with(|groups| all_cards(arrangement, groups, &list.papers))
                });
                hidden.with(|hidden| {
                    let is_hidden = |card: &CardState| {
                        let hidden = hidden.as_ref();
                        hidden.is_some_and(|hidden| hidden.get(card.index) == Some(&true))
                    };
                    cards.retain(|card| is_wanted(card) && !is_muted(card) && !is_hidden(card));
                });
                let order = order.get().or_post(list.period.is_shelf());
                if order != SortOrder::Post {
                    let shelf = loader.shelf.shelf;
                    let keys = shelf.with(|shelf| order.keys(&list.papers, shelf));
                    cards.sort_by_key(|card| Reverse(keys.get(card.index).copied()));
                }
                cards.truncate(max);
                cards
            })
        });
        let muted = Memo::new(move |_| {
            let muted = topics.muted();
            let is_muted = |index: &usize| {
                muted.get(*index) == Some(&true)
                    && search.matches.with(|matches| {
                        let matches = matches.as_ref();
                        matches.is_none_or(|matches| matches.get(*index) == Some(&true))
                    })
            };
            let in_post = selection.arrangement.with(|arrangement| {
                let included = arrangement.included_indices();
                included.filter(is_muted).count()
            });
            ((0..muted.len()).filter(is_muted).count(), in_post)
        });
        let read = Memo::new(move |_| {
            search.matches.with(|matches| {
                let is_match = |index: usize| {
                    let matches = matches.as_ref();
                    matches.is_none_or(|matches| matches.get(index) == Some(&true))
                };
                let is_read = |(index, read): &(usize, &bool)| **read && is_match(*index);
                hidden.with(|hidden| {
                    let hidden = hidden.iter().flatten();
                    hidden.enumerate().filter(is_read).count()
                })
            })
        });
        Self {
            order,
            on_shelf: Memo::new(move |_| loader.listed_period().is_some_and(Period::is_shelf)),
            commenting: RwSignal::default(),
            cards,
            by_paper: Memo::new(move |_| {
                loader.ranked.with(|list| {
                    let papers = list.as_ref().map_or(&[][..], |list| &list.papers);
                    let id = |card: &CardState| Some((papers.get(card.index)?.id.clone(), *card));
                    cards.with(|cards| cards.iter().filter_map(id).collect())
                })
            }),
            muted,
            read,
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

    /// The card of a paper, if it has one.
    #[must_use]
    pub fn of(self, id: &ArxivId) -> Option<CardState> {
        self.by_paper.with(|cards| cards.get(id).copied())
    }
}

/// A card for every paper, in the order of the post.
fn all_cards(arrangement: &Arrangement, groups: &TopicGroups, papers: &[Paper]) -> Vec<CardState> {
    let mut post: Vec<usize> = arrangement.included_indices().collect();
    groups.sort_by_heading(&mut post);
    let mut numbers = vec![None; papers.len()];
    for (number, index) in (1..).zip(&post) {
        numbers[*index] = Some(number);
    }
    let most = papers.first().map_or(0, |paper| paper.upvotes).max(1);
    arrangement
        .order
        .iter()
        .enumerate()
        .map(|(position, index)| {
            let number = numbers.get(*index).copied().flatten();
            let upvotes = papers.get(*index).map_or(0, |paper| paper.upvotes);
            CardState {
                index: *index,
                upvotes,
                share: upvotes.min(most).saturating_mul(100) / most,
                number,
                is_last: number == Some(post.len()),
                is_pinned: position < arrangement.pinned_count,
            }
        })
        .collect()
}
