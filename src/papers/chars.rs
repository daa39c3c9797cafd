//! Classes of characters.

use super::accent_of;

/// Whether a character is a letter of ASCII, accented Latin, Greek, Cyrillic, kana, Hangul or Han. A text in another
/// script is escaped more than it needs, never less.
#[must_use]
pub fn is_letter(character: char) -> bool {
    matches!(character,
        'A'..='Z' | 'a'..='z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ʯ' | 'Ά' | 'Έ'..='ϡ' | 'Ѐ'..='ҁ' | 'Ḁ'..='ỿ'
        | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '㐀'..='䶿' | '一'..='鿿' | '가'..='힣')
}

/// Whether a character is part of a word: a [letter](is_letter) or an ASCII digit.
#[must_use]
pub fn is_word(character: char) -> bool {
    character.is_ascii_digit() || is_letter(character)
}

/// Lowercases a letter and removes its accents, so that the search `jose` matches `José`. Only letters of Latin, Greek
/// and Cyrillic change. Unicode's own table of lower case would add eleven kilobytes.
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
