//! What there is to show of a day, a week or a month.

use std::sync::Arc;

use crate::{
    calendar::{Instant, ListDay, Period},
    hub::FetchError,
    hub::{DayList, Missing},
    papers::{Paper, RankChange, RankChanges, merge_rankings},
};

/// The state of the list. Each of these has a face of its own on the page.
#[derive(Clone, Debug)]
pub(super) enum Listing {
    /// A list is being fetched; of what, if that is known before the answer.
    Loading(Option<Period>),
    /// A list with at least one paper, and where it is from.
    Papers(Arc<List>, Source),
    /// A day without papers.
    Empty(ListDay),
    /// A week or a month without papers.
    EmptyPeriod(Period),
    /// A day Hugging Face has not opened yet.
    NotOpen(ListDay),
    /// A list that could not be had, and why.
    Failed(Option<Period>, FetchError),
}

/// A ranking to show and to write about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct List {
    /// What it is of.
    pub(super) period: Period,
    /// The papers, ranked by upvotes, each once.
    pub(super) papers: Vec<Paper>,
    /// How many days have papers in it.
    pub(super) days: usize,
    /// How many rows could not be used.
    pub(super) dropped: usize,
    /// What is known to be missing.
    pub(super) missing: Option<Missing>,
}

impl From<DayList> for List {
    fn from(list: DayList) -> Self {
        Self {
            period: Period::Day(list.day),
            papers: list.papers,
            days: 1,
            dropped: list.dropped,
            missing: list.missing,
        }
    }
}

impl List {
    /// One ranking of the lists of several days.
    pub(super) fn of_period(period: Period, lists: &[&DayList]) -> Self {
        let papers: Vec<&[Paper]> = lists.iter().map(|list| &*list.papers).collect();
        Self {
            period,
            papers: merge_rankings(&papers).into_iter().cloned().collect(),
            days: papers.iter().filter(|papers| !papers.is_empty()).count(),
            dropped: lists.iter().map(|list| list.dropped).sum(),
            missing: lists.iter().find_map(|list| list.missing),
        }
    }
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
    SampleInstead(FetchError),
}

/// How a list is brought up to date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Renewal {
    /// It is as fresh as it was wanted.
    Done,
    /// A newer one is being fetched.
    UnderWay,
    /// A newer one could not be had.
    Failed(FetchError),
}

/// What moved when a list was brought up to date.
#[derive(Clone, Debug, Default)]
pub(super) struct Moved {
    /// One for each paper, in the order of the list; empty where nothing was compared.
    pub(super) moves: Vec<RankChange>,
    /// The titles of the papers that are gone.
    pub(super) gone: Vec<String>,
}

impl Moved {
    /// Compares what is shown with what comes in its place; nothing unless it is the same list.
    pub(super) fn between(shown: &Listing, newer: &Listing) -> Self {
        match (shown.papers(), newer.papers()) {
            (Some((shown, _)), Some((newer, _)))
                if shown.period == newer.period && !shown.period.is_multi_day() =>
            {
                let RankChanges {
                    changes: moves,
                    removed: gone,
                } = RankChanges::between(&shown.papers, &newer.papers);
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
    /// What it is of, where that is known.
    pub(super) fn period(&self) -> Option<Period> {
        match self {
            Self::Loading(period) | Self::Failed(period, _) => *period,
            Self::Papers(list, _) => Some(list.period),
            Self::Empty(day) | Self::NotOpen(day) => Some(Period::Day(*day)),
            Self::EmptyPeriod(period) => Some(*period),
        }
    }

    /// Whether it is a list from Hugging Face, of whatever age.
    pub(super) fn is_from_the_hub(&self) -> bool {
        matches!(self, Self::Papers(_, Source::HuggingFace { .. }))
    }

    /// The list and its source, if there is one.
    pub(super) fn papers(&self) -> Option<(&Arc<List>, &Source)> {
        match self {
            Self::Papers(list, source) => Some((list, source)),
            _ => None,
        }
    }

    /// Tells its list from the one before; `None` without one. It is the list's place in memory, which one that comes
    /// while this one is there cannot have.
    pub(super) fn which(&self) -> Option<usize> {
        self.papers().map(|(list, _)| Arc::as_ptr(list) as usize)
    }
}
