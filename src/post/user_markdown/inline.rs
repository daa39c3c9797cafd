//! The text of a block: bold, italics, code, links and formulas.

use crate::{
    papers::{HttpUrl, is_word},
    post::{
        RichText, Span, Target,
        markdown::own_words::{code_end, formula},
    },
};

/// How deep bold and italics may stand in one another. Nobody's do, and the text is read again for each level.
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
        target,
        within,
        unclosed: Unclosed::default(),
    };
    let mut spans = RichText::default();
    let mut place = 0;
    while let Some(first) = text[place..].chars().next() {
        let rest = &text[place..];
        let before = text[..place].chars().next_back();
        if let Some((span, length)) = reader.span_at(rest, first, before) {
            spans.push(span);
            place += length;
            continue;
        }
        // An image is shown as typed.
        let is_image = before == Some('!') && !text[..place].ends_with(r"\!");
        if let Some((label, length)) = local_link(rest, target).filter(|_| !is_image) {
            spans.append(inside(label, target, within));
            place += length;
            continue;
        }
        let escaped = rest[first.len_utf8()..].chars().next();
        if first == '\\' && escaped.is_some_and(|escaped| is_escapable(escaped, target)) {
            place += 1;
        } else if target == Target::Obsidian && rest.starts_with("%%") {
            // A comment, which nobody sees.
            if let Some(length) = rest[2..].find("%%") {
                place += length + 4;
                continue;
            }
        }
        if let Some((shown, name)) = ENTITIES.iter().find(|(_, name)| rest.starts_with(name)) {
            spans.push_text(shown);
            place += name.len();
            continue;
        }
        if let Some((character, length)) = numbered(rest) {
            spans.push_text(character.encode_utf8(&mut [0; 4]));
            place += length;
            continue;
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
            place += tag.len() + 1;
            continue;
        }
        // A run of marks that sets nothing is passed as a whole.
        let run = match first {
            '*' | '_' | '`' => run_of(rest),
            _ => text[place..].chars().next().map_or(0, char::len_utf8),
        };
        spans.push_text(&text[place..place + run]);
        place += run;
    }
    spans
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

/// Marks that nothing closes any more. What ends those of one place would end those of an earlier one, too.
#[derive(Default)]
pub(super) struct Unclosed(Vec<(char, usize)>, usize);

impl Unclosed {
    /// As [`closing`], of a place behind all that were asked about.
    pub(super) fn closing(
        &mut self,
        inner: &str,
        marks: (char, usize, usize),
        target: Target,
    ) -> Option<usize> {
        let (mark, _, length) = marks;
        if self.0.contains(&(mark, length)) {
            return None;
        }
        let (end, is_certain) = closing(inner, marks, target);
        let end = end.filter(|end| *end > 0);
        if end.is_none() {
            self.1 += 1;
            // Nobody has so many marks in vain, and each is looked for to the end of the text.
            if is_certain || self.1 > 50 {
                self.0.push((mark, length));
            }
        }
        end
    }
}

/// Reads spans of a text from its start to its end.
struct Reader {
    target: Target,
    within: Within,
    unclosed: Unclosed,
}

impl Reader {
    /// The span at the start of `rest`, and the length of its source.
    fn span_at(&mut self, rest: &str, first: char, before: Option<char>) -> Option<(Span, usize)> {
        match first {
            '`' => {
                let run = run_of(rest);
                let end = code_end(rest, run)?;
                let code = rest[run..end - run].trim();
                (!code.is_empty()).then(|| (Span::Code(code.to_owned()), end))
            }
            '*' | '_' => self.set(rest, first, before),
            '[' => {
                let (label, address, length) = link(rest, self.target)?;
                let link = HttpUrl::new(address)?;
                let label = inside(label, self.target, self.within);
                (!label.is_empty()).then_some((Span::Linked(label, link), length))
            }
            '<' => {
                let (address, _) = rest[1..].split_once('>')?;
                Some((Span::Address(HttpUrl::new(address)?), address.len() + 2))
            }
            '$' | '\\' => {
                let (tex, length) = formula(rest, self.target)?;
                Some((Span::Math(tex.to_owned()), length))
            }
            // kramdown links no bare address.
            'h' if !before.is_some_and(is_word) && self.target != Target::Jekyll => {
                bare_address(rest)
            }
            _ => None,
        }
    }

