//! Formulas in a spelling without Markdown markup.

use super::{Target, Written, escape::looks_like_an_entity};
use crate::post::tex::{group, letters};

impl Written {
    /// A formula between its delimiters.
    pub(super) fn formula(&mut self, tex: &str) {
        let (open, close) = match self.writer.in_post {
            true => delimiters(self.writer.target),
            false => ("$", "$"),
        };
        if self.last() == '$' && open == "$" {
            // kramdown reads `$a$$b$` as display mathematics; an invisible character separates the two.
            self.text.push('\u{200b}');
        }
        self.text.push_str(open);
        self.text.push_str(&inert(tex, self.writer.target));
        self.text.push_str(close);
    }
}

/// What a program finds a formula between. Hugo's documented settings pass `\(…\)` through, and no single dollar.
pub(super) fn delimiters(target: Target) -> (&'static str, &'static str) {
    match target {
        Target::Hugo => (r"\(", r"\)"),
        Target::Jekyll | Target::Obsidian | Target::Markdown => ("$", "$"),
    }
}

/// The same formula without anything that a Markdown engine, Liquid or HTML would change. What has no other spelling in
/// TeX, as the star of `align*` and the text in `\text{}`, is escaped, so that the engine hands it on as it was; Obsidian
/// finds formulas before it reads Markdown, and needs no escapes.
#[must_use]
pub fn inert(tex: &str, target: Target) -> String {
    match target {
        Target::Obsidian => spelled(tex, str::to_owned),
        Target::Jekyll | Target::Hugo | Target::Markdown => spelled(tex, escaped),
    }
}

/// The formula in another spelling, but for its [`verbatim`] parts.
fn spelled(tex: &str, write_verbatim: fn(&str) -> String) -> String {
    let mut inert = String::with_capacity(tex.len());
    let mut rest = tex;
    while let Some(character) = rest.chars().next() {
        let plain = rest.find(may_be_touched).unwrap_or(rest.len());
        if plain > 0 {
            inert.push_str(&rest[..plain]);
            rest = &rest[plain..];
            continue;
        }
        // The same operator by another name: the star could end a title's bold.
        if let Some((name, after)) = rest.strip_prefix(r"\operatorname*").and_then(group) {
            let name = spelled(name, write_verbatim);
            inert.push_str(&format!(r"\mathop{{\mathrm{{{name}}}}}"));
            rest = after;
            continue;
        }
        if let Some((command, content)) = verbatim(rest) {
            inert.push_str(&rest[..command]);
            inert.push_str(&write_verbatim(&rest[command..content]));
            rest = &rest[content..];
            // The sign in `\&lt;` begins an entity once the backslash is escaped.
            if inert.ends_with('&') && looks_like_an_entity(rest) {
                inert.push(' ');
            }
            continue;
        }
        // The end of a row, which another name outside of an environment does not end everywhere.
        let ends_a_row = rest.starts_with(r"\\")
            && inert.matches(r"\begin").count() > inert.matches(r"\end").count();
        let spelling = match ends_a_row {
            true => Some((2, r"\cr ")),
            false => spelling(rest, &inert),
        };
        let (taken, spelled) = spelling.unwrap_or((character.len_utf8(), ""));
        if spelled.is_empty() {
            inert.push_str(&rest[..taken]);
        } else {
            inert.push_str(spelled);
        }
        rest = &rest[taken..];
        // A command needs a blank only before a letter.
        if spelled.starts_with('\\')
            && spelled.ends_with(' ')
            && !rest.starts_with(|next: char| next.is_ascii_alphabetic())
        {
            inert.pop();
        }
    }
    inert.truncate(inert.trim_end().len());
    inert
}

/// A command at the start of a text whose argument is no mathematics: a text, the name of an environment, the columns of
/// an array, a star. The lengths of the command, and of both.
fn verbatim(tex: &str) -> Option<(usize, usize)> {
    let after = tex.strip_prefix('\\')?;
    let name = letters(after);
    let command = 1 + name.len();
    let length = |rest: &str| tex.len() - rest.len();
    let argument = &tex[command..];
    match name {
        "text" | "textrm" | "textbf" | "textit" | "textsf" | "texttt" | "textsc" | "textup"
        | "textnormal" | "mbox" | "hbox" | "fbox" | "tag" | "label" | "ref" | "eqref" => {
            let (_, rest) = group(argument.strip_prefix('*').unwrap_or(argument))?;
            Some((command, length(rest)))
        }
        "end" => Some((command, length(group(argument)?.1))),
        "begin" => {
            let (environment, rest) = group(argument)?;
            let columns = match environment {
                "array" | "darray" | "tabular" | "subarray" => group(rest),
                _ => None,
            };
            Some((command, length(columns.map_or(rest, |(_, rest)| rest))))
        }
        "hspace" | "vspace" if argument.starts_with('*') => Some((command, command + 1)),
        "" if after.starts_with(['#', '%', '&']) => Some((0, 2)),
        _ => None,
    }
}

