//! The values of a line, each written by where it stands.

use super::{
    super::{
        Brackets, Ends, Span, Target, Writer, Written, escape::push_entity, github, own_words,
    },
    SEPARATOR, Value, begins_block, begins_tag,
};
use crate::{
    papers::HttpUrl,
    post::{Piece, RichText, body::text, layout::Name, user_markdown::in_a_line},
};

/// A line of a pattern.
pub(super) struct Line<'l, 'p> {
    pub(super) writer: Writer,
    pub(super) pieces: &'l [Piece<'p>],
    /// Whether the layout has HTML.
    pub(super) has_html: bool,
    /// Whether the layout has tags.
    pub(super) has_tags: bool,
    /// Whether blank lines are around it.
    pub(super) is_apart: bool,
    /// Whether the layout defines links or notes.
    pub(super) has_definitions: bool,
    /// Whether the layout has code.
    pub(super) has_code: bool,
    /// Whether the next line may belong to the same block.
    pub(super) goes_on: bool,
}

/// Where a value stands.
struct Spot<'s> {
    /// The text of the pattern before it, its lines before included.
    outline: &'s str,
    /// The line so far.
    written: &'s str,
    /// Whether the piece before it is a value, too.
    after_value: bool,
    /// The piece after it.
    next: Option<Piece<'s>>,
    /// Whether no other value of the block is a text.
    is_alone: bool,
}

