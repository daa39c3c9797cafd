//! The content of a post, independent of a syntax.

use super::{
    AbstractLength, Block, Format, Language, LayoutChoice, OrganizationFallback, Placeholder, Post,
    RichText, Span, Target, file_name_with, front_matter,
    layout::{Form, Name},
    markdown,
    translation::Texts,
    user_markdown,
};
use crate::{
    calendar::{Instant, Period, PostDate},
    papers::{
        ArxivId, CleanText, Digest, HttpUrl, PAPERS_LANGUAGE as ORIGINAL, Paper, PaperLink,
        PaperText,
    },
};

/// The most authors that are named in place of the organization.
const MAX_FALLBACK_AUTHORS: usize = 3;

/// The labels of texts in English.
pub(super) const ABSTRACT: &str = "Abstract";
const TITLE: &str = "Title";
const AI_SUMMARY: &str = "AI summary";

/// The content of a post, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The day, week or month of the ranking, or the shelf.
    pub period: Period,
    /// The date of the post.
    pub date: PostDate,
    /// What the post is called in its title: the date, or the period, and whether the list is open.
    pub name: String,
    /// The title.
    pub title: String,
    /// The description of the front matter; may be empty.
    pub description: String,
    /// The permalink of the front matter; may be empty.
    pub permalink: String,
    /// The editor's introduction, in Markdown; may be empty. That of a sample begins with what it is.
    pub introduction: String,
    /// The line that counts the papers, and says that there are a machine's translations or summaries.
    pub count: RichText,
    /// What says that there are a machine's translations or summaries, where it has to be said.
    pub(super) machine_mark: Option<&'static str>,
    /// The line with the time of the list.
    pub as_of: Option<RichText>,
    /// The heading of the ranking.
    pub ranking: &'static str,
    /// The papers; the first has rank 1.
    pub items: Vec<Item>,
    /// What the file name ends with, so that no other post of the period has it; may be empty.
    pub(super) suffix: &'static str,
    /// What the introduction says of the list, for a layout without one.
    pub(super) sample: Option<&'static str>,
    /// What the line that counts the papers says is not in the list, for a layout without one.
    pub(super) lack: Option<String>,
}

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

/// The mark of an open list at the end of a name.
const OPEN: &str = "-open";

/// The mark of a sample at the end of a name.
const SAMPLE: &str = "-sample";

/// What a post is called in file names and addresses: a day's after its date, and while the list is open it says so, that
/// of a week or a month after the period, and that of the shelf after the day on which it is written.
pub(super) fn name(period: Period, format: &Format, now: Instant) -> String {
    match period {
        Period::Day(_) => {
            let open = if period.has_closed(now) { "" } else { OPEN };
            format!("{}{open}", format.clock.name_date(period, now))
        }
        Period::Week(_) | Period::Month(_) => period.to_string(),
        Period::Shelf(_) => format.clock.name_date(period, now).to_string(),
    }
}

/// What a post is called in its permalink. That of the shelf says so, since it is no day's.
fn permalink_name(period: Period, name: String) -> String {
    match period {
        Period::Shelf(_) => format!("shelf-{name}"),
        Period::Day(_) | Period::Week(_) | Period::Month(_) => name,
    }
}

