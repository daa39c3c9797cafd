//! The cards of the papers: their ids, and which one has the focus or is in view.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCollection, HtmlElement};

use super::{document, focus_by_id};
use crate::papers::ArxivId;

/// The height of a card's last lines, in pixels: a card of which no more is visible does not count as being read.
pub(super) const LAST_LINES: f64 = 90.0;

/// How the `id` of a title begins.
const TITLE: &str = "paper-";

/// The `id` of the field of the comment on a paper.
#[must_use]
pub fn comment_id(paper: &ArxivId) -> String {
    format!("comment-{paper}")
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

/// Moves the focus to the title of the paper at a rank, if it is there, and scrolls it into view.
pub fn focus_paper(rank: usize) {
    let card = rank.checked_sub(1).and_then(|index| all_cards().nth(index));
    if let Some(link) = card.and_then(|card| card.query_selector("h2 a").ok().flatten())
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

/// The paper whose card is at a rank, from 1. The cards that are there are not always all that are wanted.
#[must_use]
pub fn paper_at(rank: usize) -> Option<ArxivId> {
    let title = all_cards().nth(rank.checked_sub(1)?)?.query_selector("h2");
    ArxivId::new(title.ok()??.id().strip_prefix(TITLE)?)
}

/// The rank of the first paper of which more than the last lines are visible, from 1.
#[must_use]
pub fn first_visible_paper() -> Option<usize> {
    rank_of_card(&first_card_below(LAST_LINES)?)
}

/// The first card that reaches below a height of the window, in pixels.
pub(super) fn first_card_below(height: f64) -> Option<Element> {
    all_cards().find(|card| card.get_bounding_client_rect().bottom() > height)
}

/// The cards, in their order.
pub(super) fn all_cards() -> impl Iterator<Item = Element> {
    let cards = document().map(|document| document.get_elements_by_class_name("card"));
    let count = cards.as_ref().map_or(0, HtmlCollection::length);
    (0..count).filter_map(move |index| cards.as_ref()?.item(index))
}

fn rank_of_card(card: &Element) -> Option<usize> {
    Some(all_cards().position(|other| other == *card)? + 1)
}
