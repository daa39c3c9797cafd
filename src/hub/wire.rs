//! The wire format: the fields that are read, by the names the API gives them.
//!
//! Every field is [`Loose`]: what is absent, `null` or of another type is simply not there. Fields that are not named
//! here are skipped without being stored.

use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// A value that may be anything on the wire: `Some` only where it is of the expected type.
#[derive(Debug)]
pub(super) struct Loose<T>(pub(super) Option<T>);

impl<T> Default for Loose<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Loose<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        Ok(Self(serde_json::from_str(raw.get()).ok()))
    }
}

impl<T> Loose<Vec<Loose<T>>> {
    /// The entries that are of the expected type.
    pub(super) fn entries(self) -> impl Iterator<Item = T> {
        self.0.into_iter().flatten().filter_map(|entry| entry.0)
    }
}

/// One entry of the answer's array.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Row {
    /// The paper itself.
    pub(super) paper: Loose<Paper>,
    /// The same as in `paper`, since 2024.
    pub(super) title: Loose<String>,
    /// The same as in `paper`; in early 2024 the only one.
    pub(super) summary: Loose<String>,
    /// Only here, not in `paper`.
    pub(super) num_comments: Loose<u32>,
    /// Since 2025-10-03, in about two thirds of the rows.
    pub(super) organization: Loose<Organization>,
}

/// `paper` of a row.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Paper {
    /// An arXiv id without a version.
    pub(super) id: Loose<String>,
    /// May hold line breaks and TeX.
    pub(super) title: Loose<String>,
    /// The abstract. Hard line breaks until November 2025, TeX residue always.
    pub(super) summary: Loose<String>,
    /// From 1 to 3,303 of them have been seen.
    pub(super) authors: Loose<Vec<Loose<Author>>>,
    /// Only here, not in the row.
    pub(super) upvotes: Loose<u32>,
    /// A copy of the row's.
    pub(super) organization: Loose<Organization>,
    /// Written by a machine. Can be `[""]` or hold repeats.
    #[serde(rename = "ai_keywords")]
    pub(super) ai_keywords: Loose<Vec<Loose<String>>>,
    /// Sometimes with a line break inside.
    pub(super) github_repo: Loose<String>,
    /// Can be there without a repository.
    pub(super) github_stars: Loose<u32>,
    /// Sometimes with a leading blank, sometimes `http:`.
    pub(super) project_page: Loose<String>,
}

impl Default for Row {
    fn default() -> Self {
        Self {
            paper: Loose(None),
            title: Loose(None),
            summary: Loose(None),
            num_comments: Loose(None),
            organization: Loose(None),
        }
    }
}

/// One of a paper's `authors`.
#[derive(Deserialize)]
pub(super) struct Author {
    #[serde(default)]
    pub(super) name: Loose<String>,
    /// Whether the site leaves the name out.
    #[serde(default)]
    pub(super) hidden: Loose<bool>,
}

/// `organization` of a row or of its paper.
#[derive(Deserialize)]
pub(super) struct Organization {
    /// The handle, as in the organization's address.
    #[serde(default)]
    pub(super) name: Loose<String>,
    /// The name for people; may have outer blanks.
    #[serde(default)]
    pub(super) fullname: Loose<String>,
}

/// The object that comes instead of an array when a request is refused.
#[derive(Deserialize)]
pub(super) struct ErrorBody {
    #[serde(default)]
    pub(super) error: Loose<String>,
}
