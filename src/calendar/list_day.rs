//! The UTC date of one list of papers.

use std::fmt;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};

use super::{Instant, number};

/// How long after 00:00 UTC a list shows its first papers: a paper appears 90 minutes after it was submitted.
const FIRST_PAPERS_AFTER: TimeDelta = TimeDelta::minutes(90);

/// The UTC date of a list of daily papers, not before [`ListDay::FIRST`].
///
/// A list opens at 00:00 UTC, shows its first papers about 01:30 UTC and grows until 24:00 UTC, 09:00 the next morning
/// in Korea. Saturdays and Sundays have no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ListDay(NaiveDate);

impl ListDay {
    /// The day of the first list on Hugging Face, 2023-05-04.
    pub const FIRST: Self = Self(match NaiveDate::from_ymd_opt(2023, 5, 4) {
        Some(date) => date,
        None => unreachable!(),
    });

    /// The list day of a calendar date.
    ///
    /// # Errors
    /// [`NotAListDay::BeforeTheFirst`] for dates before [`ListDay::FIRST`].
    pub fn new(date: NaiveDate) -> Result<Self, NotAListDay> {
        if date < Self::FIRST.0 {
            Err(NotAListDay::BeforeTheFirst)
        } else {
            Ok(Self(date))
        }
    }

    /// The list day of a calendar date, [`ListDay::FIRST`] for dates before it: the start of a week or a month.
    pub(super) fn not_before_the_first(date: NaiveDate) -> Self {
        Self(date).max(Self::FIRST)
    }

    /// Parses `YYYY-MM-DD`, as the address bar and the date field write it.
    ///
    /// # Errors
    /// [`NotAListDay::NotADate`] for any other text and for dates no calendar has,
    /// [`NotAListDay::BeforeTheFirst`] for dates before the first list.
    ///
    /// ```
    /// use daily_papers::calendar::{ListDay, NotAListDay};
    ///
    /// assert_eq!(ListDay::parse("2025-12-08").unwrap().to_string(), "2025-12-08");
    /// assert_eq!(ListDay::parse("2025-02-30"), Err(NotAListDay::NotADate));
    /// assert_eq!(ListDay::parse("2023-05-03"), Err(NotAListDay::BeforeTheFirst));
    /// ```
    pub fn parse(text: &str) -> Result<Self, NotAListDay> {
        let hyphen = |at| text.as_bytes().get(at) == Some(&b'-');
        if text.len() != "YYYY-MM-DD".len() || !hyphen(4) || !hyphen(7) {
            return Err(NotAListDay::NotADate);
        }
        let (year, month, day) = parts(text).ok_or(NotAListDay::NotADate)?;
        NaiveDate::from_ymd_opt(year, month, day)
            .ok_or(NotAListDay::NotADate)
            .and_then(Self::new)
    }

    /// The valid day nearest to a date that may not exist: `2025-02-30` gives the 28th, a date before the first list that
    /// list, a future date today. `None` where the text has no date.
    #[must_use]
    pub fn nearest(text: &str, now: Instant) -> Option<Self> {
        let (year, month, day) = parts(text.trim())?;
        let month = month.clamp(1, 12);
        let date = (1..=day.clamp(1, 31))
            .rev()
            .find_map(|day| NaiveDate::from_ymd_opt(year, month, day))?;
        Some(Self(date).clamp(Self::FIRST, Self::today(now)))
    }

    /// The UTC date at `now`, the newest day that can have a list.
    #[must_use]
    pub fn today(now: Instant) -> Self {
        Self(now.date_naive()).max(Self::FIRST)
    }

    /// The calendar date, in UTC.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// The day of the week of the UTC date.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// Whether the day is a Saturday or a Sunday, on which there is no list.
    #[must_use]
    pub fn is_weekend(self) -> bool {
        matches!(self.weekday(), Weekday::Sat | Weekday::Sun)
    }

    /// The day before, or `None` on the first day.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::new(self.0.checked_sub_days(Days::new(1))?).ok()
    }

    /// The day after; it may be after [`ListDay::today`].
    #[must_use]
    pub fn next(self) -> Option<Self> {
        self.0.checked_add_days(Days::new(1)).map(Self)
    }

    /// The last weekday before this day, or `None` where there is none.
    #[must_use]
    pub fn previous_weekday(self) -> Option<Self> {
        std::iter::successors(self.previous(), |day| day.previous()).find(|day| !day.is_weekend())
    }

    /// The first weekday after this day; it may be after [`ListDay::today`].
    #[must_use]
    pub fn next_weekday(self) -> Option<Self> {
        std::iter::successors(self.next(), |day| day.next()).find(|day| !day.is_weekend())
    }

    /// The instant the list opens, 00:00 UTC of the day.
    #[must_use]
    pub fn opens(self) -> Instant {
        midnight(self.0)
    }

    /// The instant from which a list has papers, 01:30 UTC of the day.
    #[must_use]
    pub fn first_papers(self) -> Instant {
        self.opens() + FIRST_PAPERS_AFTER
    }

    /// The instant the list closes, 24:00 UTC of the day. After it upvotes still change, papers rarely do.
    #[must_use]
    pub fn closes(self) -> Instant {
        self.opens() + TimeDelta::days(1)
    }

    /// The instant after which a cached list is not fetched again, a week after it closed: later upvotes do not change the
    /// ranking noticeably.
    #[must_use]
    pub fn settles(self) -> Instant {
        self.closes() + TimeDelta::days(7)
    }

    /// Whether papers may still be added at `now`.
    #[must_use]
    pub fn is_open(self, now: Instant) -> bool {
        (self.opens()..self.closes()).contains(&now)
    }
}

/// `YYYY-MM-DD`.
impl fmt::Display for ListDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<String> for ListDay {
    type Error = NotAListDay;

    fn try_from(text: String) -> Result<Self, NotAListDay> {
        Self::parse(&text)
    }
}

impl From<ListDay> for String {
    fn from(day: ListDay) -> Self {
        day.to_string()
    }
}

/// Why a text is not a list day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAListDay {
    /// The text is not of the form `YYYY-MM-DD`, or there is no such date.
    NotADate,
    /// The date is before the first list, 2023-05-04.
    BeforeTheFirst,
}

impl fmt::Display for NotAListDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotADate => f.write_str("not a date of the form YYYY-MM-DD"),
            Self::BeforeTheFirst => {
                write!(f, "before the first list of papers, {}", ListDay::FIRST)
            }
        }
    }
}

impl std::error::Error for NotAListDay {}

/// The days that may have the latest list, newest first, down to the first list. `static/boot.js` prefetches the first
/// of them; a test of the built page compares the two.
pub fn latest_days(now: Instant) -> impl Iterator<Item = ListDay> {
    let newest = ListDay::today(now - FIRST_PAPERS_AFTER);
    let newest = if newest.is_weekend() {
        newest.previous_weekday()
    } else {
        Some(newest)
    };
    std::iter::successors(newest, |day| day.previous_weekday())
}

fn midnight(date: NaiveDate) -> Instant {
    DateTime::from_naive_utc_and_offset(date.and_time(NaiveTime::MIN), chrono::Utc)
}

/// Year, month and day of `digits-digits-digits`; the date may not exist.
fn parts(text: &str) -> Option<(i32, u32, u32)> {
    let mut numbers = text.split('-').map(number);
    let (year, month, day) = (numbers.next()??, numbers.next()??, numbers.next()??);
    numbers
        .next()
        .is_none()
        .then_some((i32::try_from(year).ok()?, month, day))
}
