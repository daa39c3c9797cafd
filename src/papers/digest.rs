//! From a list to the papers of a post.

use super::{Count, Paper};
use crate::calendar::{ListDay, Period};

/// Ranks papers by upvotes, most first; papers with equal upvotes stay in the order of the list.
///
/// An insertion sort: lists come ranked but for a few rows, so that hardly anything is moved, and the standard library's stable
/// sort is a kilobyte of compressed WebAssembly that nothing else on the page needs.
pub fn rank(papers: &mut [Paper]) {
    for place in 1..papers.len() {
        let upvotes = papers[place].upvotes;
        let rank = papers[..place].partition_point(|paper| paper.upvotes >= upvotes);
        papers[rank..=place].rotate_right(1);
    }
}

/// What a post is made from: the period of the ranking, the papers that go in, in their order, and how much they were
/// chosen from.
#[derive(Clone, Copy, Debug)]
pub struct Digest<'a> {
    /// The day of the list, or the week or month of the lists, in UTC.
    pub period: Period,
    /// The papers of the post, the first of them rank 1.
    pub papers: &'a [Paper],
    /// What the whole ranking amounts to.
    pub totals: Totals,
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
    pub fn top(day: ListDay, ranked: &'a [Paper], count: Count) -> Self {
        Self::of(Period::Day(day), ranked, 1, count)
    }

    /// The first `count` papers of the ranking of a period, which was made, as [`merged`](super::merged()) does it, from
    /// the lists of so many `days`. Days without papers are not counted.
    #[must_use]
    pub fn of(period: Period, ranked: &'a [Paper], days: usize, count: Count) -> Self {
        Self {
            period,
            papers: &ranked[..count.of(ranked.len())],
            totals: Totals {
                papers: ranked.len(),
                upvotes: ranked.iter().map(|paper| u64::from(paper.upvotes)).sum(),
                days,
            },
        }
    }
}
