//! From an answer's body to papers.

use serde_json::error::Category;

use super::{
    refusal::Refusal,
    wire::{ErrorBody, Loose, Organization, Row},
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
    let rows: Vec<Loose<Row>> = serde_json::from_str(body).map_err(|error| what_came(body, &error))?;
    let all = rows.len();
    let papers: Vec<Paper> = rows
        .into_iter()
        .filter_map(|row| paper_of(row.0?))
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
    match (error.classify(), serde_json::from_str::<ErrorBody>(body)) {
        (Category::Eof, _) if starts_a_list => Refusal::CutOff,
        (_, Ok(answer)) if !starts_a_list => {
            Refusal::NotAList(line(answer.error).map(|error| error.at_most(LONGEST_NAME)))
        }
        (Category::Data, _) => Refusal::NotAList(None),
        _ => Refusal::NotJson,
    }
}

fn paper_of(row: Row) -> Option<Paper> {
    let paper = row.paper.0?;
    let keywords = paper.ai_keywords.entries();
    Some(Paper {
        id: ArxivId::new(&paper.id.0?)?,
        title: line(paper.title)
            .or_else(|| line(row.title))?
            .at_most(LONGEST_TITLE),
        summary: line(paper.summary)
            .or_else(|| line(row.summary))
            .unwrap_or_default()
            .at_most(LONGEST_SUMMARY),
        authors: paper
            .authors
            .entries()
            .filter(|author| author.hidden.0 != Some(true))
            .filter_map(|author| line(author.name))
            .map(|name| name.at_most(LONGEST_NAME))
            .collect(),
        upvotes: paper.upvotes.0?,
        organization: organization_of(row.organization)
            .or_else(|| organization_of(paper.organization)),
        code: paper
            .github_repo
            .0
            .and_then(|address| Link::new(&address))
            .map(|repository| Code {
                repository,
                stars: paper.github_stars.0,
            }),
        project: paper.project_page.0.and_then(|address| Link::new(&address)),
        keywords: distinct(keywords.map(|keyword| Line::new(&keyword).at_most(LONGEST_NAME))),
        comments: row.num_comments.0.unwrap_or(0),
    })
}

/// The name for people, or else the handle.
fn organization_of(organization: Loose<Organization>) -> Option<Line> {
    let Organization { name, fullname } = organization.0?;
    line(fullname)
        .or_else(|| line(name))
        .map(|name| name.at_most(LONGEST_NAME))
}

/// The text as one line, unless there is nothing on it.
fn line(text: Loose<String>) -> Option<Line> {
    text.0
        .map(|text| Line::new(&text))
        .filter(|line| !line.is_empty())
}

/// The lines that are not empty, each once, compared without regard to case.
fn distinct(lines: impl Iterator<Item = Line>) -> Vec<Line> {
    let mut kept: Vec<Line> = Vec::new();
    for line in lines.filter(|line| !line.is_empty()) {
        let known = |other: &Line| other.to_lowercase() == line.to_lowercase();
        if kept.len() < MOST_KEYWORDS && !kept.iter().any(known) {
            kept.push(line);
        }
    }
    kept
}
