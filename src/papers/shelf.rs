//! The papers that the reader has saved.

use super::{ArxivId, Paper};
use crate::calendar::{Instant, Period};

/// The most papers that are saved. A shelf that has more keeps them, and takes no others.
pub const MAX_SAVED: usize = 500;

/// A paper on the shelf. It is kept as it was when it was saved: lists go from the cache in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedPaper {
    /// The paper.
    pub paper: Paper,
    /// The list that it was saved from: a day, a week or a month.
    pub list: Period,
    /// When it was saved, to the millisecond, in UTC.
    pub saved_at: Instant,
    /// Whether the reader has marked it as read.
    pub read: bool,
}

impl SavedPaper {
    /// The same paper as two devices have it: as it was saved last, and read if it is on either. Of two that were saved at
    /// the same time it is this one.
    #[must_use]
    pub fn united(self, other: Self) -> Self {
        let read = self.read || other.read;
        let later = if other.saved_at > self.saved_at {
            other
        } else {
            self
        };
        Self { read, ..later }
    }
}

/// What becomes of a saved paper that was changed in two places since it was as `before`: in one it is as `theirs` now, in
/// the other as `ours`; `None` where it is not saved. It is saved if it was saved anew in one of them, or removed in neither.
#[must_use]
pub fn merge_saved(
    before: Option<&SavedPaper>,
    theirs: Option<SavedPaper>,
    ours: Option<SavedPaper>,
) -> Option<SavedPaper> {
    let is_new = |saved: &SavedPaper| before.is_none_or(|before| saved.saved_at > before.saved_at);
    match (theirs, ours) {
        (Some(theirs), Some(ours)) => {
            let read = match before {
                Some(before) if before.read != ours.read => ours.read,
                Some(_) => theirs.read,
                None => ours.read || theirs.read,
            };
            Some(SavedPaper {
                read,
                ..ours.united(theirs)
            })
        }
        (Some(saved), None) | (None, Some(saved)) => Some(saved).filter(is_new),
        (None, None) => None,
    }
}

/// The saved papers, each once, the one that was saved last first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf(Vec<SavedPaper>);

impl Shelf {
    /// The papers, of which none is there twice.
    #[must_use]
    pub fn new(mut papers: Vec<SavedPaper>) -> Self {
        // The ids are for papers that were saved at the same time, so that the order never depends on that of the storage.
        papers.sort_by(|one, other| {
            let key = |saved: &SavedPaper| (saved.saved_at, saved.paper.id.sequence());
            key(other).cmp(&key(one))
        });
        Self(papers)
    }

    /// The papers, the one that was saved last first.
    #[must_use]
    pub fn papers(&self) -> &[SavedPaper] {
        &self.0
    }

    /// A saved paper.
    #[must_use]
    pub fn get(&self, id: &ArxivId) -> Option<&SavedPaper> {
        self.0.iter().find(|saved| saved.paper.id == *id)
    }

    /// How many papers are not marked as read.
    #[must_use]
    pub fn unread(&self) -> usize {
        self.0.iter().filter(|saved| !saved.read).count()
    }

    /// The papers, ranked by upvotes; of equal ones the one that was saved last first.
    #[must_use]
    pub fn ranking(&self) -> Vec<Paper> {
        let papers = self.0.iter().map(|saved| saved.paper.clone());
        let mut ranking: Vec<Paper> = papers.collect();
        super::rank(&mut ranking);
        ranking
    }
}
