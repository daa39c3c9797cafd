//! Text on one line.

use std::{fmt, ops::Deref};

use super::letters::Letters;

/// One line of clean text: trimmed, every run of white space one blank, without control characters and bidirectional
/// overrides. May be empty. In Markdown a text that spans lines could begin a list, a heading or a quote.
///
/// Joiners, direction marks, combining characters and emoji stay: scripts need them.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CleanText(String);

impl CleanText {
    /// Cleans a text of any origin.
    ///
    /// ```
    /// use daily_papers::papers::CleanText;
    ///
    /// assert_eq!(&*CleanText::new("  Scaling\n  Laws\u{202e}\0 "), "Scaling Laws");
    /// ```
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut line = String::with_capacity(text.len());
        let mut blank = false;
        let mut rest = text;
        while let Some(character) = rest.chars().next() {
            // Most of the text is copied at once.
            let (taken, after) = rest.split_at(clean_ascii(rest).max(character.len_utf8()));
            rest = after;
            if character.is_whitespace() {
                blank = true;
            } else if !is_dropped(character) {
                if blank && !line.is_empty() {
                    line.push(' ');
                }
                blank = false;
                line.push_str(taken);
            }
        }
        Self(line)
    }

    /// The same with the characters that a reader sees and no others: without soft hyphens, joiners and blanks of no width,
    /// ligatures as their letters, jamo and combining accents joined to letters.
    #[must_use]
    pub fn composed(&self) -> Self {
        Self::new(
            &Letters::new(self)
                .map(|(_, letter)| letter)
                .collect::<String>(),
        )
    }

    /// The first `limit` characters (Unicode scalar values), with `…` for what was left out.
    #[must_use]
    pub fn truncate_chars(mut self, limit: usize) -> Self {
        // No text has more characters than bytes.
        if self.0.len() > limit
            && let Some((end, _)) = self.0.char_indices().nth(limit)
        {
            self.0.truncate(end);
            self.0.truncate(self.0.trim_end().len());
            self.0.push('…');
        }
        self
    }
}

/// The length of the clean ASCII at the start of a text: words with one blank between them.
fn clean_ascii(text: &str) -> usize {
    let mut end = 0;
    for (index, byte) in text.bytes().enumerate() {
        // A blank belongs to the word before it, and only a word after it makes it one between them.
        match byte {
            b'!'..=b'~' => end = index + 1,
            b' ' if end > 0 && end == index => {}
            _ => break,
        }
    }
    end
}

/// Cleans a text of any origin, as [`CleanText::new`] does; one that is clean is kept as it is.
impl From<String> for CleanText {
    fn from(text: String) -> Self {
        if clean_ascii(&text) == text.len() {
            Self(text)
        } else {
            Self::new(&text)
        }
    }
}

/// Control characters that are not white space, the byte order mark, and the bidirectional embeddings, overrides and
/// isolates.
fn is_dropped(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl Deref for CleanText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CleanText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
