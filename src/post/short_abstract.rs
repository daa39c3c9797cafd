//! The part of an abstract that a post shows.

use super::{AbstractLength, RichText, Span};
use crate::papers::{CleanText, is_word};

/// The length of a shortened abstract that ends with a sentence, in characters.
const SHORT_SUMMARY: std::ops::RangeInclusive<usize> = 120..=300;

/// Abbreviations after which a sentence goes on, in lowercase. One of single letters, such as `e.g.`, needs no entry.
const ABBREVIATIONS: &str = "al alg approx assoc ca capt cf chap co conf cor corp def dept dr ed eds eq eqn eqns eqs \
    esp est et etal ex fig figs gen gov inc incl int intl jan feb apr jun jul aug sep sept oct nov dec jr lem lt ltd mr \
    mrs ms mt natl orig ph ph.d phd pp proc prof prop ref refs rem resp rev sec secs sen sr st supp suppl tab tabs tbl thm \
    trans univ viz vol vols vs wrt";

/// Words that are abbreviations only before a number: `No. 5`, `art. 3`.
const BEFORE_NUMBERS: &str = "app appx art ch max min no nos p par pt sect ver";

impl AbstractLength {
    /// The part of an abstract that the post shows.
    pub(super) fn apply(self, summary: &CleanText) -> RichText {
        match self {
            Self::Nothing => RichText::default(),
            Self::Whole => RichText::read(summary),
            Self::Short => shortened(RichText::read(summary)),
        }
    }
}

/// The first sentences of an abstract that fit, or the first words of a longer sentence.
fn shortened(summary: RichText) -> RichText {
    let plain: Vec<char> = summary.plain().chars().collect();
    if plain.len() <= *SHORT_SUMMARY.end() {
        return summary;
    }
    let sentence = SHORT_SUMMARY.rev().find(|&end| ends_sentence(&plain, end));
    let beginning = &plain[..*SHORT_SUMMARY.end()];
    let word = || beginning.iter().rposition(|&character| character == ' ');
    let end = sentence.or_else(word).unwrap_or(beginning.len());
    let mut shortened = summary.beginning(end);
    if sentence.is_none() || shortened.plain().chars().count() < end {
        shortened.push(Span::Text("…".to_owned()));
    }
    shortened
}

/// Whether a sentence ends at a place of a text: after a full stop that belongs to no abbreviation, or another mark, and
/// before a word that can begin one.
fn ends_sentence(text: &[char], end: usize) -> bool {
    let (before, after) = text.split_at(end);
    let [' ', after @ ..] = after else {
        return false;
    };
    let opening = |character: &char| "\"'“‘([".contains(*character);
    let next = after.iter().position(|character| !opening(character));
    let next = &after[next.unwrap_or(after.len())..];
    if next.first().is_some_and(|next| next.is_ascii_lowercase()) {
        return false;
    }
    match before {
        [.., '?' | '!'] => true,
        [before @ .., '.'] => !is_abbreviation(before, next),
        _ => false,
    }
}

/// Whether the word before a full stop is an abbreviation or an initial.
fn is_abbreviation(before: &[char], next: &[char]) -> bool {
    let is_part = |character: &char| character.is_ascii_alphabetic() || *character == '.';
    let start = before.iter().rposition(|character| !is_part(character));
    let word = &before[start.map_or(0, |place| place + 1)..];
    let is_whole = start.is_none_or(|place| !is_word(before[place]));
    // Initials and `e.g`: nothing but single letters.
    let letters = word.split(|character| *character == '.');
    let of_letters = !word.is_empty() && letters.clone().all(|part| part.len() <= 1);
    let of_numbers = next.first().is_some_and(char::is_ascii_digit);
    let word: String = word.iter().collect::<String>().to_ascii_lowercase();
    let word = word.trim_matches('.');
    let is_in = |words: &str| words.split_whitespace().any(|known| known == word);
    is_whole && (of_letters || is_in(ABBREVIATIONS) || of_numbers && is_in(BEFORE_NUMBERS))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The short form of an abstract that begins so, goes on with a middle, and is too long to be shown whole.
    fn short(middle: &str) -> String {
        let text = format!(
            "Harbours are judged by the boats that come home, which says little about the water in between. {} {middle} {}",
            "Two kinds of signal matter to us here, and both of them are measured.",
            "water and wind ".repeat(20)
        );
        AbstractLength::Short.apply(&CleanText::new(&text)).plain()
    }

    #[test]
    fn a_short_abstract_ends_with_a_sentence() {
        for middle in [
            "One is the tide.",
            "Is it the tide?",
            "It is 2.5!",
            "It is from 2024.",
        ] {
            assert!(
                short(&format!("{middle} The")).ends_with(middle),
                "{middle}"
            );
        }
    }

    #[test]
    fn no_sentence_ends_after_an_abbreviation_an_initial_or_before_a_small_letter() {
        for middle in [
            "We ask many (e.g. Ada) and",
            "We ask many (i.e. All) and",
            "We follow Muster et al. And",
            "We follow Muster et. al. And",
            "We see it in Fig. 3 and",
            "We see it in Figs. A and",
            "By Eq. (3) and Sec. B we see",
            "By Thm. 2 we see",
            "One vs. Two of them",
            "See (cf. Muster) and",
            "It takes approx. 30 of them",
            "It is by A. B. Muster and",
            "It is by Prof. Muster and",
            "It is by Dr. Muster and",
            "It is No. 5 and",
            "In the U.S. Harbours are",
            "It is for Ph.D. Students and",
            "Boats, ropes, etc. are there",
            "Is it yahoo! or not",
            "Reading w.r.t. Tides is",
            "Reading e. g. Tides is",
        ] {
            assert!(
                short(middle).ends_with("both of them are measured."),
                "{middle}: {}",
                short(middle)
            );
        }
        // Where no sentence is short enough, its first words are told from a whole one.
        let long = format!("{} (e.g. {}", "wind ".repeat(40), "tide ".repeat(40));
        let short = AbstractLength::Short.apply(&CleanText::new(&long)).plain();
        assert!(short.ends_with("tide…"), "{short}");
    }

    #[test]
    fn a_word_that_only_looks_like_an_abbreviation_ends_a_sentence() {
        for middle in [
            "The answer is no.",
            "We built an app.",
            "It is the best.",
            "Some are in a row, etc.",
        ] {
            assert!(
                short(&format!("{middle} The")).ends_with(middle),
                "{middle}"
            );
        }
    }
}
