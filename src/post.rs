//! The post: a digest and a format in, a file name and a text out.
//!
//! [`write`] is a pure function, so the page, the command line and the tests get the same bytes. The default
//! [`Format`] gives the layout of the blog this page was made for, byte for byte where its texts are harmless.

mod front_matter;
mod language;
mod layout;

pub use front_matter::FrontMatter;
pub use language::Language;

use crate::{
    calendar::{Instant, PostClock},
    papers::Digest,
};

/// A finished post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// The name under which a Jekyll blog keeps it, in `_posts`: `2025-12-27-daily-papers-2025-12-27.md`.
    pub file_name: String,
    /// The whole file, UTF-8 with `\n` line ends.
    pub text: String,
}

/// How a post is written. [`Format::default`] is the reference layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Format {
    /// The language of the post's own words; titles and abstracts stay as they are.
    pub language: Language,
    /// When posts go out.
    pub clock: PostClock,
    /// The `author:` of the front matter, a key of the blog's author list.
    pub author: String,
}

impl Default for Format {
    fn default() -> Self {
        Self {
            language: Language::Korean,
            clock: PostClock::KOREAN_MORNING,
            author: "lim4349".to_owned(),
        }
    }
}

/// Writes the post made at `now` from a digest. It is dated by [`PostClock::post_date`], and that date is in the
/// title, in the front matter and in the file name.
///
/// The file name's slug repeats the date: under a permalink like Chirpy's `/posts/:title/` a slug without a date
/// would make every post overwrite the one before.
#[must_use]
pub fn write(digest: &Digest<'_>, format: &Format, now: Instant) -> Post {
    let date = format.clock.post_date(digest.day, now);
    let front_matter = FrontMatter {
        date,
        language: format.language,
        author: &format.author,
    };
    let calendar_date = date.date();
    Post {
        file_name: format!("{calendar_date}-daily-papers-{calendar_date}.md"),
        text: format!(
            "{front_matter}\n{}",
            layout::body(digest, format.language, date)
        ),
    }
}
