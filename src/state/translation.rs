//! Translations of the papers' texts, by the browser or corrected by the editor.

mod phase;
mod run;

use std::rc::Rc;

use futures::future::AbortHandle;
use leptos::{prelude::*, task::spawn_local};

use super::{CardsState, ListLoader, Preferences, SelectionState, Settings, StorageStatus};
use crate::{
    browser::{self, Availability, StorageKey, Translate},
    calendar::Period,
    papers::{ArxivId, CleanText, Corrections, PaperText, Translation, Translations, source_hash},
};
pub use phase::{TranslationPhase, TranslationProgress};

/// The translations of the papers of the lists that were shown.
#[derive(Clone, Copy)]
pub struct TranslationState {
    /// The translations in the present language. A text is there as soon as it is translated: the next one takes the browser
    /// longer than the page takes to show it.
    pub translations: RwSignal<Translations>,
    /// What becomes of the translation that was asked for last.
    pub phase: RwSignal<TranslationPhase>,
    /// Whether the browser translates into the present language; `None` until it has answered.
    pub availability: RwSignal<Option<Availability>>,
    /// The BCP 47 tag of the language; `None` where it is the papers' own.
    pub language: Memo<Option<&'static str>>,
    translator: StoredValue<Rc<dyn Translate>, LocalStorage>,
    task: StoredValue<Option<AbortHandle>>,
    is_supported: bool,
    selection: SelectionState,
    cards: CardsState,
    settings: Settings,
    preferences: Preferences,
    storage: StorageStatus,
    loader: ListLoader,
}

impl TranslationState {
    /// Nothing is translated yet.
    #[must_use]
    pub fn new(
        translator: Rc<dyn Translate>,
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
            is_supported: translator.is_supported(),
            translator: StoredValue::new_local(translator),
            task: StoredValue::new(None),
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

    /// Asks the browser what it can, and reads what the device has for each list that is shown, as far as it is looked at.
    pub(super) fn follow_list(self) {
        let language = self.language;
        let is_listed = Memo::new(move |_| self.loader.list.with(|list| list.ready().is_some()));
        Effect::new(move |_| {
            self.availability.set(None);
            if let (true, true, Some(language)) =
                (self.is_supported, is_listed.get(), language.get())
            {
                let answer = self.with_translator(|translator| translator.availability(language));
                spawn_local(async move {
                    let answer = answer.await;
                    if self.language.try_get_untracked() == Some(Some(language)) {
                        self.availability.set(Some(answer));
                    }
                });
            }
        });
        let wanted = Memo::new(move |_| {
            let language = language.get()?;
            let in_posts = self
                .settings
                .format
                .with(|format| format.shows_translations());
            (in_posts || self.preferences.translations.get()).then_some(language)
        });
        let papers = Memo::new(move |_| {
            self.loader.list.with(|list| {
                let (list, _) = list.ready()?;
                Some((list.period, list.papers.len()))
            })
        });
        Effect::new(move |before: Option<Option<(Period, &'static str)>>| {
            let now = papers.get().zip(wanted.get());
            let now = now.map(|((period, _), language)| (period, language));
            // What is translated for one list is not for the next.
            if before.flatten().is_some_and(|before| Some(before) != now) {
                self.cancel();
                self.phase.set(TranslationPhase::Idle);
            }
            if let Some((_, language)) = now {
                self.load(language);
            }
            now
        });
    }

    /// Reads the translations and corrections of the list's papers.
    fn load(self, language: &'static str) {
        let mut ids = self.paper_ids();
        self.set_language(language);
        self.translations
            .update(|translations| load_corrections(translations, &ids));
        ids.sort();
        let stored = self.with_translator(|translator| translator.stored(language, ids));
        spawn_local(async move {
            let stored = stored.await;
            if !stored.is_empty() {
                self.add(language, stored);
            }
        });
    }

    /// Forgets what is translated into another language.
    fn set_language(self, language: &'static str) {
        if self
            .translations
            .with_untracked(|all| all.language() != language)
        {
            self.translations.set(Translations::new(language));
        }
    }

    /// Adds translations, unless the language is another one by now, or the page is closed.
    fn add(self, language: &'static str, added: Vec<(ArxivId, Translation)>) {
        let _ = self.translations.try_update(|translations| {
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

    fn with_translator<T>(self, make: impl FnOnce(&dyn Translate) -> T) -> T {
        self.translator.with_value(|translator| make(&**translator))
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
