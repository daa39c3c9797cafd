//! URLs in the text.

use super::Reader;
use crate::{papers::HttpUrl, post::Span};

/// The URL in the argument of a command. A backslash in it escapes a character: `a\_b`.
pub(super) fn link(argument: &str) -> Option<HttpUrl> {
    HttpUrl::new(&argument.replace('\\', ""))
}

impl Reader<'_> {
    /// `http://…` and `https://…`, up to a blank, without the punctuation of the sentence around it.
    pub(super) fn address(&mut self) -> bool {
        let scheme = ["https://", "http://"].into_iter().find(|scheme| {
            let start = self.rest.get(..scheme.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        });
        let inside_a_word = self
            .rich_text
            .ends_with()
            .is_some_and(|before| before.is_ascii_alphanumeric());
        if scheme.is_none() || inside_a_word {
            return false;
        }
        let end = self
            .rest
            .find(is_no_part_of_an_address)
            .unwrap_or(self.rest.len());
        let address = without_punctuation(up_to_bracket(&self.rest[..end]));
        let Some(link) = HttpUrl::new(address) else {
            return false;
        };
        self.rich_text.push(Span::Address(link));
        self.rest = &self.rest[address.len()..];
        true
    }
}

fn is_no_part_of_an_address(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '<' | '>' | '"' | '{' | '}' | '`' | '\\' | '|' | '^' | '“' | '”' | '‘' | '’' | '…'
        )
}

/// A URL up to a bracket that was not opened in it, as in `[https://a.example](…)`.
fn up_to_bracket(address: &str) -> &str {
    let mut open = 0_usize;
    let end = address.find(|character| match (character, open) {
        (']', 0) => true,
        (']', _) => {
            open -= 1;
            false
        }
        ('[', _) => {
            open += 1;
            false
        }
        _ => false,
    });
    &address[..end.unwrap_or(address.len())]
}

/// A URL without the punctuation of the sentence, and without a closing parenthesis that was not opened in it.
fn without_punctuation(mut address: &str) -> &str {
    loop {
        let shorter =
            address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~', '$']);
        let open = shorter.matches('(').count();
        let shorter = match shorter.strip_suffix(')') {
            Some(before) if shorter.matches(')').count() > open => before,
            _ => shorter,
        };
        if shorter.len() == address.len() {
            return address;
        }
        address = shorter;
    }
}
