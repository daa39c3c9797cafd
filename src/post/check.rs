//! What to look at before a post is published.

use std::fmt;

use super::{Body, Format, Prose, StandIn, Summary};
use crate::{
    calendar::Instant,
    papers::{Digest, Line, Paper},
};

/// The longest title of a post, in characters, that a blog's list of posts, a search result or a feed shows whole.
const LONG_TITLE: usize = 70;

/// Something a writer may want to know or change before publishing. None of them keeps a post from being right: what
/// has to be mended has been mended, and what could not be known is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// The list is still open: the post carries the present time, and more papers may come.
    StillOpen,
    /// So many papers have no institution; what the setting says stands in for it.
    NoOrganization(usize),
    /// So many papers have no abstract.
    NoSummary(usize),
    /// Texts of the papers at these ranks would have been taken for markup and were protected, or were TeX and were
    /// read.
    Protected(Vec<usize>),
    /// The title of the post is long.
    LongTitle,
}

/// Looks through the post made at `now` from a digest.
#[must_use]
pub fn checks(digest: &Digest<'_>, format: &Format, now: Instant) -> Vec<Check> {
    let body = Body::of(digest, format, now);
    let count =
        |missing: fn(&Paper) -> bool| digest.papers.iter().filter(|paper| missing(paper)).count();
    let mut checks = Vec::new();
    if digest.day.is_open(now) {
        checks.push(Check::StillOpen);
    }
    let without_organization = count(|paper| paper.organization.is_none());
    if format.shown.organization == Some(StandIn::AuthorCount) && without_organization > 0 {
        checks.push(Check::NoOrganization(without_organization));
    }
    let without_summary = count(|paper| paper.summary.is_empty());
    if format.shown.summary != Summary::Nothing && without_summary > 0 {
        checks.push(Check::NoSummary(without_summary));
    }
    let protected: Vec<usize> = (1..)
        .zip(digest.papers)
        .filter(|(_, paper)| is_changed(&paper.title, format) || is_changed(&paper.summary, format))
        .map(|(rank, _)| rank)
        .collect();
    if !protected.is_empty() {
        checks.push(Check::Protected(protected));
    }
    if body.title.chars().count() > LONG_TITLE {
        checks.push(Check::LongTitle);
    }
    checks
}

/// Whether a text stands in the post otherwise than in the list.
fn is_changed(line: &Line, format: &Format) -> bool {
    super::markdown::text(&Prose::read(line), format) != **line
}

/// For the console and the command line.
impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::StillOpen => {
                f.write_str("the list is still open, so the post carries the present time")
            }
            Self::NoOrganization(papers) => write!(f, "papers without an institution: {papers}"),
            Self::NoSummary(papers) => write!(f, "papers without an abstract: {papers}"),
            Self::Protected(ranks) => {
                write!(
                    f,
                    "texts were protected or read as TeX at the ranks {ranks:?}"
                )
            }
            Self::LongTitle => f.write_str("the title of the post is long"),
        }
    }
}
