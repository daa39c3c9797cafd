//! A selection as JSON.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::Selection;
use crate::papers::{
    ArxivId, Stored, Unreadable, legacy,
    stored::{EntryReader, VERSION, from_json},
};

/// The JSON of a selection.
#[derive(Serialize)]
struct SelectionJson<'a> {
    version: u32,
    min_upvotes: u32,
    included: Vec<&'a ArxivId>,
    excluded: Vec<&'a ArxivId>,
    pinned: &'a [ArxivId],
    order: &'a [ArxivId],
}

/// The JSON of a selection; the entries are raw, to be read one by one.
#[derive(Deserialize)]
struct StoredSelection<'a> {
    #[serde(borrow, default)]
    min_upvotes: Option<&'a RawValue>,
    #[serde(borrow, default)]
    included: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    excluded: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    pinned: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    order: Vec<&'a RawValue>,
}

impl Selection {
    /// Writes the selection as JSON, as [`from_stored`](Self::from_stored) reads it.
    #[must_use]
    pub fn to_json(&self) -> String {
        let chosen = |wanted: bool| {
            let choices = self.choices.iter();
            choices
                .filter(|(_, included)| *included == wanted)
                .map(|(id, _)| id)
                .collect()
        };
        // Serializing strings and numbers cannot fail.
        serde_json::to_string(&SelectionJson {
            version: VERSION,
            min_upvotes: self.min_upvotes,
            included: chosen(true),
            excluded: chosen(false),
            pinned: &self.pinned,
            order: &self.order,
        })
        .unwrap_or_default()
    }

    /// Reads what [`to_json`](Self::to_json) wrote, or the lines of the version before. Unknown fields are ignored.
    ///
    /// # Errors
    /// [`Unreadable`] if the text is of a newer version, or not a selection.
    pub fn from_stored(text: &str) -> Result<Stored<Self>, Unreadable> {
        let Some(json) = from_json::<StoredSelection<'_>>(text)? else {
            return legacy::selection(text).ok_or(Unreadable::Malformed);
        };
        let mut entries = EntryReader::default();
        let mut selection = Self {
            min_upvotes: json
                .min_upvotes
                .and_then(|upvotes| entries.read(upvotes))
                .unwrap_or_default(),
            ..Self::default()
        };
        for id in entries.read_all(&json.included) {
            selection.load_choice(id, true);
        }
        for id in entries.read_all(&json.excluded) {
            selection.load_choice(id, false);
        }
        for id in entries.read_all(&json.pinned) {
            selection.load_pin(id);
        }
        for id in entries.read_all(&json.order) {
            selection.load_order(id);
        }
        Ok(Stored {
            value: selection,
            skipped: entries.skipped,
        })
    }

    /// Adds a stored choice. Of several for a paper the first counts.
    pub(in crate::papers) fn load_choice(&mut self, id: ArxivId, included: bool) {
        if let Err(place) = self.place_of_choice(&id) {
            self.choices.insert(place, (id, included));
        }
    }

    /// Adds a stored pin, unless it is there.
    pub(in crate::papers) fn load_pin(&mut self, id: ArxivId) {
        if !self.pinned.contains(&id) {
            self.pinned.push(id);
        }
    }

    /// Adds a stored entry of the order, unless it is there.
    pub(in crate::papers) fn load_order(&mut self, id: ArxivId) {
        if !self.order.contains(&id) {
            self.order.push(id);
        }
    }
}
