//! Formulas, told from amounts of money.

use super::{group, letters, symbols};
use crate::{
    papers::{is_letter, is_word},
    post::{RichText, Span},
};

/// The longest formula, in bytes.
const MAX_FORMULA_BYTES: usize = 600;

/// The formula between dollars at the start of a text: its content, and its length in bytes with the dollars. As in
/// Markdown engines, there is no blank inside of the dollars, and no digit after the second.
pub(in crate::post) fn delimited(text: &str) -> Option<(&str, usize)> {
    if let Some(inside) = text.strip_prefix("$$") {
        let length = inside
            .find("$$")
            .filter(|length| (1..=MAX_FORMULA_BYTES).contains(length))?;
        return Some((&inside[..length], length + 4));
    }
    let inside = text.strip_prefix('$')?;
    if inside.starts_with(char::is_whitespace) {
        return None;
    }
    let mut escaped = false;
    for (place, character) in inside
        .char_indices()
        .take_while(|(place, _)| *place <= MAX_FORMULA_BYTES)
    {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '$' => {
                let content = &inside[..place];
                let after = inside[place + 1..].chars().next();
                let of_the_next_price =
                    after.is_some_and(|after| after.is_ascii_digit()) && is_price(content);
                let closes = !content.is_empty()
                    && !content.ends_with(char::is_whitespace)
                    && !of_the_next_price
                    && !is_money(content);
                return closes.then_some((content, place + 2));
            }
            _ => {}
        }
    }
    None
}

/// Whether the text before a dollar and a digit is a price: `$5-$6` has two prices, `$>$90` and `$3\times$4` have none.
fn is_price(content: &str) -> bool {
    let amount = content.trim_start_matches(['+', '-', '.', '<', '>', '=', '~']);
    amount.starts_with(|first: char| first.is_ascii_digit()) && !content.contains(['\\', '^', '{'])
}

/// Whether the text between two dollars is an amount of money with words after it, or with a bracket that the second
/// dollar is not inside of: `$5 million, up from $`, `$5M ($`.
fn is_money(content: &str) -> bool {
    let is_tex = |character: char| matches!(character, '\\' | '^' | '_' | '=' | '{' | '<' | '>');
    let has_word = || {
        content
            .split(|character: char| !is_letter(character))
            .any(|word| word.chars().count() > 1)
    };
    let count = |bracket| content.matches(bracket).count();
    let is_cut = || content.ends_with(['(', '[']) || count('(') != count(')');
    content.starts_with(|first: char| first.is_ascii_digit())
        && !content.contains(is_tex)
        && (has_word() || is_cut())
}

/// Parses the content of a formula: a percentage, a Greek letter or a bold number becomes text. `None` for invalid
/// content.
pub(super) fn read(content: &str) -> Option<RichText> {
    let content = content.trim();
    let is_formula = (1..=MAX_FORMULA_BYTES).contains(&content.len()) && is_balanced(content);
    if !is_formula || content.contains(['$', '`']) {
        return None;
    }
    Some(as_text(content).unwrap_or_else(|| RichText(vec![Span::Math(content.to_owned())])))
}

/// Whether the braces are balanced.
fn is_balanced(content: &str) -> bool {
    group(&format!("{{{content}}}")).is_some_and(|(_, rest)| rest.is_empty())
}