impl<'l, 'p> Line<'l, 'p> {
    /// The line with its values. If it ends with Markdown of the editor's, what stands before that, and the Markdown with
    /// its label.
    pub(super) fn write<'a>(
        &self,
        values: Vec<Option<Value<'a>>>,
        outline: &mut String,
    ) -> (String, Option<(&'a str, &'static str)>) {
        let is_text = |value: &&Option<Value<'_>>| {
            matches!(value, Some(Value::Text(_) | Value::Markdown(..)))
        };
        let texts = values.iter().filter(is_text).count();
        let is_alone = texts < 2 && (begins_block(self.pieces) || self.is_apart);
        let mut written = String::new();
        let mut skips_separator = false;
        let mut after_value = false;
        let mut lost_value = false;
        for (place, (piece, value)) in self.pieces.iter().zip(values).enumerate() {
            match (piece, value) {
                (Piece::Text(text), _) => {
                    let text = match text.strip_prefix(SEPARATOR) {
                        Some(text) if skips_separator => text,
                        _ => text,
                    };
                    // A preview shows a picture as a link to it.
                    match self.writer.in_post {
                        true => written.push_str(text),
                        false => written.push_str(&text.replace("![", "[")),
                    }
                    outline.push_str(text);
                    after_value = false;
                }
                (Piece::Placeholder(_), None) => {
                    lost_value = true;
                    let is_followed =
                        matches!(self.pieces.get(place + 1), Some(Piece::Placeholder(_)));
                    match written.strip_suffix(SEPARATOR).map(str::len) {
                        // Between the values around it.
                        Some(_) if is_followed => continue,
                        Some(end) => cut(&mut written, end),
                        None => {
                            skips_separator = written.trim_end().is_empty()
                                || written.trim_end().ends_with(['-', '>', '|', '.', ':']);
                            continue;
                        }
                    }
                }
                (Piece::Placeholder(placeholder), Some(value)) => {
                    let spot = Spot {
                        outline,
                        written: &written,
                        after_value,
                        next: self.pieces.get(place + 1).copied(),
                        is_alone,
                    };
                    if let Value::Markdown(words, label) = value
                        && spot.next.is_none()
                        && self.takes_blocks(&spot)
                    {
                        return (written, Some((words, label)));
                    }
                    let value = self.value(value, &spot);
                    written.push_str(&value);
                    outline.push(if placeholder.name == Name::Rank {
                        '1'
                    } else {
                        'x'
                    });
                    after_value = true;
                }
            }
            skips_separator = false;
        }
        if lost_value {
            let end = written.trim_end().len();
            cut(&mut written, end);
        }
        (written, None)
    }

    /// What stands in the tag that is open at a spot.
    fn open_tag<'s>(&self, spot: &Spot<'s>) -> Option<&'s str> {
        self.has_tags.then(|| open_tag(spot.outline)).flatten()
    }

    /// Whether Markdown of several lines can stand at a spot.
    fn takes_blocks(&self, spot: &Spot<'_>) -> bool {
        let line = spot.line();
        !self.has_html
            && self.open_tag(spot).is_none()
            && !line.contains(['[', ']', '|', '`', '*', '_', '~', '#', '$', '<'])
    }

    fn value(&self, value: Value<'_>, spot: &Spot<'_>) -> String {
        let target = self.writer.target;
        let (text, is_ours) = match value {
            Value::Text(text) => (text, false),
            Value::Markdown(words, _) => (in_a_line(words, target), false),
            Value::Ours(words) => (text(&words), true),
            Value::Address(address) => return self.address(address, spot),
        };
        if let Some(tag) = self.open_tag(spot) {
            // An attribute with a text has one; anywhere else a text could be code, or an address to run.
            return match quoted_name(tag) {
                Some("alt" | "title" | "caption" | "aria-label") => self.entities(&text.plain()),
                // It would be the name of a tag.
                _ if spot.written.ends_with('<') => String::new(),
                Some(_) => spot.component(&text.plain()),
                None if is_ours => spot.component(&text.plain()),
                None => String::new(),
            };
        }
        if spot.is_in_address() {
            return spot.component(&text.plain());
        }
        match (self.has_html, is_ours) {
            (false, _) => self.text(text, is_ours, spot),
            // It has no markup, and the number of a list has to stay one.
            (true, true) => text.plain(),
            (true, false) => self.entities(&text.plain()),
        }
    }

    fn address(&self, address: HttpUrl, spot: &Spot<'_>) -> String {
        match self.open_tag(spot) {
            // `<{link}>`
            Some("") => without_entities(&address, "%26"),
            Some(_) => without_entities(&address, "&amp;").replace('\'', "%27"),
            None if spot.is_in_address() => without_entities(&address, "&amp;"),
            None if self.has_html => self.entities(&address),
            None => self.text(RichText(vec![Span::Address(address)]), true, spot),
        }
    }

    /// A text in Markdown.
    fn text(&self, rich_text: RichText, is_ours: bool, spot: &Spot<'_>) -> String {
        let line = spot.line();
        let before = spot.written.chars().next_back();
        let after = match spot.next {
            Some(Piece::Text(text)) => text.chars().next(),
            _ => None,
        };
        let in_link = brackets(line) > 0;
        let joins = |character: char, harmless: &str| {
            character.is_ascii_punctuation() && !harmless.contains(character)
        };
        let first = spot.after_value || before.is_some_and(|before| joins(before, "*('\""));
        let last = matches!(spot.next, Some(Piece::Placeholder(_)))
            || after.is_some_and(|after| joins(after, "*)'\",.?!"));
        let is_blank = |character: Option<char>| character.is_none_or(|character| character == ' ');
        let is_settable = is_blank(before) && is_blank(after) && !is_set(line);
        let rich_text = if in_link || first || last {
            text(&rich_text.plain())
        } else if is_settable {
            rich_text.settable()
        } else {
            rich_text.unset()
        };
        let plain = rich_text.plain();
        let mut written = Written::new(self.writer, &rich_text, before.unwrap_or(' '));
        if in_link
            || !spot.is_alone
            || self.has_definitions
            || line.contains(['[', ']'])
            || self.closes_brackets()
            || after.is_some_and(|after| matches!(after, '[' | '(' | ':'))
        {
            written.brackets = Brackets::InLink;
        }
        if !spot.is_alone && !is_ours {
            written.hide_dollars = self.writer.formulas_on_page;
        }
        // A number before it could be that of a list.
        let number = |character: char| character.is_ascii_digit();
        let begins_line = !is_ours && begins_line(spot.written.trim_end_matches(number));
        written.ends = Ends {
            begins_line,
            // A quotation after the definition of a link would be its title.
            first: first || begins_line && self.has_definitions,
            last,
            mail: matches!(spot.next, Some(Piece::Placeholder(_)))
                || after.is_some_and(|after| after.is_alphanumeric() || "@.+-_>".contains(after)),
            backticks: self.has_code
                || self.writer.target == Target::Jekyll && self.has(|text| text.contains('|')),
        };
        let may_be_item = match spot.next {
            Some(Piece::Text(text)) => {
                let text = text.trim_start_matches(|next: char| next.is_ascii_digit());
                text.starts_with(['.', ')'])
            }
            next => next.is_some(),
        };
        if begins_line && may_be_item && is_number(&plain) {
            // With what follows it would be the number of a list.
            return self.entities(&plain);
        }
        written.rich_text(&rich_text, after);
        let text = match self.writer.target {
            // Two backslashes at the end of a line break it.
            Target::Jekyll if spot.next.is_none() && self.goes_on => {
                match written.text.strip_suffix(r"\\") {
                    Some(text) => text.to_owned() + "&#92;",
                    None => written.text,
                }
            }
            Target::Markdown if spot.next.is_some() && github::goes_on(&plain, after) => {
                written.text + github::BREAK
            }
            _ => written.text,
        };
        if line.starts_with('#') {
            return in_heading(text, spot.next.is_none());
        }
        text
    }

    /// Whether a text of the pattern is like this. kramdown takes backticks of several cells for code, escaped or not.
    fn has(&self, like: fn(&str) -> bool) -> bool {
        let mut pieces = self.pieces.iter();
        pieces.any(|piece| matches!(piece, Piece::Text(text) if like(text)))
    }

    /// Whether a bracket of the pattern closes what it has not opened.
    fn closes_brackets(&self) -> bool {
        self.has(|text| text.find(']').is_some_and(|end| !text[..end].contains('[')))
    }

    /// A text without any punctuation that is markup in Markdown, in HTML or in a template.
    fn entities(&self, text: &str) -> String {
        let unlinked;
        let text = match self.writer.target {
            Target::Markdown => {
                unlinked = github::unlinked(text, ' ');
                &*unlinked
            }
            _ => text,
        };
        let mut entities = String::with_capacity(text.len());
        let is_of_digits = is_number(text);
        for character in text.chars() {
            let is_first = entities.is_empty();
            let is_plain =
                matches!(character, ',' | '(' | ')' | '.' | '?' | '/' | '-') && !is_first;
            let begins_list = matches!(character, '.' | ')') && is_number(&entities);
            if character.is_ascii_punctuation() && (!is_plain || begins_list)
                || is_of_digits && is_first
            {
                push_entity(&mut entities, character);
            } else {
                entities.push(character);
            }
        }
        entities
    }
}

