//! Posts by the patterns of a layout.
//!
//! The text of a pattern is written as it is. Each value is written by where it stands ([`mod@line`]): as text, as the text of a
//! link, as an address, or in HTML. Alone in its block it needs the fewest escapes, as in the reference layout. Beside other
//! values and marks it is escaped so that nothing of it joins with them.

mod line;

use std::borrow::Cow;

use super::{Span, Writer, own_words};
use crate::{
    papers::HttpUrl,
    post::{
        Body, Format, Item, Language, Layout, Pattern, Piece, Placeholder, RichText,
        body::{ABSTRACT, text},
        layout::{Form, Name},
        user_markdown::in_a_line,
    },
};

use line::Line;

/// What stands between values that may be empty.
const SEPARATOR: &str = " · ";

/// The value of a placeholder.
enum Value<'a> {
    /// A text of a paper or an editor.
    Text(RichText),
    /// A text of our own: a label, a number, a date.
    Ours(String),
    /// An address.
    Address(HttpUrl),
    /// The editor's Markdown, with its label.
    Markdown(&'a str, &'static str),
}

/// The body of a post.
pub(super) fn body(writer: Writer, body: &Body, format: &Format) -> String {
    let layout = format.layout();
    let of_post = |placeholder| post_value(body, format, writer, None, placeholder);
    let mut rendering = Rendering::new(writer, &layout);
    // What nobody may miss stands before everything where the layout has no place for it.
    let has = |placeholder: &str| {
        let mut parts = [&layout.head, &layout.foot].into_iter();
        parts.any(|part| part.contains(placeholder))
    };
    let sample = body.sample.filter(|_| !has("{introduction}"));
    let lack = body.lack.as_deref().filter(|_| !has("{count}"));
    for sentence in [sample, lack].into_iter().flatten() {
        rendering.text += sentence;
        rendering.text += "\n\n";
    }
    rendering.write(&Pattern::parse(&layout.head), &of_post);
    let item = Pattern::parse(&layout.item);
    let topic_heading = Pattern::parse(&layout.topic_heading);
    let mut topic = None;
    let mut rank = 0;
    for paper in &body.items {
        if paper.topic.as_deref() != topic {
            topic = paper.topic.as_deref();
            // kramdown numbers the list below a heading from 1, whatever its numbers are.
            rank = 0;
            rendering.write(&topic_heading, &|placeholder| {
                post_value(body, format, writer, topic, placeholder)
            });
        }
        rank += 1;
        rendering.write(&item, &|placeholder| {
            item_value(paper, Some(rank), format.language, placeholder)
        });
    }
    rendering.write(&Pattern::parse(&layout.foot), &of_post);
    // It is in the line that counts the papers, where the layout has that.
    if let Some(mark) = body.machine_mark
        && !has("{count}")
    {
        let end = rendering.text.trim_end_matches('\n').len();
        rendering.text.truncate(end);
        rendering.text += "\n\n";
        rendering.text += mark;
        rendering.text += "\n";
    }
    rendering.text
}

/// A single item, with a bullet in place of its number.
pub(super) fn item(writer: Writer, item: &Item, layout: &Layout, format: &Format) -> String {
    let pattern = match layout.item.strip_prefix("{rank}. ") {
        Some(rest) => Cow::Owned(["- ", rest].concat()),
        None => Cow::Borrowed(&*layout.item),
    };
    let mut rendering = Rendering::new(writer, layout);
    rendering.write(&Pattern::parse(&pattern), &|placeholder| {
        item_value(item, None, format.language, placeholder)
    });
    rendering
        .text
        .truncate(rendering.text.trim_end_matches('\n').len());
    rendering.text + "\n"
}

/// The value of a post.
pub(in crate::post) fn plain_value(
    body: &Body,
    format: &Format,
    placeholder: Placeholder,
) -> String {
    let writer = Writer::new(format, false);
    match post_value(body, format, writer, None, placeholder) {
        Some(Value::Text(text)) => text.plain(),
        Some(Value::Ours(text)) => text,
        Some(Value::Address(address)) => address.to_string(),
        Some(Value::Markdown(text, _)) => in_a_line(text, format.target).plain(),
        None => String::new(),
    }
}

