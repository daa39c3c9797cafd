//! What a post is called in file names and addresses.

use crate::{
    calendar::{Instant, Period},
    post::Format,
};

/// The mark of an open list at the end of a name.
pub(super) const OPEN: &str = "-open";

/// The mark of a sample at the end of a name.
pub(super) const SAMPLE: &str = "-sample";

/// What a post is called in file names and addresses: a day's after its date, and while the list is open it says so, that
/// of a week or a month after the period, and that of the shelf after the day on which it is written.
pub(in crate::post) fn name(period: Period, format: &Format, now: Instant) -> String {
    match period {
        Period::Day(_) => {
            let open = if period.has_closed(now) { "" } else { OPEN };
            format!("{}{open}", format.clock.name_date(period, now))
        }
        Period::Week(_) | Period::Month(_) => period.to_string(),
        Period::Shelf(_) => format.clock.name_date(period, now).to_string(),
    }
}

/// What a post is called in its permalink. That of the shelf says so, since it is no day's.
pub(super) fn permalink_name(period: Period, name: String) -> String {
    match period {
        Period::Shelf(_) => format!("shelf-{name}"),
        Period::Day(_) | Period::Week(_) | Period::Month(_) => name,
    }
}
