//! Going to another list.

use super::Desk;
use crate::{
    address::{Address, Sample, Subject},
    browser,
    calendar::{ListDay, Period},
};

impl Desk {
    /// Shows the list of a day.
    pub(in crate::ui) fn show_day(self, day: ListDay) {
        self.show(Subject::Day(day));
    }

    /// Shows a day, a week or a month.
    pub(in crate::ui) fn show_period(self, period: Period) {
        self.show(Subject::from(period));
    }

    /// Shows a day, a week or a month of which the one that is shown was but a part of the typing: Back passes over it.
    pub(in crate::ui) fn correct_period(self, period: Period) {
        self.show_at(Subject::from(period), browser::replace_address);
    }

    /// Shows the latest list that has papers.
    pub(in crate::ui) fn show_latest(self) {
        self.show(Subject::Latest);
    }

    /// Shows a list that comes with the page.
    pub(in crate::ui) fn show_sample(self, sample: Sample) {
        self.show(Subject::Sample(sample));
    }

    fn show(self, subject: Subject) {
        self.show_at(subject, browser::visit_address);
    }

    fn show_at(self, subject: Subject, put_into_bar: fn(&Address)) {
        self.nonsense.set(None);
        if subject != self.address.get_untracked().subject {
            self.address.update(|address| address.subject = subject);
            put_into_bar(&self.address.get_untracked());
        }
        self.fetch();
    }
}
