//! Rich text as Markdown that every engine renders the same way.
//!
//! kramdown after Liquid (Jekyll), cmark-gfm (GitHub), goldmark (Hugo), Obsidian and pulldown-cmark disagree about what is
//! markup. Each rule is the smallest escape that gives the literal text in all of them, anywhere in a title or an
//! abstract; a text that needs no escape is not changed. Only where no spelling works everywhere does the [`Target`]
//! decide.

mod address;
mod escape;
mod formula;
mod github;
mod layout;
pub(super) mod own_words;

pub(super) use escape::looks_like_an_entity;
pub use formula::inert as inert_formula;
pub(super) use layout::plain_value;

use super::{Body, Format, Item, Layout, RichText, Span, Target};
use crate::papers::{HttpUrl, is_word};

/// The body of a post.
pub(super) fn body(body: &Body, format: &Format) -> String {
    layout::body(Writer::new(format, body.has_math()), body, format)
}

/// The body of a post in the Markdown that [`user_markdown()`](super::user_markdown()) reads, without the title.
pub(super) fn preview(body: &Body, format: &Format) -> String {
    let writer = Writer {
        target: format.target,
        formulas_on_page: false,
        in_post: false,
    };
    layout::body(writer, body, format)
}

/// A single item, with a bullet in place of a number.
pub(super) fn item(item: &Item, layout: &Layout, format: &Format) -> String {
    layout::item(Writer::new(format, item.has_math()), item, layout, format)
}

/// A line of the list of titles.
pub(super) fn linked(rank: usize, title: RichText, address: &str, format: &Format) -> String {
    let writer = Writer::new(format, title.has_math());
    let linked = match HttpUrl::new(address) {
        Some(link) => RichText(vec![Span::Linked(title, link)]),
        None => title,
    };
    format!("{rank}. {}\n", writer.text(&linked))
}

/// How rich text is written into a post.
#[derive(Clone, Copy, Debug)]
pub(super) struct Writer {
    /// The program that renders the post.
    target: Target,
    /// Whether the rendered page looks for formulas: then a dollar that is money has to be hidden.
    formulas_on_page: bool,
    /// Whether it is a post that is written, and no preview of it.
    in_post: bool,
}

impl Writer {
    /// The writer of a post.
    pub(super) fn new(format: &Format, has_math: bool) -> Self {
        Self {
            target: format.target,
            // GitHub and Obsidian look for formulas everywhere, Chirpy where the front matter says so.
            formulas_on_page: match format.target {
                Target::Jekyll => has_math,
                // Hugo's documented settings leave single dollars alone.
                Target::Hugo => false,
                Target::Obsidian | Target::Markdown => true,
            },
            in_post: true,
        }
    }

    /// A title. It is bold as a whole, so bold and italics in it are removed.
    pub(super) fn title(self, rich_text: RichText) -> String {
        let rich_text = rich_text.unset();
        let mut written = Written::new(self, &rich_text, '*');
        written.rich_text(&rich_text, Some('*'));
        written.text
    }

    /// A text after its label (`Abstract: `), to the end of the line.
    pub(super) fn text(self, rich_text: &RichText) -> String {
        let rich_text = rich_text.clone().settable();
        let mut written = Written::new(self, &rich_text, ' ');
        written.rich_text(&rich_text, None);
        written.text
    }
}

/// A text being written.
struct Written {
    writer: Writer,
    text: String,
    /// The character before the text.
    before: char,
    /// Whether every dollar that is not a formula's has to be hidden.
    hide_dollars: bool,
    /// What brackets could become.
    brackets: Brackets,
    /// What the characters at the ends could become together with what stands beside them.
    ends: Ends,
}

/// Which characters at the ends of a text are written as entities, since they could be markup together with what stands
/// beside them.
#[derive(Clone, Copy, Debug, Default)]
struct Ends {
    /// The mark of a block at the beginning of a line: `-`, `#`, `1.`.
    begins_line: bool,
    /// Punctuation at the beginning.
    first: bool,
    /// Punctuation at the end.
    last: bool,
    /// The start of an address that what follows could end: `<1@a`, `<1`.
    mail: bool,
    /// Backticks anywhere, beside those of the line.
    backticks: bool,
}

/// What the brackets of a text could become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Brackets {
    /// Nothing: the text has no link syntax.
    Plain,
    /// A link: `](`, `][` or `]:` stands in the text.
    Link,
    /// A link that a formula's bracket opens, where no backslash can stand.
    LinkOfFormula,
    /// The end of the link they stand in.
    InLink,
}

