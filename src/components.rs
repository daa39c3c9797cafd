//! The Leptos components of the page, one screen each. State and messages come from the context.

#![allow(
    clippy::needless_pass_by_value,
    reason = "props are owned: a component outlives the call that makes it"
)]

mod all_days_dialog;
mod app;
mod backfill_dialog;
mod calendar_popover;
mod date_field;
mod day_bar;
mod dialog;
mod export_bar;
mod footer;
mod header;
mod icon;
mod internal_link;
mod link_toggles;
mod list_placeholder;
mod list_status;
mod list_tools;
mod menu;
mod notes_field;
mod notices;
mod paper_card;
mod paper_list;
mod period_calendar;
mod popover;
mod post_panel;
mod responsive_text;
mod rich_text;
mod sample_band;
mod setting_field;
mod settings_dialog;
mod shelf;
mod shortcuts;
mod topics_dialog;

pub use all_days_dialog::AllDaysDialog;
pub use app::mount;
pub use backfill_dialog::BackfillDialog;
pub use calendar_popover::CalendarPopover;
pub use date_field::DateField;
pub use day_bar::DayBar;
pub use dialog::Dialog;
pub use export_bar::ExportBar;
pub use footer::Footer;
pub use header::Header;
pub use icon::{Icon, IconName};
pub use internal_link::InternalLink;
pub use link_toggles::LinkToggles;
pub use list_placeholder::{ListPlaceholder, NoMatches, RetryButton};
pub use list_status::ListStatus;
pub use list_tools::{ClearSearch, ListTools, SelectionSummary};
pub use menu::Menu;
pub use notes_field::NotesField;
pub use notices::Notices;
pub use paper_card::{CardMenu, PaperCard};
pub use paper_list::PaperList;
pub use period_calendar::PeriodCalendar;
pub use popover::{Popover, hide_on_cleanup};
pub use post_panel::{CopyButton, ExportStatusLine, PostPanel};
pub use responsive_text::ResponsiveText;
pub use rich_text::{ExternalLink, RichTextView, UserMarkdown};
pub use sample_band::SampleBand;
pub use setting_field::SettingField;
pub use settings_dialog::SettingsDialog;
pub use shelf::{PutBack, SaveButton, SavedLine, ShelfLink, ShelfNote};
pub use shortcuts::{ShortcutsDialog, listen_for_shortcuts};
pub use topics_dialog::TopicsDialog;
