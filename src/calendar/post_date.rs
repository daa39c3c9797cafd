//! The date and time of a post.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeZone, Timelike};

use super::{Instant, ListDay, Period};

/// When posts go out: a time of day at a fixed offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostClock {
    /// The time of day, at `offset`; whole minutes.
    pub time: NaiveTime,
    /// The blog's offset from UTC.
    pub offset: FixedOffset,
    /// Which day's date a post gets.
    pub day: PostDay,
}

/// Which day's date a post gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PostDay {
    /// The morning after the list day, when the list has closed.
    #[default]
    MorningAfter,
    /// The list day itself.
    ListDay,
}

impl PostClock {
    /// 09:15 in Korea, a quarter of an hour after the list closed.
    pub const KOREAN_MORNING: Self = Self {
        time: match NaiveTime::from_hms_opt(9, 15, 0) {
            Some(time) => time,
            None => unreachable!(),
        },
        offset: match FixedOffset::east_opt(9 * 3600) {
            Some(offset) => offset,
            None => unreachable!(),
        },
        day: PostDay::MorningAfter,
    };

    /// The date of the post that is written at `now` from the list of `day`: the [`planned`](Self::planned) moment, or
    /// `now` in whole minutes while that is in the future. A post is never dated in the future.
    ///
    /// ```
    /// use daily_papers::calendar::{ListDay, PostClock};
    ///
    /// let day = ListDay::parse("2025-12-26").unwrap();
    /// let later = "2026-01-01T00:00:00Z".parse().unwrap();
    /// assert_eq!(PostClock::KOREAN_MORNING.post_date(day, later).front_matter(), "2025-12-27 09:15:00 +0900");
    /// ```
    #[must_use]
    pub fn post_date(&self, day: ListDay, now: Instant) -> PostDate {
        let now = self.at(now);
        self.planned(day)
            .filter(|moment| moment.0 <= now.0)
            .unwrap_or(now)
    }

    /// The date of the post of a period that is written at `now`: the [`post_date`](Self::post_date) of its last list day, and
    /// `now` in whole minutes for the shelf, which has no list.
    #[must_use]
    pub fn period_date(&self, period: Period, now: Instant) -> PostDate {
        match period {
            Period::Shelf(_) => self.at(now),
            Period::Day(_) | Period::Week(_) | Period::Month(_) => {
                self.post_date(period.last(), now)
            }
        }
    }

    /// The date that names the post of a ranking in its title, its file name and its address. That of a day is the date of the
    /// [`planned`](Self::planned) moment, whenever the post is written; while the list is open it is the list day, and
    /// the post's names say that the list is open. So different lists never share one, whenever they are written.
    #[must_use]
    pub fn name_date(&self, period: Period, now: Instant) -> NaiveDate {
        match period {
            Period::Day(day) if !period.has_closed(now) => day.date(),
            Period::Day(day) => self
                .planned(day)
                .map_or(day.date(), |planned| planned.date()),
            Period::Week(_) | Period::Month(_) | Period::Shelf(_) => {
                self.period_date(period, now).date()
            }
        }
    }

    /// When the post of the list of `day` goes out; it may be in the future. `None` past the end of the calendar.
    #[must_use]
    pub fn planned(&self, day: ListDay) -> Option<PostDate> {
        let carried = match self.day {
            PostDay::MorningAfter => day.next()?,
            PostDay::ListDay => day,
        };
        let local = carried.date().and_time(self.time);
        self.offset
            .from_local_datetime(&local)
            .single()
            .map(PostDate)
    }

    /// An instant at this clock's offset, in whole minutes.
    #[must_use]
    pub fn at(&self, now: Instant) -> PostDate {
        let now = now.with_timezone(&self.offset);
        PostDate(
            now.with_second(0)
                .and_then(|now| now.with_nanosecond(0))
                .unwrap_or(now),
        )
    }
}

/// The date and time in a post's front matter, at the blog's offset, in whole minutes. The title and the file name of the
/// post of a closed list have the same date, or the one that was planned: see [`PostClock::name_date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostDate(DateTime<FixedOffset>);

impl PostDate {
    /// The calendar date at the blog's offset.
    #[must_use]
    pub fn date(&self) -> NaiveDate {
        self.0.date_naive()
    }

    /// The instant, in UTC.
    #[must_use]
    pub fn instant(&self) -> Instant {
        self.0.to_utc()
    }

    /// The offset from UTC at which it is told.
    #[must_use]
    pub fn utc_offset(&self) -> FixedOffset {
        *self.0.offset()
    }

    /// The spelling of Jekyll's `date:` line, `2025-12-27 09:15:00 +0900`.
    #[must_use]
    pub fn front_matter(&self) -> String {
        let (sign, hours, minutes) = self.offset();
        format!(
            "{} {} {sign}{hours:02}{minutes:02}",
            self.date(),
            self.time()
        )
    }

    /// The spelling of RFC 3339, `2025-12-27T09:15:00+09:00`.
    #[must_use]
    pub fn rfc_3339(&self) -> String {
        let (sign, hours, minutes) = self.offset();
        format!("{}{sign}{hours:02}:{minutes:02}", self.local())
    }

    /// Date and time without the offset, `2025-12-27T09:15:00`.
    #[must_use]
    pub fn local(&self) -> String {
        format!("{}T{}", self.date(), self.time())
    }

    /// The time of day to the minute with the offset, for people: `14:05 KST`, `14:05 (UTC+1)`. UTC+9 is named after
    /// Korea, where most readers are.
    #[must_use]
    pub fn clock_time(&self) -> String {
        let minute = self.minute();
        let time = minute.split_once(' ').map_or("", |(_, time)| time);
        match time.strip_suffix("(UTC+9)") {
            Some(time) => [time, "KST"].concat(),
            None => time.to_owned(),
        }
    }

    /// Date and time to the minute with the offset, for people: `2025-12-27 09:15 (UTC+9)`.
    #[must_use]
    pub fn minute(&self) -> String {
        let (sign, hours, minutes) = self.offset();
        let time = self.0.time();
        let parts = match minutes {
            0 => String::new(),
            _ => format!(":{minutes:02}"),
        };
        format!(
            "{} {:02}:{:02} (UTC{sign}{hours}{parts})",
            self.date(),
            time.hour(),
            time.minute(),
        )
    }

    fn time(&self) -> String {
        let time = self.0.time();
        format!(
            "{:02}:{:02}:{:02}",
            time.hour(),
            time.minute(),
            time.second()
        )
    }

    /// The sign, hours and minutes of the offset from UTC.
    fn offset(&self) -> (char, i32, i32) {
        let minutes = self.0.offset().local_minus_utc() / 60;
        let sign = if minutes < 0 { '-' } else { '+' };
        (sign, minutes.abs() / 60, minutes.abs() % 60)
    }
}
