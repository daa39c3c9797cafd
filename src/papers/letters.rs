//! The letters of a text as a reader sees them.

use super::accented;

/// Ligatures that Unicode has for old fonts, and their letters.
const LIGATURES: [(char, &str); 7] = [
    ('ﬀ', "ff"),
    ('ﬁ', "fi"),
    ('ﬂ', "fl"),
    ('ﬃ', "ffi"),
    ('ﬄ', "ffl"),
    ('ﬅ', "st"),
    ('ﬆ', "st"),
];

/// Letters that are typed as two where keyboards lack them.
const LETTERS_OF_TWO: [(char, &str); 8] = [
    ('ß', "ss"),
    ('ẞ', "ss"),
    ('æ', "ae"),
    ('Æ', "ae"),
    ('ǽ', "ae"),
    ('Ǽ', "ae"),
    ('œ', "oe"),
    ('Œ', "oe"),
];

/// Combining accents that may follow a letter, and their signs in TeX.
const COMBINING: [(char, char); 16] = [
    ('\u{300}', '`'),
    ('\u{301}', '\''),
    ('\u{302}', '^'),
    ('\u{303}', '~'),
    ('\u{304}', '='),
    ('\u{306}', 'u'),
    ('\u{307}', '.'),
    ('\u{308}', '"'),
    ('\u{309}', 'h'),
    ('\u{30a}', 'r'),
    ('\u{30b}', 'H'),
    ('\u{30c}', 'v'),
    ('\u{323}', 'd'),
    ('\u{327}', 'c'),
    ('\u{328}', 'k'),
    ('\u{331}', 'b'),
];

/// An iterator over the letters of a text, each with the number of bytes before it: without characters that are not
/// seen, ligatures as their letters, and letters in parts (jamo, combining accents) as one where Unicode has it.
pub(super) struct Letters<'a> {
    text: &'a str,
    at: usize,
    /// The further letters of a ligature. The bytes before them include it.
    ligature: &'static str,
    /// Whether letters of two are them.
    in_two: bool,
}

impl<'a> Letters<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            ligature: "",
            in_two: false,
        }
    }

    /// The same with two letters for each that is typed as two, such as `ß`.
    pub(super) fn in_two(text: &'a str) -> Self {
        Self {
            in_two: true,
            ..Self::new(text)
        }
    }

    /// The next character that can be seen, and the number of bytes up to its end.
    fn visible(&self) -> Option<(char, usize)> {
        let mut rest = self.text[self.at..].char_indices();
        let (place, character) = rest.find(|(_, character)| !is_invisible(*character))?;
        Some((character, self.at + place + character.len_utf8()))
    }
}

impl Iterator for Letters<'_> {
    type Item = (usize, char);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(letter) = self.ligature.chars().next() {
            self.ligature = &self.ligature[1..];
            return Some((self.at, letter));
        }
        let (mut letter, end) = self.visible()?;
        self.at = end;
        let start = end - letter.len_utf8();
        if let Some(letters) = letters_within(letter, self.in_two) {
            self.ligature = letters;
            return self.next().map(|(_, first)| (start, first));
        }
        while let Some((part, end)) = self.visible()
            && let Some(whole) = composed(letter, part)
        {
            letter = whole;
            self.at = end;
        }
        Some((start, letter))
    }
}

/// The sign in TeX of a combining accent.
pub(crate) fn accent_of_combining(part: char) -> Option<char> {
    let (_, accent) = COMBINING.iter().find(|(known, _)| *known == part)?;
    Some(*accent)
}

/// The combining accent of a sign in TeX.
pub(crate) fn combining_of(accent: char) -> Option<char> {
    let (part, _) = COMBINING.iter().find(|(_, known)| *known == accent)?;
    Some(*part)
}

/// How many letters a character stands for [in two](Letters::in_two): one, or those within it.
pub(super) fn letters_of(character: char) -> usize {
    letters_within(character, true).map_or(1, str::len)
}

/// The letters of a ligature, and of a letter of two where they are wanted.
fn letters_within(character: char, in_two: bool) -> Option<&'static str> {
    let of_two = LETTERS_OF_TWO.iter().filter(|_| in_two);
    let (_, letters) = LIGATURES
        .iter()
        .chain(of_two)
        .find(|(whole, _)| *whole == character)?;
    Some(letters)
}

/// Whether a character shows nothing: soft hyphens, joiners, direction marks, blanks without width, and the selectors of
/// a glyph's form.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The letter of two parts: a Hangul syllable of its jamo, a letter with its accent.
fn composed(letter: char, part: char) -> Option<char> {
    let [first, second] = [letter, part].map(u32::from);
    let code = match (letter, part) {
        ('\u{1100}'..='\u{1112}', '\u{1161}'..='\u{1175}') => {
            0xac00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
        }
        ('가'..='힣', '\u{11a8}'..='\u{11c2}') if (first - 0xac00).is_multiple_of(28) => {
            first + second - 0x11a7
        }
        _ => return accented(accent_of_combining(part)?, letter),
    };
    char::from_u32(code)
}
