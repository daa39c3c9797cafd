//! Which posts were exported, and which papers were in them.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{ListLoader, StorageStatus};
use crate::{
    browser::StorageKey,
    calendar::{ListDay, Period},
    papers::{ArxivId, History, PostRecord},
};

/// The posts that were exported from this device.
#[derive(Clone, Copy)]
pub struct HistoryState {
    /// The records, the last one last.
    pub history: RwSignal<History>,
    loader: ListLoader,
    storage: StorageStatus,
}

impl HistoryState {
    /// Reads the history of this device.
    #[must_use]
    pub fn load(loader: ListLoader, storage: StorageStatus) -> Self {
        Self {
            history: RwSignal::new(load_history(storage)),
            loader,
            storage,
        }
    }

    /// The date of another post that a paper was in.
    #[must_use]
    pub fn published_elsewhere(self, id: &ArxivId) -> Option<NaiveDate> {
        let period = self.real_period()?;
        self.history
            .with(|history| history.published_elsewhere(id, period))
    }

    /// The date of the post of the list that is shown, if it was exported.
    #[must_use]
    pub fn published(self) -> Option<NaiveDate> {
        let period = self.real_period()?;
        self.history.with(|history| history.date_of(period))
    }

    /// What the list is of, unless it is a sample: none of its posts is published.
    fn real_period(self) -> Option<Period> {
        let period = self.loader.listed_period()?;
        (!self.loader.is_sample.get()).then_some(period)
    }

    /// Whether the post of a day was exported.
    #[must_use]
    pub fn has_post_of(self, day: ListDay) -> bool {
        self.history
            .with(|history| history.contains(Period::Day(day)))
    }

    /// Records an exported post, beside what other tabs have recorded meanwhile.
    pub fn record(self, record: PostRecord) {
        self.update(|history| history.record(record));
    }

    /// Adds the posts of another device.
    pub fn unite(self, other: History) {
        self.update(|history| history.unite(other));
    }

    fn update(self, update: impl FnOnce(&mut History)) {
        self.reload();
        self.history.update(update);
        let json = self.history.with_untracked(History::to_json);
        self.storage.store(&StorageKey::History, &json);
    }

    /// Reads again what is stored: another tab may have recorded a post. What could not be stored here stays.
    pub fn reload(self) {
        let history = load_history(self.storage);
        if self.history.with_untracked(|before| *before != history) {
            self.history.set(history);
        }
    }

    /// Forgets all posts.
    pub fn clear(self) {
        self.history.set(History::default());
        self.storage.store(&StorageKey::History, "");
    }
}

fn load_history(storage: StorageStatus) -> History {
    storage.load(&StorageKey::History, History::from_stored)
}
