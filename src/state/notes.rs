//! The editor's notes: introductions of posts and comments on papers, stored with every key that is pressed.

use leptos::prelude::*;

use super::{ListLoader, StorageStatus};
use crate::{
    browser::StorageKey,
    calendar::Period,
    papers::{ArxivId, EditorNotes, NotesIndex},
};

/// The introduction of the list that is shown, and the comments on its papers.
#[derive(Clone, Copy)]
pub struct NotesState {
    /// What is stored of the list, with what was written on this visit in its place.
    pub notes: Memo<EditorNotes>,
    edits: RwSignal<EditorNotes>,
    /// What was written here, and in whose place another tab wrote something else.
    replaced: RwSignal<EditorNotes>,
    /// What the remedies of checks have changed, the last one last.
    mended: RwSignal<Vec<MendedText>>,
    reload: RwSignal<()>,
    loader: ListLoader,
    storage: StorageStatus,
}

/// A text before and after a remedy.
#[derive(Clone)]
struct MendedText {
    /// The list whose introduction it is, or with which the comment was shown.
    period: Option<Period>,
    /// The paper that the comment is on; none for the introduction.
    paper: Option<ArxivId>,
    before: String,
    after: String,
}

impl NotesState {
    /// The notes of whatever list is shown.
    #[must_use]
    pub fn new(loader: ListLoader, storage: StorageStatus) -> Self {
        let edits = RwSignal::new(EditorNotes::default());
        let reload = RwSignal::new(());
        let stored = Memo::new(move |_| {
            reload.track();
            let mut notes = EditorNotes::default();
            loader.ranked.with(|list| {
                if let Some(list) = list {
                    let ids = list.papers.iter().map(|paper| &paper.id);
                    load_notes(storage, &mut notes, list.period, ids);
                }
            });
            notes
        });
        let notes = Memo::new(move |_| {
            let mut notes = stored.get();
            edits.with(|edits| notes.extend(edits));
            notes
        });
        Self {
            notes,
            edits,
            replaced: RwSignal::default(),
            mended: RwSignal::default(),
            reload,
            loader,
            storage,
        }
    }

    /// The introduction of the post.
    #[must_use]
    pub fn introduction(self) -> String {
        self.text(None)
    }

    /// The comment on a paper; empty where there is none.
    #[must_use]
    pub fn comment(self, id: &ArxivId) -> String {
        self.text(Some(id))
    }

    /// The comment on a paper, or the introduction.
    #[must_use]
    pub fn text(self, paper: Option<&ArxivId>) -> String {
        self.notes.with(|notes| self.find(notes, paper))
    }

    /// The text that was written here before another tab wrote the one that is shown; empty where none did.
    #[must_use]
    pub fn replaced(self, paper: Option<&ArxivId>) -> String {
        self.replaced.with(|notes| self.find(notes, paper))
    }

    fn find(self, notes: &EditorNotes, paper: Option<&ArxivId>) -> String {
        let text = match paper {
            Some(id) => notes.comment(id),
            None => {
                let period = self.loader.listed_period();
                period.and_then(|period| notes.introduction(period))
            }
        };
        text.unwrap_or_default().to_owned()
    }

