//! Gathering the lists of a week or a month.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use leptos::{prelude::*, task::spawn_local};

use super::{Desk, fetching::Look, found::is_fresh};
use crate::{
    browser::{self, Failure, Wanted},
    calendar::{Instant, ListDay, Period},
    hub::{DayList, Refusal},
    ui::listing::{List, Listing, Renewal, Source},
};

/// The days of a week or a month, and what became of each. Empty while a single day is shown.
#[derive(Clone, Debug, Default)]
pub(in crate::ui) struct Gathering {
    /// Every day whose list is worth asking for, in their order.
    pub(in crate::ui) days: Vec<(ListDay, DayState)>,
}

/// What became of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui) enum DayState {
    /// Its list is on its way.
    Waiting,
    /// Its list is there.
    Read {
        /// How many papers it has.
        papers: usize,
        /// The upvotes of all of them together.
        upvotes: u64,
    },
    /// Its list could not be had.
    Failed(Failure),
    /// The reader stopped the gathering before its list came.
    Stopped,
}

impl Gathering {
    /// How many days are no longer waited for.
    pub(in crate::ui) fn settled(&self) -> usize {
        let waiting = |state: &DayState| *state == DayState::Waiting;
        self.days
            .iter()
            .filter(|(_, state)| !waiting(state))
            .count()
    }

    /// Whether lists are still on their way.
    pub(in crate::ui) fn is_under_way(&self) -> bool {
        self.settled() < self.days.len()
    }

    /// The days whose lists are missing, because they could not be had or were not waited for.
    pub(in crate::ui) fn missing(&self) -> Vec<ListDay> {
        let missing = |state: &DayState| matches!(state, DayState::Failed(_) | DayState::Stopped);
        let days = self.days.iter().filter(|(_, state)| missing(state));
        days.map(|(day, _)| *day).collect()
    }

    /// What became of a day, if it was asked for.
    pub(in crate::ui) fn state(&self, day: ListDay) -> Option<&DayState> {
        let mut days = self.days.iter();
        days.find(|(other, _)| *other == day)
            .map(|(_, state)| state)
    }

    fn settle(&mut self, place: usize, now: DayState) {
        if let Some((_, state)) = self.days.get_mut(place) {
            *state = now;
        }
    }
}

impl Desk {
    /// Fetches the lists of a period's days, four at once, those that are kept from the device. Each is shown as it
    /// comes, unless a ranking is shown already: that one stays until the new one is whole. A day that fails is left out
    /// and named.
    pub(super) fn gather(self, period: Period, now: Instant, wanted: &Wanted, look: Look) {
        let days: Vec<ListDay> = period.days_listed(now).collect();
        let gathered = Rc::new(RefCell::new(vec![None; days.len()]));
        let waiting = days.iter().map(|day| (*day, DayState::Waiting)).collect();
        self.gathering.set(Gathering { days: waiting });
        if days.is_empty() {
            self.show_listing(Listing::EmptyPeriod(period));
        }
        for (place, day) in days.into_iter().enumerate() {
            let (gathered, wanted) = (Rc::clone(&gathered), wanted.clone());
            spawn_local(async move {
                let list = list_of(day, now, &wanted, look != Look::Device).await;
                if wanted.still() {
                    let state = match &list {
                        Ok(list) => DayState::Read {
                            papers: list.papers.len(),
                            upvotes: list
                                .papers
                                .iter()
                                .map(|paper| u64::from(paper.upvotes))
                                .sum(),
                        },
                        Err(failure) => DayState::Failed(failure.clone()),
                    };
                    gathered.borrow_mut()[place] = list.ok();
                    self.gathering
                        .update(|gathering| gathering.settle(place, state));
                    self.show_gathered(period, &gathered.borrow(), look == Look::HubBehind);
                }
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

    fn show_gathered(self, period: Period, gathered: &[Option<DayList>], behind: bool) {
        let lists: Vec<&DayList> = gathered.iter().flatten().collect();
        let under_way = self.gathering.with_untracked(Gathering::is_under_way);
        if behind && under_way {
            return;
        }
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
) -> Result<DayList, Failure> {
    let kept = browser::kept_list(day).await;
    let list = match kept {
        Some(kept) if !anew && is_fresh(&kept, now) => return Ok(kept.list),
        kept => (browser::day_list(day, wanted).await, kept),
    };
    match list {
        (Ok(list), _) => Ok(list),
        (Err(_), Some(kept)) => Ok(kept.list),
        // It may open later; for now it has no papers.
        (Err(Failure::Refused(Refusal::NotOpen)), None) => Ok(DayList::empty(day)),
        (Err(failure), None) => Err(failure),
    }
}
