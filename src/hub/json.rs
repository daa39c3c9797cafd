//! Reading JSON that promises nothing.
//!
//! A text is either JSON as a whole (RFC 8259) or it is not. Within it, a value is understood only when it is asked for, as
//! what it is asked for, and is simply not there if it is something else: so no field can spoil another, nor a row the
//! list.
//!
//! It is read here because all others cost more: serde_json 15 KB of the page, and the browser's own parser 2,000 calls
//! out of the WebAssembly for a list, one for each field.

use std::{borrow::Cow, iter, mem};

use super::wire::Field;

/// A text that is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// It could be the beginning of one that is.
    AtItsEnd,
    /// Something stands in it that may not.
    Within,
}

/// A text that is JSON: its values in the order in which they begin, each with the values in it right behind it. No value
/// lies in another here, so that however deep they do on the wire, nothing fills the stack.
#[derive(Clone, Debug)]
pub(super) struct Json<'a>(Vec<Written<'a>>);

/// A value as it was written: of arrays and objects only the bracket.
#[derive(Clone, Copy, Debug)]
struct Written<'a> {
    text: &'a str,
    /// How many values it is, with those in it. Names of fields are values, too.
    values: usize,
}

impl<'a> Json<'a> {
    /// Reads a text.
    pub(super) fn parse(text: &'a str) -> Result<Self, Broken> {
        let mut reader = Reader { text, at: 0 };
        let read = reader.values();
        match (read, reader.next()) {
            (Some(values), None) => Ok(Self(values)),
            (None, None) => Err(Broken::AtItsEnd),
            (_, Some(_)) => Err(Broken::Within),
        }
    }

    /// The value that the text is.
    pub(super) fn value(&self) -> Value<'_> {
        Value(&self.0)
    }
}

/// Any value, with those in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value<'a>(&'a [Written<'a>]);

impl<'a> Value<'a> {
    fn written(self) -> &'a str {
        self.0.first().map_or("", |written| written.text)
    }

    /// The text, if it is one. Halves of surrogate pairs are replaced by U+FFFD.
    pub(super) fn text(self) -> Option<Cow<'a, str>> {
        let quoted = self.written().strip_prefix('"')?;
        quoted.strip_suffix('"').map(unescaped)
    }

    /// The number, if it is one that counts something. JSON has one kind of number: `12.0` is twelve. Nobody writes so
    /// few with an exponent.
    pub(super) fn count(self) -> Option<u32> {
        let number = self.written();
        let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
        let is_whole = fraction.bytes().all(|digit| digit == b'0');
        whole.parse().ok().filter(|_| is_whole)
    }

    /// Whether it is `true`.
    pub(super) fn is_true(self) -> bool {
        self.written() == "true"
    }

    /// The entries, if it is an array.
    pub(super) fn entries(self) -> Option<impl Iterator<Item = Self>> {
        (self.written() == "[").then(|| self.within())
    }

    /// The value of a field, if it is an object that has it. Of a field that is repeated, the last counts.
    pub(super) fn get(self, field: Field) -> Option<Self> {
        if self.written() != "{" {
            return None;
        }
        let mut within = self.within();
        let mut found = None;
        while let Some(name) = within.next() {
            let value = within.next();
            if name.text()? == field.name() {
                found = value;
            }
        }
        found
    }

    /// The values that lie right in it: entries, or names and values of fields in turn.
    fn within(self) -> impl Iterator<Item = Self> {
        let mut rest = self.0.get(1..).unwrap_or_default();
        iter::from_fn(move || {
            let (value, after) = rest.split_at(rest.first()?.values);
            rest = after;
            Some(Self(value))
        })
    }
}

