//! The post: a digest and a format in, a file name and a text out.
//!
//! ```text
//!    Digest ─▶ Body ─▶ Markdown with front matter
//! CleanText ─▶ RichText ├▶ HTML for the clipboard
//!                       └▶ the page's preview
//! ```
//!
//! The texts of a paper are read once ([`RichText::read`]) and laid out once ([`Body::new`]) for every syntax. [`write()`]
//! is a pure function, so the page, the command line and the tests get the same bytes. The default [`Format`] gives the
//! layout of the reference posts, byte for byte where texts need no escaping.
//!
//! [`item()`], [`html_link()`] and [`bibliography_entry()`] write a single paper, [`link_list()`] writes titles only, and
//! [`bibliography()`] what a reference manager imports. [`Backfill`] has the posts of many days, and [`Zip`] puts them into one
//! file. A [`Destination`] is where a post goes.

mod backfill;
mod bibliography;
mod bibtex;
mod body;
mod check;
mod destination;
mod format;
mod front_matter;
mod html;
mod language;
mod layout;
mod legacy;
mod markdown;
mod mask;
mod permalink;
mod rich_text;
mod setting;
mod short_abstract;
mod tags;
mod tex;
mod translation;
mod user_markdown;
mod yaml;
mod zip;

pub use backfill::{Backfill, DayContent, DayPost};
pub use bibliography::{BibliographyFormat, bibliography, bibliography_entry, digest_bibliography};
pub use bibtex::{bibtex, bibtex_within, citation_keys};
pub use body::{Body, Comment, Entry, Item};
pub use check::{Change, Check, Place, changes, checks, checks_of};
pub use destination::{Destination, github_page, obsidian_page};
pub use format::{
    AbstractLength, Format, ItemFields, OrganizationFallback, TRANSLATION_LANGUAGES, Target,
};
pub use language::Language;
pub use layout::{Layout, LayoutChoice, Part, Pattern, Piece, Placeholder};
pub use markdown::inert_formula;
pub use mask::{LostPlaceholder, Masked};
pub use rich_text::{RichText, Span};
pub use setting::{InvalidSetting, Kind, Setting, stored_values};
pub use translation::TextVersion;
pub use user_markdown::{Block, Oddity, user_markdown};
pub use zip::{ArchiveTooLarge, Zip};

use translation::Texts;

use crate::{
    calendar::{Instant, Period},
    papers::{Digest, Paper, PostRecord, Translations},
};

/// A finished post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// The file name, `2025-12-27-daily-papers-2025-12-27.md` or `2026-06-15-weekly-papers-2026-W24.md` for Jekyll.
    pub file_name: String,
    /// The whole file, UTF-8 with `\n` line ends.
    pub text: String,
}

impl Post {
    /// The file name with another extension, which has no dot.
    #[must_use]
    pub fn file_name_with(&self, extension: &str) -> String {
        let stem = self.file_name.strip_suffix(".md");
        let stem = stem.unwrap_or(&self.file_name);
        format!("{stem}.{extension}")
    }
}

/// Writes the post of a digest at `now`. Its date is [`PostClock::period_date`](crate::calendar::PostClock::period_date);
/// the post of a week or a month has the period in its title.
#[must_use]
pub fn write(digest: &Digest<'_>, format: &Format, now: Instant) -> Post {
    Body::new(digest, format, now).write(format, now)
}

/// The file name of the post of a period that is written at `now`. The papers make no difference to it.
#[must_use]
pub fn file_name(period: Period, format: &Format, now: Instant) -> String {
    file_name_with(period, "", format, now)
}

/// As [`file_name()`], with a mark at the end.
fn file_name_with(period: Period, suffix: &str, format: &Format, now: Instant) -> String {
    format.target.file_name(
        period,
        &(body::name(period, format, now) + suffix),
        format.clock.name_date(period, now),
    )
}

/// The title of the post that is written at `now`.
#[must_use]
pub fn title(digest: &Digest<'_>, format: &Format, now: Instant) -> String {
    Body::new(digest, format, now).title
}

/// The same post as HTML, for programs that paste rich text. Every text is escaped.
#[must_use]
pub fn html(digest: &Digest<'_>, format: &Format, now: Instant) -> String {
    html::body(&Body::new(digest, format, now), format)
}

/// The editor's Markdown as HTML, as a post for a program shows it. Every text is escaped.
#[must_use]
pub fn user_markdown_html(text: &str, target: Target) -> String {
    html::user_markdown_html(text, target)
}

/// The item of a paper in a post, with a bullet in place of its number. The comment is Markdown, and may be empty.
#[must_use]
pub fn item(paper: &Paper, comment: &str, format: &Format) -> String {
    written_item(paper, comment, Texts::new(format, None, None), format)
}

/// As [`item()`], with translations of the paper's texts and machine summaries, as the format shows them.
#[must_use]
pub fn translated_item(
    paper: &Paper,
    comment: &str,
    (translations, summaries): (&Translations, &Translations),
    format: &Format,
) -> String {
    written_item(
        paper,
        comment,
        Texts::new(format, Some(translations), Some(summaries)),
        format,
    )
}

fn written_item(paper: &Paper, comment: &str, texts: Texts<'_>, format: &Format) -> String {
    let layout = format.layout_of_one();
    let item = Item::new(paper, comment, format, &layout.fields(), texts);
    markdown::item(&item, &layout, format)
}

/// The title of a paper as a link to its page, in HTML for programs that paste rich text.
#[must_use]
pub fn html_link(paper: &Paper) -> String {
    html::link(&RichText::read(&paper.title), &paper.id.page())
}

/// The papers of a post as a Markdown list of linked titles.
#[must_use]
pub fn link_list(digest: &Digest<'_>, format: &Format, _: Instant) -> String {
    let mut list = String::new();
    let texts = Texts::of_digest(digest, format);
    for (rank, paper) in (1_usize..).zip(&digest.papers) {
        let (title, _) = texts.title(paper);
        list.push_str(&markdown::linked(rank, title, &paper.id.page(), format));
    }
    list
}

/// The record for the history of the post that is written at `now`.
#[must_use]
pub fn record(digest: &Digest<'_>, format: &Format, now: Instant) -> PostRecord {
    let period = digest.period;
    PostRecord {
        period,
        date: format.clock.period_date(period, now).date(),
        papers: digest.papers.iter().map(|paper| paper.id.clone()).collect(),
    }
}
