//! The bar that hands the post over on narrow screens, and what became of it on all.

use super::copy_button;
use crate::{
    browser::Place,
    ui::{
        Element, Page,
        desk::Outcome,
        element::{bare_button, element},
    },
};

/// The bar at the bottom of a narrow screen. On wide ones only its status line is to be seen, below the post.
pub(in crate::ui) fn hand_over_bar(page: Page) -> Element {
    let Page { desk, words } = page;
    let outcome = element("p")
        .class("outcome")
        .attribute("role", "status")
        .live_class("refused", move || desk.outcome.with(Outcome::is_refusal))
        .live_text(move || desk.outcome.with(|outcome| words.outcome(outcome)));
    let opener = bare_button(move || desk.sheet.update(|open| *open = !*open))
        .id(Place::PostOpener.id())
        .attribute("aria-controls", Place::PostPanel.id())
        .live_state("aria-expanded", move || desk.sheet.get())
        .live_text(move || words.open_or_close_post(desk.sheet.get()).to_owned());
    element("div").class("bar").with(outcome).with(
        element("div")
            .class("bar-buttons")
            .with(copy_button(page))
            .with(opener),
    )
}
