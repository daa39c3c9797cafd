//! The body of a post: heading, count, and one list item for each paper.

use super::Language;
use crate::{
    calendar::PostDate,
    papers::{Digest, Paper},
};

/// The title, which is also the first heading.
pub(super) fn title(date: PostDate) -> String {
    format!("Hugging Face Daily Papers - {}", date.date())
}

/// Everything below the front matter. Ends with the blank line after the last item.
pub(super) fn body(digest: &Digest<'_>, language: Language, date: PostDate) -> String {
    let mut body = format!(
        "# {}\n\n{}\n\n## {}\n\n",
        title(date),
        language.count_line(digest.papers.len()),
        language.ranking(),
    );
    for (rank, paper) in (1..).zip(digest.papers) {
        body.push_str(&item(rank, paper, language));
        body.push('\n');
    }
    body
}

/// One paper: the line with its rank, and below it the list of what is known of it.
fn item(rank: usize, paper: &Paper, language: Language) -> String {
    let number = format!("{rank}. ");
    // A nested list belongs to its item only if it starts where the item's text does: three columns in up to item 9,
    // four from item 10 on. With three throughout, every CommonMark engine ends the list at item 10.
    let indent = " ".repeat(number.len());
    let mut item = format!("{number}**{}** - 👍 {}\n", paper.title, paper.upvotes);
    for line in lines(paper, language) {
        item.push_str(&format!("{indent}- {line}\n"));
    }
    item
}

/// The lines of an item, without their bullets. What the list does not tell of a paper has no line.
fn lines(paper: &Paper, language: Language) -> impl Iterator<Item = String> {
    let organization = origin(paper).map(|origin| format!("{}: {origin}", language.organization()));
    let summary = (!paper.summary.is_empty()).then(|| format!("Abstract: {}", paper.summary));
    let links = [
        format!("[{}]({})", language.hub_link(), paper.id.page()),
        format!("[{}]({})", language.paper_link(), paper.id.arxiv()),
    ];
    organization.into_iter().chain(links).chain(summary)
}

/// Whom the paper is from: its organization, or else how many authors it has, as Hugging Face's own page puts it.
fn origin(paper: &Paper) -> Option<String> {
    match (&paper.organization, paper.authors.len()) {
        (Some(organization), _) => Some(organization.to_string()),
        (None, 0) => None,
        (None, 1) => Some("·1 author".to_owned()),
        (None, authors) => Some(format!("·{authors} authors")),
    }
}
