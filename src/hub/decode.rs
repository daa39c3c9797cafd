//! From an answer's body to papers.

use serde_json::error::Category;

use super::{
    refusal::Refusal,
    wire::{Field, Object, Unread, read},
};
use crate::papers::{ArxivId, Code, Line, Link, Paper};

/// The longest title kept, in characters; the longest seen has 206.
const LONGEST_TITLE: usize = 500;
/// The longest abstract kept, in characters; the longest seen has 1,924.
const LONGEST_SUMMARY: usize = 10_000;
/// The longest name or keyword kept, in characters. A name can stand for a whole consortium.
const LONGEST_NAME: usize = 300;
/// The most keywords kept.
const MOST_KEYWORDS: usize = 50;

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
/// [`Refusal::CutOff`], [`Refusal::NotJson`] and [`Refusal::NotAList`] where the body is not an array;
/// [`Refusal::NoUsableRow`] where it has rows but no paper, which is not the same as a day without papers.
pub fn decode(body: &str) -> Result<Rows, Refusal> {
    let rows: Vec<Unread<'_>> =
        serde_json::from_str(body).map_err(|error| what_came(body, &error))?;
    let all = rows.len();
    let papers: Vec<Paper> = rows
        .into_iter()
        .filter_map(|row| paper_of(&read(row)?))
        .collect();
    match papers.len() {
        0 if all > 0 => Err(Refusal::NoUsableRow(all)),
        usable => Ok(Rows {
            papers,
            dropped: all - usable,
        }),
    }
}

/// What a body is that cannot be read as an array.
fn what_came(body: &str, error: &serde_json::Error) -> Refusal {
    let starts_a_list = body.trim_start().starts_with('[');
    match (error.classify(), serde_json::from_str::<Object<'_>>(body)) {
        (Category::Eof, _) if starts_a_list => Refusal::CutOff,
        (_, Ok(answer)) if !starts_a_list => {
            Refusal::NotAList(line(&answer, Field::Error, LONGEST_NAME))
        }
        (Category::Data, _) => Refusal::NotAList(None),
        _ => Refusal::NotJson,
    }
}

fn paper_of(row: &Object<'_>) -> Option<Paper> {
    let paper: Object<'_> = row.get(Field::Paper)?;
    let either = |field, limit| line(&paper, field, limit).or_else(|| line(row, field, limit));
    let stars = paper.get(Field::GithubStars);
    Some(Paper {
        id: ArxivId::new(&paper.get::<String>(Field::Id)?)?,
        title: either(Field::Title, LONGEST_TITLE)?,
        summary: either(Field::Summary, LONGEST_SUMMARY).unwrap_or_default(),
        authors: paper
            .entries(Field::Authors)
            .into_iter()
            .filter_map(|author| author_of(&read(author)?))
            .collect(),
        upvotes: paper.get(Field::Upvotes)?,
        organization: organization_of(row).or_else(|| organization_of(&paper)),
        code: link(&paper, Field::GithubRepo).map(|repository| Code { repository, stars }),
        project: link(&paper, Field::ProjectPage),
        keywords: distinct(
            paper
                .entries(Field::AiKeywords)
                .into_iter()
                .filter_map(|keyword| Some(Line::new(&read::<String>(keyword)?)))
                .map(|keyword| keyword.at_most(LONGEST_NAME)),
        ),
        ai_summary: line(&paper, Field::AiSummary, LONGEST_SUMMARY),
        comments: row.get(Field::NumComments).unwrap_or(0),
    })
}

/// The author's name, unless it is hidden.
fn author_of(author: &Object<'_>) -> Option<Line> {
    match author.get(Field::Hidden) {
        Some(true) => None,
        _ => line(author, Field::Name, LONGEST_NAME),
    }
}

/// The organization's name for people, or else its handle.
fn organization_of(object: &Object<'_>) -> Option<Line> {
    let organization: Object<'_> = object.get(Field::Organization)?;
    line(&organization, Field::Fullname, LONGEST_NAME)
        .or_else(|| line(&organization, Field::Name, LONGEST_NAME))
}

fn link(object: &Object<'_>, field: Field) -> Option<Link> {
    Link::new(&object.get::<String>(field)?)
}

/// The field's text as one line of at most so many characters, unless there is nothing on it.
fn line(object: &Object<'_>, field: Field, limit: usize) -> Option<Line> {
    let line = Line::new(&object.get::<String>(field)?);
    (!line.is_empty()).then(|| line.at_most(limit))
}

/// The lines that are not empty, each once, compared without regard to the case of ASCII letters.
fn distinct(lines: impl Iterator<Item = Line>) -> Vec<Line> {
    let mut kept: Vec<Line> = Vec::new();
    for line in lines.filter(|line| !line.is_empty()) {
        let known = |other: &Line| other.eq_ignore_ascii_case(&line);
        if kept.len() < MOST_KEYWORDS && !kept.iter().any(known) {
            kept.push(line);
        }
    }
    kept
}
