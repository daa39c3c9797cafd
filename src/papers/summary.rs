//! Machine summaries: abstracts in a sentence, made on the reader's device, for papers without an AI summary.
//!
//! In the papers' own language a "translation" of the AI summary is such a summary, and its source is the abstract: so it is stored
//! and found as translations are.

use super::{CleanText, Paper, PaperText, Translation, Translations};

/// The language of the papers, as a BCP 47 tag.
pub const PAPERS_LANGUAGE: &str = "en";

/// The most characters (Unicode scalar values) of a machine summary: a sentence, even a long one.
pub const MAX_SUMMARY_CHARS: usize = 600;

impl PaperText {
    /// As [`of`](Self::of), with the machine summary where a paper has no AI summary.
    #[must_use]
    pub fn of_summarized<'a>(
        self,
        paper: &'a Paper,
        summaries: Option<&'a Translations>,
    ) -> Option<&'a CleanText> {
        let made = || match self {
            Self::AiSummary => Some(&summaries?.summary(paper)?.text),
            Self::Title | Self::Abstract => None,
        };
        self.of(paper).or_else(made)
    }
}

impl Translations {
    /// The machine summary of a paper's abstract as it is now, where the paper has no AI summary.
    #[must_use]
    pub fn summary(&self, paper: &Paper) -> Option<&Translation> {
        match PaperText::AiSummary.of(paper) {
            Some(_) => None,
            None => self.find(&paper.id, PaperText::AiSummary, &paper.summary),
        }
    }
}

/// What a summarizer has answered, as one line of text: of more than [`MAX_SUMMARY_CHARS`] the sentences that fit. `None` for nothing, and
/// for a sentence that is longer.
#[must_use]
pub fn summary_of_answer(answer: &str) -> Option<CleanText> {
    let text = CleanText::new(answer);
    let Some((limit, _)) = text.char_indices().nth(MAX_SUMMARY_CHARS) else {
        return Some(text).filter(|text| !text.is_empty());
    };
    let fits = |(place, _): &(usize, &str)| *place < limit;
    let ends = [". ", "? ", "! "]
        .into_iter()
        .filter_map(|end| text.match_indices(end).take_while(fits).last());
    let (end, _) = ends.max()?;
    Some(CleanText::new(&text[..=end]))
}
