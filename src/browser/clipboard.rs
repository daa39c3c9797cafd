//! Writing to the clipboard, and to the device's share sheet.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Clipboard, File, FilePropertyBag, Navigator, ShareData};

use super::window;

/// Why a text did not reach the clipboard or the share sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyError {
    /// The page is not in a secure context, permission is withheld, or the document has lost the focus.
    ByBrowser,
    /// The reader closed the share sheet.
    ByReader,
}

/// A write that has begun.
#[derive(Debug)]
pub struct PendingWrite(Write);

#[derive(Debug)]
enum Write {
    Settled(Result<(), CopyError>),
    Pending(Promise),
}

impl PendingWrite {
    /// A write that succeeded or failed at once.
    #[must_use]
    pub fn settled(done: bool) -> Self {
        let result = if done {
            Ok(())
        } else {
            Err(CopyError::ByBrowser)
        };
        Self(Write::Settled(result))
    }

    fn from_promise(promise: Option<Promise>) -> Self {
        promise.map_or_else(
            || Self::settled(false),
            |promise| Self(Write::Pending(promise)),
        )
    }

    /// Whether the write was refused at once.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        matches!(self.0, Write::Settled(Err(_)))
    }

    /// Waits for the end of the write.
    ///
    /// # Errors
    /// If the browser or the reader refused it.
    pub async fn outcome(self) -> Result<(), CopyError> {
        let promise = match self.0 {
            Write::Settled(result) => return result,
            Write::Pending(promise) => promise,
        };
        let Err(error) = JsFuture::from(promise).await else {
            return Ok(());
        };
        let name = Reflect::get(&error, &JsValue::from_str("name"));
        match name.ok().and_then(|name| name.as_string()).as_deref() {
            Some("AbortError") => Err(CopyError::ByReader),
            _ => Err(CopyError::ByBrowser),
        }
    }
}

/// Starts writing a text to the clipboard.
///
/// To be called straight from a click, with the text at hand: Safari refuses a write after an `await`.
#[must_use]
pub fn copy(text: &str) -> PendingWrite {
    PendingWrite::from_promise(clipboard().map(|clipboard| clipboard.write_text(text)))
}

/// As [`copy`], with HTML beside the plain text: a program takes the one it understands.
#[must_use]
pub fn copy_html(html: &str, text: &str) -> PendingWrite {
    PendingWrite::from_promise(clipboard().and_then(|clipboard| {
        let item = item_of_both(html, text).ok()?;
        Some(clipboard.write(&Array::of1(&item)))
    }))
}

/// Whether the device has a share sheet that pages can open.
#[must_use]
pub fn can_share() -> bool {
    window().is_some_and(|window| {
        Reflect::has(&window.navigator(), &JsValue::from_str("share")).unwrap_or_default()
    })
}

/// The bytes of a text from which it is shared as a file: share sheets freeze on longer texts, or drop them.
const MAX_SHARED_TEXT: usize = 50_000;

/// Opens the share sheet with a text, where there is one; with a long one as a Markdown file, where files can be shared. As
/// with [`copy`], straight from a click.
#[must_use]
pub fn share(title: &str, file_name: &str, text: &str) -> PendingWrite {
    PendingWrite::from_promise(window().filter(|_| can_share()).map(|window| {
        let navigator = window.navigator();
        let data = ShareData::new();
        data.set_title(title);
        let file = (text.len() > MAX_SHARED_TEXT)
            .then(|| markdown_file(file_name, text).ok())
            .flatten();
        match file {
            Some(file) if can_share_file(&navigator, &file) => data.set_files(&Array::of1(&file)),
            _ => data.set_text(text),
        }
        navigator.share_with_data(&data)
    }))
}

fn markdown_file(name: &str, text: &str) -> Result<File, JsValue> {
    let options = FilePropertyBag::new();
    options.set_type("text/markdown");
    let content = Array::of1(&JsValue::from_str(text));
    File::new_with_str_sequence_and_options(&content, name, &options)
}

/// Whether the share sheet takes a file. Some browsers share, and cannot be asked.
fn can_share_file(navigator: &Navigator, file: &File) -> bool {
    let data = ShareData::new();
    data.set_files(&Array::of1(file));
    Reflect::has(navigator, &JsValue::from_str("canShare")).unwrap_or_default()
        && navigator.can_share_with_data(&data)
}

/// The clipboard. Outside a secure context the property is missing, despite its type.
fn clipboard() -> Option<Clipboard> {
    let clipboard = window()?.navigator().clipboard();
    (!clipboard.is_undefined()).then_some(clipboard)
}

#[wasm_bindgen]
extern "C" {
    /// Not in web-sys without unstable flags, though in every browser since 2024.
    type ClipboardItem;

    #[wasm_bindgen(constructor, catch)]
    fn new(types: &Object) -> Result<ClipboardItem, JsValue>;
}

/// One clipboard item that is both HTML and plain text.
fn item_of_both(html: &str, text: &str) -> Result<JsValue, JsValue> {
    let types = Object::new();
    for (media_type, content) in [("text/html", html), ("text/plain", text)] {
        let options = BlobPropertyBag::new();
        options.set_type(media_type);
        let content = Array::of1(&JsValue::from_str(content));
        let blob = Blob::new_with_str_sequence_and_options(&content, &options)?;
        Reflect::set(&types, &JsValue::from_str(media_type), &blob)?;
    }
    Ok(ClipboardItem::new(&types)?.into())
}
