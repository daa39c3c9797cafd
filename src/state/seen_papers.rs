//! The papers of the lists that were seen last.

use std::collections::HashSet;

use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};

use super::ListLoader;
use crate::papers::{ArxivId, Paper};

/// The most lists of the device that are read: some weeks of them.
const MAX_LISTS: usize = 30;

/// The papers of the list that is shown and of the newest lists that are stored on the device.
#[derive(Clone, Copy)]
pub struct SeenPapers {
    stored: RwSignal<Vec<Paper>>,
    loader: ListLoader,
}

impl SeenPapers {
    /// Reads the stored lists, one at a time, for as long as the component lives that calls this.
    #[must_use]
    pub fn load(loader: ListLoader) -> Self {
        let stored = RwSignal::new(Vec::new());
        let source = loader.source();
        spawn_local_scoped_with_cancellation(async move {
            let days = source.cached_days().await;
            let mut papers = Vec::new();
            for day in days.into_iter().take(MAX_LISTS) {
                if let Some(cached) = source.cached_list(day).await {
                    papers.extend(cached.list.papers);
                }
            }
            stored.set(papers);
        });
        Self { stored, loader }
    }

    /// Makes something of the papers, each of which is there once.
    pub fn with<T>(self, make: impl FnOnce(Vec<&Paper>) -> T) -> T {
        self.loader.ranked.with(|list| {
            self.stored.with(|stored| {
                let listed = list.as_ref().map_or(&[][..], |list| &list.papers);
                let mut papers: Vec<&Paper> = listed.iter().chain(stored).collect();
                let mut known: HashSet<&ArxivId> = HashSet::new();
                papers.retain(|paper| known.insert(&paper.id));
                make(papers)
            })
        })
    }
}
