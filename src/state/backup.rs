//! One file that takes everything along: the settings, and what else the device stores.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::{AppState, Settings, SettingsStatus, shelf::Addition};
use crate::{
    browser::{self, StorageKey},
    hub::read_saved_paper,
    papers::{Corrections, EditedSelection, History, PaperLink, Stored, Topics},
    post::{self, Language},
};

/// The name of the file.
const FILE_NAME: &str = "daily-papers-backup.json";

/// What became of a value of an imported file.
enum Outcome {
    /// The device has it now, or had it before, but for so many entries that could not be read.
    Taken(usize),
    /// The device lacked it; so many entries could not be read.
    Added(usize),
    /// The device has another one, which stays.
    Kept,
    /// There is no room for it on the shelf.
    NoRoom,
    /// It could not be read.
    Unreadable,
}

impl Settings {
    /// Saves everything as a file: the settings, and what else the device stores or could not store.
    pub fn export(self) {
        let values = self.storage.exported_values();
        let json = self
            .format
            .with_untracked(|format| format.to_json_with(&values));
        self.status
            .set(Some(match browser::download(FILE_NAME, &json) {
                Ok(()) => SettingsStatus::Exported,
                Err(_) => SettingsStatus::ExportFailed,
            }));
    }
}

impl AppState {
    /// Takes over the text of a file; `None` for one that could not be read. The settings become those of the file. Texts
    /// and selections that this device has stay, what it lacks is added, and histories, topics and shelves are united. An older file has
    /// only settings.
    pub fn import_backup(self, text: Option<&str>) {
        self.settings.import(text);
        let Some(SettingsStatus::Imported(unread)) = self.settings.status.get_untracked() else {
            return;
        };
        let Stored { mut value, skipped } = post::stored_values(text.unwrap_or_default());
        let has_values = !value.is_empty() || skipped > 0;
        let (mut kept, mut no_room, mut unread) = (0, 0, unread + skipped);
        let mut taken = vec![(StorageKey::Format, false)];
        self.shelf.reload();
        // If the shelf has no room for all the papers, those that were saved last come first.
        value
            .sort_by_cached_key(|(name, value)| Reverse(saved_at(name, value).unwrap_or_default()));
        for (name, value) in value {
            let key = StorageKey::from_exported(&name);
            let outcome = match &key {
                Some(key) => self.import_value(key, &value),
                None => Outcome::Unreadable,
            };
            match outcome {
                Outcome::Taken(entries) | Outcome::Added(entries) => {
                    unread += entries;
                    taken.extend(key.map(|key| (key, matches!(outcome, Outcome::Added(_)))));
                }
                Outcome::Kept => kept += 1,
                Outcome::NoRoom => no_room += 1,
                Outcome::Unreadable => unread += 1,
            }
        }
        self.reload();
        self.loader.update_shelf();
        // What could not be stored at first may have found room since.
        let (unstored, stored): (Vec<_>, Vec<_>) = taken
            .into_iter()
            .partition(|(key, _)| self.storage.has_failed(key));
        if has_values || !unstored.is_empty() {
            self.settings.status.set(Some(SettingsStatus::Merged {
                added: stored.iter().filter(|(_, is_added)| *is_added).count(),
                kept,
                unread,
                no_room,
                unstored: unstored.len(),
            }));
        }
    }

    fn import_value(self, key: &StorageKey, value: &str) -> Outcome {
        match key.of_list() {
            StorageKey::Introduction(_) | StorageKey::Comment(_) => match self.storage.text(key) {
                Some(own) if own != value => Outcome::Kept,
                None if !value.is_empty() => {
                    self.notes.store(key, value);
                    Outcome::Added(0)
                }
                _ => Outcome::Taken(0),
            },
            StorageKey::Correction(_) => {
                let Ok(Stored { value, skipped }) = Corrections::from_stored(value) else {
                    return Outcome::Unreadable;
                };
                let own = self.storage.load(key, Corrections::from_stored);
                let mut united = own.clone();
                let kept = united.unite(value);
                if united != own {
                    self.storage.store(key, &united.to_json());
                }
                match (skipped, kept) {
                    (0, 1..) => Outcome::Kept,
                    (0, 0) if united != own => Outcome::Added(0),
                    _ => Outcome::Taken(skipped),
                }
            }
            StorageKey::Selection(_) => {
                let Ok(Stored { value, skipped }) = EditedSelection::from_stored(value) else {
                    return Outcome::Unreadable;
                };
                let own = self.storage.load(key, EditedSelection::from_stored);
                let own = own.selection;
                if own == value.selection {
                    Outcome::Taken(skipped)
                } else if own.is_default() {
                    self.storage.store(key, &value.to_json());
                    Outcome::Added(skipped)
                } else {
                    Outcome::Kept
                }
            }
            StorageKey::SavedPaper(_) => match read_saved_paper(value) {
                Ok(saved) => match self.shelf.unite(saved) {
                    Addition::New => Outcome::Added(0),
                    Addition::Known => Outcome::Taken(0),
                    Addition::NoRoom => Outcome::NoRoom,
                },
                Err(_) => Outcome::Unreadable,
            },
            StorageKey::History => match History::from_stored(value) {
                Ok(Stored { value, skipped }) => {
                    self.history.unite(value);
                    Outcome::Taken(skipped)
                }
                Err(_) => Outcome::Unreadable,
            },
            StorageKey::Topics => match Topics::from_stored(value) {
                Ok(Stored { value, skipped }) => {
                    self.topics.edit(|topics| topics.unite(value));
                    Outcome::Taken(skipped)
                }
                Err(_) => Outcome::Unreadable,
            },
            _ => self.import_preference(key, value),
        }
    }

    fn import_preference(self, key: &StorageKey, value: &str) -> Outcome {
        let preferences = self.preferences;
        let differs = |switch: RwSignal<bool>, on: &str| switch.get_untracked() != (value == on);
        match (key, value, Language::from_tag(value)) {
            (StorageKey::Language, _, Some(language)) => self.set_language(language),
            (StorageKey::Theme, "dark" | "light", _) => {
                if differs(preferences.dark, "dark") {
                    preferences.toggle_theme();
                }
            }
            (StorageKey::Pictures, "yes" | "no", _) => {
                if differs(preferences.pictures, "yes") {
                    preferences.toggle_pictures();
                }
            }
            (StorageKey::Dense, "yes" | "no", _) => {
                if differs(preferences.dense, "yes") {
                    preferences.toggle_density();
                }
            }
            (StorageKey::Summaries, "yes" | "no", _) => {
                if differs(preferences.summaries, "yes") {
                    preferences.toggle_summaries();
                }
            }
            (StorageKey::Translations, "yes" | "no", _) => {
                if differs(preferences.translations, "yes") {
                    preferences.toggle_translations();
                }
            }
            (StorageKey::Links, names, _) => preferences.set_links(PaperLink::parse(names)),
            (StorageKey::Shortcuts, "off", _) => preferences.set_shortcuts(false),
            _ => return Outcome::Unreadable,
        }
        Outcome::Taken(0)
    }
}

/// When a value of a file was saved to the shelf, in milliseconds since 1970, if it is a saved paper.
fn saved_at(name: &str, value: &str) -> Option<i64> {
    match StorageKey::from_exported(name)? {
        StorageKey::SavedPaper(_) => {
            Some(read_saved_paper(value).ok()?.saved_at.timestamp_millis())
        }
        _ => None,
    }
}
