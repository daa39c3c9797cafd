//! Comparing texts regardless of case, accents and letters that keyboards lack.

use crate::papers::{
    fold_case,
    letters::{Letters, is_invisible, letters_of},
};

/// The folded text, with one blank between its words: what is not seen may have been between several.
pub(super) fn fold(text: &str) -> String {
    let letters = Letters::in_two(text).map(|(_, letter)| letter);
    let seen = letters.filter(|&letter| !is_passed_over(letter));
    let text: String = seen.map(folded).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// A letter without its case and accents, and the plain form of one that keyboards type as another: full-width letters,
/// typographic apostrophes and hyphens.
fn folded(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => {
            let plain = char::from_u32(u32::from(letter) - 0xfee0);
            plain.map_or(letter, fold_case)
        }
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '\u{2010}'..='\u{2013}' | '−' => '-',
        'µ' => 'μ',
        'ς' => 'σ',
        _ => fold_case(letter),
    }
}

/// Whether a character is a combining accent, or cannot be seen.
pub(super) fn is_passed_over(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character) || is_invisible(character)
}

/// Whether a text contains a folded text. Nothing is copied: the text is folded and compared only where the first byte
/// matches, or a character beyond ASCII may.
pub(super) fn contains(text: &str, wanted: &str) -> bool {
    let Some(&first) = wanted.as_bytes().first() else {
        return true;
    };
    text.bytes().enumerate().any(|(at, byte)| {
        (byte.to_ascii_lowercase() == first || byte >= 0xc0)
            && text
                .get(at..)
                .is_some_and(|rest| taken(rest, wanted).is_some())
    })
}

/// The length in bytes of the folded text at the start of a text, or within the ligature there.
pub(super) fn taken(text: &str, wanted: &str) -> Option<usize> {
    if differs(text.as_bytes(), wanted.as_bytes()) {
        return None;
    }
    let letters = text.chars().next().map_or(0, letters_of);
    (0..letters).find_map(|skipped| taken_after(skipped, text, wanted))
}

/// Whether the first bytes tell already that a text does not begin with a folded one: a letter of ASCII before another stands
/// for itself. Every key that is typed asks a month of papers, and this answers for nearly all.
fn differs(text: &[u8], wanted: &[u8]) -> bool {
    for (at, letter) in wanted.iter().enumerate() {
        let Some(byte) = text.get(at) else {
            return true;
        };
        let next = text.get(at + 1).copied().unwrap_or_default();
        // Before an accent of its own a letter may be another.
        if !byte.is_ascii() || !next.is_ascii() {
            return false;
        }
        if byte.to_ascii_lowercase() != *letter {
            return true;
        }
    }
    false
}

fn taken_after(skipped: usize, text: &str, wanted: &str) -> Option<usize> {
    let mut wanted = wanted.chars();
    let mut next = wanted.next();
    let mut last = None;
    for (at, character) in Letters::in_two(text).skip(skipped) {
        // Between two blanks there may be what is not seen.
        if is_passed_over(character) || character == ' ' && last == Some(' ') {
            continue;
        }
        match next {
            None => return Some(at),
            Some(letter) if letter == folded(character) => next = wanted.next(),
            Some(_) => return None,
        }
        last = Some(character);
    }
    next.is_none().then_some(text.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::papers::CleanText;

    proptest! {
        #[test]
        fn what_the_first_bytes_tell_is_so(
            text in "([abAB \u{301}\u{ad}ﬁfi가éßs]){0,12}",
            wanted in "([abfi e가s]){0,4}",
        ) {
            let text = CleanText::new(&text);
            let letters = text.chars().next().map_or(0, letters_of);
            let begins = (0..letters).any(|skipped| taken_after(skipped, &text, &wanted).is_some());
            prop_assert_eq!(taken(&text, &wanted).is_some(), begins);
        }
    }
}
