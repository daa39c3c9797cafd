//! A day, a week or a month of list days, or the reader's shelf.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Instant, ListDay, Month, Week};

/// What the shelf is called where periods are written.
const SHELF: &str = "shelf";

/// What a ranking is of: the list days of one day, a week or a month, in UTC, or the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Period {
    /// One day.
    Day(ListDay),
    /// A week, Monday to Sunday.
    Week(Week),
    /// A calendar month.
    Month(Month),
    /// The papers that the reader has saved, as they are on a UTC day. They have no list of their own, which could open or
    /// close, and no neighbors.
    Shelf(ListDay),
}

impl Period {
    /// The shelf of no particular day.
    pub const SHELF: Self = Self::Shelf(ListDay::FIRST);

    /// Parses `YYYY-MM-DD`, `YYYY-Www` or `YYYY-MM`, and the shelf as it is displayed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let week = || Week::parse(text).ok().map(Self::Week);
        let month = || Month::parse(text).ok().map(Self::Month);
        let day = ListDay::parse(text).ok().map(Self::Day);
        day.or_else(week)
            .or_else(month)
            .or_else(|| Self::parse_shelf(text))
    }

    fn parse_shelf(text: &str) -> Option<Self> {
        match text.strip_prefix(SHELF)?.strip_prefix('-') {
            Some(day) => ListDay::parse(day).ok().map(Self::Shelf),
            None => (text == SHELF).then_some(Self::SHELF),
        }
    }

    /// Whether it is the shelf.
    #[must_use]
    pub fn is_shelf(self) -> bool {
        matches!(self, Self::Shelf(_))
    }

    /// The period whose texts and choices are stored: those of the shelf are the same on every day.
    #[must_use]
    pub fn stored(self) -> Self {
        match self {
            Self::Shelf(_) => Self::SHELF,
            period => period,
        }
    }

    /// The first list day; the day itself of the shelf.
    #[must_use]
    pub fn first(self) -> ListDay {
        match self {
            Self::Day(day) | Self::Shelf(day) => day,
            Self::Week(week) => week.first(),
            Self::Month(month) => month.first(),
        }
    }

    /// The last day, and the day itself of the shelf. It may be a weekend, and in the future.
    #[must_use]
    pub fn last(self) -> ListDay {
        match self {
            Self::Day(day) | Self::Shelf(day) => day,
            Self::Week(week) => week.last(),
            Self::Month(month) => month.last(),
        }
    }

    /// The list days from the first to the last, weekends too.
    #[must_use]
    pub fn days(self) -> ListDays {
        ListDays::between(self.first(), self.last())
    }

    /// The days that can have a list at `now`: no weekends, and no day before its first papers.
    pub fn list_days(self, now: Instant) -> impl Iterator<Item = ListDay> {
        self.days().listed(now)
    }

    /// Whether there can be a list at `now`: the day has begun, or the first papers of a day of the week or the month can be
    /// there.
    #[must_use]
    pub fn can_have_list(self, now: Instant) -> bool {
        match self {
            Self::Day(day) | Self::Shelf(day) => day <= ListDay::today(now),
            Self::Week(_) | Self::Month(_) => self.list_days(now).next().is_some(),
        }
    }

    /// Whether a day is in the period.
    #[must_use]
    pub fn contains(self, day: ListDay) -> bool {
        (self.first()..=self.last()).contains(&day)
    }

    /// The period of the same kind that contains a day; from the shelf the way leads to the day itself.
    #[must_use]
    pub fn around(self, day: ListDay) -> Self {
        match self {
            Self::Day(_) | Self::Shelf(_) => Self::Day(day),
            Self::Week(_) => Self::Week(Week::from(day)),
            Self::Month(_) => Self::Month(Month::from(day)),
        }
    }

    /// Whether the period is a week or a month.
    #[must_use]
    pub fn is_multi_day(self) -> bool {
        matches!(self, Self::Week(_) | Self::Month(_))
    }

    /// The period of the same kind before that can have a list: of a day the weekday before. `None` where it would end before
    /// the first list, and for the shelf.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        match self {
            Self::Day(day) => day.previous_weekday().map(Self::Day),
            Self::Week(week) => week.previous().map(Self::Week),
            Self::Month(month) => month.previous().map(Self::Month),
            Self::Shelf(_) => None,
        }
    }

    /// The period of the same kind after that can have a list: of a day the next weekday. It may begin after [`ListDay::today`].
    /// `None` for the shelf.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Day(day) => day.next_weekday().map(Self::Day),
            Self::Week(week) => week.next().map(Self::Week),
            Self::Month(month) => month.next().map(Self::Month),
            Self::Shelf(_) => None,
        }
    }

    /// The instant the first list opens, 00:00 UTC of the first day.
    #[must_use]
    pub fn opens(self) -> Instant {
        self.first().opens()
    }

    /// The instant the last list closes, 24:00 UTC of the day, or of the last weekday of a week or a month. The
    /// shelf closes as it opens, and is open at no time.
    #[must_use]
    pub fn closes(self) -> Instant {
        let last = self.last();
        if self.is_shelf() {
            return self.opens();
        }
        match last.previous_weekday() {
            Some(weekday) if self.is_multi_day() && last.is_weekend() => weekday.closes(),
            _ => last.closes(),
        }
    }

    /// Whether the last list has closed at `now`.
    #[must_use]
    pub fn has_closed(self, now: Instant) -> bool {
        now >= self.closes()
    }

    /// Whether papers may still be added at `now`.
    #[must_use]
    pub fn is_open(self, now: Instant) -> bool {
        (self.opens()..self.closes()).contains(&now)
    }
}

/// `YYYY-MM-DD`, `YYYY-Www`, `YYYY-MM`, or `shelf-YYYY-MM-DD`; the shelf of no particular day is `shelf`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Week(week) => week.fmt(f),
            Self::Month(month) => month.fmt(f),
            Self::Shelf(_) if *self == Self::SHELF => f.write_str(SHELF),
            Self::Shelf(day) => write!(f, "{SHELF}-{day}"),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = NotAPeriod;

    fn try_from(text: String) -> Result<Self, NotAPeriod> {
        Self::parse(&text).ok_or(NotAPeriod)
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

/// A text is neither a list day nor a week nor a month nor the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPeriod;

impl fmt::Display for NotAPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a list day, a week, a month or the shelf")
    }
}

impl std::error::Error for NotAPeriod {}

/// An iterator over consecutive list days.
#[derive(Clone, Debug)]
pub struct ListDays {
    next: Option<ListDay>,
    last: ListDay,
}

impl ListDays {
    /// The days from `first` to `last`, both included; none if the last is before the first.
    pub(super) fn between(first: ListDay, last: ListDay) -> Self {
        Self {
            next: Some(first),
            last,
        }
    }

    /// The days that can have a list at `now`.
    pub(super) fn listed(self, now: Instant) -> impl Iterator<Item = ListDay> {
        self.filter(move |day| !day.is_weekend() && day.first_papers() <= now)
    }
}

impl Iterator for ListDays {
    type Item = ListDay;

    fn next(&mut self) -> Option<ListDay> {
        let day = self.next.filter(|&day| day <= self.last)?;
        self.next = day.next();
        Some(day)
    }
}
