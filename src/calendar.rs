//! List days, weeks and months, when their lists are open, and how a post is dated.
//!
//! Two calendars are separate types. A [`ListDay`] is a date in **UTC**, because that is what `?date=` means to Hugging
//! Face. A [`PostDate`] is a date and a time at the blog's own offset (Korea by default), because that is what a blog's
//! front matter means. Neither passes through the reader's local midnight, so the page is the same in every time zone.
//! The instant "now" is an argument; there is no clock here.
//!
//! A [`Period`] is one list day, or all list days of a [`Week`] or a [`Month`], in UTC.

mod day_range;
mod list_day;
mod month;
mod period;
mod phase;
mod post_date;
mod week;

pub use day_range::{DayRange, InvalidRange};
pub use list_day::{ListDay, NotAListDay, latest_days};
pub use month::{Month, NotAMonth};
pub use period::{ListDays, NotAPeriod, Period};
pub use phase::{ClockError, Phase};
pub use post_date::{PostClock, PostDate, PostDay};
pub use week::{NotAWeek, Week};

/// An instant, in UTC.
pub type Instant = chrono::DateTime<chrono::Utc>;

/// Parses one to four ASCII digits; `None` for anything else.
fn number(digits: &str) -> Option<u32> {
    let plain = digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// Parses `YYYY`, `between` and `NN`, in exactly these lengths.
fn numbered(text: &str, between: &str) -> Option<(i32, u32)> {
    let (year, rest) = text.split_at_checked(4)?;
    let part = rest.strip_prefix(between).filter(|part| part.len() == 2)?;
    Some((i32::try_from(number(year)?).ok()?, number(part)?))
}
