//! The document the page lives in, and what the device prefers.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{FocusOptions, HtmlDialogElement, HtmlElement, HtmlTextAreaElement, MediaQueryList};

use super::{Place, document, window};
use crate::post::Language;

/// What the device says when its colours are dark.
pub const DARK: &str = "(prefers-color-scheme: dark)";

/// The width from which list and post stand side by side; as in `style/layout.css`.
pub const WIDE: &str = "(min-width: 1100px)";

/// An element for the page to be made in, which is not in the document yet. `None` if there is no static shell to
/// replace.
#[must_use]
pub fn backstage() -> Option<HtmlElement> {
    Place::App.element()?;
    let place = document().create_element("div").ok()?;
    place.set_id(Place::App.id());
    place.dyn_into().ok()
}

/// Replaces the static shell with the page, once.
pub fn raise_the_curtain(page: &HtmlElement) {
    if !page.is_connected()
        && let Some(shell) = Place::App.element()
    {
        // Fails only for an element that lies in this one.
        let _ = shell.replace_with_with_node_1(page);
    }
}

/// Goes back to the top of the page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Moves the focus, if the element is there; what is on the screen stays where it is.
pub fn focus(place: Place) {
    if let Some(element) = place.element() {
        focus_on(&element);
    }
}

/// Moves the focus to where it can be seen, if the element is there.
pub fn lead_to(place: Place) {
    if let Some(element) = place.element() {
        let _ = element.focus();
    }
}

/// Does something once what is on the page now was painted.
pub fn after_paint(act: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(act));
}

/// Moves the focus to an element; what is on the screen stays where it is.
pub fn focus_on(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Fails only for elements outside the document.
    let _ = element.focus_with_options(&options);
}

/// An element that is not on the page.
#[must_use]
pub fn nowhere() -> Option<HtmlElement> {
    document().create_element("div").ok()?.dyn_into().ok()
}

/// A dialog at the end of the page, closed. `None` if the document has no body.
#[must_use]
pub fn add_dialog(place: Place) -> Option<HtmlElement> {
    let dialog = document().create_element("dialog").ok()?;
    dialog.set_id(place.id());
    document().body()?.append_child(&dialog).ok()?;
    dialog.dyn_into().ok()
}

/// Closes what lies over the page.
pub fn close(place: Place) {
    if let Some(element) = place.element() {
        // Fails only for elements that cannot be opened.
        let _ = element.hide_popover();
    }
}

/// Opens a dialog over the page, which takes no focus and no click until it is closed.
pub fn open_dialog(place: Place) {
    if let Some(dialog) = place.element() {
        // Fails only where it is open in another way.
        let _ = dialog.unchecked_into::<HtmlDialogElement>().show_modal();
    }
}

/// Closes a dialog; the focus returns to where it was.
pub fn close_dialog(place: Place) {
    if let Some(dialog) = place.element() {
        dialog.unchecked_into::<HtmlDialogElement>().close();
    }
}

/// Takes the focus away from what has it.
pub fn blur() {
    if let Some(element) = focused() {
        let _ = element.blur();
    }
}

/// Whether an element has the focus. None has it at the start, and after the one that had it has gone.
#[must_use]
pub fn has_focus() -> bool {
    let active = document().active_element();
    active.is_some_and(|element| element.tag_name() != "BODY")
}

/// The element that has the focus.
#[must_use]
pub fn focused() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

/// Whether this element has the focus.
#[must_use]
pub fn is_focused(place: Place) -> bool {
    let active = document().active_element();
    active.is_some_and(|element| element.id() == place.id())
}

/// Whether this very element has the focus.
#[must_use]
pub fn is_focused_on(element: &HtmlElement) -> bool {
    document().active_element().as_ref() == Some(element)
}

/// Focuses a field and selects all that is in it: a text, so that one key copies it, or a line, so that the next key
/// begins another.
pub fn select_all(place: Place) {
    if let Some(text) = place.element() {
        // Whatever its element: what is asked of it here, lines have, too.
        let text: HtmlTextAreaElement = text.unchecked_into();
        let _ = text.focus();
        text.select();
    }
}

/// Sets the title of the document.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Says which language the page is in, for screen readers, hyphenation and fonts.
pub fn set_language(language: Language) {
    set_on_root("lang", language.tag());
}

/// The language the page is in now.
#[must_use]
pub fn language_of_page() -> Language {
    let root = document().document_element();
    root.and_then(|root| Language::from_tag(&root.get_attribute("lang")?))
        .unwrap_or(Language::English)
}

/// Chooses the colours, against the device's preference if need be.
pub fn set_theme(dark: bool) {
    set_on_root("data-theme", if dark { "dark" } else { "light" });
}

fn set_on_root(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // Fails only for names that are no attribute names.
        let _ = root.set_attribute(name, value);
    }
}

/// Whether the page is dark now: as chosen on this device, or else as the device prefers.
#[must_use]
pub fn reading_dark() -> bool {
    let chosen = document()
        .document_element()
        .and_then(|root| root.get_attribute("data-theme"));
    match chosen.as_deref() {
        Some("dark") => true,
        Some("light") => false,
        _ => matches(DARK),
    }
}

/// Whether pictures are welcome unasked: on a screen that has room for them and a connection that has no price. Decided
/// by `static/boot.js`, which can ask a browser for what only some of them know.
#[must_use]
pub fn welcomes_pictures() -> bool {
    document()
        .document_element()
        .is_some_and(|root| root.has_attribute("data-pictures"))
}

/// Whether the page is to be seen, and not behind another.
#[must_use]
pub fn is_seen() -> bool {
    !document().hidden()
}

/// Whether a media query holds now; one that the browser does not understand never does.
#[must_use]
pub fn matches(query: &str) -> bool {
    media(query).is_some_and(|query| query.matches())
}

/// Calls a function, for as long as the page is open, whenever a media query begins or ceases to hold.
pub fn follow(query: &str, changed: impl Fn() + 'static) {
    if let Some(query) = media(query) {
        let changed = Closure::<dyn Fn()>::new(changed);
        query.set_onchange(Some(changed.as_ref().unchecked_ref()));
        changed.forget();
    }
}

fn media(query: &str) -> Option<MediaQueryList> {
    window().match_media(query).ok().flatten()
}

/// The first of our languages among those the browser prefers; English for everybody else.
#[must_use]
pub fn preferred_language() -> Language {
    window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| Language::from_tag(&tag.as_string()?))
        .next()
        .unwrap_or(Language::English)
}
