//! How the page looks: its language, its colours, and what lies over the list.

use super::Desk;
use crate::{
    browser::{self, Place, Remembered},
    post::Language,
};

impl Desk {
    /// Switches the language of the page, and remembers it.
    pub(in crate::ui) fn speak(self, language: Language) {
        let _ = browser::remember(&Remembered::Language, language.tag());
        self.address
            .update(|address| address.language = Some(language));
        browser::replace_address(&self.address.get_untracked());
        self.language.set(language);
    }

    /// Switches between dark and light, and remembers the choice.
    pub(in crate::ui) fn switch_theme(self) {
        let dark = !self.dark.get_untracked();
        browser::set_theme(dark);
        let _ = browser::remember(&Remembered::Theme, if dark { "dark" } else { "light" });
        self.dark.set(dark);
    }

    /// Closes the sheet; the focus returns to the button that opened it.
    pub(in crate::ui) fn close_sheet(self) {
        self.sheet.set(false);
        browser::focus(Place::PostOpener);
    }

    /// Whether the open sheet lies over the list, which then takes no focus and no click.
    pub(in crate::ui) fn sheet_covers_list(self) -> bool {
        self.sheet.get() && !self.wide.get()
    }
}
