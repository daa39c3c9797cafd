//! Reading LaTeX's own commands for text. Those that authors define for themselves stay in the text.

use super::{
    MAX_DEPTH, Reader, accents, addresses,
    command_table::{Command, ENVIRONMENTS, Style},
    group, letters, math, symbols, units,
};
use crate::{
    papers::{accented, is_letter, is_word},
    post::{RichText, Span},
};

impl<'a> Reader<'a> {
    /// A command.
    pub(super) fn command(&mut self) -> bool {
        let after = &self.rest[1..];
        let Some(next) = after.chars().next() else {
            return false;
        };
        if matches!(next, '\'' | '"') && self.is_escaped_quote(next, &after[1..]) {
            return self.put(next.encode_utf8(&mut [0; 4]), 2);
        }
        let inside_a_word = self.rich_text.ends_with().is_some_and(is_letter);
        if let Some((letter, taken)) = accents::read(after, inside_a_word) {
            return self.put(&letter, 1 + taken);
        }
        match next {
            // `\~` is an accent without a letter: `\~8B` is "about".
            '%' | '&' | '_' | '#' | '$' | '{' | '}' | '~' | '^' => {
                let has_group = after[1..].starts_with("{}");
                (next != '^' || has_group)
                    && self.put(&next.to_string(), if has_group { 4 } else { 2 })
            }
            ' ' | ',' | ';' | ':' => self.put(" ", 2),
            // Where a word may be hyphenated, a correction after italics, the end of a sentence, a smaller gap.
            '-' | '/' | '@' | '!'
                if self
                    .rich_text
                    .ends_with()
                    .is_some_and(|before| before != ' ') =>
            {
                self.put("", 2)
            }
            // A line break, or a path: neither half of it begins a command.
            '\\' => self.put(r"\\", 2),
            '(' => self.delimited(r"\)"),
            '[' => self.delimited(r"\]"),
            // The rest of an accent whose letter was composed on the way: `St\ütz`.
            _ if is_letter(next) && !next.is_ascii() => self.put("", 1),
            _ => self.named_command(after),
        }
    }

    /// Whether a machine has escaped this quotation mark or apostrophe: `the LLM\'s`, `\"quoted\"`. Otherwise it may be
    /// the accent of the letter that follows.
    fn is_escaped_quote(&self, mark: char, after: &str) -> bool {
        let ends_a_word =
            |after: &str| !after.starts_with(|c| is_letter(c) || matches!(c, '{' | '\\'));
        let before = self.rich_text.ends_with();
        let follows_a_word = match before {
            Some(before) => !matches!(before, ' ' | '(' | '[' | '-' | '–' | '—' | '/' | '“'),
            None => !self.rich_text.is_empty(),
        };
        if follows_a_word {
            let word = letters(after);
            let is_contraction = mark == '\''
                && ends_a_word(&after[word.len()..])
                && matches!(
                    word.to_ascii_lowercase().as_str(),
                    "s" | "t" | "d" | "m" | "re" | "ve" | "ll"
                );
            return is_contraction
                || ends_a_word(after)
                || mark == '\'' && is_parted_by_apostrophe(self.before().1, after);
        }
        // `\'90s`
        if mark == '\'' && begins_without_accent(after) {
            return true;
        }
        let closing: String = ['\\', mark].into_iter().collect();
        after.starts_with(is_word)
            && after
                .match_indices(&closing)
                .any(|(at, _)| ends_a_word(&after[at + closing.len()..]))
    }

