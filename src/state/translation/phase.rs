//! What becomes of a translation.

use crate::browser::TranslatorError;

/// How far a translation is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TranslationProgress {
    /// The number of texts that are to be translated.
    pub total: usize,
    /// How many of them are no longer waited for, whatever became of them.
    pub done: usize,
    /// How many stay in English since the translator lost a formula, a name or a number.
    pub spoilt: usize,
    /// How many stay in English since they are too long for the translator.
    pub too_long: usize,
    /// How many stay in English for another reason.
    pub failed: usize,
}

/// What becomes of a translation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TranslationPhase {
    /// None was asked for.
    #[default]
    Idle,
    /// The browser would have to load its model first: another press begins that.
    Asking,
    /// The browser makes a translator ready.
    Starting,
    /// The browser loads its model; so much of it is there, in percent.
    Downloading(u32),
    /// Texts are being translated.
    Running(TranslationProgress),
    /// It is over.
    Done(TranslationProgress),
    /// The reader has stopped it.
    Stopped(TranslationProgress),
    /// There is no translator.
    Failed(TranslatorError),
}

impl TranslationPhase {
    /// Whether it can be stopped.
    #[must_use]
    pub fn is_running(self) -> bool {
        matches!(
            self,
            Self::Starting | Self::Downloading(_) | Self::Running(_)
        )
    }
}

impl TranslationProgress {
    /// How many texts stay in English, whatever the reason.
    #[must_use]
    pub fn left_in_english(self) -> usize {
        self.spoilt + self.too_long + self.failed
    }

    pub(super) fn record(&mut self, outcome: Result<(), NotTranslated>) {
        self.done += 1;
        match outcome {
            Ok(()) => {}
            Err(NotTranslated::Spoilt) => self.spoilt += 1,
            Err(NotTranslated::Refused(TranslatorError::TooLong)) => self.too_long += 1,
            Err(NotTranslated::Refused(_)) => self.failed += 1,
        }
    }
}

/// Why a text stays in English.
#[derive(Clone, Copy)]
pub(super) enum NotTranslated {
    /// The translator lost a placeholder.
    Spoilt,
    /// The translator has no answer.
    Refused(TranslatorError),
}
