//! From a list to the papers of a post.

use super::{Count, Paper};
use crate::calendar::ListDay;

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

/// What a post is made from: the day of the list, and the papers that go in, in their order.
#[derive(Clone, Copy, Debug)]
pub struct Digest<'a> {
    /// The day of the list, in UTC.
    pub day: ListDay,
    /// The papers of the post, the first of them rank 1.
    pub papers: &'a [Paper],
}

impl<'a> Digest<'a> {
    /// The first `count` papers of a ranked list.
    #[must_use]
    pub fn top(day: ListDay, ranked: &'a [Paper], count: Count) -> Self {
        Self {
            day,
            papers: &ranked[..count.of(ranked.len())],
        }
    }
}
