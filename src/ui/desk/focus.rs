//! Where the focus goes when what had it goes away.

use crate::browser::{self, Place};

/// A button in a face, a notice or a list of checks may go away by being pressed; the focus then goes to this place, so
/// that whoever uses the keyboard is not sent back to the top of the page. A button that has become disabled keeps the
/// focus for the rest of the frame, hence the second one.
pub(in crate::ui) fn keep_the_focus(place: Place) {
    if browser::has_focus() {
        browser::after_paint(move || {
            if !browser::has_focus() {
                browser::focus(place);
            }
        });
    }
}
