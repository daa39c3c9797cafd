//! From a list to the papers of a post.

use std::cmp::Reverse;

use super::{Count, EditorNotes, Paper, notes::NO_NOTES};
use crate::calendar::{ListDay, Period};

/// Ranks papers by upvotes, most first; papers with equal upvotes stay in the order of the list.
pub fn rank(papers: &mut [Paper]) {
    papers.sort_by_key(|paper| Reverse(paper.upvotes));
}

/// What a post is made from: the period of the ranking, the papers that go in, in their order, how much they were
/// chosen from, and what an editor says of them.
#[derive(Clone, Debug)]
pub struct Digest<'a> {
    /// The day of the list, or the week or month of the lists, in UTC.
    pub period: Period,
    /// The papers of the post, in its order.
    pub papers: Vec<&'a Paper>,
    /// What the whole ranking amounts to.
    pub totals: Totals,
    /// Whether the papers are the first of the ranking, all of them and in its order, or were chosen otherwise.
    pub choice: Choice,
    /// The introduction and the comments.
    pub notes: &'a EditorNotes,
}

/// How the papers of a digest were chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The first of the ranking.
    Top,
    /// By hand, in the order of their upvotes.
    ByHand,
    /// By hand, and put in an order by hand.
    InOrderByHand,
}

/// What a ranking amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    /// How many papers it has.
    pub papers: usize,
    /// The upvotes of all of them together.
    pub upvotes: u64,
    /// How many days have lists in it.
    pub days: usize,
}

impl<'a> Digest<'a> {
    /// The first `count` papers of the ranked list of a day.
    #[must_use]
    pub fn top_of_day(day: ListDay, ranked: &'a [Paper], count: Count) -> Self {
        Self::top(Period::Day(day), ranked, 1, count)
    }

    /// The first `count` papers of the ranking of a period, which was made, as [`merged`](super::merge_rankings()) does it, from
    /// the lists of so many `days`. Days without papers are not counted.
    #[must_use]
    pub fn top(period: Period, ranked: &'a [Paper], days: usize, count: Count) -> Self {
        let papers = (0..count.limit(ranked.len())).collect::<Vec<_>>();
        Self::from_indices(period, ranked, days, &papers)
    }

    /// The papers at these places of the ranking, from 0, in this order; otherwise as [`top`](Self::top).
    #[must_use]
    pub fn from_indices(
        period: Period,
        ranked: &'a [Paper],
        days: usize,
        places: &[usize],
    ) -> Self {
        let papers: Vec<&Paper> = places
            .iter()
            .filter_map(|place| ranked.get(*place))
            .collect();
        let choice = if places
            .iter()
            .enumerate()
            .all(|(rank, place)| rank == *place)
        {
            Choice::Top
        } else if papers.is_sorted_by(|one, next| one.upvotes >= next.upvotes) {
            Choice::ByHand
        } else {
            Choice::InOrderByHand
        };
        Self {
            period,
            papers,
            totals: Totals {
                papers: ranked.len(),
                upvotes: ranked.iter().map(|paper| u64::from(paper.upvotes)).sum(),
                days,
            },
            choice,
            notes: &NO_NOTES,
        }
    }

    /// The same with an editor's words.
    #[must_use]
    pub fn with_notes(mut self, notes: &'a EditorNotes) -> Self {
        self.notes = notes;
        self
    }
}
