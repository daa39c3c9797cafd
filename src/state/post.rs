//! The post, and what is checked of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Clock, HistoryState, ListLoader, NotesState, SelectionState, Settings};
use crate::{
    calendar::Instant,
    papers::{ArxivId, Digest},
    post::{self, Check, Format, Post},
};

/// The post that is made of the selected papers. Everything is computed when it is read, and again when it changes.
#[derive(Clone, Copy)]
pub struct PostState {
    /// The post; `None` without a list, or without a paper.
    pub post: Memo<Option<Arc<Post>>>,
    /// What to look at before publishing.
    pub checks: Memo<Vec<Check>>,
    /// The papers of the post that were in another one.
    pub repeated: Memo<Vec<ArxivId>>,
    sources: Sources,
}

/// What the post is made of.
#[derive(Clone, Copy)]
struct Sources {
    loader: ListLoader,
    selection: SelectionState,
    notes: NotesState,
    settings: Settings,
    clock: Clock,
}

impl Sources {
    fn with_digest<T>(self, make: impl FnOnce(&Digest<'_>, &Format, Instant) -> T) -> Option<T> {
        self.loader.list.with(|list| {
            let (list, origin) = list.ready()?;
            let indices: Vec<usize> = self
                .selection
                .arrangement
                .with(|arrangement| arrangement.included_indices().collect());
            if indices.is_empty() {
                return None;
            }
            let digest = Digest::from_indices(list.period, &list.papers, list.days, &indices)
                .sample(origin.is_sample())
                .missing_days(list.missing_days);
            self.notes.notes.with(|notes| {
                self.settings.format.with(|format| {
                    let digest = digest.with_notes(notes);
                    Some(make(&digest, format, self.clock.now()))
                })
            })
        })
    }
}

impl PostState {
    /// The post of whatever is selected.
    #[must_use]
    pub fn new(
        loader: ListLoader,
        selection: SelectionState,
        notes: NotesState,
        settings: Settings,
        history: HistoryState,
    ) -> Self {
        let sources = Sources {
            loader,
            selection,
            notes,
            settings,
            clock: loader.clock,
        };
        Self {
            post: Memo::new(move |_| sources.with_digest(post::write).map(Arc::new)),
            checks: Memo::new(move |_| sources.with_digest(post::checks).unwrap_or_default()),
            repeated: Memo::new(move |_| {
                let record = sources.with_digest(post::record);
                let mut papers = record.map_or_else(Vec::new, |record| record.papers);
                papers.retain(|id| history.published_elsewhere(id).is_some());
                papers
            }),
            sources,
        }
    }

    /// Whether there is a post.
    #[must_use]
    pub fn exists(self) -> bool {
        self.sources.selection.included_count() > 0
    }

    /// Makes something of the selected papers; `None` without any. Whoever calls this follows all that it depends
    /// on.
    pub fn with_digest<T>(
        self,
        make: impl FnOnce(&Digest<'_>, &Format, Instant) -> T,
    ) -> Option<T> {
        self.sources.with_digest(make)
    }
}
