//! The wire format: serde structs of the fields that are read, by the names the API gives them.
//!
//! No field is guaranteed, and an invalid one must not affect another. So every field is `None` where it is missing,
//! `null` or of another type, and an entry of a list that is of another type is left out.

use std::{collections::HashMap, fmt, marker::PhantomData};

use chrono::TimeDelta;
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{DeserializeOwned, Error, MapAccess, Visitor, value::MapAccessDeserializer},
};
use serde_json::value::{RawValue, to_raw_value};

use crate::calendar::{Instant, ListDay};

/// A row of a list: a paper, and fields of the list.
#[derive(Debug, Deserialize)]
pub(super) struct Row {
    /// The paper itself. A row without one is of no use.
    #[serde(deserialize_with = "object")]
    pub paper: WirePaper,
    /// Comments on Hugging Face. Not a field of the paper.
    #[serde(rename = "numComments", default, deserialize_with = "lenient")]
    pub num_comments: Option<Count>,
    /// As that of the paper.
    #[serde(rename = "withdrawnAt", default, deserialize_with = "lenient")]
    pub withdrawn_at: Option<Text>,
    /// The submitter's organization. Since 2025-10-03, in about two thirds of the rows.
    #[serde(default, deserialize_with = "lenient")]
    pub organization: Option<Organization>,
}

/// The texts that a row has again beside its paper. Hardly ever needed, they are not read with the [`Row`].
#[derive(Debug, Deserialize)]
pub(super) struct RowTexts {
    /// The paper's title again.
    #[serde(default, deserialize_with = "lenient")]
    pub title: Option<Text>,
    /// The paper's abstract again. In early 2024 the paper's is the only one.
    #[serde(default, deserialize_with = "lenient")]
    pub summary: Option<Text>,
}

/// The paper of a row.
#[derive(Debug, Deserialize)]
pub(super) struct WirePaper {
    /// An arXiv id without a version.
    #[serde(default, deserialize_with = "lenient")]
    pub id: Option<Text>,
    /// The title; may hold line breaks and TeX.
    #[serde(default, deserialize_with = "lenient")]
    pub title: Option<Text>,
    /// The abstract.
    #[serde(default, deserialize_with = "lenient")]
    pub summary: Option<Text>,
    /// The authors; from 1 to 3,303 have been seen.
    #[serde(default, deserialize_with = "lenient_list")]
    pub authors: Vec<Author>,
    /// Upvotes on Hugging Face. Not a field of the row.
    #[serde(default, deserialize_with = "lenient")]
    pub upvotes: Option<Count>,
    /// The row's organization again.
    #[serde(default, deserialize_with = "lenient")]
    pub organization: Option<Organization>,
    /// A URL, sometimes with a line break inside.
    #[serde(rename = "githubRepo", default, deserialize_with = "lenient")]
    pub github_repo: Option<Text>,
    /// Stars on GitHub; sometimes without a repository.
    #[serde(rename = "githubStars", default, deserialize_with = "lenient")]
    pub github_stars: Option<Count>,
    /// A URL, sometimes with a leading blank, sometimes `http:`.
    #[serde(rename = "projectPage", default, deserialize_with = "lenient")]
    pub project_page: Option<Text>,
    /// Keywords by a machine. Can be `[""]` or hold repeats.
    #[serde(default, deserialize_with = "lenient_list")]
    pub ai_keywords: Vec<Text>,
    /// A summary by a machine; in about half of the rows.
    #[serde(default, deserialize_with = "lenient")]
    pub ai_summary: Option<Text>,
    /// When the paper was withdrawn; seen in one row.
    #[serde(rename = "withdrawnAt", default, deserialize_with = "lenient")]
    pub withdrawn_at: Option<Text>,
}

/// An author of a paper.
#[derive(Debug, Deserialize)]
pub(super) struct Author {
    /// The name. One entry can stand for several people.
    #[serde(default, deserialize_with = "lenient")]
    pub name: Option<Text>,
    /// Whether the site leaves the name out.
    #[serde(default, deserialize_with = "lenient")]
    pub hidden: Option<bool>,
    /// When it was last confirmed which user the author is; in 7% of the entries that were seen.
    #[serde(rename = "statusLastChangedAt", default, deserialize_with = "lenient")]
    pub last_change: Option<Moment>,
}

impl Row {
    /// The latest change of an author.
    pub fn latest_change(&self) -> Option<Instant> {
        let changes = self.paper.authors.iter().map(|author| author.last_change);
        changes.flatten().map(|moment| moment.0).max()
    }
}

