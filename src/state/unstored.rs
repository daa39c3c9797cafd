//! Values that could not be stored, and how they are united with what other tabs store meanwhile.

use crate::{
    browser::{self, StorageKey},
    hub::{read_saved_paper, saved_paper_json},
    papers::{
        Corrections, EditedSelection, History, NotesIndex, SavedPaper, Stored, Topics, Unreadable,
        merge_saved,
    },
    post::Format,
};

/// A value whose last write failed.
#[derive(Clone, Debug)]
pub(super) struct Unstored {
    pub(super) key: StorageKey,
    /// What was to be stored; empty where the value was to be removed.
    pub(super) value: String,
    /// What was stored when the write failed; empty for nothing.
    pub(super) before: String,
}

impl Unstored {
    /// A value whose write has failed just now; `before` is what was stored when it failed first, if that matters still.
    pub(super) fn new(key: &StorageKey, value: &str, before: Option<String>) -> Self {
        Self {
            key: key.clone(),
            value: value.to_owned(),
            before: before.unwrap_or_else(|| browser::load(key).unwrap_or_default()),
        }
    }

    /// The value with what another tab has stored since the write failed. A text is this tab's alone: that of the other
    /// tab can be swapped with it. `None` where another tab has stored what cannot be read.
    pub(super) fn merged(&self) -> Option<String> {
        let theirs = browser::load(&self.key).unwrap_or_default();
        if theirs == self.before {
            return Some(self.value.clone());
        }
        /// All of these are read, changed and written by functions of the same names.
        macro_rules! merge {
            ($type:ident) => {
                self.merge(
                    &theirs,
                    $type::from_stored,
                    $type::apply_changes,
                    $type::to_json,
                )
            };
        }
        match self.key.of_list() {
            StorageKey::Format => merge!(Format),
            StorageKey::History => merge!(History),
            StorageKey::Topics => merge!(Topics),
            StorageKey::NotesIndex => merge!(NotesIndex),
            StorageKey::Correction(_) => merge!(Corrections),
            StorageKey::Selection(_) => merge!(EditedSelection),
            StorageKey::SavedPaper(_) => {
                let before = saved_paper(&self.before).unwrap_or_default();
                let (theirs, ours) = (saved_paper(&theirs).ok()?, saved_paper(&self.value).ok()?);
                let merged = merge_saved(before.as_ref(), theirs, ours);
                Some(merged.as_ref().map(saved_paper_json).unwrap_or_default())
            }
            _ => Some(self.value.clone()),
        }
    }

    /// The text that another tab has stored since the write of this one failed.
    pub(super) fn replaced_text(&self) -> Option<String> {
        let is_text = matches!(
            self.key.of_list(),
            StorageKey::Introduction(_) | StorageKey::Comment(_)
        );
        let theirs = browser::load(&self.key).filter(|_| is_text)?;
        (theirs != self.before && theirs != self.value).then_some(theirs)
    }

    /// The value to read: as it is to be stored, or this tab's alone where that of another tab cannot be read.
    pub(super) fn text(&self) -> String {
        self.merged().unwrap_or_else(|| self.value.clone())
    }

    /// Makes the changes of this value in that of another tab.
    fn merge<T: Default>(
        &self,
        theirs: &str,
        read: fn(&str) -> Result<Stored<T>, Unreadable>,
        apply_changes: fn(&mut T, &T, &T),
        write: fn(&T) -> String,
    ) -> Option<String> {
        let read = |text: &str| match text {
            "" => Ok(T::default()),
            text => read(text).map(|stored| stored.value),
        };
        let mut merged = read(theirs).ok()?;
        let before = read(&self.before).unwrap_or_default();
        apply_changes(&mut merged, &before, &read(&self.value).ok()?);
        Some(write(&merged))
    }
}

/// Reads what is stored of a saved paper; nothing of one that is not saved.
fn saved_paper(text: &str) -> Result<Option<SavedPaper>, Unreadable> {
    match text {
        "" => Ok(None),
        text => read_saved_paper(text).map(Some),
    }
}
