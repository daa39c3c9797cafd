//! The post, and what is checked of it.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{Clock, HistoryState, ListLoader, NotesState, SelectionState, Settings, TopicsState};
use crate::{
    browser,
    calendar::Instant,
    papers::{ArxivId, Digest, Topics},
    post::{self, Check, Format, Post},
};

/// The most papers of a post that the page shows anew at every key.
const MAX_IMMEDIATE: usize = 100;

/// How long a reader must have paused before the page shows a longer post anew, in milliseconds.
const PAUSE: u32 = 250;

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
    /// Counts the pauses after changes of a long post.
    pauses: RwSignal<u32>,
}

/// What the post is made of.
#[derive(Clone, Copy)]
struct Sources {
    loader: ListLoader,
    selection: SelectionState,
    topics: TopicsState,
    notes: NotesState,
    settings: Settings,
    clock: Clock,
}

impl Sources {
    /// Follows all that the post is made of.
    fn track(self) {
        self.loader.list.track();
        self.selection.arrangement.track();
        self.notes.notes.track();
        self.settings.format.track();
        let _ = self.clock.now();
    }

    fn with_digest<T>(self, make: impl FnOnce(&Digest<'_>, &Format, Instant) -> T) -> Option<T> {
        self.loader.list.with(|list| {
            let (list, origin) = list.ready()?;
            let mut indices: Vec<usize> = self
                .selection
                .arrangement
                .with(|arrangement| arrangement.included_indices().collect());
            let headings = self.selection.groups.with(|groups| {
                groups.sort_by_heading(&mut indices);
                let headings = |topics: &Topics| groups.headings(topics, &indices);
                (!groups.is_empty()).then(|| self.topics.topics.with(headings))
            });
            if indices.is_empty() {
                return None;
            }
            let mut digest = Digest::from_indices(list.period, &list.papers, list.days, &indices)
                .sample(origin.is_sample())
                .missing_days(list.missing_days);
            if let Some(headings) = headings {
                digest = digest.by_topic(headings);
            }
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
        topics: TopicsState,
        notes: NotesState,
        settings: Settings,
        history: HistoryState,
    ) -> Self {
        let sources = Sources {
            loader,
            selection,
            topics,
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
            pauses: RwSignal::new(0),
        }
    }

    /// Lets the page show a long post anew once its reader pauses.
    pub(super) fn follow_pauses(self) {
        let changes = StoredValue::new(0_u32);
        Effect::new(move |_| {
            self.sources.track();
            if self.sources.selection.included_count() <= MAX_IMMEDIATE {
                return;
            }
            changes.update_value(|changes| *changes += 1);
            let change = changes.get_value();
            spawn_local(async move {
                browser::sleep(PAUSE).await;
                // The page may be closed by then.
                if changes.try_get_value() == Some(change) {
                    self.pauses.update(|pauses| *pauses += 1);
                }
            });
        });
    }

    /// Reads something of the post for the page to show: whatever calls this follows the post at once, or where it is long
    /// after a pause, so that no key and no tick waits until a month is written. What is exported is always the post as it
    /// is.
    pub fn show<T>(self, read: impl FnOnce() -> T) -> T {
        if self.sources.selection.included_count() <= MAX_IMMEDIATE {
            read()
        } else {
            self.pauses.track();
            untrack(read)
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
