//! The day, week or month that is shown, and going to another. What is looked for stays: somebody may look for it in
//! one list after another.

use leptos::prelude::untrack;

use super::Desk;
use crate::{
    browser::{self, Part},
    calendar::{ListDay, Period},
    ui::listing::Listing,
    url_state::{ListQuery, Sample, UrlState},
};

impl Desk {
    /// What is shown or on its way, where it is known: for a moment that is more than the list knows, see
    /// [`listed`](Self::listed).
    pub(in crate::ui) fn period(self) -> Option<Period> {
        self.period.get()
    }

    /// What the list is of, or what stands in its place.
    pub(in crate::ui) fn listed(self) -> Option<Period> {
        self.listing.with(Listing::period)
    }

    /// Turns to a day, a week or a month, whose list comes after.
    pub(super) fn turn_to(self, period: Option<Period>) {
        if period != self.period.get_untracked() {
            self.period.set(period);
        }
    }

    /// The day that is shown or on its way; of a week or a month the first.
    pub(in crate::ui) fn day(self) -> Option<ListDay> {
        self.period().map(Period::first)
    }

    /// The present UTC date.
    pub(in crate::ui) fn today(self) -> ListDay {
        ListDay::today(self.now.get())
    }

    /// The day, week or month before or after what is shown or on its way, as far as there can be a list.
    pub(in crate::ui) fn beside(self, forth: bool) -> Option<Period> {
        let period = self.period()?;
        let there = if forth {
            period.next()
        } else {
            period.previous()
        };
        there.filter(|there| there.first() <= self.today())
    }

    /// Goes one day, week or month back or forth, if there can be a list.
    pub(in crate::ui) fn step_aside(self, forth: bool) {
        if let Some(period) = self.beside(forth) {
            self.show_period(period);
        }
    }

    /// Shows the list of a day.
    pub(in crate::ui) fn show_day(self, day: ListDay) {
        self.show(ListQuery::Day(day));
    }

    /// Shows a day, a week or a month.
    pub(in crate::ui) fn show_period(self, period: Period) {
        self.show(ListQuery::from(period));
    }

    /// Shows a day, a week or a month of which the one that is shown was but a part of the typing: Back passes over it.
    pub(in crate::ui) fn correct_period(self, period: Period) {
        self.show_at(ListQuery::from(period), browser::replace_address);
    }

    /// Shows the latest list that has papers.
    pub(in crate::ui) fn show_latest(self) {
        self.show(ListQuery::Latest);
    }

    /// Shows a list that comes with the page.
    pub(in crate::ui) fn show_sample(self, sample: Sample) {
        self.show(ListQuery::Sample(sample));
    }

    /// Has the second program make the calendar.
    pub(in crate::ui) fn fill_calendar(self) {
        let language = self.language.get_untracked();
        let shown = untrack(|| self.period()).map(|period| period.to_string());
        let _ = browser::ask_for(
            Part::Calendar,
            &[language.tag(), &shown.unwrap_or_default()],
        );
    }

    fn show(self, subject: ListQuery) {
        self.show_at(subject, browser::visit_address);
    }

    fn show_at(self, subject: ListQuery, put_into_bar: fn(&UrlState)) {
        self.nonsense.set(None);
        if subject != self.address.get_untracked().list {
            self.address.update(|address| address.list = subject);
            put_into_bar(&self.address.get_untracked());
        }
        self.fetch();
    }
}
