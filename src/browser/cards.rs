//! The cards of the papers: finding one, and keeping one in sight.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{document, focus_on, window};
use crate::papers::ArxivId;

/// So high are the last lines of a card, in pixels.
const LAST_LINES: f64 = 90.0;

/// The `id` of the field of the comment on a paper.
#[must_use]
pub fn comment_id(paper: &ArxivId) -> String {
    format!("comment-{paper}")
}

/// Moves the focus to the field of the comment on a paper.
pub fn focus_comment(paper: &ArxivId) {
    if let Some(field) = document().get_element_by_id(&comment_id(paper)) {
        focus_on(field.unchecked_ref());
    }
}

/// Moves the focus to the title of the paper at a rank, if it is shown.
pub fn focus_paper(rank: usize) {
    let title = document().get_element_by_id(&paper_id(rank));
    if let Some(link) = title.and_then(|title| title.query_selector("a").ok().flatten())
        && let Ok(link) = link.dyn_into::<HtmlElement>()
    {
        let _ = link.focus();
    }
}

/// The id of the title of the paper at a rank, from 1.
#[must_use]
pub fn paper_id(rank: usize) -> String {
    format!("paper-{rank}")
}

/// The rank of the paper whose card has the focus, from 1.
#[must_use]
pub fn focused_paper() -> Option<usize> {
    rank_of(&document().active_element()?.closest(".card").ok()??)
}

/// The rank of the first paper that is to be seen, and not the last lines of its card only; from 1.
#[must_use]
pub fn paper_in_sight() -> Option<usize> {
    rank_of(&first_card_below(LAST_LINES)?)
}

fn rank_of(card: &Element) -> Option<usize> {
    let title = card.get_attribute("aria-labelledby")?;
    title.strip_prefix("paper-")?.parse().ok()
}

/// Keeps the card that is being read where it is on the screen, whatever moves around it in the coming frame.
pub fn keep_place() {
    let Some(card) = card_being_read() else {
        return;
    };
    let top = card.get_bounding_client_rect().top();
    request_animation_frame(move || {
        let moved = card.get_bounding_client_rect().top() - top;
        if card.is_connected() && moved != 0.0 {
            window().scroll_by_with_x_and_y(0.0, moved);
        }
    });
}

/// The first card of which more than the last lines is to be seen; none where the reader is at the top of the page,
/// where what is new is to be seen.
fn card_being_read() -> Option<Element> {
    if window().scroll_y().ok()? <= 0.0 {
        return None;
    }
    first_card_below(LAST_LINES)
}

/// The first card that reaches below a height of the window, in pixels.
fn first_card_below(height: f64) -> Option<Element> {
    let cards = document().get_elements_by_class_name("card");
    (0..cards.length())
        .filter_map(|place| cards.item(place))
        .find(|card| card.get_bounding_client_rect().bottom() > height)
}
