//! Patterns: text with placeholders.

use std::fmt;

use super::Placeholder;

/// A parsed pattern. [`Display`](fmt::Display) writes the text that it was parsed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern<'a> {
    /// Its lines, each of its pieces. A line of no piece is blank.
    pub lines: Vec<Vec<Piece<'a>>>,
}

/// A piece of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text, which is written as it is; never empty.
    Text(&'a str),
    /// What a value stands for.
    Placeholder(Placeholder),
}

impl<'a> Pattern<'a> {
    /// Parses a text. Whatever is no placeholder is text, as in a title; an empty text has no line.
    #[must_use]
    pub fn parse(text: &'a str) -> Self {
        let lines = match text {
            "" => Vec::new(),
            _ => text.split('\n').map(pieces).collect(),
        };
        Self { lines }
    }

    /// The placeholders, in their order.
    pub fn placeholders(&self) -> impl Iterator<Item = Placeholder> {
        self.lines.iter().flatten().filter_map(|piece| match piece {
            Piece::Placeholder(placeholder) => Some(*placeholder),
            Piece::Text(_) => None,
        })
    }

    /// What stands between braces as a name does, and is none.
    pub fn unknown(&self) -> impl Iterator<Item = &'a str> {
        let texts = self.lines.iter().flatten().filter_map(|piece| match piece {
            Piece::Text(text) => Some(*text),
            Piece::Placeholder(_) => None,
        });
        texts.flat_map(|text| {
            text.split('{').skip(1).filter_map(|part| {
                let (name, _) = part.split_once('}')?;
                let is_name = |character: char| {
                    character.is_alphanumeric() || matches!(character, ':' | '-' | '_')
                };
                let starts = name.starts_with(char::is_alphabetic);
                (starts && name.chars().all(is_name)).then_some(name)
            })
        })
    }
}

/// The pieces of a line.
fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut text = line;
    let mut place = 0;
    while let Some(brace) = text[place..].find('{') {
        let start = place + brace;
        place = start + 1;
        let Some((name, after)) = text[place..].split_once('}') else {
            break;
        };
        if let Some(placeholder) = Placeholder::from_text(name) {
            if start > 0 {
                pieces.push(Piece::Text(&text[..start]));
            }
            pieces.push(Piece::Placeholder(placeholder));
            text = after;
            place = 0;
        }
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    pieces
}

impl fmt::Display for Pattern<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, line) in self.lines.iter().enumerate() {
            if number > 0 {
                f.write_str("\n")?;
            }
            for piece in line {
                match piece {
                    Piece::Text(text) => f.write_str(text)?,
                    Piece::Placeholder(placeholder) => {
                        f.write_str("{")?;
                        f.write_str(placeholder.text())?;
                        f.write_str("}")?;
                    }
                }
            }
        }
        Ok(())
    }
}
