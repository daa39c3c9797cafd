//! The icons of the page: symbols of index.html, one family on a grid of 20 pixels.

use leptos::{prelude::*, tachys::html::InertElement};

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

/// The markup of an icon: a reference to its symbol in index.html.
macro_rules! icon {
    ($symbol:literal) => {
        concat!(
            "<svg class='icon' aria-hidden='true'><use href='#i-",
            $symbol,
            "'></use></svg>"
        )
    };
}

impl IconName {
    const fn markup(self) -> &'static str {
        match self {
            Self::Previous => icon!("previous"),
            Self::Next => icon!("next"),
            Self::Open => icon!("open"),
            Self::Calendar => icon!("calendar"),
            Self::Search => icon!("search"),
            Self::Filter => icon!("filter"),
            Self::Undo => icon!("undo"),
            Self::View => icon!("view"),
            Self::Check => icon!("check"),
            Self::Pin => icon!("pin"),
            Self::Up => icon!("up"),
            Self::Down => icon!("down"),
            Self::Comment => icon!("comment"),
            Self::Bookmark => icon!("bookmark"),
            Self::Copy => icon!("copy"),
            Self::More => icon!("more"),
            Self::Settings => icon!("settings"),
            Self::Close => icon!("close"),
            Self::Download => icon!("download"),
            Self::Refresh => icon!("refresh"),
            Self::Sun => icon!("sun"),
            Self::Moon => icon!("moon"),
            Self::Keyboard => icon!("keyboard"),
            Self::Warning => icon!("warning"),
            Self::Offline => icon!("offline"),
            Self::Rest => icon!("rest"),
            Self::Post => icon!("post"),
            Self::Mark => icon!("mark"),
        }
    }
}

/// An icon, in the size of its place. It says nothing to screen readers: its button has a name.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
) -> impl IntoView {
    // Cloned as a whole: a card has seven of them.
    InertElement::new(name.markup())
}
