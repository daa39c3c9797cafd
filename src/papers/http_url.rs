//! URLs of the web.

use std::{fmt, ops::Deref};

use super::is_word;

/// An `http:` or `https:` URL that is safe as a link and between the parentheses of a Markdown link: it has a host and no
/// user name, and characters with a meaning in Markdown are percent-encoded.
///
/// The browser parses the URL when it is followed; a URL parser here would add 63 KB.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HttpUrl(String);

impl HttpUrl {
    /// Parses a URL of any origin; white space is removed, since the API has it even inside URLs. `None` where it is not
    /// `http(s)`, has no host, or has a user name.
    ///
    /// ```
    /// use daily_papers::papers::HttpUrl;
    ///
    /// assert_eq!(&*HttpUrl::new(" https://a.example/x(1)\n").unwrap(), "https://a.example/x%281%29");
    /// assert_eq!(HttpUrl::new("javascript:alert(1)"), None);
    /// assert_eq!(HttpUrl::new("https://huggingface.co@evil.example/"), None);
    /// ```
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let text: String = text.split_whitespace().collect();
        let (scheme, rest) = text.split_once(':')?;
        let rest = rest.strip_prefix("//")?;
        let scheme = match scheme.to_ascii_lowercase().as_str() {
            "https" => "https",
            "http" => "http",
            _ => return None,
        };
        let is_end = |byte: u8| matches!(byte, b'/' | b'?' | b'#');
        let host = &rest[..rest.bytes().position(is_end).unwrap_or(rest.len())];
        let plain_host = |character: char| {
            is_word(character) || matches!(character, '.' | '-' | '_' | ':' | '[' | ']')
        };
        if !host.starts_with(|first: char| is_word(first) || first == '[')
            || !host.chars().all(plain_host)
        {
            return None;
        }
        let mut link = [scheme, "://"].concat();
        for character in rest.chars() {
            if bends_a_link(character) {
                let mut bytes = [0; 4];
                for byte in character.encode_utf8(&mut bytes).bytes() {
                    link.push_str(&format!("%{byte:02X}"));
                }
            } else {
                link.push(character);
            }
        }
        Some(Self(link))
    }
}

/// Characters that end a Markdown link or have a meaning inside one, and those that no URL may have.
fn bends_a_link(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '(' | ')'
                | '<'
                | '>'
                | '{'
                | '}'
                | '|'
                | '\\'
                | '^'
                | '`'
                | '"'
                | '\u{feff}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
        )
}

impl Deref for HttpUrl {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for HttpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