fn post_value<'a>(
    body: &'a Body,
    format: &Format,
    writer: Writer,
    topic: Option<&str>,
    placeholder: Placeholder,
) -> Option<Value<'a>> {
    let first = body.items.first();
    let Placeholder { name, form } = placeholder;
    Some(match name {
        _ if form == Form::Label => Value::Ours(label(name, format.language)?.to_owned()),
        Name::Title => match form {
            Form::Heading if !format.target.has_heading() || !writer.in_post => return None,
            _ => Value::Text(text(Some(&*body.title).filter(|title| !title.is_empty())?)),
        },
        Name::Date => Value::Ours(body.name.clone()),
        Name::List => Value::Ours(body.period.to_string()),
        Name::Period => Value::Ours(format.language.rhythm(body.period).to_owned()),
        Name::Papers => Value::Ours(body.items.len().to_string()),
        Name::Count => Value::Text(body.count.clone()),
        Name::AsOf => Value::Text(body.as_of.clone()?),
        Name::Ranking => Value::Ours(body.ranking.to_owned()),
        Name::Introduction if body.introduction.is_empty() => return None,
        Name::Introduction => Value::Markdown(&body.introduction, ""),
        Name::Top => Value::Text(first?.title.clone()),
        Name::Picture => Value::Address(HttpUrl::new(&first?.id.picture())?),
        Name::Topic => Value::Text(text(topic?)),
        _ => return None,
    })
}

fn item_value<'a>(
    item: &'a Item,
    rank: Option<usize>,
    language: Language,
    placeholder: Placeholder,
) -> Option<Value<'a>> {
    let Placeholder { name, form } = placeholder;
    Some(match (name, form) {
        (Name::Title, Form::Label) => Value::Ours(language.paper().to_owned()),
        (Name::Title, Form::Link) => {
            let page = HttpUrl::new(&item.id.page())?;
            Value::Text(RichText(vec![Span::Linked(item.title.clone(), page)]))
        }
        (Name::Title, form) if form != Form::Original => Value::Text(item.title.clone()),
        (Name::Rank, _) => Value::Ours(rank?.to_string()),
        (Name::Upvotes, _) => Value::Ours(item.upvotes.to_string()),
        (Name::Id, _) => Value::Ours(item.id.to_string()),
        (Name::Picture, _) => Value::Address(HttpUrl::new(&item.id.picture())?),
        (Name::Topic, _) => Value::Text(text(item.topic.as_deref()?)),
        (Name::Comment, Form::Label) => Value::Ours(item.comment.as_ref()?.label.to_owned()),
        (Name::Comment, _) => {
            let comment = item.comment.as_ref()?;
            Value::Markdown(&comment.text, comment.label)
        }
        _ => {
            let field = item.field(name, form)?;
            match (&field.text.0[..], form) {
                // Without a label it is a link of our own.
                ([Span::Linked(_, address)], Form::Value) if field.label.is_none() => {
                    Value::Address(address.clone())
                }
                (_, Form::Label) => Value::Ours(match field.label {
                    Some(label) => label.to_owned(),
                    None => field.text.plain(),
                }),
                _ => Value::Text(field.text.clone()),
            }
        }
    })
}

/// What a value of a paper is called where there is no paper.
fn label(name: Name, language: Language) -> Option<&'static str> {
    Some(match name {
        Name::Title => language.paper(),
        Name::Link(link) => language.link(link),
        Name::Organization => language.organization(),
        Name::Authors => language.authors(),
        Name::Summary => ABSTRACT,
        Name::AiSummary => language.ai_summary(),
        Name::Keywords => language.keywords(),
        Name::Comments => language.comments(),
        Name::Comment => language.comment(),
        _ => return None,
    })
}

/// A text that patterns are written to.
struct Rendering {
    writer: Writer,
    text: String,
    /// Whether the next line has to be a blank one, so that it is no part of a block before it.
    needs_blank: bool,
    /// Whether the layout defines links or notes, which a bracket of a paper could refer to.
    has_definitions: bool,
    /// Whether the layout has code, which a backtick of a paper could end.
    has_code: bool,
    /// Whether the layout has HTML: then a value may stand where Markdown is not read.
    has_html: bool,
    /// Whether a tag, of HTML or a template, may be open somewhere.
    has_tags: bool,
    /// The end of the patterns' text so far, with a letter or a digit for each value.
    outline: String,
}

