//! Finding papers in the list. The typed text is all there is, and it stands in the page's address.

use std::time::Duration;

use leptos::prelude::*;

use super::Desk;
use crate::{
    browser, papers::Search, ui::listing::Listing, ui::signal::Signal, url_state::UrlState,
};

/// Typing that has stopped for so long rests. Safari lets a page change its address 100 times a half minute.
const REST: Duration = Duration::from_millis(600);

impl Desk {
    /// What is looked for, as it was typed.
    pub(in crate::ui) fn sought(self) -> String {
        self.address.with(|address| address.search.clone())
    }

    /// What that means.
    pub(in crate::ui) fn search(self) -> Search {
        self.address.with(read)
    }

    /// Looks for something at once. The address bar follows when typing rests.
    pub(in crate::ui) fn search_for(self, text: String) {
        let sought = text.clone();
        self.all_shown.set(false);
        self.address.update(|address| address.search = text);
        let note = move || {
            if self.address.with_untracked(|now| now.search == sought) {
                self.note_search();
            }
        };
        set_timeout(note, REST);
    }

    /// Puts what is looked for into the address bar.
    pub(in crate::ui) fn note_search(self) {
        browser::replace_address(&self.address.get_untracked());
    }

    /// How many papers of the list are found; `None` while nothing is looked for, or there is no list.
    pub(in crate::ui) fn found(self) -> Option<usize> {
        let count = |found: &Vec<bool>| found.iter().filter(|found| **found).count();
        self.found.with(|found| found.as_ref().map(count))
    }

    /// Takes the papers that are found into the post, and no other.
    pub(in crate::ui) fn choose_found(self) {
        if let Some(found) = self.found.get_untracked() {
            self.select(|selection, ranked, count| selection.include_only(ranked, count, &found));
        }
    }
}

/// Whether each paper of the list is found: looked for once, whatever else changes of its cards.
pub(super) fn found_of(
    listing: Signal<Listing>,
    address: Signal<UrlState>,
) -> Signal<Option<Vec<bool>>> {
    Signal::computed(move || {
        let search = address.with(read);
        listing.with(|listing| {
            let (list, _) = listing.papers().filter(|_| !search.is_empty())?;
            Some(
                list.papers
                    .iter()
                    .map(|paper| search.matches(paper))
                    .collect(),
            )
        })
    })
}

fn read(address: &UrlState) -> Search {
    Search::parse(&address.search)
}
