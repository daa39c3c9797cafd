//! Escaping plain text.

use super::{Brackets, Target, Written, github};
use crate::papers::is_word;

impl Written {
    /// Writes plain text; `after` is the character that follows it, `None` at the end of the line.
    pub(super) fn words(&mut self, text: &str, after: Option<char>) {
        let unlinked;
        let mut rest = text;
        if self.writer.target == Target::Markdown {
            unlinked = github::unlinked(text, self.last());
            rest = &unlinked;
        }
        // The character of the text before the present one, whatever it was written as.
        let mut before = self.last();
        while let Some(character) = rest.chars().next() {
            let plain = rest.find(may_be_markup).unwrap_or(rest.len());
            if plain > 0 {
                self.text.push_str(&rest[..plain]);
                before = self.last();
                rest = &rest[plain..];
                continue;
            }
            let following = &rest[character.len_utf8()..];
            let next = following.chars().next().or(after);
            let surroundings = Surroundings {
                before,
                next,
                following,
                ends_text: following.is_empty(),
            };
            match self.escape(character, &surroundings) {
                Some(Escape::Backslash) => self.text.extend(['\\', character]),
                Some(Escape::As(spelling)) => self.text.push_str(spelling),
                Some(Escape::Number) => push_entity(&mut self.text, character),
                None => self.text.push(character),
            }
            before = character;
            rest = following;
        }
    }

    /// The escape of a character, if it needs one.
    fn escape(&self, character: char, around: &Surroundings<'_>) -> Option<Escape> {
        let &Surroundings {
            before,
            next,
            following,
            ends_text,
        } = around;
        if self.is_at_an_end(character, around) {
            return Some(Escape::Number);
        }
        let is_next = |wanted: char| next == Some(wanted);
        let begins_link = before == '[' && self.brackets == Brackets::InLink;
        let backslash = match character {
            // kramdown makes a table of any line with one.
            '|' | '`' => true,
            '*' => !(before == ' ' && is_next(' ')),
            // Inside a word of ASCII letters every engine leaves it alone.
            '_' => {
                !(before.is_ascii_alphabetic()
                    && next.is_some_and(|next| next.is_ascii_alphanumeric()))
            }
            '~' => {
                let free_before = matches!(before, ' ' | '(') || self.text.is_empty();
                !(free_before && next.is_some_and(is_word))
            }
            '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
            // Escaped before a tag of our own, an address or a hidden dollar, it would be one of two: `<<`.
            '<' if ends_text && is_next('<') || self.hide_dollars && is_next('$') => {
                return Some(Escape::As("&lt;"));
            }
            '<' => {
                before == '<'
                    || next.is_some_and(|next| {
                        !next.is_ascii()
                            || next.is_ascii_alphabetic()
                            || matches!(next, '/' | '!' | '?' | '<')
                    })
                    || looks_like_mail(following)
            }
            '>' => before == '>' || is_next('>'),
            '&' if looks_like_an_entity(following) => return Some(Escape::As("&amp;")),
            // Liquid reads `{{` and `{%` before Markdown is read at all, backslash or not.
            '{' if is_next('%') => return Some(Escape::As("&#123;")),
            '{' => before == '{' || is_next(':'),
            '[' => {
                self.brackets != Brackets::Plain
                    || before == '!'
                    || matches!(next, Some('[' | '^'))
                    // A task-list box, for some engines even in the middle of a text.
                    || [" ]", "x]", "X]"].iter().any(|tick| following.starts_with(tick))
            }
            // kramdown takes a line that begins with `[a\]:` for a definition, backslash or not.
            ']' if self.brackets == Brackets::InLink && is_next(':') => {
                return Some(Escape::Number);
            }
            ']' => matches!(self.brackets, Brackets::InLink | Brackets::LinkOfFormula),
            // A link text that looks like a footnote or a task-list box. A backslash does not help there.
            '^' if begins_link => return Some(Escape::As("&#94;")),
            'x' if begins_link && ends_text => return Some(Escape::As("&#120;")),
            'X' if begins_link && ends_text => return Some(Escape::As("&#88;")),
            // Before a link of our own it would make an image of it.
            '!' => ends_text && is_next('['),
            // GitHub links what only looks like a URL, and takes every backslash for a part of it.
            '.' if self.text.ends_with("www") => is_disturbed(following),
            ':' if ["http", "https", "ftp"]
                .iter()
                .any(|scheme| self.text.ends_with(scheme)) =>
            {
                following.starts_with("//") && is_disturbed(following)
            }
            '$' if self.hide_dollars => return Some(self.hidden_dollar()),
            '$' => before == '$' || is_next('$'),
            // A flag, `--fast`; kramdown would draw the hyphens together.
            '-' => {
                before == ' '
                    && following.starts_with('-')
                    && following[1..].starts_with(|next: char| next != '-' && next != ' ')
            }
            '=' if self.writer.target == Target::Obsidian => is_next('='),
            '%' if self.writer.target == Target::Obsidian && is_next('%') => {
                return Some(Escape::As("&#37;"));
            }
            '#' if self.writer.target == Target::Obsidian => {
                let goes_on = ends_text && next.is_some_and(is_word);
                !is_word(before) && before != '&' && (goes_on || begins_a_tag(following))
            }
            _ => false,
        };
        backslash.then_some(Escape::Backslash)
    }

