//! Text as TeX.

use super::proper_nouns::is_proper_noun;
use crate::{
    papers::is_word,
    post::{
        RichText, Span,
        tex::{LOWERED, RAISED, SHIFTED, accents, symbols},
    },
};

/// A name.
pub(super) fn text(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut tex = String::new();
    for place in 0..characters.len() {
        write(&characters, place, &mut tex);
    }
    tex
}

/// A title. Styles lowercase titles; capitals that have to stay are put in braces.
pub(super) fn title(title: RichText) -> String {
    let mut tex = String::new();
    let mut text = Vec::new();
    write_title(&title.unset(), &mut text, &mut tex);
    write_words(&mut text, &mut tex);
    tex
}

fn write_title(title: &RichText, text: &mut Vec<char>, tex: &mut String) {
    for span in &title.0 {
        match span {
            Span::Text(words) | Span::Code(words) => text.extend(words.chars()),
            Span::Strong(inner) | Span::Emphasis(inner) | Span::Linked(inner, _) => {
                write_title(inner, text, tex);
            }
            Span::Address(link) => text.extend(link.chars()),
            Span::Math(formula) => {
                write_words(text, tex);
                tex.push_str("{$");
                write_formula(formula, tex);
                tex.push_str("$}");
            }
        }
    }
}

/// Writes the collected text, and clears it.
fn write_words(text: &mut Vec<char>, tex: &mut String) {
    let kept = kept(text);
    for place in 0..text.len() {
        if kept[place] && (place == 0 || !kept[place - 1]) {
            tex.push('{');
        }
        if is_symbol(text, place)
            && let Some(name) = symbols::name_of(text[place])
        {
            tex.push_str(&format!("{{$\\{name}$}}"));
        } else {
            write(text, place, tex);
        }
        if kept[place] && !kept.get(place + 1).is_some_and(|kept| *kept) {
            tex.push('}');
        }
    }
    text.clear();
}

/// Writes a formula. Braces that are balanced for TeX may not be for BibTeX, which counts escaped ones, too.
fn write_formula(formula: &str, tex: &mut String) {
    let mut open = 0_i32;
    let balanced = formula.bytes().all(|byte| {
        open += i32::from(byte == b'{') - i32::from(byte == b'}');
        open >= 0
    });
    let by_name = !balanced || open != 0;
    let mut characters = formula.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some(brace @ ('{' | '}')) if by_name => {
                    tex.push_str(if brace == '{' { r"\lbrace" } else { r"\rbrace" });
                    if characters.peek().is_some_and(char::is_ascii_alphabetic) {
                        tex.push(' ');
                    }
                }
                next => tex.extend(['\\'].into_iter().chain(next)),
            },
            '%' | '#' => tex.extend(['\\', character]),
            _ => tex.push(character),
        }
    }
}

// ---- Capitals ----

/// The characters of a title whose case has to stay: words with an inner capital (`NeRF`, `LLMs`, `3D`) or a digit
/// (`Qwen2.5`, `GPT-4`), names, single letters but for `A`, and the first letter of a sentence or after a colon.
fn kept(text: &[char]) -> Vec<bool> {
    let mut kept = vec![false; text.len()];
    let mut words = words(text).into_iter().peekable();
    while let Some((start, mut end)) = words.next() {
        // A number belongs to the name before its hyphen.
        while let Some(number) = words.next_if(|(start, _)| {
            *start == end + 1 && text[end] == '-' && text[*start].is_ascii_digit()
        }) {
            end = number.1;
        }
        let (first, further) = (text[start], &text[start + 1..end]);
        let keeps = further.iter().any(|&character| is_capital(character))
            || is_capital(first) && further.iter().any(char::is_ascii_digit)
            || is_capital(first) && further.is_empty() && first != 'A'
            || is_capital(first) && is_proper_noun(&text[start..end].iter().collect::<String>());
        if keeps {
            kept[start..end].fill(true);
        }
        if is_capital(first) && begins_anew(&text[..start]) {
            kept[start] = true;
        }
    }
    kept
}

