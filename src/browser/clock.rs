//! The device's clock.

use chrono::{DateTime, Utc};

use crate::calendar::{Instant, ListDay};

/// The present instant by the device's clock, in UTC. A device whose clock is beyond all calendars is taken to be at
/// the first list day.
#[must_use]
pub fn now() -> Instant {
    let milliseconds = js_sys::Date::now();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a whole number of milliseconds below 8.64e15, by the language's definition"
    )]
    DateTime::<Utc>::from_timestamp_millis(milliseconds as i64)
        .unwrap_or_else(|| ListDay::FIRST.opens())
}
