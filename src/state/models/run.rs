//! Translating and summarizing texts: in order, two at a time, until the reader stops it.

use std::{collections::VecDeque, rc::Rc};

use futures::future::{abortable, join};
use leptos::{prelude::*, task::spawn_local};

use super::{
    ModelPhase, ModelProgress, ModelTaskState, ModelsState, answer,
    phase::NoAnswer,
    queue::{Job, Queue},
};
use crate::{
    browser::{self, Availability, Model, ModelError, ModelTask, Models},
    papers::{ArxivId, CleanText, PAPERS_LANGUAGE, Paper, PaperText, Translation, source_hash},
    post::{Setting, TextVersion},
};

impl ModelsState {
    /// Translates what is not translated of the post's papers, those in sight first, and lets post and cards show it. Has to be
    /// called within a click: the browser may have to load a model, which is asked for first.
    pub fn translate(self) {
        let Some(list) = self.loader.ready_list() else {
            return;
        };
        let mut indices: Vec<usize> = self
            .selection
            .arrangement
            .with_untracked(|arrangement| arrangement.included_indices().collect());
        self.selection
            .groups
            .with_untracked(|groups| groups.sort_by_heading(&mut indices));
        let in_sight = browser::first_visible_card()
            .and_then(browser::paper_at)
            .and_then(|id| untrack(|| self.cards.find(&id)));
        let start = in_sight.and_then(|card| indices.iter().position(|index| *index == card.index));
        indices.rotate_left(start.unwrap_or_default());
        let papers = indices.iter().filter_map(|index| list.papers.get(*index));
        self.translate_papers(&papers.collect::<Vec<_>>());
    }

    /// Translates one paper. Has to be called within a click, as [`translate`](Self::translate) has.
    pub fn translate_paper(self, id: &ArxivId) {
        if let Some(list) = self.loader.ready_list() {
            let papers = list.papers.iter().filter(|paper| paper.id == *id);
            self.translate_papers(&papers.collect::<Vec<_>>());
        }
    }

    /// Translates what was asked for when the browser had to load its model first. Has to be called within a click, as
    /// [`translate`](Self::translate) has.
    pub fn translate_asked(self) {
        self.request(ModelTask::Translation, |_| 0);
    }

    fn translate_papers(self, papers: &[&Paper]) {
        let jobs = self.jobs(papers);
        // The reader looks at these.
        self.request(ModelTask::Translation, |queue| queue.put_first(jobs));
    }

    /// Makes texts that are put into the queue, and lets the page show them. Where the browser has to load its model first, it is
    /// said before, and they wait for another request.
    pub(super) fn request(self, task: ModelTask, put: impl FnOnce(&mut Queue) -> usize) {
        let made = self.task(task);
        let phase = made.phase.get_untracked();
        if !phase.is_running() && phase != ModelPhase::Asking {
            made.queue.set_value(Queue::default());
        }
        let added = made.queue.try_update_value(put).unwrap_or_default();
        if phase == ModelPhase::Idle
            && added > 0
            && made.availability.get_untracked() == Some(Availability::Downloadable)
        {
            return made.phase.set(ModelPhase::Asking);
        }
        match task {
            ModelTask::Translation => self.show(),
            ModelTask::Summary => self.show_summaries(),
        }
        match phase {
            ModelPhase::Running(progress) => made.phase.set(ModelPhase::Running(ModelProgress {
                total: progress.total + added,
                ..progress
            })),
            phase if phase.is_running() => {}
            _ => self.run(task),
        }
    }

    /// Lets post and cards show translations, where there is a language for them.
    fn show(self) {
        if self.language.get_untracked().is_none() {
            return;
        }
        if !self.preferences.translations.get_untracked() {
            self.preferences.toggle_translations();
        }
        let format = self.settings.format;
        if format.with_untracked(|format| format.translation == TextVersion::Original) {
            // It is a value of that setting.
            let _ = self
                .settings
                .set(Setting::Translation, TextVersion::Translation.name());
        }
    }

    /// What is not translated of papers: their abstracts, and what else post or cards show.
    fn jobs(self, papers: &[&Paper]) -> VecDeque<Job> {
        let in_post = self
            .settings
            .format
            .with_untracked(|format| format.translated_texts());
        let summaries = self.preferences.summaries.get_untracked();
        let is_wanted = |field: &PaperText| {
            in_post.contains(field)
                || *field == PaperText::Abstract
                || *field == PaperText::AiSummary && summaries
        };
        let mut jobs: VecDeque<Job> = self.summary.texts.with_untracked(|summaries| {
            let jobs = papers.iter().flat_map(|paper| {
                let fields = PaperText::ALL.into_iter().filter(is_wanted);
                fields.filter_map(|field| {
                    Some(Job {
                        paper: paper.id.clone(),
                        field,
                        source: field.of_summarized(paper, Some(summaries))?.clone(),
                    })
                })
            });
            jobs.collect()
        });
        jobs.retain(|job| !self.translation.is_made(job));
        jobs
    }

