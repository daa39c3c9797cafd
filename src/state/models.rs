//! Translations of the papers' texts, by the browser or corrected by the editor, and the browser's summaries.

mod answer;
mod follow;
mod phase;
mod run;
mod summary;

use std::{collections::VecDeque, rc::Rc};

use futures::future::AbortHandle;
use leptos::prelude::*;

use super::{CardsState, ListLoader, Preferences, SelectionState, Settings, StorageStatus};
use crate::{
    browser::{self, Availability, ModelTask, Models, StorageKey},
    papers::{
        ArxivId, CleanText, Corrections, PAPERS_LANGUAGE, PaperText, Translation, Translations,
        source_hash,
    },
};
pub use phase::{ModelPhase, ModelProgress};
use run::Job;

/// The translations and machine summaries of the papers of the lists that were shown. One model works at a time.
#[derive(Clone, Copy)]
pub struct TranslationState {
    /// The translations in the present language. A text is there as soon as it is translated: the next one takes the browser
    /// longer than the page takes to show it.
    pub translations: RwSignal<Translations>,
    /// What becomes of the translation that was asked for last.
    pub phase: RwSignal<ModelPhase>,
    /// Whether the browser translates into the present language; `None` until it has answered.
    pub availability: RwSignal<Option<Availability>>,
    /// The BCP 47 tag of the language; `None` where it is the papers' own.
    pub language: Memo<Option<&'static str>>,
    /// The machine summaries, in the papers' language.
    pub summaries: RwSignal<Translations>,
    /// What becomes of the summary that was asked for last.
    pub summary_phase: RwSignal<ModelPhase>,
    summary_availability: RwSignal<Option<Availability>>,
    models: StoredValue<Rc<dyn Models>, LocalStorage>,
    task: StoredValue<Option<AbortHandle>>,
    /// What is still to be translated or summarized.
    queue: StoredValue<VecDeque<Job>>,
    is_supported: bool,
    has_summarizer: bool,
    selection: SelectionState,
    cards: CardsState,
    settings: Settings,
    preferences: Preferences,
    storage: StorageStatus,
    loader: ListLoader,
}

impl TranslationState {
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
        Self {
            translations: RwSignal::default(),
            phase: RwSignal::default(),
            availability: RwSignal::new(None),
            language,
            summaries: RwSignal::new(Translations::new(PAPERS_LANGUAGE)),
            summary_phase: RwSignal::default(),
            summary_availability: RwSignal::new(None),
            is_supported: models.is_supported(ModelTask::Translation),
            has_summarizer: models.is_supported(ModelTask::Summary),
            models: StoredValue::new_local(models),
            task: StoredValue::new(None),
            queue: StoredValue::default(),
            selection,
            cards,
            settings,
            preferences,
            storage,
            loader,
        }
    }

    /// Whether the browser translates at all.
    #[must_use]
    pub fn is_supported(self) -> bool {
        self.is_supported
    }

    /// Whether it translates into the present language.
    #[must_use]
    pub fn is_offered(self) -> bool {
        let availability = self.availability.get();
        availability.is_some_and(|availability| availability != Availability::Unavailable)
    }

    /// Whether cards show translations.
    #[must_use]
    pub fn is_on_cards(self) -> bool {
        self.preferences.translations.get() && self.language.get().is_some()
    }

    fn phase_of(self, task: ModelTask) -> RwSignal<ModelPhase> {
        match task {
            ModelTask::Translation => self.phase,
            ModelTask::Summary => self.summary_phase,
        }
    }

    fn availability_of(self, task: ModelTask) -> RwSignal<Option<Availability>> {
        match task {
            ModelTask::Translation => self.availability,
            ModelTask::Summary => self.summary_availability,
        }
    }

    /// The translations into a language, or the summaries: nothing is translated into the papers' own.
    fn texts_in(self, language: &str) -> RwSignal<Translations> {
        match language {
            PAPERS_LANGUAGE => self.summaries,
            _ => self.translations,
        }
    }

    /// Forgets what is translated into another language.
    fn set_language(self, language: &'static str) {
        let texts = self.texts_in(language);
        if texts.with_untracked(|all| all.language() != language) {
            texts.set(Translations::new(language));
        }
    }

    /// Adds texts in a language, unless it is another one by now, or the page is closed.
    fn add(self, language: &'static str, added: Vec<(ArxivId, Translation)>) {
        let _ = self.texts_in(language).try_update(|translations| {
            if translations.language() == language {
                for (paper, translation) in added {
                    translations.set(&paper, translation);
                }
            }
        });
    }

    fn paper_ids(self) -> Vec<ArxivId> {
        let list = self.loader.ready_list();
        list.map_or_else(Vec::new, |list| {
            list.papers.iter().map(|paper| paper.id.clone()).collect()
        })
    }

    /// The translation of a text that cards show.
    #[must_use]
    pub fn find(
        self,
        paper: &ArxivId,
        field: PaperText,
        source: &CleanText,
    ) -> Option<Translation> {
        self.translations
            .with(|translations| translations.find(paper, field, source).cloned())
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
        self.set_language(language);
        self.translations.update(|translations| {
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

    /// Reads the corrections again: another tab may have changed them. Where nothing can be stored, what is known here is all
    /// there is.
    pub fn reload(self) {
        if untrack(|| self.storage.failed())
            || self
                .translations
                .with_untracked(|all| all.language().is_empty())
        {
            return;
        }
        let mut translations = self.translations.get_untracked();
        translations.clear_corrections();
        load_corrections(&mut translations, &self.paper_ids());
        if self
            .translations
            .with_untracked(|before| *before != translations)
        {
            self.translations.set(translations);
        }
    }

    fn with_models<T>(self, make: impl FnOnce(&dyn Models) -> T) -> T {
        self.models.with_value(|models| make(&**models))
    }
}

/// Reads the stored corrections of papers. One that cannot be read stays where it is.
fn load_corrections(translations: &mut Translations, papers: &[ArxivId]) {
    let language = translations.language();
    for paper in papers {
        let Some(stored) = browser::load(&StorageKey::Correction(paper.clone())) else {
            continue;
        };
        if let Ok(stored) = Corrections::from_stored(&stored) {
            for correction in stored.value.of_language(language) {
                translations.set(paper, correction);
            }
        }
    }
}
