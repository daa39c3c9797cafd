//! Letters.

use super::accent_of;

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

/// A character as searches compare it: a small letter without its accents, so that `jose` finds `José`. What is no
/// letter of Latin, Greek or Cyrillic is itself.
///
/// Unicode's table of small letters is eleven kilobytes; that of the accents is here already.
#[must_use]
pub fn fold_case(character: char) -> char {
    if character.is_ascii() {
        return character.to_ascii_lowercase();
    }
    let plain = match character {
        // Vietnamese, whose letters have up to two accents.
        'Ạ'..='ặ' => 'a',
        'Ẹ'..='ệ' => 'e',
        'Ỉ'..='ị' => 'i',
        'Ọ'..='ợ' => 'o',
        'Ụ'..='ự' => 'u',
        'Ỳ'..='ỹ' => 'y',
        'À'..='ỿ' => accent_of(character).map_or(character, |(_, plain)| plain),
        _ => character,
    };
    let further = match plain {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'Đ' | 'Ł' | 'Œ' | 'Ơ' | 'Ư' => 1,
        _ => 0,
    };
    match char::from_u32(u32::from(plain) + further).unwrap_or(plain) {
        'ø' | 'ơ' => 'o',
        'ư' => 'u',
        'đ' => 'd',
        'ł' => 'l',
        'ı' => 'i',
        small => small,
    }
}