/// An organization on Hugging Face.
#[derive(Debug, Deserialize)]
pub(super) struct Organization {
    /// The handle.
    #[serde(default, deserialize_with = "lenient")]
    pub name: Option<Text>,
    /// The name for people; may have outer blanks.
    #[serde(default, deserialize_with = "lenient")]
    pub fullname: Option<Text>,
}

/// The body of a refused request.
#[derive(Debug, Default, Deserialize)]
pub(super) struct ErrorBody {
    /// A sentence.
    #[serde(default, deserialize_with = "lenient")]
    pub error: Option<Text>,
}

// ---- Lenient deserialization ----

/// Reads a value as a `T`; `None` if it is of another type.
pub(super) fn read<T: DeserializeOwned>(value: &RawValue) -> Option<T> {
    let json = value.get();
    // No `T` is an array, but serde reads a struct from one as well, field after field.
    if json.starts_with('[') {
        return None;
    }
    let read = serde_json::from_str(json);
    // serde refuses a struct with a repeated field.
    let read = read.or_else(|_| serde_json::from_str(&without_repeats(json)?));
    read.ok()
}

/// An object with the last of each field's values, and the objects that are its fields likewise.
fn without_repeats(json: &str) -> serde_json::Result<String> {
    let last_of_each = |json: &str| -> serde_json::Result<HashMap<Text, Box<RawValue>>> {
        serde_json::from_str(json)
    };
    let mut fields = last_of_each(json)?;
    for value in fields.values_mut() {
        if value.get().starts_with('{') {
            *value = to_raw_value(&last_of_each(value.get())?)?;
        }
    }
    serde_json::to_string(&fields)
}

/// Deserializes an object, in one pass. serde reads a struct from an array as well.
fn object<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<T, D::Error> {
    struct ObjectVisitor<T>(PhantomData<T>);

    impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<T, A::Error> {
            T::deserialize(MapAccessDeserializer::new(fields))
        }
    }

    deserializer.deserialize_map(ObjectVisitor(PhantomData))
}

/// Deserializes a field whose value may be of any type. It is taken as raw JSON first, so that it cannot spoil the
/// struct it stands in, nor fill the stack.
fn lenient<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    <&RawValue>::deserialize(deserializer).map(read)
}

/// As [`lenient`], for a list; entries of another type are left out.
fn lenient_list<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let list = <&RawValue>::deserialize(deserializer)?.get();
    // Nearly always all entries are of the type, and none is an array, which serde would read as a struct.
    let entries = list.strip_prefix('[');
    if entries.is_some_and(|entries| !entries.contains('['))
        && let Ok(entries) = serde_json::from_str(list)
    {
        return Ok(entries);
    }
    let entries: Vec<&RawValue> = serde_json::from_str(list).unwrap_or_default();
    Ok(entries.into_iter().filter_map(read).collect())
}

/// A string. JSON's may hold half a surrogate pair, which no Rust string can: it is read as U+FFFD.
#[derive(Debug, PartialEq, Eq, Hash, Serialize)]
pub(super) struct Text(pub String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;

        impl Visitor<'_> for TextVisitor {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Text, E> {
                Ok(Text(match str::from_utf8(bytes) {
                    Ok(text) => text.to_owned(),
                    Err(_) => with_halves_replaced(bytes),
                }))
            }
        }

        // serde_json gives a string as bytes without refusing halves of surrogate pairs.
        deserializer.deserialize_bytes(TextVisitor)
    }
}

/// Half a pair is three bytes that are not UTF-8, of which the first is always the same.
fn with_halves_replaced(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if chunk.invalid().starts_with(&[0xed]) {
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    text
}

/// A date and time in UTC, to the minute, of a text that begins as `2025-12-08T14:44`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment(pub Instant);

impl Moment {
    // chrono's own parser of such a text would make the page larger by several kilobytes.
    fn parse(text: &str) -> Option<Self> {
        let day = ListDay::parse(text.get(..10)?).ok()?;
        let number = |from: usize| text.get(from..from + 2)?.parse::<i64>().ok();
        let minutes = number(11)? * 60 + number(14)?;
        let is_of_day = (0..24 * 60).contains(&minutes);
        is_of_day.then(|| Self(day.opens() + TimeDelta::minutes(minutes)))
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Text::deserialize(deserializer)?;
        Self::parse(&text.0).ok_or_else(|| D::Error::custom("not a date and time"))
    }
}

/// A number that counts something. JSON has one kind of number: `12.0` is twelve.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count(pub u32);

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        let is_count = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number from 0 to the largest u32"
        )]
        let count = number as u32;
        is_count
            .then_some(Self(count))
            .ok_or_else(|| D::Error::custom("not a count"))
    }
}