/// A text as it is meant. Its escapes are known to be whole.
fn unescaped(written: &str) -> Cow<'_, str> {
    if !written.as_bytes().contains(&b'\\') {
        return Cow::Borrowed(written);
    }
    let mut parts = written.split('\\');
    let mut text = parts.next().unwrap_or_default().to_owned();
    // The first half of a surrogate pair, for which U+FFFD stands until the second comes.
    let mut half = 0;
    while let Some(escape) = parts.next() {
        let before = mem::take(&mut half);
        let Some(letter) = escape.bytes().next() else {
            // A backslash that was escaped, and what follows it.
            text += "\\";
            text += parts.next().unwrap_or_default();
            continue;
        };
        let length = if letter == b'u' { 5 } else { 1 };
        let mut meant = match letter {
            b'u' => u32::from_str_radix(&escape[1..length], 16).unwrap_or_default(),
            b'b' => 0x8,
            b't' => 0x9,
            b'n' => 0xA,
            b'f' => 0xC,
            b'r' => 0xD,
            itself => u32::from(itself),
        };
        match meant {
            0xD800..0xDC00 if escape.len() == length => half = meant,
            0xDC00..0xE000 if before > 0 => {
                text.pop();
                meant = 0x1_0000 + ((before - 0xD800) << 10) + (meant - 0xDC00);
            }
            _ => {}
        }
        text.push(char::from_u32(meant).unwrap_or(char::REPLACEMENT_CHARACTER));
        text += &escape[length..];
    }
    Cow::Owned(text)
}

/// Reads a text from its beginning. What finds nothing where something has to be has read as far as that.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// The values, if they are one with those in it.
    fn values(&mut self) -> Option<Vec<Written<'a>>> {
        let mut values: Vec<Written<'a>> = Vec::new();
        // Where the arrays and objects begin that have not ended.
        let mut open: Vec<usize> = Vec::new();
        loop {
            let text = match self.next()? {
                b'[' | b'{' => {
                    open.push(values.len());
                    self.at += 1;
                    &self.text[self.at - 1..self.at]
                }
                b'"' => self.text()?,
                b'a'..=b'z' => self.word()?,
                _ => self.number()?,
            };
            values.push(Written { text, values: 1 });
            // What stands between this value and the next.
            loop {
                let Some(last) = open.last().copied() else {
                    return Some(values);
                };
                let inside = values.len() - last;
                let is_object = values[last].text == "{";
                let end = if is_object { b'}' } else { b']' };
                if self.next()? == end {
                    self.at += 1;
                    values[last].values = inside;
                    open.pop();
                    continue;
                }
                if inside > 1 {
                    self.pass(b',')?;
                }
                if is_object {
                    self.next()?;
                    let text = self.text()?;
                    values.push(Written { text, values: 1 });
                    self.next()?;
                    self.pass(b':')?;
                }
                break;
            }
        }
    }

    /// The next byte that is not a blank.
    fn next(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes past a byte, if it is this one.
    fn pass(&mut self, byte: u8) -> Option<()> {
        (self.byte()? == byte).then(|| self.at += 1)
    }

    fn text(&mut self) -> Option<&'a str> {
        let from = self.at;
        self.pass(b'"')?;
        loop {
            // Most of a text means itself.
            let means_itself = |byte: &&u8| !matches!(byte, b'"' | b'\\' | 0..b' ');
            let rest = &self.text.as_bytes()[self.at..];
            self.at += rest.iter().take_while(means_itself).count();
            match self.byte()? {
                b'"' => break,
                b'\\' => {
                    self.at += 1;
                    match self.byte()? {
                        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => {}
                        b'u' => {
                            for _ in 0..4 {
                                self.at += 1;
                                self.byte().filter(u8::is_ascii_hexdigit)?;
                            }
                        }
                        _ => return None,
                    }
                }
                // The characters that control something have to be escaped.
                _ => return None,
            }
            self.at += 1;
        }
        self.at += 1;
        Some(&self.text[from..self.at])
    }

    /// `true`, `false` or `null`.
    fn word(&mut self) -> Option<&'a str> {
        let rest = &self.text[self.at..];
        for word in ["true", "false", "null"] {
            if rest.starts_with(word) {
                self.at += word.len();
                return Some(word);
            }
            if word.starts_with(rest) {
                self.at += rest.len();
            }
        }
        None
    }

    fn number(&mut self) -> Option<&'a str> {
        let from = self.at;
        let _ = self.pass(b'-');
        if self.pass(b'0').is_none() {
            self.digits()?;
        }
        if self.pass(b'.').is_some() {
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.byte() {
                self.at += 1;
            }
            self.digits()?;
        }
        Some(&self.text[from..self.at])
    }

    /// Goes past digits, of which there has to be one.
    fn digits(&mut self) -> Option<()> {
        self.byte().filter(u8::is_ascii_digit)?;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        Some(())
    }
}
