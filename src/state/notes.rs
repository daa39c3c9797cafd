//! The editor's notes: introductions of posts and comments on papers, stored with every key that is pressed.

use leptos::prelude::*;

use super::{ListLoader, StorageStatus, list_loader::key_of};
use crate::{
    browser::StorageKey,
    calendar::Period,
    papers::{ArxivId, EditorNotes, NotesIndex},
};

/// The introduction of the list that is shown, and the comments on its papers. Those of a sample are apart from those of its
/// day and its papers.
#[derive(Clone, Copy)]
pub struct NotesState {
    /// What is stored of the list, with what was written on this visit in its place.
    pub notes: Memo<EditorNotes>,
    /// The comments alone, which cards follow: a month has hundreds, and no key in the introduction concerns them.
    comments: Memo<EditorNotes>,
    /// What was written on this visit.
    edits: RwSignal<Vec<(StorageKey, String)>>,
    /// What was written in this tab, and in whose place another tab wrote something else.
    replaced: Memo<EditorNotes>,
    /// What the remedies of checks have changed, the last one last.
    mended: RwSignal<Vec<MendedText>>,
    reload: RwSignal<()>,
    loader: ListLoader,
    storage: StorageStatus,
}

/// A text before and after a remedy.
#[derive(Clone)]
struct MendedText {
    /// The list whose introduction it is, or with which the comment was shown, and whether that is a sample.
    list: (Option<Period>, bool),
    /// The paper that the comment is on; none for the introduction.
    paper: Option<ArxivId>,
    before: String,
    after: String,
}

