//! CSL-JSON: an array of items, whose variables are those of the Citation Style Language 1.0.2.

use serde::Serialize;

use super::{ARCHIVE, Reference, number};
use crate::{papers::CleanText, post::bibtex::Name};

/// The items of papers.
pub(super) fn write(references: &[Reference<'_>]) -> String {
    let items: Vec<Item<'_>> = references.iter().map(Item::from).collect();
    // Structs of texts and numbers are always written.
    serde_json::to_string_pretty(&items).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    /// `article` is a preprint; an article of a journal has a type of its own.
    r#type: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Author>,
    issued: Date,
    #[serde(skip_serializing_if = "String::is_empty")]
    r#abstract: String,
    number: String,
    publisher: &'static str,
    #[serde(rename = "URL")]
    url: String,
}

/// The name of a person, or one that is not parsed.
#[derive(Serialize)]
#[serde(untagged)]
enum Author {
    Person {
        family: String,
        #[serde(skip_serializing_if = "String::is_empty")]
        given: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        suffix: Option<String>,
    },
    Literal {
        literal: String,
    },
}

/// A date: year, and month if it is known.
#[derive(Serialize)]
struct Date {
    #[serde(rename = "date-parts")]
    parts: [Vec<u16>; 1],
}

impl<'a> From<&'a Reference<'_>> for Item<'a> {
    fn from(reference: &'a Reference<'_>) -> Self {
        let paper = reference.paper;
        let (year, month) = paper.id.first_version();
        Self {
            id: &reference.key,
            r#type: "article",
            title: reference.title().to_string(),
            author: reference.authors().into_iter().filter_map(author).collect(),
            issued: Date {
                parts: [[year].into_iter().chain(month).collect()],
            },
            r#abstract: reference.summary().to_string(),
            number: number(&paper.id),
            publisher: ARCHIVE,
            url: paper.id.arxiv(),
        }
    }
}

/// A name as an item has it; none of authors that are not named.
fn author(name: Name) -> Option<Author> {
    let clean = |name: &str| CleanText::new(name).to_string();
    Some(match name {
        Name::Whole(name) => Author::Literal {
            literal: clean(&name),
        },
        Name::Person {
            given,
            family,
            suffix,
        } => Author::Person {
            family: clean(&family),
            given: clean(&given),
            suffix,
        },
        Name::Others => return None,
    })
}
