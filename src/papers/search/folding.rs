//! Texts compared without regard to capitals and accents.

use crate::papers::fold_case;

/// A text as it is compared.
pub(super) fn fold(text: &str) -> String {
    let letters = text.chars().filter(|&character| !is_combining(character));
    letters.map(fold_case).collect()
}

/// An accent that is a character of its own and stands after its letter.
pub(super) fn is_combining(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

/// Whether a fold_case text occurs in one that is not. Nothing is copied: only where the first byte fits, or a character
/// beyond ASCII may, is the rest fold_case and compared.
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

/// How many bytes of a text a fold_case one takes that it starts with.
pub(super) fn taken(text: &str, wanted: &str) -> Option<usize> {
    let mut wanted = wanted.chars();
    let mut next = wanted.next();
    for (at, character) in text.char_indices() {
        if is_combining(character) {
            continue;
        }
        match next {
            None => return Some(at),
            Some(letter) if letter == fold_case(character) => next = wanted.next(),
            Some(_) => return None,
        }
    }
    next.is_none().then_some(text.len())
}
