//! The first list of a visit. `static/boot.js` asks for it, on the device and at Hugging Face, while the WebAssembly is
//! still on its way; here the program takes both over.

use std::cell::RefCell;

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;

use super::programs::{promise, tell};
use crate::{calendar::ListDay, hub::list_url};

/// What was asked for early. Either comes as a response with its body, or as something else where there is none.
struct Early {
    url: String,
    kept: Promise,
    answer: Option<Promise>,
}

thread_local! {
    static EARLY: RefCell<Option<Early>> = const { RefCell::new(None) };
}

/// Takes over what was asked for of this day. It is given once: later it would be out of date, and is forgotten.
pub fn take_over(day: ListDay) {
    let url = list_url(day);
    let said = Array::of1(&JsValue::from_str(&url));
    tell("daily-papers.first", &said);
    EARLY.set(promise(&said, 1).map(|kept| Early {
        url,
        kept,
        answer: promise(&said, 2),
    }));
}

/// What is kept under an address, if that was looked for early.
pub(super) fn kept(url: &str) -> Option<Promise> {
    EARLY.with_borrow(|early| {
        let early = early.as_ref().filter(|early| early.url == url)?;
        Some(early.kept.clone())
    })
}

/// The answer from an address, if that was asked early. Whatever is asked next, it is not given again.
pub(super) fn answer(url: &str) -> Option<Promise> {
    EARLY.with_borrow_mut(|early| {
        let early = early.as_mut()?;
        early.answer.take().filter(|_| early.url == url)
    })
}
