//! The models that translate and summarize, and what is stored of their answers.

mod on_device;

use std::rc::Rc;

use futures::future::LocalBoxFuture;

use crate::papers::{ArxivId, CleanText, Translation};
pub use on_device::OnDevice;

/// What a model does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelTask {
    /// It translates texts from the papers' language into another.
    Translation,
    /// It summarizes texts in a sentence, in the papers' language.
    Summary,
}

/// Makes translations and summaries, and remembers what was made. The page uses [`OnDevice`]; tests of the state use their
/// own. Languages are BCP 47 tags; a summary's is that of the papers.
pub trait Models {
    /// Whether the browser has such models at all.
    fn is_supported(&self, task: ModelTask) -> bool;

    /// Whether it has one with answers in a language.
    fn availability(
        &self,
        task: ModelTask,
        language: &'static str,
    ) -> LocalBoxFuture<'static, Availability>;

    /// A model with answers in a language. Where it has to be loaded first, this has to be called within a click, and says how
    /// much of it is there, in percent. Dropping the future stops it.
    fn create(
        &self,
        task: ModelTask,
        language: &'static str,
        on_progress: Box<dyn Fn(u32)>,
    ) -> LocalBoxFuture<'static, Result<Rc<dyn Model>, ModelError>>;

    /// What is stored in a language for papers, which are sorted.
    fn stored(
        &self,
        language: &'static str,
        papers: Vec<ArxivId>,
    ) -> LocalBoxFuture<'static, Vec<(ArxivId, Translation)>>;

    /// Stores what was made of a text, or not where the browser refuses.
    fn store(
        &self,
        language: &'static str,
        paper: ArxivId,
        source: &CleanText,
        translation: &Translation,
    );

    /// How many translations and summaries are stored.
    fn count_stored(&self) -> LocalBoxFuture<'static, u32>;

    /// Removes all that is stored, or nothing where the browser refuses.
    fn clear_stored(&self) -> LocalBoxFuture<'static, ()>;
}

/// A model for a task, with answers in one language.
pub trait Model {
    /// Translates or summarizes a text. Dropping the future stops it.
    fn answer(&self, text: &str) -> LocalBoxFuture<'static, Result<String, ModelError>>;
}

/// Whether the browser has a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It has not.
    Unavailable,
    /// Once it has loaded it, which begins with a press.
    Downloadable,
    /// It is loading it.
    Downloading,
    /// At once.
    Available,
}

/// Why there is no model, or no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelError {
    /// The browser was not asked within a press, or its owner forbids it.
    NotAllowed,
    /// It has no model for that language.
    NotSupported,
    /// The model could not be loaded.
    Network,
    /// The text is too long for it.
    TooLong,
    /// It was stopped.
    Aborted,
    /// Anything else.
    Failed,
}
