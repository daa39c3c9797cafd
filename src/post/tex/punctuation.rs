//! TeX's quotation marks, ties and dashes.

use super::Reader;
use crate::papers::{is_letter, is_word};

impl Reader<'_> {
    /// ``` `` ```, if a closing quotation mark comes later; some close with the wrong one.
    pub(super) fn opening_quotes(&mut self) -> bool {
        let inside = self.rest.strip_prefix("``").unwrap_or_default();
        if inside.is_empty() || inside.starts_with([' ', '`']) {
            return false;
        }
        // Where a second quotation is open further on, the first has to be closed before it.
        let closed = inside.find("''");
        let closes = match closed {
            Some(end) if end > 0 && !inside[..end].bytes().any(|byte| byte == b'`') => true,
            _ => {
                !inside.contains("``")
                    && (closed.is_some() || inside.bytes().any(|byte| byte == b'"'))
            }
        };
        if closes {
            self.quotes += 1;
            self.put("“", 2);
        }
        closes
    }

    /// `''`, if it was opened.
    pub(super) fn closing_quotes(&mut self) -> bool {
        let closes = self.quotes > 0 && self.rest.starts_with("''");
        if closes {
            self.quotes -= 1;
            self.put("”", 2);
        }
        closes
    }

    /// `~` between a word and what belongs to it (`Fig.~1`, `14~FPS`) is a blank that does not break. Between two
    /// numbers it is "to", before a number by itself "about".
    pub(super) fn tie(&mut self) -> bool {
        let before = self.prose.ends_with().unwrap_or(' ');
        let after = self.rest[1..].chars().next().unwrap_or(' ');
        let ties = match after {
            '\\' | '$' => is_letter(before) || matches!(before, '.' | ','),
            _ if is_letter(after) => is_word(before) || matches!(before, '.' | ',' | ')' | '%'),
            _ if after.is_ascii_digit() => is_letter(before) || matches!(before, '.' | ','),
            _ => false,
        };
        ties && self.put(" ", 1)
    }

    /// `--` between two words or numbers, without blanks, is TeX's "to": `10--20`. With blanks around it is a dash as
    /// typed, which every blog engine has its own way with.
    pub(super) fn dash(&mut self) -> bool {
        let joins = |character: Option<char>| character.is_some_and(is_word);
        let hyphens = self.rest.len() - self.rest.trim_start_matches('-').len();
        if !joins(self.prose.ends_with()) || !joins(self.rest[hyphens..].chars().next()) {
            return hyphens > 1 && self.put(&self.rest[..hyphens], hyphens);
        }
        match hyphens {
            2 => self.put("–", 2),
            3 => self.put("—", 3),
            _ => self.put(&self.rest[..hyphens], hyphens),
        }
    }
}
