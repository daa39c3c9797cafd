//! How posts are written; the device stores it.

use leptos::prelude::*;

use super::{Navigation, Preferences, StorageStatus};
use crate::{
    browser::{self, StorageKey},
    papers::{PaperLink, Stored},
    post::{Format, InvalidSetting, Setting},
};

/// What the last change of all settings did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsStatus {
    /// They have their defaults again.
    Reset,
    /// They were imported, but for this many that were not understood.
    Imported(usize),
    /// They were imported, and the other values of the file merged with those of the device.
    Merged {
        /// How many texts and selections the device lacked.
        added: usize,
        /// How many of the device's own stayed, where the file has others.
        kept: usize,
        /// How much of the file could not be read.
        unread: usize,
        /// How many papers the shelf had no room for.
        no_room: usize,
        /// How much of the file holds until the page is closed, because the device could not store it.
        unstored: usize,
    },
    /// They are what they were before the last change.
    Restored,
    /// The file held none, or could not be read. Nothing was changed.
    NotSettings,
    /// They were saved as a file.
    Exported,
    /// The browser could not make the file.
    ExportFailed,
}

/// A setting before and after a remedy.
#[derive(Clone, Debug)]
struct RemediedSetting {
    setting: Setting,
    before: String,
    after: String,
}

/// The format of the posts.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// How posts are written; in the language of the page, unless one was chosen.
    pub format: RwSignal<Format>,
    /// Whether some of the stored settings could not be read, and have their defaults.
    pub incomplete: bool,
    /// What the last change of all settings did.
    pub status: RwSignal<Option<SettingsStatus>>,
    /// What the settings were before it, and after it.
    replaced: RwSignal<Option<(Format, Format)>>,
    /// What the remedies of checks have changed, the last one last.
    remedies: RwSignal<Vec<RemediedSetting>>,
    navigation: Navigation,
    preferences: Preferences,
    pub(super) storage: StorageStatus,
}

impl Settings {
    /// Reads the settings of this device. What cannot be read is set aside under another key.
    #[must_use]
    pub fn load(navigation: Navigation, preferences: Preferences, storage: StorageStatus) -> Self {
        let (format, incomplete) = match browser::load(&StorageKey::Format) {
            None => (Format::default(), false),
            Some(stored) => match Format::from_stored(&stored) {
                Ok(Stored { value, skipped }) => (value, skipped > 0),
                Err(_) => {
                    // `incomplete` reports it.
                    let _ = browser::set_aside(&StorageKey::Format);
                    (Format::default(), true)
                }
            },
        };
        Self {
            format: RwSignal::new(in_language(format, preferences)),
            incomplete,
            status: RwSignal::new(None),
            replaced: RwSignal::new(None),
            remedies: RwSignal::default(),
            navigation,
            preferences,
            storage,
        }
    }

    /// The value of a setting, as text.
    #[must_use]
    pub fn value(self, setting: Setting) -> String {
        self.format.with(|format| setting.read(format))
    }

    /// Whether there is a repository for new files.
    #[must_use]
    pub fn names_repository(self) -> bool {
        self.format
            .with(|format| !format.destination.repository.is_empty())
    }

    /// The value that a setting has after this text is written to it, as text; `None` if it cannot have that value.
    #[must_use]
    pub fn parse(self, setting: Setting, text: &str) -> Option<String> {
        let mut format = self.format.get_untracked();
        setting.write(&mut format, text).ok()?;
        Some(setting.read(&format))
    }

    /// Changes one setting, and stores all.
    ///
    /// # Errors
    /// If the setting cannot have that value; everything stays as it was.
    pub fn set(self, setting: Setting, value: &str) -> Result<(), InvalidSetting> {
        self.reload();
        let mut format = self.format.get_untracked();
        setting.write(&mut format, value)?;
        self.store(format);
        Ok(())
    }

    /// Gives papers of posts a link behind the others, or takes it away.
    pub fn toggle_link(self, link: PaperLink) {
        self.reload();
        let mut links = self
            .format
            .with_untracked(|format| format.shown.links.clone());
        link.toggle(&mut links);
        // Known links, each once, are a value that the setting can have.
        let _ = self.set(Setting::Links, &PaperLink::names(&links));
    }

    /// Confirms the author that posts have.
    pub fn confirm_author(self) {
        let author = untrack(|| self.value(Setting::Author));
        // Any author is one that the setting can have.
        let _ = self.set(Setting::Author, &author);
    }

