//! Strings that JavaScript is given again and again.

use wasm_bindgen::intern;

/// The names of attributes, and the values that never change, of which every card has many.
const OF_CARDS: &[&str] = &[
    "aria-expanded",
    "aria-hidden",
    "aria-label",
    "aria-pressed",
    "auto",
    "button",
    "class",
    "dir",
    "en",
    "false",
    "hidden",
    "href",
    "icon",
    "icon-button",
    "keyword",
    "lang",
    "noopener noreferrer",
    "popovertarget",
    "rel",
    "span",
    "title",
    "true",
    "visually-hidden",
];

/// Lets JavaScript keep these strings. Whatever else it is given is copied and decoded each time, which of all functions took
/// the most time of another list.
pub fn intern_strings() {
    for text in OF_CARDS {
        intern(text);
    }
}
