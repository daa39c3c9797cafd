//! Changes between two rankings of the same day.

use super::{Paper, paper::indices_by_id};

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
        let indices = indices_by_id(earlier);
        let changes = newer.iter().map(|paper| {
            let before = indices.get(&paper.id).copied();
            let upvotes = before.map_or(0, |index| earlier[index].upvotes);
            RankChange {
                from: before.map(|index| index + 1),
                gained: i64::from(paper.upvotes) - i64::from(upvotes),
            }
        });
        let still_there = indices_by_id(newer);
        Self {
            changes: changes.collect(),
            removed: earlier
                .iter()
                .filter(|paper| !still_there.contains_key(&paper.id))
                .collect(),
        }
    }
}
