//! Handing the post over, and what became of it.

use leptos::{prelude::*, task::spawn_local};

use super::{Desk, Side};
use crate::{
    browser::{self, Place},
    calendar::Period,
    ui::listing::Listing,
};

/// What became of handing the post over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::ui) enum Outcome {
    /// Nothing was handed over since the post last changed.
    #[default]
    None,
    /// The clipboard holds the post.
    Copied {
        /// What its list is of.
        period: Period,
        /// How many papers it has.
        papers: usize,
        /// Its size in bytes, as UTF-8.
        bytes: usize,
    },
    /// The clipboard holds the post as rich text.
    CopiedRich,
    /// The clipboard refused; the text is selected instead.
    CopyRefused,
    /// The clipboard refused the rich text.
    RichRefused,
    /// The post was saved under this name.
    Downloaded(String),
    /// The browser could not make the file.
    DownloadRefused,
}

impl Outcome {
    /// Whether the browser did not do what was asked.
    pub(in crate::ui) fn is_refusal(&self) -> bool {
        matches!(
            self,
            Self::CopyRefused | Self::RichRefused | Self::DownloadRefused
        )
    }
}

impl Desk {
    /// Copies the post. To be called straight from the click: the write begins before this returns.
    pub(in crate::ui) fn copy_post(self) {
        let (Some(post), Some(period)) = (
            self.post.get_untracked(),
            self.listing.with_untracked(Listing::period),
        ) else {
            return;
        };
        let papers = untrack(|| self.chosen());
        let writing = browser::copy(&post.text);
        self.outcome.set(Outcome::None);
        spawn_local(async move {
            let outcome = match writing.await {
                Ok(()) => Outcome::Copied {
                    period,
                    papers,
                    bytes: post.text.len(),
                },
                Err(browser::Refused) => {
                    self.sheet.set(true);
                    self.side.set(Side::Source);
                    // The text must be on the screen before anything in it can be selected.
                    request_animation_frame(|| browser::select_all(Place::PostText));
                    Outcome::CopyRefused
                }
            };
            self.outcome.set(outcome);
        });
    }

    /// Saves the post as a file.
    pub(in crate::ui) fn download_post(self) {
        if let Some(post) = self.post.get_untracked() {
            self.outcome
                .set(match browser::download(&post.file_name, &post.text) {
                    Ok(()) => Outcome::Downloaded(post.file_name.clone()),
                    Err(_) => Outcome::DownloadRefused,
                });
        }
    }
}
