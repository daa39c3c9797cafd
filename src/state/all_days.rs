//! Finding papers in every list that is stored on the device.

use std::rc::Rc;

use leptos::{prelude::*, task::spawn_local};

use super::{ListLoader, NotesState};
use crate::{
    api::ListSource,
    browser,
    calendar::ListDay,
    papers::{Paper, Search},
};

/// How long typing must have stopped before the lists are searched, in milliseconds.
const TYPING_PAUSE: u32 = 300;

/// The most papers that are shown; more are only counted.
const MAX_SHOWN: usize = 200;

/// The papers of a day that match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundDay {
    /// The list day.
    pub day: ListDay,
    /// How many papers match.
    pub count: usize,
    /// The papers that are shown of them, ranked.
    pub papers: Vec<Paper>,
}

impl FoundDay {
    /// How many of the papers that match are not shown.
    #[must_use]
    pub fn not_shown(&self) -> usize {
        self.count.saturating_sub(self.papers.len())
    }
}

/// How far a search through the lists is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SearchProgress {
    /// The number of lists that were searched.
    pub searched: usize,
    /// The number of lists on the device.
    pub days: usize,
    /// The number of papers that match.
    pub papers: usize,
}

/// A search through every list that is stored on the device, the newest first.
#[derive(Clone, Copy)]
pub struct AllDaysState {
    /// What is searched for, as it was typed.
    pub text: RwSignal<String>,
    /// What was found so far, by day.
    pub found: RwSignal<Vec<FoundDay>>,
    /// How far it is.
    pub progress: RwSignal<SearchProgress>,
    notes: NotesState,
    source: StoredValue<Rc<dyn ListSource>, LocalStorage>,
    /// The number of the last search; each older one ends when it sees that.
    last: StoredValue<u32>,
}

impl AllDaysState {
    /// Nothing is searched for yet.
    #[must_use]
    pub fn new(loader: ListLoader, notes: NotesState, text: String) -> Self {
        let state = Self {
            text: RwSignal::new(text),
            found: RwSignal::new(Vec::new()),
            progress: RwSignal::new(SearchProgress::default()),
            notes,
            source: StoredValue::new_local(loader.source()),
            last: StoredValue::new(0),
        };
        state.search(0);
        state
    }

    /// Searches for this once typing pauses.
    pub fn type_text(self, text: String) {
        self.text.set(text);
        self.search(TYPING_PAUSE);
    }

    /// Whether every list was searched.
    #[must_use]
    pub fn is_complete(self) -> bool {
        self.progress
            .with(|progress| progress.searched == progress.days)
    }

    /// Whether what was typed says anything to search for.
    #[must_use]
    pub fn is_searching(self) -> bool {
        self.text.with(|text| !Search::parse(text).is_empty())
    }

    fn search(self, pause: u32) {
        let text = self.text.get_untracked();
        let number = self.last.get_value() + 1;
        self.last.set_value(number);
        spawn_local(async move {
            browser::sleep(pause).await;
            self.search_lists(&text, number).await;
        });
    }

    /// Searches list by list, until something else is searched for or the dialog is closed. The page answers meanwhile: the
    /// lists come from the browser one at a time.
    async fn search_lists(self, text: &str, number: u32) -> Option<()> {
        let is_current = || self.last.try_get_value() == Some(number);
        let source = self.source.try_get_value()?;
        let search = Search::parse(text);
        let days = source.cached_days().await;
        if !is_current() {
            return None;
        }
        let mut progress = SearchProgress {
            days: days.len(),
            ..SearchProgress::default()
        };
        self.found.try_set(Vec::new());
        self.progress.try_set(progress);
        if search.is_empty() {
            progress.searched = progress.days;
            self.progress.try_set(progress);
            return None;
        }
        for day in days {
            let cached = source.cached_list(day).await;
            if !is_current() {
                return None;
            }
            let mut papers = cached.map_or_else(Vec::new, |cached| cached.list.papers);
            papers.retain(|paper| {
                let comment = self.notes.stored_comment(&paper.id);
                search.matches_with(paper, &comment)
            });
            let count = papers.len();
            papers.truncate(MAX_SHOWN.saturating_sub(progress.papers));
            progress.papers += count;
            progress.searched += 1;
            if count > 0 {
                self.found
                    .update(|found| found.push(FoundDay { day, count, papers }));
            }
            self.progress.set(progress);
        }
        Some(())
    }
}
