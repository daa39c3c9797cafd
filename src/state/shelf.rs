//! The papers that the reader has saved.

use std::sync::Arc;

use leptos::prelude::*;

use super::{AppState, ListLoader, ListOrigin, ListState, RankedList, StorageStatus};
use crate::{
    browser::{self, StorageKey},
    calendar::{Instant, ListDay, Period},
    hub::{read_saved_paper, saved_paper_json},
    papers::{ArxivId, MAX_SAVED, Paper, SavedPaper, Shelf},
};

/// A saved paper as it is stored.
type Entry = (ArxivId, String);

/// What became of a paper of another device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Addition {
    /// It is saved now.
    New,
    /// It was saved before.
    Known,
    /// The shelf is full.
    NoRoom,
}

/// The shelf, and what is shown of it.
#[derive(Clone, Copy)]
pub struct ShelfState {
    /// The saved papers. They are read from their texts when this is, which only the shelf itself does.
    pub shelf: Memo<Shelf>,
    /// Whether the shelf shows only the papers that are not marked as read. The post has its own choice.
    pub unread_only: RwSignal<bool>,
    /// Whether the last paper was not saved, because the shelf is full.
    pub is_full: RwSignal<bool>,
    /// Every saved paper, sorted by id.
    entries: RwSignal<Vec<Entry>>,
    /// The paper that was removed last, to be put back.
    removed: RwSignal<Option<Entry>>,
    storage: StorageStatus,
}

impl ShelfState {
    /// Reads which papers are saved on this device.
    #[must_use]
    pub fn load(storage: StorageStatus) -> Self {
        let entries = RwSignal::new(load_entries());
        let shelf = Memo::new(move |_| {
            let read = |(_, text): &Entry| read_saved_paper(text).ok();
            Shelf::new(entries.with(|entries| entries.iter().filter_map(read).collect()))
        });
        Self {
            shelf,
            unread_only: RwSignal::new(false),
            is_full: RwSignal::new(false),
            entries,
            removed: RwSignal::new(None),
            storage,
        }
    }

    /// How many papers are saved.
    #[must_use]
    pub fn count(self) -> usize {
        self.entries.with(Vec::len)
    }

    /// Whether a paper is saved.
    #[must_use]
    pub fn contains(self, id: &ArxivId) -> bool {
        self.entries.with(|entries| index_of(entries, id).is_ok())
    }

    /// Whether a paper is marked as read.
    #[must_use]
    pub fn is_read(self, id: &ArxivId) -> bool {
        self.shelf
            .with(|shelf| shelf.get(id).is_some_and(|saved| saved.read))
    }

    /// Whether the paper that was removed last can be put back.
    #[must_use]
    pub fn can_restore(self) -> bool {
        self.removed.with(Option::is_some)
    }

    /// For each paper of a list, whether it has no card because it is marked as read; `None` where that hides none.
    #[must_use]
    pub fn hidden(self, list: Period, papers: &[Paper]) -> Option<Vec<bool>> {
        let hides = list.is_shelf() && self.unread_only.get();
        hides.then(|| papers.iter().map(|paper| self.is_read(&paper.id)).collect())
    }

    /// Saves a paper of a list, unless the shelf is full.
    fn save(self, paper: Paper, list: Period) {
        let has_room = self.has_room();
        self.is_full.set(!has_room);
        if has_room {
            self.put(&SavedPaper {
                paper,
                list,
                saved_at: browser::now(),
                read: false,
            });
        }
    }

    /// Takes a paper off the shelf.
    fn remove(self, id: &ArxivId) {
        self.is_full.set(false);
        self.set_unreadable_aside(id);
        self.storage.store(&StorageKey::SavedPaper(id.clone()), "");
        let mut removed = None;
        self.entries.update(|entries| {
            removed = index_of(entries, id)
                .ok()
                .map(|index| entries.remove(index));
        });
        self.removed.set(removed);
    }

    /// Adds a paper of another device. One that this device has, too, is united with it.
    pub(super) fn unite(self, theirs: SavedPaper) -> Addition {
        // A file may have hundreds, and each changes the shelf.
        let own = self.entries.with_untracked(|entries| {
            let index = index_of(entries, &theirs.paper.id).ok()?;
            read_saved_paper(&entries[index].1).ok()
        });
        let addition = match own {
            Some(_) => Addition::Known,
            None if self.has_room() => Addition::New,
            None => return Addition::NoRoom,
        };
        self.put(&match own {
            Some(own) => own.united(theirs),
            None => theirs,
        });
        addition
    }

    /// Whether another paper can be saved.
    fn has_room(self) -> bool {
        self.entries.with_untracked(Vec::len) < MAX_SAVED
    }

    fn put(self, saved: &SavedPaper) {
        self.put_entry((saved.paper.id.clone(), saved_paper_json(saved)));
    }

    fn put_entry(self, entry: Entry) {
        self.set_unreadable_aside(&entry.0);
        let key = StorageKey::SavedPaper(entry.0.clone());
        self.storage.store(&key, &entry.1);
        self.entries
            .update(|entries| match index_of(entries, &entry.0) {
                Ok(index) => entries[index] = entry,
                Err(index) => entries.insert(index, entry),
            });
    }

