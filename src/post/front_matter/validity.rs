//! Whether the editor's own lines are YAML that every program reads.

use chrono::NaiveDate;

use super::own_lines::{
    entry, indentation, is_anchor, is_comment, split_quoted, unquoted, without_properties,
};
use crate::post::{Target, yaml};

/// A list or a mapping whose entries begin in a column.
struct Level<'l> {
    column: usize,
    is_list: bool,
    keys: Vec<&'l str>,
}

/// What a value leaves to the lines after it.
enum After {
    /// The value itself.
    Value,
    /// More of a text without marks.
    Plain,
    /// The lines of a text; the column of the first is that of all.
    Text(Option<usize>),
    /// Nothing.
    Nothing,
}

/// Why a text is no value.
enum NoValue {
    Invalid,
    /// Its marks or brackets are not closed.
    Unclosed,
}

/// The first line that is not valid YAML, or that has the key of an earlier one: a blog would read no line of the front
/// matter. A value with which it would not be built is found as well.
pub(in crate::post) fn invalid_line(own: &str, target: Target) -> Option<&str> {
    let mut levels = Vec::new();
    push(&mut levels, 0, false);
    let mut open = After::Nothing;
    // Whether the line before is a key whose value stands after a colon of its own.
    let mut is_marked_key = false;
    // What has been read so far, and the anchors in it.
    let mut known = String::new();
    let mut lines = own.lines();
    while let Some(line) = lines.next() {
        known.push_str(line);
        known.push('\n');
        let column = indentation(line);
        let text = &line[column..];
        let owner = levels.last().map_or(0, |level| level.column);
        let is_comment_line = text.starts_with('#');
        if text.is_empty() {
            continue;
        }
        if let After::Text(first) = &mut open
            && column > owner
        {
            if column >= *first.get_or_insert(column) {
                continue;
            }
            if !is_comment_line {
                return Some(line);
            }
        }
        if is_comment_line {
            if !matches!(open, After::Value) {
                open = After::Nothing;
            }
            continue;
        }
        let is_item = is_item(text);
        let is_deeper = column > owner;
        let is_answer = is_marked_key && column == owner && text.starts_with(": ");
        is_marked_key = text.starts_with("? ");
        let value = match open {
            _ if is_answer => Some(text[1..].trim_start()),
            After::Plain if is_deeper => Some(text),
            After::Value if is_deeper && !is_item && entry(text).is_none() => Some(text),
            After::Value if is_deeper || (is_item && column == owner && !is_list(&levels)) => {
                let shape = if is_item { "[]" } else { "{}" };
                if !fits(&levels, shape, target) {
                    return Some(line);
                }
                push(&mut levels, column, is_item);
                None
            }
            _ => {
                levels.retain(|level| {
                    level.column < column || level.column == column && (is_item || !level.is_list)
                });
                None
            }
        };
        let value = match value {
            // What continues a text has no marks of its own.
            Some(text) if matches!(open, After::Plain) => {
                match plain(text, target) {
                    Ok(after) if !is_item => open = after,
                    _ => return Some(line),
                }
                continue;
            }
            Some(text) => text,
            None => {
                let is_placed = levels.last().is_some_and(|level| level.column == column);
                if !is_placed || is_list(&levels) != is_item {
                    return Some(line);
                }
                match value_in(text, column, &mut levels) {
                    Some(value) => value,
                    None => return Some(line),
                }
            }
        };
        let owner = levels.last().map_or(0, |level| level.column);
        let mut whole = value.to_owned();
        open = loop {
            match after(&whole, owner, target, &known) {
                Ok(after) => break after,
                Err(NoValue::Invalid) => return Some(line),
                Err(NoValue::Unclosed) => match lines.next() {
                    Some(next) if indentation(next) > owner => {
                        known.push_str(next);
                        known.push('\n');
                        whole.push(' ');
                        whole.push_str(next.trim());
                    }
                    _ => return Some(line),
                },
            }
        };
        let mut following = lines.clone();
        let goes_on = whole.is_empty()
            && following
                .next()
                .is_some_and(|next| next.starts_with([' ', '-']));
        if !goes_on && !fits(&levels, &whole, target) {
            return Some(line);
        }
    }
    None
}

