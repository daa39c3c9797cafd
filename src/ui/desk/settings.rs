//! How posts are written, kept on the device.

use leptos::prelude::*;

use super::Desk;
use crate::{
    browser::{self, Remembered},
    post::{Format, Setting},
};

/// The format kept on the device, and whether some of it could not be read and so has its default.
pub(super) fn recalled() -> (Format, bool) {
    let Some(lines) = browser::recall(Remembered::Format) else {
        return (Format::default(), false);
    };
    match Format::from_lines(&lines) {
        Some((format, not_understood)) => (format, not_understood > 0),
        None => (Format::default(), true),
    }
}

impl Desk {
    /// Sets one thing, and keeps all on the device. What the setting cannot be leaves everything as it was.
    pub(in crate::ui) fn set(self, setting: Setting, value: &str) {
        let mut format = self.format.get_untracked();
        if setting.write(&mut format, value).is_ok() {
            browser::remember(Remembered::Format, &format.to_lines());
            self.format.set(format);
        }
    }
}
