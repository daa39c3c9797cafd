//! Browser APIs: thin functions that report a failure in their result.
//!
//! The module compiles on the host, too, where there is no window: there each function does nothing, or returns a
//! default or an error. Tests of the state run on the host.

mod cards;
mod clipboard;
mod clock;
mod document;
mod download;
mod drag;
mod element_id;
mod file;
mod focus;
mod highlight;
mod keyboard;
mod models;
mod motion;
mod mount;
mod popover;
mod scroll;
mod service_worker;
mod storage;
mod strings;
mod translation_cache;
mod url_bar;

pub use cards::{
    comment_id, first_visible_card, focus_card, focus_comment, focused_card, focused_comment,
    paper_at, paper_of, title_id,
};
pub use clipboard::{CopyError, PendingWrite, can_share, copy, copy_html, share};
pub use clock::{is_online, now, sleep, utc_offset};
pub use document::{
    DARK, NARROW, WIDE, is_dark, is_visible, matches, on_media_change, preferred_language,
    prefers_pictures, set_language, set_theme, set_title,
};
pub use download::{download, download_bytes, open_link};
pub use drag::Drag;
pub use element_id::ElementId;
pub use file::read_text_file;
pub use focus::{
    after_paint, blur, focus, focus_and_scroll, focus_by_id, focus_element, focused, has_focus,
    is_focused, is_focused_element, keep_focus, next_frame, replace_text, restore_focus,
    scroll_to_element, select_all, when_idle,
};
pub use highlight::highlight_matches;
pub use keyboard::{Key, UNDO};
pub use models::{Availability, Model, ModelError, ModelTask, Models, OnDevice};
pub use motion::slide_cards;
pub use mount::{detached_root, replace_shell};
pub use popover::{close_dialog, hide_popover, show_dialog};
pub use scroll::{
    distance_from_top, is_scrolled_to_end, keep_card_in_place, keep_scroll_position,
    restore_scroll_position, scroll_to_top, store_scroll_position,
};
pub use service_worker::{activate_update, on_update_available, register};
#[cfg(not(target_arch = "wasm32"))]
pub use storage::HostStorage;
pub use storage::{
    StorageError, StorageKey, cache_storage, exported_values, has_replaced, is_set_aside, load,
    on_storage, persist_once, saved_papers, set_aside, store,
};
pub use strings::intern_strings;
use url_bar::ENTRY;
pub use url_bar::{current_url, is_layer, leave_layer, push_layer, push_url, replace_url};

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, EventTarget, Window};

/// The window; `None` on the host, where asking for it panics.
#[must_use]
pub fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") {
        web_sys::window()
    } else {
        None
    }
}

/// The window's document; `None` on the host.
#[must_use]
pub fn document() -> Option<Document> {
    window()?.document()
}

/// Calls a function for every event of a type, for as long as the page is open.
fn listen(target: &EventTarget, event_type: &str, handler: impl Fn() + 'static) {
    let handler = Closure::<dyn Fn()>::new(handler);
    // Fails for no type and no function.
    let _ = target.add_event_listener_with_callback(event_type, handler.as_ref().unchecked_ref());
    handler.forget();
}

/// Calls a function whenever the page becomes visible again, for as long as it is open.
pub fn on_return(handler: impl Fn() + 'static) {
    if let Some(document) = document() {
        listen(&document, "visibilitychange", move || {
            if is_visible() {
                handler();
            }
        });
    }
}
