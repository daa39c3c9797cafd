//! The editor's Markdown as blocks, for the preview and rich text; the post has it as typed.
//!
//! Our own reader of paragraphs, headings, lists, quotations, code, bold, italics and links. pulldown-cmark 0.13
//! without features costs 56 KB (brotli) more, the limit is 45 KB; tests compare the two.
//!
//! Where the targets read something else than what is shown here:
//!
//! | Typed | Here | CommonMark and GFM (Hugo) | kramdown (Jekyll) | Obsidian |
//! |---|---|---|---|---|
//! | single line break | space | space | space | line break |
//! | line ending in two spaces or `\` | space, `\` shown | line break | line break | line break |
//! | `**"말"**은` | bold | as typed | bold | as CommonMark |
//! | `~~a~~` | as typed | struck through | struck through | struck through |
//! | `==a==` | as typed | as typed | as typed | highlighted |
//! | `$x$` | as typed | as typed | as typed, left to MathJax | formula |
//! | `$$x$$` | as typed | as typed | formula | formula |
//! | bare address | link | link | as typed | link |
//! | `- [ ] a`, `a[^1]` | as typed | task, footnote | task, footnote | task, footnote |
//! | indented list item | item of the same list | nested list | nested list | nested list |
//! | `3. a` | numbered from 1 | from 3 | from 1 | from 3 |
//! | table | source in one paragraph | table | table, also from `a \| b` alone | table |
//! | indented code | paragraph | code block | code block | code block |
//! | `---` | as typed | rule, or heading of the line above | the same | the same |
//! | `![a](…)` | `!` and a link | image | image | image |
//! | `<b>`, `&rarr;` | as typed | HTML (Hugo drops tags), `→` | HTML, `→` | HTML, `→` |
//! | `[[a]]`, `%%a%%`, `#a` | as typed | as typed | as typed | link, hidden, tag |

use std::mem;

use super::{RichText, Span};
use crate::papers::{HttpUrl, is_word};

/// A block of the editor's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(RichText),
    /// A heading, of whatever level.
    Heading(RichText),
    /// A block quotation.
    Quotation(RichText),
    /// The items of a list, and whether it is numbered.
    List(Vec<RichText>, bool),
    /// A code block.
    Code(String),
}

/// Reads the editor's Markdown as blocks.
///
/// ```
/// use daily_papers::post::{Block, user_markdown};
///
/// let [Block::Paragraph(text)] = &user_markdown("**표 3**을\n보세요.")[..] else { panic!() };
/// assert_eq!(text.plain(), "표 3을 보세요.");
/// ```
#[must_use]
pub fn user_markdown(text: &str) -> Vec<Block> {
    let mut reader = BlockReader::default();
    for line in text.lines() {
        reader.push_line(line);
    }
    reader.end_block();
    reader.blocks
}

#[derive(Default)]
struct BlockReader {
    /// The finished blocks.
    blocks: Vec<Block>,
    /// The kind of the open block.
    kind: Kind,
    /// The text of the open block or item so far.
    text: String,
    /// The fence that closes the open code block.
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

impl BlockReader {
    fn push_line(&mut self, line: &str) {
        let trimmed = line.trim();
        if let Some(fence) = &self.fence {
            if trimmed.starts_with(&**fence) {
                self.fence = None;
                let code = mem::take(&mut self.text);
                self.blocks.push(Block::Code(code));
            } else {
                self.text.push_str(line);
                self.text.push('\n');
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
            self.end_block();
        } else if matches!(mark, '`' | '~') && run >= 3 {
            self.end_block();
            self.fence = Some(trimmed[..run].to_owned());
        } else if mark == '#' && run <= 6 && after_mark(run).is_some() {
            self.begin_block(Kind::Heading, trimmed[run..].trim_matches(['#', ' ']));
            self.end_block();
        } else if mark == '>' {
            if self.kind != Kind::Quotation {
                self.end_block();
            }
            self.continue_block(Kind::Quotation, trimmed[1..].trim_start());
        } else if let (Some(item), true) = (after_mark(1), matches!(mark, '-' | '*' | '+')) {
            self.begin_block(Kind::List(false), item);
        } else if let (Some(item), 1..=9, true) = (
            trimmed
                .get(digits + 1..)
                .and_then(|rest| rest.strip_prefix(' ')),
            digits,
            trimmed[digits..].starts_with(['.', ')']),
        ) {
            self.begin_block(Kind::List(true), item);
        } else {
            self.continue_block(self.kind, trimmed);
        }
    }

    fn begin_block(&mut self, kind: Kind, text: &str) {
        self.end_block();
        self.kind = kind;
        self.text.push_str(text);
    }

    fn continue_block(&mut self, kind: Kind, text: &str) {
        self.kind = kind;
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(text);
    }

    fn end_block(&mut self) {
        let text = mem::take(&mut self.text);
        let kind = mem::take(&mut self.kind);
        if self.fence.take().is_some() {
            self.blocks.push(Block::Code(text));
        } else if !text.is_empty() {
            let text = inline(&text);
            match (kind, self.blocks.last_mut()) {
                (Kind::Paragraph, _) => self.blocks.push(Block::Paragraph(text)),
                (Kind::Heading, _) => self.blocks.push(Block::Heading(text)),
                (Kind::Quotation, _) => self.blocks.push(Block::Quotation(text)),
                (Kind::List(is_numbered), Some(Block::List(items, numbered)))
                    if *numbered == is_numbered =>
                {
                    items.push(text);
                }
                (Kind::List(is_numbered), _) => {
                    self.blocks.push(Block::List(vec![text], is_numbered));
                }
            }
        }
    }
}

/// Reads the spans of a block's text.
fn inline(text: &str) -> RichText {
    let mut spans = RichText::default();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let before = spans.ends_with();
        match span_at(rest, first, before) {
            Some((span, length)) => {
                spans.push(span);
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
                spans.push_text(literal.encode_utf8(&mut [0; 4]));
                rest = &rest[literal.len_utf8()..];
            }
        }
    }
    spans
}

/// The span at the start of `rest`, and the length of its source.
fn span_at(rest: &str, first: char, before: Option<char>) -> Option<(Span, usize)> {
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
                2 => Span::Strong(inline(inner)),
                _ => Span::Emphasis(inline(inner)),
            };
            Some((span, end + 2 * mark.len()))
        }
        '[' => {
            let (label, target) = rest[1..].split_once("](")?;
            let (target, _) = target.split_once(')')?;
            let link = HttpUrl::new(target.split(' ').next().unwrap_or_default())?;
            let length = 1 + label.len() + 2 + target.len() + 1;
            (!label.is_empty()).then(|| (Span::Linked(inline(label), link), length))
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
