//! The papers that go into the post.

use leptos::prelude::*;

use super::Desk;
use crate::{
    address::Address,
    browser,
    calendar::Instant,
    papers::{Count, Digest},
    post::Format,
    ui::listing::Listing,
    ui::signal::Signal,
};

impl Desk {
    /// How many papers go into the post at most.
    pub(in crate::ui) fn count(self) -> Count {
        let address = self.address.get();
        let of_format = || match address.subject.period() {
            Some(period) => self.format.with(|format| format.count(period)),
            None => self.format.with(|format| format.count),
        };
        address.count.unwrap_or_else(of_format)
    }

    /// How many papers of the list go into the post.
    pub(in crate::ui) fn chosen(self) -> usize {
        self.listing.with(|listing| {
            listing
                .papers()
                .map_or(0, |(list, _)| self.count().of(list.papers.len()))
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
            self.address.update(|address| address.count = Some(count));
            browser::replace_address(&self.address.get_untracked());
        }
    }

    /// Something made of the papers that go into the post; `None` without a list.
    pub(in crate::ui) fn of_digest<T>(
        self,
        make: fn(&Digest<'_>, &Format, Instant) -> T,
    ) -> Option<T> {
        of_digest((self.address, self.listing, self.format, self.now), make)
    }
}

/// Something made of the papers that go into the post; `None` without a list.
pub(super) fn of_digest<T>(
    (address, listing, format, now): (
        Signal<Address>,
        Signal<Listing>,
        Signal<Format>,
        Signal<Instant>,
    ),
    make: fn(&Digest<'_>, &Format, Instant) -> T,
) -> Option<T> {
    listing.with(|listing| {
        let (list, _) = listing.papers()?;
        format.with(|format| {
            let count = address.get().count;
            let count = count.unwrap_or_else(|| format.count(list.period));
            let digest = Digest::of(list.period, &list.papers, list.days, count);
            Some(make(&digest, format, now.get()))
        })
    })
}
