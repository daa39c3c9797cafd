//! The fields of a paper, each with its label.

use super::Entry;
use crate::{
    papers::{CleanText, HttpUrl, PAPERS_LANGUAGE as ORIGINAL, Paper, PaperLink, PaperText},
    post::{
        AbstractLength, Format, Language, OrganizationFallback, Placeholder, RichText, Span,
        layout::{Form, Name},
        translation::Texts,
    },
};

/// The most authors that are named in place of the organization.
const MAX_FALLBACK_AUTHORS: usize = 3;

/// The labels of texts in English.
pub(in crate::post) const ABSTRACT: &str = "Abstract";
const TITLE: &str = "Title";
const AI_SUMMARY: &str = "AI summary";

/// The fields of an item that have a value.
pub(super) fn lines(
    paper: &Paper,
    format: &Format,
    fields: &[Placeholder],
    texts: Texts<'_>,
) -> Vec<Entry> {
    let words = format.language;
    let original = |text| texts.original(paper, text, format.abstract_length());
    let labelled = |label: &'static str, text: RichText| (Some(label), text);
    let value = |field: Placeholder| match field.name {
        Name::Title if field.form == Form::Original => {
            Some(labelled(TITLE, original(PaperText::Title)?))
        }
        Name::AiSummary if field.form == Form::Original => {
            Some(labelled(AI_SUMMARY, original(PaperText::AiSummary)?))
        }
        Name::Summary if field.form == Form::Original => {
            Some(labelled(ABSTRACT, original(PaperText::Abstract)?))
        }
        Name::Organization => {
            let stand_in = format.shown.organization;
            origin(
                paper,
                stand_in.unwrap_or(OrganizationFallback::Nothing),
                words,
            )
        }
        Name::Authors => {
            let names = match field.form {
                Form::Short => first_authors(&paper.authors, words),
                _ => joined(&paper.authors),
            };
            Some(labelled(words.authors(), names))
        }
        Name::Link(link) => {
            let label = words.link(link);
            let stars = match (link, &paper.code) {
                (PaperLink::Code, Some(code)) => code.stars,
                _ => None,
            };
            let label = match stars {
                Some(stars) => text(&format!("{label} ★ {stars}")),
                None => text(label),
            };
            let address = HttpUrl::new(&link.url(paper)?)?;
            Some((None, RichText(vec![Span::Linked(label, address)])))
        }
        Name::Comments => {
            let comments = text(&paper.comments.to_string());
            Some(labelled(words.comments(), comments))
        }
        Name::Keywords => Some(labelled(words.keywords(), joined(&paper.keywords))),
        Name::AiSummary => {
            let (summary, _) = texts.shown(paper, PaperText::AiSummary)?;
            Some(labelled(words.ai_summary(), RichText::read(summary)))
        }
        Name::Summary => {
            let length = match field.form {
                Form::Short => AbstractLength::Short,
                _ => AbstractLength::Whole,
            };
            let (summary, language) = texts.shown(paper, PaperText::Abstract)?;
            let label = match language {
                ORIGINAL => ABSTRACT,
                _ => words.abstract_label(),
            };
            Some(labelled(label, length.apply(summary)))
        }
        _ => None,
    };
    let language = |field: Placeholder| {
        let shown = match (field.name, field.form) {
            (_, Form::Original) => None,
            (Name::Summary, _) => texts.shown(paper, PaperText::Abstract),
            (Name::AiSummary, _) => texts.shown(paper, PaperText::AiSummary),
            _ => None,
        };
        shown.map_or(ORIGINAL, |(_, language)| language)
    };
    let line = |&field: &Placeholder| {
        let (label, text) = value(field)?;
        (!text.is_empty()).then_some(Entry {
            field,
            label,
            text,
            language: language(field),
        })
    };
    fields.iter().filter_map(line).collect()
}

/// The organization with its label, or its fallback.
fn origin(
    paper: &Paper,
    stand_in: OrganizationFallback,
    words: Language,
) -> Option<(Option<&'static str>, RichText)> {
    let (label, text) = match (&paper.organization, stand_in, paper.authors.len()) {
        (Some(organization), ..) => (words.organization(), RichText::read(organization)),
        (None, OrganizationFallback::Nothing, _) | (None, _, 0) => return None,
        (None, OrganizationFallback::AuthorCount, 1) => (words.organization(), text("·1 author")),
        (None, OrganizationFallback::AuthorCount, all) => {
            (words.organization(), text(&format!("·{all} authors")))
        }
        (None, OrganizationFallback::Authors, _) => {
            (words.authors(), first_authors(&paper.authors, words))
        }
    };
    Some((Some(label), text))
}

/// The names of the first authors, and how many there are besides.
fn first_authors(authors: &[CleanText], words: Language) -> RichText {
    let all = authors.len();
    let mut names = joined(&authors[..all.min(MAX_FALLBACK_AUTHORS)]);
    if all > MAX_FALLBACK_AUTHORS {
        names.push(Span::Text(words.and_more(all - MAX_FALLBACK_AUTHORS)));
    }
    names
}

/// Texts as rich text, separated by commas.
fn joined(lines: &[CleanText]) -> RichText {
    let mut joined = RichText::default();
    for line in lines {
        if !joined.is_empty() {
            joined.push(Span::Text(", ".to_owned()));
        }
        joined.append(RichText::read(line));
    }
    joined
}

/// Plain text.
pub(in crate::post) fn text(text: &str) -> RichText {
    let mut rich_text = RichText::default();
    rich_text.push(Span::Text(text.to_owned()));
    rich_text
}
