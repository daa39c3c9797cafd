//! The tokens of a search: parsing, filtering and quoting.

use super::{Part, Term, fold};
use crate::papers::CleanText;

/// A term of a search, as it was typed.
pub(super) struct QueryToken<'a> {
    /// The whole token.
    text: &'a str,
    excluded: bool,
    part: Part,
    /// The phrase between its quotation marks, or the word.
    pub(super) value: &'a str,
    /// The closing quotation mark, if it is missing.
    open: Option<char>,
}

impl<'a> QueryToken<'a> {
    /// The first token of a text, and the rest.
    pub(super) fn first(text: &'a str) -> Option<(Self, &'a str)> {
        let text = text.trim_start();
        let sign = text.strip_prefix('-');
        let unsigned = sign.unwrap_or(text);
        let in_organization = unsigned
            .get(..4)
            .filter(|name| name.eq_ignore_ascii_case("org:"));
        let mut part = match in_organization {
            Some(_) => Part::Organization,
            None => Part::Text,
        };
        let start = &unsigned[in_organization.map_or(0, str::len)..];
        let quotes = QUOTES
            .into_iter()
            .find(|(opening, _)| start.starts_with(*opening));
        let (value, after, open) = match quotes {
            Some((opening, closing)) => {
                let inside = &start[opening.len_utf8()..];
                match inside.split_once(closing) {
                    Some((value, after)) => (value, after, None),
                    None => (inside, "", Some(closing)),
                }
            }
            None => {
                let end = start.find(char::is_whitespace).unwrap_or(start.len());
                let (word, after) = start.split_at(end);
                if part == Part::Text {
                    part = part_of_word(word);
                }
                let is_begun = word.eq_ignore_ascii_case("upvotes:");
                (if is_begun { "" } else { word }, after, None)
            }
        };
        let written = Self {
            text: &text[..text.len() - after.len()],
            excluded: sign.is_some(),
            part,
            value,
            open,
        };
        (!text.is_empty()).then_some((written, after))
    }

    pub(super) fn term(&self) -> Term {
        let wanted = match self.part {
            Part::Code | Part::Upvotes(_) => String::new(),
            Part::Text | Part::Organization => fold(&CleanText::new(self.value)),
        };
        Term {
            excluded: self.excluded,
            part: self.part,
            wanted,
        }
    }
}

/// What a word without quotation marks is about.
fn part_of_word(word: &str) -> Part {
    if word.eq_ignore_ascii_case("has:code") {
        return Part::Code;
    }
    let upvotes = word
        .split_once(':')
        .filter(|(name, _)| name.eq_ignore_ascii_case("upvotes"))
        .and_then(|(_, min)| min.parse().ok());
    upvotes.map_or(Part::Text, Part::Upvotes)
}

/// The quotation marks of a phrase. Phones type the round ones.
const QUOTES: [(char, char); 2] = [('"', '"'), ('“', '”')];

/// The tokens that meet a condition, separated by blanks, every phrase closed.
pub(super) fn kept(text: &str, stays: &dyn Fn(&QueryToken<'_>) -> bool) -> String {
    let mut terms = String::new();
    let mut rest = text;
    while let Some((written, after)) = QueryToken::first(rest) {
        rest = after;
        if stays(&written) {
            add(&mut terms, written.text);
            terms.extend(written.open);
        }
    }
    terms
}

pub(super) fn add(terms: &mut String, term: &str) {
    if !terms.is_empty() {
        terms.push(' ');
    }
    terms.push_str(term);
}

/// Quotes a text where it needs it, with quotation marks that it does not have. A text with every kind of them is cut at
/// the first.
pub(super) fn quoted(text: &str) -> String {
    let begins_a_phrase = QUOTES.iter().any(|(opening, _)| text.starts_with(*opening));
    if !begins_a_phrase && !text.contains(char::is_whitespace) {
        return text.to_owned();
    }
    let marks = QUOTES
        .into_iter()
        .find(|(_, closing)| text.chars().all(|character| character != *closing));
    let (opening, closing) = marks.unwrap_or(QUOTES[0]);
    let text = text.split(closing).find(|piece| !piece.trim().is_empty());
    format!("{opening}{}{closing}", text.unwrap_or_default())
}

/// A phrase as a term of a search; quoted as well where it would be read as something else than text.
pub(super) fn quoted_phrase(phrase: &str) -> String {
    let alone = quoted(phrase);
    let is_text = QueryToken::first(&alone).is_some_and(|(token, rest)| {
        rest.is_empty() && token.part == Part::Text && !token.excluded
    });
    if is_text {
        alone
    } else {
        format!("{}{phrase}{}", QUOTES[0].0, QUOTES[0].1)
    }
}
