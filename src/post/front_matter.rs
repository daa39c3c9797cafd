//! The YAML block at the top of a post.

use super::{Body, Format, Pattern, Piece, Target, markdown, tags, yaml};

/// The front matter of a post with its `---` lines; `None` for a target without one. For Jekyll it has the order and
/// spelling of the reference posts, other keys come last, and after them the editor's own lines. A key of theirs replaces
/// ours.
pub(super) fn write(body: &Body, format: &Format) -> Option<String> {
    let date = match format.target {
        Target::Jekyll => body.date.front_matter(),
        Target::Hugo => body.date.rfc_3339(),
        // A property of the type "Date & time" has no offset.
        Target::Obsidian => body.date.local(),
        Target::Markdown => return None,
    };
    let own = own_lines(body, format);
    let mut block = Block {
        text: String::from("---\n"),
        own: &own,
    };
    block.scalar("title", &shown_by(format.target, &body.title));
    block.line("date", &date);
    block.list("categories", format.target, &format.categories(body.period));
    let mut tags = format.tags(body.period);
    if format.target == Target::Obsidian {
        // What is no tag would be shown as a broken one.
        tags = tags::tags(&tags, format.target).usable;
    }
    block.list("tags", format.target, &tags);
    block.scalar("author", format.author());
    if body.has_math() && format.target != Target::Obsidian {
        block.line("math", "true");
    }
    let permalink = if format.target == Target::Hugo {
        "url"
    } else {
        "permalink"
    };
    block.scalar(permalink, &body.permalink);
    block.scalar("description", &shown_by(format.target, &body.description));
    Some([&block.text, &*own, "---\n"].concat())
}

struct Block<'a> {
    text: String,
    /// The editor's own lines.
    own: &'a str,
}

impl Block<'_> {
    /// A line, unless the editor's own lines have its key.
    fn line(&mut self, key: &str, value: &str) {
        let is_key = |line: &str| line.split_once(':').is_some_and(|(own, _)| own == key);
        if !self.own.lines().any(is_key) {
            self.text.push_str(&format!("{key}: {value}\n"));
        }
    }

    /// A line with a text, unless the text is empty.
    fn scalar(&mut self, key: &str, text: &str) {
        let value = yaml::scalar(text);
        if !text.trim().is_empty() {
            self.line(key, &value);
        }
    }

    /// A line with a list of texts, unless the list is empty.
    fn list(&mut self, key: &str, target: Target, texts: &[String]) {
        let entries: Vec<String> = texts
            .iter()
            .filter(|text| !text.trim().is_empty())
            .map(|text| yaml::entry(&shown_by(target, text)))
            .collect();
        if !entries.is_empty() {
            self.line(key, &format!("[{}]", entries.join(", ")));
        }
    }
}

/// The editor's lines: as typed, and the value of a key with placeholders as a YAML scalar. A line whose placeholders are
/// empty is left out, and one that would end the block.
fn own_lines(body: &Body, format: &Format) -> String {
    let mut lines = String::new();
    for line in format.front_matter.lines().map(str::trim_end) {
        let pattern = Pattern::parse(line);
        let values: Vec<String> = pattern
            .placeholders()
            .map(|placeholder| markdown::plain_value(body, format, placeholder))
            .collect();
        if line.is_empty() || line.starts_with("---") || line.starts_with("...") {
            continue;
        }
        if values.is_empty() {
            lines.push_str(line);
        } else if values.iter().all(String::is_empty) {
            continue;
        } else {
            let Some(length) = key_length(line) else {
                continue;
            };
            let (key, value) = line.split_at(length);
            let filled = |text: &str| shown_by(format.target, &filled(text, body, format));
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

/// Escapes a text for a target's theme. Chirpy does not escape title, categories, tags and description as HTML.
fn shown_by(target: Target, text: &str) -> String {
    match target {
        Target::Jekyll => text
            .char_indices()
            .fold(String::new(), |shown, (place, character)| match character {
                '<' => shown + "&lt;",
                '&' if markdown::looks_like_an_entity(&text[place + 1..]) => shown + "&amp;",
                _ => shown + character.encode_utf8(&mut [0; 4]),
            }),
        _ => text.to_owned(),
    }
}
