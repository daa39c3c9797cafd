//! What moved between two rankings of the same day.

use std::collections::{HashMap, HashSet};

use super::{ArxivId, Paper};

/// Where a paper of the newer ranking comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankChange {
    /// Its rank in the earlier ranking, from 1; `None` if it is new.
    pub from: Option<usize>,
    /// How many upvotes it has more than it had there; all of them if it is new. They can be taken back, so it may be
    /// less than nought.
    pub gained: i64,
}

/// What moved between two rankings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankChanges<'a> {
    /// One move for each paper of the newer ranking, in its order.
    pub changes: Vec<RankChange>,
    /// The papers of the earlier ranking that are not in the newer one, in their order there.
    pub removed: Vec<&'a Paper>,
}

impl<'a> RankChanges<'a> {
    /// Compares an earlier ranking of a list with a newer one. Each has a paper once.
    #[must_use]
    pub fn between(earlier: &'a [Paper], newer: &[Paper]) -> Self {
        let ranks: HashMap<&ArxivId, (usize, u32)> = (1..)
            .zip(earlier)
            .map(|(rank, paper)| (&paper.id, (rank, paper.upvotes)))
            .collect();
        let changes = newer.iter().map(|paper| {
            let before = ranks.get(&paper.id).copied();
            RankChange {
                from: before.map(|(rank, _)| rank),
                gained: i64::from(paper.upvotes) - before.map_or(0, |(_, upvotes)| upvotes.into()),
            }
        });
        let still_there: HashSet<&ArxivId> = newer.iter().map(|paper| &paper.id).collect();
        Self {
            changes: changes.collect(),
            removed: earlier
                .iter()
                .filter(|paper| !still_there.contains(&paper.id))
                .collect(),
        }
    }
}
