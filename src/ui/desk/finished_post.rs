//! The finished post.

use std::{cell::Cell, sync::Arc};

use leptos::prelude::*;

use super::digested::{Chosen, of_digest};
use crate::{
    browser,
    post::{self, Post},
    ui::{
        listing::Listing,
        signal::{Signal, run_and_follow},
    },
};

/// From so many papers on, the post is made after whatever has changed on the page was painted: both at once would keep
/// the page from answering.
const MANY: usize = 200;

/// The finished post: made whenever something it depends on changes, so that it is there before it is asked for. A
/// handle.
#[derive(Clone, Copy)]
pub(in crate::ui) struct FinishedPost {
    chosen: Chosen,
    post: Signal<Option<Arc<Post>>>,
    /// Whether something has changed since. Never put away, as the desk.
    due: &'static Cell<bool>,
}

impl FinishedPost {
    /// The post of what was chosen, from now on.
    pub(super) fn of(chosen: Chosen) -> Self {
        let this = Self {
            chosen,
            post: Signal::default(),
            due: Box::leak(Box::default()),
        };
        let listed = Cell::new(None);
        run_and_follow(Box::new(move || {
            chosen.4.with(|_| ());
            let list = chosen.0.with(Listing::which);
            // The cards of another list come first: they are waited for, and the post is not yet.
            let is_other = listed.replace(list) != list;
            this.due.set(true);
            match of_digest(chosen, |digest, _, _| digest.papers.len()) {
                Some(papers) if is_other || papers >= MANY => {
                    browser::after_paint(move || this.finish());
                }
                _ => this.finish(),
            }
        }));
        this
    }

    /// Reads the post that is shown, `None` without a list; whoever follows what calls this is told of changes.
    pub(in crate::ui) fn with<R>(self, read: impl FnOnce(&Option<Arc<Post>>) -> R) -> R {
        self.post.with(read)
    }

    /// The post as it is to be handed over, `None` without a list: of what is on the page now, also before it is shown.
    pub(super) fn now(self) -> Option<Arc<Post>> {
        self.finish();
        self.post.get_untracked()
    }

    fn finish(self) {
        if self.due.take() {
            let made = untrack(|| of_digest(self.chosen, post::write)).map(Arc::new);
            if self.post.with_untracked(|before| *before != made) {
                self.post.set(made);
            }
        }
    }
}