/// How much of the patterns' text is looked at, in bytes, for what is open at the start of a pattern.
const MAX_OUTLINE: usize = 1_000;

impl Rendering {
    fn new(writer: Writer, layout: &Layout) -> Self {
        let parts = [
            &layout.head,
            &layout.item,
            &layout.topic_heading,
            &layout.foot,
        ];
        Self {
            writer,
            text: String::new(),
            needs_blank: false,
            has_definitions: parts
                .iter()
                .any(|part| part.contains("]:") || part.contains("[^")),
            has_code: parts.iter().any(|part| part.contains('`')),
            has_html: parts.iter().any(|part| has_html(part)),
            has_tags: parts
                .iter()
                .any(|part| ["<", "{{", "{%"].iter().any(|mark| part.contains(mark))),
            outline: String::new(),
        }
    }

    /// Forgets what cannot be open any more.
    fn forget_outline(&mut self) {
        let outline = &self.outline;
        if outline.len() > MAX_OUTLINE {
            let start = outline.ceil_char_boundary(outline.len() - MAX_OUTLINE);
            self.outline.drain(..start);
        }
    }

    fn is_after_blank(&self) -> bool {
        self.text.is_empty() || self.text.ends_with("\n\n")
    }

    /// Writes a pattern with its values.
    fn write<'a>(
        &mut self,
        pattern: &Pattern<'_>,
        value: &dyn Fn(Placeholder) -> Option<Value<'a>>,
    ) {
        let lines = &pattern.lines;
        self.forget_outline();
        let margin = margin(lines);
        let mut indent = String::new();
        let mut lost_line = false;
        for (number, pieces) in lines.iter().enumerate() {
            let pieces = match number {
                0 => Cow::Borrowed(&**pieces),
                _ => without_margin(pieces, margin),
            };
            if pieces.is_empty() {
                if !(lost_line && self.is_after_blank()) {
                    self.text.push('\n');
                    self.needs_blank = false;
                }
                lost_line = false;
                self.outline.push('\n');
                continue;
            }
            let values: Vec<Option<Value<'_>>> = pieces
                .iter()
                .map(|piece| match piece {
                    Piece::Placeholder(placeholder) => value(*placeholder),
                    Piece::Text(_) => None,
                })
                .collect();
            let is_placeholder = |piece: &Piece<'_>| matches!(piece, Piece::Placeholder(_));
            if pieces.iter().any(is_placeholder) && values.iter().all(Option::is_none) {
                lost_line = true;
                continue;
            }
            lost_line = false;
            if self.needs_blank {
                self.text.push('\n');
                self.needs_blank = false;
            }
            let next = lines.get(number + 1);
            let line = Line {
                writer: self.writer,
                pieces: &pieces,
                has_html: self.has_html,
                has_tags: self.has_tags,
                is_apart: self.is_after_blank() && next.is_some_and(Vec::is_empty),
                has_definitions: self.has_definitions,
                has_code: self.has_code,
                // After the last line stands the first one, of the next paper.
                goes_on: next
                    .or(lines.first())
                    .is_some_and(|next| !next.is_empty() && !begins_block(next)),
            };
            let is_followed = next.is_none_or(|next| begins_block(next));
            let (written, block) = line.write(values, &mut self.outline);
            match block {
                Some((words, label)) => {
                    let is_entry =
                        own_words::marker(written.trim_start_matches(['>', ' '])).is_some();
                    if !is_entry
                        && !self.is_after_blank()
                        && written.trim_matches(['>', ' ']).is_empty()
                    {
                        self.text.push('\n');
                    }
                    self.text += &self.writer.own_block(&indent, &written, label, words);
                    self.needs_blank = !(is_entry && is_followed);
                }
                None => {
                    self.text.push_str(&indent);
                    self.text.push_str(&written);
                    self.text.push('\n');
                }
            }
            if number == 0 {
                indent = " ".repeat(own_words::marker(&written).unwrap_or(0));
            }
            self.outline.push('\n');
        }
    }
}

