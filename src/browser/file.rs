//! A file the reader has chosen.

use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

/// The largest file that is read, in bytes: more than a browser stores for a page.
const MAX_BYTES: f64 = 20_000_000.0;

/// Reads the file chosen in a field; `None` where there is none, it is too large, or it cannot be read. The field is
/// emptied, so that the same file can be chosen again.
pub fn read_text_file(field: &HtmlInputElement) -> impl Future<Output = Option<String>> + use<> {
    let file = field.files().and_then(|files| files.get(0));
    let text = file
        .filter(|file| file.size() <= MAX_BYTES)
        .map(|file| file.text());
    field.set_value("");
    async move { JsFuture::from(text?).await.ok()?.as_string() }
}
