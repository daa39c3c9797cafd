//! The weeks of the lists.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::{Instant, ListDay, number, numbered};

/// A week of list days, Monday to Sunday in UTC, numbered as ISO 8601 has it: week 1 holds the year's first Thursday,
/// so that a year has 52 weeks or 53. Not before the week of [`ListDay::FIRST`].
///
/// Hugging Face refuses every week 53. Here a week is asked for day by day, and so there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Week(
    /// The Monday.
    NaiveDate,
);

impl Week {
    /// Reads `YYYY-Www`, to the digit.
    ///
    /// # Errors
    /// [`NotAWeek::Malformed`] for any other text, [`NotAWeek::NoSuchWeek`] for a number that the year has no week of,
    /// [`NotAWeek::BeforeTheFirst`] for weeks that ended before the first list.
    ///
    /// ```
    /// use daily_papers::calendar::{NotAWeek, Week};
    ///
    /// let week = Week::parse("2026-W24").unwrap();
    /// assert_eq!((week.first().to_string(), week.last().to_string()), ("2026-06-08".into(), "2026-06-14".into()));
    /// assert!(Week::parse("2026-W53").is_ok());
    /// assert_eq!(Week::parse("2025-W53"), Err(NotAWeek::NoSuchWeek));
    /// ```
    pub fn parse(text: &str) -> Result<Self, NotAWeek> {
        let (year, week) = numbered(text, "-W").ok_or(NotAWeek::Malformed)?;
        NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)
            .ok_or(NotAWeek::NoSuchWeek)
            .and_then(|monday| Self::beginning(monday).ok_or(NotAWeek::BeforeTheFirst))
    }

    /// The valid week nearest to a text that may be nonsense: `2025-W53` is the last week of 2025, a date its week, a
    /// week to come the present one. `None` where no week can be made out at all.
    #[must_use]
    pub fn nearest(text: &str, now: Instant) -> Option<Self> {
        if let Some(day) = ListDay::nearest(text, now) {
            return Some(Self::from(day));
        }
        let (year, week) = text.trim().split_once('-')?;
        let year = i32::try_from(number(year)?).ok()?;
        let week = number(week.strip_prefix(['W', 'w']).unwrap_or(week))?;
        let monday = (1..=week.clamp(1, 53))
            .rev()
            .find_map(|week| NaiveDate::from_isoywd_opt(year, week, Weekday::Mon))?;
        Some(Self(monday).clamp(Self::from(ListDay::FIRST), Self::from(ListDay::today(now))))
    }

    /// The week of a Monday, unless it ends before the first list.
    fn beginning(monday: NaiveDate) -> Option<Self> {
        let week = Self(monday);
        (week.sunday() >= ListDay::FIRST.date()).then_some(week)
    }

    fn sunday(self) -> NaiveDate {
        self.0
            .checked_add_days(Days::new(6))
            .unwrap_or(NaiveDate::MAX)
    }

    /// The first list day: Monday, but for the week of the first list of all.
    #[must_use]
    pub fn first(self) -> ListDay {
        ListDay::not_before_the_first(self.0)
    }

    /// The last day, Sunday.
    #[must_use]
    pub fn last(self) -> ListDay {
        ListDay::not_before_the_first(self.sunday())
    }

    /// The week before, or `None` for the week of the first list.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        self.0
            .checked_sub_days(Days::new(7))
            .and_then(Self::beginning)
    }

    /// The week after; whether it has come yet is for the caller to compare with [`ListDay::today`].
    #[must_use]
    pub fn next(self) -> Option<Self> {
        self.0.checked_add_days(Days::new(7)).map(Self)
    }
}

/// The week that a day lies in.
impl From<ListDay> for Week {
    fn from(day: ListDay) -> Self {
        let since_monday = day.weekday().num_days_from_monday();
        // The first list day is a Thursday far from the calendar's beginning.
        let monday = day.date().checked_sub_days(Days::new(since_monday.into()));
        Self(monday.unwrap_or(day.date()))
    }
}

/// `YYYY-Www`. The year is the one whose week it is: 2024-12-30 lies in `2025-W01`.
impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let week = self.0.iso_week();
        write!(f, "{:04}-W{:02}", week.year(), week.week())
    }
}

impl TryFrom<String> for Week {
    type Error = NotAWeek;

    fn try_from(text: String) -> Result<Self, NotAWeek> {
        Self::parse(&text)
    }
}

impl From<Week> for String {
    fn from(week: Week) -> Self {
        week.to_string()
    }
}

/// Why a text is not a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAWeek {
    /// The text is not of the form `YYYY-Www`.
    Malformed,
    /// The year has no week of that number.
    NoSuchWeek,
    /// The week ended before the first list, 2023-05-04.
    BeforeTheFirst,
}

impl fmt::Display for NotAWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed => f.write_str("not a week of the form YYYY-Www"),
            Self::NoSuchWeek => f.write_str("its year has no week of that number"),
            Self::BeforeTheFirst => write!(
                f,
                "before the week of the first list of papers, {}",
                Week::from(ListDay::FIRST)
            ),
        }
    }
}

impl std::error::Error for NotAWeek {}
