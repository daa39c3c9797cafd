//! The scroll position.

use super::{
    cards::{LAST_LINES, first_card_below},
    focus::next_frame,
    window,
};

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Keeps the current card at its position on the screen through the next frame. At the top of the page nothing is kept,
/// so that new papers there are visible.
pub fn keep_scroll_position() {
    let Some(window) = window() else { return };
    if window.scroll_y().unwrap_or_default() <= 0.0 {
        return;
    }
    let Some(card) = first_card_below(LAST_LINES) else {
        return;
    };
    let top = card.get_bounding_client_rect().top();
    next_frame(move || {
        let moved = card.get_bounding_client_rect().top() - top;
        if card.is_connected() && moved != 0.0 {
            window.scroll_by_with_x_and_y(0.0, moved);
        }
    });
}