/// The formula as text, if it has only numbers, signs, Greek letters, named symbols and super- or subscript digits. Latin
/// letters are variables, which stay formulas.
fn as_text(content: &str) -> Option<RichText> {
    if let Some(bold) =
        whole_argument(content, "textbf").or_else(|| whole_argument(content, "mathbf"))
    {
        return Some(RichText(vec![Span::Strong(as_text(bold)?)]));
    }
    if let Some(words) =
        whole_argument(content, "text").or_else(|| whole_argument(content, "mathrm"))
    {
        let words = words.trim();
        let plain = |character: char| {
            is_word(character) || matches!(character, ' ' | '-' | '.' | ',' | '+' | '%' | '/')
        };
        return (!words.is_empty() && words.chars().all(plain))
            .then(|| RichText(vec![Span::Text(words.to_owned())]));
    }
    let mut text = String::new();
    let mut rest = content;
    while let Some(character) = rest.chars().next() {
        rest = &rest[character.len_utf8()..];
        match character {
            '0'..='9'
            | '.'
            | ','
            | '+'
            | '-'
            | '='
            | '<'
            | '>'
            | '/'
            | '('
            | ')'
            | '%'
            | '~'
            | ':' => {
                text.push(character);
            }
            ' ' => {
                if !text.ends_with(' ') {
                    text.push(' ');
                }
            }
            '^' | '_' => {
                let (argument, after) = argument(rest)?;
                text.push_str(&shifted(argument, character)?);
                rest = after;
            }
            // The comma of a number, around which TeX would leave a gap.
            '{' if rest.starts_with(",}") => {
                text.push(',');
                rest = &rest[2..];
            }
            '\\' if rest.starts_with(['%', '&', '#', '_']) => {
                text.push_str(&rest[..1]);
                rest = &rest[1..];
            }
            '\\' if rest.starts_with([',', ';', ':', '!', ' ']) => rest = &rest[1..],
            '\\' => {
                let name = letters(rest);
                text.push_str(symbols::named(name)?);
                rest = &rest[name.len()..];
                // The blank after a name is not part of the text.
                rest = rest.strip_prefix(' ').unwrap_or(rest);
            }
            _ if !character.is_ascii() && !is_letter(character) => text.push(character),
            _ => return None,
        }
    }
    let text = text.trim();
    (!text.is_empty()).then(|| RichText(vec![Span::Text(text.to_owned())]))
}

/// The argument of a command, if the formula is that command and nothing else.
fn whole_argument<'a>(content: &'a str, name: &str) -> Option<&'a str> {
    let (argument, rest) = group(content.strip_prefix('\\')?.strip_prefix(name)?)?;
    rest.is_empty().then_some(argument)
}

/// The argument of `^` or `_`: a group, a command, or one character.
fn argument(rest: &str) -> Option<(&str, &str)> {
    if rest.starts_with('{') {
        return group(rest);
    }
    let length = match rest.strip_prefix('\\') {
        Some(command) => {
            let name = letters(command);
            let group = group(&command[name.len()..])
                .filter(|_| matches!(name, "text" | "mathrm" | "textrm"));
            1 + name.len() + group.map_or(0, |(content, _)| content.len() + 2)
        }
        None => rest.chars().next()?.len_utf8(),
    };
    Some(rest.split_at(length))
}

/// The characters that have raised and lowered shapes, and these shapes.
pub(in crate::post) const SHIFTED: &str = "0123456789+-()";
pub(in crate::post) const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾";
pub(in crate::post) const LOWERED: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎";

/// The ends of ordinal numbers, which authors raise.
const ORDINALS: [&str; 4] = ["st", "nd", "rd", "th"];

/// The words of a formula, set as text or not.
fn words(content: &str) -> &str {
    let commands = ["text", "mathrm", "textrm", "rm"].into_iter();
    let mut arguments = commands.filter_map(|name| whole_argument(content, name));
    arguments
        .next()
        .unwrap_or(content)
        .trim_start_matches(r"\rm ")
}

/// Super- or subscript digits and signs, or the end of an ordinal number; `None` if Unicode does not have all of them.
pub(super) fn shifted(argument: &str, shift: char) -> Option<String> {
    let argument = argument.trim();
    match (argument, shift) {
        ("", _) => return None,
        (r"\circ", '^') => return Some("°".to_owned()),
        (r"\prime", '^') => return Some("′".to_owned()),
        (r"\dagger", '^') => return Some("†".to_owned()),
        // `5$^{th}$`
        (_, '^') if ORDINALS.contains(&words(argument)) => return Some(words(argument).to_owned()),
        _ => {}
    }
    let shapes = if shift == '^' { RAISED } else { LOWERED };
    argument
        .chars()
        .map(|character| shapes.chars().nth(SHIFTED.find(character)?))
        .collect()
}
