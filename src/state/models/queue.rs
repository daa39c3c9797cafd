//! What a task has still to make.

use std::collections::VecDeque;

use crate::papers::{ArxivId, CleanText, PaperText};

/// A text that is to be translated or summarized.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Job {
    pub(super) paper: ArxivId,
    /// Which text is made.
    pub(super) field: PaperText,
    /// What it is made of.
    pub(super) source: CleanText,
}

/// The texts that a task has still to make, each once.
#[derive(Default)]
pub(super) struct Queue {
    waiting: VecDeque<Job>,
    /// Those that a model has been given.
    taken: Vec<Job>,
}

impl Queue {
    /// Adds texts before those that wait, or moves them there. Returns how many are new.
    pub(super) fn put_first(&mut self, mut jobs: VecDeque<Job>) -> usize {
        jobs.retain(|job| !self.taken.contains(job));
        let before = self.waiting.len();
        self.waiting.retain(|waiting| !jobs.contains(waiting));
        jobs.append(&mut self.waiting);
        self.waiting = jobs;
        self.waiting.len() - before
    }

    /// Adds texts behind those that wait. Returns how many are new.
    pub(super) fn put_last(&mut self, mut jobs: VecDeque<Job>) -> usize {
        jobs.retain(|job| !self.taken.contains(job) && !self.waiting.contains(job));
        let added = jobs.len();
        self.waiting.append(&mut jobs);
        added
    }

    /// Whether none waits.
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Keeps those that wait and are wanted. Returns how many wait.
    pub(super) fn retain(&mut self, is_wanted: impl Fn(&Job) -> bool) -> usize {
        self.waiting.retain(is_wanted);
        self.waiting.len()
    }

    /// The papers of those that wait, sorted.
    pub(super) fn papers(&self) -> Vec<ArxivId> {
        let mut papers: Vec<ArxivId> = self.waiting.iter().map(|job| job.paper.clone()).collect();
        papers.sort_unstable();
        papers
    }

    /// The next one, which a model is given.
    pub(super) fn take(&mut self) -> Option<Job> {
        let job = self.waiting.pop_front()?;
        self.taken.push(job.clone());
        Some(job)
    }

    /// A model is through with one, whatever became of it.
    pub(super) fn finish(&mut self, job: &Job) {
        self.taken.retain(|taken| taken != job);
    }
}
