//! The search for papers.
//!
//! ```text
//! diffusion "video model" -survey has:code org:nvidia -org:"seoul national university"
//! ```
//!
//! Terms are separated by white space, and a paper has to match all of them. A word or a quoted phrase matches a part of
//! the title, an author's name, the organization, a keyword or the abstract, regardless of case, accents and characters
//! that are not seen; `org:` matches the organization only, `has:code` a paper with code, `upvotes:20` one with 20 upvotes
//! or more; `-` negates a term. A phrase without an end goes on to the end of the text, and an empty term (`-`, `""`,
//! `org:`) is ignored, so that every prefix of a search is a search.
//!
//! The text is the whole state: the filters edit it.

mod folding;
mod query_token;

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
    ops::Range,
};

use self::{
    folding::{contains, fold, is_passed_over, taken},
    query_token::{QueryToken, add, kept, quoted, quoted_phrase},
};
use super::{CleanText, Paper};

/// A parsed search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    terms: Vec<Term>,
    organization: Option<CleanText>,
}

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    /// Whether the condition is negated.
    excluded: bool,
    part: Part,
    /// The folded text to find; empty for code and upvotes.
    wanted: String,
}

/// The part of a paper that a term is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Text,
    Organization,
    Code,
    /// At least so many.
    Upvotes(u32),
}

/// The largest number of keywords that [`Search::frequent_keywords`] returns.
const MAX_FREQUENT_KEYWORDS: usize = 8;

impl Search {
    /// Parses a search. Every text is valid: a term of no other kind is a word.
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
            let is_text = matches!(term.part, Part::Text | Part::Organization);
            if is_text && term.wanted.is_empty() {
                continue;
            }
            if term.part == Part::Organization && !term.excluded && search.organization.is_none() {
                search.organization = Some(CleanText::new(written.value));
            }
            search.terms.push(term);
        }
        search
    }

    /// Whether there is no term, so that every paper matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether a paper matches every term.
    #[must_use]
    pub fn matches(&self, paper: &Paper) -> bool {
        self.terms
            .iter()
            .all(|term| term.holds_of(paper) != term.excluded)
    }

    /// The words and phrases that are not negated, folded.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.terms
            .iter()
            .filter(|term| term.part == Part::Text && !term.excluded)
            .map(|term| term.wanted.as_str())
    }

    /// The matches of the [words](Self::words) in a text, to be highlighted: sorted ranges of bytes that neither touch nor
    /// overlap. A range includes the combining accents of its last letter.
    #[must_use]
    pub fn match_ranges(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        for (start, character) in text.char_indices() {
            let longest = match is_passed_over(character) {
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

    /// Whether only papers with code match.
    #[must_use]
    pub fn asks_for_code(&self) -> bool {
        self.terms
            .iter()
            .any(|term| term.part == Part::Code && !term.excluded)
    }

    /// The fewest upvotes that are asked for; 0 where none are.
    #[must_use]
    pub fn min_upvotes(&self) -> u32 {
        let asked = self.terms.iter().filter(|term| !term.excluded);
        let upvotes = asked.filter_map(|term| match term.part {
            Part::Upvotes(min) => Some(min),
            _ => None,
        });
        upvotes.max().unwrap_or_default()
    }

    /// Whether a phrase is asked for as a whole, regardless of case and accents.
    #[must_use]
    pub fn asks_for(&self, phrase: &str) -> bool {
        let phrase = fold(&CleanText::new(phrase));
        self.words().any(|word| word == phrase)
    }

    /// The organization that is filtered, as typed; the first if there are several.
    #[must_use]
    pub fn organization(&self) -> Option<&str> {
        self.organization.as_deref()
    }

    /// Whether the filtered organization is this one, regardless of case and accents.
    #[must_use]
    pub fn filters_organization(&self, name: &str) -> bool {
        let asked = self.organization.as_ref();
        asked.is_some_and(|asked| fold(asked) == fold(name))
    }

    /// The organizations of a ranking, each with the number of papers that its filter matches; sorted by number, then by
    /// name.
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

    /// Adds `has:code` to a search, or removes it. A contradicting `-has:code` is removed.
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

    /// Sets the fewest upvotes of a search; 0 removes the term.
    ///
    /// ```
    /// use daily_papers::papers::Search;
    ///
    /// assert_eq!(Search::with_min_upvotes("agents upvotes:5", 20), "agents upvotes:20");
    /// assert_eq!(Search::with_min_upvotes("agents upvotes:5", 0), "agents");
    /// ```
    #[must_use]
    pub fn with_min_upvotes(text: &str, min: u32) -> String {
        let mut terms = kept(text, &|written| {
            !matches!(written.term().part, Part::Upvotes(_))
        });
        if min > 0 {
            add(&mut terms, &format!("upvotes:{min}"));
        }
        terms
    }

    /// Adds a word or phrase to a search, or removes it.
    ///
    /// ```
    /// use daily_papers::papers::Search;
    ///
    /// let text = Search::with_phrase("agents", "web shopping", true);
    /// assert_eq!(text, r#"agents "web shopping""#);
    /// assert_eq!(Search::with_phrase(&text, "Web Shopping", false), "agents");
    /// ```
    #[must_use]
    pub fn with_phrase(text: &str, phrase: &str, wanted: bool) -> String {
        let phrase = CleanText::new(phrase);
        let folded = fold(&phrase);
        let mut terms = kept(text, &|written| {
            let term = written.term();
            term.part != Part::Text || term.wanted != folded
        });
        if wanted && !folded.is_empty() {
            add(&mut terms, &quoted_phrase(&phrase));
        }
        terms
    }

    /// The keywords that more than one paper of a ranking has, each with the number of these papers; those of the most
    /// papers first, at most eight.
    #[must_use]
    pub fn frequent_keywords(papers: &[Paper]) -> Vec<(&CleanText, usize)> {
        let mut counts: HashMap<String, (&CleanText, usize)> = HashMap::new();
        for keyword in papers.iter().flat_map(|paper| &paper.keywords) {
            counts.entry(fold(keyword)).or_insert((keyword, 0)).1 += 1;
        }
        let mut keywords: Vec<(&CleanText, usize)> = counts.into_values().collect();
        keywords.retain(|(_, papers)| *papers > 1);
        keywords.sort_by_key(|(keyword, papers)| (Reverse(*papers), *keyword));
        keywords.truncate(MAX_FREQUENT_KEYWORDS);
        keywords
    }

    /// Sets the organization of a search, or removes it. Contradicting `-org:` terms are removed; an empty name counts as
    /// none.
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
    /// Whether a paper meets the condition, regardless of the negation.
    fn holds_of(&self, paper: &Paper) -> bool {
        let occurs_in = |line: &CleanText| contains(line, &self.wanted);
        let in_organization = || paper.organization.as_ref().is_some_and(occurs_in);
        match self.part {
            Part::Code => paper.code.is_some(),
            Part::Upvotes(min) => paper.upvotes >= min,
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
