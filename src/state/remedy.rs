//! What can be done about the checks of the post.

use leptos::prelude::*;

use super::{AppState, PeriodProgress};
use crate::{
    browser::{self, ElementId},
    calendar::Period,
    hub::Missing,
    papers::ArxivId,
    post::{Check, Oddity, Place, Setting},
};

/// What can be done about a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Shows the list of the day, the week or the month before, which is closed.
    ShowClosedList,
    /// Loads the lists that are missing.
    LoadTheRest,
    /// Loads the list once more.
    Refresh,
    /// Leads to the field of the author.
    WriteAuthor,
    /// Leads to the patterns of the layout.
    EditLayout,
    /// Confirms the author.
    KeepAuthor,
    /// Leaves papers out of the post.
    Exclude(Vec<ArxivId>),
    /// Translates what is not translated.
    Translate,
    /// Nothing needs to be done.
    Nothing,
    /// Shows what was escaped.
    ShowChanges,
    /// Gives a setting this value.
    Set(Setting, String),
    /// Mends what the editor has written.
    Mend(Place, Oddity),
}

impl Remedy {
    /// The remedy of a check of the post.
    #[must_use]
    pub fn for_check(check: &Check, state: AppState) -> Self {
        match check {
            Check::StillOpen => Self::ShowClosedList,
            Check::Author => Self::WriteAuthor,
            Check::MissingDays(_) => Self::LoadTheRest,
            // To load it again reads no more pages.
            Check::Incomplete if state.loader.incomplete_days(Missing::LaterPages).is_empty() => {
                Self::Nothing
            }
            Check::Incomplete | Check::FetchedBeforeClosing => Self::Refresh,
            Check::Withdrawn(papers) => {
                Self::Exclude(papers.iter().map(|(id, _)| id.clone()).collect())
            }
            Check::Untranslated(_) => Self::Translate,
            Check::Sample | Check::WithdrawnLeftOut(_) | Check::OutdatedCorrections(_) => {
                Self::Nothing
            }
            Check::Placeholders(..) | Check::SameAddressInLines | Check::FrontMatterLine(_) => {
                Self::EditLayout
            }
            Check::Protected(_) => Self::ShowChanges,
            Check::OwnWords(place, oddity) => Self::Mend(place.clone(), *oddity),
            other => match state.settings.format.with(|format| other.remedy(format)) {
                Some((setting, value)) => Self::Set(setting, value),
                // The permalink is in the editor's own lines.
                None if matches!(other, Check::PermalinkTokens(_)) => Self::EditLayout,
                None => Self::Nothing,
            },
        }
    }

    /// Whether it would change anything.
    #[must_use]
    pub fn has_effect(&self, state: AppState) -> bool {
        match self {
            Self::LoadTheRest => !state.loader.progress.with(PeriodProgress::is_loading),
            Self::Set(setting, value) => state.settings.value(*setting) != *value,
            Self::Translate => {
                let translation = state.models.translation;
                translation.is_offered() && !translation.is_running()
            }
            Self::ShowClosedList
            | Self::Refresh
            | Self::WriteAuthor
            | Self::EditLayout
            | Self::KeepAuthor
            | Self::ShowChanges
            | Self::Exclude(_)
            | Self::Mend(..) => true,
            Self::Nothing => false,
        }
    }

    /// Does it.
    pub fn apply(self, state: AppState) {
        match self {
            Self::ShowClosedList => {
                let shown = state.navigation.period.get_untracked();
                if let Some(closed) = shown.and_then(Period::previous) {
                    state.navigation.show_period(closed);
                }
            }
            Self::LoadTheRest => state.loader.load_rest(),
            Self::Refresh => state.loader.refresh(),
            Self::WriteAuthor => {
                browser::hide_popover(ElementId::Checks);
                state.panel.show_setting(ElementId::AuthorField);
            }
            Self::EditLayout => {
                browser::hide_popover(ElementId::Checks);
                state.panel.show_setting(ElementId::LayoutSettings);
            }
            Self::KeepAuthor => state.settings.confirm_author(),
            Self::Exclude(ids) => state.selection.exclude(&ids),
            Self::Translate => state.models.translate(),
            Self::Nothing => {}
            Self::ShowChanges => {
                state.panel.toggle_changes();
                browser::hide_popover(ElementId::Checks);
            }
            Self::Mend(place, oddity) => {
                let target = state.settings.format.with_untracked(|format| format.target);
                let paper = match &place {
                    Place::Introduction => None,
                    Place::Comment(_, id) => Some(id),
                };
                state.notes.mend(paper, |text| oddity.mend(text, target));
            }
            Self::Set(setting, value) => state.settings.remedy(setting, &value),
        }
    }
}
