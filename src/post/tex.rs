//! Parsing TeX, formulas and URLs in a paper's text.
//!
//! Abstracts on arXiv are written in TeX, and arrive without parts of it. `\textbf{X}` is bold, `2.3\%` a percentage,
//! `$x_i$` a formula, `$60` an amount of money, ``` ``X'' ``` a quotation. An unknown command stays in the text.

pub(super) mod accents;
mod addresses;
mod command_table;
mod commands;
mod math;
mod punctuation;
pub(super) mod symbols;
mod units;

pub(super) use math::delimited;

use super::{RichText, Span};
use crate::papers::{is_letter, is_word};
pub(super) use math::{LOWERED, RAISED, SHIFTED};

/// The deepest nested group that is parsed.
const MAX_DEPTH: usize = 8;

/// Parses a text. If nothing would be left, as of `\textbf{}`, it stays as it is.
pub(super) fn read(line: &str) -> RichText {
    let mut rich_text = trimmed(Reader::new(line, 0).read());
    if rich_text.is_empty() {
        rich_text.push(Span::Text(line.to_owned()));
    }
    rich_text
}

/// Trims both ends.
fn trimmed(mut rich_text: RichText) -> RichText {
    if let Some(Span::Text(first)) = rich_text.0.first_mut() {
        *first = first.trim_start().to_owned();
    }
    if let Some(Span::Text(last)) = rich_text.0.last_mut() {
        last.truncate(last.trim_end().len());
    }
    rich_text
        .0
        .retain(|span| !matches!(span, Span::Text(text) if text.is_empty()));
    rich_text
}

