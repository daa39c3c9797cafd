//! The top of the page: its name, and the switches for language and colours.

use leptos::prelude::*;

use super::{
    Element, Page, Words,
    element::{bare_button, button, element},
};
use crate::{
    browser::{self, Place},
    post::Language,
};

/// The masthead.
pub(super) fn masthead(Page { desk, words }: Page) -> Element {
    let other = match words.language() {
        Language::Korean => Language::English,
        Language::English => Language::Korean,
    };
    let brand = element("a")
        .attribute("href", "./")
        .text("Daily Papers")
        .on("click", move |click| {
            click.prevent_default();
            desk.show_latest();
        });
    let language = button(Words::own_name(other), move || {
        desk.speak(other);
        // The page is made anew; the focus stays where it was.
        request_animation_frame(|| browser::focus(Place::LanguageSwitch));
    });
    let keys = button(words.keys(), move || desk.show_help());
    let theme = bare_button(move || desk.switch_theme())
        .live_text(move || words.other_theme(desk.dark.get()).to_owned());
    element("header")
        .class("masthead")
        .with(
            element("p")
                .class("brand")
                .with(brand)
                .with(element("span").class("tagline").text(words.tagline())),
        )
        .with(
            element("div")
                .class("switches")
                .with(keys.class("quiet keys"))
                .with(
                    language
                        .id(Place::LanguageSwitch.id())
                        .class("quiet")
                        .attribute("lang", other.tag()),
                )
                .with(theme.class("quiet")),
        )
}
