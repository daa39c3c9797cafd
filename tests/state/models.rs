//! What the browser's models make of the papers' texts.

mod summary;
mod translation;

use daily_papers::{hub::DayList, papers::CleanText, post::Setting};

use crate::support::{FakeModels, Page, day, list, settle};

const MONDAY: &str = "2025-12-08";
const TUESDAY: &str = "2025-12-09";

/// A list of papers with abstracts and without AI summaries: "Boat one floats.", "Boat two floats.", …
fn boats(date: &str, papers: usize) -> DayList {
    let names = ["one", "two", "three", "four", "five"];
    let mut list = list(day(date), papers);
    for (paper, name) in list.papers.iter_mut().zip(names) {
        paper.summary = CleanText::new(&format!("Boat {name} floats."));
    }
    list
}

fn set(page: &Page, setting: Setting, value: &str) {
    assert_eq!(page.state.settings.set(setting, value), Ok(()));
    settle();
}

/// Gives the page the model that it asked for.
fn create(models: &FakeModels) {
    models.create(None);
    settle();
}

/// Answers the oldest text that a model was given.
fn answer(models: &FakeModels, text: &str) {
    models.answer(Ok(text));
    settle();
}
