//! Handing texts to the clipboard, and to the device's share sheet.

use js_sys::{Array, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Clipboard, ShareData};

/// The browser did not take what was handed to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The page is not in a secure context, permission is withheld, or the document has lost the focus.
    ByBrowser,
    /// The reader was asked, and wants nothing of it after all.
    ByReader,
}

/// Something that is being handed over.
pub struct Handing(Option<Promise>);

/// Starts writing a text to the clipboard.
///
/// The write has begun when this returns. It must be called straight from a click, with the text at hand: Safari
/// refuses a write after anything has been awaited.
#[must_use]
pub fn copy(text: &str) -> Handing {
    Handing(clipboard().map(|clipboard| clipboard.write_text(text)))
}

/// As [`copy`], with rich text beside the plain one: a program takes the one it understands.
#[must_use]
pub fn copy_rich(html: &str, text: &str) -> Handing {
    Handing(clipboard().and_then(|clipboard| {
        let item = both(html, text).ok()?;
        Some(clipboard.write(&Array::of1(&item)))
    }))
}

/// Whether the device has a share sheet that pages can open.
#[must_use]
pub fn can_share() -> bool {
    Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or_default()
}

/// Opens the share sheet with a text, where there is one. As with [`copy`], straight from a click.
#[must_use]
pub fn share(title: &str, text: &str) -> Handing {
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    Handing(can_share().then(|| window().navigator().share_with_data(&data)))
}

impl Handing {
    /// Of what was handed over, or refused, at once.
    #[must_use]
    pub fn over(taken: bool) -> Self {
        Self(taken.then(|| Promise::resolve(&JsValue::UNDEFINED)))
    }

    /// What has become of it.
    ///
    /// # Errors
    /// If it was not taken.
    pub async fn outcome(self) -> Result<(), Refused> {
        let handing = self.0.ok_or(Refused::ByBrowser)?;
        let error = match JsFuture::from(handing).await {
            Ok(_) => return Ok(()),
            Err(error) => error,
        };
        let name = Reflect::get(&error, &JsValue::from_str("name"));
        match name.ok().and_then(|name| name.as_string()).as_deref() {
            Some("AbortError") => Err(Refused::ByReader),
            _ => Err(Refused::ByBrowser),
        }
    }
}

/// The clipboard. Outside a secure context the property is missing, whatever its type promises.
fn clipboard() -> Option<Clipboard> {
    let clipboard = window().navigator().clipboard();
    (!clipboard.is_undefined()).then_some(clipboard)
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
