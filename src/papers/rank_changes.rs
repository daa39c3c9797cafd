//! What moved between two rankings of the same day.

use super::Paper;

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
    ///
    /// Looks for every paper from the top: a day has a hundred at most, and they move little.
    #[must_use]
    pub fn between(earlier: &'a [Paper], newer: &[Paper]) -> Self {
        let place = |papers: &[Paper], wanted: &Paper| {
            papers.iter().position(|paper| paper.id == wanted.id)
        };
        let changes = newer.iter().map(|paper| {
            let from = place(earlier, paper);
            let upvotes = from.map_or(0, |place| i64::from(earlier[place].upvotes));
            RankChange {
                from: from.map(|place| place + 1),
                gained: i64::from(paper.upvotes) - upvotes,
            }
        });
        Self {
            changes: changes.collect(),
            removed: earlier
                .iter()
                .filter(|paper| place(newer, paper).is_none())
                .collect(),
        }
    }
}