impl NotesState {
    /// The notes of whatever list is shown.
    #[must_use]
    pub fn new(loader: ListLoader, storage: StorageStatus) -> Self {
        let edits = RwSignal::<Vec<(StorageKey, String)>>::default();
        let reload = RwSignal::new(());
        let of_list =
            move |is_any: fn(StorageStatus) -> bool,
                  load: fn(StorageStatus, StorageKey) -> Option<String>| {
                Memo::new(move |_| {
                    reload.track();
                    let is_sample = loader.is_sample.get();
                    let load = |key| load(storage, key_of(is_sample, key));
                    loader.ranked.with(|list| match list {
                        // Months have hundreds of papers.
                        Some(list) if is_any(storage) => {
                            let ids = list.papers.iter().map(|paper| &paper.id);
                            load_notes(list.period, ids, &load)
                        }
                        _ => EditorNotes::default(),
                    })
                })
            };
        let stored = of_list(|_| true, |storage, key| storage.text(&key));
        let notes = Memo::new(move |_| {
            let mut notes = stored.get();
            add_edits(&mut notes, edits, loader.is_sample.get());
            notes
        });
        Self {
            notes,
            comments: Memo::new(move |_| notes.with(EditorNotes::without_introductions)),
            edits,
            replaced: of_list(StorageStatus::may_have_replaced, |storage, key| {
                let replaced = storage.text(&StorageKey::Replaced(Box::new(key.clone())))?;
                let is_shown = storage.text(&key).as_ref() == Some(&replaced);
                (!is_shown).then_some(replaced)
            }),
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
        self.comments.with(|comments| self.find(comments, Some(id)))
    }

    /// The comment on a paper of any list, samples excepted; empty where there is none.
    #[must_use]
    pub fn stored_comment(self, id: &ArxivId) -> String {
        let comment = self.storage.text(&StorageKey::Comment(id.clone()));
        comment.unwrap_or_default()
    }

    /// The comment on a paper, or the introduction.
    #[must_use]
    pub fn text(self, paper: Option<&ArxivId>) -> String {
        self.notes.with(|notes| self.find(notes, paper))
    }

    /// The text that was written in this tab, where another tab has written the one that is shown; empty where none did.
    /// After [`restore`](Self::restore) it is that of the other tab.
    #[must_use]
    pub fn replaced(self, paper: Option<&ArxivId>) -> String {
        self.replaced.with(|notes| self.find(notes, paper))
    }

    /// Whether the text is not stored, and lost once the page is closed.
    #[must_use]
    pub fn is_unstored(self, paper: Option<&ArxivId>) -> bool {
        let is_unstored = |key| self.storage.has_failed(&key);
        self.storage.failed() && self.key(paper).is_some_and(is_unstored)
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
        let mut notes = load_notes(period, papers, &|key| self.storage.text(&key));
        untrack(|| add_edits(&mut notes, self.edits, false));
        notes
    }

    /// Writes the comment on a paper, or the introduction.
    pub fn set(self, paper: Option<&ArxivId>, text: &str) {
        let Some(key) = untrack(|| self.key(paper)) else {
            return;
        };
        self.edits.update(|edits| {
            edits.retain(|(other, _)| *other != key);
            edits.push((key.clone(), text.to_owned()));
        });
        // Then that of another tab may have been kept.
        let was_unstored = self.storage.has_failed(&key);
        self.store(&key, text);
        if was_unstored || untrack(|| !self.replaced(paper).is_empty()) {
            // It may be what is written now.
            self.reload.set(());
        }
    }

    /// Where a text of the list that is shown is stored; no introduction without a list.
    fn key(self, paper: Option<&ArxivId>) -> Option<StorageKey> {
        let key = match paper {
            Some(id) => StorageKey::Comment(id.clone()),
            None => StorageKey::Introduction(self.loader.ranked.with(|list| {
                let list = list.as_ref()?;
                Some(list.period)
            })?),
        };
        Some(self.loader.key(key))
    }

    /// Writes the text again that another tab replaced, and keeps that of the other tab in its place: a second press undoes
    /// the first.
    pub fn restore(self, paper: Option<&ArxivId>) {
        let (ours, theirs) = untrack(|| (self.replaced(paper), self.text(paper)));
        self.set_replaced(paper, &theirs);
        self.set(paper, &ours);
    }

    /// Forgets the text that another tab replaced.
    pub fn forget_replaced(self, paper: Option<&ArxivId>) {
        self.set_replaced(paper, "");
    }

    fn set_replaced(self, paper: Option<&ArxivId>, text: &str) {
        if let Some(key) = untrack(|| self.key(paper)) {
            self.storage
                .store(&StorageKey::Replaced(Box::new(key)), text);
            self.reload.set(());
        }
    }

    /// Writes a text anew as the remedy of a check, which can be taken back.
    pub fn mend(self, paper: Option<&ArxivId>, mend: impl FnOnce(&str) -> String) {
        let before = untrack(|| self.text(paper));
        let mended = MendedText {
            list: untrack(|| self.list()),
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
        let list = self.list();
        self.mended.with(|all| {
            all.iter().rposition(|mended| {
                mended.list == list && self.text(mended.paper.as_ref()) == mended.after
            })
        })
    }

    fn list(self) -> (Option<Period>, bool) {
        (self.loader.listed_period(), self.loader.is_sample.get())
    }

    /// Writes the introduction of the post.
    pub fn set_introduction(self, text: &str) {
        self.set(None, text);
    }

    /// Writes the comment on a paper.
    pub fn set_comment(self, id: &ArxivId, text: &str) {
        self.set(Some(id), text);
    }

    /// Reads again what is stored: another tab may have changed it. What it replaced can be restored, also after this tab is
    /// loaded again. What could not be stored here stays.
    pub fn reload(self) {
        let mut edits = self.edits.get_untracked();
        edits.retain(|(key, text)| {
            let is_current = self.storage.text(key).unwrap_or_default() == *text;
            if !is_current && !text.is_empty() {
                self.storage.keep_replaced(key, text);
            }
            is_current
        });
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

/// The notes of a list and its papers.
fn load_notes<'a>(
    period: Period,
    papers: impl IntoIterator<Item = &'a ArxivId>,
    load: &dyn Fn(StorageKey) -> Option<String>,
) -> EditorNotes {
    let mut notes = EditorNotes::default();
    if let Some(text) = load(StorageKey::Introduction(period)) {
        notes.set_introduction(period, &text);
    }
    for id in papers {
        if let Some(text) = load(StorageKey::Comment(id.clone())) {
            notes.set_comment(id, &text);
        }
    }
    notes
}

/// Adds what was written on this visit, of samples or of all else.
fn add_edits(
    notes: &mut EditorNotes,
    edits: RwSignal<Vec<(StorageKey, String)>>,
    of_samples: bool,
) {
    edits.with(|edits| {
        for (key, text) in edits {
            let (is_of_sample, key) = match key {
                StorageKey::Sample(key) => (true, &**key),
                key => (false, key),
            };
            match key {
                _ if is_of_sample != of_samples => {}
                StorageKey::Introduction(period) => notes.set_introduction(*period, text),
                StorageKey::Comment(id) => notes.set_comment(id, text),
                _ => {}
            }
        }
    });
}
