//! Which papers go into the post, and in what order.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{ListLoader, Navigation, Settings, StorageStatus, TopicsState, list_loader::key_of};
use crate::{
    browser::{self, StorageKey},
    calendar::Period,
    papers::{
        Arrangement, ArxivId, Count, Defaults, EditedSelection, Paper, Selection, Step,
        TopicGroups, UndoStep,
    },
};

/// How many steps can be undone in a list.
const MAX_UNDO: usize = 100;

/// What a list is of, and whether it is a sample, which is apart from the list of its day.
type ListKey = (Period, bool);

/// What was chosen of the list that is shown, and what follows from it.
#[derive(Clone, Copy)]
pub struct SelectionState {
    /// What was chosen by hand.
    pub selection: Memo<Selection>,
    /// How many papers go into the post at most.
    pub count: Memo<Count>,
    /// The topics of the papers, as far as they have a say in the post.
    pub groups: Memo<TopicGroups>,
    /// The list in the order of the post.
    pub arrangement: Memo<Arrangement>,
    /// What was chosen of the list that is shown, and what can be undone.
    edited: Memo<EditedSelection>,
    /// What was chosen on this visit, for every list; the rest is in storage.
    edits: RwSignal<HashMap<ListKey, EditedSelection>>,
    loader: ListLoader,
    navigation: Navigation,
    storage: StorageStatus,
}

/// What a post has by default.
fn defaults(count: Count, groups: &TopicGroups) -> Defaults<'_> {
    Defaults {
        count,
        topics: Some(groups),
    }
}

impl SelectionState {
    /// The selection of whatever list is shown.
    #[must_use]
    pub fn new(
        loader: ListLoader,
        settings: Settings,
        topics: TopicsState,
        storage: StorageStatus,
    ) -> Self {
        let navigation = loader.navigation;
        let edits = RwSignal::new(HashMap::<ListKey, EditedSelection>::new());
        let listed = Memo::new(move |_| list_key(loader));
        let edited = Memo::new(move |_| {
            let list = listed.get();
            list.map_or_else(EditedSelection::default, |list| {
                with_edited(edits, storage, list, EditedSelection::clone)
            })
        });
        let selection = Memo::new(move |_| edited.with(|edited| edited.selection.clone()));
        let count = Memo::new(move |_| {
            if let Some(count) = navigation.url.with(|url| url.count) {
                return count;
            }
            // While another list is loaded, the one before is still there.
            let listed = listed.get().map(|(period, _)| period);
            let period = listed.or_else(|| navigation.period.get());
            settings.format.with(|format| match period {
                Some(period) => format.count(period),
                None => format.count,
            })
        });
        let groups =
            Memo::new(move |_| topics.groups(settings.format.with(|format| format.topics)));
        let arrangement = Memo::new(move |_| {
            loader.ranked.with(|list| match list {
                Some(list) => groups.with(|groups| {
                    let defaults = defaults(count.get(), groups);
                    selection.with(|selection| selection.arrange(&list.papers, defaults))
                }),
                None => Arrangement::default(),
            })
        });
        Self {
            selection,
            edited,
            count,
            groups,
            arrangement,
            edits,
            loader,
            navigation,
            storage,
        }
    }

    /// How many papers go into the post.
    #[must_use]
    pub fn included_count(self) -> usize {
        self.arrangement
            .with(|arrangement| arrangement.included_indices().count())
    }

    /// How many papers of the list were left out by hand.
    #[must_use]
    pub fn left_out_count(self) -> usize {
        self.loader.ranked.with(|list| {
            let papers = list.as_ref().map_or(&[][..], |list| &list.papers);
            self.selection.with(|selection| {
                let is_left_out = |paper: &&Paper| selection.choice_for(&paper.id) == Some(false);
                papers.iter().filter(is_left_out).count()
            })
        })
    }

    /// Whether the papers of the post are other than the first of the ranking.
    #[must_use]
    pub fn is_by_hand(self) -> bool {
        self.loader.ranked.with(|list| {
            let Some(list) = list else {
                return false;
            };
            self.arrangement.with(|arrangement| {
                self.groups.with(|groups| {
                    let mut by_default = groups
                        .offered(&list.papers)
                        .zip(arrangement.included_indices());
                    by_default.any(|(offered, index)| offered != index)
                })
            })
        })
    }

    /// Whether anything was chosen by hand.
    #[must_use]
    pub fn is_edited(self) -> bool {
        self.selection.with(|selection| !selection.is_default())
    }

    /// The fewest upvotes of papers that were not included by hand.
    #[must_use]
    pub fn min_upvotes(self) -> u32 {
        self.selection.with(|selection| selection.min_upvotes)
    }

    /// Chooses how many papers go into the post.
    pub fn set_count(self, count: Count) {
        if count == self.count.get_untracked() {
            return;
        }
        if let Some(list) = self.list_key() {
            let edited = self.step_to(self.selection.get_untracked());
            self.store(list, edited);
        }
        self.navigation.update_url(|url| url.count = Some(count));
    }

    /// Takes a paper into the post, or leaves it out.
    pub fn include(self, id: &ArxivId, included: bool) {
        self.edit(|selection, _, _| selection.include(id, included));
    }

    /// Takes exactly these papers of the list into the post, and no other.
    pub fn include_only(self, wanted: &[bool]) {
        self.edit(|selection, ranked, defaults| {
            selection.include_only(ranked, defaults, wanted);
        });
    }

    /// Leaves several papers out, as one step.
    pub fn exclude(self, ids: &[ArxivId]) {
        self.edit(|selection, _, _| selection.exclude(ids));
    }

