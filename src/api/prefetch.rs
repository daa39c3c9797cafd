//! The prefetched first list. `static/boot.js` looks it up in the cache and requests it from Hugging Face while the
//! WebAssembly loads, and leaves both promises in `globalThis.firstList`.

use std::cell::RefCell;

use gloo_net::http::Response as RawResponse;
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{
    fetch::{Response, TIMEOUT, within},
    list_cache::STEP_TIMEOUT,
};
use crate::{
    browser::window,
    calendar::ListDay,
    hub::{FetchError, list_url},
};

/// The property of the window that `static/boot.js` sets.
const PROPERTY: &str = "firstList";

/// The prefetch of `static/boot.js`.
struct Prefetch {
    url: String,
    /// The cached response; `undefined` if there is none. On a first visit it resolves after the other one.
    cached: Option<Promise>,
    /// The response of Hugging Face; `null` if the cached one is final and no request was sent.
    response: Option<Promise>,
}

thread_local! {
    static PREFETCH: RefCell<Option<Prefetch>> = const { RefCell::new(None) };
}

/// Takes the prefetch if it is for this day, and discards it otherwise. It is used once: later it would be out of date.
pub(super) fn take(day: ListDay) {
    let url = list_url(day);
    PREFETCH.set(read_property().filter(|prefetch| prefetch.url == url));
}

/// Reads the window's property, and removes it.
fn read_property() -> Option<Prefetch> {
    let window: Object = window()?.unchecked_into();
    let property = JsValue::from_str(PROPERTY);
    let value = Reflect::get(&window, &property).ok()?;
    if !value.is_object() {
        return None;
    }
    // Fails only for properties that cannot be configured.
    let _ = Reflect::delete_property(&window, &property);
    let field = |name| Reflect::get(&value, &JsValue::from_str(name)).ok();
    let promise = |name| field(name)?.dyn_into::<Promise>().ok();
    Some(Prefetch {
        url: field("url")?.as_string()?,
        cached: promise("cached"),
        response: promise("response"),
    })
}

/// The prefetched cache lookup of a URL, once; the outer `None` means that there is none.
pub(super) async fn cached(url: &str) -> Option<Option<RawResponse>> {
    let cached = PREFETCH.with_borrow_mut(|prefetch| {
        let prefetch = prefetch.as_mut()?;
        prefetch.cached.take_if(|_| prefetch.url == url)
    })?;
    let found = within(STEP_TIMEOUT, JsFuture::from(cached)).await;
    Some(found.and_then(|found| into_response(found.ok()?)))
}

/// The prefetched response from a URL, once; `None` if none was requested.
pub(super) async fn response(url: &str) -> Option<Result<Response, FetchError>> {
    let response = PREFETCH.with_borrow_mut(|prefetch| {
        let prefetch = prefetch.as_mut()?;
        prefetch.response.take().filter(|_| prefetch.url == url)
    })?;
    let read = async {
        match JsFuture::from(response).await {
            Err(_) => Some(Err(FetchError::Network)),
            Ok(response) => {
                let response = Response::read(&into_response(response)?).await;
                Some(response.map_err(|_| FetchError::Network))
            }
        }
    };
    within(TIMEOUT, read)
        .await
        .unwrap_or(Some(Err(FetchError::Timeout)))
}

/// A response of the browser; `None` for `null` and `undefined`.
fn into_response(value: JsValue) -> Option<RawResponse> {
    value.dyn_into::<web_sys::Response>().ok().map(Into::into)
}
