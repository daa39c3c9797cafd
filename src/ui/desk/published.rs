//! Which posts were handed over, and which papers of the list were in one of them.

use chrono::NaiveDate;
use leptos::prelude::untrack;

use super::Desk;
use crate::{
    browser::{self, Remembered},
    calendar::{ListDay, Period},
    papers::{ArxivId, History, PostRecord},
    post,
};

/// What was noted on earlier visits and in other windows.
pub(in crate::ui) fn recalled() -> History {
    let lines = browser::recall(&Remembered::Published);
    let stored = History::from_stored(&lines.unwrap_or_default());
    stored.map(|stored| stored.value).unwrap_or_default()
}

impl Desk {
    /// The date of another post that a paper was in.
    pub(in crate::ui) fn in_post_of(self, id: &ArxivId) -> Option<NaiveDate> {
        let period = self.listed()?;
        self.published
            .with(|published| published.published_elsewhere(id, period))
    }

    /// Whether the post of a day was handed over.
    pub(in crate::ui) fn is_published(self, day: ListDay) -> bool {
        self.published
            .with(|published| published.contains(Period::Day(day)))
    }

    /// The papers of the post that were in another one.
    pub(in crate::ui) fn repeated(self) -> Vec<ArxivId> {
        let publication = self.of_digest(post::record);
        let mut papers = publication.map_or_else(Vec::new, |post| post.papers);
        papers.retain(|id| self.in_post_of(id).is_some());
        papers
    }

    /// Leaves those out, in one step.
    pub(in crate::ui) fn leave_repeated_out(self) {
        let repeated = untrack(|| self.repeated());
        self.select(|selection, _, _| selection.exclude(&repeated));
    }

    /// Notes a post that was handed over, beside what other windows have noted meanwhile.
    pub(super) fn note_published(self, publication: PostRecord) {
        self.recall_published();
        self.published
            .update(|published| published.record(publication));
        let lines = self.published.with_untracked(History::to_json);
        self.keep(&Remembered::Published, &lines);
    }

    /// Takes up what was noted in other windows. Where nothing can be kept, what is known here is all there is.
    pub(super) fn recall_published(self) {
        let published = recalled();
        let is_news = self.published.with_untracked(|before| *before != published);
        if is_news && !self.unkept.get_untracked() {
            self.published.set(published);
        }
    }

    /// Forgets which posts were handed over.
    pub(in crate::ui) fn forget_published(self) {
        self.published.set(History::default());
        self.keep(&Remembered::Published, "");
    }
}
