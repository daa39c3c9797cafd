//! The icons of the page: symbols of index.html, one family on a grid of 20 pixels.

use leptos::prelude::*;

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// A chevron to the left.
    Previous,
    /// A chevron to the right.
    Next,
    /// A chevron down.
    Open,
    /// A calendar.
    Calendar,
    /// A magnifying glass.
    Search,
    /// Two sliders.
    Filter,
    /// An arrow back.
    Undo,
    /// Lines of different length.
    View,
    /// A check mark.
    Check,
    /// A pin.
    Pin,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// A speech bubble.
    Comment,
    /// A bookmark.
    Bookmark,
    /// Two sheets.
    Copy,
    /// Three dots.
    More,
    /// Three sliders.
    Settings,
    /// A cross.
    Close,
    /// An arrow into a tray.
    Download,
    /// A circular arrow.
    Refresh,
    /// A sun.
    Sun,
    /// A moon.
    Moon,
    /// A keyboard.
    Keyboard,
    /// A triangle with an exclamation mark.
    Warning,
    /// A cloud that is crossed out.
    Offline,
    /// A setting sun.
    Rest,
    /// A sheet of paper.
    Post,
    /// The mark of the page.
    Mark,
}

impl IconName {
    /// The reference to its symbol in index.html.
    const fn reference(self) -> &'static str {
        match self {
            Self::Previous => "#i-previous",
            Self::Next => "#i-next",
            Self::Open => "#i-open",
            Self::Calendar => "#i-calendar",
            Self::Search => "#i-search",
            Self::Filter => "#i-filter",
            Self::Undo => "#i-undo",
            Self::View => "#i-view",
            Self::Check => "#i-check",
            Self::Pin => "#i-pin",
            Self::Up => "#i-up",
            Self::Down => "#i-down",
            Self::Comment => "#i-comment",
            Self::Bookmark => "#i-bookmark",
            Self::Copy => "#i-copy",
            Self::More => "#i-more",
            Self::Settings => "#i-settings",
            Self::Close => "#i-close",
            Self::Download => "#i-download",
            Self::Refresh => "#i-refresh",
            Self::Sun => "#i-sun",
            Self::Moon => "#i-moon",
            Self::Keyboard => "#i-keyboard",
            Self::Warning => "#i-warning",
            Self::Offline => "#i-offline",
            Self::Rest => "#i-rest",
            Self::Post => "#i-post",
            Self::Mark => "#i-mark",
        }
    }
}

/// An icon, in the size of its place. It says nothing to screen readers: its button has a name.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true">
            <use_ href=name.reference()></use_>
        </svg>
    }
}
