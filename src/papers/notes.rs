//! An editor's notes about rankings and papers.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{
    ArxivId, Stored, Unreadable,
    stored::{EntryReader, VERSION, from_json},
};
use crate::calendar::Period;

/// The introductions of posts and the comments on papers, in Markdown. A comment belongs to its paper, so that a comment
/// written on a day is in the post of the week, too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditorNotes {
    introductions: Vec<(Period, String)>,
    comments: HashMap<ArxivId, String>,
}

impl EditorNotes {
    /// The introduction of a period; `None` if it was never set.
    #[must_use]
    pub fn introduction(&self, period: Period) -> Option<&str> {
        let mut introductions = self.introductions.iter();
        let (_, text) = introductions.find(|(other, _)| *other == period)?;
        Some(text)
    }

    /// Sets the introduction of a period.
    pub fn set_introduction(&mut self, period: Period, text: &str) {
        self.introductions.retain(|(other, _)| *other != period);
        self.introductions.push((period, text.to_owned()));
    }

    /// The comment on a paper; `None` if it was never set.
    #[must_use]
    pub fn comment(&self, id: &ArxivId) -> Option<&str> {
        self.comments.get(id).map(String::as_str)
    }

    /// Sets the comment on a paper.
    pub fn set_comment(&mut self, id: &ArxivId, text: &str) {
        self.comments.insert(id.clone(), text.to_owned());
    }

    /// The comments alone.
    #[must_use]
    pub fn without_introductions(&self) -> Self {
        Self {
            introductions: Vec::new(),
            comments: self.comments.clone(),
        }
    }

    /// Adds other notes, which replace the notes that are here.
    pub fn extend(&mut self, other: &Self) {
        for (period, text) in &other.introductions {
            self.set_introduction(*period, text);
        }
        let copied = |(id, text): (&ArxivId, &String)| (id.clone(), text.clone());
        self.comments.extend(other.comments.iter().map(copied));
    }
}

/// Which notes are stored. Each note has a storage entry of its own, and can be loaded without the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotesIndex {
    /// The periods that have an introduction.
    pub introductions: Vec<Period>,
    /// The papers that have a comment.
    pub comments: Vec<ArxivId>,
}

/// The JSON of an index.
#[derive(Serialize)]
struct NotesIndexJson<'a> {
    version: u32,
    introductions: &'a [Period],
    comments: &'a [ArxivId],
}

/// The JSON of an index; the entries are raw, to be read one by one.
#[derive(Deserialize)]
struct StoredNotesIndex<'a> {
    #[serde(borrow, default)]
    introductions: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    comments: Vec<&'a RawValue>,
}

impl NotesIndex {
    /// Whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.introductions.is_empty() && self.comments.is_empty()
    }

    /// Adds or removes the entry of an introduction. Returns whether the index changed.
    pub fn set_introduction(&mut self, list: Period, is_stored: bool) -> bool {
        set_entry(&mut self.introductions, &list, is_stored)
    }

    /// Adds or removes the entry of a comment. Returns whether the index changed.
    pub fn set_comment(&mut self, id: &ArxivId, is_stored: bool) -> bool {
        set_entry(&mut self.comments, id, is_stored)
    }

    /// Makes the changes that lead from one index to another; what else was changed meanwhile stays.
    pub fn apply_changes(&mut self, before: &Self, after: &Self) {
        apply_changes(
            &mut self.introductions,
            &before.introductions,
            &after.introductions,
        );
        apply_changes(&mut self.comments, &before.comments, &after.comments);
    }

    /// Writes the index as JSON, as [`from_stored`](Self::from_stored) reads it.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Serializing strings and numbers cannot fail.
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
    /// [`Unreadable`] if the text is of a newer version, or not an index.
    pub fn from_stored(text: &str) -> Result<Stored<Self>, Unreadable> {
        let json: StoredNotesIndex<'_> = from_json(text)?.ok_or(Unreadable::Malformed)?;
        let mut entries = EntryReader::default();
        Ok(Stored {
            value: Self {
                introductions: entries.read_all(&json.introductions),
                comments: entries.read_all(&json.comments),
            },
            skipped: entries.skipped,
        })
    }
}

/// Removes the entries that are only before, and adds those that are only after.
fn apply_changes<T: Clone + PartialEq>(list: &mut Vec<T>, before: &[T], after: &[T]) {
    for entry in before.iter().chain(after) {
        let is_after = after.contains(entry);
        if before.contains(entry) != is_after {
            set_entry(list, entry, is_after);
        }
    }
}

/// Adds or removes an entry. Returns whether the list changed.
fn set_entry<T: Clone + PartialEq>(list: &mut Vec<T>, entry: &T, is_stored: bool) -> bool {
    match list.iter().position(|other| other == entry) {
        None if is_stored => list.push(entry.clone()),
        Some(place) if !is_stored => drop(list.remove(place)),
        _ => return false,
    }
    true
}
