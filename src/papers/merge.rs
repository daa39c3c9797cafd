//! Merging the lists of several days.

use std::{cmp::Reverse, collections::HashMap};

use super::{ArxivId, Paper};

/// Merges lists, in the order of their days, into one ranking by upvotes. A paper on several lists has the row with the
/// most upvotes, of equal rows the latest; papers with equal upvotes stay in the order of the lists.
#[must_use]
pub fn merge_rankings<'a>(lists: &[&'a [Paper]]) -> Vec<&'a Paper> {
    let rows = || lists.iter().copied().flatten().enumerate();
    let mut best: HashMap<&ArxivId, (usize, u32)> = HashMap::new();
    for (row, paper) in rows() {
        let best = best.entry(&paper.id).or_insert((row, paper.upvotes));
        if paper.upvotes >= best.1 {
            *best = (row, paper.upvotes);
        }
    }
    let mut ranking: Vec<&Paper> = rows()
        .filter(|(row, paper)| best[&paper.id].0 == *row)
        .map(|(_, paper)| paper)
        .collect();
    // The sort is stable.
    ranking.sort_by_key(|paper| Reverse(paper.upvotes));
    ranking
}
