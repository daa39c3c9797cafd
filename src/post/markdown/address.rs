//! Addresses and links.

use super::{Brackets, Written, escape::looks_like_an_entity};
use crate::{papers::HttpUrl, post::RichText};

impl Written {
    /// An address in the text, as an autolink: clickable in every engine, and nothing in it is markup.
    pub(super) fn address(&mut self, link: &HttpUrl) {
        self.text.push('<');
        // What looks like a character's name is decoded here by some engines and not by others.
        self.without_entities(link, "%26");
        self.text.push('>');
    }

    /// A text that leads somewhere. A link cannot hold another, so of links inside it only their text is left.
    pub(super) fn linked(&mut self, inner: &RichText, link: &HttpUrl) {
        self.text.push('[');
        let outside = std::mem::replace(&mut self.brackets, Brackets::InLink);
        self.words(&inner.plain(), Some(']'));
        self.brackets = outside;
        self.text.push_str("](");
        // Here it is decoded by all.
        self.without_entities(link, "&amp;");
        self.text.push(')');
    }

    /// Writes an address with another spelling of each ampersand that looks like the beginning of a character's name.
    fn without_entities(&mut self, link: &HttpUrl, ampersand: &str) {
        for (place, character) in link.char_indices() {
            if character == '&' && looks_like_an_entity(&link[place + 1..]) {
                self.text.push_str(ampersand);
            } else {
                self.text.push(character);
            }
        }
    }
}
