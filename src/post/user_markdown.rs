//! The editor's own Markdown, read for the places that show a post instead of its source: the preview and rich text.
//!
//! What editors write in a few lines about a paper is read: paragraphs, headings, lists, quotations, code, bold,
//! italics and links. The rest (tables, HTML, pictures, lists in lists) is shown as its source, line by line; in the
//! post it stands as it was written in any case. A complete reader of Markdown would be half as large as this page.

use super::{RichText, Span};
use crate::papers::{HttpUrl, is_word};

/// A stretch of an editor's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(RichText),
    /// A heading, of whatever level.
    Heading(RichText),
    /// A quotation.
    Quotation(RichText),
    /// The items of a list, and whether they are numbered.
    List(Vec<RichText>, bool),
    /// Lines of code.
    Code(String),
}

/// Reads an editor's text.
///
/// ```
/// use daily_papers::post::{Block, user_markdown};
///
/// let [Block::Paragraph(said)] = &user_markdown("**표 3**을\n보세요.")[..] else { panic!() };
/// assert_eq!(said.plain(), "표 3을 보세요.");
/// ```
#[must_use]
pub fn user_markdown(text: &str) -> Vec<Block> {
    let mut blocks = Blocks::default();
    for line in text.lines() {
        blocks.take(line);
    }
    blocks.end();
    blocks.read
}

#[derive(Default)]
struct Blocks {
    read: Vec<Block>,
    /// What the lines of the block at hand make.
    kind: Kind,
    /// The lines of the block, item or quotation at hand.
    lines: String,
    /// The fence that closes the code at hand.
    fence: Option<String>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Paragraph,
    Heading,
    Quotation,
    List(bool),
}

impl Blocks {
    fn take(&mut self, line: &str) {
        let trimmed = line.trim();
        if let Some(fence) = &self.fence {
            if trimmed.starts_with(&**fence) {
                self.fence = None;
                let code = std::mem::take(&mut self.lines);
                self.read.push(Block::Code(code));
            } else {
                self.lines.push_str(line);
                self.lines.push('\n');
            }
            return;
        }
        let mark = trimmed.chars().next().unwrap_or(' ');
        let run = trimmed.len() - trimmed.trim_start_matches(mark).len();
        let after_mark = |length: usize| {
            let rest = trimmed.get(length..)?.strip_prefix(' ');
            rest.map(str::trim_start)
        };
        let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
        if mark == ' ' {
            self.end();
        } else if matches!(mark, '`' | '~') && run >= 3 {
            self.end();
            self.fence = Some(trimmed[..run].to_owned());
        } else if mark == '#' && run <= 6 && after_mark(run).is_some() {
            self.begin(Kind::Heading, trimmed[run..].trim_matches(['#', ' ']));
            self.end();
        } else if mark == '>' {
            if self.kind != Kind::Quotation {
                self.end();
            }
            self.go_on(Kind::Quotation, trimmed[1..].trim_start());
        } else if let (Some(item), true) = (after_mark(1), matches!(mark, '-' | '*' | '+')) {
            self.begin(Kind::List(false), item);
        } else if let (Some(item), 1..=9, true) = (
            trimmed
                .get(digits + 1..)
                .and_then(|rest| rest.strip_prefix(' ')),
            digits,
            trimmed[digits..].starts_with(['.', ')']),
        ) {
            self.begin(Kind::List(true), item);
        } else {
            self.go_on(self.kind, trimmed);
        }
    }

    fn begin(&mut self, kind: Kind, text: &str) {
        self.end();
        self.kind = kind;
        self.lines.push_str(text);
    }

    fn go_on(&mut self, kind: Kind, text: &str) {
        self.kind = kind;
        if !self.lines.is_empty() {
            self.lines.push(' ');
        }
        self.lines.push_str(text);
    }

    fn end(&mut self) {
        let lines = std::mem::take(&mut self.lines);
        let kind = std::mem::take(&mut self.kind);
        if self.fence.take().is_some() {
            self.read.push(Block::Code(lines));
        } else if !lines.is_empty() {
            let prose = set(&lines);
            match (kind, self.read.last_mut()) {
                (Kind::Paragraph, _) => self.read.push(Block::Paragraph(prose)),
                (Kind::Heading, _) => self.read.push(Block::Heading(prose)),
                (Kind::Quotation, _) => self.read.push(Block::Quotation(prose)),
                (Kind::List(is_numbered), Some(Block::List(items, numbered)))
                    if *numbered == is_numbered =>
                {
                    items.push(prose);
                }
                (Kind::List(is_numbered), _) => {
                    self.read.push(Block::List(vec![prose], is_numbered));
                }
            }
        }
    }
}

/// Reads the marks within a line.
fn set(text: &str) -> RichText {
    let mut prose = RichText::default();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let before = prose.ends_with();
        match marked(rest, first, before) {
            Some((span, length)) => {
                prose.push(span);
                rest = &rest[length..];
            }
            None => {
                let escaped = rest[first.len_utf8()..].chars().next();
                let literal = match (first, escaped) {
                    ('\\', Some(escaped)) if escaped.is_ascii_punctuation() => {
                        rest = &rest[1..];
                        escaped
                    }
                    _ => first,
                };
                prose.push_text(literal.encode_utf8(&mut [0; 4]));
                rest = &rest[literal.len_utf8()..];
            }
        }
    }
    prose
}

/// The span that begins here, and how long its source is.
fn marked(rest: &str, first: char, before: Option<char>) -> Option<(Span, usize)> {
    let run = rest.len() - rest.trim_start_matches(first).len();
    match first {
        '`' => {
            let end = run + rest[run..].find(&rest[..run])?;
            let code = rest[run..end].trim();
            (!code.is_empty()).then(|| (Span::Code(code.to_owned()), end + run))
        }
        '*' | '_' => {
            let mark = &rest[..run.min(2)];
            let inner = &rest[mark.len()..];
            let end = inner.find(mark).filter(|end| *end > 0)?;
            let after = inner[end + mark.len()..].chars().next();
            let in_word = |character: Option<char>| character.is_some_and(is_word);
            let inner = &inner[..end];
            let is_loose = inner.starts_with(' ') || inner.ends_with(' ');
            if is_loose || (first == '_' && (in_word(before) || in_word(after))) {
                return None;
            }
            let span = match mark.len() {
                2 => Span::Strong(set(inner)),
                _ => Span::Emphasis(set(inner)),
            };
            Some((span, end + 2 * mark.len()))
        }
        '[' => {
            let (label, target) = rest[1..].split_once("](")?;
            let (target, _) = target.split_once(')')?;
            let link = HttpUrl::new(target.split(' ').next().unwrap_or_default())?;
            let length = 1 + label.len() + 2 + target.len() + 1;
            (!label.is_empty()).then(|| (Span::Linked(set(label), link), length))
        }
        '<' => {
            let (address, _) = rest[1..].split_once('>')?;
            Some((Span::Address(HttpUrl::new(address)?), address.len() + 2))
        }
        'h' if !before.is_some_and(is_word) => {
            let is_end =
                |character: char| character.is_whitespace() || "<>\"'`*".contains(character);
            let address = &rest[..rest.find(is_end).unwrap_or(rest.len())];
            let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
            let is_one = address.starts_with("https://") || address.starts_with("http://");
            let link = if is_one {
                HttpUrl::new(address)?
            } else {
                return None;
            };
            Some((Span::Address(link), address.len()))
        }
        _ => None,
    }
}
