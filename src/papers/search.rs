//! The search for papers, and the search of a topic.
//!
//! ```text
//! diffusion "video model" -survey has:code org:nvidia -org:"seoul national university"
//! agents OR "tool use" -survey
//! title:(benchmark OR "data set") author:kim -(robot upvotes:5)
//! ```
//!
//! | | finds papers |
//! |---|---|
//! | `word`, `"a phrase"` | with a part of their title, authors' names, organization, keywords or abstract, or of the reader's comment |
//! | `title:`, `author:`, `org:`, `keyword:`, `abstract:` | with a word, phrase or bracket in that field only |
//! | `has:code` | with code |
//! | `upvotes:20` | with 20 upvotes or more |
//! | `a b` | that both find |
//! | `a OR b` | that one of them finds; `OR` binds closer than the blank: `a OR b c` is `(a OR b) c` |
//! | `-a` | that `a` does not find |
//! | `(a b)` | as one condition, for `OR`, `-` or a field |
//!
//! Case, accents and characters that are not seen make no difference, and `ß` is `ss`. Whatever lacks its end goes on to
//! the end of the text, and what says nothing (`-`, `""`, `org:`, `()`, an `OR` with nothing beside it) is ignored, so that
//! every prefix of a search is a search.
//!
//! The text is the whole state: the filters edit it.

mod folding;
mod grammar;

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
    fmt,
    ops::Range,
};

use self::{
    folding::{contains, fold, is_passed_over, taken},
    grammar::{add, clauses, kept, quoted, quoted_phrase, write},
};
use super::{CleanText, Paper};

/// A parsed search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What has to hold, all of it.
    conditions: Vec<Condition>,
}

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Condition {
    /// Whether it is negated.
    excluded: bool,
    test: Test,
}

/// What a condition asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    /// A text in a field.
    Text {
        field: Field,
        typed: CleanText,
        folded: String,
    },
    /// Code.
    Code,
    /// At least so many upvotes.
    Upvotes(u32),
    /// One of several conditions or more.
    AnyOf(Vec<Condition>),
    /// All of several conditions.
    AllOf(Vec<Condition>),
}

/// Where a text is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    /// In all of the following, and in the reader's comment.
    Any,
    Title,
    Author,
    Organization,
    Keyword,
    Abstract,
}

impl Field {
    /// The fields that can be named.
    const NAMES: [(&str, Self); 5] = [
        ("title", Self::Title),
        ("author", Self::Author),
        ("org", Self::Organization),
        ("keyword", Self::Keyword),
        ("abstract", Self::Abstract),
    ];
}

/// The largest number of keywords that [`Search::frequent_keywords`] returns.
const MAX_FREQUENT_KEYWORDS: usize = 8;

