//! The present time, as the page knows it.

use leptos::prelude::*;

use crate::{
    browser,
    calendar::{Instant, ListDay},
};

/// The device's clock, read every few seconds and before every load.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    now: RwSignal<Instant>,
}

impl Clock {
    /// A clock that shows the present instant.
    #[must_use]
    pub fn new() -> Self {
        Self {
            now: RwSignal::new(browser::now()),
        }
    }

    /// The instant of the last tick, in UTC: at most a minute ago while the page is open.
    #[must_use]
    pub fn now(self) -> Instant {
        self.now.get()
    }

    /// The present UTC date.
    #[must_use]
    pub fn today(self) -> ListDay {
        ListDay::today(self.now())
    }

    /// Reads the device's clock. Within a minute nothing changes: neither the page nor a post tells seconds.
    pub fn tick(self) {
        let minute = |instant: Instant| instant.timestamp().div_euclid(60);
        let now = browser::now();
        if minute(now) != minute(self.now.get_untracked()) {
            self.now.set(now);
        }
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}
