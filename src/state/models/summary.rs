//! Summarizing the abstracts of papers that have no AI summary, and removing what the device has of all this.

use leptos::prelude::*;

use super::{ModelsState, queue::Job};
use crate::{
    browser::ModelTask,
    papers::{ArxivId, PAPERS_LANGUAGE, Paper, PaperText, Translations},
};

impl ModelsState {
    /// Whether a paper of the list can be summarized: it has an abstract and no summary.
    #[must_use]
    pub fn can_summarize(self, id: &ArxivId) -> bool {
        self.summary.is_offered() && self.summary_job(id).is_some()
    }

    fn summary_job(self, id: &ArxivId) -> Option<Job> {
        let field = PaperText::AiSummary;
        let has_none = |paper: &&Paper| {
            let of =
                |summaries: &Translations| field.of_summarized(paper, Some(summaries)).is_none();
            paper.id == *id && self.summary.texts.with(of)
        };
        self.loader.ranked.with(|list| {
            let list = list.as_ref()?;
            let paper = list.papers.iter().find(has_none)?;
            Some(Job {
                paper: paper.id.clone(),
                field,
                source: PaperText::Abstract.of(paper)?.clone(),
            })
        })
    }

    /// Summarizes the abstract of a paper behind those that were asked for before, and lets cards show summaries. Has to be called
    /// within a click, as [`translate`](Self::translate) has.
    pub fn summarize(self, id: &ArxivId) {
        let Some(job) = untrack(|| self.summary_job(id)) else {
            return;
        };
        self.request(ModelTask::Summary, |queue| queue.put_last([job].into()));
    }

    /// Lets cards show summaries.
    pub(super) fn show_summaries(self) {
        if !self.preferences.summaries.get_untracked() {
            self.preferences.toggle_summaries();
        }
    }

    /// How many translations and summaries of a machine the device stores.
    pub async fn count_stored(self) -> u32 {
        self.with_models(|models| models.count_stored()).await
    }

    /// Removes the translations and summaries of a machine from the device; the editor's own stay.
    pub async fn clear_stored(self) {
        for task in [ModelTask::Translation, ModelTask::Summary] {
            self.end(task);
        }
        let translations = self.translation.texts;
        translations.update(Translations::retain_corrections);
        self.summary.texts.set(Translations::new(PAPERS_LANGUAGE));
        self.with_models(|models| models.clear_stored()).await;
    }
}
