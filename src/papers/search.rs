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

mod filters;
mod folding;
mod grammar;
mod matching;
mod offers;

use std::fmt;

use self::grammar::{clauses, write};
use super::CleanText;

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
}

/// As [`Search::parse`] reads it.
impl fmt::Display for Search {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        write(&self.conditions, " ", &mut text);
        f.write_str(&text)
    }
}