impl Body {
    /// Lays out the post of a digest at `now`.
    #[must_use]
    pub fn new(digest: &Digest<'_>, format: &Format, now: Instant) -> Self {
        let period = digest.period;
        let introduction = digest.notes.and_then(|notes| notes.introduction(period));
        let introduction = introduction.unwrap_or_default();
        let sample = format.language.sample();
        let date = format.clock.period_date(period, now);
        let list = period.to_string();
        let address = name(period, format, now);
        // Readers are told in words that the list is open, and that of the shelf where the pattern is that of all posts.
        let title = match address.strip_suffix(OPEN) {
            Some(name) => format!("{name} ({})", format.language.still_open()),
            None if period.is_shelf() && format.has_own_title() => {
                format!("{address} ({})", format.language.rhythm(period))
            }
            None => address.clone(),
        };
        let suffix = if digest.is_sample { SAMPLE } else { "" };
        let address = permalink_name(period, address) + suffix;
        let papers = digest.papers.len().to_string();
        let fields = format.layout().fields();
        let texts = Texts::of_digest(digest, format);
        let shown = format.translated_texts();
        let any = |is_so: &dyn Fn(&Paper) -> bool| digest.papers.iter().any(|paper| is_so(paper));
        let machine_mark = (format.translation_mark)
            .then(|| {
                format.language.machine_mark(
                    any(&|paper| texts.is_translated(paper, &shown)),
                    any(&|paper| texts.is_summarized(paper, &shown)),
                )
            })
            .flatten();
        let mut count = format.language.count_line(digest, now);
        if let Some(mark) = machine_mark {
            count.push_text(" ");
            count.push_text(mark);
        }
        let filled = |pattern: &str, called: &str| {
            let mut parts = pattern.split('{');
            let mut filled = parts.next().unwrap_or_default().to_owned();
            for part in parts {
                let (value, rest) = match part.split_once('}') {
                    Some(("date", rest)) => (called, rest),
                    Some(("list", rest)) => (&*list, rest),
                    Some(("papers", rest)) => (&*papers, rest),
                    _ => ("{", part),
                };
                filled += value;
                filled += rest;
            }
            CleanText::new(&filled).to_string()
        };
        Self {
            period,
            date,
            title: match filled(&format.title(period), &title) {
                title if digest.is_sample => format!("{title} ({})", format.language.sample_mark()),
                title => title,
            },
            description: filled(&format.description, &title),
            permalink: filled(&format.permalink, &address),
            name: title,
            introduction: as_written(&match digest.is_sample {
                true => format!("{sample}\n\n{introduction}"),
                false => introduction.to_owned(),
            }),
            count,
            machine_mark,
            suffix,
            sample: digest.is_sample.then_some(sample),
            lack: format.language.lack(digest, now),
            as_of: format
                .as_of
                .then(|| text(&format.language.as_of(format.clock.at(now)))),
            ranking: format.language.ranking(digest.choice),
            items: digest
                .papers
                .iter()
                .enumerate()
                .map(|(index, paper)| {
                    let comment = digest.notes.and_then(|notes| notes.comment(&paper.id));
                    let topic = digest.headings.as_ref().map(|headings| {
                        let topic = headings.get(index).cloned().flatten();
                        topic.unwrap_or_else(|| format.language.no_topic().to_owned())
                    });
                    Item {
                        topic,
                        ..Item::new(paper, comment.unwrap_or_default(), format, &fields, texts)
                    }
                })
                .collect(),
        }
    }

    /// Writes the post at `now`.
    #[must_use]
    pub fn write(&self, format: &Format, now: Instant) -> Post {
        let markdown = markdown::body(self, format);
        let text = match front_matter::write(self, format) {
            Some(front_matter) => format!("{front_matter}\n{markdown}"),
            None => markdown,
        };
        Post {
            file_name: file_name_with(self.period, self.suffix, format, now),
            text,
        }
    }

    /// The post as [`user_markdown()`] reads it, without its title, for a preview; `None` for the reference layout without
    /// headings, whose preview is made of the items.
    #[must_use]
    pub fn preview(&self, format: &Format) -> Option<String> {
        let has_headings = self.items.iter().any(|item| item.topic.is_some());
        let is_laid_out = format.layout != LayoutChoice::Reference || has_headings;
        is_laid_out.then(|| markdown::preview(self, format))
    }

    /// Whether the post has a formula.
    #[must_use]
    pub fn has_math(&self) -> bool {
        has_formula(&self.introduction) || self.items.iter().any(Item::has_math)
    }
}

impl Item {
    /// Whether the item has a formula.
    pub(super) fn has_math(&self) -> bool {
        self.title.has_math()
            || self.lines.iter().any(|line| line.text.has_math())
            || self
                .comment
                .as_ref()
                .is_some_and(|comment| has_formula(&comment.text))
    }

    /// Lays out a paper with the editor's comment and some of its fields.
    pub(super) fn new(
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
    pub(super) fn field(&self, name: Name, form: Form) -> Option<&Entry> {
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
fn as_written(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Whether an editor's Markdown has a formula between dollars.
fn has_formula(text: &str) -> bool {
    text.contains('$')
        && (text.matches("$$").count() > 1
            || user_markdown(text, Target::Markdown)
                .iter()
                .any(Block::has_math))
}

/// The fields of an item that have a value.
fn lines(paper: &Paper, format: &Format, fields: &[Placeholder], texts: Texts<'_>) -> Vec<Entry> {
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
pub(super) fn text(text: &str) -> RichText {
    let mut rich_text = RichText::default();
    rich_text.push(Span::Text(text.to_owned()));
    rich_text
}
