//! The text of a block: bold, italics, code, links and formulas.

use crate::{
    papers::{HttpUrl, is_word},
    post::{
        RichText, Span, Target,
        markdown::own_words::{code_end, formula},
    },
};

mod emphasis;

use emphasis::OpenMarks;
pub(super) use emphasis::{can_close, can_open};

/// How deep bold and italics may stand in one another. Nobody's do, and each level takes a part of the stack.
const DEEPEST: usize = 16;

/// The longest label or address of a link, in bytes. What is not a link is not searched to its end for each bracket.
const MAX_LINK_BYTES: usize = 2000;

/// Reads the spans of a block's text.
pub(super) fn inline(text: &str, target: Target) -> RichText {
    inside(text, target, Within::default())
}

/// The bold and italic texts that a text stands in.
#[derive(Clone, Copy, Default)]
struct Within {
    /// How many.
    depth: usize,
    strong: bool,
    emphasis: bool,
}

/// Reads the spans of a text that stands in bold and italic ones.
fn inside(text: &str, target: Target, within: Within) -> RichText {
    let mut reader = Reader {
        text,
        place: 0,
        target,
        within,
        in_vain: Vec::new(),
    };
    reader.spans(None).unwrap_or_default()
}

/// Marks that end bold or italics: the mark, and how many of it.
type Marks = (char, usize);

/// Reads spans of a text from its start to its end.
struct Reader<'a> {
    text: &'a str,
    place: usize,
    target: Target,
    within: Within,
    /// Marks that nothing has closed, for kramdown.
    in_vain: Vec<Marks>,
}

impl<'a> Reader<'a> {
    /// The spans up to the marks that end them, or up to the end of the text; `None` where no such marks are found.
    fn spans(&mut self, stop: Option<Marks>) -> Option<RichText> {
        let mut spans = RichText::default();
        let mut open = OpenMarks::new(DEEPEST.saturating_sub(self.within.depth));
        while let Some(first) = self.text[self.place..].chars().next() {
            if let Some(marks) = stop
                && !spans.is_empty()
                && self.stops_at(marks)
            {
                return Some(spans);
            }
            match first {
                '*' | '_' if self.target == Target::Jekyll => self.set(first, &mut spans),
                '*' | '_' => {
                    let rest = &self.text[self.place..];
                    open.take(rest, self.before(), self.target, &mut spans);
                    self.place += run_of(rest);
                }
                _ => {
                    let within = Within {
                        depth: self.within.depth + open.depth(),
                        ..self.within
                    };
                    self.place += self.next(first, within, &mut spans);
                }
            }
        }
        open.end(&mut spans);
        stop.is_none().then_some(spans)
    }

    /// The character before the place.
    fn before(&self) -> Option<char> {
        self.text[..self.place].chars().next_back()
    }

    /// Adds what begins with a character that is no mark of bold or italics, and returns the length of its source.
    fn next(&self, first: char, within: Within, spans: &mut RichText) -> usize {
        let target = self.target;
        let rest = &self.text[self.place..];
        let before = self.before();
        if let Some((span, length)) = self.span_at(rest, first, within) {
            spans.push(span);
            return length;
        }
        // An image is shown as typed.
        let is_image = before == Some('!') && !self.text[..self.place].ends_with(r"\!");
        if let Some((label, length)) = local_link(rest, target).filter(|_| !is_image) {
            spans.append(inside(label, target, within));
            return length;
        }
        let escaped = rest[first.len_utf8()..].chars().next();
        if first == '\\'
            && let Some(escaped) = escaped.filter(|escaped| is_escapable(*escaped, target))
        {
            spans.push_text(escaped.encode_utf8(&mut [0; 4]));
            return 2;
        }
        // A comment, which nobody sees.
        if target == Target::Obsidian
            && let Some(comment) = rest.strip_prefix("%%")
            && let Some(length) = comment.find("%%")
        {
            return length + 4;
        }
        if let Some((shown, name)) = ENTITIES.iter().find(|(_, name)| rest.starts_with(name)) {
            spans.push_text(shown);
            return name.len();
        }
        if let Some((character, length)) = numbered(rest) {
            spans.push_text(character.encode_utf8(&mut [0; 4]));
            return length;
        }
        // A tag that stays HTML, or a comment. What stands between two of them is text.
        if first == '<'
            && rest[1..]
                .starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!'))
            && let Some((tag, _)) = rest.split_once('>')
        {
            if tag.starts_with("<br") {
                spans.push_text("\n");
            } else if tag.contains('@') && !tag.contains(' ') {
                spans.push_text(&tag[1..]);
            }
            return tag.len() + 1;
        }
        // A run of backticks that sets nothing is passed as a whole, and so is a formula without anything.
        let length = match first {
            '`' => run_of(rest),
            '$' if rest.starts_with("$$$$") => 4,
            _ => first.len_utf8(),
        };
        spans.push_text(&rest[..length]);
        length
    }

