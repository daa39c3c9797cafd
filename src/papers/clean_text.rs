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
            // Words of ASCII, most of the text, are copied at once.
            let word = rest.bytes().take_while(u8::is_ascii_graphic).count();
            let (taken, after) = rest.split_at(word.max(character.len_utf8()));
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
        if let Some((end, _)) = self.0.char_indices().nth(limit) {
            self.0.truncate(end);
            self.0.truncate(self.0.trim_end().len());
            self.0.push('…');
        }
        self
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
