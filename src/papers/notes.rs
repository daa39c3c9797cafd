//! What an editor writes about lists and their papers.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{
    ArxivId, Stored, Unreadable,
    stored::{EntryReader, VERSION, from_json},
};
use crate::calendar::Period;

/// The introductions of posts, and a comment for each paper that has one: the editor's own text, in Markdown.
///
/// A comment belongs to its paper, not to a list: a comment written on its day is there in the post of its week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditorNotes {
    introductions: BTreeMap<Period, String>,
    comments: BTreeMap<ArxivId, String>,
}

/// No notes.
pub(super) static NO_NOTES: EditorNotes = EditorNotes {
    introductions: BTreeMap::new(),
    comments: BTreeMap::new(),
};

impl EditorNotes {
    /// The text before the papers of a list; `None` where none was set, not even an empty one.
    #[must_use]
    pub fn introduction(&self, period: Period) -> Option<&str> {
        self.introductions.get(&period).map(String::as_str)
    }

    /// Sets the introduction of a list, in place of the one before.
    pub fn set_introduction(&mut self, period: Period, text: &str) {
        self.introductions.insert(period, text.to_owned());
    }

    /// The comment on a paper; `None` where none was set, not even an empty one.
    #[must_use]
    pub fn comment(&self, id: &ArxivId) -> Option<&str> {
        self.comments.get(id).map(String::as_str)
    }

    /// Sets the comment on a paper, in place of the one before.
    pub fn set_comment(&mut self, id: &ArxivId, text: &str) {
        self.comments.insert(id.clone(), text.to_owned());
    }

    /// Sets everything that other notes have set, in place of what is here.
    pub fn extend(&mut self, other: &Self) {
        let copied = |(list, text): (&Period, &String)| (*list, text.clone());
        self.introductions
            .extend(other.introductions.iter().map(copied));
        let copied = |(id, text): (&ArxivId, &String)| (id.clone(), text.clone());
        self.comments.extend(other.comments.iter().map(copied));
    }
}

/// Which notes are stored. Each text has an entry of its own, so that it can be read without the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotesIndex {
    /// The lists that have an introduction.
    pub introductions: BTreeSet<Period>,
    /// The papers that have a comment.
    pub comments: BTreeSet<ArxivId>,
}

/// An index as it is stored.
#[derive(Serialize)]
struct NotesIndexJson<'a> {
    version: u32,
    introductions: &'a BTreeSet<Period>,
    comments: &'a BTreeSet<ArxivId>,
}

/// A stored index, its entries not yet read.
#[derive(Default, Deserialize)]
#[serde(default)]
struct StoredNotesIndex<'a> {
    #[serde(borrow)]
    introductions: Vec<&'a RawValue>,
    #[serde(borrow)]
    comments: Vec<&'a RawValue>,
}

impl NotesIndex {
    /// Whether no note is stored.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.introductions.is_empty() && self.comments.is_empty()
    }

    /// Says whether the introduction of a list is stored. Returns whether that is news.
    pub fn set_introduction(&mut self, list: Period, is_stored: bool) -> bool {
        match is_stored {
            true => self.introductions.insert(list),
            false => self.introductions.remove(&list),
        }
    }

    /// Says whether the comment on a paper is stored. Returns whether that is news.
    pub fn set_comment(&mut self, id: &ArxivId, is_stored: bool) -> bool {
        match is_stored {
            true => self.comments.insert(id.clone()),
            false => self.comments.remove(id),
        }
    }

    /// Writes the index as JSON, as [`from_stored`](Self::from_stored) reads it.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Periods and ids can always be written.
        serde_json::to_string(&NotesIndexJson {
            version: VERSION,
            introductions: &self.introductions,
            comments: &self.comments,
        })
        .unwrap_or_default()
    }

    /// Reads what [`to_json`](Self::to_json) wrote. Unknown fields are ignored.
    ///
    /// # Errors
    /// [`Unreadable`] where the text is of a newer version, or no index.
    pub fn from_stored(text: &str) -> Result<Stored<Self>, Unreadable> {
        let json: StoredNotesIndex<'_> = from_json(text)?.ok_or(Unreadable::Malformed)?;
        let mut entries = EntryReader::default();
        Ok(Stored {
            value: Self {
                introductions: entries.read_all(&json.introductions).into_iter().collect(),
                comments: entries.read_all(&json.comments).into_iter().collect(),
            },
            skipped: entries.skipped,
        })
    }
}
