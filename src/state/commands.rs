//! What a shortcut can do.

use leptos::prelude::*;

use super::{AppState, PostTab};
use crate::browser::{self, ElementId};

/// What a reader can do with a single key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Goes to the day, week or month before.
    Previous,
    /// Goes to the one after.
    Next,
    /// Goes to the present UTC day.
    Today,
    /// Goes to the latest list.
    Latest,
    /// Goes to the next paper.
    NextPaper,
    /// Goes to the paper before.
    PreviousPaper,
    /// Takes the current paper into the post, or leaves it out.
    Include,
    /// Pins the current paper to the top of the post, or unpins it.
    Pin,
    /// Shows the field of the comment on the current paper, or hides it.
    Comment,
    /// Saves the current paper to the shelf, or takes it off.
    Save,
    /// Copies the current paper.
    CopyPaper,
    /// Undoes the last step of the selection.
    Undo,
    /// Copies the post.
    CopyPost,
    /// Downloads the post.
    Download,
    /// Shows the preview, or the Markdown where it is shown.
    Preview,
    /// Goes to the search field.
    Search,
    /// Shows the shortcuts.
    Help,
    /// Closes what is open, or leaves the field that has the focus.
    Escape,
}

impl Command {
    /// Whether it is repeated while its key is held down.
    #[must_use]
    pub fn repeats(self) -> bool {
        matches!(self, Self::NextPaper | Self::PreviousPaper)
    }
}

impl AppState {
    /// Does what a command says.
    pub fn perform(self, command: Command) {
        match command {
            Command::Previous => self.navigation.go_to_neighbor(false),
            Command::Next => self.navigation.go_to_neighbor(true),
            Command::Today => self.navigation.show_day(untrack(|| self.clock.today())),
            Command::Latest => self.navigation.show_latest(),
            Command::NextPaper | Command::PreviousPaper => {
                let index = match (browser::focused_card(), command) {
                    (Some(index), Command::NextPaper) => Some(index + 1),
                    (Some(index), _) => index.checked_sub(1),
                    (None, _) => browser::first_visible_card(),
                };
                if let Some(index) = index {
                    browser::focus_card(index);
                }
            }
            Command::Include
            | Command::Pin
            | Command::Comment
            | Command::Save
            | Command::CopyPaper => self.perform_on_paper(command),
            Command::Undo => self.selection.undo(),
            Command::CopyPost => self.copy_post(),
            Command::Download => self.download_post(),
            Command::Preview => {
                let is_wide = self.preferences.wide.get_untracked();
                if is_wide || self.panel.sheet_open.get_untracked() {
                    self.panel.toggle_tab(PostTab::Preview, PostTab::Source);
                } else {
                    self.panel.tab.set(PostTab::Preview);
                    self.panel.open_sheet();
                }
            }
            Command::Search => browser::select_all(ElementId::Search),
            Command::Help => self.panel.help_open.set(true),
            Command::Escape => {
                if untrack(|| self.panel.sheet_covers_list()) {
                    self.panel.close_sheet();
                } else if browser::is_focused(ElementId::Search)
                    && !untrack(|| self.search.text()).is_empty()
                {
                    self.search.type_text(String::new());
                } else if let Some(paper) = browser::focused_comment() {
                    // What was written is shown as the post has it.
                    browser::blur();
                    self.cards.toggle_comment(&paper);
                } else {
                    browser::blur();
                }
            }
        }
    }

    /// Includes, pins, comments on, saves or copies the paper that has the focus, or else the first one in sight.
    fn perform_on_paper(self, command: Command) {
        if untrack(|| self.panel.sheet_covers_list()) {
            return;
        }
        let index = browser::focused_card().or_else(browser::first_visible_card);
        if let Some(id) = index.and_then(browser::paper_at)
            && let Some(card) = untrack(|| self.cards.find(&id))
        {
            match command {
                Command::Include => self.selection.include(&id, card.number.is_none()),
                Command::Pin => self.selection.pin(&id, !card.is_pinned),
                Command::Comment => self.cards.toggle_comment(&id),
                Command::Save => self.toggle_saved(&id),
                _ => self.copy_paper(&id),
            }
        }
    }
}
