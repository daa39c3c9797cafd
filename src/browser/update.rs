//! The page's own files on this device, and newer versions of them. `static/worker.js` keeps the files, and
//! `static/boot.js` deals with the browser about it: few bytes there, and some browsers throw where others only lack
//! service workers. Here is what the program says to it and hears from it, as events of the window.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::Event;

use super::window;

/// The page has come to rest: now its files may be kept, and a newer version looked for. Said again, it does nothing.
pub fn settled() {
    tell("daily-papers.settled");
}

/// Calls a function, for as long as the page is open, when a newer version of it is on the device and waits.
pub fn when_renewable(there: impl Fn() + 'static) {
    hear("daily-papers.new-version", there);
}

/// Loads the page anew, in the newer version.
pub fn renew() {
    tell("daily-papers.renew");
}

/// Hears an event of the window for as long as the page is open.
pub(super) fn hear(what: &str, heard: impl Fn() + 'static) {
    let heard: Box<dyn Fn()> = Box::new(heard);
    let heard = Closure::wrap(heard);
    // Fails for no name and no function.
    let _ = window().add_event_listener_with_callback(what, heard.as_ref().unchecked_ref());
    heard.forget();
}

/// Says something to whoever hears it at the window.
pub(super) fn tell(what: &str) {
    if let Ok(event) = Event::new(what) {
        // Fails only for an event that is being dispatched already.
        let _ = window().dispatch_event(&event);
    }
}
