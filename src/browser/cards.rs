//! The cards of the papers: their ids, and which one has the focus or is in view.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};

use super::{document, focus_by_id};
use crate::papers::ArxivId;

/// The height of a card's last lines, in pixels: a card of which no more is visible does not count as being read.
pub(super) const LAST_LINES: f64 = 90.0;

/// How the `id` of a title begins.
const TITLE: &str = "paper-";

/// How the `id` of the field of a comment begins.
const COMMENT: &str = "comment-";

/// The `id` of the field of the comment on a paper.
#[must_use]
pub fn comment_id(paper: &ArxivId) -> String {
    format!("{COMMENT}{paper}")
}

/// The `id` of the title of a paper.
#[must_use]
pub fn title_id(paper: &ArxivId) -> String {
    format!("{TITLE}{paper}")
}

/// Moves the focus to the field of the comment on a paper, if it is there, without scrolling.
pub fn focus_comment(paper: &ArxivId) {
    focus_by_id(&comment_id(paper));
}

/// The paper whose comment is being written: its field has the focus.
#[must_use]
pub fn focused_comment() -> Option<ArxivId> {
    ArxivId::new(document()?.active_element()?.id().strip_prefix(COMMENT)?)
}

/// Moves the focus to the title of the card at an index, if it is there, and scrolls it into view.
pub fn focus_card(index: usize) {
    if let Some(link) = all_cards()
        .nth(index)
        .and_then(|card| card.query_selector("h2 a").ok()?)
        && let Ok(link) = link.dyn_into::<HtmlElement>()
    {
        let _ = link.focus();
    }
}

/// The index of the card that has the focus, among those that are there, from 0.
#[must_use]
pub fn focused_card() -> Option<usize> {
    let focused = document()?.active_element()?;
    index_of(&focused.closest(".card").ok()??)
}

/// The paper of the card at an index. The cards that are there are not always all that are wanted.
#[must_use]
pub fn paper_at(index: usize) -> Option<ArxivId> {
    paper_of(&all_cards().nth(index)?)
}

/// The index of the first card of which more than the last lines are visible, from 0.
#[must_use]
pub fn first_visible_card() -> Option<usize> {
    index_of(&first_card_below(LAST_LINES)?)
}

/// The paper whose card an element is, or contains.
#[must_use]
pub fn paper_of(element: &Element) -> Option<ArxivId> {
    let title = element.query_selector("h2").ok()??;
    ArxivId::new(title.id().strip_prefix(TITLE)?)
}

/// The first card that reaches below a height of the window, in pixels.
pub(super) fn first_card_below(height: f64) -> Option<Element> {
    all_cards().find(|card| card.get_bounding_client_rect().bottom() > height)
}

/// The cards, in their order, without those that are about to be removed.
pub(super) fn all_cards() -> impl Iterator<Item = Element> {
    let cards =
        document().and_then(|document| document.query_selector_all(":not([hidden]) > .card").ok());
    let count = cards.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |index| cards.as_ref()?.item(index)?.dyn_into().ok())
}

fn index_of(card: &Element) -> Option<usize> {
    all_cards().position(|other| other == *card)
}
