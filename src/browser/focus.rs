//! The focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlTextAreaElement};

use super::{ElementId, document, window};

/// Moves the focus to an element, if it is there, without scrolling.
pub fn focus(id: ElementId) {
    if let Some(element) = id.element() {
        focus_element(&element);
    }
}

/// Moves the focus to an element, if it is there, and scrolls it into view.
pub fn focus_and_scroll(id: ElementId) {
    if let Some(element) = id.element() {
        let _ = element.focus();
    }
}

/// Moves the focus to the element with this `id`, if it is there, without scrolling.
pub fn focus_by_id(id: &str) {
    if let Some(element) = by_id(id) {
        focus_element(&element);
    }
}

/// Scrolls to the element with this `id`, if it is there, and moves the focus to it.
pub fn scroll_to_element(id: &str) {
    if let Some(element) = by_id(id) {
        element.scroll_into_view();
        focus_element(&element);
    }
}

fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Moves the focus to this element without scrolling.
pub fn focus_element(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Fails only for elements outside the document.
    let _ = element.focus_with_options(&options);
}

/// Takes the focus away from the element that has it.
pub fn blur() {
    if let Some(element) = focused() {
        let _ = element.blur();
    }
}

/// Whether an element has the focus. None has it at the start, and after the one that had it was removed.
#[must_use]
pub fn has_focus() -> bool {
    active().is_some_and(|element| element.tag_name() != "BODY")
}

/// The element that has the focus; the body where none has it.
#[must_use]
pub fn focused() -> Option<HtmlElement> {
    active()?.dyn_into().ok()
}

/// Whether the element of this id has the focus.
#[must_use]
pub fn is_focused(id: ElementId) -> bool {
    active().is_some_and(|element| element.id() == id.id())
}

/// Whether this very element has the focus.
#[must_use]
pub fn is_focused_element(element: &HtmlElement) -> bool {
    active().as_ref() == Some(element)
}

/// Focuses a field and selects all of its text, so that one key copies or replaces it.
pub fn select_all(id: ElementId) {
    if let Some(field) = id.element() {
        // Inputs have the same two methods, and nothing checks which of the two it is.
        let field: HtmlTextAreaElement = field.unchecked_into();
        let _ = field.focus();
        field.select();
    }
}

/// Replaces the text of a field. A text as long as the one before, in which a minute has passed, keeps what is selected.
pub fn replace_text(field: &HtmlTextAreaElement, text: &str) {
    let before = field.value();
    if before == text {
        return;
    }
    let selected = (field.selection_start(), field.selection_end());
    field.set_value(text);
    if before.len() == text.len()
        && let (Ok(Some(start)), Ok(Some(end))) = selected
    {
        // Fails only for fields without a selection.
        let _ = field.set_selection_range(start, end);
    }
}

/// Calls a function after the next paint.
pub fn after_paint(act: impl FnOnce() + 'static) {
    next_frame(move || next_frame(act));
}

/// Calls a function in the next frame.
pub fn next_frame(act: impl FnOnce() + 'static) {
    // Leptos requires a window.
    if window().is_some() {
        leptos::prelude::request_animation_frame(act);
    }
}

/// Calls a function when the browser has nothing else to do, which is before long. Safari does not say when that is.
pub fn when_idle(act: impl Fn() + Copy + 'static) {
    if window().is_some() && leptos::prelude::request_idle_callback_with_handle(act).is_err() {
        leptos::prelude::set_timeout(act, std::time::Duration::from_millis(100));
    }
}

/// Moves the focus to an element if the one that has it now is about to be removed, so that keyboard users are not sent
/// back to the top of the page. A button that was disabled keeps the focus for the rest of the frame, hence two frames.
pub fn restore_focus(id: ElementId) {
    if has_focus() {
        after_paint(move || {
            if !has_focus() {
                focus(id);
            }
        });
    }
}

/// Gives the focus back to the element that has it now, should it be moved among its siblings: a node that is moved loses it.
pub fn keep_focus() {
    if let Some(focused) = focused() {
        leptos::prelude::queue_microtask(move || {
            if focused.is_connected() && !is_focused_element(&focused) {
                focus_element(&focused);
            }
        });
    }
}

fn active() -> Option<Element> {
    document()?.active_element()
}
