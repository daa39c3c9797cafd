//! The inline text of a group.

use super::{
    Spelling, Target, fence_marks, indent, marker,
    tags::{Angle, angle},
};
use crate::post::{markdown::formula, tex};

/// Pieces being written.
pub(super) struct Piece<'a> {
    pub(super) spelling: Spelling,
    pub(super) written: &'a mut String,
    /// Whether HTML stays.
    pub(super) keeps_tags: bool,
    pub(super) is_table: bool,
    /// Whether double dollars come in pairs.
    pub(super) is_display_math: bool,
    /// Whether the text is between two of them.
    pub(super) in_display_math: bool,
    /// Whether a dollar that is not a formula's has to be hidden.
    pub(super) hides_dollars: bool,
    /// Whether a bracket may begin a definition.
    pub(super) has_definition: bool,
    /// Whether Obsidian's comments are closed.
    pub(super) keeps_comments: bool,
}

impl Piece<'_> {
    fn is_for(&self, target: Target) -> bool {
        self.spelling.target == target
    }

    /// Writes a piece.
    pub(super) fn write(&mut self, piece: &str) {
        let mut rest = piece;
        let mut begins_line = true;
        while let Some(character) = rest.chars().next() {
            if begins_line {
                rest = self.line_start(rest);
                begins_line = false;
                continue;
            }
            let length = self.next(character, rest, piece);
            begins_line = character == '\n';
            rest = &rest[length..];
        }
    }

    /// Writes what stands before the text of a line, and what would begin a definition there.
    fn line_start<'t>(&mut self, line: &'t str) -> &'t str {
        let mut text = line.trim_start_matches(' ');
        loop {
            let length = match marker(text) {
                Some(width) => width,
                None if text.starts_with('>') => 1 + indent(&text[1..]),
                None => break,
            };
            text = &text[length..];
        }
        // Right after a block it is that block's. Elsewhere it would be the next one's.
        let lead = &line[..line.len() - text.len()];
        let is_first = (self.written.is_empty() || self.written.ends_with("\n\n"))
            && lead.trim_start().is_empty();
        self.push(lead);
        if let Some((marks, info)) = fence_marks(text)
            && (marks.starts_with('~')
                || !info
                    .split('\n')
                    .next()
                    .is_some_and(|info| info.contains('`')))
        {
            // A fence that not every program would close where the others do.
            for mark in marks.chars() {
                self.written.extend(['\\', mark]);
            }
            return &text[marks.len()..];
        }
        let is_jekyll = self.is_for(Target::Jekyll);
        let has_definitions = is_jekyll || self.is_for(Target::Hugo);
        let label = text.strip_prefix('*').unwrap_or(text);
        if self.has_definition && label.starts_with('[')
            || has_definitions && text.starts_with(": ")
        {
            let defines = label.strip_prefix('[').is_none_or(|label| {
                let end = unescaped(label, ']');
                end.is_none_or(|end| label[end + 1..].starts_with(':'))
            });
            if defines {
                self.written.push('\\');
                let length = text.chars().next().map_or(0, char::len_utf8);
                self.push(&text[..length]);
                return &text[length..];
            }
        }
        let whole = text.split('\n').next().unwrap_or_default();
        if is_jekyll && whole.trim_end() == "^" && self.spelling.in_post {
            self.written.push_str("&#94;");
            return &text[1..];
        }
        if is_jekyll && is_attribute_list(whole) && !is_first {
            self.push(whole);
            return &text[whole.len()..];
        }
        text
    }

    /// Writes what begins with a character, and returns its length.
    fn next(&mut self, character: char, rest: &str, piece: &str) -> usize {
        let following = &rest[character.len_utf8()..];
        let escape = match character {
            '\\' if following.starts_with('$') && self.hides_dollars && self.spelling.in_post => {
                self.hide_dollar();
                return 2;
            }
            '\\' if formula(rest, self.spelling.target)
                .is_some_and(|(tex, _)| !self.keeps_tags || !tex.contains('<')) =>
            {
                return self.dollar(rest);
            }
            '\\' if following.starts_with(|next: char| next.is_ascii_punctuation()) => {
                self.push(&rest[..2]);
                return 2;
            }
            '`' => return self.backticks(rest, piece),
            // Without an engine for mathematics kramdown does not even write it as an entity.
            '<' if self.in_display_math && self.is_for(Target::Jekyll) && self.spelling.in_post => {
                self.written.push_str(r"\lt ");
                return 1;
            }
            '<' => match angle(rest) {
                Angle::Address(length) => {
                    self.address(&rest[..length]);
                    return length;
                }
                Angle::Tag(length) if self.keeps_tags => {
                    self.push(&rest[..length]);
                    return length;
                }
                // An address before it would take a backslash for a part of itself, and leave the bracket alone.
                Angle::Tag(_) | Angle::Forbidden
                    if self.spelling.in_post && !self.written.ends_with(char::is_whitespace) =>
                {
                    self.written.push_str("&lt;");
                    return 1;
                }
                Angle::Tag(_) | Angle::Forbidden => true,
                Angle::Text => false,
            },
            ']' if following.starts_with('(') => {
                let is_end = |next: char| next.is_whitespace() || ")<`\\".contains(next);
                let length = 1 + following.find(is_end).unwrap_or(following.len());
                if rest[length..].starts_with(['<', '`', '\\']) {
                    self.written.push_str(r"]\(");
                    return 2;
                }
                self.address(&rest[..length]);
                return length;
            }
            '$' => return self.dollar(rest),
            '|' => self.is_for(Target::Jekyll) && !self.is_table,
            '{' => self.is_for(Target::Jekyll) && following.starts_with(':'),
            '%' if self.is_for(Target::Obsidian)
                && following.starts_with('%')
                && !self.keeps_comments =>
            {
                self.written.push_str(if self.spelling.in_post {
                    "&#37;"
                } else {
                    r"\%"
                });
                return 1;
            }
            '[' => self.is_for(Target::Obsidian) && self.written.ends_with('^'),
            _ => false,
        };
        if escape {
            self.written.push('\\');
        }
        let length = character.len_utf8();
        self.push(&rest[..length]);
        length
    }

    /// Writes text. Liquid and Hugo read a file before Markdown is read, backslash or not.
    fn push(&mut self, text: &str) {
        for character in text.chars() {
            let spelling = match (self.spelling.target, character) {
                _ if !self.spelling.in_post => None,
                // kramdown hands on what is between double dollars as it is, and TeX passes over a blank.
                (Target::Jekyll, '{' | '%')
                    if self.in_display_math && self.written.ends_with('{') =>
                {
                    self.written.push(' ');
                    None
                }
                (Target::Jekyll, '{') if self.written.ends_with('{') => Some("&#123;"),
                (Target::Jekyll, '%') if self.written.ends_with('{') => Some("&#37;"),
                (Target::Hugo, '<' | '%') if self.written.ends_with("{{") => {
                    self.written.pop();
                    self.written.push_str("&#123;");
                    None
                }
                _ => None,
            };
            match spelling {
                Some(spelling) => self.written.push_str(spelling),
                None => self.written.push(character),
            }
        }
    }

    /// Writes an address, in which braces are encoded.
    fn address(&mut self, address: &str) {
        if self.spelling.in_post {
            self.push(&address.replace('{', "%7B"));
        } else {
            self.push(address);
        }
    }

    /// Writes a code span, or backticks that are none.
    fn backticks(&mut self, rest: &str, piece: &str) -> usize {
        let run = rest.len() - rest.trim_start_matches('`').len();
        let before = piece[..piece.len() - rest.len()]
            .chars()
            .next_back()
            .unwrap_or(' ');
        let is_blank = |character: Option<char>| character.is_none_or(char::is_whitespace);
        // kramdown takes a backtick between two blanks for text.
        let is_text = self.is_for(Target::Jekyll)
            && run == 1
            && is_blank(Some(before))
            && is_blank(rest[run..].chars().next());
        let Some(end) = code_end(rest, run).filter(|_| !is_text) else {
            let mark = if self.is_table && self.spelling.in_post {
                "&#96;"
            } else {
                r"\`"
            };
            self.written.push_str(&mark.repeat(run));
            return run;
        };
        let code = &rest[run..end - run];
        let is_misread =
            code.contains("{{") || code.contains("{%") || code.contains(&rest[..run]) || run > 2;
        if self.is_for(Target::Jekyll) && self.spelling.in_post && is_misread {
            self.written.push_str("<code>");
            let code = code
                .strip_prefix(' ')
                .and_then(|code| code.strip_suffix(' '))
                .unwrap_or(code);
            for character in code.chars() {
                match character {
                    '\n' => self.written.push(' '),
                    _ if character.is_ascii_punctuation() => {
                        self.written
                            .push_str(&format!("&#{};", u32::from(character)));
                    }
                    _ => self.written.push(character),
                }
            }
            self.written.push_str("</code>");
        } else {
            self.written.push_str(&rest[..run]);
            self.written.push_str(&self.spelling.code(code, true));
            self.written.push_str(&rest[..run]);
        }
        end
    }

    /// Writes a formula, or a dollar that opens none.
    fn dollar(&mut self, rest: &str) -> usize {
        let Spelling {
            target, in_post, ..
        } = self.spelling;
        if rest.starts_with("$$") {
            self.written
                .push_str(if self.is_display_math { "$$" } else { r"\$\$" });
            self.in_display_math = self.is_display_math && !self.in_display_math;
            return 2;
        }
        // `3$에서` is a price.
        let ends_a_price = self.written.ends_with(|last: char| last.is_ascii_digit())
            && rest[1..].starts_with(|next: char| !next.is_ascii());
        let is_text =
            |(tex, _): &(&str, usize)| !(ends_a_price || self.keeps_tags && tex.contains('<'));
        match formula(rest, target).filter(is_text) {
            Some((tex, length)) if in_post => {
                let (open, close) = formula::delimiters(target);
                self.push(&[open, &formula::inert(tex, target), close].concat());
                return length;
            }
            Some((_, length)) => {
                self.push(&rest[..length]);
                return length;
            }
            None if in_post && self.hides_dollars => self.hide_dollar(),
            None => self.written.push('$'),
        }
        1
    }

    /// Writes a dollar that opens no formula, on a page that looks for formulas.
    fn hide_dollar(&mut self) {
        self.written.push_str(match self.spelling.target {
            Target::Jekyll | Target::Markdown => "<span>$</span>",
            Target::Hugo => "$",
            Target::Obsidian => r"\$",
        });
    }
}

