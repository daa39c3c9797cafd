//! From an answer's body to papers.

use super::{
    api_error::ApiError,
    json::{Broken, Json, Value},
    wire::Field,
};
use crate::papers::{ArxivId, CleanText, Code, HttpUrl, Paper};

/// The longest title kept, in characters; the longest seen has 206.
const MAX_TITLE_CHARS: usize = 500;
/// The longest abstract kept, in characters; the longest seen has 1,924.
const MAX_SUMMARY_CHARS: usize = 10_000;
/// The longest name or keyword kept, in characters. A name can stand for a whole consortium.
const MAX_NAME_CHARS: usize = 300;
/// The most keywords kept.
const MAX_KEYWORDS: usize = 50;

/// The rows of one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The usable rows, in the answer's order; repeats included.
    pub papers: Vec<Paper>,
    /// How many rows were left out because they have no id, no title or no upvotes.
    pub dropped: usize,
}

/// Reads the body of an answer whose status was 2xx.
///
/// A row is usable if it has an id (there is nothing to link to without one), a title, and upvotes (there is no
/// ranking without them). A row that is not is counted and left out. Everything else may be missing or of another
/// type.
///
/// # Errors
/// [`ApiError::CutOff`], [`ApiError::NotJson`] and [`ApiError::NotAList`] where the body is not an array;
/// [`ApiError::NoUsableRow`] where it has rows but no paper, which is not the same as a day without papers.
pub fn decode(body: &str) -> Result<Rows, ApiError> {
    // A byte order mark is none of it.
    let body = body.trim_start_matches('\u{feff}');
    let answer = Json::parse(body).map_err(|broken| match broken {
        Broken::AtItsEnd if body.trim_start().starts_with('[') => ApiError::CutOff,
        _ => ApiError::NotJson,
    })?;
    let answer = answer.value();
    let rows = answer
        .entries()
        .ok_or_else(|| ApiError::NotAList(line(answer, Field::Error, MAX_NAME_CHARS)))?;
    let mut all = 0;
    let papers: Vec<Paper> = rows.inspect(|_| all += 1).filter_map(paper_of).collect();
    match papers.len() {
        0 if all > 0 => Err(ApiError::NoUsableRow(all)),
        usable => Ok(Rows {
            papers,
            dropped: all - usable,
        }),
    }
}

fn paper_of(row: Value<'_>) -> Option<Paper> {
    let paper = row.get(Field::Paper)?;
    let either = |field, limit| line(paper, field, limit).or_else(|| line(row, field, limit));
    let stars = count(paper, Field::GithubStars);
    Some(Paper {
        id: ArxivId::new(&paper.get(Field::Id)?.text()?)?,
        title: either(Field::Title, MAX_TITLE_CHARS)?,
        summary: either(Field::Summary, MAX_SUMMARY_CHARS).unwrap_or_default(),
        authors: entries(paper, Field::Authors)
            .filter_map(author_of)
            .collect(),
        upvotes: count(paper, Field::Upvotes)?,
        organization: organization_of(row).or_else(|| organization_of(paper)),
        code: link(paper, Field::GithubRepo).map(|repository| Code { repository, stars }),
        project: link(paper, Field::ProjectPage),
        keywords: distinct(entries(paper, Field::AiKeywords).filter_map(|keyword| {
            Some(CleanText::new(&keyword.text()?).truncate_chars(MAX_NAME_CHARS))
        })),
        ai_summary: line(paper, Field::AiSummary, MAX_SUMMARY_CHARS),
        comments: count(row, Field::NumComments).unwrap_or(0),
    })
}

/// The author's name, unless it is hidden.
fn author_of(author: Value<'_>) -> Option<CleanText> {
    let hidden = author.get(Field::Hidden).is_some_and(Value::is_true);
    line(author, Field::Name, MAX_NAME_CHARS).filter(|_| !hidden)
}

/// The organization's name for people, or else its handle.
fn organization_of(object: Value<'_>) -> Option<CleanText> {
    let organization = object.get(Field::Organization)?;
    line(organization, Field::Fullname, MAX_NAME_CHARS)
        .or_else(|| line(organization, Field::Name, MAX_NAME_CHARS))
}

/// The field's entries; none if it is not an array.
fn entries<'a>(object: Value<'a>, field: Field) -> impl Iterator<Item = Value<'a>> {
    let entries = object.get(field).and_then(Value::entries);
    entries.into_iter().flatten()
}

fn count(object: Value<'_>, field: Field) -> Option<u32> {
    object.get(field)?.count()
}

fn link(object: Value<'_>, field: Field) -> Option<HttpUrl> {
    HttpUrl::new(&object.get(field)?.text()?)
}

/// The field's text as one line of at most so many characters, unless there is nothing on it.
fn line(object: Value<'_>, field: Field, limit: usize) -> Option<CleanText> {
    let line = CleanText::new(&object.get(field)?.text()?);
    (!line.is_empty()).then(|| line.truncate_chars(limit))
}

/// The lines that are not empty, each once, compared without regard to the case of ASCII letters.
fn distinct(lines: impl Iterator<Item = CleanText>) -> Vec<CleanText> {
    let mut kept: Vec<CleanText> = Vec::new();
    for line in lines.filter(|line| !line.is_empty()) {
        let known = |other: &CleanText| other.eq_ignore_ascii_case(&line);
        if kept.len() < MAX_KEYWORDS && !kept.iter().any(known) {
            kept.push(line);
        }
    }
    kept
}
