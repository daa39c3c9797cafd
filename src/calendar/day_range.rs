//! A range of list days.

use std::fmt;

use super::{Instant, ListDay, Month, period::ListDays};

/// The list days from a first to a last one, both included, at most [`DayRange::MAX_DAYS`] of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayRange {
    first: ListDay,
    last: ListDay,
}

impl DayRange {
    /// The longest range, a year, weekends included.
    pub const MAX_DAYS: i64 = 366;

    /// The days from `first` to `last`.
    ///
    /// # Errors
    /// If the last is before the first, or there are too many.
    pub fn new(first: ListDay, last: ListDay) -> Result<Self, InvalidRange> {
        match (last.date() - first.date()).num_days() {
            ..0 => Err(InvalidRange::Backwards),
            Self::MAX_DAYS.. => Err(InvalidRange::TooLong),
            _ => Ok(Self { first, last }),
        }
    }

    /// The days of the month of `day` that are over at `now`; if none is, those of the month of yesterday.
    #[must_use]
    pub fn month_so_far(day: ListDay, now: Instant) -> Self {
        let today = ListDay::today(now);
        let yesterday = today.previous().unwrap_or(today);
        let month = Month::from(day.min(yesterday));
        Self {
            first: month.first(),
            last: month.last().min(yesterday),
        }
    }

    /// The first day.
    #[must_use]
    pub fn first(self) -> ListDay {
        self.first
    }

    /// The last day.
    #[must_use]
    pub fn last(self) -> ListDay {
        self.last
    }

    /// The days that can have a list at `now`: no weekends, and no day before its first papers.
    pub fn list_days(self, now: Instant) -> impl Iterator<Item = ListDay> {
        ListDays::between(self.first, self.last).listed(now)
    }
}

/// `YYYY-MM-DD--YYYY-MM-DD`, as ISO 8601 writes it where a slash cannot be.
impl fmt::Display for DayRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}--{}", self.first, self.last)
    }
}

/// Why two days do not make a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidRange {
    /// The last day is before the first.
    Backwards,
    /// There are more than [`DayRange::MAX_DAYS`] days.
    TooLong,
}