    /// Pins a paper to the top of the post, or unpins it.
    pub fn pin(self, id: &ArxivId, pinned: bool) {
        browser::slide_cards();
        self.edit(|selection, _, _| selection.pin(id, pinned));
    }

    /// Moves a paper one place up or down in the post.
    pub fn step(self, id: &ArxivId, step: Step) {
        browser::slide_cards();
        self.edit(|selection, ranked, defaults| selection.step(ranked, defaults, id, step));
    }

    /// Moves a paper to the place of another, which makes way.
    pub fn move_to(self, id: &ArxivId, target: &ArxivId) {
        let Some(list) = self.loader.ready_list() else {
            return;
        };
        let position = |wanted: &ArxivId| {
            self.arrangement.with_untracked(|arrangement| {
                let mut order = arrangement.order.iter();
                order.position(|index| list.papers[*index].id == *wanted)
            })
        };
        let moves_down = position(id) < position(target);
        browser::slide_cards();
        self.edit(|selection, ranked, defaults| {
            if moves_down {
                selection.put_after(ranked, defaults, id, target);
            } else {
                selection.put_before(ranked, defaults, id, target);
            }
        });
    }

    /// Asks for so many upvotes of papers that are not included by hand.
    pub fn set_min_upvotes(self, min: u32) {
        self.edit(|selection, _, _| selection.min_upvotes = min);
    }

    /// Forgets everything that was chosen by hand.
    pub fn reset(self) {
        self.edit(|selection, _, _| *selection = Selection::default());
    }

    /// Whether a step in this list can be undone.
    #[must_use]
    pub fn can_undo(self) -> bool {
        self.edited.with(|edited| !edited.undo.is_empty())
    }

    /// Undoes the last step in this list.
    pub fn undo(self) {
        let mut edited = self.edited.get_untracked();
        if let (Some(step), Some(list)) = (edited.undo.pop(), self.list_key()) {
            self.navigation.update_url(|url| url.count = step.count);
            edited.selection = step.selection;
            self.store(list, edited);
        }
    }

    /// Reads again what is stored: another tab may have changed it, which is then a step that can be undone. What could not
    /// be stored here stays, united with it.
    pub fn reload(self) {
        let mut known = HashMap::new();
        if let Some(list) = self.list_key() {
            let key = storage_key(list);
            let stored = load_edited(self.storage, &key);
            let ours = self.edited.get_untracked();
            let edited = match stored.selection == ours.selection {
                true => ours,
                // It has the steps that led to the two.
                false if self.storage.has_failed(&key) => stored,
                false => self.step_to(stored.selection),
            };
            known.insert(list, edited);
        }
        self.edits.set(known);
    }

    /// What was chosen by hand of a list, on this visit or before.
    #[must_use]
    pub fn for_list(self, period: Period) -> Selection {
        untrack(|| {
            with_edited(self.edits, self.storage, (period, false), |edited| {
                edited.selection.clone()
            })
        })
    }

    /// Sets aside what is stored of a list and cannot be read, before anything is written in its place.
    pub(super) fn set_unreadable_aside(self) {
        if let Some(list) = self.list_key() {
            self.storage
                .load(&storage_key(list), EditedSelection::from_stored);
        }
    }

    fn list_key(self) -> Option<ListKey> {
        untrack(|| list_key(self.loader))
    }

    /// The selection after a step from the present one.
    fn step_to(self, selection: Selection) -> EditedSelection {
        let mut edited = self.edited.get_untracked();
        edited.undo.push(UndoStep {
            selection: edited.selection,
            count: self.navigation.url.with_untracked(|url| url.count),
        });
        let surplus = edited.undo.len().saturating_sub(MAX_UNDO);
        edited.undo.drain(..surplus);
        edited.selection = selection;
        edited
    }

    /// Changes the selection as one step that can be undone.
    fn edit(self, edit: impl FnOnce(&mut Selection, &[Paper], Defaults<'_>)) {
        let (Some(list), Some(key)) = (self.loader.ready_list(), self.list_key()) else {
            return;
        };
        let before = self.selection.get_untracked();
        let mut selection = before.clone();
        self.groups.with_untracked(|groups| {
            let defaults = defaults(self.count.get_untracked(), groups);
            edit(&mut selection, &list.papers, defaults);
        });
        if selection != before {
            self.store(key, self.step_to(selection));
        }
    }

    fn store(self, list: ListKey, edited: EditedSelection) {
        self.storage.store(&storage_key(list), &edited.to_json());
        self.edits.update(|edits| {
            edits.insert(list, edited);
        });
    }
}

fn list_key(loader: ListLoader) -> Option<ListKey> {
    let period = loader
        .ranked
        .with(|list| list.as_ref().map(|list| list.period))?;
    Some((period, loader.is_sample.get()))
}

fn storage_key((period, is_sample): ListKey) -> StorageKey {
    key_of(is_sample, StorageKey::Selection(period))
}

/// Reads what was chosen of a list, on this visit or before. The steps of undo are long: what needs none copies none.
fn with_edited<T>(
    edits: RwSignal<HashMap<ListKey, EditedSelection>>,
    storage: StorageStatus,
    list: ListKey,
    read: impl FnOnce(&EditedSelection) -> T,
) -> T {
    edits.with(|edits| match edits.get(&list) {
        Some(edited) => read(edited),
        None => read(&load_edited(storage, &storage_key(list))),
    })
}

fn load_edited(storage: StorageStatus, key: &StorageKey) -> EditedSelection {
    let stored = storage.text(key);
    let edited = stored.and_then(|text| EditedSelection::from_stored(&text).ok());
    edited.map(|stored| stored.value).unwrap_or_default()
}
