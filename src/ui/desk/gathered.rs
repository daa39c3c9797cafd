//! What has been gathered of a week or a month.

use std::cell::{Cell, RefCell};

use crate::{
    calendar::{ListDay, Period},
    hub::DayList,
    hub::FetchError,
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
    Failed(FetchError),
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
}

/// The answer for a day; nothing while it is waited for.
pub(super) type Answer = Option<Result<DayList, FetchError>>;

/// What has come of a gathering, shown or about to be.
pub(super) struct Gathered {
    /// The week or the month.
    pub(super) period: Period,
    /// Whether a ranking is shown that stays until the new one is whole.
    pub(super) behind: bool,
    /// Its days, with the answers.
    pub(super) days: RefCell<Vec<(ListDay, Answer)>>,
    /// Whether what has come will be shown in a moment.
    pub(super) is_due: Cell<bool>,
}

impl Gathered {
    /// Nothing has come so far.
    pub(super) fn none(period: Period, days: &[ListDay], behind: bool) -> Self {
        Self {
            period,
            behind,
            days: RefCell::new(days.iter().map(|day| (*day, None)).collect()),
            is_due: Cell::new(false),
        }
    }

    /// Whether there is an answer for every day.
    pub(super) fn is_whole(&self) -> bool {
        self.days
            .borrow()
            .iter()
            .all(|(_, answer)| answer.is_some())
    }

    /// What became of each day.
    pub(super) fn states(&self) -> Gathering {
        let state = |answer: &Answer| match answer {
            None => DayState::Waiting,
            Some(Ok(list)) => DayState::Read {
                papers: list.papers.len(),
                upvotes: list
                    .papers
                    .iter()
                    .map(|paper| u64::from(paper.upvotes))
                    .sum(),
            },
            Some(Err(failure)) => DayState::Failed(failure.clone()),
        };
        let days = self.days.borrow();
        let days = days.iter().map(|(day, answer)| (*day, state(answer)));
        Gathering {
            days: days.collect(),
        }
    }
}