impl Spot<'_> {
    /// The text of the pattern in its line before it.
    fn line(&self) -> &str {
        self.outline.rsplit('\n').next().unwrap_or_default()
    }

    /// Whether it stands in the address of a link, or in the definition of one.
    fn is_in_address(&self) -> bool {
        let link = self.outline.rsplit_once("](");
        link.is_some_and(|(_, address)| !address.contains(')') && !address.contains("\n\n"))
            || is_in_definition(self.outline)
    }

    /// A text as a part of an address. After a brace a percent sign would be a tag of Liquid. Tildes and a hyphen at its start
    /// could begin a block where the text begins a line.
    fn component(&self, text: &str) -> String {
        let mut component = String::with_capacity(text.len());
        for byte in text.bytes() {
            let is_plain = matches!(byte, b'.' | b'_') || byte == b'-' && !component.is_empty();
            if byte.is_ascii_alphanumeric() || is_plain {
                component.push(char::from(byte));
            } else {
                if component.is_empty() && self.written.ends_with('{') {
                    component.push('-');
                }
                component.push_str(&format!("%{byte:02X}"));
            }
        }
        component
    }
}

/// Takes the end of a line away. A backslash before a blank is a character; before what follows now it would escape that.
fn cut(line: &mut String, end: usize) {
    if end == line.len() {
        return;
    }
    line.truncate(end);
    let backslashes = end - line.trim_end_matches('\\').len();
    if !backslashes.is_multiple_of(2) {
        line.push('\\');
    }
}

