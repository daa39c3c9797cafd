//! The places of the page that the program finds again.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::document;

/// The elements the code looks up by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Where the page is mounted; holds the shell until then.
    App,
    /// The ranked list, the target of the skip link.
    Papers,
    /// The post panel, a sheet on narrow screens.
    PostPanel,
    /// The text of the post.
    PostText,
    /// The button that opens the sheet.
    PostOpener,
    /// The button that switches the language.
    LanguageSwitch,
    /// The date field.
    DateField,
    /// The field that papers are looked for with.
    Search,
    /// The keys of the page.
    Help,
    /// The calendar to choose a day from.
    Calendar,
    /// The button that opens the calendar.
    CalendarOpener,
    /// The day of the calendar that the keys are at.
    CalendarDay,
    /// The menu of the ways to copy a paper.
    CopyMenu,
    /// The menu of further ways to hand the post over.
    MoreWays,
    /// The field of the repository.
    Repository,
    /// Where the second program shows the settings.
    SettingsRoom,
    /// The dialog that writes the posts of many days.
    Backfill,
    /// The button that stops writing the posts of many days.
    BackfillStop,
    /// The button that saves the posts of many days.
    BackfillSave,
    /// The button that fetches what is missing of them.
    BackfillRest,
}

impl Place {
    /// The `id` attribute.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Papers => "papers",
            Self::PostPanel => "post",
            Self::PostText => "post-text",
            Self::PostOpener => "open-post",
            Self::LanguageSwitch => "switch-language",
            Self::DateField => "date",
            Self::Search => "search",
            Self::Help => "help",
            Self::Calendar => "calendar",
            Self::CalendarOpener => "open-calendar",
            Self::CalendarDay => "calendar-day",
            Self::CopyMenu => "copy-menu",
            Self::MoreWays => "more-ways",
            Self::Repository => "repository-field",
            Self::SettingsRoom => "settings-room",
            Self::Backfill => "backfill",
            Self::BackfillStop => "stop-backfill",
            Self::BackfillSave => "save-backfill",
            Self::BackfillRest => "rest-of-backfill",
        }
    }

    /// The element, if it is there.
    #[must_use]
    pub fn element(self) -> Option<HtmlElement> {
        document().get_element_by_id(self.id())?.dyn_into().ok()
    }
}
