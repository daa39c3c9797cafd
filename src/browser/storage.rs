//! Values in the browser's local storage, and the way to its Cache Storage.

#[cfg(not(target_arch = "wasm32"))]
mod on_host;

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::CacheStorage;
#[cfg(target_arch = "wasm32")]
use web_sys::Storage;

use super::{listen, window};
use crate::{calendar::Period, papers::ArxivId};
#[cfg(not(target_arch = "wasm32"))]
pub use on_host::HostStorage;

#[cfg(not(target_arch = "wasm32"))]
use on_host::HostStorage as Storage;

/// What all keys begin with.
const PREFIX: &str = "daily-papers.";

/// The keys in local storage. `static/boot.js` reads the theme before the page starts.
#[derive(Clone, Debug)]
pub enum StorageKey {
    /// `dark` or `light`, once chosen.
    Theme,
    /// The page's language, once chosen: `ko` or `en`.
    Language,
    /// Whether the papers' pictures are shown, once chosen: `yes` or `no`.
    Pictures,
    /// Whether the list is dense, once chosen: `yes` or `no`.
    Dense,
    /// Whether cards show the AI summary in place of the abstract, once chosen: `yes` or `no`.
    Summaries,
    /// Whether cards show translations in place of the originals, once chosen: `yes` or `no`.
    Translations,
    /// The links that cards show, once chosen: names with blanks between them.
    Links,
    /// `off` where the keyboard shortcuts are switched off.
    Shortcuts,
    /// `asked` once the browser was asked to keep the storage.
    Persistence,
    /// How posts are written: a `Format`.
    Format,
    /// Which posts were exported: a `History`.
    History,
    /// The reader's topics: a `Topics`.
    Topics,
    /// Which lists and papers have an introduction or a comment.
    NotesIndex,
    /// What was chosen by hand of a list: a `Selection`.
    Selection(Period),
    /// The introduction of a list's post, as it was typed.
    Introduction(Period),
    /// The comment on a paper, whatever list it is on, as it was typed.
    Comment(ArxivId),
    /// The editor's translations of the texts of a paper: `Corrections`.
    Correction(ArxivId),
    /// A paper on the shelf: a `SavedPaper`.
    SavedPaper(ArxivId),
    /// What was chosen or written of a sample, apart from that of the list of its day.
    Sample(Box<Self>),
    /// What was written in this tab, and in whose place another tab has stored something else. The tab alone has it.
    Replaced(Box<Self>),
}

// The shelf is one list, whatever day it is.
impl PartialEq for StorageKey {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for StorageKey {}

impl StorageKey {
    /// The key as it is in the browser's storage.
    fn name(&self) -> String {
        [PREFIX, &self.name_alone()].concat()
    }

    /// The key of the same thing of a list that is no sample.
    #[must_use]
    pub fn of_list(&self) -> &Self {
        match self {
            Self::Sample(key) => key,
            key => key,
        }
    }

    /// The key without the prefix.
    fn name_alone(&self) -> String {
        let name = match self {
            Self::Theme => "theme",
            Self::Language => "language",
            Self::Pictures => "pictures",
            Self::Dense => "dense",
            Self::Summaries => "summaries",
            Self::Translations => "translations",
            Self::Links => "links",
            Self::Shortcuts => "keys",
            Self::Persistence => "persistence",
            Self::Format => "format",
            Self::History => "published",
            Self::Topics => "topics",
            Self::NotesIndex => "notes",
            Self::Selection(period) => &format!("selection.{}", period.stored()),
            Self::Introduction(period) => &format!("introduction.{}", period.stored()),
            Self::Comment(id) => &format!("comment.{id}"),
            Self::Correction(id) => &format!("correction.{id}"),
            Self::SavedPaper(id) => &format!("saved.{id}"),
            Self::Sample(key) => &format!("sample.{}", key.name_alone()),
            Self::Replaced(key) => &format!("replaced.{}", key.name_alone()),
        };
        name.to_owned()
    }

    /// The storage that has the value.
    fn storage(&self) -> Option<Storage> {
        match self {
            Self::Replaced(_) => tab_storage(),
            _ => storage(),
        }
    }

    /// The name of the value in an exported file; `None` for what no other device has a use for.
    #[must_use]
    pub fn exported_name(&self) -> Option<String> {
        let name = self.name_alone();
        Self::from_exported(&name).map(|_| name)
    }

