//! Choosing by hand which papers go into the post, and in what order.

use std::sync::Arc;

use super::{Desk, Shown, focus::keep_the_focus};
use crate::{
    browser::{self, Place, Remembered},
    calendar::Period,
    papers::{ArxivId, Count, Paper, Selection, Step},
    ui::listing::{List, Listing},
};

/// So many steps can be undone.
const MOST_STEPS: usize = 100;

/// What a step can be taken back to.
#[derive(Clone, Debug)]
pub(in crate::ui) struct Before {
    period: Period,
    selection: Selection,
    count: Option<Count>,
}

impl Desk {
    /// Shows something of a list; of another list than before with what was chosen and written for that one.
    pub(super) fn show_listing(self, listing: Listing) {
        if self.outgoing.take() {
            browser::scroll_to_top();
        }
        keep_the_focus(Place::Papers);
        self.turn_to(listing.period());
        if let Some((list, _)) = listing.papers() {
            let before = self
                .listing
                .with_untracked(|shown| shown.papers().map(|(list, _)| list.period));
            if before != Some(list.period) {
                self.selection.set(self.selection_of(list.period));
                self.all_shown.set(false);
            }
            self.recall_remarks(list, false);
        }
        self.listing.set(listing);
    }

    /// Takes up what was chosen and written in another window of the page.
    pub(super) fn recall_draft(self) {
        if let Some(list) = self.list() {
            let selection = recalled(list.period);
            let is_news = self.selection.with_untracked(|before| *before != selection);
            if is_news && !self.unkept.get_untracked() {
                self.selection.set(selection);
            }
            self.recall_remarks(&list, true);
        }
    }

    /// Takes a paper into the post or leaves it out.
    pub(in crate::ui) fn tick(self, id: &ArxivId, wanted: bool) {
        self.select(|selection, _, _| selection.include(id, wanted));
    }

    /// Pins a paper to the top of the post, or lets it go.
    pub(in crate::ui) fn pin(self, id: &ArxivId, wanted: bool) {
        self.select(|selection, _, _| selection.pin(id, wanted));
    }

    /// Moves a paper one place on in the post.
    pub(in crate::ui) fn step(self, id: &ArxivId, step: Step) {
        self.select(|selection, ranked, count| selection.step(ranked, count, id, step));
    }

    /// Puts a paper in the place of another, which makes way.
    pub(in crate::ui) fn put_at(self, id: &ArxivId, other: &ArxivId) {
        let place = |wanted: &ArxivId| {
            self.shown.with_untracked(|shown| {
                let list = self.list()?;
                let is_it = |card: &Shown| list.papers[card.place].id == *wanted;
                shown.iter().position(is_it)
            })
        };
        let is_below = place(id) < place(other);
        self.select(|selection, ranked, count| {
            if is_below {
                selection.put_after(ranked, count, id, other);
            } else {
                selection.put_before(ranked, count, id, other);
            }
        });
    }

    /// The fewest upvotes of papers that are not ticked by hand.
    pub(in crate::ui) fn least_upvotes(self) -> u32 {
        self.selection.with(|selection| selection.min_upvotes)
    }

    /// Whether anything was chosen by hand.
    pub(in crate::ui) fn is_selected_by_hand(self) -> bool {
        self.selection.with(|selection| !selection.is_default())
    }

    /// Asks for so many upvotes of papers that are not ticked by hand.
    pub(in crate::ui) fn ask_for_upvotes(self, least: u32) {
        self.select(|selection, _, _| selection.min_upvotes = least);
    }

    /// Forgets everything that was chosen by hand.
    pub(in crate::ui) fn select_anew(self) {
        self.select(|selection, _, _| *selection = Selection::default());
    }

    /// Whether a step was taken in this list that can be undone.
    pub(in crate::ui) fn can_undo(self) -> bool {
        let period = self.listed();
        self.steps
            .with(|steps| steps.iter().any(|step| Some(step.period) == period))
    }

    /// Undoes the last step taken in this list.
    pub(in crate::ui) fn undo(self) {
        let period = self.listing.with_untracked(Listing::period);
        let mut steps = self.steps.get_untracked();
        let last = steps.iter().rposition(|step| Some(step.period) == period);
        if let Some(last) = last {
            let Before {
                selection, count, ..
            } = steps.remove(last);
            self.steps.set(steps);
            self.address.update(|address| address.count = count);
            browser::replace_address(&self.address.get_untracked());
            self.keep_selection(selection);
        }
    }

    /// Notes what there is before a step is taken.
    pub(super) fn note_step(self) {
        if let Some(list) = self.list() {
            let before = Before {
                period: list.period,
                selection: self.selection.get_untracked(),
                count: self.address.with_untracked(|address| address.count),
            };
            self.steps.update(|steps| {
                steps.push(before);
                let surplus = steps.len().saturating_sub(MOST_STEPS);
                steps.drain(..surplus);
            });
        }
    }

    /// The list that is shown.
    pub(in crate::ui) fn list(self) -> Option<Arc<List>> {
        self.listing
            .with_untracked(|listing| listing.papers().map(|(list, _)| Arc::clone(list)))
    }

    /// Takes a step that can be undone.
    pub(super) fn select(self, choose: impl FnOnce(&mut Selection, &[Paper], Count)) {
        let Some(list) = self.list() else {
            return;
        };
        let before = self.selection.get_untracked();
        let mut selection = before.clone();
        let count = leptos::prelude::untrack(|| self.count());
        choose(&mut selection, &list.papers, count);
        if selection != before {
            self.note_step();
            self.keep_selection(selection);
        }
    }

    fn keep_selection(self, selection: Selection) {
        if let Some(list) = self.list() {
            let what = Remembered::Selection(list.period);
            let stored = (!selection.is_default()).then(|| selection.to_json());
            self.keep(&what, &stored.unwrap_or_default());
            self.selections.update(|selections| {
                selections.retain(|(period, _)| *period != list.period);
                selections.push((list.period, selection.clone()));
            });
        }
        self.selection.set(selection);
    }

    /// What was chosen of a list: on this visit, or else on an earlier one.
    fn selection_of(self, period: Period) -> Selection {
        let known = self.selections.with_untracked(|selections| {
            let mut selections = selections.iter();
            selections
                .find(|(list, _)| *list == period)
                .map(|(_, selection)| selection.clone())
        });
        known.unwrap_or_else(|| recalled(period))
    }
}

pub(in crate::ui) fn recalled(period: Period) -> Selection {
    let stored = browser::recall(&Remembered::Selection(period));
    let stored = stored.and_then(|stored| Selection::from_stored(&stored).ok());
    stored.map(|stored| stored.value).unwrap_or_default()
}