    /// The notes of a list and its papers, written on this visit or before.
    #[must_use]
    pub fn for_list<'a>(
        self,
        period: Period,
        papers: impl IntoIterator<Item = &'a ArxivId>,
    ) -> EditorNotes {
        let mut notes = EditorNotes::default();
        load_notes(self.storage, &mut notes, period, papers);
        self.edits.with_untracked(|edits| notes.extend(edits));
        notes
    }

    /// Writes the comment on a paper, or the introduction.
    pub fn set(self, paper: Option<&ArxivId>, text: &str) {
        match paper {
            Some(id) => self.set_comment(id, text),
            None => self.set_introduction(text),
        }
    }

    /// Puts the text back that another tab replaced.
    pub fn restore(self, paper: Option<&ArxivId>) {
        let text = untrack(|| self.replaced(paper));
        self.replaced.update(|replaced| match paper {
            Some(id) => replaced.set_comment(id, ""),
            None => {
                if let Some(list) = self.loader.ready_list() {
                    replaced.set_introduction(list.period, "");
                }
            }
        });
        self.set(paper, &text);
    }

    /// Writes a text anew as the remedy of a check, which can be taken back.
    pub fn mend(self, paper: Option<&ArxivId>, mend: impl FnOnce(&str) -> String) {
        let before = untrack(|| self.text(paper));
        let mended = MendedText {
            period: untrack(|| self.loader.listed_period()),
            paper: paper.cloned(),
            after: mend(&before),
            before,
        };
        self.set(paper, &mended.after);
        self.mended.update(|all| all.push(mended));
    }

    /// Whether a remedy has changed a text of the list that is shown, and nobody has since.
    #[must_use]
    pub fn is_mended(self) -> bool {
        self.last_mended().is_some()
    }

    /// Takes back what the last remedy has changed.
    pub fn restore_mended(self) {
        if let Some(place) = untrack(|| self.last_mended()) {
            let mended = self
                .mended
                .try_update(|all| all.drain(place..).next())
                .flatten();
            if let Some(MendedText { paper, before, .. }) = mended {
                self.set(paper.as_ref(), &before);
            }
        }
    }

    /// What can be taken back next. What was typed after a remedy is not taken back with it.
    fn last_mended(self) -> Option<usize> {
        let period = self.loader.listed_period();
        self.mended.with(|all| {
            all.iter().rposition(|mended| {
                mended.period == period && self.text(mended.paper.as_ref()) == mended.after
            })
        })
    }

    /// Writes the introduction of the post.
    pub fn set_introduction(self, text: &str) {
        if let Some(list) = self.loader.ready_list() {
            self.edits
                .update(|edits| edits.set_introduction(list.period, text));
            self.store(&StorageKey::Introduction(list.period), text);
        }
    }

    /// Writes the comment on a paper.
    pub fn set_comment(self, id: &ArxivId, text: &str) {
        self.edits.update(|edits| edits.set_comment(id, text));
        self.store(&StorageKey::Comment(id.clone()), text);
    }

    /// Reads again what is stored: another tab may have changed it. What it replaced can be restored. What could not be
    /// stored here stays.
    pub fn reload(self) {
        let stored = |key: &StorageKey| self.storage.text(key).unwrap_or_default();
        let mut edits = self.edits.get_untracked();
        let replaced = edits.take_replaced(
            |period| stored(&StorageKey::Introduction(period)),
            |id| stored(&StorageKey::Comment(id.clone())),
        );
        if replaced != EditorNotes::default() {
            self.replaced.update(|all| all.extend(&replaced));
        }
        self.edits.set(edits);
        self.reload.set(());
    }

    /// Stores a note, and keeps the list of what has been written, by which everything can be found again. An index that
    /// cannot be read is set aside and begun anew; the texts themselves do not depend on it.
    pub(super) fn store(self, key: &StorageKey, text: &str) {
        self.storage.store(key, text);
        let mut index = self
            .storage
            .load(&StorageKey::NotesIndex, NotesIndex::from_stored);
        let is_stored = !text.is_empty();
        let changed = match key {
            StorageKey::Introduction(period) => index.set_introduction(period.stored(), is_stored),
            StorageKey::Comment(id) => index.set_comment(id, is_stored),
            _ => false,
        };
        if changed {
            self.storage
                .store(&StorageKey::NotesIndex, &index.to_json());
        }
    }
}

/// Reads what is stored of a list and its papers.
fn load_notes<'a>(
    storage: StorageStatus,
    notes: &mut EditorNotes,
    period: Period,
    papers: impl IntoIterator<Item = &'a ArxivId>,
) {
    if let Some(text) = storage.text(&StorageKey::Introduction(period)) {
        notes.set_introduction(period, &text);
    }
    for id in papers {
        if let Some(text) = storage.text(&StorageKey::Comment(id.clone())) {
            notes.set_comment(id, &text);
        }
    }
}
