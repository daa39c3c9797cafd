//! Merging the lists of several days.

use std::cmp::Reverse;

use super::{Paper, paper::indices_by_id};

/// Merges lists, in the order of their days, into one ranking by upvotes. A paper on several lists has the row with the
/// most upvotes, of equal rows the latest; papers with equal upvotes stay in the order of the lists.
#[must_use]
pub fn merge_rankings<'a>(lists: &[&'a [Paper]]) -> Vec<&'a Paper> {
    let rows: Vec<&Paper> = lists.iter().copied().flatten().collect();
    // The latest row of each paper, unless an earlier one has more upvotes.
    let mut best = indices_by_id(rows.iter().copied());
    for (index, paper) in rows.iter().enumerate().rev() {
        if let Some(best) = best.get_mut(&paper.id)
            && paper.upvotes > rows[*best].upvotes
        {
            *best = index;
        }
    }
    let mut ranking: Vec<&Paper> = (0..)
        .zip(rows)
        .filter(|(index, paper)| best[&paper.id] == *index)
        .map(|(_, paper)| paper)
        .collect();
    // The sort is stable.
    ranking.sort_by_key(|paper| Reverse(paper.upvotes));
    ranking
}
