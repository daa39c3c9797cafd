//! Saving a file, and opening links.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::{document, window};

/// How long the URL of a download is valid, in milliseconds. A browser may read it after the click: Safari asks the
/// reader first, and Firefox reads it in another process.
const URL_LIFETIME: u32 = 40_000;

/// What the browsers inside apps that save no files call themselves.
const IN_APP: [&str; 5] = ["KAKAOTALK", " Line/", "NAVER(inapp", "Instagram", "FBAN/"];

/// Saves a Markdown text under a name in the reader's download folder.
///
/// # Errors
/// The browser's exception if it could not create the file; `undefined` inside an app that saves none.
pub fn download(file_name: &str, text: &str) -> Result<(), JsValue> {
    download_bytes(file_name, text.as_bytes(), "text/markdown;charset=utf-8")
}

/// As [`download`], for bytes of any media type.
///
/// # Errors
/// As [`download`].
pub fn download_bytes(file_name: &str, bytes: &[u8], media_type: &str) -> Result<(), JsValue> {
    if is_in_app() {
        return Err(JsValue::UNDEFINED);
    }
    let link = new_link()?;
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let content = Array::of1(&Uint8Array::from(bytes));
    let file = Blob::new_with_u8_array_sequence_and_options(&content, &options)?;
    let url = Url::create_object_url_with_blob(&file)?;
    link.set_href(&url);
    link.set_download(file_name);
    link.click();
    // An unrevoked URL keeps the file in memory.
    Timeout::new(URL_LIFETIME, move || _ = Url::revoke_object_url(&url)).forget();
    Ok(())
}

fn is_in_app() -> bool {
    let agent = window().and_then(|window| window.navigator().user_agent().ok());
    agent.is_some_and(|agent| IN_APP.iter().any(|app| agent.contains(app)))
}

/// Opens a URL: a page in a new tab without opener and referrer, another scheme in the program that handles it. A
/// page is to be opened straight from a click, a program within moments of one.
pub fn open_link(address: &str) {
    if let Ok(link) = new_link() {
        link.set_href(address);
        link.set_rel("noopener noreferrer");
        if address.starts_with("https:") {
            link.set_target("_blank");
        }
        link.click();
    }
}

/// A link that is not in the document. `Err(undefined)` on the host.
fn new_link() -> Result<HtmlAnchorElement, JsValue> {
    let document = document().ok_or(JsValue::UNDEFINED)?;
    Ok(document.create_element("a")?.unchecked_into())
}
