//! The address bar: reading it, and moving through the history without loading the page anew.

use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

use super::{now, update::tell, window};
use crate::url_state::{InvalidParam, ListQuery, UrlState};

/// What the address bar says now, and what of it could not be meant.
#[must_use]
pub fn read_address() -> (UrlState, Option<InvalidParam>) {
    let query = window().location().search().unwrap_or_default();
    let parameters = UrlSearchParams::new_with_str(&query).ok();
    UrlState::parse(
        |parameter| parameters.as_ref()?.get(parameter.name()),
        now(),
    )
}

/// Puts an address into the bar as a new place in the history, so that Back returns to the one before.
pub fn visit_address(address: &UrlState) {
    if let Ok(history) = window().history() {
        // A refusal (Safari allows 100 a half minute) leaves the bar behind the page, which still works.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&relative(address)));
    }
}

/// Has the page show another list, as Back and Forward do: for the second program, which does not know the desk.
pub fn go_to(subject: ListQuery) {
    let (address, _) = read_address();
    visit_address(&UrlState {
        list: subject,
        ..address
    });
    tell("popstate");
}

/// Puts an address into the bar in place of the present one.
pub fn replace_address(address: &UrlState) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&relative(address)));
    }
}

/// The address relative to the page, wherever it is served from. An empty reference would keep the present query.
fn relative(address: &UrlState) -> String {
    let query = address.to_query_string();
    if query.is_empty() {
        window()
            .location()
            .pathname()
            .unwrap_or_else(|_| "./".to_owned())
    } else {
        query
    }
}
