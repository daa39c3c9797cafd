//! Fetching the list that the address asks for, and bringing it up to date.

use std::time::Duration;

use chrono::TimeDelta;
use leptos::{prelude::*, task::spawn_local};

use super::{
    Desk, Gathering,
    focus::keep_the_focus,
    found::{is_fresh, listing_of, of_kept},
};
use crate::{
    browser::{self, Place, Request, Wanted},
    calendar::{Instant, ListDay, Period, latest_days},
    hub::Priority,
    ui::listing::{Listing, Moved, Renewal, Source},
    url_state::ListQuery,
};

/// An open list older than this is brought up to date when the reader comes back to the page.
const STALE: TimeDelta = TimeDelta::minutes(10);

/// How long what is shown, a list or the static shell, waits for the next list before it goes: most are there by then, and
/// the page changes once instead of twice. Below a tenth of a second nobody sees that anything was waited for.
pub(in crate::ui) const AT_ONCE: Duration = Duration::from_millis(100);

/// Where a list is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// On the device first, then at Hugging Face if that may change it.
    Device,
    /// At Hugging Face.
    Hub,
    /// At Hugging Face, while what is shown stays.
    HubBehind,
}

impl Desk {
    /// Fetches what the address asks for: what is kept on the device is shown at once, and brought up to date where
    /// that may change it.
    pub(in crate::ui) fn fetch(self) {
        self.look(Look::Device);
    }

    /// Asks once more for what is shown. A list stays where it is meanwhile.
    pub(in crate::ui) fn refresh(self) {
        let listed = self.listing.with_untracked(Listing::is_from_the_hub);
        self.look(if listed && !self.outgoing.get() {
            Look::HubBehind
        } else {
            Look::Hub
        });
    }

    /// Brings an open list up to date that has become stale while the reader was elsewhere.
    pub(super) fn refresh_if_stale(self) {
        let now = browser::now();
        let stale = self.listing.with_untracked(|listing| match listing {
            Listing::Papers(list, Source::HuggingFace { fetched, renewal }) => {
                *renewal != Renewal::UnderWay
                    && now >= *fetched + STALE
                    && *fetched < list.period.closes()
                    && !list.period.is_multi_day()
            }
            _ => false,
        });
        if stale {
            self.refresh();
        }
    }

    /// Looks for what the address asks for. The request before is cancelled; should its answer still come, it is
    /// dropped, so that a late answer never replaces a newer day.
    fn look(self, look: Look) {
        let now = browser::now();
        self.now.set(now);
        let subject = self.address.get_untracked().list;
        let period = match subject {
            ListQuery::Latest => latest_days(now).next().map(Period::Day),
            other => other.period(),
        };
        let gathered = period.filter(|period| period.is_multi_day());
        if let Some(period) = period {
            browser::take_over(period.first());
        }
        let Some(request) = Request::new() else {
            return;
        };
        let wanted = request.wanted(match gathered {
            Some(_) => Priority::Background,
            None => Priority::Interactive,
        });
        self.request.set_value(Some(request));
        if look == Look::HubBehind {
            self.say_of_renewal(Renewal::UnderWay);
        } else {
            self.moved.set(Moved::default());
            self.gathering.set(Gathering::default());
            self.turn_to(period);
            self.say_loading(look == Look::Device && gathered.is_none());
        }
        keep_the_focus(Place::Papers);
        if let Some(period) = gathered {
            return self.gather(period, now, &wanted, look);
        }
        spawn_local(async move {
            // A sample comes with the page.
            let may_be_kept = look == Look::Device && !matches!(subject, ListQuery::Sample(_));
            if let Some(period) = period.filter(|_| may_be_kept)
                && self
                    .is_shown_from_device(period.first(), now, &wanted)
                    .await
            {
                return;
            }
            let listing = listing_of(subject, now, &wanted).await;
            if !wanted.still() {
                return;
            }
            match listing {
                // Nothing came: a list that is shown already stays, and says so.
                Listing::Failed(_, failure)
                    if self.listing.with_untracked(|shown| {
                        let is_it = look == Look::HubBehind || shown.period() == period;
                        shown.is_from_the_hub() && is_it
                    }) =>
                {
                    self.say_of_renewal(Renewal::Failed(failure));
                }
                listing => {
                    let moved = self
                        .listing
                        .with_untracked(|shown| Moved::between(shown, &listing));
                    if !self.outgoing.get() {
                        browser::keep_place();
                    }
                    self.moved.set(moved);
                    self.show_listing(listing);
                }
            }
        });
    }

    /// Says that a list is on its way, but where another is shown that it may replace at once, only after a moment.
    fn say_loading(self, may_come_at_once: bool) {
        let say = move || {
            let period = self.period.get_untracked();
            self.show_listing(Listing::Loading(period));
        };
        if may_come_at_once && self.listing.with_untracked(Listing::is_from_the_hub) {
            self.outgoing.set(true);
            let say_late = move || {
                if self.outgoing.get() {
                    say();
                }
            };
            set_timeout(say_late, AT_ONCE);
        } else {
            say();
        }
    }

    /// Shows what is kept of a day on the device. Whether that is all there is to do.
    async fn is_shown_from_device(self, day: ListDay, now: Instant, wanted: &Wanted) -> bool {
        let Some(kept) = browser::kept_list(day).await else {
            return false;
        };
        if !wanted.still() {
            return true;
        }
        let fresh = is_fresh(&kept, now);
        let renewal = if fresh {
            Renewal::Done
        } else {
            Renewal::UnderWay
        };
        if fresh || !kept.list.papers.is_empty() {
            self.show_listing(of_kept(kept, renewal));
        }
        fresh
    }

    pub(super) fn say_of_renewal(self, now: Renewal) {
        self.listing.update(|listing| {
            if let Listing::Papers(_, Source::HuggingFace { renewal, .. }) = listing {
                *renewal = now;
            }
        });
    }
}
