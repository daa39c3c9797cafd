//! Text with emphasis, links and formulas.
//!
//! [`RichText`] is the intermediate form between the raw [`CleanText`] of a paper and Markdown, HTML or the page. `tex`
//! parses it once; each writer decides how to write a span.

use super::tex;
use crate::papers::{CleanText, HttpUrl};

/// A parsed text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct RichText(pub Vec<Span>);

/// A part of [`RichText`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Span {
    /// Plain text; never empty. Two of them are never adjacent.
    Text(String),
    /// Bold text.
    Strong(RichText),
    /// Italic text.
    Emphasis(RichText),
    /// A formula, as TeX without its delimiters; never empty, braces balanced.
    Math(String),
    /// Code; never empty. Only an editor's Markdown has it.
    Code(String),
    /// A URL in the text.
    Address(HttpUrl),
    /// A link with a text.
    Linked(RichText, HttpUrl),
}

impl RichText {
    /// Parses a paper's text: TeX markup becomes spans, formulas are told from amounts of money, URLs become links. Unknown
    /// commands stay in the text.
    ///
    /// ```
    /// use daily_papers::{papers::CleanText, post::RichText};
    ///
    /// let rich_text = RichText::read(&CleanText::new(r"A $2\times$ gain on \textbf{X}, for \$60"));
    /// assert_eq!(rich_text.plain(), "A 2× gain on X, for $60");
    /// ```
    #[must_use]
    pub fn read(line: &CleanText) -> Self {
        tex::read(line)
    }

    /// The plain text; formulas are TeX between dollars.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        self.0.iter().for_each(|span| span.write_plain(&mut plain));
        plain
    }

    /// Whether there is no span.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there is a formula.
    #[must_use]
    pub fn has_math(&self) -> bool {
        self.has_formula(|_| true)
    }

    /// Whether there is a formula whose TeX meets a condition.
    pub(super) fn has_formula(&self, like: fn(&str) -> bool) -> bool {
        self.0.iter().any(|span| match span {
            Span::Math(tex) => like(tex),
            Span::Strong(rich_text) | Span::Emphasis(rich_text) | Span::Linked(rich_text, _) => {
                rich_text.has_formula(like)
            }
            Span::Text(_) | Span::Code(_) | Span::Address(_) => false,
        })
    }

    /// The same without bold and italics, for places that are bold or italic themselves.
    #[must_use]
    pub fn unset(self) -> Self {
        let mut unset = Self::default();
        for span in self.0 {
            match span {
                Span::Strong(rich_text) | Span::Emphasis(rich_text) => {
                    unset.append(rich_text.unset())
                }
                other => unset.push(other),
            }
        }
        unset
    }

    /// The same without links, for a place that is in a link itself.
    pub(super) fn unlinked(self) -> Self {
        let mut unlinked = Self::default();
        for span in self.0 {
            match span {
                Span::Address(link) => unlinked.push_text(&link),
                Span::Linked(inner, _) => unlinked.append(inner.unlinked()),
                Span::Strong(inner) => unlinked.push(Span::Strong(inner.unlinked())),
                Span::Emphasis(inner) => unlinked.push(Span::Emphasis(inner.unlinked())),
                other => unlinked.push(other),
            }
        }
        unlinked
    }

    /// The same with a blank in place of every run of white space: an editor's text may have line breaks.
    pub(super) fn on_one_line(self) -> Self {
        let of_text = |text: &str| {
            let words: Vec<&str> = text.split_whitespace().collect();
            let at = |end: Option<char>| {
                if end.is_some_and(char::is_whitespace) {
                    " "
                } else {
                    ""
                }
            };
            let (first, last) = (text.chars().next(), text.chars().next_back());
            match words.is_empty() {
                true => " ".to_owned(),
                false => [at(first), &words.join(" "), at(last)].concat(),
            }
        };
        let of_span = |span| match span {
            Span::Text(text) => Span::Text(of_text(&text)),
            Span::Code(code) => Span::Code(of_text(&code)),
            Span::Strong(inner) => Span::Strong(inner.on_one_line()),
            Span::Emphasis(inner) => Span::Emphasis(inner.on_one_line()),
            Span::Linked(inner, link) => Span::Linked(inner.on_one_line(), link),
            Span::Math(_) | Span::Address(_) => span,
        };
        Self(self.0.into_iter().map(of_span).collect())
    }

    /// The first `limit` characters. It ends before a formula or a link that would be cut.
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

    /// Adds a span; adjacent texts are joined.
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

    pub(super) fn append(&mut self, rich_text: Self) {
        for span in rich_text.0 {
            self.push(span);
        }
    }

    /// The last character, if the last span is plain text.
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
            Self::Strong(rich_text) | Self::Emphasis(rich_text) | Self::Linked(rich_text, _) => {
                rich_text.0.iter().for_each(|span| span.write_plain(plain));
            }
            Self::Math(tex) => {
                plain.push('$');
                plain.push_str(tex);
                plain.push('$');
            }
            Self::Address(link) => plain.push_str(link),
        }
    }

    /// The number of visible characters.
    fn length(&self) -> usize {
        let mut plain = String::new();
        self.write_plain(&mut plain);
        plain.chars().count()
    }
}
