//! Drag and drop of a text.

use web_sys::{DataTransfer, DragEvent};

/// The data of a drag event.
#[derive(Clone, Debug)]
pub struct Drag(Option<DataTransfer>);

impl From<&DragEvent> for Drag {
    fn from(event: &DragEvent) -> Self {
        Self(event.data_transfer())
    }
}

impl Drag {
    /// Sets the text that is dragged. To be called when the drag starts.
    pub fn set_text(&self, text: &str) {
        if let Some(data) = &self.0 {
            // Fails only once the drag has started.
            let _ = data.set_data("text/plain", text);
        }
    }

    /// The text that was dropped; it may come from outside the page.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        self.0.as_ref()?.get_data("text/plain").ok()
    }
}
