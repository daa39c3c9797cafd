//! From an answer's body to papers.

use super::{
    json::{self, Broken, Object, Value},
    refusal::Refusal,
    wire::Field,
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
    let answer = Value::parse(body).map_err(|Broken| {
        if body.trim_start().starts_with('[') && json::is_cut_off(body) {
            Refusal::CutOff
        } else {
            Refusal::NotJson
        }
    })?;
    let rows = answer.entries().ok_or_else(|| {
        let error = answer
            .object()
            .and_then(|answer| line(&answer, Field::Error, LONGEST_NAME));
        Refusal::NotAList(error)
    })?;
    let all = rows.len();
    let papers: Vec<Paper> = rows
        .into_iter()
        .filter_map(|row| paper_of(&row.object()?))
        .collect();
    match papers.len() {
        0 if all > 0 => Err(Refusal::NoUsableRow(all)),
        usable => Ok(Rows {
            papers,
            dropped: all - usable,
        }),
    }
}

fn paper_of(row: &Object) -> Option<Paper> {
    let paper = row.get(Field::Paper)?.object()?;
    let either = |field, limit| line(&paper, field, limit).or_else(|| line(row, field, limit));
    let stars = count(&paper, Field::GithubStars);
    Some(Paper {
        id: ArxivId::new(&paper.get(Field::Id)?.text()?)?,
        title: either(Field::Title, LONGEST_TITLE)?,
        summary: either(Field::Summary, LONGEST_SUMMARY).unwrap_or_default(),
        authors: entries(&paper, Field::Authors)
            .iter()
            .filter_map(|author| author_of(&author.object()?))
            .collect(),
        upvotes: count(&paper, Field::Upvotes)?,
        organization: organization_of(row).or_else(|| organization_of(&paper)),
        code: link(&paper, Field::GithubRepo).map(|repository| Code { repository, stars }),
        project: link(&paper, Field::ProjectPage),
        keywords: distinct(
            entries(&paper, Field::AiKeywords)
                .iter()
                .filter_map(|keyword| Some(Line::new(&keyword.text()?).at_most(LONGEST_NAME))),
        ),
        ai_summary: line(&paper, Field::AiSummary, LONGEST_SUMMARY),
        comments: count(row, Field::NumComments).unwrap_or(0),
    })
}

/// The author's name, unless it is hidden.
fn author_of(author: &Object) -> Option<Line> {
    let hidden = author
        .get(Field::Hidden)
        .is_some_and(|hidden| hidden.is_true());
    line(author, Field::Name, LONGEST_NAME).filter(|_| !hidden)
}

/// The organization's name for people, or else its handle.
fn organization_of(object: &Object) -> Option<Line> {
    let organization = object.get(Field::Organization)?.object()?;
    line(&organization, Field::Fullname, LONGEST_NAME)
        .or_else(|| line(&organization, Field::Name, LONGEST_NAME))
}

/// The field's entries; none if it is not an array.
fn entries(object: &Object, field: Field) -> Vec<Value> {
    object
        .get(field)
        .and_then(|value| value.entries())
        .unwrap_or_default()
}

fn count(object: &Object, field: Field) -> Option<u32> {
    object.get(field)?.count()
}

fn link(object: &Object, field: Field) -> Option<Link> {
    Link::new(&object.get(field)?.text()?)
}

/// The field's text as one line of at most so many characters, unless there is nothing on it.
fn line(object: &Object, field: Field, limit: usize) -> Option<Line> {
    let line = Line::new(&object.get(field)?.text()?);
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
