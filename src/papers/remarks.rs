//! What an editor writes about a list and its papers.

use super::ArxivId;

/// The introduction of a post, and a comment for each paper that has one: the editor's own words, in Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// What stands before the papers; may be empty.
    pub introduction: String,
    /// What is said of papers; some may be empty.
    comments: Vec<(ArxivId, String)>,
}

/// Nothing said.
pub(super) static NO_REMARKS: Remarks = Remarks {
    introduction: String::new(),
    comments: Vec::new(),
};

impl Remarks {
    /// The comment on a paper; `None` where nobody has said anything of it, not even that it has none.
    #[must_use]
    pub fn comment(&self, id: &ArxivId) -> Option<&str> {
        let mut comments = self.comments.iter();
        comments
            .find(|(paper, _)| paper == id)
            .map(|(_, comment)| &**comment)
    }

    /// Comments on a paper, in place of what was said of it before.
    pub fn set_comment(&mut self, id: &ArxivId, comment: &str) {
        self.comments.retain(|(paper, _)| paper != id);
        self.comments.push((id.clone(), comment.to_owned()));
    }
}