/// The formula between single dollars at the start of a text: its TeX, and its length with the dollars. Hugo's set-up has
/// `\(…\)`, too.
pub(in crate::post) fn formula(text: &str, target: Target) -> Option<(&str, usize)> {
    if let Some(rest) = text.strip_prefix(r"\(") {
        let (tex, _) = rest.split_once(r"\)").filter(|_| target == Target::Hugo)?;
        let is_one = !tex.trim().is_empty() && !tex.contains(['\n', '`', '$']);
        return is_one.then_some((tex.trim(), tex.len() + 4));
    }
    let is_one = |(tex, _): &(&str, usize)| !text.starts_with("$$") && !tex.contains(['\n', '`']);
    tex::delimited(text).filter(is_one)
}

/// Where an unescaped character stands first.
fn unescaped(text: &str, wanted: char) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().find_map(|(place, character)| {
        let found = !escaped && character == wanted;
        escaped = !escaped && character == '\\';
        found.then_some(place)
    })
}

/// The length of the code span at the start of a text, which a run of backticks of this length opens.
pub(in crate::post) fn code_end(text: &str, run: usize) -> Option<usize> {
    let mut place = run;
    loop {
        place += text[place..].find('`')?;
        let length = text[place..].len() - text[place..].trim_start_matches('`').len();
        place += length;
        if length == run {
            return Some(place);
        }
    }
}

/// Whether a line is a list of attributes for the block before it, as kramdown and Chirpy have it.
pub(in crate::post) fn is_attribute_list(line: &str) -> bool {
    let inside = line
        .trim()
        .strip_prefix("{:")
        .and_then(|line| line.strip_suffix('}'));
    inside.is_some_and(|inside| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b" .#-_=\"".contains(&byte);
        inside.starts_with([' ', '.', '#']) && inside.bytes().all(plain)
    })
}
