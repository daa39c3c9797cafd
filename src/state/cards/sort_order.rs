//! The orders in which a list can be read.

use std::{cmp::Reverse, collections::HashMap};

use super::CardState;
use crate::papers::{ArxivId, Paper, Shelf};

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
    pub(super) fn or_post(self, on_shelf: bool) -> Self {
        if self.is_offered(on_shelf) {
            self
        } else {
            Self::Post
        }
    }

    /// Sorts cards of a list, of which some may be saved on the shelf.
    pub(super) fn sort(self, cards: &mut [CardState], papers: &[Paper], shelf: &Shelf) {
        let keys = self.keys(papers, shelf);
        cards.sort_by_cached_key(|card| Reverse(keys.get(card.index).copied().unwrap_or_default()));
    }

    /// A number for each paper; the highest comes first.
    fn keys(self, papers: &[Paper], shelf: &Shelf) -> Vec<i64> {
        let keys = |key: fn(&Paper) -> i64| papers.iter().map(key).collect();
        match self {
            Self::Post => keys(|_| 0),
            Self::Newest => keys(|paper| paper.id.sequence().cast_signed()),
            Self::Comments => keys(|paper| paper.comments.into()),
            Self::Stars => keys(|paper| {
                let code = paper.code.as_ref();
                code.and_then(|code| code.stars).unwrap_or_default().into()
            }),
            Self::Saved => {
                let oldest_first = shelf.papers().iter().rev().map(|saved| &saved.paper.id);
                let places: HashMap<&ArxivId, usize> = oldest_first.zip(1..).collect();
                let place = |paper: &Paper| places.get(&paper.id).map_or(0, |place| *place as i64);
                papers.iter().map(place).collect()
            }
        }
    }
}
