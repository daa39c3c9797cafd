//! TeX's quotation marks, ties and dashes.

use super::{MAX_DEPTH, Reader};
use crate::{
    papers::{is_letter, is_word},
    post::{RichText, Span},
};

impl Reader<'_> {
    /// ``` `` ```, if the quotation is closed later, be it with the wrong mark.
    pub(super) fn opening_quotes(&mut self) -> bool {
        let inside = self.rest.strip_prefix("``").unwrap_or_default();
        if inside.is_empty() || inside.starts_with([' ', '`']) {
            return false;
        }
        // The first quotation has to be closed before a second one opens.
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

    /// `''`, if a quotation is open.
    pub(super) fn closing_quotes(&mut self) -> bool {
        let closes = self.quotes > 0 && self.rest.starts_with("''");
        if closes {
            self.quotes -= 1;
            self.put("”", 2);
        }
        closes
    }

    /// `` `X' `` around words, with no other backtick inside that may be code's.
    pub(super) fn single_quotes(&mut self) -> bool {
        let inside = &self.rest[1..];
        let follows_a_word =
            last_seen(&self.rich_text).is_some_and(|before| is_word(before) || before == '`');
        if follows_a_word || !inside.starts_with(is_word) || self.depth == MAX_DEPTH {
            return false;
        }
        let is_closing = |at: usize| {
            let goes_on = |next: char| is_word(next) || next == '\'';
            !inside[..at].ends_with('\'') && !inside[at + 1..].starts_with(goes_on)
        };
        let mut marks = inside.match_indices(['\'', '`']);
        let end = marks.find(|(at, mark)| *mark == "`" || is_closing(*at));
        let Some((end, "'")) = end else {
            return false;
        };
        self.text("‘");
        self.append(self.content(&inside[..end]));
        self.text("’");
        self.rest = &inside[end + 1..];
        true
    }

    /// `~` after a word (`Fig.~1`, `14~FPS`) is a non-breaking blank. Between two numbers it is "to", before a number
    /// "about".
    pub(super) fn tie(&mut self) -> bool {
        let before = last_seen(&self.rich_text).unwrap_or(' ');
        let after = self.rest[1..].chars().next().unwrap_or(' ');
        let ends_words = is_letter(before) || matches!(before, '.' | ',');
        let closes = matches!(before, ')' | ']' | '%' | '”' | '’' | '"' | '\'' | ':' | ';');
        let ties = match after {
            '\\' | '$' => ends_words || closes,
            _ if is_letter(after) || matches!(after, '(' | '[' | '`' | '"' | '“') => {
                ends_words || closes || before.is_ascii_digit()
            }
            // A sign of TeX's, of which `~` would only say the same again.
            _ if after.is_ascii_digit() => ends_words || matches!(before, '∼' | '≈' | '≤' | '≥'),
            _ => false,
        };
        ties && self.put(" ", 1)
    }

    /// `--` between two words or numbers is a dash: `10--20`, `5\%--10\%`. With blanks around it stays as typed.
    pub(super) fn dash(&mut self) -> bool {
        let hyphens = self.rest.len() - self.rest.trim_start_matches('-').len();
        let before = last_seen(&self.rich_text).unwrap_or(' ');
        let after = self.rest[hyphens..].chars().next().unwrap_or(' ');
        let joins = (is_word(before) || matches!(before, '%' | '×' | '°'))
            && (is_word(after) || matches!(after, '$' | '\\'));
        if !joins {
            return hyphens > 1 && self.put(&self.rest[..hyphens], hyphens);
        }
        match hyphens {
            2 => self.put("–", 2),
            3 => self.put("—", 3),
            _ => self.put(&self.rest[..hyphens], hyphens),
        }
    }
}

/// The last character that is seen of a text, in whatever it is set. A formula or an address ends like a word.
fn last_seen(rich_text: &RichText) -> Option<char> {
    match rich_text.0.last()? {
        Span::Text(text) | Span::Code(text) => text.chars().next_back(),
        Span::Strong(inner) | Span::Emphasis(inner) | Span::Linked(inner, _) => last_seen(inner),
        Span::Math(_) | Span::Address(_) => Some('x'),
    }
}
