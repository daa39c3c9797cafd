//! How many papers of the ranking are wanted.

use std::{fmt, num::NonZeroUsize};

/// How many papers go into the post, from the top of the ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// The first so many.
    Top(NonZeroUsize),
    /// Every paper of the list.
    All,
}

impl Count {
    /// The counts offered as buttons.
    pub const PRESETS: [Self; 4] = [Self::top(5), Self::top(10), Self::top(20), Self::All];

    /// How many papers of a week or a month, unless something else is asked for.
    pub const PERIOD_DEFAULT: Self = Self::top(20);

    /// The first `papers`; nought is taken as one, since a post without papers is none.
    #[must_use]
    pub const fn top(papers: usize) -> Self {
        match NonZeroUsize::new(papers) {
            Some(papers) => Self::Top(papers),
            None => Self::Top(NonZeroUsize::MIN),
        }
    }

    /// Reads what the address bar and the number field write: a whole number from 1, or `all`.
    ///
    /// ```
    /// use daily_papers::papers::Count;
    ///
    /// assert_eq!(Count::parse("20"), Some(Count::top(20)));
    /// assert_eq!(Count::parse("all"), Some(Count::All));
    /// assert_eq!(Count::parse("0"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim() {
            "all" => Some(Self::All),
            number => number.parse().ok().map(Self::Top),
        }
    }

    /// How many that is of a list of `papers` papers.
    #[must_use]
    pub fn limit(self, papers: usize) -> usize {
        match self {
            Self::Top(wanted) => papers.min(wanted.get()),
            Self::All => papers,
        }
    }
}

/// Ten, as in the posts this page replaces.
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
