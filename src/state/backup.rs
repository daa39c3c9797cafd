//! One file that takes everything along: the settings, and what else the device stores.

use leptos::prelude::*;

use super::{AppState, Settings, SettingsStatus};
use crate::{
    browser::{self, StorageKey},
    papers::{Corrections, EditedSelection, History, PaperLink, Stored, Topics},
    post::{self, Language},
};

/// The name of the file.
const FILE_NAME: &str = "daily-papers-backup.json";

/// What became of a value of an imported file.
enum Outcome {
    /// The device has it now, or had it before.
    Taken,
    /// The device lacked it.
    Added,
    /// The device has another one, which stays.
    Kept,
    /// The device has it beside its own, but for so many entries that could not be read.
    United(usize),
    /// It could not be read; so many entries.
    Unreadable(usize),
}

impl AppState {
    /// Saves everything as a file.
    pub fn export_backup(self) {
        let Settings { format, status, .. } = self.settings;
        let mut format = format.get_untracked();
        // Whoever reads the file has no page to follow.
        format.is_language_chosen = true;
        let json = format.to_json_with(&browser::exported_values());
        status.set(Some(match browser::download(FILE_NAME, &json) {
            Ok(()) => SettingsStatus::Exported,
            Err(_) => SettingsStatus::ExportFailed,
        }));
    }

    /// Takes over the text of a file; `None` for one that could not be read. The settings become those of the file. Texts
    /// and selections that this device has stay, what it lacks is added, and histories, topics and shelves are united. An older file has
    /// only settings.
    pub fn import_backup(self, text: Option<&str>) {
        self.settings.import(text);
        let Some(SettingsStatus::Imported(unread)) = self.settings.status.get_untracked() else {
            return;
        };
        let Stored { value, skipped } = post::stored_values(text.unwrap_or_default());
        if value.is_empty() && skipped == 0 {
            return;
        }
        let (mut added, mut kept, mut unread) = (0, 0, unread + skipped);
        for (name, value) in value {
            match self.import_value(&name, &value) {
                Outcome::Taken => {}
                Outcome::Added => added += 1,
                Outcome::Kept => kept += 1,
                Outcome::United(entries) | Outcome::Unreadable(entries) => unread += entries,
            }
        }
        self.reload();
        self.loader.update_shelf();
        self.settings.status.set(Some(SettingsStatus::Merged {
            added,
            kept,
            unread,
        }));
    }

    fn import_value(self, name: &str, value: &str) -> Outcome {
        let Some(key) = StorageKey::of_exported(name) else {
            return Outcome::Unreadable(1);
        };
        match &key {
            StorageKey::Introduction(_) | StorageKey::Comment(_) => {
                match self.storage.text(&key) {
                    Some(own) if own != value => return Outcome::Kept,
                    Some(_) => return Outcome::Taken,
                    None => self.notes.store(&key, value),
                }
                Outcome::Added
            }
            StorageKey::Correction(_) => {
                let Ok(Stored { value, skipped }) = Corrections::from_stored(value) else {
                    return Outcome::Unreadable(1);
                };
                let own = self.storage.load(&key, Corrections::from_stored);
                let mut united = own.clone();
                let kept = united.unite(value);
                if united != own {
                    self.storage.store(&key, &united.to_json());
                }
                match (skipped, kept) {
                    (1.., _) => Outcome::Unreadable(skipped),
                    (0, 1..) => Outcome::Kept,
                    (0, 0) if united != own => Outcome::Added,
                    (0, 0) => Outcome::Taken,
                }
            }
            StorageKey::Selection(period) => {
                let Ok(read) = EditedSelection::from_stored(value) else {
                    return Outcome::Unreadable(1);
                };
                let own = super::load_selection(self.storage, *period);
                if own == read.value.selection {
                    Outcome::Taken
                } else if own.is_default() {
                    self.storage.store(&key, value);
                    Outcome::Added
                } else {
                    Outcome::Kept
                }
            }
            StorageKey::SavedPaper(_) => match self.shelf.unite(value) {
                Ok(true) => Outcome::Added,
                Ok(false) => Outcome::Taken,
                Err(_) => Outcome::Unreadable(1),
            },
            StorageKey::History => match History::from_stored(value) {
                Ok(Stored { value, skipped }) => {
                    self.history.unite(value);
                    Outcome::United(skipped)
                }
                Err(_) => Outcome::Unreadable(1),
            },
            StorageKey::Topics => match Topics::from_stored(value) {
                Ok(Stored { value, skipped }) => {
                    self.topics.edit(|topics| topics.unite(value));
                    Outcome::United(skipped)
                }
                Err(_) => Outcome::Unreadable(1),
            },
            _ => self.import_preference(&key, value),
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
            _ => return Outcome::Unreadable(1),
        }
        Outcome::Taken
    }
}
