//! Gathering the lists of a week or a month.

use std::{rc::Rc, sync::Arc, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use super::{
    Desk, Gathering,
    fetching::Look,
    found::is_fresh,
    gathered::{DayState, Gathered},
};
use crate::{
    browser::{self, Wanted},
    calendar::{Instant, ListDay, Period},
    hub::{ApiError, DayList, FetchError},
    ui::listing::{List, Listing, Renewal, Source},
};

/// How long a list that has come waits for others before they are shown together: ranking a month and making its cards
/// is most of the work of a gathering, and done for every list it would keep the page from answering. What is whole
/// waits for nothing.
const TOGETHER: Duration = Duration::from_millis(500);

impl Desk {
    /// Fetches the lists of a period's days, four at once, those that are kept from the device. They are shown as they
    /// come, unless a ranking is shown already: that one stays until the new one is whole. A day that fails is left out
    /// and named.
    pub(super) fn gather(self, period: Period, now: Instant, wanted: &Wanted, look: Look) {
        let days: Vec<ListDay> = period.list_days(now).collect();
        let gathered = Rc::new(Gathered::none(period, &days, look == Look::HubBehind));
        self.gathering.set(gathered.states());
        if days.is_empty() {
            self.show_listing(Listing::EmptyPeriod(period));
        }
        for (place, day) in days.into_iter().enumerate() {
            let (gathered, wanted) = (Rc::clone(&gathered), wanted.clone());
            spawn_local(async move {
                let list = list_of(day, now, &wanted, look != Look::Device).await;
                gathered.days.borrow_mut()[place].1 = Some(list);
                let is_whole = gathered.is_whole();
                if gathered.is_due.replace(true) && !is_whole {
                    return;
                }
                let show = move || {
                    // What has been shown whole is not shown once more.
                    if gathered.is_due.replace(false) && wanted.still() {
                        self.show_gathered(&gathered);
                    }
                };
                set_timeout(show, if is_whole { Duration::ZERO } else { TOGETHER });
            });
        }
    }

    /// Waits no longer for the lists that have not come.
    pub(in crate::ui) fn stop_gathering(self) {
        self.request.set_value(None);
        self.gathering.update(|gathering| {
            for (_, state) in &mut gathering.days {
                if *state == DayState::Waiting {
                    *state = DayState::Stopped;
                }
            }
        });
        self.say_of_renewal(Renewal::Done);
        if self
            .listing
            .with_untracked(|listing| listing.papers().is_none())
            && let Some(period) = self.listing.with_untracked(Listing::period)
        {
            self.show_listing(Listing::EmptyPeriod(period));
        }
    }

    fn show_gathered(self, gathered: &Gathered) {
        let period = gathered.period;
        self.gathering.set(gathered.states());
        let under_way = self.gathering.with_untracked(Gathering::is_under_way);
        if gathered.behind && under_way {
            return;
        }
        let days = gathered.days.borrow();
        let lists: Vec<&DayList> = days
            .iter()
            .filter_map(|(_, answer)| answer.as_ref()?.as_ref().ok())
            .collect();
        let list = List::of_period(period, &lists);
        if !list.papers.is_empty() {
            let renewal = if under_way {
                Renewal::UnderWay
            } else {
                Renewal::Done
            };
            let fetched = browser::now();
            let source = Source::HuggingFace { fetched, renewal };
            self.show_listing(Listing::Papers(Arc::new(list), source));
        } else if !under_way {
            let failure = self.gathering.with_untracked(|gathering| {
                gathering.days.iter().find_map(|(_, state)| match state {
                    DayState::Failed(failure) => Some(failure.clone()),
                    _ => None,
                })
            });
            self.show_listing(match failure {
                Some(failure) => Listing::Failed(Some(period), failure),
                None => Listing::EmptyPeriod(period),
            });
        }
    }
}

/// The list of one of many days: from the device where it is fresh enough for that, else from Hugging Face, else, should
/// that fail, from the device all the same.
async fn list_of(
    day: ListDay,
    now: Instant,
    wanted: &Wanted,
    anew: bool,
) -> Result<DayList, FetchError> {
    let kept = browser::kept_list(day).await;
    let list = match kept {
        Some(kept) if !anew && is_fresh(&kept, now) => return Ok(kept.list),
        kept => (browser::day_list(day, wanted).await, kept),
    };
    match list {
        (Ok(list), _) => Ok(list),
        (Err(_), Some(kept)) => Ok(kept.list),
        // It may open later; for now it has no papers.
        (Err(FetchError::Rejected(ApiError::NotOpen)), None) => Ok(DayList::empty(day)),
        (Err(failure), None) => Err(failure),
    }
}
