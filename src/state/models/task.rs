//! One task of the browser's models.

use futures::future::AbortHandle;
use leptos::prelude::*;

use super::{
    ModelPhase,
    queue::{Job, Queue},
};
use crate::{
    browser::Availability,
    papers::{ArxivId, CleanText, PaperText, Translation, Translations},
};

/// What was made by a task, and what becomes of what was asked for last.
#[derive(Clone, Copy)]
pub struct ModelTaskState {
    /// The texts that were made, and the editor's corrections of them. One is there as soon as it is made: the next one takes
    /// the browser longer than the page takes to show it.
    pub texts: RwSignal<Translations>,
    /// What becomes of what was asked for last.
    pub phase: RwSignal<ModelPhase>,
    /// Whether the browser has a model for the present language; `None` until it has answered.
    pub availability: RwSignal<Option<Availability>>,
    pub(super) running: StoredValue<Option<AbortHandle>>,
    pub(super) queue: StoredValue<Queue>,
    /// The texts of which the translator has lost something during this visit.
    pub(super) spoilt: RwSignal<Vec<Job>>,
    is_supported: bool,
}

impl ModelTaskState {
    pub(super) fn new(is_supported: bool) -> Self {
        Self {
            texts: RwSignal::default(),
            phase: RwSignal::default(),
            availability: RwSignal::new(None),
            running: StoredValue::new(None),
            queue: StoredValue::default(),
            spoilt: RwSignal::default(),
            is_supported,
        }
    }

    /// Whether the browser has such models at all.
    #[must_use]
    pub fn is_supported(self) -> bool {
        self.is_supported
    }

    /// Whether it has one for the present language.
    #[must_use]
    pub fn is_offered(self) -> bool {
        let availability = self.availability.get();
        availability.is_some_and(|availability| availability != Availability::Unavailable)
    }

    /// Whether it works, or is made ready.
    #[must_use]
    pub fn is_running(self) -> bool {
        self.phase.get().is_running()
    }

    /// What was made of a text of a paper.
    #[must_use]
    pub fn find(
        self,
        paper: &ArxivId,
        field: PaperText,
        source: &CleanText,
    ) -> Option<Translation> {
        self.texts
            .with(|texts| texts.find(paper, field, source).cloned())
    }

    /// Whether a text has no translation since the translator has lost a formula, a citation or a name of it.
    #[must_use]
    pub fn is_spoilt(self, paper: &ArxivId, field: PaperText, source: &CleanText) -> bool {
        let is_it = |job: &Job| job.paper == *paper && job.field == field && job.source == *source;
        self.spoilt.with(|spoilt| spoilt.iter().any(is_it))
            && self.find(paper, field, source).is_none()
    }

    /// Ends what is being made, and forgets what waits.
    pub(super) fn cancel(self) {
        self.running.update_value(|running| {
            if let Some(running) = running.take() {
                running.abort();
            }
        });
        self.queue.set_value(Queue::default());
    }

    /// Forgets the texts in another language.
    pub(super) fn set_language(self, language: &'static str) {
        if self.texts.with_untracked(|all| all.language() != language) {
            self.texts.set(Translations::new(language));
            self.spoilt.set(Vec::new());
        }
    }

    /// Adds texts in a language, unless it is another one by now, or the page is closed.
    pub(super) fn add(self, language: &'static str, added: Vec<(ArxivId, Translation)>) {
        self.texts.maybe_update(|texts| {
            if texts.language() != language {
                return false;
            }
            let before = texts.clone();
            for (paper, text) in added {
                texts.set(&paper, text);
            }
            // Those that were known are read again whenever the page is looked at, which writes no post.
            *texts != before
        });
    }

    /// Whether a text is made by now.
    pub(super) fn is_made(self, job: &Job) -> bool {
        let is_made = |texts: &Translations| {
            let found = texts.find(&job.paper, job.field, &job.source);
            found.is_some()
        };
        self.texts.try_with_untracked(is_made) == Some(true)
    }
}