    /// Changes one setting as the remedy of a check, which can be taken back.
    pub fn remedy(self, setting: Setting, value: &str) {
        self.reload();
        let before = untrack(|| self.value(setting));
        // A remedy is always a value that the setting can have.
        let _ = self.set(setting, value);
        let remedied = RemediedSetting {
            setting,
            before,
            after: untrack(|| self.value(setting)),
        };
        self.remedies.update(|all| all.push(remedied));
    }

    /// The setting that a remedy has changed last, and nobody since.
    #[must_use]
    pub fn remedied(self) -> Option<Setting> {
        let place = self.last_remedy()?;
        self.remedies.with(|all| Some(all.get(place)?.setting))
    }

    /// Gives that setting the value that it had before the remedy; every other setting stays.
    pub fn undo_remedy(self) {
        self.reload();
        if let Some(place) = untrack(|| self.last_remedy()) {
            let remedied = self.remedies.try_update(|all| all.drain(place..).next());
            if let Some(RemediedSetting {
                setting, before, ..
            }) = remedied.flatten()
            {
                // The setting has had this value.
                let _ = self.set(setting, &before);
            }
        }
    }

    /// What can be taken back next. A value that was set after a remedy is not taken back with it.
    fn last_remedy(self) -> Option<usize> {
        self.remedies.with(|all| {
            all.iter()
                .rposition(|remedied| self.value(remedied.setting) == remedied.after)
        })
    }

    /// Follows the language of the page, unless one was chosen for the posts.
    pub fn follow_language(self) {
        let format = in_language(self.format.get_untracked(), self.preferences);
        self.format.set(format);
    }

    /// Reads again what is stored: another tab may have changed a setting. What could not be stored here stays, and so does
    /// everything where what is stored is gone or cannot be read.
    pub fn reload(self) {
        let stored = self.storage.text(&StorageKey::Format);
        let Some(Ok(Stored { value, .. })) = stored.as_deref().map(Format::from_stored) else {
            return;
        };
        let format = in_language(value, self.preferences);
        if self.format.with_untracked(|before| *before != format) {
            self.format.set(format);
        }
    }

    /// Gives all settings their defaults. They can be restored.
    pub fn reset(self) {
        self.replace(Format::default(), SettingsStatus::Reset);
    }

    /// Whether the last change of all settings can be taken back: a setting still has the value that it got then.
    #[must_use]
    pub fn can_restore(self) -> bool {
        self.restored().is_some()
    }

    /// Takes back the last change of all settings, but for those that were set since.
    pub fn restore(self) {
        self.reload();
        if let Some(format) = untrack(|| self.restored()) {
            self.replaced.set(None);
            self.store(format);
            self.status.set(Some(SettingsStatus::Restored));
        }
    }

    /// The settings without the last change of all of them; `None` where that is what they are.
    fn restored(self) -> Option<Format> {
        self.replaced.with(|replaced| {
            let (before, after) = replaced.as_ref()?;
            self.format.with(|format| {
                let is_replaced = |setting: &Setting| {
                    !before.has_same(*setting, after) && format.has_same(*setting, after)
                };
                let mut replaced = Setting::ALL.into_iter().filter(is_replaced).peekable();
                replaced.peek()?;
                let mut restored = format.clone();
                replaced.for_each(|setting| restored.copy(setting, before));
                Some(restored)
            })
        })
    }

    /// Takes all settings from the text of a file; `None` for one that could not be read.
    pub fn import(self, text: Option<&str>) {
        // A device that stores nothing has the defaults, but nobody means them by an empty file.
        let text = text.filter(|text| !text.trim().is_empty());
        match text.map(Format::from_stored) {
            Some(Ok(Stored { value, skipped })) => {
                self.replace(value, SettingsStatus::Imported(skipped));
            }
            _ => self.status.set(Some(SettingsStatus::NotSettings)),
        }
    }

    fn replace(self, format: Format, status: SettingsStatus) {
        let before = self.format.get_untracked();
        self.replaced.set(Some((before, format.clone())));
        self.remedies.set(Vec::new());
        self.store(format);
        self.status.set(Some(status));
    }

    fn store(self, format: Format) {
        let count = self.format.with_untracked(|format| format.count);
        if format.count != count {
            // The number of papers holds at once, whatever the address says.
            self.navigation.update_url(|url| url.count = None);
        }
        self.storage.store(&StorageKey::Format, &format.to_json());
        self.format.set(in_language(format, self.preferences));
    }
}

/// A format in the language of the page, unless one was chosen.
fn in_language(mut format: Format, preferences: Preferences) -> Format {
    if !format.is_language_chosen {
        format.language = preferences.language.get_untracked();
    }
    format
}
