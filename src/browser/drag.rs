//! Dragging something from one place of the page to another.

use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Event};

/// What is being dragged.
#[derive(Clone, Debug)]
pub struct Drag(Option<DataTransfer>);

impl Drag {
    /// What an event of dragging is about.
    #[must_use]
    pub fn of(event: &Event) -> Self {
        let event: &DragEvent = event.unchecked_ref();
        Self(event.data_transfer())
    }

    /// Carries a text along, until it is dropped.
    pub fn carry(&self, text: &str) {
        if let Some(carried) = &self.0 {
            // Fails only once the dragging has begun.
            let _ = carried.set_data("text/plain", text);
        }
    }

    /// The text that was carried here; it may be from outside the page.
    #[must_use]
    pub fn carried(&self) -> Option<String> {
        self.0.as_ref()?.get_data("text/plain").ok()
    }
}
