//! How the page looks on this device.

use leptos::prelude::*;

use crate::{
    browser::{self, StorageKey},
    papers::PaperLink,
    post::Language,
    url_state::UrlState,
};

/// The value of a preference that is on.
const ON: &str = "yes";

/// Language, theme, and what the list shows. All are stored on the device.
#[derive(Clone, Copy, Debug)]
pub struct Preferences {
    /// The language of the page.
    pub language: RwSignal<Language>,
    /// Whether the page is dark.
    pub dark: RwSignal<bool>,
    /// Whether the papers' pictures are shown.
    pub pictures: RwSignal<bool>,
    /// Whether the list is dense.
    pub dense: RwSignal<bool>,
    /// Whether cards show the AI summary in place of the abstract, where there is one.
    pub summaries: RwSignal<bool>,
    /// Whether cards show translations, where there are any.
    pub translations: RwSignal<bool>,
    /// The links that cards show, in their order.
    pub links: RwSignal<Vec<PaperLink>>,
    /// Whether single keys are shortcuts.
    pub shortcuts: RwSignal<bool>,
    /// Whether the window is wide enough for list and post side by side.
    pub wide: RwSignal<bool>,
    /// Whether the window is as narrow as a phone.
    pub narrow: RwSignal<bool>,
}

impl Preferences {
    /// Reads the preferences of this device; a language in the page's address comes first.
    #[must_use]
    pub fn load(url: &UrlState) -> Self {
        let stored_language = || Language::from_tag(&browser::load(&StorageKey::Language)?);
        let language = url
            .language
            .or_else(stored_language)
            .unwrap_or_else(browser::preferred_language);
        let pictures = load_switch(&StorageKey::Pictures);
        Self {
            language: RwSignal::new(language),
            dark: RwSignal::new(browser::is_dark()),
            pictures: RwSignal::new(pictures.unwrap_or_else(browser::prefers_pictures)),
            dense: RwSignal::new(load_switch(&StorageKey::Dense).unwrap_or_default()),
            summaries: RwSignal::new(load_switch(&StorageKey::Summaries).unwrap_or_default()),
            translations: RwSignal::new(load_switch(&StorageKey::Translations).unwrap_or_default()),
            links: RwSignal::new(load_links().unwrap_or_else(|| PaperLink::DEFAULT.to_vec())),
            shortcuts: RwSignal::new(browser::load(&StorageKey::Shortcuts).is_none()),
            wide: RwSignal::new(browser::matches(browser::WIDE)),
            narrow: RwSignal::new(browser::matches(browser::NARROW)),
        }
    }

    /// Takes over what another tab has chosen the list to show. Language and theme stay: whoever looks at the page would
    /// see it made anew.
    pub(super) fn reload(self) {
        for (switch, key) in [
            (self.pictures, StorageKey::Pictures),
            (self.dense, StorageKey::Dense),
            (self.summaries, StorageKey::Summaries),
            (self.translations, StorageKey::Translations),
        ] {
            take_over(switch, load_switch(&key));
        }
        take_over(self.links, load_links());
    }

    /// Switches the language of the page.
    pub fn set_language(self, language: Language) {
        let _ = browser::store(&StorageKey::Language, language.tag());
        self.language.set(language);
    }

    /// Switches between dark and light.
    pub fn toggle_theme(self) {
        let dark = !self.dark.get_untracked();
        browser::set_theme(dark);
        let _ = browser::store(&StorageKey::Theme, if dark { "dark" } else { "light" });
        self.dark.set(dark);
    }

    /// Shows or hides the papers' pictures.
    pub fn toggle_pictures(self) {
        toggle(self.pictures, &StorageKey::Pictures);
    }

    /// Switches between a dense and a roomy list.
    pub fn toggle_density(self) {
        toggle(self.dense, &StorageKey::Dense);
    }

    /// Switches between abstracts and AI summaries.
    pub fn toggle_summaries(self) {
        toggle(self.summaries, &StorageKey::Summaries);
    }

    /// Switches between translations and originals.
    pub fn toggle_translations(self) {
        toggle(self.translations, &StorageKey::Translations);
    }

    /// Chooses the links that cards show, in their order.
    pub fn set_links(self, links: Vec<PaperLink>) {
        // No link at all is a choice, too, and an empty value is not stored.
        let names = match PaperLink::names(&links) {
            names if names.is_empty() => " ".to_owned(),
            names => names,
        };
        let _ = browser::store(&StorageKey::Links, &names);
        self.links.set(links);
    }

    /// Shows a link behind the others, or no longer.
    pub fn toggle_link(self, link: PaperLink) {
        let mut links = self.links.get_untracked();
        link.toggle(&mut links);
        self.set_links(links);
    }

    /// Switches the shortcuts on or off.
    pub fn set_shortcuts(self, on: bool) {
        let _ = browser::store(&StorageKey::Shortcuts, if on { "" } else { "off" });
        self.shortcuts.set(on);
    }
}

fn load_switch(key: &StorageKey) -> Option<bool> {
    browser::load(key).map(|value| value == ON)
}

fn load_links() -> Option<Vec<PaperLink>> {
    Some(PaperLink::parse(&browser::load(&StorageKey::Links)?))
}

fn take_over<T: PartialEq + Send + Sync + 'static>(preference: RwSignal<T>, stored: Option<T>) {
    if let Some(stored) = stored
        && preference.with_untracked(|value| *value != stored)
    {
        preference.set(stored);
    }
}

// A preference that cannot be stored lasts until the page is closed; nothing is lost by that.
fn toggle(switch: RwSignal<bool>, key: &StorageKey) {
    switch.update(|on| *on = !*on);
    let value = if switch.get_untracked() { ON } else { "no" };
    let _ = browser::store(key, value);
}
