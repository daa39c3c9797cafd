//! Texts as YAML scalars, quoted only where YAML needs it.

use crate::papers::{CleanText, is_letter};

/// A text after `key: `.
pub(super) fn scalar(text: &str) -> String {
    spelled(text, &[])
}

/// A text inside of `[…, …]`.
pub(super) fn entry(text: &str) -> String {
    spelled(text, &[',', '[', ']', '{', '}'])
}

fn spelled(text: &str, forbidden: &[char]) -> String {
    let text = CleanText::new(text);
    let plain = text.starts_with(is_letter)
        && !text.contains(forbidden)
        && !text
            .as_bytes()
            .windows(2)
            .any(|pair| matches!(pair, b": " | b" #" | b"{{" | b"{%"))
        // Some parsers take a dash before the comma of a list for the mark of an entry.
        && !text.ends_with([':', '-'])
        && text.chars().all(is_printable)
        && !is_another_type(&text);
    if plain {
        text.to_string()
    } else {
        quoted(&text)
    }
}

/// Whether YAML 1.1, which Jekyll's parser follows, reads a word as a boolean or null. Other types begin with a digit or a
/// sign.
pub(super) fn is_another_type(text: &str) -> bool {
    let words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Whether YAML allows a character in a file; others are escaped between quotes.
fn is_printable(character: char) -> bool {
    !character.is_control() && !matches!(character, '\u{fffe}' | '\u{ffff}' | '\u{feff}')
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            _ if is_printable(character) => quoted.push(character),
            _ => quoted.push_str(&format!("\\u{:04x}", u32::from(character))),
        }
    }
    quoted.push('"');
    quoted
}
