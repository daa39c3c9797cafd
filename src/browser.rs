//! The browser, as far as the page needs it: thin functions, each of which says by its result what did not work.
//!
//! This room and `ui` exist in WebAssembly builds only. What the browser may refuse (storage, the clipboard, the
//! network) is a `Result` or an `Option`; what every page has (a window, a document) is taken for granted here and
//! nowhere else.

mod address_bar;
mod answer;
mod cards;
mod chosen_file;
mod clipboard;
mod clock;
mod download;
mod drag;
mod early;
mod fetch;
mod kept;
mod keyboard;
mod marks;
mod page;
mod place;
mod programs;
mod prose;
mod remembered;
mod update;

pub use address_bar::{go_to, read_address, replace_address, visit_address};
pub use cards::{
    comment_id, focus_comment, focus_paper, focused_paper, keep_place, paper_id, paper_in_sight,
};
pub use chosen_file::chosen_text;
pub use clipboard::{Handing, Refused, can_share, copy, copy_rich, share};
pub use clock::{is_online, now, rest};
pub use download::{download, download_bytes, follow_link};
pub use drag::Drag;
pub use early::take_over;
pub use fetch::{Request, Wanted, day_list, latest_list, sample_list};
pub use kept::{Kept, forget_lists, kept_days, kept_list};
pub use keyboard::Key;
pub use marks::mark_found;
pub use page::{
    DARK, WIDE, add_dialog, after_paint, backstage, blur, close, close_dialog, focus, focus_on,
    focused, follow, has_focus, is_focused, is_focused_on, is_seen, language_of_page, lead_to,
    matches, nowhere, open_dialog, preferred_language, raise_the_curtain, reading_dark,
    scroll_to_top, select_all, set_language, set_theme, set_title, welcomes_pictures,
};
pub use place::Place;
pub use programs::{
    Part, ask_for, tell_settings, when_asked_for, when_second_is_missing, when_second_is_there,
    when_settings_change,
};
pub use prose::{show_body, show_own_words, show_prose};
pub use remembered::{NotKept, Remembered, recall, remember};
pub use update::{renew, settled, when_renewable};

/// The window. A page has one; only a worker has none, and this code runs in none.
fn window() -> web_sys::Window {
    leptos::prelude::window()
}

/// The window's document.
fn document() -> web_sys::Document {
    leptos::prelude::document()
}
