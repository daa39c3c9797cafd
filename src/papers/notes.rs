//! What an editor writes about lists and their papers.

use super::ArxivId;
use crate::calendar::Period;

/// The introductions of posts, and a comment for each paper that has one: the editor's own words, in Markdown.
///
/// A comment belongs to its paper, not to a list: what is said of it on its day is there in the post of its week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditorNotes {
    introductions: Vec<(Period, String)>,
    comments: Vec<(ArxivId, String)>,
}

/// Nothing said.
pub(super) static NO_NOTES: EditorNotes = EditorNotes {
    introductions: Vec::new(),
    comments: Vec::new(),
};

impl EditorNotes {
    /// What stands before the papers of a list; `None` where nothing was said, not even that there is none.
    #[must_use]
    pub fn introduction(&self, period: Period) -> Option<&str> {
        let mut introductions = self.introductions.iter();
        introductions
            .find(|(list, _)| *list == period)
            .map(|(_, text)| &**text)
    }

    /// Introduces a list, in place of what was said before.
    pub fn set_introduction(&mut self, period: Period, text: &str) {
        self.introductions.retain(|(list, _)| *list != period);
        self.introductions.push((period, text.to_owned()));
    }

    /// The comment on a paper; `None` where nothing was said, not even that it has none.
    #[must_use]
    pub fn comment(&self, id: &ArxivId) -> Option<&str> {
        let mut comments = self.comments.iter();
        comments
            .find(|(paper, _)| paper == id)
            .map(|(_, text)| &**text)
    }

    /// Comments on a paper, in place of what was said of it before.
    pub fn set_comment(&mut self, id: &ArxivId, text: &str) {
        self.comments.retain(|(paper, _)| paper != id);
        self.comments.push((id.clone(), text.to_owned()));
    }
}

impl EditorNotes {
    /// Takes over what others wrote, in place of what is here.
    pub fn extend(&mut self, newer: &Self) {
        for (period, text) in &newer.introductions {
            self.set_introduction(*period, text);
        }
        for (id, text) in &newer.comments {
            self.set_comment(id, text);
        }
    }
}