/// A text with a backslash before whatever a Markdown engine would change. The engine takes the backslashes away.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for (place, character) in text.char_indices() {
        let following = &text[place + character.len_utf8()..];
        match character {
            '*' | '_' | '|' | '~' | '<' | '>' | '[' | ']' => escaped.push('\\'),
            '\\' if following.starts_with(|next: char| next.is_ascii_punctuation()) => {
                escaped.push('\\')
            }
            '-' if escaped.ends_with('-') => escaped.push('\\'),
            '{' if escaped.ends_with('{') || following.starts_with(':') => escaped.push('\\'),
            '%' if escaped.ends_with('{') => escaped.push(' '),
            _ => {}
        }
        escaped.push(character);
        // No engine would hand on an entity as it was.
        if character == '&' && looks_like_an_entity(following) {
            escaped.push(' ');
        }
    }
    escaped
}

/// Whether a formula's character may need another spelling.
fn may_be_touched(character: char) -> bool {
    character.is_ascii_punctuation()
}

/// The number of bytes at the start of `rest` that are replaced, and their spelling; empty for the same.
fn spelling(rest: &str, before: &str) -> Option<(usize, &'static str)> {
    const SPELLINGS: [(&str, &str); 15] = [
        (r"\|", r"\Vert "),
        (r"\{", r"\lbrace "),
        (r"\}", r"\rbrace "),
        (r"\!", r"\mkern-3mu "),
        (r"\,", r"\thinspace "),
        (r"\:", r"\mkern4mu "),
        (r"\>", r"\mkern4mu "),
        (r"\;", r"\mkern5mu "),
        (r"\\", r"\newline "),
        ("|", r"\vert "),
        ("*", r"\ast "),
        ("~", r"\thinspace "),
        ("](", "] ("),
        ("][", "] ["),
        ("]:", "] :"),
    ];
    if let Some((sign, spelled)) = SPELLINGS
        .into_iter()
        .find(|(sign, _)| rest.starts_with(sign))
    {
        return Some((sign.len(), spelled));
    }
    let character = rest.chars().next()?;
    let next = rest[character.len_utf8()..].chars().next();
    let last = before.chars().next_back();
    match character {
        '\\' => {
            // The whole command at once: its name needs no other spelling.
            let name = rest[1..]
                .find(|next: char| !next.is_ascii_alphabetic())
                .unwrap_or(rest.len() - 1);
            let first = next
                .filter(|next| !next.is_ascii_alphabetic())
                .map_or(0, char::len_utf8);
            Some((1 + name.max(first), ""))
        }
        // At the end it could begin an emphasis that the next formula ends.
        '_' if rest[1..].trim().is_empty()
            && !last.is_some_and(|last| last.is_ascii_alphabetic()) =>
        {
            Some((1, r"\_"))
        }
        '_' if !last.is_some_and(|last| last.is_ascii_alphabetic()) && next != Some(' ') => {
            Some((1, "_ "))
        }
        '<' if next.is_some_and(|next| {
            !next.is_ascii() || next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?' | '<')
        }) =>
        {
            Some((1, "< "))
        }
        '>' if next == Some('>') => Some((1, "> ")),
        '-' if next == Some('-') => Some((1, "- ")),
        '{' if matches!(next, Some('{' | '%' | ':')) => Some((1, "{ ")),
        '&' if next.is_some_and(|next| next == '#' || next.is_ascii_alphanumeric()) => {
            Some((1, "& "))
        }
        '!' if next == Some('[') => Some((1, "! ")),
        '[' if matches!(next, Some('^' | '[')) => Some((1, "[ ")),
        // A task-list box.
        '[' if rest.starts_with("[x]") || rest.starts_with("[X]") => Some((1, "[ ")),
        '[' if rest.starts_with("[ ]") => Some((1, "[{}")),
        _ => None,
    }
}
