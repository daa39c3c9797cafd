//! BibTeX entries.
//!
//! Entries work with the oldest BibTeX: accents are written as TeX, capitals that a style must not lowercase are in
//! braces, and braces are balanced, escaped ones included, since BibTeX counts them all.

mod key;
mod names;
mod tex;

use super::RichText;
use crate::papers::{ArxivId, CleanText};

/// The entry of a paper, with a line break at its end. Year and month come from the arXiv id, that is from the first
/// version; fields without a value are left out.
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

/// The month macros that every style defines.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
