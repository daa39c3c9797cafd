//! Handing over a file, and leading to other places.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::document;

/// Saves a Markdown text under a name in the reader's download folder.
///
/// # Errors
/// What the browser threw, if it could not make the file.
pub fn download(file_name: &str, text: &str) -> Result<(), JsValue> {
    let text = JsValue::from_str(text);
    save(file_name, &text, "text/markdown;charset=utf-8")
}

/// As [`download`], for bytes of any media type.
///
/// # Errors
/// What the browser threw, if it could not make the file.
pub fn download_bytes(file_name: &str, bytes: &[u8], media_type: &str) -> Result<(), JsValue> {
    save(file_name, &Uint8Array::from(bytes), media_type)
}

fn save(file_name: &str, content: &JsValue, media_type: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    // A sequence of anything that a file can be made of; the bindings have a name for each.
    let file = Blob::new_with_str_sequence_and_options(&Array::of1(content), &options)?;
    let url = Url::create_object_url_with_blob(&file)?;
    let link = link_to(&url)?;
    link.set_download(file_name);
    link.click();
    // The click has handed the file over; the address would keep it in memory for as long as the page is open.
    Url::revoke_object_url(&url)
}

/// Leads to an address that a program of the device may open, or to a page in a tab of its own, which learns nothing of
/// this one. To be called within moments of a click.
pub fn follow_link(address: &str) {
    if let Ok(link) = link_to(address) {
        link.set_rel("noopener noreferrer");
        if address.starts_with("https:") {
            link.set_target("_blank");
        }
        link.click();
    }
}

fn link_to(address: &str) -> Result<HtmlAnchorElement, JsValue> {
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(address);
    Ok(link)
}
