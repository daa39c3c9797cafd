//! The page's state, and everything a reader can do with it.

mod appearance;
mod chosen;
mod digested;
mod fetching;
mod finished_post;
mod focus;
mod found;
mod gathered;
mod gathering;
mod going;
mod handing_over;
mod outcome;
mod published;
mod searching;
mod selecting;
mod settings;
mod shown;
mod side;
mod watching;
mod writing;

use std::{cell::Cell, ops::Deref};

use leptos::prelude::*;

use chosen::arrangement_of;
pub(super) use fetching::AT_ONCE;
use finished_post::FinishedPost;
pub(super) use focus::keep_the_focus;
pub(super) use gathered::{DayState, Gathering};
pub(super) use outcome::{Form, Outcome, Way};
pub(super) use published::recalled as recalled_published;
use searching::found_of;
pub(super) use selecting::recalled as recalled_selection;
pub(super) use settings::recalled as recalled_format;
pub(super) use shown::Shown;
use shown::shown_of;
pub(super) use side::Side;

use crate::{
    browser::{self, Remembered, Request},
    calendar::{Instant, Period},
    papers::{Arrangement, ArxivId, EditorNotes, History, Selection},
    post::{Format, Language},
    ui::listing::{Listing, Moved},
    ui::signal::Signal,
    url_state::{InvalidParam, UrlState},
};

/// The desk. A handle, and a small one: it is copied into hundreds of closures. The page has one desk, which is never
/// put away.
#[derive(Clone, Copy)]
pub(super) struct Desk(&'static State);

impl Deref for Desk {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// What the page shows.
pub(super) struct State {
    /// What the address bar says.
    pub(super) address: Signal<UrlState>,
    /// What the address asked for in vain, until the reader goes somewhere else.
    pub(super) nonsense: Signal<Option<InvalidParam>>,
    /// What is shown or on its way.
    period: Signal<Option<Period>>,
    /// The list.
    pub(super) listing: Signal<Listing>,
    /// What moved when the list was last brought up to date.
    pub(super) moved: Signal<Moved>,
    /// What was chosen by hand of the list.
    selection: Signal<Selection>,
    /// The same of every list that something was chosen of on this visit.
    selections: Signal<Vec<(Period, Selection)>>,
    /// The list as it was arranged by that.
    arrangement: Signal<Arrangement>,
    /// Whether each paper of the list is found; `None` while nothing is looked for.
    found: Signal<Option<Vec<bool>>>,
    /// The cards.
    pub(super) shown: Signal<Vec<Shown>>,
    /// Whether the papers that are not in the post have cards, too.
    pub(super) all_shown: Signal<bool>,
    /// What steps can be taken back to, the last one last.
    steps: Signal<Vec<selecting::Before>>,
    /// What was written by the editor.
    remarks: Signal<EditorNotes>,
    /// Which posts were handed over.
    pub(super) published: Signal<History>,
    /// The paper that the menu copies.
    pub(super) copying: Signal<Option<ArxivId>>,
    /// The paper whose entry for a bibliography waits for the second program.
    bibtex_wanted: Signal<Option<ArxivId>>,
    /// Whether the device did not keep what was last chosen or written.
    pub(super) unkept: Signal<bool>,
    /// How far the lists of a week or a month have been gathered.
    pub(super) gathering: Signal<Gathering>,
    /// The language of the page.
    pub(super) language: Signal<Language>,
    /// How posts are written.
    pub(super) format: Signal<Format>,
    /// Whether settings kept on the device could not all be read.
    pub(super) settings_lost: bool,
    /// The device's clock, as of the last tick.
    pub(super) now: Signal<Instant>,
    /// The finished post.
    pub(super) post: FinishedPost,
    /// What became of the last copy or download.
    pub(super) outcome: Signal<Outcome>,
    /// Which side of the post is shown.
    pub(super) side: Signal<Side>,
    /// Whether the post's sheet is open, on screens where it is one.
    pub(super) sheet: Signal<bool>,
    /// Whether list and post stand side by side.
    pub(super) wide: Signal<bool>,
    /// Whether the papers' pictures are shown.
    pub(super) pictures: Signal<bool>,
    /// Whether the list is dense.
    pub(super) dense: Signal<bool>,
    /// Whether the page is dark.
    pub(super) dark: Signal<bool>,
    /// Whether a newer version of the page waits on the device.
    pub(super) renewable: Signal<bool>,
    /// The wish for a list that is under way. Replacing it cancels it.
    request: StoredValue<Option<Request>, LocalStorage>,
    /// Whether what is shown is only to be replaced by a list that may come at once.
    outgoing: Cell<bool>,
}

impl Desk {
    /// Reads the address bar, fetches what it asks for, and follows Back and Forward from now on.
    pub(super) fn open() -> Self {
        let desk = Self::apart();
        desk.watch();
        if desk.nonsense.with_untracked(Option::is_some) {
            browser::replace_address(&desk.address.get_untracked());
        }
        desk.fetch();
        desk
    }

    /// A desk as the device and the address have it, at which nothing happens by itself.
    pub(super) fn apart() -> Self {
        let (address, nonsense) = browser::read_address();
        let language = Signal::new(appearance::first_language(&address));
        let address = Signal::new(address);
        let listing = Signal::new(Listing::Loading(None));
        let (format, settings_lost) = settings::recalled();
        let format = Signal::new(format);
        let now = Signal::new(browser::now());
        let selection = Signal::<Selection>::default();
        let arrangement = arrangement_of(listing, selection, address, format);
        let found = found_of(listing, address);
        let all_shown = Signal::new(false);
        let remarks = Signal::<EditorNotes>::default();
        Self(Box::leak(Box::new(State {
            address,
            nonsense: Signal::new(nonsense),
            period: Signal::default(),
            listing,
            moved: Signal::default(),
            selection,
            selections: Signal::default(),
            arrangement,
            found,
            shown: shown_of(listing, arrangement, selection, found, all_shown),
            all_shown,
            steps: Signal::default(),
            remarks,
            published: Signal::new(published::recalled()),
            copying: Signal::default(),
            bibtex_wanted: Signal::default(),
            unkept: Signal::new(false),
            gathering: Signal::default(),
            language,
            format,
            settings_lost,
            now,
            post: FinishedPost::of((listing, arrangement, remarks, format, now)),
            outcome: Signal::default(),
            side: Signal::default(),
            sheet: Signal::new(false),
            wide: Signal::new(false),
            pictures: Signal::new(appearance::recalled_pictures()),
            dense: Signal::new(appearance::recalled(&Remembered::Dense).unwrap_or_default()),
            dark: Signal::new(browser::reading_dark()),
            renewable: Signal::new(false),
            request: StoredValue::new_local(None),
            outgoing: Cell::new(false),
        })))
    }
}
