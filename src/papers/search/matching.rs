//! Which papers a search finds, and where in a text.

use std::ops::Range;

use super::{
    Condition, Field, Search, Test,
    folding::{contains, is_passed_over, taken},
};
use crate::papers::{CleanText, Paper};

impl Search {
    /// Whether a paper matches by what it says itself.
    #[must_use]
    pub fn matches(&self, paper: &Paper) -> bool {
        self.matches_with(paper, "")
    }

    /// Whether a paper matches together with the reader's comment on it.
    #[must_use]
    pub fn matches_with(&self, paper: &Paper, comment: &str) -> bool {
        all_hold(&self.conditions, paper, comment)
    }

    /// The words and phrases that are not negated, folded; those of organizations are not highlighted, and not among them.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let mut words = Vec::new();
        collect_words(&self.conditions, &mut words);
        words.into_iter()
    }

    /// The matches of the [words](Self::words) in a text, to be highlighted: sorted ranges of bytes that neither touch nor
    /// overlap. A range includes the combining accents of its last letter.
    #[must_use]
    pub fn match_ranges(&self, text: &str) -> Vec<Range<usize>> {
        let words: Vec<&str> = self.words().collect();
        let mut marks: Vec<Range<usize>> = Vec::new();
        for (start, character) in text.char_indices() {
            let longest = match is_passed_over(character) {
                true => None,
                false => words
                    .iter()
                    .filter_map(|word| taken(&text[start..], word))
                    .max(),
            };
            let Some(end) = longest.map(|length| start + length) else {
                continue;
            };
            match marks.last_mut() {
                Some(last) if start <= last.end => last.end = last.end.max(end),
                _ => marks.push(start..end),
            }
        }
        marks
    }
}

impl Test {
    /// Whether a paper passes.
    fn holds_of(&self, paper: &Paper, comment: &str) -> bool {
        match self {
            Self::Text { field, folded, .. } => {
                field.lines(paper).any(|line| contains(line, folded))
                    || *field == Field::Any && contains(comment, folded)
            }
            Self::Code => paper.code.is_some(),
            Self::Upvotes(min) => paper.upvotes >= *min,
            Self::AnyOf(conditions) => conditions
                .iter()
                .any(|condition| condition.holds_of(paper, comment)),
            Self::AllOf(conditions) => all_hold(conditions, paper, comment),
        }
    }
}

impl Condition {
    fn holds_of(&self, paper: &Paper, comment: &str) -> bool {
        self.test.holds_of(paper, comment) != self.excluded
    }
}

impl Field {
    /// The texts of a paper in this field.
    fn lines(self, paper: &Paper) -> impl Iterator<Item = &CleanText> {
        let has = move |field| self == Self::Any || self == field;
        let title = has(Self::Title).then_some(&paper.title);
        let authors = has(Self::Author).then_some(&paper.authors);
        let organization = paper
            .organization
            .as_ref()
            .filter(|_| has(Self::Organization));
        let keywords = has(Self::Keyword).then_some(&paper.keywords);
        let summary = has(Self::Abstract).then_some(&paper.summary);
        title
            .into_iter()
            .chain(authors.into_iter().flatten())
            .chain(organization)
            .chain(keywords.into_iter().flatten())
            .chain(summary)
    }
}

fn all_hold(conditions: &[Condition], paper: &Paper, comment: &str) -> bool {
    conditions
        .iter()
        .all(|condition| condition.holds_of(paper, comment))
}

fn collect_words<'a>(conditions: &'a [Condition], words: &mut Vec<&'a str>) {
    for condition in conditions.iter().filter(|condition| !condition.excluded) {
        match &condition.test {
            Test::Text { field, folded, .. } if *field != Field::Organization => words.push(folded),
            Test::AnyOf(conditions) | Test::AllOf(conditions) => collect_words(conditions, words),
            _ => {}
        }
    }
}