fn push(levels: &mut Vec<Level<'_>>, column: usize, is_list: bool) {
    let keys = Vec::new();
    levels.push(Level {
        column,
        is_list,
        keys,
    });
}

fn is_list(levels: &[Level<'_>]) -> bool {
    levels.last().is_some_and(|level| level.is_list)
}

/// Whether a text is an entry of a list.
fn is_item(text: &str) -> bool {
    text == "-" || text.starts_with("- ")
}

/// The value of a line without its indentation, in the levels that it opens. `None` if it is no entry, or repeats a key.
fn value_in<'l>(text: &'l str, column: usize, levels: &mut Vec<Level<'l>>) -> Option<&'l str> {
    let mut rest = text;
    while is_item(rest) {
        rest = rest[1..].trim_start_matches(' ');
        let column = column + text.len() - rest.len();
        if is_item(rest) || entry(rest).is_some() {
            push(levels, column, is_item(rest));
        }
    }
    if is_list(levels) {
        return Some(rest);
    }
    let (key, value) = entry(rest)?;
    let level = levels.last_mut()?;
    let is_new = !level.keys.contains(&key);
    level.keys.push(key);
    is_new.then_some(value)
}

/// Whether the last key can have a value, by what it is to a program. One of another type stops a build, or is left out.
fn fits(levels: &[Level<'_>], value: &str, target: Target) -> bool {
    let [root, lists @ ..] = levels else {
        return true;
    };
    let key = root.keys.last().copied().unwrap_or_default();
    let is_jekyll = target == Target::Jekyll;
    match (key, lists) {
        ("date", []) if target != Target::Obsidian => {
            is_date(unquoted(without_properties(value)), is_jekyll)
        }
        ("title" | "layout", []) => !matches!(kind(value), Kind::Collection),
        ("slug" | "permalink", []) if is_jekyll => {
            matches!(kind(value), Kind::Text | Kind::Nothing)
        }
        ("tags" | "categories" | "tag", []) if is_jekyll => match value.strip_prefix('[') {
            Some(entries) => {
                let (entries, _) = entries.rsplit_once(']').unwrap_or_default();
                let mut entries = entries.split(',').map(str::trim);
                entries.all(|entry| entry.is_empty() || matches!(kind(entry), Kind::Text))
            }
            None => matches!(kind(value), Kind::Text | Kind::Nothing),
        },
        ("tags" | "categories" | "tag", [Level { is_list: true, .. }]) if is_jekyll => {
            matches!(kind(value), Kind::Text)
        }
        _ => true,
    }
}

/// What a value is to a reader of YAML.
enum Kind {
    Nothing,
    Text,
    /// A number, a date, a truth value.
    Other,
    /// A list or a mapping.
    Collection,
}

fn kind(value: &str) -> Kind {
    let text = without_properties(value);
    match text.chars().next() {
        None | Some('#' | '~') => Kind::Nothing,
        Some('[' | '{') => Kind::Collection,
        Some('"' | '\'' | '|' | '>' | '*') => Kind::Text,
        Some(first) => {
            let text = unquoted(text);
            let is_number = first.is_ascii_digit()
                && text
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || b"_,.:".contains(&byte))
                && text.matches('.').count() < 2;
            match () {
                _ if value.starts_with("!!str") => Kind::Text,
                _ if text.eq_ignore_ascii_case("null") => Kind::Nothing,
                _ if is_number || is_date(text, false) || yaml::is_another_type(text) => {
                    Kind::Other
                }
                _ => Kind::Text,
            }
        }
    }
}

const MONTHS: &str = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";

/// Whether a text is a date, with or without a time of day. Jekyll reads more of them than YAML and Hugo: without seconds, with
/// words, and with the name of the month.
fn is_date(text: &str, is_jekyll: bool) -> bool {
    let mut words = text.split([' ', '-', ',']);
    if is_jekyll
        && words.any(|word| {
            word.get(..3)
                .is_some_and(|start| MONTHS.split(' ').any(|month| month == start))
        })
        && text.contains(|character: char| character.is_ascii_digit())
    {
        return true;
    }
    let end = text.find([' ', 'T', 't']).unwrap_or(text.len());
    let (date, time) = text.split_at(end);
    let mut parts = date.split(['-', '/']);
    let mut number = || parts.next()?.parse().ok();
    let year = number().and_then(|year| i32::try_from(year).ok());
    let (month, day) = (number(), number());
    let rest = parts.next();
    let day = year
        .zip(month)
        .zip(day)
        .and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day));
    let time = time.get(1..).unwrap_or_default().trim_start();
    let is_clock = |character: char| character.is_ascii_digit() || character == ':';
    let clock = &time[..time.find(|next| !is_clock(next)).unwrap_or(time.len())];
    let zone = &time[clock.len()..];
    let parts = clock.split(':');
    let is_time = parts
        .clone()
        .zip([24, 59, 60])
        .all(|(part, most)| part.parse::<u32>().is_ok_and(|part| part <= most));
    let offset: Option<u32> = zone
        .trim_start()
        .strip_prefix(['+', '-'])
        .and_then(|offset| offset.replace(':', "").parse().ok());
    let is_zone = offset.is_none_or(|offset| offset < 2400 && offset % 100 < 60);
    let is_known = match is_jekyll {
        true => clock.is_empty() || is_time && is_zone,
        false => time.is_empty() || is_time && is_zone && parts.count() == 3,
    };
    let is_spelled = rest.is_none() && !date.contains('/');
    day.is_some() && is_known && (is_jekyll || is_spelled)
}

