//! What there is to show of a day.

use std::sync::Arc;

use crate::{
    browser::Failure,
    calendar::{Instant, ListDay},
    hub::DayList,
    papers::{Move, Moves},
};

/// The state of the list. Each of these has a face of its own on the page.
#[derive(Clone, Debug)]
pub(super) enum Listing {
    /// A list is being fetched; of which day, if that is known before the answer.
    Loading(Option<ListDay>),
    /// A list with at least one paper, and where it is from.
    Papers(Arc<DayList>, Source),
    /// A day without papers.
    Empty(ListDay),
    /// A day Hugging Face has not opened yet.
    NotOpen(ListDay),
    /// A list that could not be had, and why.
    Failed(Option<ListDay>, Failure),
}

/// Where a list is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// Fetched from Hugging Face, just now or on an earlier visit.
    HuggingFace {
        /// When.
        fetched: Instant,
        /// Whether that is being seen to.
        renewal: Renewal,
    },
    /// A sample the reader asked for.
    Sample,
    /// A sample in place of the latest list, which could not be had.
    SampleInstead(Failure),
}

/// How a list is brought up to date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Renewal {
    /// It is as fresh as it was wanted.
    Done,
    /// A newer one is being fetched.
    UnderWay,
    /// A newer one could not be had.
    Failed(Failure),
}

/// What moved when a list was brought up to date.
#[derive(Clone, Debug, Default)]
pub(super) struct Moved {
    /// One for each paper, in the order of the list; empty where nothing was compared.
    pub(super) moves: Vec<Move>,
    /// The titles of the papers that are gone.
    pub(super) gone: Vec<String>,
}

impl Moved {
    /// Compares what is shown with what comes in its place; nothing unless it is the same list.
    pub(super) fn between(shown: &Listing, newer: &Listing) -> Self {
        match (shown.papers(), newer.papers()) {
            (Some((shown, _)), Some((newer, _))) if shown.day == newer.day => {
                let Moves { moves, gone } = Moves::between(&shown.papers, &newer.papers);
                Self {
                    moves,
                    gone: gone.iter().map(|paper| paper.title.to_string()).collect(),
                }
            }
            _ => Self::default(),
        }
    }

    /// How many papers are new, and how many have another rank than before.
    pub(super) fn counts(&self) -> (usize, usize) {
        let moves = || (1..).zip(&self.moves);
        let new = moves().filter(|(_, moved)| moved.from.is_none()).count();
        let elsewhere = moves()
            .filter(|(rank, moved)| moved.from.is_some_and(|from| from != *rank))
            .count();
        (new, elsewhere)
    }
}

impl Listing {
    /// The day in question, where it is known.
    pub(super) fn day(&self) -> Option<ListDay> {
        match self {
            Self::Loading(day) | Self::Failed(day, _) => *day,
            Self::Papers(list, _) => Some(list.day),
            Self::Empty(day) | Self::NotOpen(day) => Some(*day),
        }
    }

    /// Whether it is a list from Hugging Face, of whatever age.
    pub(super) fn is_from_the_hub(&self) -> bool {
        matches!(self, Self::Papers(_, Source::HuggingFace { .. }))
    }

    /// The list and its source, if there is one.
    pub(super) fn papers(&self) -> Option<(&Arc<DayList>, &Source)> {
        match self {
            Self::Papers(list, source) => Some((list, source)),
            _ => None,
        }
    }
}
