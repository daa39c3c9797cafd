//! What the page remembers on this device.

use web_sys::Storage;

use super::window;

/// The keys in the browser's local storage. `static/boot.js` reads the theme before the page starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remembered {
    /// `dark` or `light`, once chosen.
    Theme,
    /// The page's language, once chosen: `ko` or `en`.
    Language,
    /// How posts are written: the lines of a `Format`.
    Format,
}

impl Remembered {
    fn key(self) -> &'static str {
        match self {
            Self::Theme => "daily-papers.theme",
            Self::Language => "daily-papers.language",
            Self::Format => "daily-papers.format",
        }
    }
}

/// What was remembered; `None` where nothing was, or where the browser keeps nothing.
#[must_use]
pub fn recall(what: Remembered) -> Option<String> {
    storage()?.get_item(what.key()).ok().flatten()
}

/// Remembers a value. Where storage is full, refused or broken, it lasts until the page is closed: these are
/// preferences, and asking about them would be worse than forgetting them.
pub fn remember(what: Remembered, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(what.key(), value);
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
