//! The ids of the elements that the code looks up.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::document;

/// An element that the code looks up by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElementId {
    /// Where the page is mounted; holds the static shell until then.
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
    /// The popover of the filters.
    Filters,
    /// The popover with what the list shows.
    ListView,
    /// The popover that chooses how many papers go into the post.
    CountMenu,
    /// The popover of the checks.
    Checks,
    /// The dialog of the settings.
    Settings,
    /// The dialog that searches all stored lists.
    AllDays,
    /// The dialog of the topics.
    Topics,
    /// The field with what a topic finds.
    TopicSearch,
    /// The search field.
    Search,
    /// The dialog of the keyboard shortcuts.
    Help,
    /// The calendar popover.
    Calendar,
    /// The button that opens the calendar.
    CalendarOpener,
    /// The day of the calendar that the arrow keys move.
    CalendarDay,
    /// The menu of a card.
    CardMenu,
    /// The menu of further export targets.
    MoreExports,
    /// The field of the author.
    AuthorField,
    /// The heading of the settings of the layout.
    LayoutSettings,
    /// The field of the repository.
    RepositoryField,
    /// The dialog that writes the posts of many days.
    Backfill,
    /// The button that stops writing the posts of many days.
    BackfillStop,
    /// The button that saves the posts of many days.
    BackfillSave,
    /// The button that fetches the days that are missing of them.
    BackfillRest,
}

impl ElementId {
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
            Self::Filters => "filters",
            Self::ListView => "list-view",
            Self::CountMenu => "count-menu",
            Self::Checks => "checks",
            Self::Settings => "settings",
            Self::AllDays => "all-days",
            Self::Topics => "topics",
            Self::TopicSearch => "topic-search",
            Self::Search => "search",
            Self::Help => "help",
            Self::Calendar => "calendar",
            Self::CalendarOpener => "open-calendar",
            Self::CalendarDay => "calendar-day",
            Self::CardMenu => "card-menu",
            Self::MoreExports => "more-exports",
            Self::AuthorField => "author-field",
            Self::LayoutSettings => "settings-layout",
            Self::RepositoryField => "repository-field",
            Self::Backfill => "backfill",
            Self::BackfillStop => "stop-backfill",
            Self::BackfillSave => "save-backfill",
            Self::BackfillRest => "rest-of-backfill",
        }
    }

    /// The element, if it is there.
    #[must_use]
    pub fn element(self) -> Option<HtmlElement> {
        document()?.get_element_by_id(self.id())?.dyn_into().ok()
    }
}
