//! BibTeX entries.
//!
//! Entries work with the oldest BibTeX: accents are written as TeX, capitals that a style must not lowercase are in
//! braces, and braces are balanced, escaped ones included, since BibTeX counts them all.

mod key;
mod names;
mod proper_nouns;
mod tex;

use super::RichText;
use crate::papers::{ArxivId, CleanText, Paper};
pub use key::citation_keys;
pub(super) use key::keys;
pub(super) use names::{Name, read as read_names};

/// The entry of a paper, with a line break at its end. Year and month come from the arXiv id, that is from the first
/// version; fields without a value are left out.
#[must_use]
pub fn bibtex(id: &ArxivId, title: &CleanText, authors: &[CleanText]) -> String {
    entry(id, title, authors, &key::citation_key(id, title, authors))
}

/// The entry of a paper of a list, whose key no other paper of the list has. See [`citation_keys`].
#[must_use]
pub fn bibtex_within(list: &[Paper], paper: &Paper) -> String {
    entry(
        &paper.id,
        &paper.title,
        &paper.authors,
        &key_within(list, paper),
    )
}

/// The key that a paper has in a list; where it is not in the list, that of the paper alone.
pub(super) fn key_within(list: &[Paper], paper: &Paper) -> String {
    let mut keys = list.iter().zip(citation_keys(list));
    match keys.find(|(listed, _)| listed.id == paper.id) {
        Some((_, key)) => key,
        None => key::citation_key(&paper.id, &paper.title, &paper.authors),
    }
}

pub(super) fn entry(id: &ArxivId, title: &CleanText, authors: &[CleanText], key: &str) -> String {
    let (year, month) = id.first_version();
    let title = RichText::read(&title.composed());
    let authors = names::read(authors);
    let mut entry = format!("@misc{{{key},\n");
    let mut field = |name: &str, value: &str| {
        entry.push_str(&format!("  {name:<13} = {value},\n"));
    };
    let braced = |value: &str| format!("{{{value}}}");
    field("title", &braced(&tex::title(title)));
    if !authors.is_empty() {
        field("author", &braced(&names::written(&authors)));
    }
    field("year", &braced(&year.to_string()));
    if let Some(month) = month.and_then(|month| MONTHS.get(usize::from(month) - 1)) {
        field("month", month);
    }
    field("eprint", &braced(&id.to_string()));
    field("archivePrefix", "{arXiv}");
    field("url", &braced(&id.arxiv()));
    entry.push_str("}\n");
    entry
}

/// The month macros that every style defines.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