    /// The bold or italic text at the start of `rest`.
    fn set(&mut self, rest: &str, mark: char, before: Option<char>) -> Option<(Span, usize)> {
        let target = self.target;
        let run = run_of(rest);
        if run > 3 || self.within.depth == DEEPEST || !can_open(rest, before, run, target) {
            return None;
        }
        let mut end_of = |length: usize| {
            let marks = (mark, run, length);
            let end = self.unclosed.closing(&rest[run..], marks, target);
            end.map(|end| (end + run - length, length))
        };
        let (end, length) = match run {
            1 | 2 => end_of(run)?,
            // Three marks are bold around italics, or the other way round where the bold ends before the italics.
            _ => match (end_of(2), end_of(1)) {
                (Some((strong, _)), Some(emphasis)) if strong + 2 < emphasis.0 => emphasis,
                (strong, _) => strong?,
            },
        };
        let within = Within {
            depth: self.within.depth + 1,
            strong: self.within.strong || length == 2,
            emphasis: self.within.emphasis || length == 1,
        };
        // kramdown has no bold text in a bold one.
        let is_twice =
            within.strong == self.within.strong && within.emphasis == self.within.emphasis;
        if target == Target::Jekyll && is_twice {
            return None;
        }
        let set = inside(&rest[length..length + end], target, within);
        let span = match length {
            2 => Span::Strong(set),
            _ => Span::Emphasis(set),
        };
        Some((span, end + 2 * length))
    }
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

/// Whether the run of marks at the start of `rest` may begin bold or italics.
pub(super) fn can_open(rest: &str, before: Option<char>, run: usize, target: Target) -> bool {
    let Some(after) = rest[run..]
        .chars()
        .next()
        .filter(|after| !after.is_whitespace())
    else {
        return false;
    };
    let in_word = rest.starts_with('_') && before.is_some_and(is_word);
    !in_word && (target == Target::Jekyll || !is_mark(after, target) || is_edge(before, target))
}

/// Whether marks between two characters may end bold or italics. CommonMark does not take those after punctuation before a
/// letter, which is everyday Korean: `**표 3(정확도)**을`.
pub(super) fn can_close(mark: char, before: char, after: Option<char>, target: Target) -> bool {
    let in_word = mark == '_' && after.is_some_and(is_word);
    !before.is_whitespace()
        && !in_word
        && (target == Target::Jekyll || !is_mark(before, target) || is_edge(after, target))
}

fn is_edge(character: Option<char>, target: Target) -> bool {
    character.is_none_or(|character| character.is_whitespace() || is_mark(character, target))
}

/// Whether bold and italics may not lean on a character as on a letter. Symbols are such since CommonMark 0.31; GitHub has
/// an older one.
fn is_mark(character: char, target: Target) -> bool {
    if target == Target::Markdown {
        character.is_ascii() && is_punctuation(character)
            || is_punctuation(character) && !is_symbol(character)
    } else {
        is_punctuation(character) || is_symbol(character)
    }
}

/// Whether Unicode counts a character among symbols, as far as editors type them, and not among punctuation.
fn is_symbol(character: char) -> bool {
    matches!(character, '¢'..='¦' | '¨' | '©' | '¬' | '®'..='±' | '´' | '¸' | '×' | '÷' | '\u{2044}' | '\u{2052}'
        | '\u{207a}'..='\u{207c}' | '\u{208a}'..='\u{208c}' | '\u{20a0}'..='\u{20c0}' | '\u{2100}' | '\u{2101}'
        | '\u{2103}'..='\u{2106}' | '\u{2108}' | '\u{2109}' | '\u{2116}'..='\u{2118}' | '\u{211e}'..='\u{2123}'
        | '\u{2190}'..='\u{2307}' | '\u{230c}'..='\u{2328}' | '\u{232b}'..='\u{2426}' | '\u{249c}'..='\u{24e9}'
        | '\u{2500}'..='\u{2767}' | '\u{2794}'..='\u{27c4}' | '\u{27c7}'..='\u{27e5}' | '\u{27f0}'..='\u{2982}'
        | '\u{2999}'..='\u{29d7}' | '\u{29dc}'..='\u{29fb}' | '\u{29fe}'..='\u{2bff}' | '〄' | '〒' | '〓' | '〠'
        | '\u{3200}'..='\u{321e}' | '\u{322a}'..='\u{3247}' | '\u{3250}' | '\u{3260}'..='\u{327f}'
        | '\u{328a}'..='\u{32b0}' | '\u{32c0}'..='\u{33ff}' | '＄' | '＋' | '＜'..='＞' | '＾' | '｀' | '｜' | '～'
        | '\u{ffe0}'..='\u{ffe6}' | '\u{1f000}'..='\u{1faff}')
}

/// Where the marks stand that end what some marks of a run have begun, and where none do, whether there are none at all. In
/// CommonMark marks end what was begun last.
fn closing(
    inner: &str,
    (mark, opening, length): (char, usize, usize),
    target: Target,
) -> (Option<usize>, bool) {
    let mut place = 0;
    let mut before = None;
    // Those that are begun within, of the same length and, for three marks in one, of the other.
    let (mut open, mut others_open) = (0_usize, usize::from(opening > length));
    let mut is_certain = true;
    while let Some(first) = inner[place..].chars().next() {
        let rest = &inner[place..];
        let mut passed = first.len_utf8();
        if first == '\\' {
            passed += rest[1..].chars().next().map_or(0, char::len_utf8);
        } else if first == '`' {
            let run = run_of(rest);
            passed = code_end(rest, run).unwrap_or(run);
        } else if first == mark {
            let run = run_of(rest);
            let after = rest[run..].chars().next();
            let closes = can_close(mark, before.unwrap_or(' '), after, target);
            if run == 3 && closes && open == 0 {
                return (
                    Some(place + if others_open > 0 { 3 - length } else { 0 }),
                    true,
                );
            }
            let counted = match run {
                _ if run == length => Some(&mut open),
                _ if run + length == 3 => Some(&mut others_open),
                _ => None,
            };
            if let Some(counted) = counted {
                if closes && *counted == 0 && run == length {
                    return (Some(place), true);
                }
                if closes {
                    is_certain = false;
                    *counted = counted.saturating_sub(1);
                } else if can_open(rest, before, run, target)
                    && (target != Target::Jekyll || run != length)
                {
                    *counted += 1;
                }
            }
            passed = run;
        }
        place += passed;
        before = inner[..place].chars().next_back();
    }
    (None, is_certain)
}

/// Whether CommonMark counts a character among punctuation and symbols, as far as editors type them.
pub(in crate::post) fn is_punctuation(character: char) -> bool {
    character.is_ascii_punctuation()
        || matches!(character, '¡'..='©' | '«' | '¬' | '®'..='±' | '´' | '¶'..='¸' | '»' | '¿' | '×' | '÷'
            | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{245f}'
            | '\u{2500}'..='\u{2775}' | '\u{2794}'..='\u{2bff}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3020}'
            | '・' | '！'..='／' | '：'..='＠' | '［'..='｀' | '｛'..='･' | '\u{1f000}'..='\u{1faff}')
}
