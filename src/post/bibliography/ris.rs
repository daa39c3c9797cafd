//! RIS records: a tag of two characters and a value on each line, from `TY` to `ER`.

use super::{ARCHIVE, Reference, number};
use crate::{papers::CleanText, post::bibtex::Name};

/// The record of a paper, an unpublished work. Its lines end with CR and LF, as the format has it.
pub(super) fn record(reference: &Reference<'_>) -> String {
    let paper = reference.paper;
    let (year, month) = paper.id.first_version();
    let mut record = String::new();
    let mut field = |tag: &str, value: &str| {
        if !value.is_empty() {
            record.push_str(&format!("{tag}  - {value}\r\n"));
        }
    };
    field("TY", "UNPB");
    field("ID", &reference.key);
    field("TI", &reference.title());
    for name in reference.authors() {
        field("AU", &author(&name));
    }
    field("PY", &year.to_string());
    if let Some(month) = month {
        // The slashes stay where there is no day.
        field("DA", &format!("{year}/{month:02}//"));
    }
    field("AB", &reference.summary());
    field("AN", &number(&paper.id));
    field("PB", ARCHIVE);
    field("UR", &paper.id.arxiv());
    record.push_str("ER  - \r\n");
    record
}

/// A name as `Family, Given, Suffix`. A comma always divides a name: one of a group is written as a semicolon.
fn author(name: &Name) -> CleanText {
    CleanText::new(&match name {
        Name::Whole(name) => name.replace(',', ";"),
        Name::Person {
            given,
            family,
            suffix,
        } => {
            let parts = [Some(family), Some(given), suffix.as_ref()];
            let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
            parts.map(String::as_str).collect::<Vec<_>>().join(", ")
        }
        Name::Others => String::new(),
    })
}
