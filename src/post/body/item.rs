//! The content of one paper.

use super::fields::lines;
use crate::{
    papers::{ArxivId, Paper},
    post::{
        Block, Format, Placeholder, RichText, Target,
        layout::{Form, Name},
        translation::Texts,
        user_markdown,
    },
};

/// One paper.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Item {
    /// Its id.
    pub id: ArxivId,
    /// Its title.
    pub title: RichText,
    /// The BCP 47 tag of the title's language.
    pub language: &'static str,
    /// Its upvotes.
    pub upvotes: u32,
    /// The topic that it is sorted under. Items of a topic that follow each other have one heading.
    pub topic: Option<String>,
    /// The editor's comment.
    pub comment: Option<Comment>,
    /// The fields that the layout shows, in its order; in the reference layout the lines below the title.
    pub lines: Vec<Entry>,
}

/// An editor's comment on a paper.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Comment {
    /// The label before the text.
    pub label: &'static str,
    /// The text, in Markdown; never empty.
    pub text: String,
}

/// A field of an item, and its line in the reference layout.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// What it is in a pattern.
    pub field: Placeholder,
    /// The label; `None` for a link, which says what it is. A text with a label is the paper's own.
    pub label: Option<&'static str>,
    /// The text.
    pub text: RichText,
    /// The BCP 47 tag of the text's language.
    pub language: &'static str,
}

impl Item {
    /// Whether the item has a formula.
    pub(in crate::post) fn has_math(&self) -> bool {
        self.title.has_math()
            || self.lines.iter().any(|line| line.text.has_math())
            || self
                .comment
                .as_ref()
                .is_some_and(|comment| has_formula(&comment.text))
    }

    /// Lays out a paper with the editor's comment and some of its fields.
    pub(in crate::post) fn new(
        paper: &Paper,
        comment: &str,
        format: &Format,
        fields: &[Placeholder],
        texts: Texts<'_>,
    ) -> Self {
        let (title, language) = texts.title(paper);
        Self {
            id: paper.id.clone(),
            title,
            language,
            upvotes: paper.upvotes,
            topic: None,
            comment: Some(as_written(comment))
                .filter(|text| !text.is_empty())
                .map(|text| Comment {
                    label: format.language.comment(),
                    text,
                }),
            lines: lines(paper, format, fields, texts),
        }
    }

    /// The field of a name, in its short form or not; a label is that of either.
    pub(in crate::post) fn field(&self, name: Name, form: Form) -> Option<&Entry> {
        // What is no form of its own is the value.
        let own = |form| match form {
            Form::Short | Form::Original => Some(form),
            _ => None,
        };
        self.lines.iter().find(|line| {
            let Placeholder { name: of, form: is } = line.field;
            of == name && (form == Form::Label || own(is) == own(form))
        })
    }
}

/// An editor's Markdown without blank lines around it and blanks at line ends, where two of them would be an invisible
/// line break.
pub(super) fn as_written(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Whether an editor's Markdown has a formula between dollars.
pub(super) fn has_formula(text: &str) -> bool {
    text.contains('$')
        && (text.matches("$$").count() > 1
            || user_markdown(text, Target::Markdown)
                .iter()
                .any(Block::has_math))
}
