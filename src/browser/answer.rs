//! An answer, wherever it is from and whatever it says.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Response;

/// A response with all of its body.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    response: Response,
    /// An `ArrayBuffer`: it comes into the WebAssembly as it is, where a text would be taken apart first, letter by letter.
    body: JsValue,
}

impl Answer {
    /// A response whose body was read.
    pub(super) fn new(response: Response, body: JsValue) -> Self {
        Self { response, body }
    }

    /// What `static/boot.js` has read, if it has read something.
    pub(super) fn of_pair(pair: &JsValue) -> Option<Self> {
        let pair: &Array = pair.is_object().then(|| pair.unchecked_ref())?;
        Some(Self::new(pair.get(0).unchecked_into(), pair.get(1)))
    }

    /// The status of HTTP.
    pub(super) fn status(&self) -> u16 {
        self.response.status()
    }

    /// A header, if it is there and the browser shows it.
    pub(super) fn header(&self, name: &str) -> Option<String> {
        self.response.headers().get(name).ok().flatten()
    }

    /// The body as UTF-8, which all JSON is.
    pub(super) fn text(&self) -> String {
        let bytes = Uint8Array::new(&self.body).to_vec();
        // Nearly every answer is whole, and is not copied once more.
        String::from_utf8(bytes)
            .unwrap_or_else(|spoilt| String::from_utf8_lossy(spoilt.as_bytes()).into_owned())
    }

    /// The body as it came.
    pub(super) fn body(&self) -> &JsValue {
        &self.body
    }
}
