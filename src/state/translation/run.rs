//! Translating texts: in order, two at a time, until the reader stops it.

use std::{cell::RefCell, collections::VecDeque};

use futures::future::{abortable, join};
use leptos::{prelude::*, task::spawn_local};

use super::{TranslationPhase, TranslationProgress, TranslationState, phase::NotTranslated};
use crate::{
    browser::{self, Availability, Translator, TranslatorError},
    papers::{ArxivId, CleanText, Paper, PaperText, Translation, source_hash},
    post::{Masked, Setting, TextVersion},
};

/// A text that is to be translated.
struct Job {
    paper: ArxivId,
    field: PaperText,
    source: CleanText,
}

impl TranslationState {
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
        let in_sight = browser::first_visible_paper()
            .and_then(|rank| untrack(|| self.cards.get(rank.checked_sub(1)?)));
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

    fn translate_papers(self, papers: &[&Paper]) {
        let loads_model = self.availability.get_untracked() == Some(Availability::Downloadable);
        let was_asked = self.phase.get_untracked() != TranslationPhase::Idle;
        if loads_model && !was_asked && !self.jobs(papers).is_empty() {
            return self.phase.set(TranslationPhase::Asking);
        }
        self.show();
        self.run(self.jobs(papers));
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
        self.translations.with_untracked(|translations| {
            papers
                .iter()
                .flat_map(|paper| {
                    let fields = PaperText::ALL.into_iter().filter(is_wanted);
                    fields.filter_map(|field| {
                        let is_left = translations.get(paper, field).is_none();
                        Some(Job {
                            paper: paper.id.clone(),
                            field,
                            source: field.of(paper).filter(|_| is_left)?.clone(),
                        })
                    })
                })
                .collect()
        })
    }

    /// Those texts that are not translated by now.
    fn left(self, mut jobs: VecDeque<Job>) -> VecDeque<Job> {
        let _ = self.translations.try_with_untracked(|translations| {
            jobs.retain(|job| {
                translations
                    .find(&job.paper, job.field, &job.source)
                    .is_none()
            });
        });
        jobs
    }

    /// Translates two texts at a time, in order.
    fn run(self, jobs: VecDeque<Job>) {
        self.cancel();
        let Some(language) = self.language.get_untracked() else {
            return;
        };
        if jobs.is_empty() {
            return self
                .phase
                .set(TranslationPhase::Done(TranslationProgress::default()));
        }
        self.set_language(language);
        let mut ids: Vec<ArxivId> = jobs.iter().map(|job| job.paper.clone()).collect();
        ids.sort();
        self.phase.set(TranslationPhase::Starting);
        // One that is there already reports its progress, too.
        let loads_model = self.availability.get_untracked() != Some(Availability::Available);
        let on_progress = move |percent| {
            let is_starting = self.phase.try_with_untracked(|phase| {
                matches!(
                    phase,
                    TranslationPhase::Starting | TranslationPhase::Downloading(_)
                )
            });
            if loads_model && is_starting == Some(true) && percent < 100 {
                self.phase.set(TranslationPhase::Downloading(percent));
            }
        };
        // At once, within the click.
        let created =
            self.with_translator(|translator| translator.create(language, Box::new(on_progress)));
        let work = async move {
            let translator = match created.await {
                Ok(translator) => translator,
                Err(error) => {
                    let _ = self.phase.try_set(TranslationPhase::Failed(error));
                    return;
                }
            };
            let Some(device) = self.translator.try_get_value() else {
                return;
            };
            // An earlier visit may have translated some, while nothing asked for them.
            self.add(language, device.stored(language, ids).await);
            let jobs = RefCell::new(self.left(jobs));
            let progress = TranslationProgress {
                total: jobs.borrow().len(),
                ..TranslationProgress::default()
            };
            // The page may be closed by then.
            let running = TranslationPhase::Running(progress);
            if self.phase.try_set(running).is_some() {
                return;
            }
            self.availability.set(Some(Availability::Available));
            let worker = || self.work(language, &*translator, &jobs);
            join(worker(), worker()).await;
            let _ = self.phase.try_update(|phase| {
                if let TranslationPhase::Running(progress) = *phase {
                    *phase = TranslationPhase::Done(progress);
                }
            });
        };
        let (work, handle) = abortable(work);
        self.task.set_value(Some(handle));
        spawn_local(async move { _ = work.await });
    }

    /// Translates text after text until there are no more.
    async fn work(
        self,
        language: &'static str,
        translator: &dyn Translator,
        jobs: &RefCell<VecDeque<Job>>,
    ) {
        loop {
            let Some(job) = jobs.borrow_mut().pop_front() else {
                return;
            };
            let translated = translate_text(translator, &job.source).await;
            let outcome = translated.as_ref().map(|_| ()).map_err(|error| *error);
            if let Ok(text) = translated {
                let translation = Translation {
                    field: job.field,
                    source: source_hash(&job.source),
                    text,
                    is_corrected: false,
                };
                let Some(store) = self.translator.try_get_value() else {
                    return;
                };
                store.store(language, job.paper.clone(), &job.source, &translation);
                self.add(language, vec![(job.paper, translation)]);
            }
            let recorded = self.phase.try_update(|phase| {
                if let TranslationPhase::Running(progress) = phase {
                    progress.record(outcome);
                }
            });
            if recorded.is_none() {
                return;
            }
        }
    }

    /// Stops the translation; what is translated stays.
    pub fn stop(self) {
        self.cancel();
        self.phase.update(|phase| {
            *phase = match *phase {
                TranslationPhase::Running(progress) => TranslationPhase::Stopped(progress),
                phase if phase.is_running() => {
                    TranslationPhase::Stopped(TranslationProgress::default())
                }
                other => other,
            };
        });
    }

    pub(super) fn cancel(self) {
        self.task.update_value(|task| {
            if let Some(task) = task.take() {
                task.abort();
            }
        });
    }
}

/// Translates a text but for what is no language; the answer is as untrusted as the text.
async fn translate_text(
    translator: &dyn Translator,
    source: &CleanText,
) -> Result<CleanText, NotTranslated> {
    let masked = Masked::new(source);
    if !masked.has_words() {
        return Ok(source.clone());
    }
    let mut text = try_mask(translator, &masked).await?;
    let with_names = Masked::with_names(source);
    if text.is_none() && with_names != masked {
        text = try_mask(translator, &with_names).await?;
    }
    let text = text.ok_or(NotTranslated::Spoilt)?;
    match text.is_empty() {
        true => Err(NotTranslated::Refused(TranslatorError::Failed)),
        false => Ok(text),
    }
}

/// The translation of a masked text; `None` if the translator lost a placeholder or a name.
async fn try_mask(
    translator: &dyn Translator,
    masked: &Masked,
) -> Result<Option<CleanText>, NotTranslated> {
    let answer = translator.translate(masked.text()).await;
    let answer = answer.map_err(NotTranslated::Refused)?;
    Ok(masked.unmask(&answer).ok())
}