    /// The span at the start of `rest`, and the length of its source.
    fn span_at(&self, rest: &str, first: char, within: Within) -> Option<(Span, usize)> {
        match first {
            '`' => {
                let run = run_of(rest);
                let end = code_end(rest, run)?;
                let code = rest[run..end - run].trim();
                (!code.is_empty()).then(|| (Span::Code(code.to_owned()), end))
            }
            '[' => {
                let (label, address, length) = link(rest, self.target)?;
                let link = HttpUrl::new(address)?;
                let label = inside(label, self.target, within);
                (!label.is_empty()).then_some((Span::Linked(label, link), length))
            }
            '<' => {
                let (address, _) = rest[1..].split_once('>')?;
                Some((Span::Address(HttpUrl::new(address)?), address.len() + 2))
            }
            '$' if self.target == Target::Jekyll && rest.starts_with("$$") => {
                let (tex, _) = rest[2..].split_once("$$")?;
                let formula = Some(tex.trim()).filter(|formula| !formula.is_empty())?;
                Some((Span::Math(formula.to_owned()), tex.len() + 4))
            }
            '$' | '\\' => {
                let (tex, length) = formula(rest, self.target)?;
                Some((Span::Math(tex.to_owned()), length))
            }
            // kramdown links no bare address.
            'h' if !self.before().is_some_and(is_word) && self.target != Target::Jekyll => {
                bare_address(rest)
            }
            _ => None,
        }
    }
}

/// The characters that Markdown needs names for. A check finds the others.
const ENTITIES: [(&str, &str); 3] = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")];

/// The character of an entity with a decimal number, and the length of its source. Values of layouts have them.
fn numbered(rest: &str) -> Option<(char, usize)> {
    let number = rest.strip_prefix("&#")?;
    let length = number.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = length < 8 && number[length..].starts_with(';');
    let character = char::from_u32(number[..length].parse().ok().filter(|_| is_number)?)?;
    (!character.is_control()).then_some((character, length + 3))
}

/// The text of a link that does not lead to the web, and leads nowhere from a preview, and the length of its source.
fn local_link(rest: &str, target: Target) -> Option<(&str, usize)> {
    let (label, address, length) = link(rest, target)?;
    let is_script = ["javascript:", "vbscript:", "data:"]
        .iter()
        .any(|start| address.starts_with(start));
    (!is_script).then_some((label, length))
}

/// The label and the address of the link at the start of a text, and the length of its source.
fn link(rest: &str, target: Target) -> Option<(&str, &str, usize)> {
    let label = balanced(rest.strip_prefix('[')?, '[', ']', |_| false)?;
    let typed = rest[label.len() + 2..].strip_prefix('(')?;
    let after = typed.trim_start_matches([' ', '\n']);
    // kramdown alone has addresses with blanks. One in angle brackets is text in the post.
    let is_end = |rest: &str| {
        let title = rest.strip_prefix([' ', '\n']);
        title.is_some_and(|title| target != Target::Jekyll || title.starts_with(['"', '\'']))
    };
    let address = balanced(after, '(', ')', is_end)?;
    let after = after[address.len()..].trim_start_matches([' ', '\n']);
    let after = match after.chars().next() {
        Some(quote @ ('"' | '\'')) => after[1..].split_once(quote)?.1,
        _ => after,
    };
    let after = after.trim_start_matches([' ', '\n']).strip_prefix(')')?;
    Some((label, address.trim_end(), rest.len() - after.len()))
}

/// The start of a text up to the bracket that closes one before it, or up to another end.
fn balanced(text: &str, open: char, close: char, is_end: impl Fn(&str) -> bool) -> Option<&str> {
    let mut depth = 0;
    let mut escaped = false;
    for (place, character) in text.char_indices() {
        let rest = &text[place..];
        if place > MAX_LINK_BYTES {
            return None;
        }
        if escaped {
            escaped = false;
        } else if is_end(rest) || character == close && depth == 0 {
            return Some(&text[..place]);
        } else if character == close {
            depth -= 1;
        } else if character == open {
            depth += 1;
        } else {
            escaped = character == '\\';
        }
    }
    None
}

/// Whether a backslash makes a character literal.
fn is_escapable(character: char, target: Target) -> bool {
    match target {
        Target::Jekyll => character.is_ascii_punctuation() && !"%&,;@^/?".contains(character),
        _ => character.is_ascii_punctuation(),
    }
}

/// The length of the run of one character that a text begins with, in bytes.
pub(super) fn run_of(text: &str) -> usize {
    let first = text.chars().next().unwrap_or(' ');
    text.len() - text.trim_start_matches(first).len()
}

/// The address that stands in a text without marks.
fn bare_address(rest: &str) -> Option<(Span, usize)> {
    if !rest.starts_with("https://") && !rest.starts_with("http://") {
        return None;
    }
    let is_end = |character: char| character.is_whitespace() || "<>\"'`*\\".contains(character);
    let address = &rest[..rest.find(is_end).unwrap_or(rest.len())];
    let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
    Some((Span::Address(HttpUrl::new(address)?), address.len()))
}

/// Whether CommonMark counts a character among punctuation and symbols, as far as editors type them.
pub(in crate::post) fn is_punctuation(character: char) -> bool {
    character.is_ascii_punctuation()
        || matches!(character, '¡'..='©' | '«' | '¬' | '®'..='±' | '´' | '¶'..='¸' | '»' | '¿' | '×' | '÷'
            | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{245f}'
            | '\u{2500}'..='\u{2775}' | '\u{2794}'..='\u{2bff}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3020}'
            | '・' | '！'..='／' | '：'..='＠' | '［'..='｀' | '｛'..='･' | '\u{1f000}'..='\u{1faff}')
}
