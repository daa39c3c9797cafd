//! What is stored on the device and in files: JSON with a version, read entry by entry.

use std::{error::Error, fmt};

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::value::RawValue;

/// The version of the JSON that is written; a field of every stored struct.
pub(crate) const VERSION: u32 = 1;

/// A value that was read from a stored text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored<T> {
    /// The value.
    pub value: T,
    /// How many entries of the text could not be read. The value is without them.
    pub skipped: usize,
}

/// Why a stored text cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The text is of this version, which is newer than the newest that is known here.
    Newer(u32),
    /// The text is of no version that there has been.
    Malformed,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer(version) => write!(f, "written by a newer version ({version})"),
            Self::Malformed => f.write_str("of no known form"),
        }
    }
}

impl Error for Unreadable {}

/// Reads JSON with a version as a struct. `None` where the text is no JSON object, and may be what the version before
/// wrote.
///
/// # Errors
/// [`Unreadable::Newer`] for a newer version, [`Unreadable::Malformed`] for an object without a version or without the
/// struct's fields.
pub(crate) fn from_json<'a, T: Deserialize<'a>>(text: &'a str) -> Result<Option<T>, Unreadable> {
    #[derive(Deserialize)]
    struct Header {
        version: u32,
    }

    if !text.trim_start().starts_with('{') {
        return Ok(None);
    }
    let malformed = |_| Unreadable::Malformed;
    let header: Header = serde_json::from_str(text).map_err(malformed)?;
    match header.version {
        0 => Err(Unreadable::Malformed),
        1..=VERSION => serde_json::from_str(text).map(Some).map_err(malformed),
        newer => Err(Unreadable::Newer(newer)),
    }
}

/// Reads the entries of a stored struct one by one, and counts those that cannot be read.
#[derive(Debug, Default)]
pub(crate) struct EntryReader {
    /// How many could not be read.
    pub(crate) skipped: usize,
}

impl EntryReader {
    /// Reads an entry.
    pub(crate) fn read<T: DeserializeOwned>(&mut self, entry: &RawValue) -> Option<T> {
        self.count(serde_json::from_str(entry.get()).ok())
    }

    /// Reads the entries of a list.
    pub(crate) fn read_all<T: DeserializeOwned>(&mut self, entries: &[&RawValue]) -> Vec<T> {
        let read = entries.iter().filter_map(|entry| self.read(entry));
        read.collect()
    }

    /// Counts an entry that somebody else has read, if it could not be.
    pub(crate) fn count<T>(&mut self, entry: Option<T>) -> Option<T> {
        self.skipped += usize::from(entry.is_none());
        entry
    }
}
