//! Encodes papers as rows of a list, as the API has them.

use serde::Serialize;
use serde_json::value::RawValue;

use crate::papers::Paper;

/// A row. What the paper lacks is left out, as the API does.
#[derive(Serialize)]
struct Row<'a> {
    paper: WirePaper<'a>,
    #[serde(rename = "numComments")]
    num_comments: u32,
}

/// The paper of a row, in the fields that are decoded.
#[derive(Serialize)]
struct WirePaper<'a> {
    id: String,
    title: &'a str,
    summary: &'a str,
    authors: Vec<Name<'a>>,
    upvotes: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    organization: Option<Name<'a>>,
    #[serde(rename = "githubRepo", skip_serializing_if = "Option::is_none")]
    github_repo: Option<&'a str>,
    #[serde(rename = "githubStars", skip_serializing_if = "Option::is_none")]
    github_stars: Option<u32>,
    #[serde(rename = "projectPage", skip_serializing_if = "Option::is_none")]
    project_page: Option<&'a str>,
    ai_keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ai_summary: Option<&'a str>,
    #[serde(rename = "withdrawnAt", skip_serializing_if = "Option::is_none")]
    withdrawn_at: Option<&'static str>,
}

/// An author or an organization. Where an organization has no other name, its handle is the one for people.
#[derive(Serialize)]
struct Name<'a> {
    name: &'a str,
}

/// The row of a paper: [`decode`](super::decode()) gives the same paper, if it came from there.
#[must_use]
pub fn encode(paper: &Paper) -> Box<RawValue> {
    let code = paper.code.as_ref();
    let row = Row {
        paper: WirePaper {
            id: paper.id.to_string(),
            title: &paper.title,
            summary: &paper.summary,
            authors: paper.authors.iter().map(|name| Name { name }).collect(),
            upvotes: paper.upvotes,
            organization: paper.organization.as_deref().map(|name| Name { name }),
            github_repo: code.map(|code| &*code.repository),
            github_stars: code.and_then(|code| code.stars),
            project_page: paper.project.as_deref(),
            ai_keywords: paper.keywords.iter().map(|keyword| &**keyword).collect(),
            ai_summary: paper.ai_summary.as_deref(),
            // Whether is all that a paper has of it.
            withdrawn_at: paper.withdrawn.then_some("withdrawn"),
        },
        num_comments: paper.comments,
    };
    // Serializing strings and numbers cannot fail.
    serde_json::value::to_raw_value(&row).unwrap_or_else(|_| RawValue::NULL.to_owned())
}
