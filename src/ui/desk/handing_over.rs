//! Handing the post or a paper over.

use leptos::{prelude::*, task::spawn_local};

use super::{Desk, Form, Outcome, Side, Way};
use crate::{
    browser::{self, Handing, Part, Place, Refused},
    calendar::Instant,
    papers::{ArxivId, Digest, PostRecord},
    post::{self, Format, RichText},
};

/// What follows on handing something over.
struct Then {
    done: Outcome,
    refused: Outcome,
    /// What is noted of it.
    publication: Option<PostRecord>,
    /// Where it leads; empty for nowhere.
    address: String,
}

/// The post as rich text. The second program, which the preview has asked for, reads what the editor wrote.
fn rich_text(digest: &Digest<'_>, format: &Format, now: Instant) -> String {
    post::rich_text_with(digest, format, now, |text| {
        browser::ask_for(Part::OwnWords, &["", text])
            .unwrap_or_else(|| post::own_words_as_typed(text))
    })
}

impl Desk {
    /// Copies the post. To be called straight from the click: the write begins before this returns.
    pub(in crate::ui) fn copy_post(self) {
        if let (Some(post), Some(list)) = (self.post.now(), self.list()) {
            let done = Outcome::Copied {
                period: list.period,
                papers: untrack(|| self.chosen()),
                bytes: post.text.len(),
            };
            let copy = browser::copy(&post.text);
            self.settle(copy, self.of_post(done, Outcome::CopyRefused));
        }
    }

    /// Hands the post over in another way. As [`copy_post`](Self::copy_post), straight from the click.
    pub(in crate::ui) fn hand_over(self, way: Way) {
        let Some(post) = self.post.now() else {
            return;
        };
        let made = |make| untrack(|| self.of_digest(make)).unwrap_or_default();
        let address = match way {
            Way::GitHub => {
                let page = self
                    .format
                    .with_untracked(|format| post::github_page(&post, format));
                let Some(page) = page else {
                    return self.ask_for_repository();
                };
                page
            }
            Way::Obsidian => self
                .format
                .with_untracked(|format| post::obsidian_page(&post, format)),
            Way::Rich | Way::List | Way::Share => String::new(),
        };
        let (handing, refused) = match way {
            Way::Rich => (
                browser::copy_rich(&made(rich_text), &post.text),
                Outcome::RichRefused,
            ),
            Way::List => (browser::copy(&made(post::link_list)), Outcome::PartRefused),
            Way::GitHub | Way::Obsidian => (browser::copy(&post.text), Outcome::CopyRefused),
            Way::Share => (
                browser::share(&post.file_name, &post.text),
                Outcome::ShareRefused,
            ),
        };
        let mut then = self.of_post(Outcome::Handed(way), refused);
        then.address = address;
        if way == Way::List {
            then.publication = None;
        }
        self.settle(handing, then);
    }

    /// Copies a paper as it stands in the post.
    pub(in crate::ui) fn copy_paper(self, id: &ArxivId) {
        self.copy_paper_as(id, Form::Markdown);
    }

    /// Copies a paper.
    pub(in crate::ui) fn copy_paper_as(self, id: &ArxivId, form: Form) {
        let Some(list) = self.list() else {
            return;
        };
        let Some(paper) = list.papers.iter().find(|paper| paper.id == *id) else {
            return;
        };
        let copy = match form {
            Form::Markdown => {
                let comment = untrack(|| self.comment(id));
                let written = |format: &_| post::item(paper, &comment, format);
                browser::copy(&self.format.with_untracked(written))
            }
            Form::Link => {
                let plain = [&*RichText::read(&paper.title).plain(), &*id.page()].join(" ");
                browser::copy_rich(&post::html_link(paper), &plain)
            }
            Form::BibTex => {
                let authors: Vec<&str> = paper.authors.iter().map(|name| &**name).collect();
                let texts = [&*id.to_string(), &*paper.title, &*authors.join("\n")];
                let Some(entry) = browser::ask_for(Part::BibTex, &texts) else {
                    // It is on its way; see `watch`.
                    return self.bibtex_wanted.set(Some(id.clone()));
                };
                self.bibtex_wanted.set(None);
                browser::copy(&entry)
            }
        };
        let then = Then {
            done: Outcome::PaperCopied(form),
            refused: Outcome::PartRefused,
            publication: None,
            address: String::new(),
        };
        self.settle(copy, then);
    }

    /// Asks for the posts of many days at once.
    pub(in crate::ui) fn open_backfill(self) {
        self.outcome.set(Outcome::None);
        let _ = browser::ask_for(Part::Backfill, &[]);
    }

    /// Saves the post as a file.
    pub(in crate::ui) fn download_post(self) {
        if let Some(post) = self.post.now() {
            let done = Outcome::Downloaded(post.file_name.clone());
            let download = browser::download(&post.file_name, &post.text);
            let then = self.of_post(done, Outcome::DownloadRefused);
            self.settle(Handing::over(download.is_ok()), then);
        }
    }

    /// What follows on handing the post over as it is now.
    fn of_post(self, done: Outcome, refused: Outcome) -> Then {
        Then {
            done,
            refused,
            publication: untrack(|| self.of_digest(post::record)),
            address: String::new(),
        }
    }

    fn settle(self, handing: Handing, then: Then) {
        self.outcome.set(Outcome::None);
        spawn_local(async move {
            match handing.outcome().await {
                Ok(()) => {
                    if !then.address.is_empty() {
                        browser::follow_link(&then.address);
                    }
                    if let Some(publication) = then.publication {
                        self.note_published(publication);
                    }
                    self.outcome.set(then.done);
                }
                Err(Refused::ByReader) => {}
                Err(Refused::ByBrowser) => {
                    if then.refused == Outcome::CopyRefused {
                        self.sheet.set(true);
                        self.side.set(Side::Source);
                        // The text must be on the screen before anything in it can be selected.
                        request_animation_frame(|| browser::select_all(Place::PostText));
                    }
                    self.outcome.set(then.refused);
                }
            }
        });
    }

    /// Leads to the setting without which there is no way to GitHub.
    fn ask_for_repository(self) {
        self.side.set(Side::Settings);
        request_animation_frame(move || self.show_settings("repository"));
    }
}
