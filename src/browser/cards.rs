//! The cards of the papers: their ids, and which one has the focus or is in view.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{document, focus_element};
use crate::papers::ArxivId;

/// The height of a card's last lines, in pixels: a card of which no more is visible does not count as being read.
const LAST_LINES: f64 = 90.0;

/// The `id` of the field of the comment on a paper.
#[must_use]
pub fn comment_id(paper: &ArxivId) -> String {
    format!("comment-{paper}")
}

/// The `id` of the title of a paper, which names its card.
#[must_use]
pub fn title_id(paper: &ArxivId) -> String {
    format!("title-{paper}")
}

/// Moves the focus to the field of the comment on a paper, if it is there, without scrolling.
pub fn focus_comment(paper: &ArxivId) {
    if let Some(field) = element(&comment_id(paper)) {
        focus_element(&field);
    }
}

/// Moves the focus to the title of the card at a rank, from 1, if it is there, and scrolls it into view.
pub fn focus_paper(rank: usize) {
    if let Some(card) = rank.checked_sub(1).and_then(|index| cards().nth(index))
        && let Ok(Some(link)) = card.query_selector("h2 a")
        && let Ok(link) = link.dyn_into::<HtmlElement>()
    {
        let _ = link.focus();
    }
}

/// The rank of the card that has the focus, from 1.
#[must_use]
pub fn focused_paper() -> Option<usize> {
    let focused = document()?.active_element()?.closest(".card").ok()??;
    Some(cards().position(|card| card == focused)? + 1)
}

/// The rank of the first card of which more than the last lines are visible, from 1.
#[must_use]
pub fn first_visible_paper() -> Option<usize> {
    Some(cards().position(|card| is_below(&card, LAST_LINES))? + 1)
}

/// The first card of which more than the last lines are visible.
pub(super) fn first_visible_card() -> Option<Element> {
    cards().find(|card| is_below(card, LAST_LINES))
}

/// The cards on the page, in their order.
fn cards() -> impl Iterator<Item = Element> {
    let cards = document().map(|document| document.get_elements_by_class_name("card"));
    cards
        .into_iter()
        .flat_map(|cards| (0..cards.length()).filter_map(move |index| cards.item(index)))
}

/// Whether a card reaches below a height of the window, in pixels.
fn is_below(card: &Element, height: f64) -> bool {
    card.get_bounding_client_rect().bottom() > height
}

fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}
