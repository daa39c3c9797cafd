//! What of the page is open: the tabs of the post, the sheet and the dialogs.

use leptos::prelude::*;

use super::Preferences;
use crate::browser::{self, ElementId};

/// The tabs of the post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PostTab {
    /// The post as a blog shows it.
    #[default]
    Preview,
    /// The Markdown source.
    Source,
    /// What in the post was escaped, and how; offered while it is shown.
    Changes,
}

impl PostTab {
    /// Every tab.
    pub const ALL: [Self; 3] = [Self::Preview, Self::Source, Self::Changes];
}

/// What is open on the page.
#[derive(Clone, Copy, Debug)]
pub struct PanelState {
    /// The tab of the post that is shown.
    pub tab: RwSignal<PostTab>,
    /// Whether the post's sheet is open, on screens too narrow for list and post side by side.
    pub sheet_open: RwSignal<bool>,
    /// Whether the page is being printed, the post included.
    pub printing: RwSignal<bool>,
    /// Whether the settings are open.
    pub settings_open: RwSignal<bool>,
    /// Whether the topics are open.
    pub topics_open: RwSignal<bool>,
    /// Whether the search through all stored lists is open.
    pub all_days_open: RwSignal<bool>,
    /// Whether the list of shortcuts is open.
    pub help_open: RwSignal<bool>,
    /// Whether the dialog that writes the posts of many days is open.
    pub backfill_open: RwSignal<bool>,
    /// Whether the present entry of the history is the sheet's.
    on_layer: StoredValue<bool>,
    preferences: Preferences,
}

impl PanelState {
    /// Everything closed.
    #[must_use]
    pub fn new(preferences: Preferences) -> Self {
        Self {
            tab: RwSignal::default(),
            sheet_open: RwSignal::new(false),
            printing: RwSignal::new(false),
            settings_open: RwSignal::new(false),
            topics_open: RwSignal::new(false),
            all_days_open: RwSignal::new(false),
            help_open: RwSignal::new(false),
            backfill_open: RwSignal::new(false),
            on_layer: StoredValue::new(browser::is_layer()),
            preferences,
        }
    }

    /// Whether a tab of the post is not the one that is chosen.
    #[must_use]
    pub fn is_hidden(self, tab: PostTab) -> bool {
        self.tab.get() != tab
    }

    /// Whether the post is seen, beside the list, on the open sheet or on paper.
    #[must_use]
    pub fn shows_post(self) -> bool {
        self.preferences.wide.get() || self.sheet_open.get() || self.printing.get()
    }

    /// Whether a tab of the post is seen.
    #[must_use]
    pub fn shows(self, tab: PostTab) -> bool {
        !self.is_hidden(tab) && self.shows_post()
    }

    /// Shows what was escaped, or else the preview again.
    pub fn toggle_changes(self) {
        self.toggle_tab(PostTab::Changes, PostTab::Preview);
    }

    /// Shows a tab, or another one where it is shown already.
    pub fn toggle_tab(self, tab: PostTab, other: PostTab) {
        self.tab
            .update(|shown| *shown = if *shown == tab { other } else { tab });
    }

    /// Whether the open sheet lies over the list, which then takes no focus and no click.
    #[must_use]
    pub fn sheet_covers_list(self) -> bool {
        self.sheet_open.get() && !self.preferences.wide.get()
    }

    /// Opens the sheet on narrow screens, as an entry of the history that Back leaves; the focus moves to the post.
    pub fn open_sheet(self) {
        if !self.preferences.wide.get_untracked() && !self.sheet_open.get_untracked() {
            browser::push_layer();
            self.on_layer.set_value(true);
            self.sheet_open.set(true);
        }
        browser::after_paint(|| browser::focus(ElementId::PostPanel));
    }

    /// Closes the sheet; the focus returns to the button that opened it.
    pub fn close_sheet(self) {
        if self.sheet_open.get_untracked() {
            self.sheet_open.set(false);
            browser::leave_layer();
            browser::after_paint(|| browser::focus(ElementId::PostOpener));
        }
    }

    /// Follows a step of the history, which closes the sheet unless it leads to the sheet's entry. Returns whether it led
    /// from or to that entry.
    pub(super) fn follow_history(self) -> bool {
        let is_layer = browser::is_layer();
        if !is_layer {
            self.sheet_open.set(false);
        }
        let was_layer = self.on_layer.get_value();
        self.on_layer.set_value(is_layer);
        was_layer || is_layer
    }

    /// Opens the settings, and moves the focus to one field of them.
    pub fn show_setting(self, field: ElementId) {
        self.settings_open.set(true);
        // A frame later than the dialog, which takes the focus when it opens.
        browser::after_paint(move || {
            browser::after_paint(move || browser::focus_and_scroll(field))
        });
    }
}