    /// The key of an exported value, by its name without the prefix; `None` for what no other device has a use for.
    #[must_use]
    pub fn from_exported(name: &str) -> Option<Self> {
        Some(match name {
            "theme" => Self::Theme,
            "language" => Self::Language,
            "pictures" => Self::Pictures,
            "dense" => Self::Dense,
            "summaries" => Self::Summaries,
            "translations" => Self::Translations,
            "links" => Self::Links,
            "keys" => Self::Shortcuts,
            "published" => Self::History,
            "topics" => Self::Topics,
            _ => match name.split_once('.')? {
                ("selection", period) => Self::Selection(Period::parse(period)?),
                ("introduction", period) => Self::Introduction(Period::parse(period)?),
                ("comment", id) => Self::Comment(ArxivId::new(id)?),
                ("correction", id) => Self::Correction(ArxivId::new(id)?),
                ("saved", id) => Self::SavedPaper(ArxivId::new(id)?),
                ("sample", name) => match Self::from_exported(name)? {
                    key @ (Self::Selection(_) | Self::Introduction(_) | Self::Comment(_)) => {
                        Self::Sample(Box::new(key))
                    }
                    _ => return None,
                },
                _ => return None,
            },
        })
    }
}

/// Every stored value that another device has a use for, by its name without the prefix. The settings are not among them.
#[must_use]
pub fn exported_values() -> Vec<(String, String)> {
    values(|name| StorageKey::from_exported(name).map(|_| name.to_owned()))
}

/// The papers on the shelf, as they are stored, in no order.
#[must_use]
pub fn saved_papers() -> Vec<(ArxivId, String)> {
    values(|name| ArxivId::new(name.strip_prefix("saved.")?))
}

/// Whether this tab has any text in whose place another tab has stored something else.
#[must_use]
pub fn has_replaced() -> bool {
    let is_replaced = |key: String| {
        let name = key.strip_prefix(PREFIX);
        name.is_some_and(|name| name.starts_with("replaced."))
    };
    tab_storage().is_some_and(|storage| keys(&storage).any(is_replaced))
}

/// Every key of a storage, in no order.
fn keys(storage: &Storage) -> impl Iterator<Item = String> {
    (0..storage.length().unwrap_or_default()).filter_map(|index| storage.key(index).ok()?)
}

/// The stored values whose names, without the prefix, a function selects, with what it makes of the name.
fn values<T>(select: impl Fn(&str) -> Option<T>) -> Vec<(T, String)> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    keys(&storage)
        .filter_map(|key| {
            let selected = select(key.strip_prefix(PREFIX)?)?;
            Some((selected, storage.get_item(&key).ok()??))
        })
        .collect()
}

/// The browser did not store a value: its storage is full, blocked or broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StorageError;

/// The stored value; `None` where there is none, or where the browser stores nothing.
#[must_use]
pub fn load(key: &StorageKey) -> Option<String> {
    key.storage()?.get_item(&key.name()).ok().flatten()
}

/// Stores a value; an empty one is removed instead.
///
/// # Errors
/// Where storage is full, blocked or broken. The value is then lost when the page closes, which must be reported for
/// typed text, not for a preference.
pub fn store(key: &StorageKey, value: &str) -> Result<(), StorageError> {
    let storage = key.storage().ok_or(StorageError)?;
    let result = match value {
        "" => storage.remove_item(&key.name()),
        _ => storage.set_item(&key.name(), value),
    };
    result.map_err(|_| StorageError)
}

/// Moves a value that cannot be read to `<key>.unreadable`, so that the next [`store`] does not overwrite it.
///
/// # Errors
/// As for [`store`]; the value then stays under its key.
pub fn set_aside(key: &StorageKey) -> Result<(), StorageError> {
    let storage = storage().ok_or(StorageError)?;
    let name = key.name();
    let Some(value) = storage.get_item(&name).map_err(|_| StorageError)? else {
        return Ok(());
    };
    // A full storage has room for it only once it is gone from under its key.
    let moved = storage
        .remove_item(&name)
        .and_then(|()| storage.set_item(&aside_name(&name), &value));
    moved.map_err(|_| {
        let _ = storage.set_item(&name, &value);
        StorageError
    })
}

