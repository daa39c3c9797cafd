//! The editor's Markdown as blocks, for the preview and rich text; the post has it as typed.
//!
//! Our own reader of what editors write, as the chosen program reads it: kramdown (Jekyll) or CommonMark (all others).
//! pulldown-cmark 0.13 without features costs 56 KB (brotli) more, the limit is 45 KB; tests compare the two.
//!
//! What is not read is shown as typed, and named by a check: images, HTML, entities, `~~a~~`, tasks, and Obsidian's
//! `==a==` and `[[a]]`.

mod blocks;
mod inline;
mod remedy;

use super::{RichText, Span, Target, markdown::own_words::Spelling};
use blocks::BlockReader;
pub(super) use inline::is_punctuation;
pub use remedy::Oddity;

/// A block of the editor's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(RichText),
    /// A heading, of whatever level.
    Heading(RichText),
    /// A block quotation.
    Quotation(Vec<Self>),
    /// The items of a list, and the number of the first if they are numbered.
    List(Vec<Vec<Self>>, Option<u32>),
    /// A code block.
    Code(String),
    /// The rows of a table, the first of them its head.
    Table(Vec<Vec<RichText>>),
    /// A line across the page.
    Rule,
}

impl Block {
    /// Whether there is a formula in it.
    pub(super) fn has_math(&self) -> bool {
        match self {
            Self::Paragraph(text) | Self::Heading(text) => text.has_math(),
            Self::Quotation(blocks) => blocks.iter().any(Self::has_math),
            Self::List(items, _) => items.iter().flatten().any(Self::has_math),
            Self::Table(rows) => rows.iter().flatten().any(RichText::has_math),
            Self::Code(_) | Self::Rule => false,
        }
    }

    /// Adds its texts to a line.
    fn append_to(self, line: &mut RichText) {
        match self {
            Self::Paragraph(text) | Self::Heading(text) => append_text(line, text),
            Self::Quotation(blocks) => blocks.into_iter().for_each(|block| block.append_to(line)),
            Self::List(items, _) => {
                let blocks = items.into_iter().flatten();
                blocks.for_each(|block| block.append_to(line));
            }
            Self::Table(rows) => {
                let cells = rows.into_iter().flatten();
                cells.for_each(|text| append_text(line, text));
            }
            Self::Code(code) => append_text(line, RichText(vec![Span::Text(code)])),
            Self::Rule => {}
        }
    }
}

/// Adds a text to a line, with a blank between them and in place of every line break.
fn append_text(line: &mut RichText, text: RichText) {
    if !line.is_empty() && !text.is_empty() {
        line.push_text(" ");
    }
    line.append(text.on_one_line());
}

/// The editor's Markdown as one line of text.
pub(super) fn in_a_line(text: &str, target: Target) -> RichText {
    let mut line = RichText::default();
    for block in user_markdown(text, target) {
        block.append_to(&mut line);
    }
    line
}

/// Reads the editor's Markdown as blocks, as a post for a program shows it.
///
/// ```
/// use daily_papers::post::{Block, Target, user_markdown};
///
/// let [Block::Paragraph(text)] = &user_markdown("**표 3**을\n보세요.", Target::Jekyll)[..] else { panic!() };
/// assert_eq!(text.plain(), "표 3을 보세요.");
/// ```
#[must_use]
pub fn user_markdown(text: &str, target: Target) -> Vec<Block> {
    let spelling = Spelling {
        target,
        in_post: false,
        formulas_on_page: false,
    };
    let text = spelling.contained(text);
    let mut reader = BlockReader::new(target);
    reader.read(&text.lines().collect::<Vec<_>>());
    reader.blocks
}
