//! One ranking from the lists of several days.

use std::{cmp::Reverse, collections::HashMap};

use super::{ArxivId, Paper};

/// The papers of several lists, each once, ranked by upvotes, most first. `lists` are in the order of their days.
///
/// A paper that is on several lists counts with the row that has the most upvotes; where rows have equally many, with
/// the one of the latest day. Papers with equal upvotes stay in the order of the days, and within a day in that of its
/// list.
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
    // A stable sort, as of a day's list.
    ranking.sort_by_key(|paper| Reverse(paper.upvotes));
    ranking
}
