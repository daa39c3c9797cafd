//! The editor's own lines in the front matter.

use super::validity::is_plain_start;
use crate::post::{Body, Format, Pattern, Piece, Target, layout::Name, markdown, yaml};

/// The editor's lines: as typed, and the value of a key with placeholders as a YAML scalar, but within a block of text, which
/// has no marks. A line whose placeholders are empty is left out, and one that would end the front matter. With the first
/// line that has a value and no place for it, which is left out as well.
pub(in crate::post) fn own_lines<'f>(body: &Body, format: &'f Format) -> (String, Option<&'f str>) {
    let fill = |text: &str| super::shown_by(format.target, &filled(text, body, format));
    let mut lines = String::new();
    let mut left_out = None;
    // The column of what an open block of text belongs to, and the blank lines in it that have no line after them yet.
    let (mut text, mut blank_lines) = (None, 0);
    let mut brackets = Vec::new();
    // Whether the value of the line before may stand in the next one.
    let mut lacks_value = false;
    for line in format.front_matter.lines().map(str::trim_end) {
        if line.is_empty() {
            blank_lines += 1;
            continue;
        }
        if line.starts_with("---") || line.starts_with("...") {
            continue;
        }
        let pattern = Pattern::parse(line);
        let values: Vec<String> = pattern
            .placeholders()
            .map(|placeholder| markdown::plain_value(body, format, placeholder))
            .collect();
        let column = indentation(line);
        let (blank, rest) = line.split_at(column);
        text = text.filter(|owner| column > *owner);
        if !values.is_empty() && values.iter().all(String::is_empty) {
            continue;
        }
        if text.is_some() {
            lines.push_str(&"\n".repeat(blank_lines));
            lines.push_str(blank);
            // A blank at the start would move the whole block.
            match values.is_empty() {
                true => lines.push_str(rest),
                false => lines.push_str(fill(rest).trim_start()),
            }
        } else if column > 0 && !brackets.is_empty() {
            let filled = flow(rest, &mut brackets, &fill).0;
            lines.push_str(blank);
            lines.push_str(if values.is_empty() {
                rest
            } else {
                filled.trim_end()
            });
        } else {
            brackets.clear();
            let head = head(line);
            let (owner, start) = head.unwrap_or((column, column));
            let (before, value) = line.split_at(start);
            if values.is_empty() {
                lines.push_str(line);
                text = (head.is_some() && value.starts_with(['|', '>'])).then_some(owner);
                if value.starts_with(['[', '{']) {
                    flow(value, &mut brackets, &fill);
                }
            } else if head.is_some() || (column > 0 && lacks_value) {
                lines.push_str(before);
                lines.push_str(&filled_value(value, &fill));
            } else {
                if !line.trim_start().starts_with('#') {
                    left_out = left_out.or(Some(line));
                }
                continue;
            }
            lacks_value = head.is_some() && value.is_empty();
        }
        blank_lines = 0;
        lines.push('\n');
    }
    (lines, left_out)
}

/// A text with the values of its placeholders.
fn filled(text: &str, body: &Body, format: &Format) -> String {
    let pattern = Pattern::parse(text);
    let pieces = pattern.lines.iter().flatten();
    pieces
        .map(|piece| match piece {
            Piece::Text(text) => (*text).to_owned(),
            Piece::Placeholder(placeholder) => markdown::plain_value(body, format, *placeholder),
        })
        .collect()
}

/// A value with placeholders in YAML: a list or a mapping, or one text, and after it the editor's comment.
fn filled_value(value: &str, fill: &dyn Fn(&str) -> String) -> String {
    if opens(value) {
        let mut brackets = Vec::new();
        let (collection, rest) = flow(value, &mut brackets, fill);
        if brackets.is_empty() && is_comment(rest) {
            return collection + rest;
        }
    }
    match split_quoted(value) {
        Some((quoted, rest)) if is_comment(rest) => yaml::scalar(&fill(&text_of(quoted))) + rest,
        _ => yaml::scalar(&fill(value)),
    }
}

