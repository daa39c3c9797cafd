//! The two programs of the page. `static/boot.js` loads the second when it is first asked for; here is what the two
//! say to it and to each other, as events of the window.

use super::update::{hear, tell};

/// What the first program says when the second is wanted. `static/boot.js` hears it until the second is there, and
/// from then on the second itself.
const WANTED: &str = "daily-papers.backfill";

/// Asks for the program that writes the posts of many days.
pub fn ask_for_backfill() {
    tell(WANTED);
}

/// Calls a function, for as long as the page is open, whenever that program was asked for and could not be loaded.
pub fn when_backfill_is_missing(missing: impl Fn() + 'static) {
    hear("daily-papers.backfill-missing", missing);
}

/// Calls a function, for as long as the page is open, whenever that program is asked for again. It was loaded because
/// it was asked for.
pub fn when_backfill_is_wanted(wanted: impl Fn() + 'static) {
    hear(WANTED, wanted);
}
