//! Keys, wherever the focus is.

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::{document, focused};

/// Where text is typed. A checkbox takes no key but the space bar.
const FIELDS: &str = "input:not([type=checkbox]),textarea,select,[contenteditable]";

/// The layers over the page that have keys of their own. Each is looked for by itself: in a page of a month a browser takes
/// several times as long for a list of selectors, and every key waits for it.
const OVERLAYS: [&str; 2] = ["dialog:modal", ".popover:popover-open"];

/// What [`Key::code`] has for the keys of "undo", Ctrl+Z and on a Mac ⌘Z.
pub const UNDO: &str = "Undo";

/// A key that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The name of the physical key, `KeyJ`, which every layout has at the same place; but `?` for that character and
    /// for Shift with the key that has it, and `Slash` for that character, wherever the layout has them.
    pub code: String,
    /// Whether it is held down.
    pub is_repeated: bool,
    /// Whether it was pressed in a field.
    pub is_in_field: bool,
}

impl Key {
    /// The key of an event. `None` for one that is not meant for the page: part of an IME composition, with a modifier
    /// other than that of [`UNDO`], already handled, or pressed while a layer is open.
    #[must_use]
    pub fn from_event(event: &KeyboardEvent) -> Option<Self> {
        // Browsers that fill in a form send events of this name that have no key.
        if !event.is_instance_of::<KeyboardEvent>() {
            return None;
        }
        let is_combined = event.ctrl_key() || event.alt_key() || event.meta_key();
        let is_undo =
            event.ctrl_key() != event.meta_key() && !event.alt_key() && !event.shift_key();
        let is_undo = is_undo && event.code() == "KeyZ";
        if is_combined && !is_undo
            || event.is_composing()
            || event.default_prevented()
            || OVERLAYS.into_iter().any(exists)
        {
            return None;
        }
        let (key, code) = (event.key(), event.code());
        let code = match (&*key, &*code) {
            _ if is_undo => UNDO.to_owned(),
            ("/", _) => "Slash".to_owned(),
            ("?", _) => key,
            (_, "Slash") if event.shift_key() => "?".to_owned(),
            _ if event.shift_key() => return None,
            _ => code,
        };
        Some(Self {
            code,
            is_repeated: event.repeat(),
            is_in_field: focused().is_some_and(|focused| focused.matches(FIELDS) == Ok(true)),
        })
    }
}

/// Whether the document has an element for a selector; a selector that the browser does not understand has none.
fn exists(selector: &str) -> bool {
    document().is_some_and(|document| matches!(document.query_selector(selector), Ok(Some(_))))
}
