//! The document: title, language, theme, media queries, visibility.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, MediaQueryList};

use super::{document, window};
use crate::post::Language;

/// The media query of a device whose colours are dark.
pub const DARK: &str = "(prefers-color-scheme: dark)";

/// The width from which list and post stand side by side; as in `style/header.css`.
pub const WIDE: &str = "(min-width: 1100px)";

/// The narrow screens, on which what is not asked for is folded; as in `style/day_bar.css`.
pub const NARROW: &str = "(max-width: 640px)";

/// Sets the title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the language of the document, for screen readers, hyphenation and fonts.
pub fn set_language(language: Language) {
    set_on_root("lang", language.tag());
}

/// Sets the theme, which overrides the device's preference.
pub fn set_theme(dark: bool) {
    set_on_root("data-theme", if dark { "dark" } else { "light" });
}

/// Whether the page is dark now: as chosen on this device, or else as the device prefers.
#[must_use]
pub fn is_dark() -> bool {
    let chosen = root().and_then(|root| root.get_attribute("data-theme"));
    match chosen.as_deref() {
        Some("dark") => true,
        Some("light") => false,
        _ => matches(DARK),
    }
}

/// Whether pictures are shown by default: on a wide screen and an unmetered connection. `static/boot.js` decides, since
/// only some browsers expose the connection.
#[must_use]
pub fn prefers_pictures() -> bool {
    root().is_some_and(|root| root.has_attribute("data-pictures"))
}

/// Whether the page is visible, and not behind another.
#[must_use]
pub fn is_visible() -> bool {
    document().is_some_and(|document| !document.hidden())
}

/// Whether a media query matches now; one that the browser does not understand never does.
#[must_use]
pub fn matches(query: &str) -> bool {
    media(query).is_some_and(|query| query.matches())
}

/// Calls a function whenever a media query begins or ceases to match, for as long as the page is open.
pub fn on_media_change(query: &str, handler: impl Fn() + 'static) {
    if let Some(query) = media(query) {
        let handler = Closure::<dyn Fn()>::new(handler);
        query.set_onchange(Some(handler.as_ref().unchecked_ref()));
        handler.forget();
    }
}

/// The first of the browser's preferred languages that is supported; English if none is.
#[must_use]
pub fn preferred_language() -> Language {
    window()
        .and_then(|window| {
            let tags = window.navigator().languages();
            tags.iter()
                .find_map(|tag| Language::from_tag(&tag.as_string()?))
        })
        .unwrap_or(Language::English)
}

fn root() -> Option<Element> {
    document()?.document_element()
}

fn set_on_root(name: &str, value: &str) {
    if let Some(root) = root() {
        // Fails only for names that are no attribute names.
        let _ = root.set_attribute(name, value);
    }
}

fn media(query: &str) -> Option<MediaQueryList> {
    window()?.match_media(query).ok().flatten()
}
