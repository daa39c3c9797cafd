//! Copying one paper.

use super::Card;
use crate::{
    browser::Place,
    ui::{
        Element, Page,
        desk::Form,
        element::button,
        menu::{menu, opener},
    },
};

/// The forms in which a paper is copied. There is one such menu for all cards.
pub(in crate::ui) fn copy_menu(Page { desk, words }: Page) -> Element {
    let form = |form| {
        button(words.form(form), move || {
            if let Some(id) = desk.copying.get_untracked() {
                desk.copy_paper_as(&id, form);
            }
        })
    };
    let forms = [Form::Markdown, Form::Link, Form::BibTex];
    menu(
        Place::CopyMenu,
        words.copy_paper(),
        forms.map(form).to_vec(),
    )
}

/// The button of a card that opens it.
pub(super) fn copy_opener(Page { desk, words }: Page, card: &Card) -> Element {
    let id = card.id.clone();
    opener(Place::CopyMenu, words.copy_paper(), move || {
        desk.copying.set(Some(id.clone()));
    })
    .attribute(
        "aria-label",
        &words.of_paper(words.copy_paper(), &card.title),
    )
}
