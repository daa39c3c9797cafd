//! The address bar: reading it, and moving through the history without a load of the page.

use wasm_bindgen::JsValue;
use web_sys::{History, UrlSearchParams};

use super::{now, window};
use crate::url_state::{InvalidParam, UrlState};

/// The state of an entry of the history that the page has shown: a reload keeps it, an entry that is opened anew has none.
pub(super) const ENTRY: JsValue = JsValue::TRUE;

/// The state in the address bar, and the parameters that were invalid.
#[must_use]
pub fn current_url() -> (UrlState, Vec<InvalidParam>) {
    let parameters = window().and_then(|window| {
        let query = window.location().search().ok()?;
        UrlSearchParams::new_with_str(&query).ok()
    });
    UrlState::parse(
        |parameter| parameters.as_ref()?.get(parameter.name()),
        now(),
    )
}

/// Adds a URL to the history, so that Back returns to the one before.
pub fn push_url(url: &UrlState) {
    if let Some(history) = history() {
        // A refusal (Safari allows 100 per half minute) leaves the bar behind the page, which still works.
        let _ = history.push_state_with_url(&ENTRY, "", Some(&relative(url)));
    }
}

/// Replaces the URL of the present entry of the history. The entry of a layer stays one, and one that was opened anew is
/// still known as such.
pub fn replace_url(url: &UrlState) {
    if let Some(history) = history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&relative(url)));
    }
}

/// The state of the entry of a layer over the page, such as the sheet.
const LAYER: &str = "layer";

/// Adds an entry for a layer over the page to the history, so that Back closes the layer.
pub fn push_layer() {
    if let Some(history) = history() {
        // Where it is refused, Back leaves the page as it did before.
        let _ = history.push_state(&LAYER.into(), "");
    }
}

/// Whether the present entry of the history is that of a layer.
#[must_use]
pub fn is_layer() -> bool {
    history().is_some_and(|history| history.state().is_ok_and(|state| state == LAYER))
}

/// Goes back from the entry of a layer that was closed otherwise.
pub fn leave_layer() {
    if is_layer()
        && let Some(history) = history()
    {
        let _ = history.back();
    }
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// The URL relative to the page, wherever it is served from. An empty reference would keep the present query.
fn relative(url: &UrlState) -> String {
    let query = url.to_query_string();
    if query.is_empty() {
        window()
            .and_then(|window| window.location().pathname().ok())
            .unwrap_or_else(|| "./".to_owned())
    } else {
        query
    }
}
