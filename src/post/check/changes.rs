//! What was escaped or read as TeX.

use crate::{
    calendar::Instant,
    papers::{CleanText, Digest, PaperText},
    post::{AbstractLength, Body, Format, RichText, markdown::Writer, translation::Texts},
};

/// A passage that differs between the list and the post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The rank of the paper, from 1.
    pub rank: usize,
    /// The passage in the list, with some context.
    pub before: String,
    /// The passage in the post's source.
    pub after: String,
}

/// The texts that were escaped or read as TeX: of every title and abstract the passage from the first to the last
/// difference.
#[must_use]
pub fn changes(digest: &Digest<'_>, format: &Format, now: Instant) -> Vec<Change> {
    changed(digest, format, &Body::new(digest, format, now))
        .map(|text| {
            let (before, after) = text.before_and_after();
            let same_start = common(before.chars(), after.chars());
            let rest = |text: &str| text.chars().count() - same_start;
            let same_end = common(before.chars().rev(), after.chars().rev())
                .min(rest(before))
                .min(rest(after));
            let passage = |text: &str| {
                let end = text.chars().count() - same_end;
                excerpt(text, same_start, end)
            };
            Change {
                rank: text.rank,
                before: passage(before),
                after: passage(after),
            }
        })
        .collect()
}

/// The length of the common prefix, in characters.
fn common(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(a, b)| a == b).count()
}

/// A passage with some context, and ellipses for the rest.
fn excerpt(text: &str, start: usize, end: usize) -> String {
    const AROUND: usize = 12;
    let from = start.saturating_sub(AROUND);
    let length = end + AROUND - from;
    let cut = |cut: bool| if cut { "…" } else { "" };
    let passage: String = text.chars().skip(from).take(length).collect();
    let is_cut = text.chars().count() > from + length;
    format!("{}{passage}{}", cut(from > 0), cut(is_cut))
}

/// The titles and abstracts of a digest that differ in the post.
pub(super) fn changed<'a>(
    digest: &Digest<'a>,
    format: &Format,
    body: &Body,
) -> impl Iterator<Item = Text<'a>> {
    let writer = Writer::new(format, body.has_math());
    let shown = format.abstract_length();
    let texts = Texts::of_digest(digest, format);
    (1..)
        .zip(digest.papers.clone().into_iter().zip(&body.items))
        .flat_map(move |(rank, (paper, item))| {
            let whole = |text| texts.translation(paper, text).map(|shown| &shown.text);
            let title = whole(PaperText::Title).unwrap_or(&paper.title);
            let title = Text {
                rank,
                whole: title,
                shown: AbstractLength::Whole,
                written: writer.title(item.title.clone()),
            };
            let summary = whole(PaperText::Abstract).unwrap_or(&paper.summary);
            let summary = Text {
                rank,
                whole: summary,
                shown,
                written: writer.text(&shown.apply(summary)),
            };
            [title, summary]
        })
        .filter(Text::is_changed)
}

/// A title or an abstract in a post.
pub(super) struct Text<'a> {
    /// The rank of the paper, from 1.
    pub(super) rank: usize,
    /// The whole text in the list.
    whole: &'a CleanText,
    /// How much of it the post shows.
    shown: AbstractLength,
    /// The text in the post's source.
    written: String,
}

impl Text<'_> {
    fn is_changed(&self) -> bool {
        match self.shown {
            AbstractLength::Nothing => false,
            AbstractLength::Whole => !self.is_written(|written| **self.whole == *written),
            AbstractLength::Short => {
                !self.is_written(|written| self.whole.starts_with(without_ellipsis(written)))
            }
        }
    }

    /// Whether this holds for the text in the post's source, brackets around addresses set aside: they mend nothing.
    fn is_written(&self, holds: impl Fn(&str) -> bool) -> bool {
        holds(&self.written)
            || self.written.contains("<http") && holds(&without_brackets(&self.written))
    }

    /// The part that is shown, in the list and in the post.
    fn before_and_after(&self) -> (&str, &str) {
        if self.shown != AbstractLength::Short {
            return (self.whole, &self.written);
        }
        let length = |rich_text: RichText| without_ellipsis(&rich_text.plain()).chars().count();
        let shown = length(self.shown.apply(self.whole));
        // Rich text is never longer than its source, so the search can skip the first words.
        let ends = self.whole.match_indices(' ').map(|(end, _)| end);
        let end = ends
            .skip_while(|end| *end < shown)
            .find(|&end| length(RichText::read(&CleanText::new(&self.whole[..end]))) >= shown);
        let end = end.unwrap_or(self.whole.len());
        (&self.whole[..end], without_ellipsis(&self.written))
    }
}

/// A text without the angle brackets around its addresses.
fn without_brackets(text: &str) -> String {
    let mut parts = text.split("<http");
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        bare += "http";
        bare += &part.replacen('>', "", 1);
    }
    bare
}

/// A text without the ellipsis at its end.
fn without_ellipsis(text: &str) -> &str {
    text.strip_suffix('…').unwrap_or(text).trim_end()
}
