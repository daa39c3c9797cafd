//! How many papers of a ranking go into a post.

use std::{fmt, num::NonZeroUsize};

/// How many papers go into a post, from the top of the ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// The first papers, this many.
    Top(NonZeroUsize),
    /// Every paper of the list.
    All,
}

impl Count {
    /// The counts that have a button.
    pub const PRESETS: [Self; 4] = [Self::top(5), Self::top(10), Self::top(20), Self::All];

    /// The default of a week or a month.
    pub const PERIOD_DEFAULT: Self = Self::top(20);

    /// The first `papers`; 0 counts as 1, since a post has at least one paper.
    #[must_use]
    pub const fn top(papers: usize) -> Self {
        match NonZeroUsize::new(papers) {
            Some(papers) => Self::Top(papers),
            None => Self::Top(NonZeroUsize::MIN),
        }
    }

    /// Parses a whole number from 1, or `all` in any case, or its Korean words.
    ///
    /// ```
    /// use daily_papers::papers::Count;
    ///
    /// assert_eq!(Count::parse("20"), Some(Count::top(20)));
    /// assert_eq!(Count::parse("All"), Some(Count::All));
    /// assert_eq!(Count::parse("전부"), Some(Count::All));
    /// assert_eq!(Count::parse("0"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim() {
            "전부" | "모두" => Some(Self::All),
            word if word.eq_ignore_ascii_case("all") => Some(Self::All),
            number => number.parse().ok().map(Self::Top),
        }
    }

    /// The count in a ranking of `papers` papers.
    #[must_use]
    pub fn limit(self, papers: usize) -> usize {
        match self {
            Self::Top(wanted) => papers.min(wanted.get()),
            Self::All => papers,
        }
    }
}

/// Ten, as in the reference posts.
impl Default for Count {
    fn default() -> Self {
        Self::top(10)
    }
}

/// As [`Count::parse`] reads it.
impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Top(papers) => papers.fmt(f),
            Self::All => f.write_str("all"),
        }
    }
}
