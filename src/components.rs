//! The Leptos components of the page, one screen each. State and messages come from the context.

#![allow(
    clippy::needless_pass_by_value,
    reason = "props are owned: a component outlives the call that makes it"
)]

mod app;
mod backfill_dialog;
mod calendar_popover;
mod count_choice;
mod date_field;
mod day_bar;
mod dialog;
mod export_bar;
mod header;
mod list_placeholder;
mod list_status;
mod menu;
mod notes_field;
mod notices;
mod paper_card;
mod paper_list;
mod period_calendar;
mod post_panel;
mod rich_text;
mod search_bar;
mod selection_bar;
mod shortcuts;

pub use app::mount;
pub use backfill_dialog::BackfillDialog;
pub use calendar_popover::CalendarPopover;
pub use count_choice::CountChoice;
pub use date_field::DateField;
pub use day_bar::DayBar;
pub use dialog::{CloseButton, Dialog};
pub use export_bar::ExportBar;
pub use header::Header;
pub use list_placeholder::{ListPlaceholder, NoMatches};
pub use list_status::ListStatus;
pub use menu::Menu;
pub use notes_field::NotesField;
pub use notices::Notices;
pub use paper_card::{CopyMenu, PaperCard};
pub use paper_list::PaperList;
pub use period_calendar::PeriodCalendar;
pub use post_panel::{CopyButton, PostPanel};
pub use rich_text::{ExternalLink, RichTextView, UserMarkdown};
pub use search_bar::{ClearSearch, SearchBar};
pub use selection_bar::SelectionBar;
pub use shortcuts::{ShortcutsDialog, listen_for_shortcuts};