/// The ranges of the words of a title, split at blanks, hyphens and slashes, without surrounding punctuation.
fn words(text: &[char]) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut inside = false;
    for (place, &character) in text.iter().enumerate() {
        if character.is_whitespace() || "-–—/".contains(character) {
            inside = false;
        } else if is_word(character) {
            match words.last_mut() {
                Some((_, end)) if inside => *end = place + 1,
                _ => words.push((place, place + 1)),
            }
            inside = true;
        }
    }
    words
}

/// Whether a sentence begins here, or the text after a colon.
fn begins_anew(before: &[char]) -> bool {
    let opening = |character: &char| "\"'“‘([".contains(*character);
    let closed = before.iter().rposition(|character| !opening(character));
    let before = &before[..closed.map_or(0, |last| last + 1)];
    matches!(before, [.., ':' | '.' | '?' | '!', ' '])
}

/// Whether BibTeX would lowercase a letter: those of ASCII, and those that are written with them in TeX.
fn is_capital(character: char) -> bool {
    matches!(character, 'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ')
}

/// Whether a character is a symbol, and not a letter of a Greek word.
fn is_symbol(text: &[char], place: usize) -> bool {
    let is_greek = |place: Option<usize>| {
        place
            .and_then(|place| text.get(place))
            .is_some_and(|&other| ('Ͱ'..='Ͽ').contains(&other))
    };
    match text[place] {
        'Ͱ'..='Ͽ' => !is_greek(place.checked_sub(1)) && !is_greek(Some(place + 1)),
        // A letter of mathematics that fonts of text lack.
        'ℓ' | 'ℏ' | '\u{2190}'..='\u{22ff}' | '⟶' | '⩽' | '⩾' => true,
        _ => false,
    }
}

// ---- Characters ----

/// Writes a character, with the accent that stands after it. One without a name in TeX is written as UTF-8.
fn write(text: &[char], place: usize, tex: &mut String) {
    let character = text[place];
    if place > 0 && accents::combined(text[place - 1], character).is_some() {
        return;
    }
    let after = text.get(place + 1);
    if let Some(combined) = after.and_then(|accent| accents::combined(character, *accent)) {
        tex.push_str(&combined);
        return;
    }
    tex.push_str(match character {
        '&' => r"\&",
        '%' => r"\%",
        '#' => r"\#",
        '_' => r"\_",
        '$' => r"\$",
        // By name and in braces, since BibTeX would count an escaped brace.
        '{' => r"{\textbraceleft}",
        '}' => r"{\textbraceright}",
        '\\' => r"{\textbackslash}",
        '~' => r"{\textasciitilde}",
        '^' => r"{\textasciicircum}",
        '<' => r"{\textless}",
        '>' => r"{\textgreater}",
        '|' => r"{\textbar}",
        '"' if opens(text, place) => "``",
        '"' | '”' => "''",
        '“' => "``",
        '\'' if opens(text, place) && closes_later(text, place) => "`",
        '‘' => "`",
        '’' => "'",
        '–' => "--",
        '—' => "---",
        '…' => r"{\ldots}",
        _ => {
            if let Some((shift, digit)) = shifted(character) {
                tex.push_str(&format!("{{${shift}{digit}$}}"));
                return;
            }
            if character.is_ascii() {
                tex.push(character);
            } else {
                accents::write(character, tex);
            }
            return;
        }
    });
}

/// A raised or lowered digit or sign, with TeX's mark for that: pdfLaTeX knows few of them as characters.
fn shifted(character: char) -> Option<(char, char)> {
    let at = |shapes: &str| shapes.chars().position(|shape| shape == character);
    let (shift, place) = match at(RAISED) {
        Some(place) => ('^', place),
        None => ('_', at(LOWERED)?),
    };
    Some((shift, SHIFTED.chars().nth(place)?))
}

/// Whether a straight quotation mark opens: at the start, or after a blank or another opening mark.
fn opens(text: &[char], place: usize) -> bool {
    place == 0 || " \"'([{-–—/“‘".contains(text[place - 1])
}

/// Whether a single quotation mark is closed later; otherwise it is an apostrophe.
fn closes_later(text: &[char], place: usize) -> bool {
    let is_word = |place: usize| text.get(place).is_some_and(|&other| is_word(other));
    is_word(place + 1) && (place + 2..text.len()).any(|end| text[end] == '\'' && !is_word(end + 1))
}
