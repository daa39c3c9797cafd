//! The posts of many days at once: a dialog over the page.

mod parts;
mod report;
mod running;

use leptos::{mount::mount_to, prelude::*};
use web_sys::HtmlElement;

use super::{Element, Words, signal::Signal};
use crate::{
    browser::{self, Part, Place, Request},
    calendar::{DayRange, ListDay, InvalidRange, Period},
    hub::FetchError,
    post::{Backfill, DayPost, Language},
};

/// The state of the dialog. Copied freely: every field is a handle.
#[derive(Clone, Copy)]
struct Backfilling {
    /// The language the dialog is in; `None` while it is closed.
    language: Signal<Option<Language>>,
    /// The first day asked for; `None` while its field holds no list day that has come.
    first: Signal<Option<ListDay>>,
    /// The last day asked for, likewise.
    last: Signal<Option<ListDay>>,
    /// The posts, from the start on.
    work: Signal<Option<Backfill<FetchError>>>,
    /// What became of saving them.
    saved: Signal<Option<Saved>>,
    /// The wish for the lists that are under way. Replacing it cancels it.
    request: StoredValue<Option<Request>, LocalStorage>,
}

/// What became of saving the posts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Saved {
    /// They are in this file, of so many bytes.
    As(String, usize),
    /// The browser could not make the file, or it would be larger than its format allows.
    Refused,
}

/// Why there is nothing to start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoStart {
    /// A field holds no list day that has come.
    NotADay,
    /// The days are no range.
    Range(InvalidRange),
    /// None of the days has a list.
    NoLists,
}

/// Opens the dialog whenever it is asked for.
pub(super) fn open_backfill_when_asked() {
    if let Some(dialog) = browser::add_dialog(Place::Backfill) {
        mount_to(dialog.clone(), move || open_in(dialog)).forget();
    }
}

fn open_in(dialog: HtmlElement) {
    let state = Backfilling {
        language: Signal::new(None),
        first: Signal::new(None),
        last: Signal::new(None),
        work: Signal::new(None),
        saved: Signal::new(None),
        request: StoredValue::new_local(None),
    };
    let close = || browser::close_dialog(Place::Backfill);
    Element::existing(dialog)
        .class("backfill")
        .attribute("aria-labelledby", "backfill-heading")
        .on("close", move |_| state.clear())
        .live(move || match state.language.get() {
            Some(language) => {
                let words = Words::in_language(language);
                untrack(|| parts::content(state, words, close))
            }
            None => vec![],
        });
    let open = move || {
        state.prepare();
        // What is in it is there a moment later, and takes the focus.
        request_animation_frame(|| browser::open_dialog(Place::Backfill));
    };
    browser::when_asked_for(Part::Backfill, move |_| {
        open();
        None
    });
}

impl Backfilling {
    /// Proposes the month of the day that the page shows, as far as it is over.
    fn prepare(self) {
        let now = browser::now();
        let (address, _) = browser::read_address();
        let shown = address.list.period().map(Period::first);
        let range = DayRange::month_so_far(shown.unwrap_or(ListDay::today(now)), now);
        self.first.set(Some(range.first()));
        self.last.set(Some(range.last()));
        self.language.set(Some(browser::language_of_page()));
    }

    /// Stops, and forgets everything: the lists that have come are kept on the device.
    fn clear(self) {
        self.request.set_value(None);
        self.work.set(None);
        self.saved.set(None);
        self.language.set(None);
    }

    /// The days asked for, and how many of them have lists.
    fn range(self) -> Result<(DayRange, usize), NoStart> {
        let (Some(first), Some(last)) = (self.first.get(), self.last.get()) else {
            return Err(NoStart::NotADay);
        };
        let range = DayRange::new(first, last).map_err(NoStart::Range)?;
        match range.list_days(browser::now()).count() {
            0 => Err(NoStart::NoLists),
            listed => Ok((range, listed)),
        }
    }

    /// Whether lists are on their way.
    fn is_running(self) -> bool {
        self.work.with(|work| {
            work.as_ref()
                .is_some_and(|work| work.settled() < work.days().len())
        })
    }

    /// Whether posts have been asked for, and no more are on their way.
    fn is_over(self) -> bool {
        self.work.with(Option::is_some) && !self.is_running()
    }

    /// Whether there are days that failed or were not waited for.
    fn lacks_days(self) -> bool {
        let lacks = |post: &DayPost<_>| matches!(post, DayPost::Stopped | DayPost::Failed(_));
        self.work.with(|work| {
            work.as_ref()
                .is_some_and(|work| !work.days_where(lacks).is_empty())
        })
    }
}
