//! The page's address, and going from one list to another. A search stays: it may be meant for several lists.

use leptos::prelude::*;

use super::Clock;
use crate::{
    browser,
    calendar::{ListDay, Period},
    url_state::{InvalidParam, ListQuery, Sample, UrlState},
};

/// Where a list is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// In the cache first, then at Hugging Face if that may change it.
    CacheFirst,
    /// At Hugging Face.
    Network,
    /// At Hugging Face, while the list that is shown stays.
    Background,
    /// As [`CacheFirst`](Self::CacheFirst), but of a week or a month only what is not shown, which comes to what is.
    Rest,
}

/// The address bar, what it asks for, and what is shown of it.
#[derive(Clone, Copy, Debug)]
pub struct Navigation {
    /// What the address bar says.
    pub url: RwSignal<UrlState>,
    /// The invalid parameters of the address, until the reader goes to another list.
    pub invalid_params: RwSignal<Vec<InvalidParam>>,
    /// The day, week or month that is shown or being loaded, or the shelf.
    pub period: RwSignal<Option<Period>>,
    /// The load that was asked for last, which the list loader carries out; `None` after it was stopped.
    pub(super) load: RwSignal<Option<Lookup>>,
    clock: Clock,
}

impl Navigation {
    /// Reads the address bar.
    #[must_use]
    pub fn new(clock: Clock) -> Self {
        let (url, invalid_params) = browser::current_url();
        Self {
            url: RwSignal::new(url),
            invalid_params: RwSignal::new(invalid_params),
            period: RwSignal::new(None),
            load: RwSignal::new(None),
            clock,
        }
    }

    /// What the address asks for.
    #[must_use]
    pub fn query(self) -> ListQuery {
        self.url.with_untracked(|url| url.list)
    }

    /// The day that is shown or being loaded; of a week or a month the first.
    #[must_use]
    pub fn first_day(self) -> Option<ListDay> {
        self.period.get().map(Period::first)
    }

    /// The day, week or month before or after the one that is shown, if it can have a list.
    #[must_use]
    pub fn neighbor(self, forward: bool) -> Option<Period> {
        self.neighbor_of(self.period.get()?, forward)
    }

    fn neighbor_of(self, period: Period, forward: bool) -> Option<Period> {
        let neighbor = if forward {
            period.next()
        } else {
            period.previous()
        };
        neighbor.filter(|neighbor| neighbor.can_have_list(self.clock.now()))
    }

    /// Goes one day, week or month back or forward, if there can be a list. A second press before the load of the first begins
    /// counts from what that asked for.
    pub fn go_to_neighbor(self, forward: bool) {
        let asked_for = self.query().period();
        let neighbor = untrack(|| {
            let period = asked_for.or_else(|| self.period.get())?;
            self.neighbor_of(period, forward)
        });
        if let Some(period) = neighbor {
            self.show_period(period);
        }
    }

    /// Shows the list of a day.
    pub fn show_day(self, day: ListDay) {
        self.show_period(Period::Day(day));
    }

    /// Shows a day, a week or a month.
    pub fn show_period(self, period: Period) {
        self.show(ListQuery::from(period), browser::push_url);
    }

    /// Shows a day, a week or a month in place of one that was only a step of typing a date: Back skips that one.
    pub fn correct_period(self, period: Period) {
        self.show(ListQuery::from(period), browser::replace_url);
    }

    /// Shows the latest list that has papers.
    pub fn show_latest(self) {
        self.show(ListQuery::Latest, browser::push_url);
    }

    /// Shows the papers that the reader has saved.
    pub fn show_shelf(self) {
        self.show(ListQuery::Shelf, browser::push_url);
    }

    /// Shows a list that comes with the page.
    pub fn show_sample(self, sample: Sample) {
        self.show(ListQuery::Sample(sample), browser::push_url);
    }

    /// Loads what the address asks for.
    pub fn load(self, lookup: Lookup) {
        self.load.set(Some(lookup));
    }

    /// Stops what is being loaded.
    pub fn stop(self) {
        self.load.set(None);
    }

    /// Follows the address bar after Back or Forward. Another step within the page, such as the skip link's, loads
    /// nothing. What was chosen while a layer over the page was open holds when the layer is closed.
    pub fn follow_history(self, between_layers: bool) {
        let (url, invalid_params) = browser::current_url();
        let is_other_list = self.query() != url.list;
        if between_layers && !is_other_list {
            return self.write_url();
        }
        self.url.set(url);
        if is_other_list {
            self.invalid_params.set(invalid_params);
            self.load(Lookup::CacheFirst);
        }
    }

    /// Changes something of the address other than its list, without a new entry in the history.
    pub fn update_url(self, update: impl FnOnce(&mut UrlState)) {
        self.url.update(update);
        self.write_url();
    }

    /// Writes the address bar.
    pub fn write_url(self) {
        self.url.with_untracked(browser::replace_url);
    }

    pub(super) fn set_period(self, period: Option<Period>) {
        if period != self.period.get_untracked() {
            self.period.set(period);
        }
    }

    fn show(self, query: ListQuery, write_url: fn(&UrlState)) {
        if self
            .invalid_params
            .with_untracked(|params| !params.is_empty())
        {
            self.invalid_params.set(Vec::new());
        }
        if query != self.query() {
            self.url.update(|url| url.list = query);
            self.url.with_untracked(write_url);
        }
        self.load(Lookup::CacheFirst);
    }
}
