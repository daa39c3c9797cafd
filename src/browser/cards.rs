//! The cards of the papers: their ids, and which one has the focus or is in view.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{document, focus_element};
use crate::papers::ArxivId;

/// The height of a card's last lines, in pixels: a card of which no more is visible does not count as being read.
pub(super) const LAST_LINES: f64 = 90.0;

/// The `id` of the field of the comment on a paper.
#[must_use]
pub fn comment_id(paper: &ArxivId) -> String {
    format!("comment-{paper}")
}

/// The `id` of the title of the paper at a rank, from 1.
#[must_use]
pub fn paper_id(rank: usize) -> String {
    format!("paper-{rank}")
}

/// Moves the focus to the field of the comment on a paper, if it is there, without scrolling.
pub fn focus_comment(paper: &ArxivId) {
    if let Some(field) = element(&comment_id(paper)) {
        focus_element(&field);
    }
}

/// Moves the focus to the title of the paper at a rank, if it is there, and scrolls it into view.
pub fn focus_paper(rank: usize) {
    let title = element(&paper_id(rank));
    if let Some(link) = title.and_then(|title| title.query_selector("a").ok().flatten())
        && let Ok(link) = link.dyn_into::<HtmlElement>()
    {
        let _ = link.focus();
    }
}

/// The rank of the paper whose card has the focus, from 1.
#[must_use]
pub fn focused_paper() -> Option<usize> {
    let focused = document()?.active_element()?;
    rank_of_card(&focused.closest(".card").ok()??)
}

/// The rank of the first paper of which more than the last lines are visible, from 1.
#[must_use]
pub fn first_visible_paper() -> Option<usize> {
    rank_of_card(&first_card_below(LAST_LINES)?)
}

/// The first card that reaches below a height of the window, in pixels.
pub(super) fn first_card_below(height: f64) -> Option<Element> {
    let cards = document()?.get_elements_by_class_name("card");
    (0..cards.length())
        .filter_map(|index| cards.item(index))
        .find(|card| card.get_bounding_client_rect().bottom() > height)
}

fn rank_of_card(card: &Element) -> Option<usize> {
    let title = card.get_attribute("aria-labelledby")?;
    title.strip_prefix("paper-")?.parse().ok()
}

fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}
