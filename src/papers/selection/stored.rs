//! A selection as JSON.

use std::mem;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::Selection;
use crate::papers::{
    ArxivId, Count, Stored, Unreadable, legacy,
    stored::{EntryReader, VERSION, from_json},
};

/// The most papers that the stored steps name, about 15 KB of JSON: the oldest steps are left out.
const MAX_STORED_IDS: usize = 1_000;

/// What one step of undo restores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoStep {
    /// What was chosen by hand before the step.
    pub selection: Selection,
    /// How many papers the address asked for before it.
    pub count: Option<Count>,
}

/// What was chosen of a list, and the steps that led there, the last one last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditedSelection {
    /// What is chosen.
    pub selection: Selection,
    /// The steps that can be undone.
    pub undo: Vec<UndoStep>,
}

/// The JSON of a selection.
#[derive(Serialize)]
struct SelectionJson<'a> {
    version: u32,
    min_upvotes: u32,
    included: Vec<&'a ArxivId>,
    excluded: Vec<&'a ArxivId>,
    pinned: &'a [ArxivId],
    order: &'a [ArxivId],
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    undo: Vec<Self>,
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
    #[serde(borrow, default)]
    count: Option<&'a RawValue>,
    #[serde(borrow, default)]
    undo: Vec<&'a RawValue>,
}

impl StoredSelection<'_> {
    fn read(&self, entries: &mut EntryReader) -> Selection {
        let mut selection = Selection {
            min_upvotes: self
                .min_upvotes
                .and_then(|upvotes| entries.read(upvotes))
                .unwrap_or_default(),
            ..Selection::default()
        };
        for id in entries.read_all(&self.included) {
            selection.load_choice(id, true);
        }
        for id in entries.read_all(&self.excluded) {
            selection.load_choice(id, false);
        }
        for id in entries.read_all(&self.pinned) {
            selection.load_pin(id);
        }
        for id in entries.read_all(&self.order) {
            selection.load_order(id);
        }
        selection
    }

    fn read_count(&self, entries: &mut EntryReader) -> Option<Count> {
        let text: String = entries.read(self.count?)?;
        entries.count(Count::parse(&text))
    }
}

impl EditedSelection {
    /// Makes the changes that lead from one selection to another; what else was chosen meanwhile stays. What was chosen in
    /// each of the two ways can be undone to.
    pub fn apply_changes(&mut self, before: &Self, after: &Self) {
        let theirs = self.selection.clone();
        self.selection
            .apply_changes(&before.selection, &after.selection);
        self.undo.clone_from(&after.undo);
        // The count that holds is not stored; it has rarely changed with the last step.
        let count = after.undo.last().and_then(|step| step.count);
        let mut keep = |selection: &Selection| {
            if *selection != self.selection {
                let selection = selection.clone();
                self.undo.push(UndoStep { selection, count });
            }
        };
        keep(&theirs);
        keep(&after.selection);
    }

    /// Writes what is chosen and the last steps as JSON, as [`from_stored`](Self::from_stored) reads it; nothing where
    /// there is nothing to keep.
    #[must_use]
    pub fn to_json(&self) -> String {
        if self.selection.is_default() && self.undo.is_empty() {
            return String::new();
        }
        let mut ids = 0;
        let last = self.undo.iter().rev().take_while(|step| {
            let Selection {
                choices,
                pinned,
                order,
                ..
            } = &step.selection;
            ids += 1 + choices.len() + pinned.len() + order.len();
            ids <= MAX_STORED_IDS
        });
        let first = self.undo.len() - last.count();
        let steps = self.undo[first..].iter();
        let mut json = self.selection.json();
        json.undo = steps
            .map(|step| SelectionJson {
                count: step.count.map(|count| count.to_string()),
                ..step.selection.json()
            })
            .collect();
        // Serializing strings and numbers cannot fail.
        serde_json::to_string(&json).unwrap_or_default()
    }

    /// Reads what [`to_json`](Self::to_json) or [`Selection::to_json`] wrote, or the lines of the version before. Unknown
    /// fields are ignored.
    ///
    /// # Errors
    /// [`Unreadable`] if the text is of a newer version, or not a selection.
    pub fn from_stored(text: &str) -> Result<Stored<Self>, Unreadable> {
        let Some(json) = from_json::<StoredSelection<'_>>(text)? else {
            let lines = legacy::selection(text).ok_or(Unreadable::Malformed)?;
            return Ok(Stored {
                value: Self {
                    selection: lines.value,
                    undo: Vec::new(),
                },
                skipped: lines.skipped,
            });
        };
        let mut entries = EntryReader::default();
        let mut value = Self {
            selection: json.read(&mut entries),
            undo: Vec::new(),
        };
        for step in &json.undo {
            let step: Option<StoredSelection<'_>> = serde_json::from_str(step.get()).ok();
            if let Some(step) = entries.count(step) {
                value.undo.push(UndoStep {
                    selection: step.read(&mut entries),
                    count: step.read_count(&mut entries),
                });
            }
        }
        Ok(Stored {
            value,
            skipped: entries.skipped,
        })
    }
}

impl Selection {
    /// Makes the changes that lead from one selection to another, paper by paper; what else was chosen meanwhile stays.
    fn apply_changes(&mut self, before: &Self, after: &Self) {
        for (id, _) in before.choices.iter().chain(&after.choices) {
            let choice = after.choice_for(id);
            if choice == before.choice_for(id) {
                continue;
            }
            if let Some(included) = choice {
                self.include(id, included);
            } else if let Ok(place) = self.place_of_choice(id) {
                self.choices.remove(place);
            }
        }
        merge_order(&mut self.pinned, &before.pinned, &after.pinned);
        merge_order(&mut self.order, &before.order, &after.order);
        let mut pinned = mem::take(&mut self.pinned);
        pinned.retain(|id| self.choice_for(id) != Some(false));
        self.pinned = pinned;
        if after.min_upvotes != before.min_upvotes {
            self.min_upvotes = after.min_upvotes;
        }
    }

    /// Writes the selection as JSON, as [`from_stored`](Self::from_stored) reads it.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.json()).unwrap_or_default()
    }

    fn json(&self) -> SelectionJson<'_> {
        let chosen = |wanted: bool| {
            let choices = self.choices.iter();
            choices
                .filter(|(_, included)| *included == wanted)
                .map(|(id, _)| id)
                .collect()
        };
        SelectionJson {
            version: VERSION,
            min_upvotes: self.min_upvotes,
            included: chosen(true),
            excluded: chosen(false),
            pinned: &self.pinned,
            order: &self.order,
            count: None,
            undo: Vec::new(),
        }
    }

    /// Reads what [`to_json`](Self::to_json) wrote, or the lines of the version before. Unknown fields are ignored.
    ///
    /// # Errors
    /// [`Unreadable`] if the text is of a newer version, or not a selection.
    pub fn from_stored(text: &str) -> Result<Stored<Self>, Unreadable> {
        let Stored { value, skipped } = EditedSelection::from_stored(text)?;
        Ok(Stored {
            value: value.selection,
            skipped,
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

/// Takes over an order that was changed, without what was removed meanwhile, and with what was added behind it.
fn merge_order(order: &mut Vec<ArxivId>, before: &[ArxivId], after: &[ArxivId]) {
    if before == after {
        return;
    }
    let mut merged = after.to_vec();
    merged.retain(|id| order.contains(id) || !before.contains(id));
    order.retain(|id| !before.contains(id) && !after.contains(id));
    merged.append(order);
    *order = merged;
}
