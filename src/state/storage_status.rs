//! Whether the device stores what is chosen and written.

use leptos::prelude::*;

use crate::{
    browser::{self, StorageKey},
    papers::{Stored, Unreadable},
};

/// What went wrong with the device's storage on this visit.
#[derive(Clone, Copy, Debug)]
pub struct StorageStatus {
    failed: RwSignal<bool>,
    set_aside: RwSignal<bool>,
}

impl StorageStatus {
    /// Nothing has gone wrong so far.
    #[must_use]
    pub fn new() -> Self {
        Self {
            failed: RwSignal::new(false),
            set_aside: RwSignal::new(false),
        }
    }

    /// Whether the last write failed: the storage is full, refused or broken.
    #[must_use]
    pub fn failed(self) -> bool {
        self.failed.get()
    }

    /// Whether something stored could not be read, and was set aside under another key.
    #[must_use]
    pub fn has_set_aside(self) -> bool {
        self.set_aside.get()
    }

    /// Writes a value, or removes it if it is empty, and remembers whether that worked. The first value that is written
    /// on a device is worth asking the browser to keep its storage.
    pub fn store(self, key: &StorageKey, value: &str) {
        let failed = browser::store(key, value).is_err();
        if self.failed.get_untracked() != failed {
            self.failed.set(failed);
        }
        if !failed && !value.is_empty() {
            browser::persist_once();
        }
    }

    /// Reads a value. What cannot be read is set aside and reported; of a value that is partly readable the rest is used.
    pub fn load<T: Default>(
        self,
        key: &StorageKey,
        read: impl FnOnce(&str) -> Result<Stored<T>, Unreadable>,
    ) -> T {
        let Some(text) = browser::load(key) else {
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
