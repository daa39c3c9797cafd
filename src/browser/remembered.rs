//! What the page remembers on this device.

use web_sys::Storage;

use super::window;
use crate::{calendar::Period, papers::ArxivId};

/// The keys in the browser's local storage. `static/boot.js` reads the theme before the page starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remembered {
    /// `dark` or `light`, once chosen.
    Theme,
    /// The page's language, once chosen: `ko` or `en`.
    Language,
    /// Whether the papers' pictures are shown, once chosen: `yes` or `no`.
    Pictures,
    /// Whether the list is dense, once chosen: `yes` or `no`.
    Dense,
    /// `off` where the keys of the page are not wanted.
    Keys,
    /// How posts are written: the lines of a `Format`.
    Format,
    /// Which posts were handed over: the lines of a `History`.
    Published,
    /// What was chosen by hand of a list: the lines of a `Selection`.
    Selection(Period),
    /// The introduction of a list's post, as it was written.
    Introduction(Period),
    /// The comment on a paper, whatever list it is on, as it was written.
    Comment(ArxivId),
}

impl Remembered {
    fn key(&self) -> String {
        let (what, of) = match self {
            Self::Theme => ("theme", String::new()),
            Self::Language => ("language", String::new()),
            Self::Pictures => ("pictures", String::new()),
            Self::Dense => ("dense", String::new()),
            Self::Keys => ("keys", String::new()),
            Self::Format => ("format", String::new()),
            Self::Published => ("published", String::new()),
            Self::Selection(period) => ("selection.", period.to_string()),
            Self::Introduction(period) => ("introduction.", period.to_string()),
            Self::Comment(id) => ("comment.", id.to_string()),
        };
        ["daily-papers.", what, &of].concat()
    }
}

/// The browser did not keep something: its storage is full, refused or broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

/// What was remembered; `None` where nothing was, or where the browser keeps nothing.
#[must_use]
pub fn recall(what: &Remembered) -> Option<String> {
    storage()?.get_item(&what.key()).ok().flatten()
}

/// Remembers a value; an empty one is forgotten instead.
///
/// # Errors
/// Where storage is full, refused or broken. The value then lasts until the page is closed: of a preference nothing
/// need be said, of what somebody has written it must be.
pub fn remember(what: &Remembered, value: &str) -> Result<(), NotKept> {
    let storage = storage().ok_or(NotKept)?;
    let kept = match value {
        "" => storage.remove_item(&what.key()),
        _ => storage.set_item(&what.key(), value),
    };
    kept.map_err(|_| NotKept)
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