    /// Makes what is in the queue, two texts at a time, once the other task does not work.
    fn run(self, task: ModelTask) {
        let (language, other) = match task {
            ModelTask::Translation => (self.language.get_untracked(), self.summary),
            ModelTask::Summary => (Some(PAPERS_LANGUAGE), self.translation),
        };
        let made = self.task(task);
        let Some(language) = language else {
            return;
        };
        if !untrack(|| other.is_running()) {
            other.phase.set(ModelPhase::Idle);
        }
        let ModelTaskState {
            phase,
            availability,
            queue,
            ..
        } = made;
        if queue.with_value(Queue::is_empty) {
            return phase.set(ModelPhase::Done(ModelProgress::default()));
        }
        made.set_language(language);
        phase.set(ModelPhase::Starting);
        // One that is there already reports its progress, too.
        let loads_model = availability.get_untracked() != Some(Availability::Available);
        let on_progress = move |percent| {
            let is_starting = phase.try_with_untracked(|phase| {
                matches!(phase, ModelPhase::Starting | ModelPhase::Downloading(_))
            });
            if loads_model && is_starting == Some(true) && percent < 100 {
                phase.set(ModelPhase::Downloading(percent));
            }
        };
        let create =
            move |models: &dyn Models| models.create(task, language, Box::new(on_progress));
        // At once, within the click; one that is there is made when there is something to do for it.
        let loaded = loads_model.then(|| self.with_models(create));
        let turn = self.turn.get_value();
        let work = async move {
            let mut model = None;
            if let Some(loaded) = loaded {
                model = ready(phase, loaded).await;
                if model.is_none() {
                    return;
                }
            }
            let _turn = turn.lock().await;
            let Some(device) = self.models.try_get_value() else {
                return;
            };
            // Another visit or tab may have made some.
            let papers = queue.try_with_value(Queue::papers).unwrap_or_default();
            made.add(language, device.stored(language, papers).await);
            let count = || queue.try_update_value(|queue| queue.retain(|job| !made.is_made(job)));
            if count() == Some(0) {
                phase.set(ModelPhase::Done(ModelProgress::default()));
                return;
            }
            if model.is_none() {
                model = ready(phase, create(&*device)).await;
            }
            let Some(model) = model else {
                // The browser may have removed it since it was asked: another press loads it.
                availability.set(Some(Availability::Downloadable));
                return;
            };
            let progress = ModelProgress {
                total: count().unwrap_or_default(),
                ..ModelProgress::default()
            };
            // The page may be closed by then.
            if phase.try_set(ModelPhase::Running(progress)).is_some() {
                return;
            }
            availability.set(Some(Availability::Available));
            let worker = || self.work(task, language, &*model);
            join(worker(), worker()).await;
            phase.update(|phase| {
                if let ModelPhase::Running(progress) = *phase {
                    *phase = ModelPhase::Done(progress);
                }
            });
        };
        let (work, handle) = abortable(work);
        made.running.set_value(Some(handle));
        spawn_local(async move { _ = work.await });
    }

    /// Makes text after text until there are no more.
    async fn work(self, task: ModelTask, language: &'static str, model: &dyn Model) {
        let made = self.task(task);
        loop {
            let next = made.queue.try_update_value(Queue::take);
            let Some(job) = next.flatten() else {
                return;
            };
            let outcome = match made.is_made(&job) {
                // Another tab may have made it.
                true => None,
                false => Some(answer::make(task, model, &job.source).await),
            };
            made.queue.try_update_value(|queue| queue.finish(&job));
            if matches!(outcome, Some(Err(NoAnswer::Spoilt))) {
                made.spoilt.update(|spoilt| {
                    if !spoilt.contains(&job) {
                        spoilt.push(job.clone());
                    }
                });
            }
            let outcome = outcome.map_or(Ok(()), |outcome| {
                outcome.map(|text| self.keep(made, language, job, text))
            });
            let recorded = made.phase.try_update(|phase| {
                if let ModelPhase::Running(progress) = phase {
                    progress.record(outcome);
                }
            });
            // The page may be closed by then.
            if recorded.is_none() {
                return;
            }
        }
    }

    /// Shows and stores what was made of a text.
    fn keep(self, made: ModelTaskState, language: &'static str, job: Job, text: CleanText) {
        let translation = Translation {
            field: job.field,
            source: source_hash(&job.source),
            text,
            is_corrected: false,
        };
        if let Some(device) = self.models.try_get_value() {
            device.store(language, job.paper.clone(), &job.source, &translation);
            made.add(language, vec![(job.paper, translation)]);
        }
    }

    /// Stops the task that works; what is made stays. The other one, if it waits, begins.
    pub fn stop(self) {
        if let Some(task) = untrack(|| self.running_task()) {
            self.stop_task(task);
        }
    }

    pub(super) fn stop_task(self, task: ModelTask) {
        let task = self.task(task);
        task.cancel();
        let stopped = match task.phase.get_untracked() {
            ModelPhase::Running(progress) => progress,
            _ => ModelProgress::default(),
        };
        task.phase.set(ModelPhase::Stopped(stopped));
    }

    /// Ends what a task makes, without a word.
    pub(super) fn end(self, task: ModelTask) {
        let task = self.task(task);
        task.cancel();
        task.phase.set(ModelPhase::Idle);
    }
}

/// The model, once it is there; or else the phase says why there is none.
async fn ready(
    phase: RwSignal<ModelPhase>,
    created: impl Future<Output = Result<Rc<dyn Model>, ModelError>>,
) -> Option<Rc<dyn Model>> {
    match created.await {
        Ok(model) => Some(model),
        Err(error) => {
            phase.set(ModelPhase::Failed(error));
            None
        }
    }
}
