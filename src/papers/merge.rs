//! Merging the lists of several days.

use std::borrow::Borrow;

use super::{Paper, paper::indices_by_id, rank};

/// Merges lists, in the order of their days, into one ranking by upvotes, as [`merge_rows`] does.
#[must_use]
pub fn merge_rankings<'a>(lists: &[&'a [Paper]]) -> Vec<&'a Paper> {
    merge_rows(lists.iter().copied().flatten().collect())
}

/// Merges the rows of lists, one list after the other in the order of their days, into one ranking by upvotes. A paper
/// on several lists has the row with the most upvotes, of equal rows the latest; papers with equal upvotes stay in the
/// order of the rows.
#[must_use]
pub fn merge_rows<P: Borrow<Paper>>(rows: Vec<P>) -> Vec<P> {
    // The latest row of each paper, unless an earlier one has more upvotes.
    let mut best = indices_by_id(rows.iter().map(Borrow::borrow));
    for (index, paper) in rows.iter().map(Borrow::borrow).enumerate().rev() {
        if let Some(best) = best.get_mut(&paper.id)
            && paper.upvotes > rows[*best].borrow().upvotes
        {
            *best = index;
        }
    }
    let ids = rows.iter().map(|paper| &paper.borrow().id);
    let is_best: Vec<bool> = (0..)
        .zip(ids)
        .map(|(index, id)| best[id] == index)
        .collect();
    let rows = rows.into_iter().zip(is_best);
    let mut ranking: Vec<P> = rows
        .filter(|(_, is_best)| *is_best)
        .map(|(paper, _)| paper)
        .collect();
    rank(&mut ranking);
    ranking
}
