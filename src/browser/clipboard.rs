//! Writing to the clipboard.

use js_sys::{Array, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Clipboard};

/// The clipboard took nothing: the page is not in a secure context, permission is withheld, or the document has lost
/// the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// Starts writing a text to the clipboard and returns the outcome to wait for.
///
/// The write has begun when this returns. It must be called straight from a click, with the text at hand: Safari
/// refuses a write after anything has been awaited.
pub fn copy(text: &str) -> impl Future<Output = Result<(), Refused>> + use<> {
    settled(clipboard().map(|clipboard| clipboard.write_text(text)))
}

/// As [`copy`], with rich text beside the plain one: a program takes the one it understands.
pub fn copy_rich(html: &str, text: &str) -> impl Future<Output = Result<(), Refused>> + use<> {
    let writing = clipboard().and_then(|clipboard| {
        let item = both(html, text).ok()?;
        Some(clipboard.write(&Array::of1(&item)))
    });
    settled(writing)
}

/// The clipboard. Outside a secure context the property is missing, whatever its type promises.
fn clipboard() -> Option<Clipboard> {
    let clipboard = window().navigator().clipboard();
    (!clipboard.is_undefined()).then_some(clipboard)
}

async fn settled(writing: Option<Promise>) -> Result<(), Refused> {
    match writing {
        Some(writing) => JsFuture::from(writing)
            .await
            .map(|_| ())
            .map_err(|_| Refused),
        None => Err(Refused),
    }
}

#[wasm_bindgen]
extern "C" {
    /// Not in web-sys without unstable flags, though in every browser since 2024.
    type ClipboardItem;

    #[wasm_bindgen(constructor, catch)]
    fn new(kinds: &Object) -> Result<ClipboardItem, JsValue>;
}

/// One clipboard item that is both HTML and plain text.
fn both(html: &str, text: &str) -> Result<JsValue, JsValue> {
    let kinds = Object::new();
    for (kind, content) in [("text/html", html), ("text/plain", text)] {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let content = Array::of1(&JsValue::from_str(content));
        let blob = Blob::new_with_str_sequence_and_options(&content, &options)?;
        Reflect::set(&kinds, &JsValue::from_str(kind), &blob)?;
    }
    Ok(ClipboardItem::new(&kinds)?.into())
}
