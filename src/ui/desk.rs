//! The page's state, and everything a reader can do with it.

mod chosen;
mod fetching;
mod focus;
mod handing_over;
mod settings;
mod side;
mod watching;

use std::sync::Arc;

use leptos::prelude::*;

use chosen::of_digest;
pub(super) use focus::keep_the_focus;
pub(super) use handing_over::Outcome;
pub(super) use side::Side;

use super::listing::{Listing, Moved};
use crate::{
    address::{Address, Nonsense, Sample, Subject},
    browser::{self, Place, Remembered, Request},
    calendar::{Instant, ListDay},
    post::{self, Format, Language, Post},
};

/// What the page shows. Copied freely: every field is a handle.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// What the address bar says.
    pub(super) address: RwSignal<Address>,
    /// What the address asked for in vain, until the reader goes somewhere else.
    pub(super) nonsense: RwSignal<Option<Nonsense>>,
    /// The list.
    pub(super) listing: RwSignal<Listing>,
    /// What moved when the list was last brought up to date.
    pub(super) moved: RwSignal<Moved>,
    /// The language of the page.
    pub(super) language: RwSignal<Language>,
    /// How posts are written.
    pub(super) format: RwSignal<Format>,
    /// Whether settings kept on the device could not all be read.
    pub(super) settings_lost: bool,
    /// The device's clock, as of the last tick.
    pub(super) now: RwSignal<Instant>,
    /// The finished post, made whenever something it depends on changes, so that it is there before it is asked for.
    pub(super) post: Memo<Option<Arc<Post>>>,
    /// What became of the last copy or download.
    pub(super) outcome: RwSignal<Outcome>,
    /// Which side of the post is shown.
    pub(super) side: RwSignal<Side>,
    /// Whether the post's sheet is open, on screens where it is one.
    pub(super) sheet: RwSignal<bool>,
    /// Whether list and post stand side by side.
    pub(super) wide: RwSignal<bool>,
    /// Whether the page is dark.
    pub(super) dark: RwSignal<bool>,
    /// The wish for a list that is under way. Replacing it cancels it.
    request: StoredValue<Option<Request>, LocalStorage>,
}

impl Desk {
    /// Reads the address bar, fetches what it asks for, and follows Back and Forward from now on.
    pub(super) fn open() -> Self {
        let (address, nonsense) = browser::read_address();
        let recalled = |what| browser::recall(what).and_then(|tag| Language::of_tag(&tag));
        let language = address
            .language
            .or_else(|| recalled(Remembered::Language))
            .unwrap_or_else(browser::preferred_language);

        let address = RwSignal::new(address);
        let listing = RwSignal::new(Listing::Loading(None));
        let (format, settings_lost) = settings::recalled();
        let format = RwSignal::new(format);
        let now = RwSignal::new(browser::now());
        let desk = Self {
            address,
            nonsense: RwSignal::new(nonsense),
            listing,
            moved: RwSignal::default(),
            language: RwSignal::new(language),
            format,
            settings_lost,
            now,
            post: Memo::new(move |_| {
                let chosen = (address, listing, format, now);
                of_digest(chosen, post::write).map(Arc::new)
            }),
            outcome: RwSignal::default(),
            side: RwSignal::default(),
            sheet: RwSignal::new(false),
            wide: RwSignal::new(false),
            dark: RwSignal::new(browser::reading_dark()),
            request: StoredValue::new_local(None),
        };
        desk.watch();
        if desk.nonsense.with_untracked(Option::is_some) {
            browser::replace_address(&desk.address.get_untracked());
        }
        desk.fetch();
        desk
    }

    /// The day that is shown or on its way, where it is known.
    pub(super) fn day(self) -> Option<ListDay> {
        self.listing.with(Listing::day)
    }

    /// The present UTC date.
    pub(super) fn today(self) -> ListDay {
        ListDay::today(self.now.get())
    }

    /// Shows the list of a day.
    pub(super) fn show_day(self, day: ListDay) {
        self.show(Subject::Day(day));
    }

    /// Shows the latest list that has papers.
    pub(super) fn show_latest(self) {
        self.show(Subject::Latest);
    }

    /// Shows a list that comes with the page.
    pub(super) fn show_sample(self, sample: Sample) {
        self.show(Subject::Sample(sample));
    }

    fn show(self, subject: Subject) {
        self.nonsense.set(None);
        if subject != self.address.get_untracked().subject {
            self.address.update(|address| address.subject = subject);
            browser::visit_address(&self.address.get_untracked());
        }
        self.fetch();
    }

    /// Switches the language of the page, and remembers it.
    pub(super) fn speak(self, language: Language) {
        browser::remember(Remembered::Language, language.tag());
        self.address
            .update(|address| address.language = Some(language));
        browser::replace_address(&self.address.get_untracked());
        self.language.set(language);
    }

    /// Switches between dark and light, and remembers the choice.
    pub(super) fn switch_theme(self) {
        let dark = !self.dark.get_untracked();
        browser::set_theme(dark);
        browser::remember(Remembered::Theme, if dark { "dark" } else { "light" });
        self.dark.set(dark);
    }

    /// Closes the sheet; the focus returns to the button that opened it.
    pub(super) fn close_sheet(self) {
        self.sheet.set(false);
        browser::focus(Place::PostOpener);
    }

    /// Whether the open sheet lies over the list, which then takes no focus and no click.
    pub(super) fn sheet_covers_list(self) -> bool {
        self.sheet.get() && !self.wide.get()
    }
}
