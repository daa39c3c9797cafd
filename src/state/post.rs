//! The post, and what is checked of it.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{
    Clock, HistoryState, ListLoader, ModelsState, NotesState, SelectionState, Settings, TopicsState,
};
use crate::{
    browser,
    calendar::{Instant, Period},
    papers::{ArxivId, Digest, Topics},
    post::{self, Body, Check, Format, Post},
};

/// The most papers of a post that the page shows anew at every key.
const MAX_IMMEDIATE: usize = 100;

/// How long a reader must have paused before the page shows a longer post anew, in milliseconds.
const PAUSE: u32 = 250;

/// The post that is made of the selected papers. Everything is computed when it is read, and again when it changes.
#[derive(Clone, Copy)]
pub struct PostState {
    /// The content of the post, from which everything else of it is made; `None` without a list, or without a paper.
    pub body: Memo<Option<Arc<Body>>>,
    /// The post; `None` without a list, or without a paper.
    pub post: Memo<Option<Arc<Post>>>,
    /// What to look at before publishing.
    pub checks: Memo<Vec<Check>>,
    /// The papers of the post that were in another one.
    pub repeated: Memo<Vec<ArxivId>>,
    sources: Sources,
    /// Counts how often the page has shown the post anew.
    shown: RwSignal<u32>,
}

/// What the post is made of.
#[derive(Clone, Copy)]
struct Sources {
    loader: ListLoader,
    selection: SelectionState,
    topics: TopicsState,
    notes: NotesState,
    models: ModelsState,
    settings: Settings,
    clock: Clock,
}

impl Sources {
    /// Follows all that the post is made of.
    fn track(self) {
        self.loader.ranked.track();
        self.loader.is_sample.track();
        self.selection.arrangement.track();
        self.selection.groups.track();
        self.topics.topics.track();
        self.notes.notes.track();
        self.models.translation.texts.track();
        self.models.summary.texts.track();
        self.settings.format.track();
        let _ = self.clock.now();
    }

    /// What the post is about; `None` without a list.
    fn ready_period(self) -> Option<Period> {
        self.loader
            .ranked
            .with(|list| list.as_ref().map(|list| list.period))
    }

    fn with_digest<T>(self, make: impl FnOnce(&Digest<'_>, &Format, Instant) -> T) -> Option<T> {
        self.loader.ranked.with(|list| {
            let list = list.as_ref()?;
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
                .sample(self.loader.is_sample.get())
                .missing_days(list.missing_days)
                .fetched(
                    !list.incomplete_days.is_empty(),
                    list.fetched_before_closing,
                );
            if let Some(headings) = headings {
                digest = digest.by_topic(headings);
            }
            let translations = self.models.translation.texts.read();
            let summaries = self.models.summary.texts.read();
            self.notes.notes.with(|notes| {
                self.settings.format.with(|format| {
                    let digest = digest.with_notes(notes);
                    let digest = digest.with_translations(&translations);
                    let digest = digest.with_summaries(&summaries);
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
        models: ModelsState,
        settings: Settings,
        history: HistoryState,
    ) -> Self {
        let sources = Sources {
            loader,
            selection,
            topics,
            notes,
            models,
            settings,
            clock: loader.clock,
        };
        let body = Memo::new(move |_| sources.with_digest(Body::new).map(Arc::new));
        Self {
            body,
            post: Memo::new(move |_| {
                body.with(|body| {
                    let body = body.as_deref()?;
                    let now = sources.clock.now();
                    let post = settings.format.with(|format| body.write(format, now));
                    Some(Arc::new(post))
                })
            }),
            checks: Memo::new(move |_| {
                body.with(|body| {
                    let body = body.as_deref()?;
                    sources.with_digest(|digest, format, now| {
                        post::checks_of(body, digest, format, now)
                    })
                })
                .unwrap_or_default()
            }),
            repeated: Memo::new(move |_| {
                let record = sources.with_digest(post::record);
                let mut papers = record.map_or_else(Vec::new, |record| record.papers);
                papers.retain(|id| history.published_elsewhere(id).is_some());
                papers
            }),
            sources,
            shown: RwSignal::new(0),
        }
    }

    /// Lets the page show the post anew whenever it changes: a short one at once, a long one when its reader pauses, and that of
    /// another list once the first cards of that are painted.
    pub(super) fn follow_changes(self) {
        let changes = StoredValue::new(0_u32);
        Effect::new(move |before: Option<Option<Period>>| {
            self.sources.track();
            let period = self.sources.ready_period();
            // Between two lists there may be none.
            let before = before.flatten();
            let is_other_list = period.is_some() && period != before;
            changes.update_value(|changes| *changes += 1);
            let change = changes.get_value();
            let show = move || {
                // The page may be closed by then.
                if changes.try_get_value() == Some(change) {
                    self.shown.update(|shown| *shown += 1);
                }
            };
            if self.sources.selection.included_count() > MAX_IMMEDIATE {
                spawn_local(async move {
                    browser::sleep(PAUSE).await;
                    show();
                });
            } else if is_other_list {
                browser::after_paint(show);
            } else {
                show();
            }
            period.or(before)
        });
    }

    /// Reads something of the post for the page to show: whatever calls this follows the post as
    /// [`follow_changes`](Self::follow_changes) says, so that no key and no tick waits until a month is written, and no
    /// list until its post is. What is exported is always the post as it is.
    pub fn show<T>(self, read: impl FnOnce() -> T) -> T {
        self.shown.track();
        untrack(read)
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