/// What a part of a list or a mapping between brackets gives with its values, and what stands after the last bracket.
/// `brackets` are those that are open, before and after it.
fn flow<'v>(
    text: &'v str,
    brackets: &mut Vec<char>,
    fill: &dyn Fn(&str) -> String,
) -> (String, &'v str) {
    let mut written = String::new();
    let mut rest = text;
    loop {
        let (entry, after) = rest.split_at(entry_length(rest, brackets.last() == Some(&'{')));
        let entry = entry.trim();
        let has_value = Pattern::parse(entry).placeholders().next().is_some();
        let value = fill(&text_of(entry));
        let is_gone = has_value && value.trim().is_empty();
        if !is_gone {
            let is_marked = entry.starts_with(['&', '*', '!']);
            let is_text =
                has_value || brackets.last() == Some(&'[') && !entry.is_empty() && !is_marked;
            written.push_str(&match is_text {
                true => yaml::entry(&value),
                false => entry.to_owned(),
            });
        }
        let Some(mark) = after.chars().next() else {
            return (written, after);
        };
        rest = &after[1..];
        match mark {
            ',' if is_gone => {}
            ',' => written.push_str(", "),
            ':' => written.push_str(": "),
            _ => {
                if matches!(mark, '[' | '{') {
                    brackets.push(mark);
                } else {
                    written.truncate(written.trim_end_matches([',', ' ']).len());
                    brackets.pop();
                }
                written.push(mark);
            }
        }
        if brackets.is_empty() {
            return (written, rest);
        }
    }
}

/// The length of an entry of a list between brackets, or of a key or a value of a mapping.
fn entry_length(text: &str, in_mapping: bool) -> usize {
    let start = text.len() - text.trim_start().len();
    let mut place = start;
    if let Some((_, rest)) = split_quoted(&text[start..]) {
        place = text.len() - rest.len();
    }
    // Brackets within a text.
    let mut inner = 0;
    while let Some(character) = text[place..].chars().next() {
        let after = &text[place + character.len_utf8()..];
        match character {
            '{' if opens_placeholder(&text[place..]) => {
                place += text[place..].find('}').unwrap_or_default();
            }
            '[' | '{' if place == start => break,
            '[' | '{' => inner += 1,
            ']' | '}' if inner > 0 => inner -= 1,
            ',' | ']' | '}' => break,
            ':' if in_mapping && after.starts_with(' ') => break,
            _ => {}
        }
        place += text[place..].chars().next().map_or(0, char::len_utf8);
    }
    place
}

/// Whether a text begins with a placeholder.
fn opens_placeholder(text: &str) -> bool {
    let pattern = Pattern::parse(text);
    let first = pattern.lines.first().and_then(|line| line.first());
    matches!(first, Some(Piece::Placeholder(_)))
}

/// Whether a value begins as a list or a mapping between brackets.
fn opens(value: &str) -> bool {
    let is_mapping = value.starts_with('{') && !value.starts_with("{{");
    value.starts_with('[') || is_mapping && !opens_placeholder(value)
}

/// The blanks at the start of a line.
pub(super) fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Where the value of a line of YAML belongs, and where it starts: after blanks, the marks of entries, a key, an anchor and a
/// tag. `None` for a line that has no key and no mark.
fn head(line: &str) -> Option<(usize, usize)> {
    let mut start = indentation(line);
    let mut mark = None;
    while let Some(rest) = line[start..].strip_prefix("- ") {
        mark = Some(start);
        start = line.len() - rest.trim_start_matches(' ').len();
    }
    let (owner, value) = match entry(&line[start..]) {
        Some((key, value)) if !key.contains('{') => (start, value),
        _ => (mark?, &line[start..]),
    };
    Some((owner, line.len() - without_properties(value).len()))
}

/// A value or a key without the anchor and the tag before it: `&a !!str`.
pub(super) fn without_properties(text: &str) -> &str {
    let after = |text: &'_ str, mark| {
        let name = text.strip_prefix(mark)?;
        let length = name
            .find([' ', ',', '[', ']', '{', '}'])
            .unwrap_or(name.len());
        let (name, rest) = name.split_at(length);
        let is_valid = match mark {
            '&' => is_anchor(name),
            // Jekyll makes no objects.
            _ => !name.starts_with("ruby/") && !matches!(name, "!set" | "!omap"),
        };
        is_valid.then(|| rest.trim_start().len())
    };
    let mut rest = text;
    for mark in ['!', '&', '!'] {
        if let Some(length) = after(rest, mark) {
            rest = &rest[rest.len() - length..];
        }
    }
    // What is the same as something else has no properties of its own.
    match rest.starts_with('*') {
        true => text,
        false => rest,
    }
}

/// Whether a text is the name of an anchor.
pub(super) fn is_anchor(name: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    !name.is_empty() && name.bytes().all(is_part)
}

