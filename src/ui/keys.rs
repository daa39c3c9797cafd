//! The keys of the page. One table says which there are: the page listens for these, and the help lists them.

use leptos::{
    leptos_dom::helpers::window_event_listener_untyped,
    prelude::{request_animation_frame, untrack},
};

use super::{
    Element, Words,
    desk::{Desk, Side},
    element::{button, element, field, field_of},
};
use crate::browser::{self, Key, Part, Place, Remembered};

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// Goes to the day, week or month before.
    Before,
    /// Goes to the one after.
    After,
    /// Goes to the present UTC day.
    Today,
    /// Goes to the latest list.
    Latest,
    /// Goes to the next paper.
    NextPaper,
    /// Goes to the paper before.
    PaperBefore,
    /// Takes the paper at hand into the post, or leaves it out.
    Tick,
    /// Copies the paper at hand.
    CopyPaper,
    /// Copies the post.
    Copy,
    /// Downloads the post.
    Download,
    /// Turns to the preview.
    Preview,
    /// Goes to the field that finds papers.
    Search,
    /// Shows the help.
    Help,
    /// Closes what is open, or leaves where one is.
    Back,
}

/// Every key: its name, as [`Key::code`] has it, what stands on it, and what it does.
const KEYS: [(&str, &str, Deed); 14] = [
    ("ArrowLeft", "←", Deed::Before),
    ("ArrowRight", "→", Deed::After),
    ("KeyT", "T", Deed::Today),
    ("KeyL", "L", Deed::Latest),
    ("KeyJ", "J", Deed::NextPaper),
    ("KeyK", "K", Deed::PaperBefore),
    ("KeyX", "X", Deed::Tick),
    ("KeyC", "C", Deed::CopyPaper),
    ("KeyY", "Y", Deed::Copy),
    ("KeyD", "D", Deed::Download),
    ("KeyP", "P", Deed::Preview),
    ("Slash", "/", Deed::Search),
    ("?", "?", Deed::Help),
    ("Escape", "Esc", Deed::Back),
];

/// Listens for as long as the page is open.
pub(super) fn listen(desk: Desk) {
    window_event_listener_untyped("keydown", move |event| {
        let Some(key) = Key::of(&event) else {
            return;
        };
        let Some((.., deed)) = KEYS.iter().find(|(code, ..)| *code == key.code) else {
            return;
        };
        // Who cannot use the others can still go back.
        let is_for_the_page = !key.is_in_field && are_wanted();
        let is_wanted_again = matches!(deed, Deed::NextPaper | Deed::PaperBefore);
        if (*deed == Deed::Back || is_for_the_page) && (is_wanted_again || !key.is_repeated) {
            event.prevent_default();
            untrack(|| desk.perform(*deed));
        }
    });
}

impl Desk {
    fn perform(self, deed: Deed) {
        match deed {
            Deed::Before => self.step_aside(false),
            Deed::After => self.step_aside(true),
            Deed::Today => self.show_day(self.today()),
            Deed::Latest => self.show_latest(),
            Deed::NextPaper | Deed::PaperBefore => {
                let rank = match (browser::focused_paper(), deed) {
                    (Some(rank), Deed::NextPaper) => Some(rank + 1),
                    (Some(rank), _) => rank.checked_sub(1),
                    (None, _) => browser::paper_in_sight(),
                };
                if let Some(rank) = rank {
                    browser::focus_paper(rank);
                }
            }
            Deed::Tick | Deed::CopyPaper if self.sheet_covers_list() => {}
            Deed::Tick | Deed::CopyPaper => {
                let rank = browser::focused_paper().or_else(browser::paper_in_sight);
                let card = rank.and_then(|rank| {
                    self.shown
                        .with_untracked(|shown| shown.get(rank.checked_sub(1)?).copied())
                });
                if let (Some(card), Some(list)) = (card, self.list())
                    && let Some(paper) = list.papers.get(card.place)
                {
                    match deed {
                        Deed::Tick => self.tick(&paper.id, card.number.is_none()),
                        _ => self.copy_paper(&paper.id),
                    }
                }
            }
            Deed::Copy => self.copy_post(),
            Deed::Download => self.download_post(),
            Deed::Preview => {
                self.side.set(Side::Preview);
                if !self.wide.get() {
                    self.sheet.set(true);
                    request_animation_frame(|| browser::focus(Place::PostPanel));
                }
            }
            Deed::Search => browser::select_all(Place::Search),
            Deed::Help => self.show_help(),
            Deed::Back => {
                if self.sheet_covers_list() {
                    self.close_sheet();
                } else if browser::is_focused(Place::Search) && !self.sought().is_empty() {
                    self.search_for(String::new());
                } else {
                    browser::blur();
                }
            }
        }
    }
}

/// What is in the help: the list of the keys, and the box that switches them off.
pub(super) fn key_help(words: Words) -> Element {
    let keys = KEYS.iter().map(|(_, sign, deed)| {
        element("li")
            .with(element("kbd").text(sign))
            .with(element("span").text(words.deed(*deed)))
    });
    let wanted = element("input")
        .attribute("type", "checkbox")
        .follow(move |tick| field(tick).set_checked(are_wanted()))
        .on("change", move |event| {
            let wanted = field_of(&event).checked();
            let _ = browser::remember(&Remembered::Keys, if wanted { "" } else { "off" });
        });
    let close = || browser::close_dialog(Place::Help);
    element("div")
        .with(
            element("h2")
                .id("help-heading")
                .text(words.keys_of_the_page()),
        )
        .with(element("ul").with_all(keys))
        .with(element("p").text(words.keys_explained()))
        .with(element("label").with(wanted).text(words.use_keys()))
        .with(button(words.open_or_close_post(true), close))
}

/// Whether the keys of the page are wanted.
fn are_wanted() -> bool {
    browser::recall(&Remembered::Keys).is_none()
}

impl Desk {
    /// Shows the help, which the second program does.
    pub(super) fn show_help(self) {
        let language = self.language.get_untracked();
        let _ = browser::ask_for(Part::Help, &[language.tag()]);
    }
}
