//! One paper and its parts.

use std::{collections::HashMap, fmt, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{CleanText, HttpUrl};

/// A paper of a daily list. `hub::decode` says where each field comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The arXiv id, which is also its name on Hugging Face.
    pub id: ArxivId,
    /// The title, never empty.
    pub title: CleanText,
    /// The abstract; empty where the list has none.
    pub summary: CleanText,
    /// The authors that are not hidden, in the paper's order. One entry can stand for several people.
    pub authors: Vec<CleanText>,
    /// Upvotes on Hugging Face when the list was fetched.
    pub upvotes: u32,
    /// The full name of the submitter's organization.
    pub organization: Option<CleanText>,
    /// The code that belongs to the paper.
    pub code: Option<Code>,
    /// The page of the project.
    pub project: Option<HttpUrl>,
    /// Keywords, without repeats, in the list's order. Written by a machine.
    pub keywords: Vec<CleanText>,
    /// A summary in a sentence or two, written by a machine.
    pub ai_summary: Option<CleanText>,
    /// Comments on Hugging Face when the list was fetched.
    pub comments: u32,
    /// Whether the authors or arXiv have withdrawn the paper.
    pub withdrawn: bool,
}

/// The code of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The repository's page.
    pub repository: HttpUrl,
    /// Its stars on GitHub, if known.
    pub stars: Option<u32>,
}

/// The index of each paper by its id; of papers with the same id, that of the last.
pub(super) fn indices_by_id<'a>(
    papers: impl IntoIterator<Item = &'a Paper>,
) -> HashMap<&'a ArxivId, usize> {
    let ids = papers.into_iter().map(|paper| &paper.id);
    ids.zip(0..).collect()
}

/// An arXiv identifier of the form in use since April 2007, `YYMM.number`, without a version. Clones share the text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ArxivId(Arc<str>);

impl ArxivId {
    /// Parses four digits, a point, and four or five digits; a version (`v2`) is removed. `None` for anything else, since
    /// ids become parts of URLs.
    ///
    /// ```
    /// use daily_papers::papers::ArxivId;
    ///
    /// assert_eq!(ArxivId::new("2512.05150v2").unwrap().to_string(), "2512.05150");
    /// assert_eq!(ArxivId::new("../../settings"), None);
    /// ```
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let id = match text.split_once('v') {
            Some((id, version)) if is_digits(version) => id,
            _ => text,
        };
        let (month, number) = id.split_once('.')?;
        let well_formed = month.len() == 4
            && (4..=5).contains(&number.len())
            && is_digits(month)
            && is_digits(number);
        well_formed.then(|| Self(id.into()))
    }

    /// A number by which ids sort as their papers came to arXiv.
    #[must_use]
    pub fn sequence(&self) -> u64 {
        // "2512.05150" and, before 2015, "1412.1234".
        let (month, number) = self.0.split_once('.').unwrap_or_default();
        let parsed = |digits: &str| digits.parse::<u64>().unwrap_or_default();
        parsed(month) * 100_000 + parsed(number)
    }

    /// The year and the month in which the first version came to arXiv; no month where the id has none from 1 to 12.
    ///
    /// ```
    /// use daily_papers::papers::ArxivId;
    ///
    /// assert_eq!(ArxivId::new("2512.05150").unwrap().first_version(), (2025, Some(12)));
    /// ```
    #[must_use]
    pub fn first_version(&self) -> (u16, Option<u16>) {
        let (month, _) = self.0.split_once('.').unwrap_or_default();
        let month: u16 = month.parse().unwrap_or_default();
        let (year, month) = (2000 + month / 100, month % 100);
        (year, (1..=12).contains(&month).then_some(month))
    }

    /// The paper's page on Hugging Face.
    #[must_use]
    pub fn page(&self) -> String {
        format!("https://huggingface.co/papers/{self}")
    }

    /// The thumbnail that Hugging Face draws for every paper, 1200 pixels wide and 630 high. The API has had the same URL
    /// since June 2024.
    #[must_use]
    pub fn picture(&self) -> String {
        format!("https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/{self}.png")
    }

    /// The abstract page on arXiv, of the newest version.
    #[must_use]
    pub fn arxiv(&self) -> String {
        format!("https://arxiv.org/abs/{self}")
    }

    /// The PDF on arXiv, of the newest version.
    #[must_use]
    pub fn pdf(&self) -> String {
        format!("https://arxiv.org/pdf/{self}")
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl fmt::Display for ArxivId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for ArxivId {
    type Error = NotAnArxivId;

    fn try_from(text: String) -> Result<Self, NotAnArxivId> {
        Self::new(&text).ok_or(NotAnArxivId)
    }
}

impl From<ArxivId> for String {
    fn from(id: ArxivId) -> Self {
        id.to_string()
    }
}

/// A text is not an arXiv identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnArxivId;

impl fmt::Display for NotAnArxivId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an arXiv identifier of the form YYMM.NNNNN")
    }
}

impl std::error::Error for NotAnArxivId {}