    /// `\name`, with its arguments if it has any.
    fn named_command(&mut self, after: &'a str) -> bool {
        let name = letters(after);
        let rest = &after[name.len()..];
        match name {
            "href" => return self.href(rest),
            "url" | "nolinkurl" => return self.url(rest),
            "verb" => return self.verbatim(rest),
            "begin" | "end" => {
                let environment = group(rest).filter(|(name, _)| ENVIRONMENTS.contains(name));
                return environment.is_some_and(|(_, rest)| self.hide(" ", rest));
            }
            _ => {}
        }
        let Some(command) = Command::named(name) else {
            let Some(symbol) = symbols::named(name) else {
                return false;
            };
            if name == "item" {
                self.text(" ");
                // Its label stands for its bullet.
                let label = rest.strip_prefix('[').filter(|_| self.depth < MAX_DEPTH);
                if let Some((label, after)) = label.and_then(|rest| rest.split_once(']')) {
                    self.append(self.content(label));
                    self.rest = after;
                    return true;
                }
            }
            let ending = match rest.strip_prefix(' ') {
                // The letter of a scale of temperatures is no word: `\textdegree C`.
                Some(word) => usize::from(
                    symbols::touches(name) && word.starts_with(is_word)
                        || symbol == "°" && letters(word).len() == 1,
                ),
                None if rest.starts_with("{}") => 2,
                None => 0,
            };
            return self.put(symbol, 1 + name.len() + ending);
        };
        let without_group = rest.strip_prefix("{}").unwrap_or(rest);
        match command {
            Command::Hidden(0) => {
                let mark = match name {
                    "footnotemark" => after_options(rest),
                    _ => without_group,
                };
                return self.hide("", mark);
            }
            Command::Blank => return self.hide(" ", without_group),
            Command::Joined(values, between) => return self.joined(rest, values, between, false),
            Command::Quantity(values) => return self.joined(rest, values, "–", true),
            // It ends with the text, or with the group around it. Before a group its author means that group alone.
            Command::Declaration(style) => {
                let rest = without_group.strip_prefix(' ').unwrap_or(without_group);
                let Some((inner, after)) = self.group(rest) else {
                    return self.hide("", rest);
                };
                self.declare(inner, style);
                self.rest = after;
                return true;
            }
            _ => {}
        }
        let mut rest = after_options(rest);
        let skipped = match command {
            Command::Shown(arguments) => arguments - 1,
            Command::Hidden(arguments) => arguments,
            _ => 0,
        };
        for _ in 0..skipped {
            let Some((_, after)) = group(rest) else {
                return false;
            };
            rest = match after_options(after) {
                argument if argument.starts_with('{') => argument,
                _ => after,
            };
        }
        if let Command::Hidden(_) = command {
            return self.hide(if name == "hspace" { " " } else { "" }, rest);
        }
        let Some((inner, after)) = self.group(rest) else {
            return false;
        };
        let content = &rest[1..rest.len() - after.len() - 1];
        match command {
            Command::Strong => self.set(inner, Span::Strong),
            Command::Emphasis => self.set(inner, Span::Emphasis),
            Command::Shifted(shift) => match math::shifted(content, shift) {
                Some(shifted) => self.text(&shifted),
                None => self.append(inner),
            },
            Command::Formula => self.append(math::read(content).unwrap_or(inner)),
            Command::Quoted => {
                self.text("“");
                self.append(inner);
                self.text("”");
            }
            Command::Followed(end) => {
                self.append(inner);
                self.text(end);
            }
            _ => self.append(inner),
        }
        self.rest = after;
        true
    }

    /// Adds arguments with something between them, and the unit that the last one is, if it is one.
    fn joined(&mut self, rest: &'a str, values: usize, between: &str, has_unit: bool) -> bool {
        let mut rest = after_options(rest);
        let mut text = RichText::default();
        for place in 0..values {
            let Some((value, after)) = self.group(rest) else {
                return false;
            };
            // With more in it, the line of a fraction would bind less than it does.
            if between == "/" && !value.plain().chars().all(is_word) {
                return false;
            }
            if place > 0 {
                text.push_text(between);
            }
            text.append(value);
            rest = after_options(after);
        }
        if has_unit {
            let read = group(rest).and_then(|(unit, after)| Some((units::read(unit)?, after)));
            let Some((unit, after)) = read else {
                return false;
            };
            let touches = values == 0 || unit.is_empty() || unit == "°" || unit.starts_with('%');
            text.push_text(if touches { "" } else { " " });
            text.push_text(&unit);
            rest = after;
        }
        self.append(text);
        self.rest = rest;
        true
    }

