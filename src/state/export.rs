//! Exporting the post or a paper: to the clipboard, to a file, to another program.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{AppState, ListLoader, PostState, PostTab, RankedList, Settings};
use crate::{
    browser::{self, CopyError, ElementId, PendingWrite},
    calendar::{Instant, Period},
    papers::{ArxivId, CleanText, Digest, Paper, PostRecord},
    post::{self, BibliographyFormat, Format, Post, RichText},
};

/// How long the button that copies the post says that it is copied, in milliseconds.
const COPIED_FOR: u32 = 2_000;

/// Where the post is exported to, besides being copied as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportTarget {
    /// The clipboard, as rich text.
    RichText,
    /// The clipboard, as a list of titles.
    LinkList,
    /// A new file at GitHub, by way of the clipboard.
    GitHub,
    /// A new note in Obsidian, by way of the clipboard.
    Obsidian,
    /// Whatever the device shares with.
    Share,
    /// A file that a reference manager imports, with the papers of the post.
    Bibliography(BibliographyFormat),
}

/// An export of the whole post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostExport {
    /// To the clipboard, as it is.
    Copy,
    /// To a file.
    Download,
    /// In another way.
    To(ExportTarget),
}

/// The form in which a paper is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyFormat {
    /// As it stands in the post.
    Markdown,
    /// Its title as a link.
    Link,
    /// As a bibliography of one paper.
    Bibliography(BibliographyFormat),
}

/// What the last export did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ExportStatus {
    /// Nothing was exported since the post last changed.
    #[default]
    None,
    /// There is no post: no paper of this list is in it, or there is no list.
    NoPost(Option<Period>),
    /// The post of this period lacks days or papers: the export waits for a second press.
    Unconfirmed(PostExport, Period),
    /// The clipboard holds the post.
    Copied {
        /// What its list is of.
        period: Period,
        /// How many papers it has.
        papers: usize,
        /// Its size in bytes, as UTF-8.
        bytes: usize,
    },
    /// The post was exported in another way.
    Exported(ExportTarget),
    /// The clipboard holds a paper.
    PaperCopied(CopyFormat),
    /// No repository is named in which GitHub could open a new file.
    NoRepository,
    /// The clipboard refused; the text is selected instead.
    CopyFailed,
    /// The clipboard refused the rich text.
    RichTextFailed,
    /// The clipboard refused a paper, or the list.
    PartFailed,
    /// The share sheet did not open, or did not take the post.
    ShareFailed,
    /// The post was saved under this name.
    Downloaded(String),
    /// The browser could not make the file.
    DownloadFailed,
    /// The browser could not make the file of a bibliography.
    BibliographyFailed,
}

impl ExportStatus {
    /// Whether the browser did not do what was asked.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        matches!(
            self,
            Self::NoPost(_)
                | Self::NoRepository
                | Self::CopyFailed
                | Self::RichTextFailed
                | Self::PartFailed
                | Self::ShareFailed
                | Self::DownloadFailed
                | Self::BibliographyFailed
        )
    }
}

/// What became of the last export. It holds for the post that was exported, and for no other.
#[derive(Clone, Copy)]
pub struct ExportState {
    /// What the last export did, until the post changes.
    pub status: Memo<ExportStatus>,
    /// Whether the post was copied a moment ago, which the button that copies it says.
    pub just_copied: RwSignal<bool>,
    /// The paper whose menu is open.
    pub menu_paper: RwSignal<Option<ArxivId>>,
    last: RwSignal<LastExport>,
    loader: ListLoader,
}

/// The export that was tried last.
#[derive(Clone, Default)]
struct LastExport {
    /// What was exported, as it was when the button was pressed.
    post: Option<Arc<Post>>,
    /// What the list was of.
    period: Option<Period>,
    status: ExportStatus,
}

impl ExportState {
    /// Nothing has been exported so far.
    #[must_use]
    pub fn new(post: PostState, loader: ListLoader, settings: Settings) -> Self {
        let last = RwSignal::new(LastExport::default());
        let status = Memo::new(move |_| {
            last.with(|last| match &last.status {
                ExportStatus::None => ExportStatus::None,
                status @ ExportStatus::Unconfirmed(_, period) if has_gaps(loader, *period) => {
                    status.clone()
                }
                // Until another list is shown, which has no post while it is loaded.
                ExportStatus::NoPost(period) if loader.listed_period() != *period => {
                    ExportStatus::None
                }
                ExportStatus::NoRepository if settings.names_repository() => ExportStatus::None,
                // The post of another list need not be written to be another.
                _ if loader.listed_period() != last.period => ExportStatus::None,
                status if post.post.with(|post| *post == last.post) => status.clone(),
                _ => ExportStatus::None,
            })
        });
        Self {
            status,
            just_copied: RwSignal::new(false),
            menu_paper: RwSignal::new(None),
            last,
            loader,
        }
    }

