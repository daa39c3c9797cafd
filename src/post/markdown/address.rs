//! URLs and links.

use super::{Brackets, Written, escape::looks_like_an_entity};
use crate::{papers::HttpUrl, post::RichText};

impl Written {
    /// A URL in the text, as an autolink: every engine links it, and nothing in it is markup.
    pub(super) fn address(&mut self, link: &HttpUrl) {
        self.text.push('<');
        // Some engines decode entities here, others do not.
        push_without_entities(&mut self.text, link, "%26");
        self.text.push('>');
    }

    /// A link with a text. Links cannot be nested, so links inside of it become text.
    pub(super) fn linked(&mut self, inner: &RichText, link: &HttpUrl) {
        self.text.push('[');
        let outside = std::mem::replace(&mut self.brackets, Brackets::InLink);
        self.words(&inner.plain(), Some(']'));
        self.brackets = outside;
        self.text.push_str("](");
        // Here all engines decode entities.
        push_without_entities(&mut self.text, link, "&amp;");
        self.text.push(')');
    }
}

/// Writes a URL with another spelling of each ampersand that looks like the start of an entity.
pub(super) fn push_without_entities(text: &mut String, link: &HttpUrl, ampersand: &str) {
    for (place, character) in link.char_indices() {
        if character == '&' && looks_like_an_entity(&link[place + 1..]) {
            text.push_str(ampersand);
        } else {
            text.push(character);
        }
    }
}
