//! Reading a paper's text: what of it is TeX, what is mathematics, what is an address.
//!
//! Abstracts come from arXiv, where they are written for TeX, and lose part of it on the way. What is left is read by
//! the rules a person follows without thinking: `\textbf{X}` is bold, `2.3\%` is a percentage, `$x_i$` is a formula,
//! `$60` is money, ``` ``X'' ``` is quoted. A command that is not known here stays in the text, backslash and all.

pub(super) mod accents;
mod addresses;
mod math;
mod punctuation;
pub(super) mod symbols;

use super::{RichText, Span};
use crate::papers::is_letter;

/// Nested groups deeper than this are left as they are: text that nests so is not text for reading.
const MAX_DEPTH: usize = 8;

/// Reads one line. A line of which nothing would be left, `\textbf{}`, is left as it is.
pub(super) fn read(line: &str) -> RichText {
    let mut prose = trimmed(Reader::new(line, 0).read());
    if prose.is_empty() {
        prose.push(Span::Text(line.to_owned()));
    }
    prose
}

/// Removes the blanks at both ends that reading has left there.
fn trimmed(mut prose: RichText) -> RichText {
    if let Some(Span::Text(first)) = prose.0.first_mut() {
        *first = first.trim_start().to_owned();
    }
    if let Some(Span::Text(last)) = prose.0.last_mut() {
        last.truncate(last.trim_end().len());
    }
    prose
        .0
        .retain(|span| !matches!(span, Span::Text(text) if text.is_empty()));
    prose
}

