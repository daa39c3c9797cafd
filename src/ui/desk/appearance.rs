//! How the page looks: its language, its colours, and what lies over the list.

use super::Desk;
use crate::{
    browser::{self, Place, Remembered},
    post::Language,
    ui::signal::Signal,
    url_state::UrlState,
};

/// What was chosen of something that is either so or not.
pub(super) fn recalled(what: &Remembered) -> Option<bool> {
    browser::recall(what).map(|tag| tag == YES)
}

/// The language that the page opens in: the address's, or else the one that was chosen, or else the browser's.
pub(super) fn first_language(address: &UrlState) -> Language {
    let chosen = || Language::from_tag(&browser::recall(&Remembered::Language)?);
    address
        .language
        .or_else(chosen)
        .unwrap_or_else(browser::preferred_language)
}

/// Whether pictures are shown: as was chosen, or else where they are welcome.
pub(super) fn recalled_pictures() -> bool {
    recalled(&Remembered::Pictures).unwrap_or_else(browser::welcomes_pictures)
}

fn turn(choice: Signal<bool>, what: &Remembered) {
    choice.update(|so| *so = !*so);
    let tag = if choice.get_untracked() { YES } else { "no" };
    let _ = browser::remember(what, tag);
}

const YES: &str = "yes";

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

    /// Shows or hides the papers' pictures, and remembers the choice.
    pub(in crate::ui) fn switch_pictures(self) {
        turn(self.pictures, &Remembered::Pictures);
    }

    /// Switches between a dense and a roomy list, and remembers the choice.
    pub(in crate::ui) fn switch_density(self) {
        turn(self.dense, &Remembered::Dense);
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
