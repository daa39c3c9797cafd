//! What of the page is open: the tabs of the post, the sheet and the dialogs.

use leptos::prelude::*;

use super::Preferences;
use crate::browser::{self, ElementId};

/// The tabs of the post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PostTab {
    /// The Markdown source.
    #[default]
    Source,
    /// The post as a blog shows it.
    Preview,
    /// The settings.
    Settings,
    /// What in the post was escaped, and how.
    Changes,
}

impl PostTab {
    /// The tabs that are always offered.
    pub const OFFERED: [Self; 3] = [Self::Source, Self::Preview, Self::Settings];
}

/// What is open on the page.
#[derive(Clone, Copy, Debug)]
pub struct PanelState {
    /// The tab of the post that is shown.
    pub tab: RwSignal<PostTab>,
    /// Whether the post's sheet is open, on screens too narrow for list and post side by side.
    pub sheet_open: RwSignal<bool>,
    /// Whether the list of shortcuts is open.
    pub help_open: RwSignal<bool>,
    /// Whether the dialog that writes the posts of many days is open.
    pub backfill_open: RwSignal<bool>,
    preferences: Preferences,
}

impl PanelState {
    /// Everything closed.
    #[must_use]
    pub fn new(preferences: Preferences) -> Self {
        Self {
            tab: RwSignal::default(),
            sheet_open: RwSignal::new(false),
            help_open: RwSignal::new(false),
            backfill_open: RwSignal::new(false),
            preferences,
        }
    }

    /// Whether a tab of the post is hidden.
    #[must_use]
    pub fn is_hidden(self, tab: PostTab) -> bool {
        self.tab.get() != tab
    }

    /// Shows what was escaped, or else the source again.
    pub fn toggle_changes(self) {
        self.tab.update(|tab| {
            *tab = match tab {
                PostTab::Changes => PostTab::Source,
                _ => PostTab::Changes,
            };
        });
    }

    /// Whether the open sheet lies over the list, which then takes no focus and no click.
    #[must_use]
    pub fn sheet_covers_list(self) -> bool {
        self.sheet_open.get() && !self.preferences.wide.get()
    }

    /// Closes the sheet; the focus returns to the button that opened it.
    pub fn close_sheet(self) {
        self.sheet_open.set(false);
        browser::focus(ElementId::PostOpener);
    }

    /// Shows the settings, and moves the focus to one field of them.
    pub fn show_setting(self, field: ElementId) {
        self.tab.set(PostTab::Settings);
        browser::after_paint(move || browser::focus_and_scroll(field));
    }
}
