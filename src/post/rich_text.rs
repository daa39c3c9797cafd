//! Text as a reader understands it: words, emphasis, links, mathematics.
//!
//! Between the clean but raw [`CleanText`] of a paper and any way of showing it (Markdown, rich text, the page itself)
//! stands [`RichText`]. What is TeX residue and what is mathematics is decided once, in `tex`; how a span is written
//! is the business of each writer.

use super::tex;
use crate::papers::{CleanText, HttpUrl};

/// A field's text, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RichText(pub Vec<Span>);

/// A stretch of [`RichText`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain text; never empty. Two of them never stand side by side.
    Text(String),
    /// Set in bold.
    Strong(RichText),
    /// Set in italics.
    Emphasis(RichText),
    /// A formula, as TeX without its delimiters; never empty, braces balanced.
    Math(String),
    /// Code, as only an editor's own words have it; never empty.
    Code(String),
    /// An address that stands in the text itself.
    Address(HttpUrl),
    /// Text that leads somewhere.
    Linked(RichText, HttpUrl),
}

impl RichText {
    /// Reads a paper's text as a person would: TeX for text becomes what it means, mathematics is told from money,
    /// addresses are found. What is not understood stays as it is.
    ///
    /// ```
    /// use daily_papers::{papers::CleanText, post::RichText};
    ///
    /// let prose = RichText::read(&CleanText::new(r"A $2\times$ gain on \textbf{X}, for \$60"));
    /// assert_eq!(prose.plain(), "A 2× gain on X, for $60");
    /// ```
    #[must_use]
    pub fn read(line: &CleanText) -> Self {
        tex::read(line)
    }

    /// The text without its setting; formulas as TeX between dollars.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        self.0.iter().for_each(|span| span.write_plain(&mut plain));
        plain
    }

    /// Whether there is nothing to see.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there is a formula in it.
    #[must_use]
    pub fn has_math(&self) -> bool {
        self.has_formula(|_| true)
    }

    /// Whether there is a formula in it whose TeX is like this.
    pub(super) fn has_formula(&self, like: fn(&str) -> bool) -> bool {
        self.0.iter().any(|span| match span {
            Span::Math(tex) => like(tex),
            Span::Strong(prose) | Span::Emphasis(prose) | Span::Linked(prose, _) => {
                prose.has_formula(like)
            }
            Span::Text(_) | Span::Code(_) | Span::Address(_) => false,
        })
    }

    /// The same without bold and italics, for places that are set in one of them as a whole.
    #[must_use]
    pub fn unset(self) -> Self {
        let mut unset = Self::default();
        for span in self.0 {
            match span {
                Span::Strong(prose) | Span::Emphasis(prose) => unset.append(prose.unset()),
                other => unset.push(other),
            }
        }
        unset
    }

    /// The first `limit` characters. What cannot be cut, a formula or a link, is left out with all that follows.
    pub(super) fn beginning(self, limit: usize) -> Self {
        let mut beginning = Self::default();
        let mut left = limit;
        for span in self.0 {
            let length = span.length();
            let cut = match span {
                whole if length <= left => whole,
                Span::Text(text) => Span::Text(text.chars().take(left).collect()),
                Span::Strong(inner) => Span::Strong(inner.beginning(left)),
                Span::Emphasis(inner) => Span::Emphasis(inner.beginning(left)),
                Span::Math(_) | Span::Code(_) | Span::Address(_) | Span::Linked(..) => break,
            };
            if cut.length() > 0 {
                beginning.push(cut);
            }
            left = left.saturating_sub(length);
        }
        beginning
    }

    /// Adds a span; text joins the text before it.
    pub(super) fn push(&mut self, span: Span) {
        match span {
            Span::Text(text) => self.push_text(&text),
            span => self.0.push(span),
        }
    }

    pub(super) fn push_text(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(Span::Text(before)) => before.push_str(text),
            _ if text.is_empty() => {}
            _ => self.0.push(Span::Text(text.to_owned())),
        }
    }

    pub(super) fn append(&mut self, prose: Self) {
        for span in prose.0 {
            self.push(span);
        }
    }

    /// The last character of the text so far, if it ends in text.
    pub(super) fn ends_with(&self) -> Option<char> {
        match self.0.last()? {
            Span::Text(text) => text.chars().next_back(),
            _ => None,
        }
    }
}

impl Span {
    fn write_plain(&self, plain: &mut String) {
        match self {
            Self::Text(text) | Self::Code(text) => plain.push_str(text),
            Self::Strong(prose) | Self::Emphasis(prose) | Self::Linked(prose, _) => {
                prose.0.iter().for_each(|span| span.write_plain(plain));
            }
            Self::Math(tex) => {
                plain.push('$');
                plain.push_str(tex);
                plain.push('$');
            }
            Self::Address(link) => plain.push_str(link),
        }
    }

    /// How many characters there are to see.
    fn length(&self) -> usize {
        let mut plain = String::new();
        self.write_plain(&mut plain);
        plain.chars().count()
    }
}
