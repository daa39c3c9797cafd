//! How posts are written, kept on the device.

use super::Desk;
use crate::{
    browser::{self, Remembered},
    post::{Format, Impossible, Setting},
};

/// The format kept on the device, and whether some of it could not be read and so has its default.
pub(in crate::ui) fn recalled() -> (Format, bool) {
    let Some(lines) = browser::recall(&Remembered::Format) else {
        return (Format::default(), false);
    };
    match Format::from_lines(&lines) {
        Some((format, not_understood)) => (format, not_understood > 0),
        None => (Format::default(), true),
    }
}

impl Desk {
    /// The present value of a setting, as it is written.
    pub(in crate::ui) fn setting(self, setting: Setting) -> String {
        self.format.with(|format| setting.read(format))
    }

    /// Sets one thing, and keeps all on the device.
    ///
    /// # Errors
    /// If the setting cannot be that; everything stays as it was.
    pub(in crate::ui) fn set(self, setting: Setting, value: &str) -> Result<(), Impossible> {
        let mut format = self.format.get_untracked();
        setting.write(&mut format, value)?;
        self.write_like(format);
        if setting == Setting::Count {
            // Here and now it is to be that many, whatever the address said before.
            self.address.update(|address| address.count = None);
            browser::replace_address(&self.address.get_untracked());
        }
        Ok(())
    }

    /// Writes posts like this from now on, and keeps that on the device.
    pub(in crate::ui) fn write_like(self, format: Format) {
        let _ = browser::remember(&Remembered::Format, &format.to_lines());
        self.format.set(format);
    }
}
