//! The YAML block at the top of a post.

mod own_lines;
mod validity;

use super::{Body, Format, Target, markdown, tags, yaml};
pub(super) use own_lines::{own_lines, permalink, slug};
pub(super) use validity::invalid_line;

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
    let (own, _) = own_lines(body, format);
    let mut block = Block {
        text: String::from("---\n"),
        own: &own,
        target: format.target,
    };
    block.scalar("title", &shown_by(format.target, &body.title));
    block.line("date", &date);
    block.list("categories", &format.categories(body.period));
    let mut tags = format.tags(body.period);
    if format.target == Target::Obsidian {
        // What is no tag would be shown as a broken one.
        tags = tags::tags(&tags, format.target).usable;
    }
    block.list("tags", &tags);
    block.scalar("author", format.author());
    if body.has_math() && format.target != Target::Obsidian {
        block.line("math", "true");
    }
    block.scalar(permalink_key(format.target), &body.permalink);
    block.scalar("description", &shown_by(format.target, &body.description));
    Some([&block.text, &*own, "---\n"].concat())
}

/// The key of the permalink.
fn permalink_key(target: Target) -> &'static str {
    match target {
        Target::Hugo => "url",
        Target::Jekyll | Target::Obsidian | Target::Markdown => "permalink",
    }
}

struct Block<'a> {
    text: String,
    /// The editor's own lines.
    own: &'a str,
    target: Target,
}

impl Block<'_> {
    /// A line, unless the editor's own lines have its key.
    fn line(&mut self, key: &str, value: &str) {
        if own_lines::value_of(self.own, key, self.target).is_none() {
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
    fn list(&mut self, key: &str, texts: &[String]) {
        let entries: Vec<String> = texts
            .iter()
            .filter(|text| !text.trim().is_empty())
            .map(|text| yaml::entry(&shown_by(self.target, text)))
            .collect();
        if !entries.is_empty() {
            self.line(key, &format!("[{}]", entries.join(", ")));
        }
    }
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
