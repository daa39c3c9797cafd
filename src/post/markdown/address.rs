//! Addresses and links.

use super::{Brackets, Written, words::looks_like_an_entity};
use crate::{papers::Link, post::Prose};

impl Written {
    /// An address in the text, as an autolink: clickable in every engine, and nothing in it is markup.
    pub(super) fn address(&mut self, link: &Link) {
        self.text.push('<');
        for (place, character) in link.char_indices() {
            // What looks like a character's name is decoded here by some engines and not by others.
            if character == '&' && looks_like_an_entity(&link[place + 1..]) {
                self.text.push_str("%26");
            } else {
                self.text.push(character);
            }
        }
        self.text.push('>');
    }

    /// A text that leads somewhere. A link cannot hold another, so of links inside it only their text is left.
    pub(super) fn linked(&mut self, inner: &Prose, link: &Link) {
        self.text.push('[');
        let outside = std::mem::replace(&mut self.brackets, Brackets::InLink);
        self.words(&inner.plain(), Some(']'));
        self.brackets = outside;
        self.text.push_str("](");
        self.text.push_str(link);
        self.text.push(')');
    }
}
