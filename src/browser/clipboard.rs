//! Writing to the clipboard.

use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

/// The clipboard took nothing: the page is not in a secure context, permission is withheld, or the document has lost
/// the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// Starts writing a text to the clipboard and returns the outcome to wait for.
///
/// The write has begun when this returns. It must be called straight from a click, with the text at hand: Safari
/// refuses a write after anything has been awaited.
pub fn copy(text: &str) -> impl Future<Output = Result<(), Refused>> + use<> {
    let clipboard = window().navigator().clipboard();
    // Outside a secure context the property is missing, whatever its type promises.
    let writing = (!clipboard.is_undefined()).then(|| clipboard.write_text(text));
    async move {
        match writing {
            Some(writing) => JsFuture::from(writing)
                .await
                .map(|_| ())
                .map_err(|_| Refused),
            None => Err(Refused),
        }
    }
}
