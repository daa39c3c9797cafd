//! Menus: a few buttons that the browser lays over the page, closes by Escape and by a click elsewhere, and ties to the
//! button that opened them.

use super::{
    Element,
    element::{bare_button, element},
};
use crate::browser::{self, Place};

/// A menu of buttons. The first has the focus when it opens; it closes when one was pressed.
pub(super) fn menu(place: Place, name: &str, buttons: Vec<Element>) -> Element {
    if let Some(first) = buttons.first() {
        let _ = first.clone().attribute("autofocus", "");
    }
    element("div")
        .id(place.id())
        .class("menu")
        .attribute("popover", "")
        .attribute("role", "group")
        .attribute("aria-label", name)
        .with_all(buttons)
        .on("click", move |_| browser::close(place))
        // Its Escape closes nothing else.
        .on("keydown", |key| key.stop_propagation())
}

/// A button that opens a menu. What is `pressed` for happens before.
pub(super) fn opener(place: Place, label: &str, pressed: impl Fn() + 'static) -> Element {
    bare_button(pressed)
        .attribute("popovertarget", place.id())
        .text(label)
}
