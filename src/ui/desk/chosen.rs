//! The papers that go into the post.

use leptos::prelude::*;

use super::{Desk, digested::of_digest};
use crate::{
    browser,
    calendar::Instant,
    papers::{Arrangement, Count, Digest, Selection},
    post::Format,
    ui::{listing::Listing, signal::Signal},
    url_state::UrlState,
};

impl Desk {
    /// How many papers go into the post at most.
    pub(in crate::ui) fn count(self) -> Count {
        let address = self.address.get();
        let of_format = || match address.list.period() {
            Some(period) => self.format.with(|format| format.count(period)),
            None => self.format.with(|format| format.count),
        };
        address.count.unwrap_or_else(of_format)
    }

    /// How many papers of the list go into the post.
    pub(in crate::ui) fn chosen(self) -> usize {
        self.arrangement
            .with(|arrangement| arrangement.included_indices().count())
    }

    /// Whether those are not simply the first of the list.
    pub(in crate::ui) fn is_chosen_by_hand(self) -> bool {
        self.arrangement.with(|arrangement| {
            !(0..)
                .zip(arrangement.included_indices())
                .all(|(rank, place)| rank == place)
        })
    }

    /// The upvotes of the paper at a place of the ranking, from 0.
    pub(in crate::ui) fn upvotes(self, place: usize) -> u32 {
        self.listing.with(|listing| {
            let paper = listing
                .papers()
                .and_then(|(list, _)| list.papers.get(place));
            paper.map_or(0, |paper| paper.upvotes)
        })
    }

    /// Chooses how many papers go into the post.
    pub(in crate::ui) fn choose_count(self, count: Count) {
        if count != untrack(|| self.count()) {
            self.note_step();
            self.address.update(|address| address.count = Some(count));
            browser::replace_address(&self.address.get_untracked());
        }
    }

    /// Something made of the papers that go into the post; `None` without a list.
    pub(in crate::ui) fn of_digest<T>(
        self,
        make: fn(&Digest<'_>, &Format, Instant) -> T,
    ) -> Option<T> {
        of_digest(
            (
                self.listing,
                self.arrangement,
                self.remarks,
                self.format,
                self.now,
            ),
            make,
        )
    }
}

/// The list as it was arranged.
pub(super) fn arrangement_of(
    listing: Signal<Listing>,
    selection: Signal<Selection>,
    address: Signal<UrlState>,
    format: Signal<Format>,
) -> Signal<Arrangement> {
    Signal::computed(move || {
        listing.with(|listing| {
            let Some((list, _)) = listing.papers() else {
                return Arrangement::default();
            };
            let count = address.with(|address| address.count);
            let count = count.unwrap_or_else(|| format.with(|format| format.count(list.period)));
            selection.with(|selection| selection.arrange(&list.papers, count))
        })
    })
}