    /// Reads again what is stored: another tab may have saved a paper. What could not be stored here stays, with what another
    /// tab has changed of it. Returns whether anything changed.
    pub(super) fn reload(self) -> bool {
        let is_unstored =
            |(id, _): &Entry| self.storage.has_failed(&StorageKey::SavedPaper(id.clone()));
        let mut entries = load_entries();
        entries.retain(|entry| !is_unstored(entry));
        let ours = self.entries.get_untracked().into_iter();
        entries.extend(ours.filter(is_unstored).filter_map(|(id, _)| {
            let text = self.storage.text(&StorageKey::SavedPaper(id.clone()))?;
            Some((id, text))
        }));
        entries.sort_unstable();
        let has_changed = self.entries.with_untracked(|before| *before != entries);
        if has_changed {
            self.entries.set(entries);
        }
        has_changed
    }

    /// Sets aside what cannot be read, so that it is reported and not overwritten, and forgets what can be put back.
    fn begin(self) {
        self.removed.set(None);
        let is_readable = |(id, text): &Entry| {
            let is_readable = read_saved_paper(text).is_ok();
            if !is_readable {
                self.storage.set_aside(&StorageKey::SavedPaper(id.clone()));
            }
            is_readable
        };
        let mut entries = self.entries.get_untracked();
        entries.retain(is_readable);
        if entries.len() < self.entries.with_untracked(Vec::len) {
            self.entries.set(entries);
        }
    }

    /// Sets aside what is stored of a paper, if it cannot be read, before it is overwritten or removed.
    fn set_unreadable_aside(self, id: &ArxivId) {
        let is_unreadable = self.entries.with_untracked(|entries| {
            let index = index_of(entries, id);
            index.is_ok_and(|index| read_saved_paper(&entries[index].1).is_err())
        });
        if is_unreadable {
            self.storage.set_aside(&StorageKey::SavedPaper(id.clone()));
        }
    }
}

impl ListLoader {
    /// Shows the shelf as it is at `now`. Nothing is fetched for it.
    pub(super) fn load_shelf(self, now: Instant) {
        let replaces_list = self
            .ready_list()
            .is_some_and(|list| !list.period.is_shelf());
        if replaces_list {
            browser::scroll_to_top();
        }
        self.reset_status();
        self.shelf.begin();
        self.show_shelf(Period::Shelf(ListDay::today(now)));
    }

    fn show_shelf(self, period: Period) {
        let papers = self.shelf.shelf.with_untracked(Shelf::ranking);
        self.show(if papers.is_empty() {
            ListState::EmptyPeriod(period)
        } else {
            let list = RankedList {
                period,
                papers,
                days: 1,
                missing_days: 0,
                dropped: 0,
                latest_change: None,
                incomplete_days: Vec::new(),
                fetched_before_closing: false,
            };
            ListState::Ready(Arc::new(list), ListOrigin::Shelf)
        });
    }

    /// Shows the shelf with what has changed, if it is what is shown.
    pub(super) fn update_shelf(self) {
        let period = self.period.get_untracked();
        if let Some(period) = period.filter(|period| period.is_shelf()) {
            browser::keep_scroll_position();
            self.show_shelf(period);
        }
    }
}

impl AppState {
    /// Saves a paper of the list to the shelf, or takes it off; a second press undoes the first.
    pub fn toggle_saved(self, id: &ArxivId) {
        self.shelf.reload();
        if untrack(|| self.shelf.contains(id)) {
            self.shelf.remove(id);
        } else if let Some(list) = self.loader.ready_list()
            && let Some(paper) = self.paper_alone(id)
        {
            self.shelf.save(paper, list.period);
        }
        self.loader.update_shelf();
    }

    /// Puts the paper back that was removed last, unless another tab has filled the shelf, or saved it anew.
    pub fn restore_saved(self) {
        self.shelf.reload();
        if let Some(entry) = self.shelf.removed.get_untracked() {
            let is_saved = untrack(|| self.shelf.contains(&entry.0));
            let is_full = !is_saved && !self.shelf.has_room();
            self.shelf.is_full.set(is_full);
            if !is_full {
                self.shelf.removed.set(None);
            }
            if !is_saved && !is_full {
                self.shelf.put_entry(entry);
            }
            self.loader.update_shelf();
        }
    }

    /// Marks a saved paper as read, or as not read.
    pub fn mark_read(self, id: &ArxivId, read: bool) {
        self.reload_shelf();
        let saved = self
            .shelf
            .shelf
            .with_untracked(|shelf| shelf.get(id).cloned());
        if let Some(saved) = saved {
            self.shelf.put(&SavedPaper { read, ..saved });
        }
    }

    /// Takes over what other tabs have saved.
    pub(super) fn reload_shelf(self) {
        if self.shelf.reload() {
            self.loader.update_shelf();
        }
    }
}

fn index_of(entries: &[Entry], id: &ArxivId) -> Result<usize, usize> {
    entries.binary_search_by(|(other, _)| other.cmp(id))
}

fn load_entries() -> Vec<Entry> {
    let mut entries = browser::saved_papers();
    entries.sort_unstable();
    entries
}
