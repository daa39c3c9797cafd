//! What a translator must leave alone: formulas, TeX, code, links, citations, numbers with their units, and names of models
//! and data sets become numbered placeholders, `[1]`, `[2]`, and come back afterwards.
//!
//! A number in brackets is what translators have seen most and carry over best. It cannot be mistaken: whatever looks like one
//! in the text is a citation, and becomes a placeholder itself.

use std::{error::Error, fmt};

use super::tex::{delimited, group, letters};
use crate::papers::CleanText;

/// Brackets that a translator may write in place of those of a placeholder.
const BRACKETS: [(char, char); 4] = [('[', ']'), ('［', '］'), ('【', '】'), ('〔', '〕')];

/// Units that stand after a number as a word of their own. Those with a capital letter after the first are names anyway.
const UNITS: [&str; 20] = [
    "%", "ms", "s", "h", "min", "px", "fps", "kg", "g", "km", "m", "cm", "mm", "nm", "x", "k", "B",
    "M", "K", "T",
];

/// The longest citation in parentheses, in bytes.
const MAX_CITATION_BYTES: usize = 200;

/// A text whose untranslatable parts are placeholders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masked {
    text: String,
    /// What stands behind `[1]`, `[2]`, …
    parts: Vec<String>,
    /// Names and numbers that are no placeholders, as often as they are in the text.
    names: Vec<String>,
}

/// A translation lacks a placeholder or a name, has a placeholder twice, or one that was never there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LostPlaceholder;

impl fmt::Display for LostPlaceholder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a placeholder was lost")
    }
}

impl Error for LostPlaceholder {}

impl Masked {
    /// Masks a text of a paper.
    ///
    /// ```
    /// use daily_papers::{papers::CleanText, post::Masked};
    ///
    /// let masked = Masked::new(&CleanText::new(r"With $\alpha = 2$ our Qwen2.5-VL-7B gains 3.5 % [12]."));
    /// assert_eq!(masked.text(), "With [1] our [2] gains [3].");
    /// assert_eq!(
    ///     &*masked.unmask("[2]은 [1]로 [3] 오릅니다.").unwrap(),
    ///     r"Qwen2.5-VL-7B은 $\alpha = 2$로 3.5 % [12] 오릅니다."
    /// );
    /// ```
    #[must_use]
    pub fn new(text: &CleanText) -> Self {
        Self::with(Masking::default(), text)
    }

    /// The same with names and numbers, though no addresses, as they are: of many placeholders a translator loses one sooner. A translation has to
    /// have them all the same, letter by letter.
    #[must_use]
    pub fn with_names(text: &CleanText) -> Self {
        let masking = Masking {
            keeps_names: true,
            ..Masking::default()
        };
        Self::with(masking, text)
    }

    fn with(mut masking: Masking, text: &CleanText) -> Self {
        let mut rest: &str = text;
        while !rest.is_empty() {
            let taken = masking.take(rest);
            rest = &rest[taken..];
        }
        Self {
            text: masking.text,
            parts: masking.parts,
            names: masking.names,
        }
    }

    /// What a translator is given.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether anything is left to translate: a letter of the Latin alphabet outside of the placeholders.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.text
            .contains(|character: char| character.is_ascii_alphabetic())
    }

    /// Puts the parts back into a translation, in which they may have another order. A dollar, a backslash or a brace in it is
    /// none of the paper's, and is left out: it could spoil a formula.
    ///
    /// # Errors
    /// [`LostPlaceholder`] unless every placeholder is there exactly once, and every name as often as in the text.
    pub fn unmask(&self, translated: &str) -> Result<CleanText, LostPlaceholder> {
        let mut is_used = vec![false; self.parts.len()];
        let mut text = String::with_capacity(translated.len());
        let mut rest = translated;
        while let Some(character) = rest.chars().next() {
            let taken = match bracketed_number(rest) {
                Some((number, taken)) => {
                    let index = number.checked_sub(1).ok_or(LostPlaceholder)?;
                    let used = is_used.get_mut(index).ok_or(LostPlaceholder)?;
                    if std::mem::replace(used, true) {
                        return Err(LostPlaceholder);
                    }
                    text.push_str(&self.parts[index]);
                    taken
                }
                None => {
                    if !matches!(character, '$' | '\\' | '{') {
                        text.push(character);
                    }
                    character.len_utf8()
                }
            };
            rest = &rest[taken..];
        }
        let is_lost = |name: &String| {
            let wanted = self.names.iter().filter(|other| *other == name).count();
            text.matches(&**name).count() < wanted
        };
        if is_used.contains(&false) || self.names.iter().any(is_lost) {
            return Err(LostPlaceholder);
        }
        Ok(CleanText::new(&text))
    }
}