    /// Whether a character at an end of the text could be markup together with what stands beside it.
    fn is_at_an_end(&self, character: char, around: &Surroundings<'_>) -> bool {
        let ends = self.ends;
        if !character.is_ascii_punctuation() {
            return false;
        }
        let is_first = self.text.is_empty();
        let begins_block = ends.begins_line
            && match character {
                '-' | '+' | '*' | '#' | '>' | '=' | ':' | '^' | '|' => is_first,
                '.' | ')' => !is_first && self.text.bytes().all(|byte| byte.is_ascii_digit()),
                _ => false,
            };
        begins_block
            || ends.first && is_first
            || ends.last && around.ends_text
            || ends.mail && character == '<' && begins_mail(around.following)
            || ends.backticks && character == '`'
    }

    /// A dollar that opens no formula, on a page that looks for formulas.
    fn hidden_dollar(&self) -> Escape {
        match self.writer.target {
            // MathJax reads the page after kramdown removed the backslash; an element of its own stops the search.
            Target::Jekyll | Target::Markdown => Escape::As("<span>$</span>"),
            Target::Hugo | Target::Obsidian => Escape::Backslash,
        }
    }
}

/// Whether a character may need an escape: no letter does, but for the `x` of a task-list box.
fn may_be_markup(character: char) -> bool {
    character.is_ascii_punctuation() || matches!(character, 'x' | 'X')
}

/// How a character is escaped.
enum Escape {
    /// With a backslash before it.
    Backslash,
    /// By another spelling.
    As(&'static str),
    /// By its number.
    Number,
}

/// Writes a character by its number, as every engine, HTML and no template language reads it.
pub(super) fn push_entity(text: &mut String, character: char) {
    text.push_str("&#");
    text.push_str(&u32::from(character).to_string());
    text.push(';');
}

/// The context of a character.
struct Surroundings<'a> {
    before: char,
    next: Option<char>,
    /// The rest of the text after the character.
    following: &'a str,
    /// Whether `next` belongs to what follows the text.
    ends_text: bool,
}

/// How much of a possible URL is scanned, in characters.
const MAX_ADDRESS_CHARS: usize = 2_000;

/// Whether there is anything to escape before the next blank.
fn is_disturbed(following: &str) -> bool {
    following
        .chars()
        .take_while(|character| *character != ' ')
        .take(MAX_ADDRESS_CHARS)
        .any(|character| {
            matches!(
                character,
                '|' | '`' | '*' | '_' | '~' | '\\' | '<' | '>' | '&' | '{' | '[' | ']' | '$'
            )
        })
}

/// Whether an angle bracket before this would make an autolink: `1@a>`.
fn looks_like_mail(following: &str) -> bool {
    let address = following.split_once('>').map(|(address, _)| address);
    address.is_some_and(|address| address.contains('@') && !address.contains(' '))
}

/// Whether an angle bracket before this could make an autolink with what may stand after it: `1@a`, `1`.
fn begins_mail(following: &str) -> bool {
    !following.contains([' ', '>'])
}

/// Whether a `#` before this begins a tag in Obsidian; a number alone does not.
fn begins_a_tag(following: &str) -> bool {
    following
        .chars()
        .take_while(|next| {
            !next.is_ascii() || next.is_ascii_alphanumeric() || matches!(next, '_' | '-' | '/')
        })
        .any(|next| !next.is_ascii_digit())
}

/// Whether an ampersand before this begins an entity: `lt;`, `#60;`, `#x3c;`.
pub(in crate::post) fn looks_like_an_entity(following: &str) -> bool {
    let Some((name, _)) = following.split_once(';') else {
        return false;
    };
    match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(hex) => !hex.is_empty() && hex.bytes().all(|byte| byte.is_ascii_hexdigit()),
            None => !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()),
        },
        None => {
            name.starts_with(|first: char| first.is_ascii_alphabetic())
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        }
    }
}
