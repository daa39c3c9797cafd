//! The papers that go into the post.

use std::sync::Arc;

use leptos::prelude::*;

use super::Desk;
use crate::{
    address::Address,
    browser,
    calendar::Instant,
    papers::{Count, Digest},
    post::{self, Format, Post},
    ui::listing::Listing,
    ui::signal::{Signal, run_and_follow},
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

/// What the post depends on.
type Chosen = (
    Signal<Address>,
    Signal<Listing>,
    Signal<Format>,
    Signal<Instant>,
);

/// From so many papers on, the post is made in the frame after the cards: both at once would keep the page from
/// answering.
const MANY: usize = 200;

/// The post, made whenever something it depends on changes, so that it is there before it is asked for.
pub(super) fn post_of(chosen: Chosen) -> Signal<Option<Arc<Post>>> {
    let post = Signal::new(None);
    let make = move || {
        let made = untrack(|| of_digest(chosen, post::write)).map(Arc::new);
        if post.with_untracked(|before| *before != made) {
            post.set(made);
        }
    };
    run_and_follow(Box::new(move || {
        chosen.3.with(|_| ());
        match of_digest(chosen, |digest, _, _| digest.papers.len()) {
            Some(MANY..) => request_animation_frame(make),
            _ => make(),
        }
    }));
    post
}

/// Something made of the papers that go into the post; `None` without a list.
pub(super) fn of_digest<T>(
    (address, listing, format, now): Chosen,
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
