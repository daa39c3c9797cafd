//! Fetching the list that the address asks for, and bringing it up to date.

use std::sync::Arc;

use chrono::TimeDelta;
use leptos::{prelude::*, task::spawn_local};

use super::Desk;
use crate::{
    address::{Sample, Subject},
    browser::{self, Failure, Kept, Place, Request, Wanted},
    calendar::{Instant, ListDay, latest_days},
    hub::{DayList, Refusal, Waiting},
    ui::listing::{Listing, Renewal, Source},
};

/// A list fetched less than this ago is not asked for again by merely coming back to it.
const YOUNG: TimeDelta = TimeDelta::minutes(1);

/// An open list older than this is brought up to date when the reader comes back to the page.
const STALE: TimeDelta = TimeDelta::minutes(10);

/// How many days back a kept list is looked for where the latest cannot be had.
const MOST_DAYS_BACK: usize = 8;

impl Desk {
    /// Fetches what the address asks for: what is kept on the device is shown at once, and brought up to date where
    /// that may change it. The request before is cancelled; should its answer still come, it is dropped, so that a
    /// late answer never replaces a newer day.
    pub(super) fn fetch(self) {
        let now = browser::now();
        let subject = self.address.get_untracked().subject;
        let day = match subject {
            Subject::Latest => latest_days(now).next(),
            Subject::Day(day) => Some(day),
            Subject::Sample(sample) => Some(sample.day()),
        };
        let Some(wanted) = self.begin(now) else {
            return;
        };
        self.listing.set(Listing::Loading(day));
        keep_the_focus();
        spawn_local(async move {
            let day = day.filter(|_| !matches!(subject, Subject::Sample(_)));
            if let Some(day) = day
                && let Some(kept) = browser::kept_list(day).await
                && wanted.still()
            {
                let fresh = kept.fetched >= day.settles() || now - kept.fetched < YOUNG;
                let renewal = if fresh {
                    Renewal::Done
                } else {
                    Renewal::UnderWay
                };
                if fresh || !kept.list.papers.is_empty() {
                    self.listing.set(of_kept(kept, renewal));
                }
                if fresh {
                    return;
                }
            }
            self.ask(subject, now, &wanted).await;
        });
    }

    /// Asks once more for what is shown, which stays where it is meanwhile.
    pub(in crate::ui) fn refresh(self) {
        let now = browser::now();
        let shown = self
            .listing
            .with_untracked(|listing| listing.papers().is_some());
        let subject = self.address.get_untracked().subject;
        if !shown || matches!(subject, Subject::Sample(_)) {
            return self.fetch_anew(now);
        }
        self.fetch_anew_behind(now, subject);
    }

    /// Brings an open list up to date that has become stale while the reader was elsewhere.
    pub(super) fn refresh_if_stale(self) {
        let now = browser::now();
        let stale = self.listing.with_untracked(|listing| {
            listing.papers().is_some_and(|(list, source)| match source {
                Source::HuggingFace { fetched, renewal } => {
                    *renewal != Renewal::UnderWay
                        && now - *fetched >= STALE
                        && *fetched < list.day.closes()
                }
                _ => false,
            })
        });
        if stale {
            self.refresh();
        }
    }

    /// Fetches what the address asks for, without a look at what is kept.
    fn fetch_anew(self, now: Instant) {
        let subject = self.address.get_untracked().subject;
        let day = self.listing.with_untracked(Listing::day);
        if let Some(wanted) = self.begin(now) {
            self.listing.set(Listing::Loading(day));
            keep_the_focus();
            spawn_local(async move { self.ask(subject, now, &wanted).await });
        }
    }

    fn fetch_anew_behind(self, now: Instant, subject: Subject) {
        if let Some(wanted) = self.begin(now) {
            self.say_of_update(Renewal::UnderWay);
            spawn_local(async move { self.ask(subject, now, &wanted).await });
        }
    }

    /// A new request in place of the one before.
    fn begin(self, now: Instant) -> Option<Wanted> {
        self.now.set(now);
        let request = Request::new()?;
        let wanted = request.wanted(Waiting::Reader);
        self.request.set_value(Some(request));
        Some(wanted)
    }

    /// Asks Hugging Face, and shows what comes. Where nothing comes, a list that is shown already stays, and says so.
    async fn ask(self, subject: Subject, now: Instant, wanted: &Wanted) {
        let listing = listing_of(subject, now, wanted).await;
        if !wanted.still() {
            return;
        }
        match listing {
            Listing::Failed(_, failure)
                if self.listing.with_untracked(Listing::is_from_the_hub) =>
            {
                self.say_of_update(Renewal::Failed(failure));
            }
            listing => self.listing.set(listing),
        }
    }

    fn say_of_update(self, now: Renewal) {
        self.listing.update(|listing| {
            if let Listing::Papers(_, Source::HuggingFace { renewal, .. }) = listing {
                *renewal = now;
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
        Subject::Day(day) => fetched(day, browser::day_list(day, wanted).await),
        Subject::Sample(sample) => match browser::sample_list(sample, wanted).await {
            Ok(list) => Listing::Papers(Arc::new(list), Source::Sample),
            Err(failure) => Listing::Failed(Some(sample.day()), failure),
        },
        Subject::Latest => match browser::latest_list(now, wanted).await {
            Ok(list) => fetched(list.day, Ok(list)),
            Err((day, failure)) => match latest_kept(now).await {
                Some(kept) => of_kept(kept, Renewal::Failed(failure)),
                // Nobody asked for a particular day, so any list shows what the page is for.
                None => match browser::sample_list(Sample::Monday, wanted).await {
                    Ok(list) => Listing::Papers(Arc::new(list), Source::SampleInstead(failure)),
                    Err(_) => Listing::Failed(Some(day), failure),
                },
            },
        },
    }
}

/// The latest list that is kept on the device, if it is not too old to be taken for the latest.
async fn latest_kept(now: Instant) -> Option<Kept> {
    for day in latest_days(now).take(MOST_DAYS_BACK) {
        if let Some(kept) = browser::kept_list(day).await
            && !kept.list.papers.is_empty()
        {
            return Some(kept);
        }
    }
    None
}

fn of_kept(kept: Kept, renewal: Renewal) -> Listing {
    let Kept { list, fetched } = kept;
    of_list(list, fetched, renewal)
}

fn fetched(day: ListDay, list: Result<DayList, Failure>) -> Listing {
    match list {
        Ok(list) => of_list(list, browser::now(), Renewal::Done),
        Err(Failure::Refused(Refusal::NotOpen)) => Listing::NotOpen(day),
        Err(failure) => Listing::Failed(Some(day), failure),
    }
}

fn of_list(list: DayList, fetched: Instant, renewal: Renewal) -> Listing {
    if list.papers.is_empty() {
        Listing::Empty(list.day)
    } else {
        Listing::Papers(Arc::new(list), Source::HuggingFace { fetched, renewal })
    }
}