impl Search {
    /// Parses a search. Every text is valid: what is nothing else is a word.
    ///
    /// ```
    /// use daily_papers::papers::Search;
    ///
    /// let search = Search::parse(r#"Diffusion -survey "video model" has:code"#);
    /// assert!(search.words().eq(["diffusion", "video model"]));
    /// assert!(search.asks_for_code());
    /// assert!(Search::parse(r#" - "" org: "#).is_empty());
    /// assert_eq!(Search::parse("(a OR").to_string(), "a");
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let clauses = clauses(text).into_iter();
        let conditions = clauses.map(|clause| clause.condition);
        Self {
            conditions: conditions
                .filter(|condition| !condition.says_nothing())
                .collect(),
        }
    }

    /// Whether there is no condition, so that every paper matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.conditions.is_empty()
    }

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

    /// What has to hold and is not negated, brackets and alternatives aside.
    fn required(&self) -> impl Iterator<Item = &Test> {
        let required = self
            .conditions
            .iter()
            .filter(|condition| !condition.excluded);
        required.map(|condition| &condition.test)
    }

    /// Whether only papers with code match.
    #[must_use]
    pub fn asks_for_code(&self) -> bool {
        self.required().any(|test| *test == Test::Code)
    }

    /// The fewest upvotes that are asked for; 0 where none are.
    #[must_use]
    pub fn min_upvotes(&self) -> u32 {
        let upvotes = self.required().filter_map(|test| match test {
            Test::Upvotes(min) => Some(*min),
            _ => None,
        });
        upvotes.max().unwrap_or_default()
    }

    /// Whether a phrase is asked for as a whole, regardless of case and accents.
    #[must_use]
    pub fn asks_for(&self, phrase: &str) -> bool {
        let phrase = fold(&CleanText::new(phrase));
        self.required().any(|test| test.is_phrase(&phrase))
    }

    /// The organization that is filtered, as typed; the first if there are several.
    #[must_use]
    pub fn organization(&self) -> Option<&str> {
        self.required().find_map(|test| match test {
            Test::Text {
                field: Field::Organization,
                typed,
                ..
            } => Some(&**typed),
            _ => None,
        })
    }

    /// Whether the filtered organization is this one, regardless of case and accents.
    #[must_use]
    pub fn filters_organization(&self, name: &str) -> bool {
        let asked = self.organization();
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
        let mut offered: Vec<_> = names.into_iter().map(|name| (name, count(name))).collect();
        sort_by_count(&mut offered);
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
        let mut terms = kept(text, &|condition| {
            condition.test != Test::Code || (condition.excluded && !code)
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
        let mut terms = kept(text, &|condition| {
            !matches!(condition.test, Test::Upvotes(_))
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
        let mut terms = kept(text, &|condition| !condition.test.is_phrase(&folded));
        if wanted && !folded.is_empty() {
            add(&mut terms, &quoted_phrase(&phrase));
        }
        terms
    }

    /// Whether another search is asked for as a part of this one: each of its conditions is one of this search.
    #[must_use]
    pub fn asks_for_search(&self, other: &Self) -> bool {
        !other.is_empty()
            && other
                .conditions
                .iter()
                .all(|asked| self.conditions.contains(asked))
    }

    /// Adds the conditions of another search to a search, or removes them. Alternatives need no brackets: `OR` binds closer
    /// than the blank.
    ///
    /// ```
    /// use daily_papers::papers::Search;
    ///
    /// let text = Search::with_search("agents", "boat OR ship -survey", true);
    /// assert_eq!(text, "agents boat OR ship -survey");
    /// assert_eq!(Search::with_search(&text, "boat OR ship -survey", false), "agents");
    /// ```
    #[must_use]
    pub fn with_search(text: &str, other: &str, wanted: bool) -> String {
        let conditions = Self::parse(other).conditions;
        let mut terms = kept(text, &|condition| !conditions.contains(condition));
        if wanted && !conditions.is_empty() {
            add(
                &mut terms,
                &kept(other, &|condition| !condition.says_nothing()),
            );
        }
        terms
    }

    /// The keywords that more than one of these papers has and that are wanted, each with the number of these papers; those
    /// of the most papers first, at most eight.
    #[must_use]
    pub fn frequent_keywords<'a>(
        papers: impl IntoIterator<Item = &'a Paper>,
        is_wanted: &dyn Fn(&CleanText) -> bool,
    ) -> Vec<(&'a CleanText, usize)> {
        let mut counts: HashMap<String, (&CleanText, usize)> = HashMap::new();
        for keyword in papers.into_iter().flat_map(|paper| &paper.keywords) {
            counts.entry(fold(keyword)).or_insert((keyword, 0)).1 += 1;
        }
        let mut keywords: Vec<(&CleanText, usize)> = counts.into_values().collect();
        keywords.retain(|(keyword, papers)| *papers > 1 && is_wanted(keyword));
        sort_by_count(&mut keywords);
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
        let mut terms = kept(text, &|condition| match &condition.test {
            Test::Text {
                field: Field::Organization,
                folded,
                ..
            } => condition.excluded && !(chosen && contains(&name, folded)),
            _ => true,
        });
        if chosen {
            add(&mut terms, &format!("org:{}", quoted(&name)));
        }
        terms
    }
}

/// As [`Search::parse`] reads it.
impl fmt::Display for Search {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        write(&self.conditions, " ", &mut text);
        f.write_str(&text)
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

    /// Whether this is a folded word or phrase, in any field.
    fn is_phrase(&self, phrase: &str) -> bool {
        matches!(self, Self::Text { field: Field::Any, folded, .. } if folded == phrase)
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

/// Sorts texts by the numbers of their papers, most first, then by the texts themselves.
fn sort_by_count(texts: &mut [(&CleanText, usize)]) {
    texts.sort_unstable_by_key(|(text, papers)| (Reverse(*papers), *text));
}