    /// Lets the button that copies the post say for a moment that it is copied.
    fn say_copied(self) {
        self.just_copied.set(true);
        spawn_local(async move {
            browser::sleep(COPIED_FOR).await;
            // The page may be closed by then.
            self.just_copied.set(false);
        });
    }

    /// How many days the post lacks, while this export waits for a second press; none where a day lacks papers.
    #[must_use]
    pub fn unconfirmed_days(self, export: PostExport) -> Option<usize> {
        let asks = |status: &ExportStatus| matches!(status, ExportStatus::Unconfirmed(asked, _) if *asked == export);
        self.status.with(asks).then(|| self.loader.missing_days())
    }
}

/// Whether the list of a period is shown without some of its days or papers.
fn has_gaps(loader: ListLoader, period: Period) -> bool {
    let lacks = |list: &Option<Arc<RankedList>>| list.as_ref().is_some_and(|list| list.has_gaps());
    loader.ranked.with(lacks) && loader.listed_period() == Some(period)
}

/// What follows when the browser has answered.
struct Completion {
    done: ExportStatus,
    failed: ExportStatus,
    /// The post to record; `None` for what is not the whole post.
    record: Option<PostRecord>,
    /// What to open afterwards.
    link: Option<String>,
}

impl AppState {
    /// Copies the post. To be called straight from the click: the write begins before this returns.
    pub fn copy_post(self) {
        let (Some(post), Some(list)) = (self.current_post(), self.loader.ready_list()) else {
            return self.say_no_post();
        };
        if self.asks_first(PostExport::Copy) {
            return;
        }
        let done = ExportStatus::Copied {
            period: list.period,
            papers: untrack(|| self.selection.included_count()),
            bytes: post.text.len(),
        };
        let write = browser::copy(&post.text);
        self.complete(write, self.post_completion(done, ExportStatus::CopyFailed));
    }

    /// Exports the post in another way. As [`copy_post`](Self::copy_post), straight from the click.
    pub fn export_post(self, target: ExportTarget) {
        if self.asks_first(PostExport::To(target)) {
            return;
        }
        let Some(post) = self.current_post() else {
            return;
        };
        let format = self.settings.format;
        let (write, failed) = match target {
            ExportTarget::RichText => (
                browser::copy_html(&self.render(&post::html), &post.text),
                ExportStatus::RichTextFailed,
            ),
            ExportTarget::LinkList => (
                browser::copy(&self.render(&post::link_list)),
                ExportStatus::PartFailed,
            ),
            ExportTarget::GitHub
                if format.with_untracked(|format| post::github_page(&post, format).is_none()) =>
            {
                // Without a repository there is no page to open.
                self.set_export_status(ExportStatus::NoRepository);
                return self.panel.show_setting(ElementId::RepositoryField);
            }
            ExportTarget::GitHub | ExportTarget::Obsidian => {
                (browser::copy(&post.text), ExportStatus::CopyFailed)
            }
            ExportTarget::Share => (
                browser::share(&self.render(&post::title), &post.file_name, &post.text),
                ExportStatus::ShareFailed,
            ),
            ExportTarget::Bibliography(format) => {
                let text = self.render(&|digest, _, _| post::digest_bibliography(digest, format));
                let file_name = post.file_name_with(format.extension());
                let saved =
                    browser::download_bytes(&file_name, text.as_bytes(), format.media_type());
                (
                    PendingWrite::settled(saved.is_ok()),
                    ExportStatus::BibliographyFailed,
                )
            }
        };
        let mut completion = self.post_completion(ExportStatus::Exported(target), failed);
        let link = format.with_untracked(|format| match target {
            ExportTarget::GitHub => post::github_page(&post, format),
            ExportTarget::Obsidian => Some(post::obsidian_page(&post, format)),
            ExportTarget::RichText
            | ExportTarget::LinkList
            | ExportTarget::Share
            | ExportTarget::Bibliography(_) => None,
        });
        match link {
            // A tab that is opened after the press is a popup, which browsers block.
            Some(page) if target == ExportTarget::GitHub => {
                if !write.has_failed() {
                    browser::open_link(&page);
                }
            }
            // Another program reads the clipboard as soon as it is opened.
            link => completion.link = link,
        }
        // Neither is the whole post.
        if matches!(
            target,
            ExportTarget::LinkList | ExportTarget::Bibliography(_)
        ) {
            completion.record = None;
        }
        self.complete(write, completion);
    }

    /// A paper of the list that is shown, as it leaves that list: of a sample without its abstract, which is made up.
    #[must_use]
    pub fn paper_alone(self, id: &ArxivId) -> Option<Paper> {
        let list = self.loader.ready_list()?;
        let mut paper = list.papers.iter().find(|paper| paper.id == *id)?.clone();
        if self.loader.is_sample.get_untracked() {
            paper.summary = CleanText::default();
        }
        Some(paper)
    }

    /// Copies a paper as it stands in the post.
    pub fn copy_paper(self, id: &ArxivId) {
        self.copy_paper_as(id, CopyFormat::Markdown);
    }

