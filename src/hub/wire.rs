//! The wire format: which fields are read, and how an object is read that promises nothing.
//!
//! Every object of an answer, whatever it stands for, is read into the same [`Object`]: for each field of interest the
//! JSON text of its value, unread. A value is understood only when it is asked for, as the type it is asked for, and
//! is simply not there if it is of another: so no field can spoil another, nor a row the list. Fields of no interest
//! are skipped without being stored. (Deriving a type for each object instead costs 5 KB of compressed WebAssembly.)

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{Error, IgnoredAny, MapAccess, Visitor},
};
use serde_json::value::RawValue;

/// The fields that are read. Where two objects have one of the same name, it means the same kind of thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// Of a row: the paper itself, an object.
    Paper,
    /// Of a paper: an arXiv id without a version.
    Id,
    /// Of a paper and, the same, of its row. May hold line breaks and TeX.
    Title,
    /// Of a paper and, the same, of its row: the abstract. In early 2024 the row's is the only one.
    Summary,
    /// Of a paper: objects; from 1 to 3,303 of them have been seen.
    Authors,
    /// Of an author: the name. Of an organization: its handle.
    Name,
    /// Of an author: whether the site leaves the name out.
    Hidden,
    /// Of a paper, not of its row.
    Upvotes,
    /// Of a row and, the same, of its paper: an object. Since 2025-10-03, in about two thirds of the rows.
    Organization,
    /// Of an organization: its name for people; may have outer blanks.
    Fullname,
    /// Of a paper: strings written by a machine. Can be `[""]` or hold repeats.
    AiKeywords,
    /// Of a paper: a text written by a machine; in about half of the rows.
    AiSummary,
    /// Of a paper: an address, sometimes with a line break inside.
    GithubRepo,
    /// Of a paper: can be there without a repository.
    GithubStars,
    /// Of a paper: an address, sometimes with a leading blank, sometimes `http:`.
    ProjectPage,
    /// Of a row, not of its paper.
    NumComments,
    /// Of the object that comes instead of a list when a request is refused: a sentence.
    Error,
}

impl Field {
    /// Every field with its name on the wire.
    const NAMES: [(&str, Self); 17] = [
        ("paper", Self::Paper),
        ("id", Self::Id),
        ("title", Self::Title),
        ("summary", Self::Summary),
        ("authors", Self::Authors),
        ("name", Self::Name),
        ("hidden", Self::Hidden),
        ("upvotes", Self::Upvotes),
        ("organization", Self::Organization),
        ("fullname", Self::Fullname),
        ("ai_keywords", Self::AiKeywords),
        ("ai_summary", Self::AiSummary),
        ("githubRepo", Self::GithubRepo),
        ("githubStars", Self::GithubStars),
        ("projectPage", Self::ProjectPage),
        ("numComments", Self::NumComments),
        ("error", Self::Error),
    ];
}

/// A JSON value that has been found whole, and not yet read.
pub(super) type Unread<'a> = &'a RawValue;

/// Reads a value as a type; `None` if it is of another.
pub(super) fn read<'a, T: Deserialize<'a>>(value: Unread<'a>) -> Option<T> {
    serde_json::from_str(value.get()).ok()
}

/// An object, by the fields of interest that it has. Of a field that is repeated, the last counts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Object<'a>([Option<Unread<'a>>; Field::NAMES.len()]);

impl<'a> Object<'a> {
    /// The field as a type; `None` if it is missing, `null` or of another type.
    pub(super) fn get<T: Deserialize<'a>>(&self, field: Field) -> Option<T> {
        read(self.0[field as usize]?)
    }

    /// The entries of a field that is an array; none if it is not one.
    pub(super) fn entries(&self, field: Field) -> Vec<Unread<'a>> {
        self.get(field).unwrap_or_default()
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Object<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields).map(Self)
    }
}

struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = [Option<Unread<'de>>; Field::NAMES.len()];

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Self::Value::default();
        while let Some(Name(name)) = map.next_key()? {
            match name {
                Some(field) => fields[field as usize] = Some(map.next_value()?),
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(fields)
    }
}

/// The name of a field; `None` for one of no interest.
struct Name(Option<Field>);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(Self(None))
    }
}

impl Visitor<'_> for Name {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self, E> {
        let known = Field::NAMES.iter().find(|(known, _)| *known == name);
        Ok(Self(known.map(|(_, field)| *field)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_place_in_the_table_of_names() {
        for (place, (name, field)) in Field::NAMES.into_iter().enumerate() {
            assert_eq!(field as usize, place, "{name}");
        }
    }

    #[test]
    fn a_field_that_is_repeated_counts_as_it_was_last() {
        let object: Object<'_> =
            serde_json::from_str(r#"{"id": 1, "other": [], "id": "2"}"#).expect("an object");
        assert_eq!(object.get::<String>(Field::Id).as_deref(), Some("2"));
    }
}
