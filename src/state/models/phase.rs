//! What becomes of a translation or a summary.

use crate::browser::ModelError;

/// How far a translation or a summary is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ModelProgress {
    /// The number of texts that are to be translated or summarized.
    pub total: usize,
    /// How many of them are no longer waited for, whatever became of them.
    pub done: usize,
    /// How many have no translation since the translator lost a formula, a name or a number.
    pub spoilt: usize,
    /// How many have none, or no summary, since they are too long for the model.
    pub too_long: usize,
    /// How many have none for another reason.
    pub failed: usize,
}

/// What becomes of a translation or a summary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ModelPhase {
    /// None was asked for.
    #[default]
    Idle,
    /// The browser would have to load its model first: another press begins that.
    Asking,
    /// The browser makes a model ready.
    Starting,
    /// The browser loads its model; so much of it is there, in percent.
    Downloading(u32),
    /// Texts are being translated or summarized.
    Running(ModelProgress),
    /// It is over.
    Done(ModelProgress),
    /// The reader has stopped it.
    Stopped(ModelProgress),
    /// There is no model.
    Failed(ModelError),
}

impl ModelPhase {
    /// Whether it can be stopped.
    #[must_use]
    pub fn is_running(self) -> bool {
        matches!(
            self,
            Self::Starting | Self::Downloading(_) | Self::Running(_)
        )
    }
}

impl ModelProgress {
    /// How many texts have no translation or summary, whatever the reason.
    #[must_use]
    pub fn failures(self) -> usize {
        self.spoilt + self.too_long + self.failed
    }

    pub(super) fn record(&mut self, outcome: Result<(), NoAnswer>) {
        self.done += 1;
        match outcome {
            Ok(()) => {}
            Err(NoAnswer::Spoilt) => self.spoilt += 1,
            Err(NoAnswer::Refused(ModelError::TooLong)) => self.too_long += 1,
            Err(NoAnswer::Refused(_)) => self.failed += 1,
        }
    }
}

/// Why a text has no translation or summary.
#[derive(Clone, Copy)]
pub(super) enum NoAnswer {
    /// The translator lost a placeholder.
    Spoilt,
    /// The model has no answer.
    Refused(ModelError),
}