impl Written {
    fn new(writer: Writer, rich_text: &RichText, before: char) -> Self {
        let plain = rich_text.plain();
        let several = plain.matches('$').count() > 1;
        Self {
            writer,
            text: String::with_capacity(plain.len() + 16),
            before,
            hide_dollars: several && writer.formulas_on_page,
            brackets: match plain
                .as_bytes()
                .windows(2)
                .any(|pair| matches!(pair, b"](" | b"][" | b"]:"))
            {
                true if rich_text.has_formula(|tex| tex.bytes().any(|byte| byte == b'[')) => {
                    Brackets::LinkOfFormula
                }
                true => Brackets::Link,
                false => Brackets::Plain,
            },
            ends: Ends::default(),
        }
    }

    /// The last character written.
    fn last(&self) -> char {
        self.text.chars().next_back().unwrap_or(self.before)
    }

    /// Writes spans; `after` is the character that will follow, if any.
    fn rich_text(&mut self, rich_text: &RichText, after: Option<char>) {
        for (place, span) in rich_text.0.iter().enumerate() {
            let next = rich_text
                .0
                .get(place + 1)
                .map_or(after, |next| Some(first_of(next)));
            match span {
                Span::Text(text) => self.words(text, next),
                Span::Strong(inner) => self.set("**", inner),
                Span::Emphasis(inner) => self.set("*", inner),
                Span::Math(tex) => self.formula(tex),
                // Only an editor's Markdown has code, and that is written as it is.
                Span::Code(code) => self.words(code, next),
                Span::Address(link) => self.address(link),
                Span::Linked(inner, link) => self.linked(inner, link),
            }
        }
    }

    fn set(&mut self, mark: &str, inner: &RichText) {
        self.text.push_str(mark);
        self.rich_text(inner, Some('*'));
        self.text.push_str(mark);
    }
}

impl RichText {
    /// The same with bold and italics only where every engine recognizes the marks: around a text that begins and ends with a
    /// letter or digit, or has a blank beside it there, and beside no character that could be part of a mark.
    pub(super) fn settable(self) -> Self {
        let mut settable = Self::default();
        let mut spans = self.0.into_iter().peekable();
        while let Some(span) = spans.next() {
            match &span {
                Span::Strong(inner) | Span::Emphasis(inner)
                    if !can_be_set(inner, settable.0.last(), spans.peek()) =>
                {
                    settable.append(inner.clone().unset());
                }
                // Nothing is set in a link.
                Span::Linked(inner, link) => {
                    let mut label = Self::default();
                    label.push_text(&inner.plain());
                    settable.push(Span::Linked(label, link.clone()));
                }
                _ => settable.push(span),
            }
        }
        settable
    }
}

fn can_be_set(inner: &RichText, before: Option<&Span>, after: Option<&Span>) -> bool {
    let marked =
        |character: char| matches!(character, '*' | '_' | '`' | '~' | '\\' | '$' | '<' | '[');
    let plain = inner.plain();
    let first = plain.chars().next().unwrap_or(' ');
    let last = plain.chars().next_back().unwrap_or(' ');
    let is_end = |end: char| is_word(end) || "%!?.)+(-:,#/&=\"'".contains(end);
    // Before punctuation a mark opens only after a blank.
    let opens = match before.map(last_of) {
        None => true,
        Some(before) => !marked(before) && (is_word(first) || before == ' '),
    };
    let closes = match after.map(first_of) {
        None => true,
        Some(next) if marked(next) => false,
        // After punctuation a mark closes only before a blank or more punctuation.
        Some(next) => is_word(last) || next == ' ' || next.is_ascii_punctuation(),
    };
    opens
        && closes
        && is_end(first)
        && is_end(last)
        && inner.0.iter().all(|span| matches!(span, Span::Text(_)))
}

/// The first character that a span is written with.
fn first_of(span: &Span) -> char {
    match span {
        Span::Text(text) | Span::Code(text) => text.chars().next().unwrap_or(' '),
        Span::Strong(_) | Span::Emphasis(_) => '*',
        Span::Math(_) => '$',
        Span::Address(_) => '<',
        Span::Linked(..) => '[',
    }
}

/// The last character that a span is written with.
fn last_of(span: &Span) -> char {
    match span {
        Span::Text(text) | Span::Code(text) => text.chars().next_back().unwrap_or(' '),
        Span::Strong(_) | Span::Emphasis(_) => '*',
        Span::Math(_) => '$',
        Span::Address(_) => '>',
        Span::Linked(..) => ')',
    }
}
