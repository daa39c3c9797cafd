//! A paper as an entry for BibTeX: what a reader puts into a bibliography.
//!
//! Everything is written for the oldest reader of such entries: accents as TeX, so that they are sorted and printed
//! everywhere, capitals that a style must not make small in braces, and no brace without its other half, escaped or
//! not, since BibTeX counts them all.

mod key;
mod names;
mod tex;

use super::RichText;
use crate::papers::{ArxivId, CleanText};

/// The entry of a paper, ending with a line break. Year and month are those of its first version on arXiv, by its id;
/// an id that names no month has none. A paper without authors has no `author`.
#[must_use]
pub fn bibtex(id: &ArxivId, title: &CleanText, authors: &[CleanText]) -> String {
    let (id, address) = (id.to_string(), id.arxiv());
    let title = RichText::read(title);
    let authors = names::read(authors);
    let year = format!("20{}", id.get(..2).unwrap_or_default());
    let mut entry = format!(
        "@misc{{{},\n",
        key::citation_key(&id, &year, &authors, &title)
    );
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

/// The months as every style defines them, each in its own language.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
