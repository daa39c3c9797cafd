//! The device's clock, timers and network state.

use chrono::{FixedOffset, Offset, Utc};
use gloo_timers::future::TimeoutFuture;
use js_sys::Date;
use wasm_bindgen::JsValue;

use super::window;
use crate::calendar::Instant;

/// The present instant by the device's clock, in UTC.
#[must_use]
pub fn now() -> Instant {
    Utc::now()
}

/// The offset of the device's time zone from UTC at an instant; none on the host.
#[must_use]
pub fn utc_offset(at: Instant) -> FixedOffset {
    let behind = window().map_or(0.0, |_| {
        Date::new(&JsValue::from_f64(at.timestamp_millis() as f64)).get_timezone_offset()
    });
    FixedOffset::west_opt(behind as i32 * 60).unwrap_or_else(|| Utc.fix())
}

/// Waits for some milliseconds, from the call on. Dropping the future clears the timer. On the host it is ready at once.
pub fn sleep(milliseconds: u32) -> impl Future<Output = ()> + use<> {
    let timeout = window().map(|_| TimeoutFuture::new(milliseconds));
    async move {
        if let Some(timeout) = timeout {
            timeout.await;
        }
    }
}

/// Whether the device has a network, as far as the browser knows; it may lead nowhere. `false` on the host.
#[must_use]
pub fn is_online() -> bool {
    window().is_some_and(|window| window.navigator().on_line())
}
