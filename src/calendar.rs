//! Days: which list a date means, when it is open, and how the post made from it is dated.
//!
//! Two calendars meet here and are kept apart by type. A [`ListDay`] is a date in **UTC**, because that is what
//! `?date=` means to Hugging Face. A [`PostDate`] is a date and a time at the blog's own offset (Korea by default),
//! because that is what a blog's front matter means. Neither ever passes through the reader's local midnight, so the
//! page says the same in Honolulu and in Auckland. This room takes the instant "now" as an argument; it has no clock.

mod list_day;
mod post_date;

pub use list_day::{ListDay, NotAListDay, latest_days};
pub use post_date::{PostClock, PostDate, PostDay};

/// An instant, in UTC. What the browser's clock and the host's clock both give.
pub type Instant = chrono::DateTime<chrono::Utc>;
