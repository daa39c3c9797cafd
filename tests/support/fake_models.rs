//! Models that a test answers by hand.

#![allow(dead_code, reason = "every test takes what it needs")]

use std::{cell::RefCell, mem, rc::Rc};

use daily_papers::{
    browser::{Availability, Model, ModelError, ModelTask, Models},
    papers::{ArxivId, CleanText, Translation},
};
use futures::{channel::oneshot, future::LocalBoxFuture};

type Created = Result<Rc<dyn Model>, ModelError>;
type Answer = Result<String, ModelError>;
type OnProgress = Box<dyn Fn(u32)>;

/// What translates and summarizes on a device. Clones are the same device.
#[derive(Clone)]
pub(crate) struct FakeModels(Rc<RefCell<State>>);

struct State {
    availability: Option<Availability>,
    summaries: Option<Availability>,
    created: Vec<&'static str>,
    creating: Option<(oneshot::Sender<Created>, OnProgress)>,
    /// The texts that wait for their answer, in their order.
    pending: Vec<(String, oneshot::Sender<Answer>)>,
    max_pending: usize,
    given_back: bool,
    stored: Vec<(&'static str, ArxivId, Translation)>,
}

impl FakeModels {
    /// A device that answers so when it is asked; one that does not translate where it is `None`.
    pub(crate) fn new(availability: impl Into<Option<Availability>>) -> Self {
        Self(Rc::new(RefCell::new(State {
            availability: availability.into(),
            summaries: None,
            created: Vec::new(),
            creating: None,
            pending: Vec::new(),
            max_pending: 0,
            given_back: false,
            stored: Vec::new(),
        })))
    }

    /// The same device, which answers so when it is asked whether it summarizes.
    pub(crate) fn with_summaries(self, availability: Availability) -> Self {
        self.0.borrow_mut().summaries = Some(availability);
        self
    }

    /// The languages of the models that were asked for.
    pub(crate) fn created(&self) -> Vec<&'static str> {
        self.0.borrow().created.clone()
    }

    /// Whether a model is waited for.
    pub(crate) fn is_creating(&self) -> bool {
        let state = self.0.borrow();
        let creating = state.creating.as_ref();
        creating.is_some_and(|(answer, _)| !answer.is_canceled())
    }

    /// Reports how much of the model is there, in percent.
    pub(crate) fn report(&self, percent: u32) {
        let creating = self.0.borrow_mut().creating.take();
        let (answer, on_progress) = creating.expect("a model is waited for");
        on_progress(percent);
        self.0.borrow_mut().creating = Some((answer, on_progress));
    }

    /// Answers whoever waits for a model.
    pub(crate) fn create(&self, error: Option<ModelError>) {
        let creating = self.0.borrow_mut().creating.take();
        let (answer, _) = creating.expect("a model is waited for");
        let model: Rc<dyn Model> = Rc::new(FakeSession(self.clone()));
        let sent = answer.send(error.map_or(Ok(model), Err));
        assert!(sent.is_ok(), "nobody waits for the model");
    }

    /// The texts that wait for their answer, in the order in which they were given.
    pub(crate) fn pending(&self) -> Vec<String> {
        let mut state = self.0.borrow_mut();
        state.pending.retain(|(_, answer)| !answer.is_canceled());
        state.pending.iter().map(|(text, _)| text.clone()).collect()
    }

    /// The most texts that waited at once.
    pub(crate) fn max_pending(&self) -> usize {
        self.0.borrow().max_pending
    }

    /// Answers the oldest text.
    pub(crate) fn answer(&self, answer: Result<&str, ModelError>) {
        let (_, waiting) = self.0.borrow_mut().pending.remove(0);
        let sent = waiting.send(answer.map(str::to_owned));
        assert!(sent.is_ok(), "nobody waits for the text");
    }

    /// Whether the model was given back.
    pub(crate) fn is_given_back(&self) -> bool {
        self.0.borrow().given_back
    }

    fn availability_of(&self, task: ModelTask) -> Option<Availability> {
        let state = self.0.borrow();
        match task {
            ModelTask::Translation => state.availability,
            ModelTask::Summary => state.summaries,
        }
    }

    /// What is stored.
    pub(crate) fn stored_texts(&self) -> Vec<String> {
        let state = self.0.borrow();
        let texts = state.stored.iter();
        texts
            .map(|(_, _, translation)| translation.text.to_string())
            .collect()
    }
}

impl Models for FakeModels {
    fn is_supported(&self, task: ModelTask) -> bool {
        self.availability_of(task).is_some()
    }

    fn availability(
        &self,
        task: ModelTask,
        _: &'static str,
    ) -> LocalBoxFuture<'static, Availability> {
        let availability = self.availability_of(task);
        Box::pin(async move { availability.unwrap_or(Availability::Unavailable) })
    }

    fn create(
        &self,
        _: ModelTask,
        language: &'static str,
        on_progress: OnProgress,
    ) -> LocalBoxFuture<'static, Created> {
        let (answer, created) = oneshot::channel();
        let mut state = self.0.borrow_mut();
        state.created.push(language);
        state.creating = Some((answer, on_progress));
        Box::pin(async move { created.await.unwrap_or(Err(ModelError::Aborted)) })
    }

    fn stored(
        &self,
        language: &'static str,
        papers: Vec<ArxivId>,
    ) -> LocalBoxFuture<'static, Vec<(ArxivId, Translation)>> {
        assert!(papers.is_sorted());
        let state = self.0.borrow();
        let is_wanted = |(of, paper, _): &&(&str, ArxivId, Translation)| {
            *of == language && papers.binary_search(paper).is_ok()
        };
        let stored = state.stored.iter().filter(is_wanted);
        let stored: Vec<_> = stored
            .map(|(_, paper, translation)| (paper.clone(), translation.clone()))
            .collect();
        Box::pin(async move { stored })
    }

    fn store(
        &self,
        language: &'static str,
        paper: ArxivId,
        _: &CleanText,
        translation: &Translation,
    ) {
        let mut state = self.0.borrow_mut();
        state.stored.push((language, paper, translation.clone()));
    }

    fn count_stored(&self) -> LocalBoxFuture<'static, u32> {
        let count = self.0.borrow().stored.len();
        Box::pin(async move { u32::try_from(count).expect("a few") })
    }

    fn clear_stored(&self) -> LocalBoxFuture<'static, ()> {
        self.0.borrow_mut().stored.clear();
        Box::pin(async {})
    }
}

/// The model that a device gives.
struct FakeSession(FakeModels);

impl Model for FakeSession {
    fn answer(&self, text: &str) -> LocalBoxFuture<'static, Answer> {
        let (answer, translated) = oneshot::channel();
        let mut state = self.0.0.borrow_mut();
        state.pending.retain(|(_, answer)| !answer.is_canceled());
        state.pending.push((text.to_owned(), answer));
        state.max_pending = state.max_pending.max(state.pending.len());
        Box::pin(async move { translated.await.unwrap_or(Err(ModelError::Aborted)) })
    }
}

impl Drop for FakeSession {
    fn drop(&mut self) {
        // What was in flight is dropped with it.
        let pending = mem::take(&mut self.0.0.borrow_mut().pending);
        drop(pending);
        self.0.0.borrow_mut().given_back = true;
    }
}
