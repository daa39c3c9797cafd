//! Finding papers by what a reader types.
//!
//! ```text
//! diffusion "video model" -survey has:code org:nvidia -org:"seoul national university"
//! ```
//!
//! Terms stand between white space, and all of them must hold. A word or a phrase in quotation marks occurs in the
//! title, an author's name, the organization, a keyword or the abstract, also as a part of a word, in capitals or with
//! other accents; `org:` looks into the organization only; `has:code` holds where there is code; `-` before a term
//! turns it round. A phrase whose end is missing goes on to the end of the text, and a term without anything to look
//! for (`-`, `""`, `org:`) is passed over, so that every text on the way to what is meant means something.
//!
//! The typed text is all there is: a box to tick or a choice of the organization writes the same text.

mod folding;
mod query_token;

use std::{cmp::Reverse, collections::HashSet, ops::Range};

use self::{
    folding::{contains, fold, is_combining, taken},
    query_token::{QueryToken, add, kept, quoted},
};
use super::{CleanText, Paper};

/// What a reader looks for, read from the typed text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    terms: Vec<Term>,
    organization: Option<CleanText>,
}

/// A condition that papers are to meet.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    /// Whether papers are to fail it.
    excluded: bool,
    part: Part,
    /// What is to occur, fold_case; empty for code.
    wanted: String,
}

/// Which part of a paper is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Text,
    Organization,
    Code,
}

impl Search {
    /// Reads what was typed. There is no text that means nothing: what is no term of another kind is a word.
    ///
    /// ```
    /// use daily_papers::papers::Search;
    ///
    /// let search = Search::parse(r#"Diffusion -survey "video model" has:code"#);
    /// assert!(search.words().eq(["diffusion", "video model"]));
    /// assert!(search.asks_for_code());
    /// assert!(Search::parse(r#" - "" org: "#).is_empty());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut search = Self::default();
        let mut rest = text;
        while let Some((written, after)) = QueryToken::first(rest) {
            rest = after;
            let term = written.term();
            if term.part != Part::Code && term.wanted.is_empty() {
                continue;
            }
            if term.part == Part::Organization && !term.excluded && search.organization.is_none() {
                search.organization = Some(CleanText::new(written.value));
            }
            search.terms.push(term);
        }
        search
    }

    /// Whether nothing is looked for, so that every paper is found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether a paper meets every condition.
    #[must_use]
    pub fn matches(&self, paper: &Paper) -> bool {
        self.terms
            .iter()
            .all(|term| term.holds_of(paper) != term.excluded)
    }

    /// The words and phrases that papers are to have anywhere, in small letters without accents.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.terms
            .iter()
            .filter(|term| term.part == Part::Text && !term.excluded)
            .map(|term| term.wanted.as_str())
    }

    /// Where the [words](Self::words) occur in a text, as ranges of bytes in order that neither touch nor overlap: what
    /// a page marks. In a letter that is written with accents of their own, those belong to the range.
    #[must_use]
    pub fn match_ranges(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        for (start, character) in text.char_indices() {
            let longest = match is_combining(character) {
                true => None,
                false => self
                    .words()
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

    /// Whether papers are to have code.
    #[must_use]
    pub fn asks_for_code(&self) -> bool {
        self.terms
            .iter()
            .any(|term| term.part == Part::Code && !term.excluded)
    }

    /// What the organization is to be called, as typed; the first if there are several.
    #[must_use]
    pub fn organization(&self) -> Option<&str> {
        self.organization.as_deref()
    }

    /// Whether papers are to be from an organization of this name, whatever its capitals and accents.
    #[must_use]
    pub fn filters_organization(&self, name: &str) -> bool {
        let asked = self.organization.as_ref();
        asked.is_some_and(|asked| fold(asked) == fold(name))
    }

    /// The organizations of a list, each with how many papers are found by its name: the most in front, and equal ones
    /// by name.
    #[must_use]
    pub fn organizations(papers: &[Paper]) -> Vec<(&CleanText, usize)> {
        let all = || {
            papers
                .iter()
                .filter_map(|paper| paper.organization.as_ref())
        };
        let names: HashSet<&CleanText> = all().collect();
        let count = |name: &CleanText| {
            let wanted = fold(name);
            all().filter(|other| contains(other, &wanted)).count()
        };
        let mut offered: Vec<(&CleanText, usize)> =
            names.into_iter().map(|name| (name, count(name))).collect();
        offered.sort_by_key(|(name, count)| (Reverse(*count), *name));
        offered
    }

    /// The text that means the same but for `has:code`, which is in it or not. `-has:code` goes where it contradicts.
    ///
    /// ```
    /// use daily_papers::papers::Search;
    ///
    /// assert_eq!(Search::with_code("agents", true), "agents has:code");
    /// assert_eq!(Search::with_code("agents has:code", false), "agents");
    /// ```
    #[must_use]
    pub fn with_code(text: &str, code: bool) -> String {
        let mut terms = kept(text, &|written| {
            let term = written.term();
            term.part != Part::Code || (term.excluded && !code)
        });
        if code {
            add(&mut terms, "has:code");
        }
        terms
    }

    /// The text that means the same but for the organization, which is the one given or any. Of `-org:` terms those go
    /// that contradict. A name without anything to look for is taken as none.
    ///
    /// ```
    /// use daily_papers::papers::Search;
    ///
    /// let text = Search::with_organization("agents org:nvidia", Some("Google DeepMind"));
    /// assert_eq!(text, r#"agents org:"Google DeepMind""#);
    /// assert_eq!(Search::with_organization(&text, None), "agents");
    /// ```
    #[must_use]
    pub fn with_organization(text: &str, name: Option<&str>) -> String {
        let name = CleanText::new(name.unwrap_or_default());
        let chosen = !fold(&name).is_empty();
        let mut terms = kept(text, &|written| {
            let term = written.term();
            let contradicts = chosen && contains(&name, &term.wanted);
            term.part != Part::Organization || (term.excluded && !contradicts)
        });
        if chosen {
            add(&mut terms, &format!("org:{}", quoted(&name)));
        }
        terms
    }
}

impl Term {
    /// Whether the condition is met, whichever way round it is asked for.
    fn holds_of(&self, paper: &Paper) -> bool {
        let occurs_in = |line: &CleanText| contains(line, &self.wanted);
        let in_organization = || paper.organization.as_ref().is_some_and(occurs_in);
        match self.part {
            Part::Code => paper.code.is_some(),
            Part::Organization => in_organization(),
            Part::Text => {
                occurs_in(&paper.title)
                    || paper.authors.iter().any(occurs_in)
                    || in_organization()
                    || paper.keywords.iter().any(occurs_in)
                    || occurs_in(&paper.summary)
            }
        }
    }
}
