//! URLs in the text.

use super::Reader;
use crate::{papers::HttpUrl, post::Span};

/// The URL in the argument of a command. A backslash in it escapes a character: `a\_b`.
pub(super) fn link(argument: &str) -> Option<HttpUrl> {
    HttpUrl::new(&argument.replace('\\', ""))
}

impl Reader<'_> {
    /// `http://…` and `https://…`, up to a blank, without the punctuation of the sentence around it.
    pub(super) fn address(&mut self) -> bool {
        let scheme = ["https://", "http://"].into_iter().find(|scheme| {
            let start = self.rest.get(..scheme.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        });
        let inside_a_word = self
            .rich_text
            .ends_with()
            .is_some_and(|before| before.is_ascii_alphanumeric());
        if scheme.is_none() || inside_a_word {
            return false;
        }
        let address = up_to_next(&self.rest[..end(self.rest)]);
        let address = without_punctuation(up_to_bracket(address));
        let Some(link) = link(address) else {
            return false;
        };
        self.rich_text.push(Span::Address(link));
        self.rest = &self.rest[address.len()..];
        true
    }
}

/// Characters that TeX wants a backslash before, and addresses have.
const ESCAPED: &str = "_~#%&$";

/// The length of the URL at the start of a text, with the punctuation of the sentence, and with TeX's backslashes.
fn end(text: &str) -> usize {
    let mut escapes = false;
    text.char_indices()
        .find(|&(place, character)| {
            let is_escaped = std::mem::take(&mut escapes);
            escapes =
                character == '\\' && text[place + 1..].starts_with(|next| ESCAPED.contains(next));
            !escapes && !is_escaped && is_no_part_of_an_address(character)
        })
        .map_or(text.len(), |(place, _)| place)
}

/// Blanks, brackets and marks that end an address, and punctuation beyond ASCII.
fn is_no_part_of_an_address(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '<' | '>' | '"' | '{' | '}' | '`' | '\\' | '|' | '^'
                | '\u{a1}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' | '\u{2190}'..='\u{2bff}'
                | '\u{3001}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{303d}' | '・'
                | '\u{fe10}'..='\u{fe1f}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff01}'..='\u{ff0f}'
                | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}'
        )
}

/// Korean, Japanese and Chinese particles and endings that follow a word without a blank.
const PARTICLES: &str = "은 는 이 가 을 를 의 에 와 과 도 만 로 나 며 고 등 및 란 에서 에게 에는 에도 에서는 에서도 에서의 \
    에서만 에만 에의 으로 로는 으로는 로도 로서 로써 로의 로부터 으로부터 부터 까지 까지의 처럼 보다 이나 이며 이고 이다 \
    다 인 인데 입니다 이라고 라고 라는 이라는 라면 이란 이므로 이어서 와의 과의 와는 과는 하고 마다 조차 밖에 대로 만큼 \
    に で を は が の と も から まで より です にて 中 上 处 和 或 的";

/// An address without the particle or the words after it. One that ends in words of its own, as of an encyclopedia, keeps
/// them.
fn without_words(address: &str) -> &str {
    let is_letter = |character| is_hangul(character) || is_japanese(character);
    let before = address.trim_end_matches(is_letter);
    let words = &address[before.len()..];
    let is_particle = before.ends_with(|last: char| last.is_ascii())
        && PARTICLES.split(' ').any(|known| known == words);
    // A page's own words follow a slash, a hyphen or an equals sign, or escaped ones; a date's follow its numbers.
    let follows_a_name = before.ends_with(|last: char| last.is_ascii_alphanumeric())
        && before.is_ascii()
        && !before.contains('%')
        && !before.contains("wiki")
        && !words.starts_with(['년', '월', '일', '年', '月', '日']);
    if is_particle || follows_a_name {
        before
    } else {
        address
    }
}

fn is_hangul(character: char) -> bool {
    ('가'..='힣').contains(&character)
}

fn is_kana(character: char) -> bool {
    matches!(character, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー')
}

fn is_japanese(character: char) -> bool {
    is_kana(character) || matches!(character, '一'..='鿿' | '々')
}

/// A URL up to another one after a comma, a semicolon or a word beyond ASCII.
fn up_to_next(address: &str) -> &str {
    let parts = |before: char| matches!(before, ',' | ';') || !before.is_ascii();
    let next = address
        .match_indices("http")
        .find(|(at, _)| address[*at..].contains("://") && address[..*at].ends_with(parts));
    &address[..next.map_or(address.len(), |(at, _)| at)]
}

/// A URL up to a bracket that was not opened in it, as in `[https://a.example](…)`.
fn up_to_bracket(address: &str) -> &str {
    let mut open = 0_usize;
    let end = address.find(|character| match (character, open) {
        (']', 0) => true,
        (']', _) => {
            open -= 1;
            false
        }
        ('[', _) => {
            open += 1;
            false
        }
        _ => false,
    });
    &address[..end.unwrap_or(address.len())]
}

/// A URL without the punctuation of the sentence, words after it, and a closing parenthesis that was not opened in it.
fn without_punctuation(mut address: &str) -> &str {
    loop {
        let shorter = without_words(address);
        let shorter = shorter
            .strip_suffix("'s")
            .unwrap_or(shorter)
            .trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~', '$', '\\']);
        let open = shorter.matches('(').count();
        let shorter = match shorter.strip_suffix(')') {
            Some(before) if shorter.matches(')').count() > open => before,
            _ => shorter,
        };
        if shorter.len() == address.len() {
            return address;
        }
        address = shorter;
    }
}