/// What a value leaves to the lines after it; `owner` is the column of what it belongs to, `known` the text up to its end.
fn after(value: &str, owner: usize, target: Target, known: &str) -> Result<After, NoValue> {
    let valid = |is_valid: bool, after| match is_valid {
        true => Ok(after),
        false => Err(NoValue::Invalid),
    };
    let value = without_properties(value);
    match value.chars().next() {
        None | Some('#') => Ok(After::Value),
        Some('*') => {
            let rest = alias(value, known)?;
            valid(is_comment(rest), After::Nothing)
        }
        Some('|' | '>') => {
            let length = value.find(' ').unwrap_or(value.len());
            let (marks, rest) = value.split_at(length);
            let marks = &marks[1..];
            let digit = marks.trim_matches(['+', '-']);
            let columns = match digit.as_bytes() {
                [] => None,
                [digit @ b'1'..=b'9'] => Some(owner + usize::from(digit - b'0')),
                _ => return Err(NoValue::Invalid),
            };
            let is_valid = marks.len() <= digit.len() + 1 && is_comment(rest);
            valid(is_valid, After::Text(columns))
        }
        Some('"' | '\'') => {
            let rest = quoted(value)?;
            valid(is_comment(rest), After::Nothing)
        }
        Some('[' | '{') => {
            let rest = collection(value, known)?;
            valid(is_comment(rest), After::Nothing)
        }
        Some(_) => plain(value, target),
    }
}

/// What a text without marks, or a line that continues one, leaves to the lines after it.
fn plain(value: &str, target: Target) -> Result<After, NoValue> {
    let text = value.split(" #").next().unwrap_or_default();
    let is_commented = text.len() < value.len();
    let text = text.trim_end();
    // Ruby makes a symbol of it, which Jekyll refuses.
    let is_symbol = target == Target::Jekyll && text.starts_with(':');
    let is_valid =
        is_plain_start(text) && !is_symbol && !text.contains(": ") && !text.ends_with(':');
    match (is_valid, is_commented) {
        (false, _) => Err(NoValue::Invalid),
        (true, true) => Ok(After::Nothing),
        (true, false) => Ok(After::Plain),
    }
}

/// Whether a text without marks can begin so.
pub(super) fn is_plain_start(text: &str) -> bool {
    let forbidden = [
        '@', '`', '%', '&', '*', '!', ',', ']', '}', '|', '>', '#', '\t',
    ];
    let is_mark = |mark| {
        text == mark
            || text
                .strip_prefix(mark)
                .is_some_and(|rest| rest.starts_with(' '))
    };
    !text.starts_with(forbidden) && !is_mark("-") && !is_mark("?")
}

