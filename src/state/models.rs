//! What the browser's models make of the papers' texts: translations, which the editor corrects, and summaries.

mod answer;
mod follow;
mod phase;
mod queue;
mod run;
mod stored_texts;
mod summary;
mod task;

use std::{rc::Rc, sync::Arc};

use futures::lock::Mutex;
use leptos::prelude::*;

use super::{CardsState, ListLoader, Preferences, SelectionState, Settings, StorageStatus};
use crate::{
    browser::{ModelTask, Models, StorageKey},
    papers::{
        ArxivId, CleanText, Corrections, PAPERS_LANGUAGE, PaperText, Translation, Translations,
        source_hash,
    },
    post::Format,
};
pub use phase::{ModelPhase, ModelProgress};
pub use stored_texts::StoredTexts;
pub use task::ModelTaskState;

/// The translations and machine summaries of the papers of the list that is shown. One model works at a time.
#[derive(Clone, Copy)]
pub struct ModelsState {
    /// The translations into the present language.
    pub translation: ModelTaskState,
    /// The summaries, in the papers' language.
    pub summary: ModelTaskState,
    /// The BCP 47 tag of the language of the translations; `None` where it is the papers' own.
    pub language: Memo<Option<&'static str>>,
    models: StoredValue<Rc<dyn Models>, LocalStorage>,
    /// Held by the task that works; the other one waits for it.
    turn: StoredValue<Arc<Mutex<()>>>,
    selection: SelectionState,
    cards: CardsState,
    settings: Settings,
    preferences: Preferences,
    storage: StorageStatus,
    loader: ListLoader,
}

impl ModelsState {
    /// Nothing is translated or summarized yet.
    #[must_use]
    pub fn new(
        models: Rc<dyn Models>,
        selection: SelectionState,
        cards: CardsState,
        settings: Settings,
        preferences: Preferences,
        storage: StorageStatus,
        loader: ListLoader,
    ) -> Self {
        let language = Memo::new(move |_| {
            let format = settings.format;
            format.with(|format| format.translation_language())
        });
        let summary = ModelTaskState::new(models.is_supported(ModelTask::Summary));
        summary.set_language(PAPERS_LANGUAGE);
        Self {
            translation: ModelTaskState::new(models.is_supported(ModelTask::Translation)),
            summary,
            language,
            models: StoredValue::new_local(models),
            turn: StoredValue::default(),
            selection,
            cards,
            settings,
            preferences,
            storage,
            loader,
        }
    }

    /// Whether the browser translates or summarizes at all.
    #[must_use]
    pub fn is_supported(self) -> bool {
        self.translation.is_supported() || self.summary.is_supported()
    }

    /// Whether cards show translations.
    #[must_use]
    pub fn is_on_cards(self) -> bool {
        self.preferences.translations.get() && self.language.get().is_some()
    }

    /// The task that works, or waits for its model or for the other one.
    #[must_use]
    pub fn running_task(self) -> Option<ModelTask> {
        let tasks = [ModelTask::Translation, ModelTask::Summary];
        let phase = |task: ModelTask| self.task(task).phase.get();
        let mut works = tasks
            .into_iter()
            .filter(|task| matches!(phase(*task), ModelPhase::Running(_)));
        let mut waits = tasks.into_iter().filter(|task| phase(*task).is_running());
        works.next().or_else(|| waits.next())
    }

    /// One of the two tasks.
    #[must_use]
    pub fn task(self, task: ModelTask) -> ModelTaskState {
        match task {
            ModelTask::Translation => self.translation,
            ModelTask::Summary => self.summary,
        }
    }

    fn paper_ids(self) -> Vec<ArxivId> {
        let list = self.loader.ready_list();
        list.map_or_else(Vec::new, |list| {
            list.papers.iter().map(|paper| paper.id.clone()).collect()
        })
    }

    /// Writes the editor's own translation of a text, which comes before a machine's; an empty one, or the machine's own words,
    /// takes it back.
    pub fn correct(self, paper: &ArxivId, field: PaperText, source: &CleanText, text: &str) {
        let Some(language) = self.language.get_untracked() else {
            return;
        };
        let mut correction = Translation {
            field,
            source: source_hash(source),
            text: CleanText::default(),
            is_corrected: true,
        };
        let text = CleanText::new(text);
        self.translation.set_language(language);
        self.translation.texts.update(|translations| {
            translations.set(paper, correction.clone());
            let by_machine = translations.find(paper, field, source);
            if by_machine.is_none_or(|by_machine| by_machine.text != text) {
                correction.text = text;
            }
            translations.set(paper, correction.clone());
        });
        let key = StorageKey::Correction(paper.clone());
        let mut stored = self.storage.load(&key, Corrections::from_stored);
        stored.set(language, &correction);
        self.storage.store(&key, &stored.to_json());
    }

    /// Reads the corrections again: another tab may have changed them. What could not be stored here stays.
    pub fn reload(self) {
        let texts = self.translation.texts;
        let mut translations = texts.get_untracked();
        if translations.language().is_empty() {
            return;
        }
        translations.clear_corrections();
        self.load_corrections(&mut translations, &self.paper_ids());
        if texts.with_untracked(|before| *before != translations) {
            texts.set(translations);
        }
    }

    /// What the device has of the translations of papers, those of the editor included, if posts of a format show them.
    pub async fn translations_of(
        self,
        papers: impl Iterator<Item = &ArxivId>,
        format: &Format,
    ) -> Translations {
        let language = format.translation_language();
        let Some(language) = language.filter(|_| format.shows_translations()) else {
            return Translations::default();
        };
        let papers: Vec<ArxivId> = papers.cloned().collect();
        let mut translations = Translations::new(language);
        self.load_corrections(&mut translations, &papers);
        self.add_stored(&mut translations, papers).await;
        translations
    }

    /// What the device has of the summaries of papers, if posts of a format show them.
    pub async fn summaries_of(
        self,
        papers: impl Iterator<Item = &ArxivId>,
        format: &Format,
    ) -> Translations {
        let mut summaries = Translations::new(PAPERS_LANGUAGE);
        if format.shows_ai_summaries() {
            self.add_stored(&mut summaries, papers.cloned().collect())
                .await;
        }
        summaries
    }

    async fn add_stored(self, texts: &mut Translations, mut papers: Vec<ArxivId>) {
        papers.sort_unstable();
        let stored = self.with_models(|models| models.stored(texts.language(), papers));
        for (paper, text) in stored.await {
            texts.set(&paper, text);
        }
    }

    fn with_models<T>(self, make: impl FnOnce(&dyn Models) -> T) -> T {
        self.models.with_value(|models| make(&**models))
    }

    /// Reads the corrections of papers. One that cannot be read stays where it is.
    fn load_corrections(self, translations: &mut Translations, papers: &[ArxivId]) {
        let language = translations.language();
        for paper in papers {
            let key = StorageKey::Correction(paper.clone());
            let Some(stored) = self.storage.text(&key) else {
                continue;
            };
            if let Ok(stored) = Corrections::from_stored(&stored) {
                for correction in stored.value.of_language(language) {
                    translations.set(paper, correction);
                }
            }
        }
    }
}
