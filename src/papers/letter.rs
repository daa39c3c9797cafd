//! Letters.

/// Whether a character is surely a letter: of ASCII, or of the scripts papers and their readers are written in
/// (Latin with its accents, Greek, Cyrillic, kana, Hangul, Han).
///
/// Unicode's own table knows every letter and costs a kilobyte of compressed WebAssembly. Whoever asks here can do
/// without certainty about the others: a text in them is left as it is, or escaped where it need not be.
#[must_use]
pub fn is_letter(character: char) -> bool {
    matches!(character,
        'A'..='Z' | 'a'..='z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ʯ' | 'Ά' | 'Έ'..='ϡ' | 'Ѐ'..='ҁ' | 'Ḁ'..='ỿ'
        | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '㐀'..='䶿' | '一'..='鿿' | '가'..='힣')
}

/// Whether a character is surely one that words are made of: a [letter](is_letter) or an ASCII digit.
#[must_use]
pub fn is_word(character: char) -> bool {
    character.is_ascii_digit() || is_letter(character)
}
