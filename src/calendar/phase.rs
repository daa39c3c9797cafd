//! What a list day is at an instant, before anybody has been asked for its list.

use chrono::TimeDelta;

use super::{Instant, ListDay};

/// Where a list day stands in its life. A weekend goes through the same phases but for [`Phase::Early`], and has no
/// papers in any of them: see [`ListDay::is_weekend`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It has not begun in UTC. Its list is refused.
    Future,
    /// A weekday that has begun, before the instant about which its first papers can be seen, 01:30 UTC. An empty list
    /// means nothing yet.
    Early,
    /// Papers may be there, and more may come until 24:00 UTC, which is 09:00 the next morning in Korea.
    Open,
    /// It is over. Upvotes still change, the papers hardly ever.
    Closed,
}

impl ListDay {
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

    /// How many minutes are left at `now` until the list closes, from 1440 to 1: a minute that has begun is counted,
    /// so that an open list never has none left. `None` where the day has not begun or is over.
    #[must_use]
    pub fn minutes_left(self, now: Instant) -> Option<u32> {
        if !self.is_open(now) {
            return None;
        }
        let begun = TimeDelta::minutes(1) - TimeDelta::nanoseconds(1);
        u32::try_from((self.closes() - now + begun).num_minutes()).ok()
    }
}
