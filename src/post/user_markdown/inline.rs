//! The text of a block: bold, italics, code, links and formulas.

use crate::{
    papers::{HttpUrl, is_word},
    post::{
        RichText, Span, Target,
        markdown::own_words::{code_end, formula},
    },
};

/// Reads the spans of a block's text.
pub(super) fn inline(text: &str, target: Target) -> RichText {
    let mut spans = RichText::default();
    let mut place = 0;
    while let Some(first) = text[place..].chars().next() {
        let rest = &text[place..];
        let before = text[..place].chars().next_back();
        if let Some((span, length)) = span_at(rest, first, before, target) {
            spans.push(span);
            place += length;
            continue;
        }
        if let Some((label, length)) = local_link(rest) {
            spans.append(inline(label, target));
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
        if let Some((tag, _)) = rest.split_once('>')
            && first == '<'
            && tag[1..]
                .starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!'))
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
    let (number, _) = rest.strip_prefix("&#")?.split_once(';')?;
    let is_number = number.len() < 8 && number.bytes().all(|byte| byte.is_ascii_digit());
    let character = char::from_u32(number.parse().ok().filter(|_| is_number)?)?;
    (!character.is_control()).then_some((character, number.len() + 3))
}

/// The text of a link to another place of the blog or to a mailbox, which leads nowhere from a preview, and the length of
/// its source.
fn local_link(rest: &str) -> Option<(&str, usize)> {
    let (label, after) = rest.strip_prefix('[')?.split_once("](")?;
    let (address, _) = after.split_once(')')?;
    let is_local = ["/", "#", "./", "../", "mailto:"]
        .iter()
        .any(|start| address.starts_with(start));
    (is_local && !label.contains(['[', ']'])).then_some((label, label.len() + address.len() + 4))
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

/// The span at the start of `rest`, and the length of its source.
fn span_at(rest: &str, first: char, before: Option<char>, target: Target) -> Option<(Span, usize)> {
    match first {
        '`' => {
            let run = run_of(rest);
            let end = code_end(rest, run)?;
            let code = rest[run..end - run].trim();
            (!code.is_empty()).then(|| (Span::Code(code.to_owned()), end))
        }
        '*' | '_' => {
            let run = run_of(rest);
            // Three marks are bold around italics.
            let length = if run == 1 { 1 } else { 2 };
            let opens = run < 4 && can_open(rest, before, run, target);
            let inner = &rest[length..];
            let end = closing(inner, first, length, target).filter(|end| opens && *end > 0)?;
            let set = inline(&inner[..end], target);
            let span = match length {
                2 => Span::Strong(set),
                _ => Span::Emphasis(set),
            };
            Some((span, end + 2 * length))
        }
        '[' => {
            let (label, target_of_link) = rest[1..].split_once("](")?;
            let (address, _) = target_of_link.split_once(')')?;
            let link = HttpUrl::new(address.split(' ').next().unwrap_or_default())?;
            let length = 1 + label.len() + 2 + address.len() + 1;
            (!label.is_empty()).then(|| (Span::Linked(inline(label, target), link), length))
        }
        '<' => {
            let (address, _) = rest[1..].split_once('>')?;
            Some((Span::Address(HttpUrl::new(address)?), address.len() + 2))
        }
        '$' => {
            let (tex, length) = formula(rest)?;
            Some((Span::Math(tex.to_owned()), length))
        }
        // kramdown links no bare address.
        'h' if !before.is_some_and(is_word) && target != Target::Jekyll => {
            let is_end =
                |character: char| character.is_whitespace() || "<>\"'`*\\".contains(character);
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
    !in_word && (target == Target::Jekyll || !is_punctuation(after) || is_edge(before))
}

/// Whether marks between two characters may end bold or italics. CommonMark does not take those after punctuation before a
/// letter, which is everyday Korean: `**표 3(정확도)**을`.
pub(super) fn can_close(mark: char, before: char, after: Option<char>, target: Target) -> bool {
    let in_word = mark == '_' && after.is_some_and(is_word);
    !before.is_whitespace()
        && !in_word
        && (target == Target::Jekyll || !is_punctuation(before) || is_edge(after))
}

fn is_edge(character: Option<char>) -> bool {
    character.is_none_or(|character| character.is_whitespace() || is_punctuation(character))
}

/// Where the marks stand that end what `length` of them have begun.
pub(super) fn closing(inner: &str, mark: char, length: usize, target: Target) -> Option<usize> {
    let mut place = 0;
    let mut before = ' ';
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
            let closes = can_close(mark, before, after, target);
            if run == 3 && closes {
                return Some(place + 3 - length);
            }
            if run == length && closes {
                return Some(place);
            }
            passed = run;
        }
        place += passed;
        before = inner[..place].chars().next_back().unwrap_or(' ');
    }
    None
}

/// Whether CommonMark counts a character among punctuation and symbols, as far as editors type them.
pub(in crate::post) fn is_punctuation(character: char) -> bool {
    character.is_ascii_punctuation()
        || matches!(character, '¡'..='©' | '«' | '¬' | '®'..='±' | '´' | '¶'..='¸' | '»' | '¿' | '×' | '÷'
            | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{245f}'
            | '\u{2500}'..='\u{2775}' | '\u{2794}'..='\u{2bff}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3020}'
            | '・' | '！'..='／' | '：'..='＠' | '［'..='｀' | '｛'..='･' | '\u{1f000}'..='\u{1faff}')
}
