//! Whether the device stores what is chosen and written.

use leptos::prelude::*;

use super::unstored::Unstored;
use crate::{
    browser::{self, StorageError, StorageKey},
    papers::{Stored, Unreadable},
};

/// What went wrong with the device's storage on this visit.
#[derive(Clone, Copy, Debug)]
pub struct StorageStatus {
    /// The values that are not stored: the last write of each failed.
    unstored: RwSignal<Vec<Unstored>>,
    /// Whether there are any.
    failed: Memo<bool>,
    set_aside: RwSignal<bool>,
}

impl StorageStatus {
    /// Nothing has gone wrong so far.
    #[must_use]
    pub fn new() -> Self {
        let unstored = RwSignal::<Vec<Unstored>>::default();
        Self {
            unstored,
            failed: Memo::new(move |_| unstored.with(|unstored| !unstored.is_empty())),
            set_aside: RwSignal::new(false),
        }
    }

    /// Whether something is not stored: the storage is full, refused or broken.
    #[must_use]
    pub fn failed(self) -> bool {
        self.failed.get()
    }

    /// Whether the last write of this value failed. It holds until the page is closed.
    #[must_use]
    pub fn has_failed(self, key: &StorageKey) -> bool {
        self.unstored
            .with_untracked(|unstored| find(unstored, key).is_some())
    }

    /// Whether there may be a text in whose place another tab has stored something else.
    #[must_use]
    pub fn may_have_replaced(self) -> bool {
        self.failed() || browser::has_replaced()
    }

    /// Whether something stored could not be read, and was set aside under another key.
    #[must_use]
    pub fn has_set_aside(self) -> bool {
        self.set_aside.get()
    }

    /// Writes a value, or removes it if it is empty, and remembers whether that worked. Once a write has worked, those that
    /// failed are tried again, with what other tabs have stored meanwhile. The first value that is written on a device is
    /// worth asking the browser to keep its storage.
    pub fn store(self, key: &StorageKey, value: &str) {
        let kept = self
            .unstored
            .with_untracked(|unstored| find(unstored, key).map_or(Ok(()), keep_theirs));
        let has_failed = kept.is_err() || browser::store(key, value).is_err();
        if has_failed || untrack(|| self.failed()) {
            self.unstored.update(|unstored| {
                let former = unstored.iter().position(|other| other.key == *key);
                let former = former.map(|place| unstored.remove(place));
                if has_failed {
                    // What another tab has stored is kept only there, unless it was kept just now.
                    let before = former.filter(|_| kept.is_err()).map(|former| former.before);
                    unstored.push(Unstored::new(key, value, before));
                } else {
                    unstored.retain(|unstored| self.retry(unstored).is_err());
                }
            });
        }
        if !has_failed && !value.is_empty() {
            browser::persist_once();
        }
    }

    /// Keeps a text of this tab in whose place another tab has stored something else, beside those that are kept already.
    pub fn keep_replaced(self, key: &StorageKey, text: &str) {
        let key = StorageKey::Replaced(Box::new(key.clone()));
        let kept = self.text(&key).unwrap_or_default();
        self.store(&key, &beside(&kept, text));
    }

    /// Stores a value that could not be stored before. What another tab has stored in its place meanwhile is united with it, a
    /// text kept to be swapped with it.
    fn retry(self, unstored: &Unstored) -> Result<(), StorageError> {
        let merged = unstored.merged();
        keep_theirs(unstored)?;
        if merged.is_none() {
            browser::set_aside(&unstored.key)?;
            self.set_aside.set(true);
        }
        browser::store(&unstored.key, merged.as_ref().unwrap_or(&unstored.value))
    }

    /// The value that was written last, here or in another tab; one of this tab that could not be stored comes first, with
    /// what other tabs have stored since.
    #[must_use]
    pub fn text(self, key: &StorageKey) -> Option<String> {
        let unstored = self
            .unstored
            .with_untracked(|unstored| find(unstored, key).map(Unstored::text));
        match unstored {
            Some(text) => Some(text).filter(|text| !text.is_empty()),
            None => browser::load(key),
        }
    }

    /// Every value that another device has a use for, by its name, as it was written last: stored or not.
    #[must_use]
    pub fn exported_values(self) -> Vec<(String, String)> {
        let mut values = browser::exported_values();
        self.unstored.with_untracked(|unstored| {
            for unstored in unstored {
                if let Some(name) = unstored.key.exported_name() {
                    values.retain(|(other, _)| *other != name);
                    values.push((name, unstored.text()));
                }
            }
        });
        values.retain(|(_, value)| !value.is_empty());
        values
    }

    /// Reads a value. What cannot be read is set aside and reported; of a value that is partly readable the rest is used.
    pub fn load<T: Default>(
        self,
        key: &StorageKey,
        read: impl FnOnce(&str) -> Result<Stored<T>, Unreadable>,
    ) -> T {
        let Some(text) = self.text(key) else {
            return T::default();
        };
        match read(&text) {
            Ok(Stored { value, skipped: 0 }) => value,
            Ok(Stored { value, .. }) => {
                // Until the value changes, the next visit reports it again. Writing it again would call other tabs to
                // do the same.
                if browser::is_set_aside(key, &text) {
                    self.set_aside.set(true);
                } else {
                    self.set_aside(key);
                    self.store(key, &text);
                }
                value
            }
            Err(_) => {
                self.set_aside(key);
                T::default()
            }
        }
    }

    /// Sets a value aside that cannot be read, so that it is reported and not overwritten.
    pub fn set_aside(self, key: &StorageKey) {
        if browser::set_aside(key).is_ok() {
            self.set_aside.set(true);
        }
    }
}

impl Default for StorageStatus {
    fn default() -> Self {
        Self::new()
    }
}

/// Keeps the text that another tab has stored since the write of this one failed, if there is one.
fn keep_theirs(unstored: &Unstored) -> Result<(), StorageError> {
    let Some(theirs) = unstored.replaced_text() else {
        return Ok(());
    };
    let key = StorageKey::Replaced(Box::new(unstored.key.clone()));
    let kept = browser::load(&key).unwrap_or_default();
    browser::store(&key, &beside(&kept, &theirs))
}

/// Two texts, one below the other, unless one has the other in it.
fn beside(kept: &str, text: &str) -> String {
    if text.contains(kept) {
        text.to_owned()
    } else if kept.contains(text) {
        kept.to_owned()
    } else {
        [kept, text].join("\n\n")
    }
}

fn find<'a>(unstored: &'a [Unstored], key: &StorageKey) -> Option<&'a Unstored> {
    unstored.iter().find(|other| other.key == *key)
}
