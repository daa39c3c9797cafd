//! Days: which list a date means, when it is open, and how the post made from it is dated.
//!
//! Two calendars meet here and are kept apart by type. A [`ListDay`] is a date in **UTC**, because that is what
//! `?date=` means to Hugging Face. A [`PostDate`] is a date and a time at the blog's own offset (Korea by default),
//! because that is what a blog's front matter means. Neither ever passes through the reader's local midnight, so the
//! page says the same in Honolulu and in Auckland. This room takes the instant "now" as an argument; it has no clock.
//!
//! A [`Period`] is one list day, or all of a [`Week`] or a [`Month`], in UTC like the days it is made of.

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
pub use phase::Phase;
pub use post_date::{PostClock, PostDate, PostDay};
pub use week::{NotAWeek, Week};

/// An instant, in UTC. What the browser's clock and the host's clock both give.
pub type Instant = chrono::DateTime<chrono::Utc>;

/// The number that one to four digits are, as the parts of a date are written; `None` for anything else.
fn number(digits: &str) -> Option<u32> {
    let plain = digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// The year and the number that follows it in a text of the form `YYYY` `between` `NN`, to the digit.
fn numbered(text: &str, between: &str) -> Option<(i32, u32)> {
    let (year, rest) = text.split_at_checked(4)?;
    let part = rest.strip_prefix(between).filter(|part| part.len() == 2)?;
    Some((i32::try_from(number(year)?).ok()?, number(part)?))
}