/// A text between quotation marks, with them, and what stands after it.
pub(super) fn split_quoted(text: &str) -> Option<(&str, &str)> {
    let mark = text
        .chars()
        .next()
        .filter(|mark| matches!(mark, '"' | '\''))?;
    let mut characters = text.char_indices().skip(1).peekable();
    while let Some((place, character)) = characters.next() {
        if character == '\\' && mark == '"' {
            characters.next();
        } else if character == mark {
            let is_twice = mark == '\'' && characters.next_if(|(_, next)| *next == mark).is_some();
            if !is_twice {
                return Some(text.split_at(place + 1));
            }
        }
    }
    None
}

/// Whether what stands after a value is nothing, or a comment.
pub(super) fn is_comment(rest: &str) -> bool {
    rest.is_empty() || rest.trim_start().starts_with('#') && rest.starts_with(' ')
}

/// What an entry of YAML says: what stands between its quotation marks, if it has them.
fn text_of(entry: &str) -> String {
    let Some((quoted, "")) = split_quoted(entry) else {
        return entry.to_owned();
    };
    let inside = &quoted[1..quoted.len() - 1];
    if quoted.starts_with('\'') {
        return inside.replace("''", "'");
    }
    let mut text = String::new();
    let mut characters = inside.chars().peekable();
    while let Some(character) = characters.next() {
        let escaped = characters.next_if(|next| character == '\\' && matches!(next, '"' | '\\'));
        text.push(escaped.unwrap_or(character));
    }
    text
}

/// A value of one line without its quotation marks and the comment after it.
pub(super) fn unquoted(value: &str) -> &str {
    match split_quoted(value) {
        Some((quoted, _)) => &quoted[1..quoted.len() - 1],
        None => value.split(" #").next().unwrap_or_default().trim_end(),
    }
}

/// The value of a key in lines of YAML, as it stands there. Jekyll is the one that tells capitals in keys apart.
pub(super) fn value_of<'l>(lines: &'l str, key: &str, target: Target) -> Option<&'l str> {
    let mut entries = lines.lines().filter_map(entry);
    let is_key = |own: &str| match target {
        Target::Jekyll => own == key,
        _ => own.eq_ignore_ascii_case(key),
    };
    let (_, value) = entries.find(|(own, _)| is_key(own))?;
    Some(without_properties(value))
}

/// The permalink in the editor's lines, if one of them has it, and whether a placeholder makes it unique to each post.
pub(in crate::post) fn permalink(format: &Format) -> Option<(&str, bool)> {
    address(format, super::permalink_key(format.target))
}

/// The name of the post in addresses that is among the editor's lines, and whether a placeholder makes it unique to each post.
/// Jekyll and Hugo take it in place of the file's.
pub(in crate::post) fn slug(format: &Format) -> Option<(&str, bool)> {
    match format.target {
        Target::Jekyll | Target::Hugo => address(format, "slug"),
        Target::Obsidian | Target::Markdown => None,
    }
}

fn address<'f>(format: &'f Format, key: &str) -> Option<(&'f str, bool)> {
    let value = value_of(&format.front_matter, key, format.target)?;
    let pattern = Pattern::parse(value);
    let is_unique = |name| matches!(name, Name::Date | Name::List | Name::Title);
    let has_unique = pattern
        .placeholders()
        .any(|placeholder| is_unique(placeholder.name));
    let address = match unquoted(value) {
        // Jekyll makes it the start of the blog.
        "" if !value.is_empty() && format.target == Target::Jekyll => "/",
        address => address,
    };
    Some((address, has_unique))
}

/// The key and the value of a line that is not indented. That of `? key` stands in the next line.
pub(super) fn entry(line: &str) -> Option<(&str, &str)> {
    let (key, value) = match line.strip_prefix("? ") {
        Some(key) => (without_properties(key.trim()), ""),
        None => {
            let line = without_properties(line.trim_end());
            let length = match split_quoted(line) {
                Some((quoted, rest)) => quoted.len() + rest.len() - rest.trim_start().len(),
                None => line.find(": ").unwrap_or(line.len().saturating_sub(1)),
            };
            let value = line.get(length..)?.strip_prefix(':')?;
            (line[..length].trim_end(), value)
        }
    };
    let is_quoted = key.starts_with(['"', '\'']);
    let is_key = is_quoted
        || !key.is_empty()
            && is_plain_start(key)
            && !key.starts_with(['[', '{', ':'])
            && !key.contains(" #")
            && !key.contains(": ");
    let is_apart = value.is_empty() || value.starts_with(' ');
    (is_key && is_apart).then(|| (unquoted(key), value.trim()))
}
