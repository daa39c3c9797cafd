//! The device's clock.

use chrono::{DateTime, Utc};
use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

use super::window;
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

/// A rest of so many milliseconds, which begins at once and is over whether or not anybody waits for it.
pub fn rest(milliseconds: u32) -> impl Future<Output = ()> + use<> {
    let timer = timer(milliseconds);
    async move {
        let _ = JsFuture::from(timer).await;
    }
}

/// A promise that is kept after so many milliseconds, with nothing.
pub(super) fn timer(milliseconds: u32) -> Promise {
    let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
    Promise::new(&mut |done, _| {
        // Fails only without a window's timers.
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
    })
}

/// Whether the device has a network, as far as the browser knows. It may have one that leads nowhere.
#[must_use]
pub fn is_online() -> bool {
    window().navigator().on_line()
}
