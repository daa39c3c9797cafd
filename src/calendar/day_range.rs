//! Days from one to another, as somebody asks for them.

use std::fmt;

use super::{Instant, ListDay, Month, period::ListDays};

/// The list days from a first to a last one, both included and in UTC, at most [`DayRange::MAX_DAYS`] of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayRange {
    first: ListDay,
    last: ListDay,
}

impl DayRange {
    /// How many days it has at most, weekends included: a year.
    pub const MAX_DAYS: i64 = 366;

    /// The days from one to another.
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

    /// The month of a day as far as it is over at `now`; if none of it is, the month of yesterday so far.
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

    /// The days whose lists are worth asking for at `now`: no weekend, and none whose first papers cannot be there.
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

/// Why two days are no range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidRange {
    /// The last day is before the first.
    Backwards,
    /// There are more than [`DayRange::MAX_DAYS`] days.
    TooLong,
}