/// Reads a text from its start to its end.
struct Reader<'a> {
    /// What is still to be read.
    rest: &'a str,
    /// How many groups this text is inside of.
    depth: usize,
    /// How many opening quotes wait for their closing ones.
    quotes: usize,
    /// What has been read.
    prose: RichText,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, depth: usize) -> Self {
        Self {
            rest: text,
            depth,
            quotes: 0,
            prose: RichText::default(),
        }
    }

    fn read(mut self) -> RichText {
        while let Some(character) = self.rest.chars().next() {
            let understood = match character {
                '\\' => self.command(),
                '$' => self.formula(),
                '`' => self.opening_quotes(),
                '\'' => self.closing_quotes(),
                '~' => self.tie(),
                '-' => self.dash(),
                'h' | 'H' => self.address(),
                '{' => self.accented_group(),
                _ => self.words(),
            };
            if !understood {
                self.put(character.encode_utf8(&mut [0; 4]), character.len_utf8());
            }
        }
        self.prose
    }

    /// The text up to the next character that may mean something.
    fn words(&mut self) -> bool {
        let bytes = self.rest.as_bytes();
        let may_mean_something = |at: &usize| match bytes[*at] {
            b'\\' | b'$' | b'`' | b'\'' | b'~' | b'-' | b'{' => true,
            // Words have many of them; an address begins with two letters of its scheme.
            b'h' | b'H' => matches!(bytes.get(at + 1), Some(b't' | b'T')),
            _ => false,
        };
        let end = (0..bytes.len()).find(may_mean_something);
        let end = end.unwrap_or(bytes.len());
        self.put(&self.rest[..end], end)
    }

    fn text(&mut self, text: &str) {
        // A blank that reading has left beside another would show in no engine, and two spaces mean something in one.
        let beside_a_blank = self.prose.ends_with() == Some(' ');
        self.prose.push_text(match text.strip_prefix(' ') {
            Some(text) if beside_a_blank => text,
            _ => text,
        });
    }

    /// Puts a text in the place of the first `taken` bytes of the rest.
    fn put(&mut self, text: &str, taken: usize) -> bool {
        self.text(text);
        self.rest = &self.rest[taken..];
        true
    }

    fn append(&mut self, prose: RichText) {
        for span in prose.0 {
            match span {
                Span::Text(text) => self.text(&text),
                other => self.prose.push(other),
            }
        }
    }

    /// Adds a text that is set in some way. The blanks at its ends stay outside: they cannot be seen, and inside they
    /// would keep an engine from seeing the marks.
    fn set(&mut self, text: RichText, setting: impl FnOnce(RichText) -> Span) {
        let plain = text.plain();
        if plain.starts_with(' ') {
            self.text(" ");
        }
        let text = trimmed(text);
        if !text.is_empty() {
            self.prose.push(setting(text));
        }
        if plain.ends_with(' ') {
            self.text(" ");
        }
    }

    /// The group that `rest` starts with, read, and what comes after it.
    fn group(&self, rest: &'a str) -> Option<(RichText, &'a str)> {
        if self.depth == MAX_DEPTH {
            return None;
        }
        let (content, rest) = group(rest)?;
        Some((Reader::new(content, self.depth + 1).read(), rest))
    }

    /// A backslash and what it does.
    fn command(&mut self) -> bool {
        let after = &self.rest[1..];
        let Some(next) = after.chars().next() else {
            return false;
        };
        if let Some((letter, taken)) = accents::read(after) {
            return self.put(&letter, 1 + taken);
        }
        match next {
            // `\~` is an accent without a letter: `\~8B` is "about".
            '%' | '&' | '_' | '#' | '$' | '{' | '}' | '~' => self.put(&next.to_string(), 2),
            ' ' | ',' => self.put(" ", 2),
            // A line break, or a path: neither half of it begins a command.
            '\\' => self.put(r"\\", 2),
            '(' => self.delimited(r"\)"),
            '[' => self.delimited(r"\]"),
            // What is left of an accent whose letter was composed on the way here: `St\ütz`.
            _ if is_letter(next) && !next.is_ascii() => self.put("", 1),
            _ => self.named_command(after),
        }
    }

    /// `\name`, with its arguments if it has any.
    fn named_command(&mut self, after: &'a str) -> bool {
        let name = letters(after);
        let rest = &after[name.len()..];
        match name {
            "textbf" | "mathbf" | "textsc" | "texttt" | "textsf" | "textrm" | "textnormal"
            | "text" | "mbox" | "underline" | "textit" | "emph" | "textsl" => {
                let Some((inner, rest)) = self.group(rest) else {
                    return false;
                };
                match name {
                    "textbf" | "mathbf" => self.set(inner, Span::Strong),
                    "textit" | "emph" | "textsl" => self.set(inner, Span::Emphasis),
                    _ => self.append(inner),
                }
                self.rest = rest;
                true
            }
            "href" => self.href(rest),
            "url" => {
                let Some((address, rest)) = group(rest) else {
                    return false;
                };
                let Some(link) = addresses::link(address) else {
                    return false;
                };
                self.prose.push(Span::Address(link));
                self.rest = rest;
                true
            }
            _ => match symbols::named(name) {
                Some(symbol) => {
                    let empty_group = if rest.starts_with("{}") { 2 } else { 0 };
                    self.put(symbol, 1 + name.len() + empty_group)
                }
                None => false,
            },
        }
    }

    /// `\href{address}{text}`. arXiv's pages replace addresses by "this https URL"; then only the text is left.
    fn href(&mut self, rest: &'a str) -> bool {
        let Some((address, (text, rest))) =
            group(rest).and_then(|(address, rest)| Some((address, self.group(rest)?)))
        else {
            return false;
        };
        match addresses::link(address) {
            Some(link) => self.set(text, |text| Span::Linked(text, link)),
            None => self.append(text),
        }
        self.rest = rest;
        true
    }

    /// `\(…\)` and `\[…\]`.
    fn delimited(&mut self, end: &str) -> bool {
        let content = &self.rest[2..];
        let Some(length) = content.find(end) else {
            return false;
        };
        let Some(prose) = math::read(&content[..length]) else {
            return false;
        };
        self.append(prose);
        self.rest = &content[length + end.len()..];
        true
    }

    /// A dollar: a formula if one begins here, otherwise money or just a sign.
    fn formula(&mut self) -> bool {
        let Some((content, taken)) = math::delimited(self.rest) else {
            // Two dollars that begin no formula are taken together: the second of them begins none either.
            return self.rest.starts_with("$$") && self.put("$$", 2);
        };
        let Some(prose) = math::read(content) else {
            return false;
        };
        self.append(prose);
        self.rest = &self.rest[taken..];
        true
    }

    /// `{\"u}`: a group around one accented letter.
    fn accented_group(&mut self) -> bool {
        let Some(inside) = self.rest.strip_prefix(r"{\") else {
            return false;
        };
        match accents::read(inside) {
            Some((letter, taken)) if inside[taken..].starts_with('}') => {
                self.put(&letter, r"{\".len() + taken + 1)
            }
            _ => false,
        }
    }
}

/// The ASCII letters a text starts with.
fn letters(text: &str) -> &str {
    let end = text
        .find(|character: char| !character.is_ascii_alphabetic())
        .unwrap_or(text.len());
    &text[..end]
}

/// The content of the group a text starts with, and what comes after it. Escaped braces do not count.
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
