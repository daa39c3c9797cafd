//! The editor's own lines in the front matter.

use crate::post::{Body, Format, Pattern, Piece, layout::Name, markdown, yaml};

/// The editor's lines: as typed, and the value of a key with placeholders as a YAML scalar, but within a block of text, which
/// has no marks. A line whose placeholders are empty is left out, and one that would end the front matter.
pub(in crate::post) fn own_lines(body: &Body, format: &Format) -> String {
    let mut lines = String::new();
    let mut in_text = false;
    for line in format.front_matter.lines().map(str::trim_end) {
        let pattern = Pattern::parse(line);
        let values: Vec<String> = pattern
            .placeholders()
            .map(|placeholder| markdown::plain_value(body, format, placeholder))
            .collect();
        if line.is_empty() || line.starts_with("---") || line.starts_with("...") {
            continue;
        }
        in_text &= line.starts_with(' ');
        if values.is_empty() {
            lines.push_str(line);
            in_text |= entry(line).is_some_and(|(_, value)| value.starts_with(['|', '>']));
        } else if values.iter().all(String::is_empty) {
            continue;
        } else if in_text {
            lines.push_str(&filled(line, body, format));
        } else {
            let Some(length) = key_length(line) else {
                continue;
            };
            let (key, value) = line.split_at(length);
            let filled = |text: &str| super::shown_by(format.target, &filled(text, body, format));
            lines.push_str(key);
            match value
                .strip_prefix('[')
                .and_then(|value| value.strip_suffix(']'))
            {
                Some(entries) => {
                    let entries: Vec<String> = entries
                        .split(',')
                        .map(|entry| yaml::entry(&filled(unquoted(entry.trim()))))
                        .collect();
                    lines.push('[');
                    lines.push_str(&entries.join(", "));
                    lines.push(']');
                }
                None => lines.push_str(&yaml::scalar(&filled(unquoted(value)))),
            }
        }
        lines.push('\n');
    }
    lines
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

/// The length of what stands before the value in a line of YAML: blanks, the mark of an entry, and a key. `None` if it has
/// no value.
fn key_length(line: &str) -> Option<usize> {
    let start = line.trim_start_matches([' ', '-']);
    let length = start
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
        .count();
    let before = line.len() - start.len();
    match start[length..].strip_prefix(':') {
        Some(value) if length > 0 && value.starts_with(' ') => {
            let blanks = value.len() - value.trim_start().len();
            Some(before + length + 1 + blanks)
        }
        _ => line[..before].ends_with("- ").then_some(before),
    }
}

/// A text without the quotation marks around it.
fn unquoted(text: &str) -> &str {
    let inside = |mark| text.strip_prefix(mark)?.strip_suffix(mark);
    inside('"').or(inside('\'')).unwrap_or(text)
}

/// The value of a key in lines of YAML, as it stands there.
pub(super) fn value_of<'l>(lines: &'l str, key: &str) -> Option<&'l str> {
    let mut entries = lines.lines().filter_map(entry);
    entries.find(|(own, _)| *own == key).map(|(_, value)| value)
}

/// The permalink in the editor's lines, if one of them has it, and whether a placeholder makes it unique to each post.
pub(in crate::post) fn permalink(format: &Format) -> Option<(&str, bool)> {
    let value = value_of(&format.front_matter, super::permalink_key(format.target))?;
    let pattern = Pattern::parse(value);
    let is_unique = |name| matches!(name, Name::Date | Name::List | Name::Title);
    let has_unique = pattern
        .placeholders()
        .any(|placeholder| is_unique(placeholder.name));
    Some((unquoted(value), has_unique))
}

/// The first line that is not valid YAML, or that has the key of an earlier one: a blog would read no line of the front matter.
pub(in crate::post) fn invalid_line(lines: &str) -> Option<&str> {
    let mut keys = Vec::new();
    // A line of ours, which has a value.
    let mut before = "ours";
    lines.lines().find(|line| {
        let text = line.trim_start_matches(' ');
        if text.starts_with('#') {
            return false;
        }
        if text.len() < line.len() || text.starts_with("- ") {
            return match before.chars().next() {
                // What belongs to the key before.
                None => !is_nested(text),
                Some('|' | '>' | '[' | '{') => !line.starts_with(' '),
                Some(_) => !line.starts_with(' ') || !is_value(text),
            };
        }
        let Some((key, value)) = entry(line) else {
            return true;
        };
        let is_repeated = keys.contains(&key);
        keys.push(key);
        before = value;
        is_repeated || !is_value(value)
    })
}

/// The key and the value of a line that is not indented.
fn entry(line: &str) -> Option<(&str, &str)> {
    let (key, value) = match line.split_once(": ") {
        Some((key, value)) => (key, value.trim()),
        None => (line.trim_end().strip_suffix(':')?, ""),
    };
    let key = unquoted(key.trim_end());
    let is_key = key.starts_with(|first: char| first == '_' || first.is_alphanumeric());
    is_key.then_some((key, value))
}

/// Whether an indented line is an entry of a list, a key with a value, or a value.
fn is_nested(line: &str) -> bool {
    let mut text = line;
    while let Some(rest) = text.strip_prefix("- ") {
        text = rest.trim_start();
    }
    is_value(entry(text).map_or(text, |(_, value)| value))
}

/// Whether a text is a value in YAML, as far as a line tells.
fn is_value(value: &str) -> bool {
    let after = value.get(1..).unwrap_or_default();
    match value.chars().next() {
        None | Some('[') => true,
        Some('{') => !after.starts_with('{'),
        Some('|' | '>') => after.bytes().all(|byte| b"+-123456789".contains(&byte)),
        Some('"') => ends_with_its_mark(&after.replace(r"\\", "").replace(r#"\""#, ""), '"'),
        Some('\'') => ends_with_its_mark(&after.replace("''", ""), '\''),
        Some('@' | '`' | '%' | '&' | '*' | '!' | ',' | ']' | '}') => false,
        Some(_) => {
            let text = value.split(" #").next().unwrap_or_default().trim_end();
            !text.contains(": ") && !text.ends_with(':') && !text.starts_with("- ")
        }
    }
}

/// Whether the first mark in a text is followed by nothing but a comment.
fn ends_with_its_mark(text: &str, mark: char) -> bool {
    text.split_once(mark).is_some_and(|(_, rest)| {
        let rest = rest.trim_start();
        rest.is_empty() || rest.starts_with('#')
    })
}