/// A parser of one text.
struct Reader<'a> {
    /// The rest of the text.
    rest: &'a str,
    /// The depth of nested groups.
    depth: usize,
    /// The number of open quotations.
    quotes: usize,
    /// The parsed spans.
    rich_text: RichText,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, depth: usize) -> Self {
        Self {
            rest: text,
            depth,
            quotes: 0,
            rich_text: RichText::default(),
        }
    }

    fn read(mut self) -> RichText {
        while let Some(character) = self.rest.chars().next() {
            let understood = match character {
                '\\' => self.command(),
                '$' => self.formula(),
                '`' => self.opening_quotes() || self.single_quotes(),
                '\'' => self.closing_quotes(),
                '~' => self.tie(),
                '-' => self.dash(),
                'h' | 'H' => self.address(),
                '{' => self.command_group() || self.group_in_word(),
                _ => self.words(),
            };
            if !understood {
                self.put(character.encode_utf8(&mut [0; 4]), character.len_utf8());
            }
        }
        self.rich_text
    }

    /// The text up to the next character that may be markup.
    fn words(&mut self) -> bool {
        let bytes = self.rest.as_bytes();
        let may_mean_something = |at: &usize| match bytes[*at] {
            b'\\' | b'$' | b'`' | b'\'' | b'~' | b'-' | b'{' => true,
            // Words have many of them; a URL begins with two letters of its scheme.
            b'h' | b'H' => matches!(bytes.get(at + 1), Some(b't' | b'T')),
            _ => false,
        };
        let end = (0..bytes.len()).find(may_mean_something);
        let end = end.unwrap_or(bytes.len());
        self.put(&self.rest[..end], end)
    }

    fn text(&mut self, text: &str) {
        // Two blanks are one in HTML, and markup in one engine.
        let beside_a_blank = self.rich_text.ends_with() == Some(' ');
        self.rich_text.push_text(match text.strip_prefix(' ') {
            Some(text) if beside_a_blank => text,
            _ => text,
        });
    }

    /// The plain text before the rest, up to its last word, and the letters of that word.
    fn before(&self) -> (&str, &str) {
        match self.rich_text.0.last() {
            Some(Span::Text(text)) => text.split_at(text.trim_end_matches(is_letter).len()),
            _ => ("", ""),
        }
    }

    /// Replaces the first `taken` bytes of the rest by a text.
    fn put(&mut self, text: &str, taken: usize) -> bool {
        self.text(text);
        self.rest = &self.rest[taken..];
        true
    }

    fn append(&mut self, rich_text: RichText) {
        for span in rich_text.0 {
            match span {
                Span::Text(text) => self.text(&text),
                other => self.rich_text.push(other),
            }
        }
    }

    /// Adds a bold, italic or linked text. Blanks at its ends stay outside, where they do not break the marks.
    fn set(&mut self, text: RichText, setting: impl FnOnce(RichText) -> Span) {
        let plain = text.plain();
        if plain.starts_with(' ') {
            self.text(" ");
        }
        let text = trimmed(text);
        if !text.is_empty() {
            self.rich_text.push(setting(text));
        }
        if plain.ends_with(' ') {
            self.text(" ");
        }
    }

    /// The parsed group at the start of `rest`, and the text after it.
    fn group(&self, rest: &'a str) -> Option<(RichText, &'a str)> {
        if self.depth == MAX_DEPTH {
            return None;
        }
        let (content, rest) = group(rest)?;
        Some((self.content(content), rest))
    }

    /// The parsed content of a group, above the deepest.
    fn content(&self, content: &str) -> RichText {
        Reader::new(content, self.depth + 1).read()
    }

    /// Braces within a word, by which authors keep its capitals in BibTeX: `{C}hinese`, `NeRF{s}`. They are not seen.
    fn group_in_word(&mut self) -> bool {
        let inside = &self.rest[1..];
        // The comma of a number, around which a formula would have a gap: `10{,}000`.
        if inside.starts_with(",}")
            && inside[2..].starts_with(|next: char| next.is_ascii_digit())
            && self
                .rich_text
                .ends_with()
                .is_some_and(|before| before.is_ascii_digit())
        {
            return self.put(",", 3);
        }
        let (content, rest) =
            inside.split_at(inside.find(|next| !is_word(next)).unwrap_or(inside.len()));
        let Some(rest) = rest.strip_prefix('}') else {
            return false;
        };
        let (text, word) = self.before();
        let is_inside = match word {
            "" => {
                rest.starts_with(is_letter)
                    && (self.rich_text.is_empty() || text.ends_with([' ', '-', '(', '"', '“', '‘']))
            }
            // An argument of a command, and what is raised or lowered, stay as they are.
            _ => !text.ends_with(['\\', '_', '^', '{']),
        };
        is_inside && !content.is_empty() && self.put(content, content.len() + 2)
    }

    /// `\(…\)` and `\[…\]`.
    fn delimited(&mut self, end: &str) -> bool {
        let content = &self.rest[2..];
        let Some(length) = content.find(end) else {
            return false;
        };
        let Some(rich_text) = math::read(&content[..length]) else {
            return false;
        };
        self.append(rich_text);
        self.rest = &content[length + end.len()..];
        true
    }

    /// A dollar: a formula, or just a sign.
    fn formula(&mut self) -> bool {
        let Some((content, taken)) = math::delimited(self.rest) else {
            // Two dollars that begin no formula are taken together, so that the second begins none either.
            return self.rest.starts_with("$$") && self.put("$$", 2);
        };
        let Some(rich_text) = math::read(content) else {
            return false;
        };
        self.append(rich_text);
        self.rest = &self.rest[taken..];
        true
    }
}

/// The ASCII letters at the start of a text.
pub(super) fn letters(text: &str) -> &str {
    let end = text
        .find(|character: char| !character.is_ascii_alphabetic())
        .unwrap_or(text.len());
    &text[..end]
}

/// The content of the group at the start of a text, and the text after it. Escaped braces do not count.
pub(super) fn group(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('{')?;
    let mut open = 1;
    let mut escaped = false;
    for (place, character) in inside.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '{' => open += 1,
            '}' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Some((&inside[..place], &inside[place + 1..]));
        }
    }
    None
}