/// What stands after a text between quotation marks.
fn quoted(text: &str) -> Result<&str, NoValue> {
    let (quoted, rest) = split_quoted(text).ok_or(NoValue::Unclosed)?;
    let escapes = quoted.replace(r"\\", "");
    let is_valid = |escape: &str| {
        let hexadecimal = match escape.as_bytes().first() {
            Some(b'x') => 2,
            Some(b'u') => 4,
            Some(b'U') => 8,
            Some(first) => return b"0abtnvfre \"/N_LP".contains(first),
            None => return false,
        };
        let digits = escape.get(1..=hexadecimal).unwrap_or_default();
        digits.len() == hexadecimal && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
    };
    match quoted.starts_with('\'') || escapes.split('\\').skip(1).all(is_valid) {
        true => Ok(rest),
        false => Err(NoValue::Invalid),
    }
}

/// What stands after a name for what an anchor before it is on: `*a`, after `&a`.
fn alias<'t>(text: &'t str, known: &str) -> Result<&'t str, NoValue> {
    let ends = |character: char| !is_anchor(character.encode_utf8(&mut [0; 4]));
    let (name, rest) = text[1..].split_at(text[1..].find(ends).unwrap_or(text.len() - 1));
    let mut anchors = known.split('&').skip(1);
    let is_known = anchors.any(|anchor| {
        anchor
            .strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(ends))
    });
    match is_anchor(name) && is_known {
        true => Ok(rest),
        false => Err(NoValue::Invalid),
    }
}

/// What stands after a list or a mapping between brackets.
fn collection<'t>(text: &'t str, known: &str) -> Result<&'t str, NoValue> {
    let mut open: Vec<char> = Vec::new();
    let mut rest = text;
    // Whether the entry has begun, has its colon, and has a text where the place is.
    let (mut has_begun, mut has_colon, mut has_text) = (false, false, false);
    loop {
        let before = rest;
        rest = rest.trim_start();
        let mark = rest.chars().next().ok_or(NoValue::Unclosed)?;
        let in_mapping = open.last() == Some(&'{');
        match mark {
            // No program can have one for a key.
            '[' | '{' if has_text || in_mapping && !has_colon => return Err(NoValue::Invalid),
            '[' | '{' => {
                open.push(mark);
                (has_begun, has_colon) = (false, false);
                rest = &rest[1..];
            }
            ']' | '}' => {
                if open.pop() != Some(if mark == ']' { '[' } else { '{' }) {
                    return Err(NoValue::Invalid);
                }
                rest = &rest[1..];
                if open.is_empty() {
                    return Ok(rest);
                }
                // What it was in had a colon, if it is a mapping.
                (has_begun, has_colon, has_text) = (true, true, true);
            }
            ',' if has_begun => {
                (has_begun, has_colon, has_text) = (false, false, false);
                rest = &rest[1..];
            }
            ':' if has_text && !has_colon => {
                (has_colon, has_text) = (true, false);
                rest = &rest[1..];
            }
            // A colon without a key before it.
            ':' if !has_text => return Err(NoValue::Invalid),
            '&' | '!' if !has_text && without_properties(rest).len() < rest.len() => {
                has_begun = true;
                rest = without_properties(rest);
            }
            '?' if !has_text && rest.starts_with("? ") => rest = &rest[2..],
            '*' if !has_text => {
                (has_begun, has_text) = (true, true);
                rest = alias(rest, known)?;
            }
            _ if has_text || !is_plain_start(rest) => {
                return Err(NoValue::Invalid);
            }
            '"' | '\'' => {
                (has_begun, has_text) = (true, true);
                rest = quoted(rest)?;
            }
            _ => {
                (has_begun, has_text) = (true, true);
                let is_end = |(place, character): (usize, char)| match character {
                    ',' | '[' | ']' | '{' | '}' => true,
                    ':' => rest[place + 1..].starts_with([' ', ',', ']', '}']),
                    '#' => rest[..place].ends_with(' '),
                    _ => false,
                };
                let end = rest.char_indices().find(|found| is_end(*found));
                rest = end.map_or("", |(place, _)| &rest[place..]);
            }
        }
        debug_assert!(rest.len() < before.len(), "{before}");
    }
}
