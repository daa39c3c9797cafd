//! Changes between two rankings of the same day.

use std::collections::{HashMap, HashSet};

use super::{ArxivId, Paper};

/// The change of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankChange {
    /// The rank in the earlier ranking, from 1; `None` if the paper is new.
    pub from: Option<usize>,
    /// The upvotes gained, all of them if the paper is new. Upvotes can be taken back, so this may be negative.
    pub gained: i64,
}

/// The changes between two rankings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankChanges<'a> {
    /// One change for each paper of the newer ranking, in its order.
    pub changes: Vec<RankChange>,
    /// The papers of the earlier ranking that are not in the newer one, in their order there.
    pub removed: Vec<&'a Paper>,
}

impl<'a> RankChanges<'a> {
    /// Compares an earlier ranking with a newer one. Each paper is in a ranking once.
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
