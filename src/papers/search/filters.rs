//! The filters: what a search asks for, and the same search with a filter set or removed.

use super::{
    Field, Search, Test,
    folding::{contains, fold},
    grammar::{add, kept, quoted, quoted_phrase},
};
use crate::papers::CleanText;

impl Search {
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

    /// Whether another search is asked for as a part of this one: each of its conditions is one of this search.
    #[must_use]
    pub fn asks_for_search(&self, other: &Self) -> bool {
        !other.is_empty()
            && other
                .conditions
                .iter()
                .all(|asked| self.conditions.contains(asked))
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

impl Test {
    /// Whether this is a folded word or phrase, in any field.
    pub(super) fn is_phrase(&self, phrase: &str) -> bool {
        matches!(self, Self::Text { field: Field::Any, folded, .. } if folded == phrase)
    }
}
