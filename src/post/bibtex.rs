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

/// The entry of a paper, with a line break at its end. Year and month come from the arXiv id, that is from the first
/// version; fields without a value are left out.
#[must_use]
pub fn bibtex(id: &ArxivId, title: &CleanText, authors: &[CleanText]) -> String {
    entry(id, title, authors, &key::citation_key(id, title, authors))
}

/// The entry of a paper of a list, whose key no other paper of the list has. See [`citation_keys`].
#[must_use]
pub fn bibtex_within(list: &[Paper], paper: &Paper) -> String {
    let mut keys = list.iter().zip(citation_keys(list));
    match keys.find(|(listed, _)| listed.id == paper.id) {
        Some((_, key)) => entry(&paper.id, &paper.title, &paper.authors, &key),
        None => bibtex(&paper.id, &paper.title, &paper.authors),
    }
}

fn entry(id: &ArxivId, title: &CleanText, authors: &[CleanText], key: &str) -> String {
    let (id, address) = (id.to_string(), id.arxiv());
    let title = RichText::read(&title.composed());
    let authors = names::read(authors);
    let year = year(&id);
    let mut entry = format!("@misc{{{key},\n");
    let mut field = |name: &str, value: &str| {
        entry.push_str(&format!("  {name:<13} = {value},\n"));
    };
    let braced = |value: &str| format!("{{{value}}}");
    field("title", &braced(&tex::title(title)));
    if !authors.is_empty() {
        field("author", &braced(&names::written(&authors)));
    }
    field("year", &braced(&year));
    let month = id.get(2..4).and_then(|month| month.parse().ok());
    if let Some(month) = month.and_then(|month: usize| MONTHS.get(month.checked_sub(1)?)) {
        field("month", month);
    }
    field("eprint", &braced(&id));
    field("archivePrefix", "{arXiv}");
    field("url", &braced(&address));
    entry.push_str("}\n");
    entry
}

/// The year of an arXiv id.
fn year(id: &str) -> String {
    format!("20{}", id.get(..2).unwrap_or_default())
}

/// The month macros that every style defines.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
