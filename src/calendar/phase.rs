//! The phases of a list day, known before its list is fetched.

use chrono::TimeDelta;

use super::{Instant, ListDay};

/// The phase of a list day at an instant. A weekend has every phase but [`Phase::Early`], and no papers in any of
/// them: see [`ListDay::is_weekend`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The day has not begun in UTC. The API rejects its list.
    Future,
    /// A weekday before its first papers, 01:30 UTC. An empty list is normal.
    Early,
    /// The list has papers, and grows until 24:00 UTC, 09:00 the next morning in Korea.
    Open,
    /// The day is over. Upvotes still change, papers rarely do.
    Closed,
}

/// How many papers a list has that has grown beyond its first.
const FIRST_PAPERS: usize = 4;

/// How long after its first papers a list with fewer is about to grow. Later it is just a short list.
const FIRST_HOUR: TimeDelta = TimeDelta::hours(1);

/// How the device's clock is wrong, by what the answers for a day say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockError {
    /// The day has not opened, though the clock says that its first papers are there.
    Ahead,
    /// The day has papers, though the clock says that it is yet to begin.
    Behind,
}

impl ListDay {
    /// Whether the list has grown enough at `now` to be the latest: in its first hour one paper alone is no ranking.
    #[must_use]
    pub fn has_grown(self, papers: usize, now: Instant) -> bool {
        papers >= FIRST_PAPERS || !self.is_open(now) || now >= self.grown_from()
    }

    /// The instant from which the list counts as grown, however few papers it has.
    #[must_use]
    pub fn grown_from(self) -> Instant {
        self.first_papers() + FIRST_HOUR
    }

    /// How the device's clock is wrong if it says `now` while Hugging Face gives out the list of the day, or refuses it as not
    /// open. `None` where the two agree.
    #[must_use]
    pub fn clock_error(self, is_given_out: bool, now: Instant) -> Option<ClockError> {
        match is_given_out {
            true if now < self.opens() => Some(ClockError::Behind),
            false if now >= self.first_papers() => Some(ClockError::Ahead),
            _ => None,
        }
    }

    /// The phase of the day at `now`.
    ///
    /// ```
    /// use daily_papers::calendar::{ListDay, Phase};
    ///
    /// let monday = ListDay::parse("2025-12-08").unwrap();
    /// // Ten in the morning in Korea, where the day is an hour old.
    /// assert_eq!(monday.phase("2025-12-08T10:00:00+09:00".parse().unwrap()), Phase::Early);
    /// ```
    #[must_use]
    pub fn phase(self, now: Instant) -> Phase {
        if now < self.opens() {
            Phase::Future
        } else if now >= self.closes() {
            Phase::Closed
        } else if now < self.first_papers() && !self.is_weekend() {
            Phase::Early
        } else {
            Phase::Open
        }
    }

    /// The minutes left at `now` until the list closes, rounded up, from 1440 to 1. `None` where the day has not begun
    /// or is over.
    #[must_use]
    pub fn minutes_left(self, now: Instant) -> Option<u32> {
        if !self.is_open(now) {
            return None;
        }
        let begun = TimeDelta::minutes(1) - TimeDelta::nanoseconds(1);
        u32::try_from((self.closes() - now + begun).num_minutes()).ok()
    }
}
