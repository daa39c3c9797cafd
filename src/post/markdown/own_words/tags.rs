//! HTML in the editor's Markdown.

/// The elements that may stand in a text. What they hold is text again, and nothing around them ends them.
const ELEMENTS: [&str; 27] = [
    "a",
    "abbr",
    "b",
    "center",
    "cite",
    "del",
    "details",
    "div",
    "em",
    "figcaption",
    "figure",
    "font",
    "i",
    "ins",
    "kbd",
    "mark",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "u",
    "var",
];

/// The elements without content.
const VOID: [&str; 4] = ["br", "hr", "img", "wbr"];

/// What an angle bracket begins.
pub(super) enum Angle {
    /// A character.
    Text,
    /// An address between angle brackets, of this length.
    Address(usize),
    /// A tag of this length.
    Tag(usize),
    /// A tag that may not stand in a text.
    Forbidden,
}

/// What the angle bracket at the start of a text begins.
pub(super) fn angle(text: &str) -> Angle {
    let inside = &text[1..];
    let Some(first) = inside.chars().next() else {
        return Angle::Text;
    };
    if !(first.is_ascii_alphabetic() || !first.is_ascii() || matches!(first, '/' | '!' | '?')) {
        let is_mail = inside
            .split(['>', ' ', '\n'])
            .next()
            .unwrap_or_default()
            .contains('@');
        return if is_mail {
            Angle::Forbidden
        } else {
            Angle::Text
        };
    }
    let Some((tag, _)) = inside.split_once('>') else {
        return Angle::Forbidden;
    };
    let length = tag.len() + 2;
    let is_web = tag.starts_with("https://") || tag.starts_with("http://");
    let in_mail = |byte: u8| byte.is_ascii_alphanumeric() || b".-_+@".contains(&byte);
    let is_mail = first.is_ascii_alphabetic() && tag.contains('@') && tag.bytes().all(in_mail);
    let ends_it = |character: char| character.is_whitespace() || "<\"`{\\".contains(character);
    if is_mail || is_web && !tag.contains(ends_it) {
        Angle::Address(length)
    } else if element(tag).is_some() {
        Angle::Tag(length)
    } else {
        Angle::Forbidden
    }
}

/// The name of an element that may stand in a text, by its tag; empty for one without content and for a comment.
fn element(tag: &str) -> Option<&str> {
    if let Some(comment) = tag
        .strip_prefix("!--")
        .and_then(|tag| tag.strip_suffix("--"))
    {
        return (!comment.contains(['-', '<', '\n'])).then_some("");
    }
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let end = tag
        .find(|next: char| !next.is_ascii_alphanumeric())
        .unwrap_or(tag.len());
    let (name, attributes) = tag.split_at(end);
    if VOID.contains(&name) {
        return has_attributes(attributes.strip_suffix('/').unwrap_or(attributes)).then_some("");
    }
    (ELEMENTS.contains(&name) && has_attributes(attributes)).then_some(name)
}

/// Whether a text is made of attributes with values in quotation marks.
fn has_attributes(text: &str) -> bool {
    let text = text.trim_end();
    let mut parts = text.split('"');
    // Names and values by turns; the last is the empty text after the last value.
    loop {
        let Some(name) = parts.next() else {
            return false;
        };
        if name.is_empty() {
            return parts.next().is_none();
        }
        let is_name = name.starts_with(' ') && name.ends_with('=') && {
            let name = name.trim_start();
            let name = &name[..name.len() - 1];
            !name.is_empty()
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        let is_value = |value: &str| !value.contains(['<', '&', '|', '`', '{', '\n', '\\']);
        if !is_name || !parts.next().is_some_and(is_value) {
            return false;
        }
    }
}

/// Whether every tag of some pieces of text is closed within its piece, whichever of them a program takes for code or for
/// a part of a link.
pub(super) fn are_closed(pieces: &[String]) -> bool {
    pieces.iter().all(|piece| {
        let mut open = Vec::new();
        let mut in_link = false;
        for (place, character) in piece.char_indices() {
            let text = &piece[place..];
            match character {
                ']' if text.starts_with("](") => in_link = true,
                ')' => in_link = false,
                '`' => return false,
                '\\' if text.starts_with(r"\<") => return false,
                '<' => match angle(text) {
                    Angle::Tag(length) if !in_link => {
                        let tag = &text[1..length - 1];
                        match element(tag) {
                            Some("") if tag.starts_with('/') => return false,
                            Some("") | None => {}
                            Some(name) if tag.starts_with('/') => {
                                if tag.len() != name.len() + 1 || open.pop() != Some(name) {
                                    return false;
                                }
                            }
                            Some(name) => open.push(name),
                        }
                    }
                    _ => return false,
                },
                _ => {}
            }
        }
        open.is_empty()
    })
}
