//! Dialogs and popovers.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::ElementId;

/// Hides a popover.
pub fn hide_popover(id: ElementId) {
    if let Some(element) = id.element() {
        // Fails only for elements that are no popovers.
        let _ = element.hide_popover();
    }
}

/// Shows a dialog as a modal one: nothing else takes the focus or a click until it is closed.
pub fn show_dialog(id: ElementId) {
    if let Some(dialog) = dialog(id) {
        // Fails only where it is open in another way.
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog; the focus returns to where it was.
pub fn close_dialog(id: ElementId) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: ElementId) -> Option<HtmlDialogElement> {
    id.element()?.dyn_into().ok()
}
