//! The layouts that are ready.

use std::borrow::Cow;

use super::{Form, Layout, Name, Placeholder};
use crate::post::{AbstractLength, ItemFields};

/// The head of the reference, the compact layout and the cards.
const HEAD: &str = "# {title:heading}\n\n{introduction}\n\n{count}\n\n{as-of}\n\n## {ranking}\n";

/// The heading of a topic.
const TOPIC_HEADING: &str = "### {topic}\n";

impl Layout {
    /// The layout of the reference posts: an item has the lines of these fields, and those of the originals of its
    /// translations or not.
    #[must_use]
    pub fn reference(shown: &ItemFields, has_originals: bool) -> Self {
        let above = [
            (true, "{rank}. **{title}** - 👍 {upvotes}\n"),
            (true, "- {comment:label}: {comment}\n"),
            (has_originals, "- Title: {title:original}\n"),
            (
                shown.organization.is_some(),
                "- {organization:label}: {organization}\n",
            ),
            (shown.authors, "- {authors:label}: {authors}\n"),
        ];
        let below = [
            (shown.comments, "- {comments:label}: {comments}\n"),
            (shown.keywords, "- {keywords:label}: {keywords}\n"),
            (shown.ai_summary, "- {ai-summary:label}: {ai-summary}\n"),
            (
                has_originals && shown.ai_summary,
                "- AI summary: {ai-summary:original}\n",
            ),
            (
                shown.summary == AbstractLength::Whole,
                "- {summary:label}: {summary}\n",
            ),
            (
                shown.summary == AbstractLength::Short,
                "- {summary:label}: {summary:short}\n",
            ),
            (
                has_originals && shown.summary != AbstractLength::Nothing,
                "- Abstract: {summary:original}\n",
            ),
        ];
        let mut item = String::new();
        let write = |item: &mut String, lines: &[(bool, &str)]| {
            for (_, line) in lines.iter().filter(|(is_shown, _)| *is_shown) {
                item.push_str(line);
            }
        };
        write(&mut item, &above);
        for link in &shown.links {
            let (name, form) = (Name::Link(*link), Form::Value);
            let address = Placeholder { name, form }.text();
            item += &format!("- [{{{address}:label}}]({{{address}}})\n");
        }
        write(&mut item, &below);
        Self {
            head: Cow::Borrowed(HEAD),
            item: Cow::Owned(item),
            topic_heading: Cow::Borrowed(TOPIC_HEADING),
            foot: Cow::Borrowed(""),
        }
    }

    /// One line for each paper, and the editor's comment below it.
    pub const COMPACT: Self = Self {
        head: Cow::Borrowed(HEAD),
        item: Cow::Borrowed(
            "{rank}. [{title}]({link}) · {organization} · 👍 {upvotes}\n- {comment}",
        ),
        topic_heading: Cow::Borrowed("\n### {topic}\n"),
        foot: Cow::Borrowed(""),
    };

    /// A row of a table for each paper.
    pub const TABLE: Self = Self {
        head: Cow::Borrowed(
            "# {title:heading}\n\n{introduction}\n\n{count}\n\n{as-of}\n\n## {ranking}\n\n\
            | # | {title:label} | {organization:label} | 👍 | {code:label} |\n\
            |--:|---|---|--:|---|",
        ),
        item: Cow::Borrowed(
            "| {rank} | [{title}]({link}) · {comment} | {organization} | {upvotes} | {code:link} |",
        ),
        topic_heading: Cow::Borrowed("| | **{topic}** | | | |"),
        foot: Cow::Borrowed(""),
    };

    /// A section with a picture for each paper.
    pub const CARDS: Self = Self {
        head: Cow::Borrowed(HEAD),
        item: Cow::Borrowed(
            "### {rank}. [{title}]({link})\n\n![{title}]({picture})\n\n{organization} · 👍 {upvotes}\n\n\
            > {comment}\n\n{summary:short}\n\n{summary:original}\n\n{arxiv:link} · {pdf:link} · {code:link} · {project:link}\n",
        ),
        topic_heading: Cow::Borrowed("## {topic}\n"),
        foot: Cow::Borrowed(""),
    };
}
