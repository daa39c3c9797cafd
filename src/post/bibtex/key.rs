//! The key of an entry: `vaswani2017attention`.

use std::collections::{HashMap, HashSet};

use super::names;
use crate::{
    papers::{ArxivId, CleanText, Paper, fold_case},
    post::{RichText, Span, tex::accents},
};

/// Words that are skipped at the start of a title.
const STOP_WORDS: [&str; 38] = [
    "a", "an", "the", "on", "of", "for", "in", "to", "from", "with", "by", "at", "as", "and", "or",
    "is", "are", "be", "do", "does", "can", "how", "what", "when", "where", "which", "who", "why",
    "toward", "towards", "via", "beyond", "into", "your", "you", "we", "it", "its",
];

/// The key of a paper alone: the family name of the first author, the year, and the first word of the title that is no
/// stop word, in lowercase ASCII. Where no such name is left, the id replaces name and year.
pub(super) fn citation_key(id: &ArxivId, title: &CleanText, authors: &[CleanText]) -> String {
    KeyParts::new(id, title, authors).key(1)
}

/// The keys of the papers of a list, each different: papers with the same key get the next words of their titles, and a
/// letter where no word is left. The order of the list makes no difference.
#[must_use]
pub fn citation_keys(papers: &[Paper]) -> Vec<String> {
    keys(&papers.iter().collect::<Vec<_>>())
}

/// As [`citation_keys`].
pub(in crate::post) fn keys(papers: &[&Paper]) -> Vec<String> {
    let parts = papers
        .iter()
        .map(|paper| KeyParts::new(&paper.id, &paper.title, &paper.authors));
    let parts: Vec<KeyParts> = parts.collect();
    let mut words = vec![1; papers.len()];
    loop {
        let keys: Vec<String> = parts
            .iter()
            .zip(&words)
            .map(|(parts, &words)| parts.key(words))
            .collect();
        let mut times = HashMap::new();
        for key in &keys {
            *times.entry(key.as_str()).or_insert(0) += 1;
        }
        let mut grown = false;
        for ((parts, words), key) in parts.iter().zip(&mut words).zip(&keys) {
            if times[key.as_str()] > 1 && *words < parts.words.len() {
                *words += 1;
                grown = true;
            }
        }
        if !grown {
            return with_letters(papers, keys);
        }
    }
}

/// The keys with a letter behind each that another paper has, too, in the order of the ids.
fn with_letters(papers: &[&Paper], mut keys: Vec<String>) -> Vec<String> {
    let mut order: Vec<usize> = (0..papers.len()).collect();
    order.sort_by_key(|&place| &papers[place].id);
    let mut taken: HashSet<String> = HashSet::new();
    let is_shared =
        |keys: &[String], place: usize| keys.iter().filter(|key| **key == keys[place]).count() > 1;
    let shared: Vec<bool> = (0..keys.len())
        .map(|place| is_shared(&keys, place))
        .collect();
    taken.extend(keys.iter().cloned());
    for place in order.into_iter().filter(|&place| shared[place]) {
        let lettered = (0_usize..).map(|number| format!("{}{}", keys[place], letters(number)));
        if let Some(key) = lettered.into_iter().find(|key| !taken.contains(key)) {
            taken.insert(key.clone());
            keys[place] = key;
        }
    }
    keys
}

/// `a` to `z`, then `za`, `zb` and so on.
fn letters(number: usize) -> String {
    let mut letters = "z".repeat(number / 25);
    letters.extend(('a'..='y').nth(number % 25));
    letters
}

/// What keys of a paper are made of.
struct KeyParts {
    /// The name and the year, or the id.
    start: String,
    /// Whether the start is the id.
    is_id: bool,
    /// The words of the title, without stop words at its start and between them.
    words: Vec<String>,
}

impl KeyParts {
    fn new(id: &ArxivId, title: &CleanText, authors: &[CleanText]) -> Self {
        // Of thousands of authors the first that has a name.
        let name = authors
            .iter()
            .find_map(|author| names::read(std::slice::from_ref(author)).into_iter().next());
        let name = name.map(|name| plain(name.sorted_by()));
        let name = name.filter(|name| !name.is_empty());
        Self {
            is_id: name.is_none(),
            start: name.map_or_else(
                || id.to_string(),
                |name| format!("{name}{}", id.first_version().0),
            ),
            words: words(&RichText::read(&title.composed())),
        }
    }

    /// The key with so many words of the title.
    fn key(&self, words: usize) -> String {
        let words = self.words[..words.min(self.words.len())].concat();
        match self.is_id && !words.is_empty() {
            true => format!("{}-{words}", self.start),
            false => format!("{}{words}", self.start),
        }
    }
}

/// The words of a title that are no stop words, or the first of all.
fn words(title: &RichText) -> Vec<String> {
    let mut text = String::new();
    write_words(title, &mut text);
    let words = text
        .split(|character: char| character.is_whitespace() || "-–—/:".contains(character))
        .map(plain)
        .filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.collect();
    let is_stop_word = |word: &String| STOP_WORDS.contains(&word.as_str());
    if words.iter().all(is_stop_word) {
        words.truncate(1);
    } else {
        words.retain(|word| !is_stop_word(word));
    }
    words
}

/// A title's text without its formulas.
fn write_words(rich_text: &RichText, text: &mut String) {
    for span in &rich_text.0 {
        match span {
            Span::Text(words) => text.push_str(words),
            Span::Strong(inner) | Span::Emphasis(inner) | Span::Linked(inner, _) => {
                write_words(inner, text);
            }
            Span::Math(_) | Span::Code(_) | Span::Address(_) => text.push(' '),
        }
    }
}

/// A text in lowercase ASCII letters and digits: `Müller` is `muller`, `Straße` is `strasse`.
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
