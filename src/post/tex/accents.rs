//! TeX's accents and special letters, parsed and written: `\"u`, `\c{c}`, `\o`.

use crate::papers::{accent_of, accent_of_combining, accented, combining_of, is_letter};

/// Letters that have a name.
const LETTERS: [(&str, &str); 21] = [
    ("ss", "ß"),
    ("ae", "æ"),
    ("AE", "Æ"),
    ("oe", "œ"),
    ("OE", "Œ"),
    ("aa", "å"),
    ("AA", "Å"),
    ("o", "ø"),
    ("O", "Ø"),
    ("l", "ł"),
    ("L", "Ł"),
    ("i", "i"),
    ("j", "j"),
    ("dh", "ð"),
    ("DH", "Ð"),
    ("th", "þ"),
    ("TH", "Þ"),
    ("dj", "đ"),
    ("DJ", "Đ"),
    ("ng", "ŋ"),
    ("NG", "Ŋ"),
];

/// Parses an accent with its letter, or a named letter, after the backslash, inside a word or a group or before a word.
/// Returns the letter and the length in bytes.
pub(super) fn read(after: &str, inside_a_word: bool) -> Option<(String, usize)> {
    let accent = after.chars().next()?;
    let name = super::letters(after);
    if let Some((name, letter)) = LETTERS.into_iter().find(|(known, _)| *known == name) {
        let ending = ending(&after[name.len()..]);
        return Some(((*letter).to_owned(), name.len() + ending));
    }
    let rest = &after[accent.len_utf8()..];
    if accent == 't' {
        return tied(rest, inside_a_word).map(|(letters, taken)| (letters, 1 + taken));
    }
    // An accent that is a letter needs a group, a blank or a command: `\c{c}` and `\c c` are one, `\cite` is not.
    let (letter, taken) = match rest.strip_prefix('{') {
        Some(inside) => {
            let (letter, taken) = letter(inside)?;
            inside[taken..]
                .starts_with('}')
                .then_some((letter, taken + 2))?
        }
        None if accent.is_ascii_alphabetic() => {
            let text = rest.trim_start_matches(' ');
            let (letter, taken) = letter(text)?;
            // Before a vowel it may be an author's own command: `\v and`.
            let begins_a_word = matches!(accent, 'c' | 'v') && !"AEIOUaeiou".contains(letter);
            let is_apart = text.len() < rest.len() && (inside_a_word || begins_a_word);
            let is_one = is_apart || text.starts_with('\\');
            is_one.then_some((letter, rest.len() - text.len() + taken))?
        }
        None => letter(rest)?,
    };
    let taken = accent.len_utf8() + taken;
    if let Some(letter) = accented(accent, letter) {
        return Some((letter.to_string(), taken));
    }
    // Other letters take an accent in a group only: `\"H` is an escaped quotation mark.
    let in_group = rest.starts_with('{') && letter.is_ascii_alphabetic();
    let combining = combining_of(accent).filter(|_| in_group)?;
    Some((format!("{letter}{combining}"), taken))
}

/// The length of what ends a name and is not part of the text: the group of `\o{}`, the blank of `S\o ren` and `{\o }`.
fn ending(rest: &str) -> usize {
    match rest.strip_prefix(' ') {
        Some(word) => {
            usize::from(word.is_empty() || word.starts_with(|next| is_letter(next) || next == '}'))
        }
        None if rest.starts_with("{}") => 2,
        None => 0,
    }
}

/// Two letters under one tie, in a group or, within a word, after a blank: `\t{oo}`.
fn tied(rest: &str, inside_a_word: bool) -> Option<(String, usize)> {
    let blank = || rest.strip_prefix(' ').filter(|_| inside_a_word);
    let inside = rest.strip_prefix('{').or_else(blank)?;
    let letters = inside
        .get(..2)
        .filter(|pair| pair.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
    let (first, second) = letters.split_at(1);
    let closes = usize::from(rest.starts_with('{'));
    let is_one = closes == 0 || inside[2..].starts_with('}');
    is_one.then(|| (format!("{first}\u{361}{second}"), 3 + closes))
}

/// The letter of an accent; `\i` is an `i` without its dot, `\^e` has an accent already.
fn letter(text: &str) -> Option<(char, usize)> {
    let name = text.strip_prefix('\\').map_or("", super::letters);
    if let Some((_, named)) = LETTERS.into_iter().find(|(known, _)| *known == name) {
        let length = 1 + name.len();
        return Some((named.chars().next()?, length + ending(&text[length..])));
    }
    let with_accent = text.strip_prefix('\\').and_then(|after| {
        let accent = after.chars().next()?;
        let rest = &after[accent.len_utf8()..];
        let inside = rest.strip_prefix('{');
        let plain = inside.unwrap_or(rest).chars().next()?;
        // `\vec` is no accent.
        if accent.is_ascii_alphabetic() && inside.is_none() {
            return None;
        }
        let group = format!("{{{plain}}}");
        let taken = match inside {
            Some(_) => rest.starts_with(&group).then_some(group.len())?,
            None => plain.len_utf8(),
        };
        Some((accented(accent, plain)?, 1 + accent.len_utf8() + taken))
    });
    with_accent.or_else(|| {
        let letter = text.chars().next()?;
        Some((letter, letter.len_utf8()))
    })
}

/// TeX's name of a letter beyond ASCII; `ss` is that of `ß`.
pub(in crate::post) fn name_of(character: char) -> Option<&'static str> {
    let (name, _) = LETTERS
        .into_iter()
        .find(|(_, letter)| letter.chars().eq([character]))?;
    Some(name)
}

/// Writes a character beyond ASCII so that BibTeX takes it for one letter: `{\'e}`, `{\ss}`, `{\~{\^e}}`. A character
/// without a name is written as it is.
pub(in crate::post) fn write(character: char, tex: &mut String) {
    match name_of(character) {
        Some(name) => tex.push_str(&format!("{{\\{name}}}")),
        None => match with_accent(character) {
            Some(written) => tex.push_str(&format!("{{{written}}}")),
            None => tex.push(character),
        },
    }
}

/// A letter's accent and what it is on.
fn with_accent(character: char) -> Option<String> {
    let (accent, letter) = accent_of(character).filter(|(accent, _)| is_common(*accent))?;
    let letter = match letter {
        // An accent above an `i` replaces its dot, one below does not.
        'i' | 'j' if !matches!(accent, 'k' | 'd') => format!(r"\{letter}"),
        _ if letter.is_ascii() => letter.to_string(),
        _ => return Some(format!("\\{accent}{{{}}}", with_accent(letter)?)),
    };
    Some(match accent.is_ascii_alphabetic() {
        true => format!("\\{accent}{{{letter}}}"),
        false => format!("\\{accent}{letter}"),
    })
}

/// A letter of ASCII with the combining accent after it, for which Unicode has no letter: `{\^{K}}`.
pub(in crate::post) fn combined(letter: char, accent: char) -> Option<String> {
    let accent = accent_of_combining(accent)
        .filter(|accent| is_common(*accent) && letter.is_ascii_alphabetic())?;
    Some(format!("{{\\{accent}{{{letter}}}}}"))
}

/// Whether TeX has an accent without a package. The hook of Vietnamese it has not.
fn is_common(accent: char) -> bool {
    accent != 'h'
}
