//! What an editor can do with a paper: take it into the post or leave it out, put it somewhere else in it, and comment
//! on it.

use std::cell::Cell;

use leptos::prelude::request_animation_frame;

use super::{Card, copying::copy_opener};
use crate::{
    browser::{self, Drag},
    calendar::Period,
    papers::{ArxivId, Step},
    ui::{
        Element, Page,
        element::{bare_button, element, field, field_of},
        signal::Signal,
    },
};

/// The paper's number in the post, by which it can be dragged, and the box that takes it in.
pub(super) fn tick(Page { desk, words }: Page, card: &Card) -> Element {
    let (id, title) = (card.id.clone(), card.title.clone());
    let shown = card.shown;
    let dragged = id.to_string();
    let number = element("span")
        .class("number")
        .for_eyes_only()
        .attribute("draggable", "true")
        .attribute("title", words.drag())
        .live_text(move || match shown.get().number {
            Some(number) => number.to_string(),
            None => "–".to_owned(),
        })
        .on("dragstart", move |event| Drag::of(&event).carry(&dragged));
    let tick = element("input")
        .attribute("type", "checkbox")
        .attribute("aria-label", &words.tick(&title))
        .follow(move |tick| field(tick).set_checked(shown.get().number.is_some()))
        .on("change", move |event| {
            desk.tick(&id, field_of(&event).checked());
        });
    element("label").class("rank").with(number).with(tick)
}

/// Lets papers be dropped on a card, in whose place they then stand.
pub(super) fn takes_drops(Page { desk, .. }: Page, card: &Card, element: Element) -> Element {
    let id = card.id.clone();
    let over = Signal::new(false);
    element
        .live_class("drop-here", move || over.get())
        .on("dragover", move |event| {
            event.prevent_default();
            if !over.get_untracked() {
                over.set(true);
            }
        })
        .on("dragleave", move |_| over.set(false))
        .on("drop", move |event| {
            event.prevent_default();
            over.set(false);
            if let Some(dropped) = Drag::of(&event).carried().and_then(|id| ArxivId::new(&id)) {
                desk.put_at(&dropped, &id);
            }
        })
}

/// The buttons (to the top, up, down, comment, copy), and the field of the comment, there while it is wanted.
pub(super) fn editing(page: Page, card: &Card) -> [Element; 2] {
    let Page { desk, words } = page;
    let shown = card.shown;
    let named = |button: Element, name: &str| {
        button.attribute("aria-label", &words.of_paper(name, &card.title))
    };
    let pinned = card.id.clone();
    let pin = bare_button(move || desk.pin(&pinned, !shown.get_untracked().is_pinned));
    let pin = named(pin.text(words.pin()), words.pin())
        .live_state("aria-pressed", move || shown.get().is_pinned);
    let step = |sign: &str, name: &str, step: Step| {
        let id = card.id.clone();
        let button = bare_button(move || desk.step(&id, step)).text(sign);
        named(button, name)
            .attribute("title", name)
            .live_flag("disabled", move || {
                let shown = shown.get();
                match (shown.number, step) {
                    (None, _) | (Some(1), Step::Up) => true,
                    (_, Step::Down) => shown.is_last,
                    _ => false,
                }
            })
    };
    // A comment that is there is shown from the start.
    let commenting = Signal::new(!desk.comment(&card.id).is_empty());
    let (read, write) = (card.id.clone(), card.id.clone());
    let field = user_markdown(
        &words.of_paper(words.comment(), &card.title),
        words.comment_hint(),
        || None,
        move || desk.comment(&read),
        move |text| desk.comment_on(&write, text),
    )
    .id(&browser::comment_id(&card.id))
    .live_flag("hidden", move || !commenting.get());
    // By its name, since a listener that holds an element of its own card would keep the card for ever.
    let commented = card.id.clone();
    let comment = bare_button(move || {
        commenting.update(|open| *open = !*open);
        let commented = commented.clone();
        request_animation_frame(move || browser::focus_comment(&commented));
    });
    let comment = named(comment.text(words.comment()), words.comment())
        .live_state("aria-expanded", move || commenting.get());
    let buttons = element("span")
        .class("editing")
        .with(pin)
        .with(step("↑", words.up(), Step::Up))
        .with(step("↓", words.down(), Step::Down))
        .with(comment)
        .with(copy_opener(page, card));
    [buttons, field]
}

/// A field for Markdown of the editor's own, as high as what is in it. What is typed is never written back to it while
/// it has the focus: that would break off whoever composes a syllable. But when it comes to be `about` another list, what
/// was written about the one before must not stay in it.
pub(in crate::ui) fn user_markdown(
    name: &str,
    hint: &str,
    about: impl Fn() -> Option<Period> + 'static,
    written: impl Fn() -> String + 'static,
    write: impl Fn(&str) + 'static,
) -> Element {
    let before = Cell::new(None);
    element("textarea")
        .class("own-words")
        .attribute("aria-label", name)
        .attribute("placeholder", hint)
        .attribute("rows", "1")
        .follow(move |area| {
            let (now, written) = (about(), written());
            let is_at_hand = before.replace(now) == now && browser::is_focused_on(area);
            if !is_at_hand && field(area).value() != written {
                field(area).set_value(&written);
            }
        })
        .on("input", move |event| write(&field_of(&event).value()))
}