/// The blanks that every line but the first begins with.
fn margin(lines: &[Vec<Piece<'_>>]) -> usize {
    let blanks = lines
        .iter()
        .skip(1)
        .filter(|line| !line.is_empty())
        .map(|line| match line[0] {
            Piece::Text(text) => text.len() - text.trim_start_matches(' ').len(),
            Piece::Placeholder(_) => 0,
        });
    blanks.min().unwrap_or(0)
}

/// A line without some blanks at its start.
fn without_margin<'l, 'p>(pieces: &'l [Piece<'p>], margin: usize) -> Cow<'l, [Piece<'p>]> {
    match pieces.first() {
        Some(Piece::Text(text)) if margin > 0 => {
            let mut pieces = pieces.to_vec();
            match &text[margin..] {
                "" => {
                    pieces.remove(0);
                }
                text => pieces[0] = Piece::Text(text),
            }
            Cow::Owned(pieces)
        }
        _ => Cow::Borrowed(pieces),
    }
}

/// Whether a line begins a block of its own: a heading, or an entry of a list.
fn begins_block(pieces: &[Piece<'_>]) -> bool {
    match pieces {
        [Piece::Text(text), ..] => {
            own_words::marker(text.trim_start()).is_some() || own_words::heading(text).is_some()
        }
        [
            Piece::Placeholder(Placeholder {
                name: Name::Rank, ..
            }),
            Piece::Text(text),
            ..,
        ] => text.starts_with(". "),
        _ => false,
    }
}

/// Whether a pattern has HTML.
fn has_html(pattern: &str) -> bool {
    pattern.split('<').skip(1).any(begins_tag)
}

fn begins_tag(after: &str) -> bool {
    after.starts_with(|first: char| {
        first.is_ascii_alphabetic() || !first.is_ascii() || matches!(first, '/' | '!' | '?')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        calendar::{Instant, ListDay},
        papers::{ArxivId, CleanText, Count, Digest, Paper},
        post::LayoutChoice,
    };

    fn paper(number: usize) -> Paper {
        Paper {
            id: ArxivId::new(&format!("2601.{number:05}")).expect("it is an id"),
            title: CleanText::new(&format!("Paper {number}")),
            summary: CleanText::default(),
            authors: Vec::new(),
            upvotes: 1,
            organization: None,
            code: None,
            project: None,
            keywords: Vec::new(),
            ai_summary: None,
            comments: 0,
            withdrawn: false,
        }
    }

    /// The body of a post whose papers have these topics.
    fn by_topics(topics: &[Option<&str>], format: &Format) -> String {
        let papers: Vec<Paper> = (1..=topics.len()).map(paper).collect();
        let day = ListDay::parse("2026-01-05").expect("it is a day");
        let now: Instant = "2026-02-01T00:00:00Z".parse().expect("it is an instant");
        let digest = Digest::top_of_day(day, &papers, Count::All);
        let mut post = Body::new(&digest, format, now);
        for (item, topic) in post.items.iter_mut().zip(topics) {
            item.topic = topic.map(str::to_owned);
        }
        super::super::body(&post, format)
    }

    #[test]
    fn a_topic_has_its_heading_before_the_first_of_its_papers() {
        let mut format = Format {
            layout: LayoutChoice::Own,
            ..Format::default()
        };
        format.own_layout.head = Cow::Borrowed("");
        format.own_layout.item = Cow::Borrowed("{rank}. {id} {topic}");
        let topics = [None, Some("# Boats"), Some("# Boats"), Some("{{x}}"), None];
        assert_eq!(
            by_topics(&topics, &format),
            "1. 2601.00001\n### # Boats\n\n1. 2601.00002 # Boats\n2. 2601.00003 # Boats\n### {\\{x}}\n\n1. 2601.00004 {\\{x}}\n\n1. 2601.00005\n"
        );
    }

    #[test]
    fn a_topic_is_a_heading_in_every_layout() {
        for layout in LayoutChoice::ALL {
            let format = Format {
                layout,
                ..Format::default()
            };
            let text = by_topics(&[Some("Boats"), Some("Kites")], &format);
            let heading = match layout {
                LayoutChoice::Table => "| | **Kites** | | | |\n",
                LayoutChoice::Cards => "\n\n## Kites\n\n### 1. ",
                _ => "\n\n### Kites\n\n1. ",
            };
            assert!(text.contains(heading), "{text}");
        }
    }
}
