//! The months of the lists.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Instant, ListDay, number, numbered};

/// A calendar month of list days, in UTC. Not before the month of [`ListDay::FIRST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month(
    /// The first of the month.
    NaiveDate,
);

impl Month {
    /// Reads `YYYY-MM`, to the digit.
    ///
    /// # Errors
    /// [`NotAMonth::Malformed`] for any other text, [`NotAMonth::NoSuchMonth`] for a number that no month has,
    /// [`NotAMonth::BeforeTheFirst`] for months that ended before the first list.
    ///
    /// ```
    /// use daily_papers::calendar::{Month, NotAMonth};
    ///
    /// let month = Month::parse("2024-02").unwrap();
    /// assert_eq!(month.last().to_string(), "2024-02-29");
    /// assert_eq!(Month::parse("2026-13"), Err(NotAMonth::NoSuchMonth));
    /// assert_eq!(Month::parse("2023-04"), Err(NotAMonth::BeforeTheFirst));
    /// ```
    pub fn parse(text: &str) -> Result<Self, NotAMonth> {
        let (year, month) = numbered(text, "-").ok_or(NotAMonth::Malformed)?;
        NaiveDate::from_ymd_opt(year, month, 1)
            .ok_or(NotAMonth::NoSuchMonth)
            .and_then(|first| Self::beginning(first).ok_or(NotAMonth::BeforeTheFirst))
    }

    /// The valid month nearest to a text that may be nonsense: `2025-13` is December 2025, a date its month, a month
    /// to come the present one. `None` where no month can be made out at all.
    #[must_use]
    pub fn nearest(text: &str, now: Instant) -> Option<Self> {
        if let Some(day) = ListDay::nearest(text, now) {
            return Some(Self::from(day));
        }
        let (year, month) = text.trim().split_once('-')?;
        let year = i32::try_from(number(year)?).ok()?;
        let first = NaiveDate::from_ymd_opt(year, number(month)?.clamp(1, 12), 1)?;
        Some(Self(first).clamp(Self::from(ListDay::FIRST), Self::from(ListDay::today(now))))
    }

    /// The month of a first, unless it ends before the first list.
    fn beginning(first: NaiveDate) -> Option<Self> {
        (Self(first) >= Self::from(ListDay::FIRST)).then_some(Self(first))
    }

    /// The first list day: the first of the month, but for the month of the first list of all.
    #[must_use]
    pub fn first(self) -> ListDay {
        ListDay::not_before_the_first(self.0)
    }

    /// The last day.
    #[must_use]
    pub fn last(self) -> ListDay {
        self.numbered(31)
    }

    /// The day of this month that has the number of another in its own; the nearest where this month has no such list
    /// day.
    ///
    /// ```
    /// use daily_papers::calendar::{ListDay, Month};
    ///
    /// let february = Month::parse("2026-02").unwrap();
    /// assert_eq!(february.same_day_of(ListDay::parse("2026-03-31").unwrap()), february.last());
    /// ```
    #[must_use]
    pub fn same_day_of(self, day: ListDay) -> ListDay {
        self.numbered(day.date().day())
    }

    /// The day of a number, or the last before it that there is.
    fn numbered(self, number: u32) -> ListDay {
        let date = (1..=number).rev().find_map(|day| self.0.with_day(day));
        ListDay::not_before_the_first(date.unwrap_or(self.0))
    }

    /// The month before, or `None` for the month of the first list.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        self.0
            .checked_sub_months(Months::new(1))
            .and_then(Self::beginning)
    }

    /// The month after; whether it has come yet is for the caller to compare with [`ListDay::today`].
    #[must_use]
    pub fn next(self) -> Option<Self> {
        self.0.checked_add_months(Months::new(1)).map(Self)
    }
}

/// The month that a day lies in.
impl From<ListDay> for Month {
    fn from(day: ListDay) -> Self {
        // Every month has a first.
        Self(day.date().with_day(1).unwrap_or(day.date()))
    }
}

/// `YYYY-MM`.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

impl TryFrom<String> for Month {
    type Error = NotAMonth;

    fn try_from(text: String) -> Result<Self, NotAMonth> {
        Self::parse(&text)
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

/// Why a text is not a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAMonth {
    /// The text is not of the form `YYYY-MM`.
    Malformed,
    /// No month has that number.
    NoSuchMonth,
    /// The month ended before the first list, 2023-05-04.
    BeforeTheFirst,
}

impl fmt::Display for NotAMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed => f.write_str("not a month of the form YYYY-MM"),
            Self::NoSuchMonth => f.write_str("no year has a month of that number"),
            Self::BeforeTheFirst => write!(
                f,
                "before the month of the first list of papers, {}",
                Month::from(ListDay::FIRST)
            ),
        }
    }
}

impl std::error::Error for NotAMonth {}