/// What stands in a tag, or in a tag of a template, that is open at the end of a text. A comment has no attributes.
fn open_tag(text: &str) -> Option<&str> {
    if let Some((_, comment)) = text.rsplit_once("<!--")
        && !comment.contains("-->")
    {
        return Some("!--");
    }
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        if let Some((_, inside)) = text.rsplit_once(open)
            && !inside.contains(close)
        {
            return Some(inside);
        }
    }
    let (before, inside) = text.rsplit_once('<')?;
    let is_escaped = before.ends_with('\\');
    let is_tag = inside.is_empty() || begins_tag(inside);
    (is_tag && !is_escaped && !inside.contains('>')).then_some(inside)
}

/// Whether the definition of a link is open at the end of a text: `[label]: address "title"`, of which each part may begin a
/// line. What a note is about is a text.
fn is_in_definition(text: &str) -> bool {
    let Some((label, definition)) = text.rsplit_once("]:") else {
        return false;
    };
    let is_definition = label.rmatch_indices('[').any(|(place, _)| {
        let line = label[..place].rsplit('\n').next().unwrap_or_default();
        begins_line(line) && !label[place..].starts_with("[^")
    });
    if !is_definition || definition.contains("\n\n") {
        return false;
    }
    // In a quotation each line begins with its mark.
    let definition = definition.trim_start_matches([' ', '\n', '>']);
    match definition.split_once([' ', '\n']) {
        None => true,
        Some((address, title)) => {
            let begins_line = definition[address.len()..].starts_with('\n');
            let title = title.trim_start_matches([' ', '>']);
            !begins_line || title.starts_with(['"', '\'', '('])
        }
    }
}

/// The name of the attribute whose value begins with the quotation mark that is open at the end of a tag; empty for a value
/// that is no attribute's.
fn quoted_name(tag: &str) -> Option<&str> {
    let mark = tag.rfind(['"', '\''])?;
    let before = &tag[..mark];
    let is_open = before.matches(&tag[mark..=mark]).count().is_multiple_of(2);
    let name = before.trim_end_matches('=');
    is_open.then(|| name.rsplit(char::is_whitespace).next().unwrap_or_default())
}

/// An address with another spelling of each ampersand that looks like the start of an entity.
fn without_entities(address: &HttpUrl, ampersand: &str) -> String {
    let mut spelled = String::with_capacity(address.len());
    super::super::address::push_without_entities(&mut spelled, address, ampersand);
    spelled
}

/// How many brackets are open at the end of a line.
fn brackets(line: &str) -> usize {
    line.chars().fold(0, |open, character| match character {
        '[' => open + 1,
        ']' => open.saturating_sub(1),
        _ => open,
    })
}

/// Whether bold or italics are open at the end of a line.
fn is_set(line: &str) -> bool {
    let mut runs = 0;
    let mut before = ' ';
    for character in line.chars() {
        runs += usize::from(matches!(character, '*' | '_') && before != character);
        before = character;
    }
    runs % 2 == 1
}

/// Whether nothing but the marks of blocks stands before a text.
fn begins_line(before: &str) -> bool {
    let mut rest = before.trim_start();
    loop {
        let width = match own_words::marker(rest) {
            Some(width) => width,
            None if rest.starts_with(['>', '|']) => 1,
            None => match note_label(rest) {
                Some(width) => width,
                None => return rest.is_empty(),
            },
        };
        rest = rest[width..].trim_start();
    }
}

/// The length of the label that a note begins with.
fn note_label(line: &str) -> Option<usize> {
    let label = line.strip_prefix("[^")?.find("]:")?;
    Some("[^".len() + label + "]:".len())
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The text of a heading, in which a final `#` and kramdown's `{#name}` are markup.
fn in_heading(mut text: String, is_last: bool) -> String {
    if is_last && text.ends_with('#') {
        text.insert(text.len() - 1, '\\');
    }
    let mut parts = text.split('{');
    let mut heading = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_name = heading.ends_with(' ') && part.starts_with('#');
        heading += if is_name { r"\{" } else { "{" };
        heading += part;
    }
    heading
}
