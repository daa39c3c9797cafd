//! Decodes an answer's body into papers.

use std::collections::HashSet;

use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::{
    api_error::ApiError,
    wire::{self, Author, ErrorBody, Organization, Row, RowTexts, Text},
};
use crate::{
    calendar::Instant,
    papers::{ArxivId, CleanText, Code, HttpUrl, Paper},
};

/// The longest title of a paper, in characters; the longest seen has 206.
const MAX_TITLE_CHARS: usize = 500;
/// The longest abstract, in characters; the longest seen has 1,924.
const MAX_SUMMARY_CHARS: usize = 10_000;
/// The longest name or keyword, in characters. A name can be that of a whole consortium.
const MAX_NAME_CHARS: usize = 300;
/// The most keywords of a paper.
const MAX_KEYWORDS: usize = 50;

/// The rows of one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The usable rows, in the answer's order; repeats included.
    pub papers: Vec<Paper>,
    /// How many rows were left out because they have no id, no title or no upvotes.
    pub dropped: usize,
    /// The latest moment at which an author of a usable row was confirmed.
    pub latest_change: Option<Instant>,
}

/// Decodes the body of an answer whose status was 2xx.
///
/// A row needs an id, a title and upvotes; one without them is left out and counted. Any other field may be missing or
/// of another type.
///
/// # Errors
/// [`ApiError::CutOff`], [`ApiError::NotJson`] and [`ApiError::NotAList`] where the body is not an array;
/// [`ApiError::NoUsableRow`] where it has rows but no paper, which is not the same as a day without papers.
pub fn decode(body: &str) -> Result<Rows, ApiError> {
    // A byte order mark is not part of the JSON.
    let body = body.trim_start_matches('\u{feff}');
    if !body.trim_start().starts_with('[') {
        let _: IgnoredAny = serde_json::from_str(body).map_err(|_| ApiError::NotJson)?;
        return Err(ApiError::NotAList(error_message(body)));
    }
    let rows: Vec<&RawValue> = serde_json::from_str(body).map_err(|error| {
        if error.is_eof() || ends_in_a_number(body) {
            ApiError::CutOff
        } else {
            ApiError::NotJson
        }
    })?;
    let all = rows.len();
    let mut latest_change = None;
    let papers: Vec<Paper> = rows
        .into_iter()
        .filter_map(|json| {
            let row: Row = wire::read(json)?;
            let change = row.latest_change();
            let paper = paper(row, json)?;
            latest_change = latest_change.max(change);
            Some(paper)
        })
        .collect();
    match papers.len() {
        0 if all > 0 => Err(ApiError::NoUsableRow(all)),
        usable => Ok(Rows {
            papers,
            dropped: all - usable,
            latest_change,
        }),
    }
}

/// The paper of one row, if it is usable.
pub(super) fn decode_row(row: &RawValue) -> Option<Paper> {
    paper(wire::read(row)?, row)
}

/// The sentence of a body that is an error.
pub(super) fn error_message(body: &str) -> Option<CleanText> {
    let body: &RawValue = serde_json::from_str(body.trim_start_matches('\u{feff}')).ok()?;
    clean(wire::read::<ErrorBody>(body)?.error, MAX_NAME_CHARS)
}

/// Whether a body that is not JSON ends within a number, after a sign, a point or an exponent. serde_json calls that
/// a syntax error and not an end, but one more digit and the end is what is missing.
fn ends_in_a_number(body: &str) -> bool {
    body.ends_with(['-', '+', '.', 'e', 'E'])
        && serde_json::from_str::<IgnoredAny>(&format!("{body}0"))
            .is_err_and(|error| error.is_eof())
}

/// The paper of a row, if it is usable. `json` is the row again.
fn paper(row: Row, json: &RawValue) -> Option<Paper> {
    let paper = row.paper;
    let either = |paper, text_of_row: fn(RowTexts) -> Option<Text>, limit| {
        clean(paper, limit).or_else(|| clean(text_of_row(wire::read(json)?), limit))
    };
    Some(Paper {
        id: ArxivId::new(&paper.id?.0)?,
        title: either(paper.title, |row| row.title, MAX_TITLE_CHARS)?,
        summary: either(paper.summary, |row| row.summary, MAX_SUMMARY_CHARS).unwrap_or_default(),
        authors: paper.authors.into_iter().filter_map(author).collect(),
        upvotes: paper.upvotes?.0,
        organization: row
            .organization
            .and_then(organization)
            .or_else(|| paper.organization.and_then(organization)),
        code: url(paper.github_repo).map(|repository| Code {
            repository,
            stars: paper.github_stars.map(|stars| stars.0),
        }),
        project: url(paper.project_page),
        keywords: distinct(paper.ai_keywords),
        ai_summary: clean(paper.ai_summary, MAX_SUMMARY_CHARS),
        comments: row.num_comments.map_or(0, |comments| comments.0),
        withdrawn: [paper.withdrawn_at, row.withdrawn_at]
            .into_iter()
            .flatten()
            .any(|moment| !moment.0.is_empty()),
    })
}

/// The author's name, unless it is hidden.
fn author(author: Author) -> Option<CleanText> {
    clean(author.name, MAX_NAME_CHARS).filter(|_| author.hidden != Some(true))
}

/// The organization's name for people, or else its handle.
fn organization(organization: Organization) -> Option<CleanText> {
    clean(organization.fullname, MAX_NAME_CHARS)
        .or_else(|| clean(organization.name, MAX_NAME_CHARS))
}

fn url(text: Option<Text>) -> Option<HttpUrl> {
    HttpUrl::new(&text?.0)
}

/// The text, clean and of at most so many characters, unless nothing is left of it.
fn clean(text: Option<Text>, limit: usize) -> Option<CleanText> {
    let text = CleanText::from(text?.0);
    (!text.is_empty()).then(|| text.truncate_chars(limit))
}

/// The keywords that are not empty, each once, compared without regard to the case of ASCII letters.
fn distinct(keywords: Vec<Text>) -> Vec<CleanText> {
    let mut known = HashSet::new();
    keywords
        .into_iter()
        .filter_map(|keyword| clean(Some(keyword), MAX_NAME_CHARS))
        .filter(|keyword| known.insert(keyword.to_ascii_lowercase()))
        .take(MAX_KEYWORDS)
        .collect()
}