    /// Copies a paper.
    pub fn copy_paper_as(self, id: &ArxivId, format: CopyFormat) {
        let Some(list) = self.loader.ready_list() else {
            return;
        };
        let Some(paper) = &self.paper_alone(id) else {
            return;
        };
        let write = match format {
            CopyFormat::Markdown => {
                let comment = untrack(|| self.notes.comment(id));
                let texts = (
                    &*self.models.translation.texts.read_untracked(),
                    &*self.models.summary.texts.read_untracked(),
                );
                let item = self
                    .settings
                    .format
                    .with_untracked(|format| post::translated_item(paper, &comment, texts, format));
                browser::copy(&item)
            }
            CopyFormat::Link => {
                let text = [&*RichText::read(&paper.title).plain(), &*id.page()].join(" ");
                browser::copy_html(&post::html_link(paper), &text)
            }
            CopyFormat::Bibliography(format) => {
                browser::copy(&post::bibliography_entry(&list.papers, paper, format))
            }
        };
        self.complete(
            write,
            Completion {
                done: ExportStatus::PaperCopied(format),
                failed: ExportStatus::PartFailed,
                record: None,
                link: None,
            },
        );
    }

    /// Saves the post as a file.
    pub fn download_post(self) {
        let Some(post) = self.current_post() else {
            return self.say_no_post();
        };
        if self.asks_first(PostExport::Download) {
            return;
        }
        let done = ExportStatus::Downloaded(post.file_name.clone());
        let saved = browser::download(&post.file_name, &post.text).is_ok();
        let completion = self.post_completion(done, ExportStatus::DownloadFailed);
        self.complete(PendingWrite::settled(saved), completion);
    }

    /// Opens the dialog that writes the posts of many days.
    pub fn open_backfill(self) {
        self.set_export_status(ExportStatus::None);
        self.panel.backfill_open.set(true);
    }

    /// Whether the post lacks days or papers and this is the first press, which asks for a second one.
    fn asks_first(self, export: PostExport) -> bool {
        let period = untrack(|| self.loader.listed_period());
        let Some(period) = period.filter(|period| untrack(|| has_gaps(self.loader, *period)))
        else {
            return false;
        };
        let asked = ExportStatus::Unconfirmed(export, period);
        let is_first = self.export.status.get_untracked() != asked;
        if is_first {
            self.set_export_status(asked);
        }
        is_first
    }

    /// A key exports where the buttons are disabled.
    fn say_no_post(self) {
        let period = untrack(|| self.loader.listed_period());
        self.set_export_status(ExportStatus::NoPost(period));
    }

    fn set_export_status(self, status: ExportStatus) {
        self.export.last.set(LastExport {
            status,
            ..self.current_export()
        });
    }

    fn current_export(self) -> LastExport {
        LastExport {
            post: self.current_post(),
            period: untrack(|| self.loader.listed_period()),
            status: ExportStatus::None,
        }
    }

    fn current_post(self) -> Option<Arc<Post>> {
        self.post.post.get_untracked()
    }

    /// The papers of the post, written in another way.
    fn render(self, write: &dyn Fn(&Digest<'_>, &Format, Instant) -> String) -> String {
        untrack(|| self.post.with_digest(write)).unwrap_or_default()
    }

    fn post_completion(self, done: ExportStatus, failed: ExportStatus) -> Completion {
        Completion {
            done,
            failed,
            record: untrack(|| self.post.with_digest(record)).flatten(),
            link: None,
        }
    }

    fn complete(self, write: PendingWrite, completion: Completion) {
        // Until the browser answers, the post may be another.
        let export = self.current_export();
        let set = move |status| {
            let post = export.post.clone();
            self.export.last.set(LastExport {
                post,
                status,
                ..export
            });
        };
        set(ExportStatus::None);
        spawn_local(async move {
            match write.outcome().await {
                Ok(()) => {
                    if let Some(link) = completion.link {
                        browser::open_link(&link);
                    }
                    if let Some(record) = completion.record {
                        self.history.record(record);
                    }
                    if matches!(completion.done, ExportStatus::Copied { .. }) {
                        self.export.say_copied();
                    }
                    set(completion.done);
                }
                // The reader has closed the share sheet.
                Err(CopyError::ByReader) => {}
                Err(CopyError::ByBrowser) => {
                    if completion.failed == ExportStatus::CopyFailed {
                        self.panel.open_sheet();
                        self.panel.tab.set(PostTab::Source);
                        // The text must be shown before it can be selected.
                        browser::after_paint(|| browser::select_all(ElementId::PostText));
                    }
                    set(completion.failed);
                }
            }
        });
    }
}

/// What the history records of the post; nothing of a sample, which is not for publishing.
fn record(digest: &Digest<'_>, format: &Format, now: Instant) -> Option<PostRecord> {
    (!digest.is_sample).then(|| post::record(digest, format, now))
}