/// Calls a function whenever another tab has stored something, for as long as the page is open.
pub fn on_storage(handler: impl Fn() + 'static) {
    if let Some(window) = window() {
        listen(&window, "storage", handler);
    }
}

/// Whether [`set_aside`] moved this very value before.
#[must_use]
pub fn is_set_aside(key: &StorageKey, value: &str) -> bool {
    let aside = storage().and_then(|storage| storage.get_item(&aside_name(&key.name())).ok()?);
    aside.as_deref() == Some(value)
}

fn aside_name(name: &str) -> String {
    format!("{name}.unreadable")
}

/// Asks the browser, once on a device, not to remove what is stored when space becomes short. It may ask the reader; a
/// refusal changes nothing.
pub fn persist_once() {
    if load(&StorageKey::Persistence).is_none()
        && store(&StorageKey::Persistence, "asked").is_ok()
        && let Some(window) = window()
        // Throws where the page is not in a secure context.
        && let Ok(answer) = window.navigator().storage().persist()
    {
        spawn_local(async move { _ = JsFuture::from(answer).await });
    }
}

/// The browser's Cache Storage; `None` outside a secure context, where there is none despite its type.
#[must_use]
pub fn cache_storage() -> Option<CacheStorage> {
    let caches = window()?.caches().ok()?;
    (!caches.is_undefined()).then_some(caches)
}

#[cfg(not(target_arch = "wasm32"))]
fn storage() -> Option<Storage> {
    HostStorage::lent()
}

/// On the host all pages are one tab.
#[cfg(not(target_arch = "wasm32"))]
fn tab_storage() -> Option<Storage> {
    HostStorage::lent()
}

#[cfg(target_arch = "wasm32")]
use super::scroll::tab_storage;

#[cfg(target_arch = "wasm32")]
fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::ListDay;

    #[test]
    fn keys_stay_those_of_earlier_versions() {
        let day = ListDay::parse("2025-12-08").expect("a day");
        for (key, name) in [
            (StorageKey::Theme, "daily-papers.theme"),
            (StorageKey::Shortcuts, "daily-papers.keys"),
            (StorageKey::History, "daily-papers.published"),
            (StorageKey::NotesIndex, "daily-papers.notes"),
            (
                StorageKey::Selection(Period::Day(day)),
                "daily-papers.selection.2025-12-08",
            ),
            (
                StorageKey::Introduction(Period::Day(day)),
                "daily-papers.introduction.2025-12-08",
            ),
            (
                StorageKey::Correction(ArxivId::new("2512.05150").expect("an id")),
                "daily-papers.correction.2512.05150",
            ),
            (StorageKey::Translations, "daily-papers.translations"),
            (
                StorageKey::Sample(Box::new(StorageKey::Introduction(Period::Day(day)))),
                "daily-papers.sample.introduction.2025-12-08",
            ),
            (
                StorageKey::Selection(Period::SHELF),
                "daily-papers.selection.shelf",
            ),
        ] {
            assert_eq!(key.name(), name);
            let name = name.strip_prefix(PREFIX).expect("the prefix");
            let exported = (key != StorageKey::NotesIndex).then_some(key);
            assert_eq!(StorageKey::from_exported(name), exported);
        }
        for name in [
            "format",
            "notes",
            "selection.2025-12-08.unreadable",
            "comment.x",
            "saved.2512.05150.unreadable",
            "sample.published",
            "sample.sample.comment.2512.05150",
            "replaced.comment.2512.05150",
        ] {
            assert_eq!(StorageKey::from_exported(name), None, "{name}");
        }
    }

    #[test]
    fn what_is_stored_of_the_shelf_does_not_depend_on_the_day() {
        let day = ListDay::parse("2025-12-08").expect("a day");
        for key in [StorageKey::Selection, StorageKey::Introduction] {
            let of = |period| key(period).name();
            assert_eq!(of(Period::Shelf(day)), of(Period::SHELF));
        }
    }

    #[test]
    fn without_a_window_nothing_is_stored() {
        assert_eq!(store(&StorageKey::Theme, "dark"), Err(StorageError));
        assert_eq!(set_aside(&StorageKey::Theme), Err(StorageError));
        assert_eq!(load(&StorageKey::Theme), None);
    }
}
