//! Keys, wherever the focus is.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::document;

/// Where keys are typed into. A box to tick takes none but the space bar.
const FIELDS: &str = ":is(input:not([type=checkbox]),textarea,select,[contenteditable]):focus";

/// What lies over the page and has keys of its own.
const COVERS: &str = ":modal,:popover-open";

/// A key that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The name of the physical key, `KeyJ`, so that every layout has it at the same place; `?` for that sign and for
    /// Shift with the key that has it, and `Slash` for that sign, wherever the layout has it.
    pub code: String,
    /// Whether it is held down.
    pub is_repeated: bool,
    /// Whether it was pressed in a field.
    pub is_in_field: bool,
}

impl Key {
    /// The key of an event. `None` for one that is not for the page: it is a part of a syllable, goes with another key,
    /// was answered before, or was pressed while something lies over the page.
    #[must_use]
    pub fn of(event: &Event) -> Option<Self> {
        let key: &KeyboardEvent = event.unchecked_ref();
        let is_combined = key.ctrl_key() || key.alt_key() || key.meta_key();
        if is_combined || key.is_composing() || key.default_prevented() || is_there(COVERS) {
            return None;
        }
        let (sign, code) = (key.key(), key.code());
        let code = match (&*sign, &*code) {
            ("/", _) => "Slash".to_owned(),
            ("?", _) => sign,
            (_, "Slash") if key.shift_key() => "?".to_owned(),
            _ if key.shift_key() => return None,
            _ => code,
        };
        Some(Self {
            code,
            is_repeated: key.repeat(),
            is_in_field: is_there(FIELDS),
        })
    }
}

/// Whether an element is there; none is where the browser does not understand what is asked for.
fn is_there(selector: &str) -> bool {
    matches!(document().query_selector(selector), Ok(Some(_)))
}