/// A text being masked.
#[derive(Default)]
struct Masking {
    text: String,
    parts: Vec<String>,
    names: Vec<String>,
    /// The length of `text` after its last placeholder.
    end_of_last: usize,
    /// Whether names and numbers are no placeholders.
    keeps_names: bool,
}

impl Masking {
    /// Takes the beginning of a text, and returns its length in bytes.
    fn take(&mut self, rest: &str) -> usize {
        if let Some(length) = markup(rest).or_else(|| citation(rest)) {
            return self.mask(&rest[..length]);
        }
        let word = word(rest);
        if word.is_empty() {
            let length = rest.chars().next().map_or(0, char::len_utf8);
            self.text.push_str(&rest[..length]);
            return length;
        }
        let Some((start, end)) = name(word) else {
            self.text.push_str(word);
            return word.len();
        };
        // An address may have a number in brackets.
        if self.keeps_names && !word.contains("://") {
            self.names.push(word[start..end].to_owned());
            self.text.push_str(&word[..end]);
            return end;
        }
        self.text.push_str(&word[..start]);
        let unit = unit_after(&rest[end..], &word[start..end]);
        start + self.mask(&rest[start..end + unit])
    }

    /// Writes a placeholder for a part, or adds it to the one before where at most a blank is between the two.
    fn mask(&mut self, part: &str) -> usize {
        let between = &self.text[self.end_of_last..];
        match self.parts.last_mut() {
            Some(last) if matches!(between, "" | " ") => {
                last.push_str(between);
                last.push_str(part);
                self.text.truncate(self.end_of_last);
            }
            _ => {
                self.parts.push(part.to_owned());
                let number = self.parts.len();
                self.text.push_str(&format!("[{number}]"));
            }
        }
        self.end_of_last = self.text.len();
        part.len()
    }
}

/// The length of a formula, a command of TeX with its arguments, a group, or code at the start of a text. A dollar, a backslash
/// or a brace is never left as it is.
fn markup(rest: &str) -> Option<usize> {
    let length = match rest.chars().next()? {
        '$' => delimited(rest).map(|(_, length)| length),
        '\\' => Some(command(rest)),
        '{' => group(rest).map(|(inside, _)| inside.len() + 2),
        '`' => {
            let code = rest[1..].split_once('`')?.0;
            let is_code = !code.is_empty() && !code.starts_with(' ');
            return is_code.then_some(code.len() + 2);
        }
        _ => return None,
    };
    Some(length.unwrap_or(1))
}

/// The length of a command of TeX: a formula between `\(` and `\)`, a name with the groups after it, or one character.
fn command(rest: &str) -> usize {
    for (open, close) in [(r"\(", r"\)"), (r"\[", r"\]")] {
        if let Some(inside) = rest.strip_prefix(open)
            && let Some((formula, _)) = inside.split_once(close)
        {
            return formula.len() + 4;
        }
    }
    let after = &rest[1..];
    let mut length = 1 + match letters(after).len() {
        0 => after.chars().next().map_or(0, char::len_utf8),
        name => name,
    };
    while let Some((inside, _)) = group(&rest[length..]) {
        length += inside.len() + 2;
    }
    length
}

