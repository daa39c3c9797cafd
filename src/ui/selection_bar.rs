//! What holds for the list as a whole: the fewest upvotes, the way back, and what its cards show.

use super::{
    Element, Page,
    desk::keep_the_focus,
    element::{bare_button, button, element, field_of},
    signal::Signal,
};
use crate::browser::Place;

/// The bar above the cards. Nothing without a list.
pub(super) fn selection_bar(Page { desk, words }: Page) -> Element {
    let shown = move || match desk.least_upvotes() {
        0 => String::new(),
        least => least.to_string(),
    };
    let least = element("input")
        .attribute("type", "number")
        .attribute("inputmode", "numeric")
        .attribute("min", "0")
        .attribute("step", "1")
        .attribute("placeholder", "0")
        .live_value(shown)
        .on("change", move |event| {
            let field = field_of(&event);
            match field.value().trim() {
                "" => desk.ask_for_upvotes(0),
                number => match number.parse() {
                    Ok(least) => desk.ask_for_upvotes(least),
                    // Shows again what holds.
                    Err(_) => field.set_value(&shown()),
                },
            }
        });
    let undo =
        button(words.undo(), move || desk.undo()).live_flag("disabled", move || !desk.can_undo());
    let anew = button(words.select_anew(), move || {
        desk.select_anew();
        keep_the_focus(Place::Papers);
    })
    .live_flag("hidden", move || !desk.is_selected_by_hand());
    let repeated = Signal::computed(move || desk.repeated().len());
    let leave_out = bare_button(move || {
        desk.leave_repeated_out();
        keep_the_focus(Place::Papers);
    })
    .live_flag("hidden", move || repeated.get() == 0)
    .live_text(move || words.leave_repeated_out(repeated.get()));
    element("div")
        .class("selection")
        .live_flag("hidden", move || {
            desk.listing.with(|listing| listing.papers().is_none())
        })
        .with(element("label").text(words.least_upvotes()).with(least))
        .with(undo)
        .with(anew)
        .with(leave_out)
        .with(view(Page { desk, words }))
}

/// What the cards show, for everybody who reads the list.
fn view(Page { desk, words }: Page) -> Element {
    let pictures = button(words.pictures(), move || desk.switch_pictures())
        .live_state("aria-pressed", move || desk.pictures.get());
    let dense = button(words.dense(), move || desk.switch_density())
        .live_state("aria-pressed", move || desk.dense.get());
    element("div")
        .class("segments view")
        .attribute("role", "group")
        .attribute("aria-label", words.view())
        .with(pictures)
        .with(dense)
}
