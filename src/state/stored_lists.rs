//! The lists that are stored on the device.

use leptos::{
    prelude::*,
    task::{spawn_local, spawn_local_scoped_with_cancellation},
};

use super::ListLoader;
use crate::{
    api,
    calendar::{ListDay, Period},
};

/// Which lists are stored on the device.
#[derive(Clone, Copy)]
pub struct StoredLists {
    /// Their days, the latest first; none until they have been looked up.
    pub days: RwSignal<Vec<ListDay>>,
    loader: ListLoader,
}

impl StoredLists {
    /// Looks them up, for as long as the component lives that calls this.
    #[must_use]
    pub fn load(loader: ListLoader) -> Self {
        let lists = Self {
            days: RwSignal::new(Vec::new()),
            loader,
        };
        spawn_local_scoped_with_cancellation(lists.look_up());
        lists
    }

    /// The newest `count` days, but the one that is shown; the newest first.
    #[must_use]
    pub fn newest(self, count: usize, shown: Option<Period>) -> Vec<ListDay> {
        let mut days = self.days.get();
        days.retain(|day| Some(Period::Day(*day)) != shown);
        days.truncate(count);
        days
    }

    /// Removes all of them.
    pub fn clear(self) {
        spawn_local(async move {
            api::clear_cache().await;
            self.look_up().await;
        });
    }

    async fn look_up(self) {
        let days = self.loader.source().cached_days().await;
        self.days.set(days);
    }
}