/// The length of a citation at the start of a text: `[3, 5]`, `(Muster et al., 2024)`.
fn citation(rest: &str) -> Option<usize> {
    if let Some((_, length)) = bracketed_number(rest) {
        return Some(length);
    }
    if let Some(inside) = rest.strip_prefix('[') {
        let (numbers, _) = inside.split_once(']')?;
        let is_of_numbers = |character: char| {
            character.is_ascii_digit() || matches!(character, ',' | ';' | ' ' | '-' | '–')
        };
        let is_citation = numbers.contains(|character: char| character.is_ascii_digit())
            && numbers.chars().all(is_of_numbers);
        return is_citation.then_some(numbers.len() + 2);
    }
    let (names, _) = rest.strip_prefix('(')?.split_once(')')?;
    let without_letter = names.trim_end_matches(|last: char| last.is_ascii_lowercase());
    let year = without_letter.len().checked_sub(4);
    let year = year.and_then(|place| without_letter.get(place..));
    let has_year = year.is_some_and(|year| {
        (year.starts_with("19") || year.starts_with("20"))
            && year.bytes().all(|byte| byte.is_ascii_digit())
    });
    let names_authors = names.starts_with(|first: char| first.is_ascii_uppercase())
        && names.contains(' ')
        && (has_year || names.contains("et al"));
    let is_short = names.len() <= MAX_CITATION_BYTES && !names.contains(['(', '$', '\\', '{']);
    (names_authors && is_short).then_some(names.len() + 2)
}

/// A number in brackets at the start of a text, with blanks around it or not, and its length in bytes. A number that is too large
/// for any placeholder is the largest.
fn bracketed_number(rest: &str) -> Option<(usize, usize)> {
    let first = rest.chars().next()?;
    let (_, close) = BRACKETS.into_iter().find(|(open, _)| *open == first)?;
    let (inside, _) = rest[first.len_utf8()..].split_once(close)?;
    let digits = inside.trim_matches(' ');
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let length = first.len_utf8() + inside.len() + close.len_utf8();
    is_number.then(|| (digits.parse().unwrap_or(usize::MAX), length))
}

/// The word at the start of a text, without the punctuation after it; a URL is one. Empty where none begins.
fn word(rest: &str) -> &str {
    let is_address = rest.starts_with("http://") || rest.starts_with("https://");
    let ends = |character: char| {
        character == ' '
            || matches!(character, '$' | '\\' | '{' | '`')
            || !is_address
                && (matches!(character, '}' | '(' | ')' | '"' | '“' | '”' | ',' | ';')
                    || BRACKETS
                        .iter()
                        .any(|(open, close)| [*open, *close].contains(&character)))
    };
    let word = &rest[..rest.find(ends).unwrap_or(rest.len())];
    // An address may have brackets of its own.
    let is_whole = word.contains(['(', '[']);
    word.trim_end_matches(|last| match last {
        ')' | ']' => !is_whole,
        _ => matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’'),
    })
}

/// Where in a word a name, a number or an address begins and ends: the parts between hyphens that are one, and what stands
/// between them.
fn name(word: &str) -> Option<(usize, usize)> {
    let has = |character: char| word.contains(character);
    if word.contains("://") || has('_') || has('@') || has('/') && has('.') {
        return Some((0, word.len()));
    }
    let mut found: Option<(usize, usize)> = None;
    let mut start = 0;
    for part in word.split(['-', '\'', '’']) {
        let end = start + part.len();
        // Of `Qwen-Image` the second part tells that it is a name; a sentence has no such words.
        let is_capital_after_hyphen = start > 0
            && word.starts_with(|first: char| first.is_ascii_uppercase())
            && part.starts_with(|first: char| first.is_ascii_uppercase());
        if is_capital_after_hyphen {
            found = Some((0, end));
        } else if is_name(part) {
            found = Some((found.map_or(start, |(start, _)| start), end));
        }
        let after = word[end..].chars().next();
        start = end + after.map_or(0, char::len_utf8);
    }
    found
}

/// Whether a part of a word has a digit, or a capital letter that is not its first.
fn is_name(part: &str) -> bool {
    let is_capital = |character: char| character.is_ascii_uppercase();
    part.contains(|character: char| character.is_ascii_digit())
        || part.chars().skip(1).any(is_capital)
}

/// The length of a blank and the unit after a number; 0 where there is none.
fn unit_after(rest: &str, number: &str) -> usize {
    if !number.ends_with(|last: char| last.is_ascii_digit()) {
        return 0;
    }
    if rest.starts_with('%') {
        return 1;
    }
    let unit = rest.strip_prefix(' ').map(|rest| {
        let end = rest.find(|character: char| !character.is_ascii_alphabetic() && character != '%');
        &rest[..end.unwrap_or(rest.len())]
    });
    match unit {
        Some(unit) if UNITS.contains(&unit) => 1 + unit.len(),
        _ => 0,
    }
}
