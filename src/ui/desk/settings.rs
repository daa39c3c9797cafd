//! How posts are written, kept on the device.

use super::{Desk, Side};
use crate::{
    browser::{self, Part, Remembered},
    post::{Format, InvalidSetting, Setting},
};

/// The format kept on the device, and whether some of it could not be read and so has its default.
pub(in crate::ui) fn recalled() -> (Format, bool) {
    let Some(lines) = browser::recall(&Remembered::Format) else {
        return (Format::default(), false);
    };
    match Format::from_stored(&lines) {
        Ok(stored) => (stored.value, stored.skipped > 0),
        Err(_) => (Format::default(), true),
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
    pub(in crate::ui) fn set(self, setting: Setting, value: &str) -> Result<(), InvalidSetting> {
        let mut format = self.format.get_untracked();
        setting.write(&mut format, value)?;
        self.write_like(format);
        Ok(())
    }

    /// Shows the settings, which the second program does: `field` is that of a setting that is to have the focus, or
    /// nothing.
    pub(in crate::ui) fn show_settings(self, field: &str) {
        let lines = self.format.with(Format::to_json);
        let language = self.language.get();
        let _ = browser::ask_for(Part::Settings, &[&lines, language.tag(), field]);
    }

    /// Says that the settings are looked at: what they count is counted anew.
    pub(in crate::ui) fn turn_to_settings(self) {
        self.recall_published();
        self.side.set(Side::Settings);
    }

    /// Takes up what the second program has changed, which has kept it.
    pub(super) fn take_settings(self, lines: &str) {
        let Ok(stored) = Format::from_stored(lines) else {
            return;
        };
        let format = stored.value;
        let count = self.format.with_untracked(|before| before.count);
        if format.count != count {
            // Here and now it is to be that many, whatever the address said before.
            self.address.update(|address| address.count = None);
            browser::replace_address(&self.address.get_untracked());
        }
        self.format.set(format);
        self.recall_published();
    }

    /// Writes posts like this from now on, and keeps that on the device.
    pub(in crate::ui) fn write_like(self, format: Format) {
        let _ = browser::remember(&Remembered::Format, &format.to_json());
        self.format.set(format);
    }
}
