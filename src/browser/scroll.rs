//! The scroll position. Cards are laid out when they come near, and made a few a frame: a place is a card and where on the
//! screen it is, not a number of pixels from the top.

use web_sys::{Element, ScrollRestoration, Storage};

use super::{
    ENTRY,
    cards::{LAST_LINES, first_card_below, title_id},
    document, next_frame, window,
};
use crate::papers::ArxivId;

/// How many frames a card is waited for.
const MAX_FRAMES: u32 = 60;

/// How many frames a card is kept at its place: what is laid out above it moves it.
const SETTLING_FRAMES: u32 = 3;

/// The key of the place in the storage of the tab.
const PLACE: &str = "daily-papers.place";

/// Scrolls to the top of the page in the next frame: the list that is made until then is laid out once.
pub fn scroll_to_top() {
    next_frame(|| {
        if let Some(window) = window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
}

/// How far the element with this `id` is below the top of what it is scrolled in, in pixels; `None` if it is not shown.
#[must_use]
pub fn distance_from_top(area: &Element, id: &str) -> Option<f64> {
    let bounds = document()?
        .get_element_by_id(id)?
        .get_bounding_client_rect();
    let top = area.get_bounding_client_rect().top();
    (bounds.height() > 0.0).then(|| bounds.top() - top)
}

/// Whether there is nothing below what is seen of an element that is scrolled.
#[must_use]
pub fn is_scrolled_to_end(area: &Element) -> bool {
    area.scroll_top() + area.client_height() >= area.scroll_height() - 1
}

/// Keeps the current card at its position on the screen through the next frames, even if it is made anew. At the top of
/// the page nothing is kept, so that new papers there are visible.
pub fn keep_scroll_position() {
    if let Some((id, top)) = current_place() {
        return_later(id, top, MAX_FRAMES);
    }
}

/// Keeps the card of a paper at its position on the screen through the next frames, wherever it moves in the list.
pub fn keep_card_in_place(paper: &ArxivId) {
    let id = title_id(paper);
    let top = document()
        .and_then(|document| document.get_element_by_id(&id)?.closest(".card").ok()?)
        .map(|card| card.get_bounding_client_rect().top());
    if let Some(top) = top {
        return_later(id, top, SETTLING_FRAMES);
    }
}

/// Stores the place for [`restore_scroll_position`] after a reload.
pub fn store_scroll_position() {
    if let (Some(storage), Some(search)) = (tab_storage(), search()) {
        // Where nothing can be stored, the page opens at its top.
        let _ = match current_place() {
            // Whole pixels: reading and writing a float takes 20 KB of code.
            Some((id, top)) => {
                let top = top.round() as i32;
                storage.set_item(PLACE, &format!("{id} {top} {search}"))
            }
            None => storage.remove_item(PLACE),
        };
    }
}

/// Returns to the stored place, where the page was reloaded or returned to. From now on the browser, which would look
/// for it before the cards are made, leaves that to the page.
pub fn restore_scroll_position() {
    let Some(window) = window() else { return };
    let Ok(history) = window.history() else {
        return;
    };
    let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    let was_open = history.state().is_ok_and(|state| state.is_truthy());
    let _ = history.replace_state(&ENTRY, "");
    if !was_open || window.scroll_y().unwrap_or_default() > 0.0 {
        return;
    }
    let stored = tab_storage().and_then(|storage| storage.get_item(PLACE).ok().flatten());
    if let Some(stored) = stored
        && let Some((id, place)) = stored.split_once(' ')
        && let Some((top, of)) = place.split_once(' ')
        && let Ok(top) = top.parse::<i32>()
        && search().as_deref() == Some(of)
    {
        return_later(id.to_owned(), f64::from(top), MAX_FRAMES);
    }
}

/// The `id` of the title of the current card, and the distance of the card from the top of the window.
fn current_place() -> Option<(String, f64)> {
    if window()?.scroll_y().ok()? <= 0.0 {
        return None;
    }
    let card = first_card_below(LAST_LINES)?;
    let title = card.query_selector("h2").ok()??;
    Some((title.id(), card.get_bounding_client_rect().top()))
}

/// From the next frame on scrolls a card to its distance from the top of the window, once it is there and for some
/// frames more.
fn return_later(id: String, top: f64, frames: u32) {
    next_frame(move || {
        let left = match scroll_card_to(&id, top) {
            Some(()) => frames.min(SETTLING_FRAMES),
            None => frames,
        };
        if left > 0 {
            return_later(id, top, left - 1);
        }
    });
}

fn scroll_card_to(id: &str, top: f64) -> Option<()> {
    let title = document()?.get_element_by_id(id)?;
    let card = title.closest(".card").ok()??;
    let moved = card.get_bounding_client_rect().top() - top;
    if moved != 0.0 {
        window()?.scroll_by_with_x_and_y(0.0, moved);
    }
    Some(())
}

fn search() -> Option<String> {
    window()?.location().search().ok()
}

/// The storage of this tab alone, which survives a reload.
pub(super) fn tab_storage() -> Option<Storage> {
    window()?.session_storage().ok().flatten()
}