    /// Leaves a command out, for a blank or nothing; a tie after it is a blank. No blank stays before the punctuation that
    /// follows.
    fn hide(&mut self, blank: &str, rest: &'a str) -> bool {
        let tied = rest.strip_prefix('~');
        self.text(if tied.is_some() { " " } else { blank });
        let rest = tied.unwrap_or(rest);
        let joins = rest.starts_with(['.', ',', ';', ':', '!', '?', ')', ']']);
        if joins && let Some(Span::Text(before)) = self.rich_text.0.last_mut() {
            before.truncate(before.trim_end().len());
            if before.is_empty() {
                self.rich_text.0.pop();
            }
        }
        self.rest = rest;
        true
    }

    /// `\url{address}`; without a scheme it is just text.
    fn url(&mut self, rest: &'a str) -> bool {
        let Some((address, rest)) = group(rest) else {
            return false;
        };
        match addresses::link(address) {
            Some(link) => self.rich_text.push(Span::Address(link)),
            None => self.text(&address.replace('\\', "")),
        }
        self.rest = rest;
        true
    }

    /// `\href{address}{text}`. arXiv's pages replace addresses by "this https URL"; then only the text is left.
    fn href(&mut self, rest: &'a str) -> bool {
        let Some((address, (text, rest))) =
            group(rest).and_then(|(address, rest)| Some((address, self.group(rest)?)))
        else {
            return false;
        };
        match addresses::link(address) {
            Some(link) => self.set(text, |text| Span::Linked(text, link)),
            None => self.append(text),
        }
        self.rest = rest;
        true
    }

    /// `\verb|text|`, between two of any character.
    fn verbatim(&mut self, rest: &'a str) -> bool {
        let rest = rest.strip_prefix('*').unwrap_or(rest);
        let mark = rest
            .chars()
            .next()
            .filter(|mark| !is_word(*mark) && !matches!(mark, ' ' | '{'));
        let Some((text, rest)) = mark.and_then(|mark| rest[mark.len_utf8()..].split_once(mark))
        else {
            return false;
        };
        self.text(text);
        self.rest = rest;
        true
    }

    /// Adds the text that a declaration sets.
    fn declare(&mut self, inner: RichText, style: Style) {
        match style {
            Some(style) => self.set(inner, style),
            None => self.append(inner),
        }
    }

    /// A group around what a declaration sets, around one character, or one that begins with another known command:
    /// `{\em text}`, `{\"u}`, `{\LaTeX}`, `{\textsc{Name} text}`. Other braces stay in the text.
    pub(super) fn command_group(&mut self) -> bool {
        if self.depth == MAX_DEPTH {
            return false;
        }
        let Some((content, rest)) = group_of_command(self.rest) else {
            return false;
        };
        let after = &content[1..];
        if let Some((letter, taken)) = accents::read(after, true)
            && taken == after.len()
        {
            self.text(&letter);
            self.rest = rest;
            return true;
        }
        let name = letters(after);
        let argument = &after[name.len()..];
        let command = Command::named(name);
        // Without an argument a command is taken for a declaration: `{\textbf text}`.
        let without_argument =
            || argument.starts_with(' ') && !after_options(argument).starts_with('{');
        let declaration: Option<Style> = match command {
            Some(Command::Declaration(style)) => Some(style),
            Some(Command::Strong) if without_argument() => Some(Some(Span::Strong)),
            Some(Command::Emphasis) if without_argument() => Some(Some(Span::Emphasis)),
            Some(Command::Shown(1)) if without_argument() => Some(None),
            _ => None,
        };
        if let Some(style) = declaration {
            let set = argument
                .strip_prefix("{}")
                .unwrap_or(argument)
                .trim_start_matches(' ');
            let set = whole_group(set).unwrap_or(set);
            self.declare(self.content(set), style);
            self.rest = rest;
            return true;
        }
        let is_symbol = symbols::named(name).is_some();
        let is_known =
            is_symbol || command.is_some() || matches!(name, "href" | "url" | "nolinkurl");
        if !is_known {
            return false;
        }
        let inner = self.content(content);
        // A command that lacks an argument stays, and its group with it.
        if !is_symbol && inner.plain().starts_with('\\') {
            self.text("{");
            self.append(inner);
            self.text("}");
        } else {
            self.append(inner);
        }
        self.rest = rest;
        true
    }
}

