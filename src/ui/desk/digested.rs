//! What is made of the papers that go into the post.

use crate::{
    calendar::Instant,
    papers::{Arrangement, Digest, EditorNotes},
    post::Format,
    ui::{listing::Listing, signal::Signal},
};

/// What the post depends on.
pub(super) type Chosen = (
    Signal<Listing>,
    Signal<Arrangement>,
    Signal<EditorNotes>,
    Signal<Format>,
    Signal<Instant>,
);

/// Something made of the papers that go into the post; `None` without a list.
pub(super) fn of_digest<T>(
    chosen: Chosen,
    make: fn(&Digest<'_>, &Format, Instant) -> T,
) -> Option<T> {
    let mut made = None;
    with_digest(chosen, &mut |digest, format, now| {
        made = Some(make(digest, format, now));
    });
    made
}

/// What is done with a digest.
type Use<'a> = &'a mut dyn FnMut(&Digest<'_>, &Format, Instant);

/// As [`of_digest`], compiled once and not for everything that is made.
fn with_digest((listing, arrangement, remarks, format, now): Chosen, make: Use<'_>) {
    listing.with(|listing| {
        if let Some((list, _)) = listing.papers() {
            let places: Vec<usize> =
                arrangement.with(|arrangement| arrangement.included_indices().collect());
            let digest = Digest::from_indices(list.period, &list.papers, list.days, &places);
            remarks.with(|remarks| {
                format.with(|format| make(&digest.with_notes(remarks), format, now.get()));
            });
        }
    });
}
