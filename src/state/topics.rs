//! The reader's topics, and which papers of the list belong to them.

use leptos::prelude::*;

use super::{ListLoader, StorageStatus};
use crate::{
    browser::StorageKey,
    calendar::Period,
    papers::{Topic, TopicGroups, TopicOrder, TopicSet, Topics},
};

/// The topics that are followed and those that are muted.
#[derive(Clone, Copy)]
pub struct TopicsState {
    /// The topics, in the reader's order.
    pub topics: RwSignal<Topics>,
    /// The topics of each paper of the list.
    by_paper: Memo<Vec<TopicSet>>,
    /// The list of which papers of muted topics are shown.
    unfolded: RwSignal<Option<Period>>,
    loader: ListLoader,
    storage: StorageStatus,
}

impl TopicsState {
    /// Reads the topics of this device.
    #[must_use]
    pub fn load(loader: ListLoader, storage: StorageStatus) -> Self {
        let topics = RwSignal::new(load_topics(storage));
        let by_paper = Memo::new(move |_| {
            topics.with(|topics| {
                loader.ranked.with(|list| match list {
                    Some(list) if !topics.all().is_empty() => topics.of_papers(&list.papers),
                    _ => Vec::new(),
                })
            })
        });
        Self {
            topics,
            by_paper,
            unfolded: RwSignal::new(None),
            loader,
            storage,
        }
    }

    /// The followed topics of the paper at this index of the ranking.
    #[must_use]
    pub fn for_paper(self, index: usize) -> Vec<Topic> {
        let set = self.by_paper.with(|sets| sets.get(index).copied());
        self.topics.with(|topics| {
            let followed = topics.followed(set.unwrap_or_default());
            followed.map(|(_, topic)| topic.clone()).collect()
        })
    }

    /// For each paper of the ranking, whether it belongs to a muted topic; empty where none is muted.
    #[must_use]
    pub fn muted(self) -> Vec<bool> {
        self.topics.with(|topics| {
            if !topics.all().iter().any(|topic| topic.muted) {
                return Vec::new();
            }
            self.by_paper
                .with(|sets| sets.iter().map(|set| topics.mutes(*set)).collect())
        })
    }

    /// What the topics do to the order of the list's post.
    #[must_use]
    pub fn groups(self, order: TopicOrder) -> TopicGroups {
        self.topics
            .with(|topics| self.by_paper.with(|sets| topics.groups(sets, order)))
    }

    /// Whether the papers of muted topics are shown in this list.
    #[must_use]
    pub fn is_unfolded(self) -> bool {
        self.unfolded.get().is_some() && self.unfolded.get() == self.loader.listed_period()
    }

    /// Shows the papers of muted topics in this list, or folds them away again.
    pub fn unfold(self, unfolded: bool) {
        let period = untrack(|| self.loader.listed_period());
        self.unfolded.set(period.filter(|_| unfolded));
    }

    /// Changes the topics, and stores them.
    pub fn edit<T>(self, edit: impl FnOnce(&mut Topics) -> T) -> T {
        self.reload();
        let mut topics = self.topics.get_untracked();
        let result = edit(&mut topics);
        self.storage.store(&StorageKey::Topics, &topics.to_json());
        self.topics.set(topics);
        result
    }

    /// The index of the topic of a name, from 0.
    #[must_use]
    pub fn index_of(self, name: &str) -> Option<usize> {
        self.topics.with(|topics| topics.index_of(name))
    }

    /// Mutes the topic of a name, or follows it again.
    pub fn mute(self, name: &str, muted: bool) {
        self.edit_one(name, |topics, index| topics.mute(index, muted));
    }

    /// Moves the topic of a name before the one above it.
    pub fn move_up(self, name: &str) {
        self.edit_one(name, Topics::move_up);
    }

    /// Removes the topic of a name.
    pub fn remove(self, name: &str) {
        self.edit_one(name, Topics::remove);
    }

    fn edit_one(self, name: &str, edit: impl FnOnce(&mut Topics, usize)) {
        self.edit(|topics| {
            if let Some(index) = topics.index_of(name) {
                edit(topics, index);
            }
        });
    }

    /// Reads again what is stored: another tab may have changed a topic. What could not be stored here stays.
    pub fn reload(self) {
        let topics = load_topics(self.storage);
        if self.topics.with_untracked(|before| *before != topics) {
            self.topics.set(topics);
        }
    }
}

fn load_topics(storage: StorageStatus) -> Topics {
    storage.load(&StorageKey::Topics, Topics::from_stored)
}
