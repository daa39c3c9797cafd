//! The post: a digest and a format in, a file name and a text out.
//!
//! ```text
//!    Digest ─▶ Body ─▶ Markdown with front matter
//! CleanText ─▶ RichText ├▶ HTML
//!                  └▶ the page's preview
//! ```
//!
//! A paper's texts are read once ([`RichText::read`]), laid out once ([`Body::new`]), and then written by whoever needs
//! them. [`write()`] is a pure function, so the page, the command line and the tests get the same bytes. The default
//! [`Format`] gives the layout of the blog this page was made for, byte for byte where its texts are harmless.
//!
//! [`item()`] and [`html_link()`] write a single paper, [`bibtex()`] writes one for a bibliography, and [`link_list()`]
//! writes no more than titles. [`Backfill`] has the posts of many days, and [`Zip`] puts them into one file. A
//! [`Destination`] is where a post goes.

mod backfill;
mod bibtex;
mod body;
mod check;
mod destination;
mod format;
mod front_matter;
mod html;
mod language;
mod legacy;
mod markdown;
mod rich_text;
mod setting;
mod tex;
mod user_markdown;
mod yaml;
mod zip;

pub use backfill::{Backfill, DayPost};
pub use bibtex::bibtex;
pub use body::{Body, Comment, Entry, Item};
pub use check::{Change, Check, changes, checks};
pub use destination::{Destination, github_page, obsidian_page};
pub use format::{AbstractLength, Format, ItemFields, OrganizationFallback, Target};
pub use language::Language;
pub use markdown::inert_formula;
pub use rich_text::{RichText, Span};
pub use setting::{InvalidSetting, Kind, Setting};
pub use user_markdown::{Block, user_markdown};
pub use zip::{ArchiveTooLarge, Zip};

use crate::{
    calendar::Instant,
    papers::{Digest, Paper, PostRecord},
};

/// A finished post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// The name under which a blog keeps it; with Jekyll in `_posts`: `2025-12-27-daily-papers-2025-12-27.md`, or
    /// `2026-06-15-weekly-papers-2026-W24.md`.
    pub file_name: String,
    /// The whole file, UTF-8 with `\n` line ends.
    pub text: String,
}

/// Writes the post made at `now` from a digest. It is dated by [`PostClock::post_date`](crate::calendar::PostClock),
/// and that date is in the title, in the front matter and in the file name. The post of a week or a month is dated by
/// its last day, and has the week or the month in the title; everything else is laid out as for a day.
#[must_use]
pub fn write(digest: &Digest<'_>, format: &Format, now: Instant) -> Post {
    let body = Body::new(digest, format, now);
    let text = match front_matter::write(&body, format) {
        Some(front_matter) => format!("{front_matter}\n{}", markdown::body(&body, format)),
        None => markdown::body(&body, format),
    };
    Post {
        file_name: format.target.file_name(digest.period, body.date.date()),
        text,
    }
}

/// The same post as HTML, for programs that take rich text from the clipboard. Every text in it is escaped.
#[must_use]
pub fn html(digest: &Digest<'_>, format: &Format, now: Instant) -> String {
    rich_text_with(digest, format, now, user_markdown_html)
}

/// As [`html()`], with the editor's own words as a function gives them.
#[must_use]
pub fn rich_text_with(
    digest: &Digest<'_>,
    format: &Format,
    now: Instant,
    user_markdown: fn(&str) -> String,
) -> String {
    html::body(&Body::new(digest, format, now), user_markdown)
}

/// An editor's own words as HTML. Every text in it is escaped.
#[must_use]
pub fn user_markdown_html(text: &str) -> String {
    html::user_markdown_html(text)
}

/// The same as they were typed, in one paragraph.
#[must_use]
pub fn own_words_as_typed(text: &str) -> String {
    html::as_typed(text)
}

/// A paper as it stands in a post, with a bullet in place of its number. The comment is the editor's, in Markdown, and
/// may be empty.
#[must_use]
pub fn item(paper: &Paper, comment: &str, format: &Format) -> String {
    markdown::item(&Item::new(paper, comment, format), format)
}

/// The title of a paper that leads to its page, as HTML for programs that take rich text from the clipboard.
#[must_use]
pub fn html_link(paper: &Paper) -> String {
    html::link(&RichText::read(&paper.title), &paper.id.page())
}

/// The papers of a post as a Markdown list of titles that lead to their pages, and nothing else.
#[must_use]
pub fn link_list(digest: &Digest<'_>, format: &Format, _: Instant) -> String {
    let mut list = String::new();
    for (rank, paper) in (1_usize..).zip(&digest.papers) {
        let title = RichText::read(&paper.title);
        list.push_str(&markdown::linked(rank, title, &paper.id.page(), format));
    }
    list
}

/// What is to be noted of the post made at `now`, once it has been handed over.
#[must_use]
pub fn record(digest: &Digest<'_>, format: &Format, now: Instant) -> PostRecord {
    let period = digest.period;
    PostRecord {
        period,
        date: format.clock.post_date(period.last(), now).date(),
        papers: digest.papers.iter().map(|paper| paper.id.clone()).collect(),
    }
}
