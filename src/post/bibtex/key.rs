//! The key of an entry, as people write them by hand: `vaswani2017attention`.

use super::names::Name;
use crate::{
    papers::fold_case,
    post::{RichText, Span, tex::accents},
};

/// Words that say nothing of a paper when its title begins with them.
const STOP_WORDS: [&str; 38] = [
    "a", "an", "the", "on", "of", "for", "in", "to", "from", "with", "by", "at", "as", "and", "or",
    "is", "are", "be", "do", "does", "can", "how", "what", "when", "where", "which", "who", "why",
    "toward", "towards", "via", "beyond", "into", "your", "you", "we", "it", "its",
];

/// The family name of the first author, the year, and the first word of the title that says something, in small
/// letters and digits of ASCII. Where no such name is left of the authors, the id stands for name and year.
pub(super) fn citation_key(id: &str, year: &str, authors: &[Name], title: &RichText) -> String {
    let name = authors.first().map(|name| plain(name.sorted_by()));
    let name = name.filter(|name| !name.is_empty());
    let word = first_word(title);
    match name {
        Some(name) => format!("{name}{year}{word}"),
        None if word.is_empty() => id.to_owned(),
        None => format!("{id}-{word}"),
    }
}

/// The first word of a title that says something, or the first of all.
fn first_word(title: &RichText) -> String {
    let mut text = String::new();
    write_words(title, &mut text);
    let mut words = text
        .split(|character: char| character.is_whitespace() || "-–—/:".contains(character))
        .map(plain)
        .filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    let is_stop_word = |word: &str| STOP_WORDS.contains(&word);
    if is_stop_word(&first)
        && let Some(word) = words.find(|word| !is_stop_word(word))
    {
        return word;
    }
    first
}

/// A title's text without its formulas.
fn write_words(prose: &RichText, text: &mut String) {
    for span in &prose.0 {
        match span {
            Span::Text(words) => text.push_str(words),
            Span::Strong(inner) | Span::Emphasis(inner) | Span::Linked(inner, _) => {
                write_words(inner, text);
            }
            Span::Math(_) | Span::Code(_) | Span::Address(_) => text.push(' '),
        }
    }
}

/// What is left of a text in small letters and digits of ASCII: `Müller` is `muller`, `Straße` is `strasse`.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for character in text.chars().map(fold_case) {
        if character.is_ascii_alphanumeric() {
            plain.push(character);
        } else if !character.is_ascii() {
            plain.push_str(accents::name_of(character).unwrap_or_default());
        }
    }
    plain
}
