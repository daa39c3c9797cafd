//! Fetching the list that the address asks for.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::Desk;
use crate::{
    address::{Sample, Subject},
    browser::{self, Failure, Place, Request, Wanted},
    calendar::{Instant, ListDay, latest_days},
    hub::{DayList, Refusal},
    ui::listing::{Listing, Source},
};

impl Desk {
    /// Fetches what the address asks for. The request before is cancelled; should its answer still come, it is
    /// dropped, so that a late answer never replaces a newer day.
    pub(super) fn fetch(self) {
        let now = browser::now();
        self.now.set(now);
        let subject = self.address.get_untracked().subject;
        let Some(request) = Request::new() else {
            return;
        };
        let wanted = request.wanted();
        self.request.set_value(Some(request));
        self.listing.set(Listing::Loading(match subject {
            Subject::Latest => latest_days(now).next(),
            Subject::Day(day) => Some(day),
            Subject::Sample(sample) => Some(sample.day()),
        }));
        keep_the_focus();
        spawn_local(async move {
            let listing = listing_of(subject, now, &wanted).await;
            if wanted.still() {
                self.listing.set(listing);
            }
        });
    }
}

/// A button in a face or a notice goes away with it; the focus then goes to the list that comes instead, so that
/// whoever uses the keyboard is not sent back to the top of the page. A button that has become disabled keeps the focus
/// for the rest of the frame, hence the second one.
fn keep_the_focus() {
    if browser::has_focus() {
        request_animation_frame(|| {
            request_animation_frame(|| {
                if !browser::has_focus() {
                    browser::focus(Place::Papers);
                }
            });
        });
    }
}

/// What there is to show of a subject.
async fn listing_of(subject: Subject, now: Instant, wanted: &Wanted) -> Listing {
    match subject {
        Subject::Day(day) => shown(
            day,
            browser::day_list(day, wanted).await,
            Source::HuggingFace,
        ),
        Subject::Sample(sample) => shown(
            sample.day(),
            browser::sample_list(sample, wanted).await,
            Source::Sample,
        ),
        Subject::Latest => match browser::latest_list(now, wanted).await {
            Ok(list) => shown(list.day, Ok(list), Source::HuggingFace),
            // Nobody asked for a particular day, so any list shows what the page is for.
            Err((day, failure)) => match browser::sample_list(Sample::Monday, wanted).await {
                Ok(list) => shown(list.day, Ok(list), Source::SampleInstead(failure)),
                Err(_) => Listing::Failed(Some(day), failure),
            },
        },
    }
}

fn shown(day: ListDay, list: Result<DayList, Failure>, source: Source) -> Listing {
    match list {
        Ok(list) if list.papers.is_empty() => Listing::Empty(day),
        Ok(list) => Listing::Papers(Arc::new(list), source),
        Err(Failure::Refused(Refusal::NotOpen)) => Listing::NotOpen(day),
        Err(failure) => Listing::Failed(Some(day), failure),
    }
}