/// The content of the group at the start of a text that begins with a command, and the text after it. Two groups in one
/// are one.
fn group_of_command(text: &str) -> Option<(&str, &str)> {
    if !text.starts_with(r"{\") && !text.starts_with(r"{{\") {
        return None;
    }
    let (content, rest) = group(text)?;
    let content = whole_group(content).unwrap_or(content);
    content.starts_with('\\').then_some((content, rest))
}

/// The content of a text that is a group and nothing else.
fn whole_group(text: &str) -> Option<&str> {
    let (content, rest) = group(text)?;
    rest.is_empty().then_some(content)
}

/// Words of which titles have the apostrophe escaped, before a letter that could have an accent.
const WITH_APOSTROPHE: &str =
    "Xi'an Tai'an Yan'an Chang'an Chang'e Qur'an Qur'anic Shi'a Baha'i o'clock";

/// French words that lose a vowel before others, and those.
const ELIDED: &str = "c d j l m n s t qu jusqu lorsqu puisqu";
const AFTER_ELIDED: &str = "il ils elle elles en est on un une au aux ici";

/// Whether an apostrophe and no accent stands between the parts of a word: `O\'Neill`, `qu\'il`, `Shi\'ite`, though not in
/// `GARC\'IA`.
fn is_parted_by_apostrophe(before: &str, after: &str) -> bool {
    let word = letters(after);
    let (first, second) = (word.chars().next(), word.chars().nth(1));
    let is_capital =
        |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_uppercase());
    let begins_a_name =
        is_capital(first) && second.is_some_and(|second| second.is_ascii_lowercase());
    let is_of_a_name =
        before == "O" && first.is_some() || before == "D" && matches!(first, Some('A' | 'O'));
    // Nor has the second of two equal vowels an accent, nor an `n` after a consonant: `Drag\'n\'Drop`.
    let last = before.chars().next_back().unwrap_or(' ');
    let is_vowel = |letter: char| "aeiouAEIOU".contains(letter);
    let takes_none = first.is_some_and(|first| match first {
        'n' | 'N' => last.is_ascii_alphabetic() && !is_vowel(last) && last != 'y',
        _ => is_vowel(first) && last.eq_ignore_ascii_case(&first),
    });
    let is_in = |words: &str, word: &str| {
        words
            .split(' ')
            .any(|known| known.eq_ignore_ascii_case(word))
    };
    let whole = [before, "'", word].concat();
    begins_a_name
        || is_of_a_name
        || takes_none
        || is_in(ELIDED, before) && is_in(AFTER_ELIDED, word)
        || WITH_APOSTROPHE.split(' ').any(|known| known == whole)
        || !before.is_empty() && begins_without_accent(after)
}

/// Whether a text begins with a letter or a digit that takes no acute accent.
fn begins_without_accent(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|first| is_word(first) && accented('\'', first).is_none())
}

/// The first argument of a command: what follows its star, its options in brackets, and blanks. Where none follows, the
/// text after the options that touch the command.
fn after_options(rest: &str) -> &str {
    let mut after = rest.strip_prefix('*').unwrap_or(rest);
    while let Some((_, further)) = after
        .strip_prefix('[')
        .and_then(|options| options.split_once(']'))
    {
        after = further;
    }
    let argument = after.trim_start_matches(' ');
    if argument.starts_with('{') {
        argument
    } else {
        after
    }
}
