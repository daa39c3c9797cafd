//! The ways to hand something over, and what became of it.

use crate::calendar::Period;

/// What became of handing something over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::ui) enum Outcome {
    /// Nothing was handed over since the post last changed.
    #[default]
    None,
    /// The clipboard holds the post.
    Copied {
        /// What its list is of.
        period: Period,
        /// How many papers it has.
        papers: usize,
        /// Its size in bytes, as UTF-8.
        bytes: usize,
    },
    /// The post was handed over in another way.
    Handed(Way),
    /// The clipboard holds a paper.
    PaperCopied(Form),
    /// The clipboard refused; the text is selected instead.
    CopyRefused,
    /// The clipboard refused the rich text.
    RichRefused,
    /// The clipboard refused a paper, or the list.
    PartRefused,
    /// The share sheet did not open or did not take the post.
    ShareRefused,
    /// The post was saved under this name.
    Downloaded(String),
    /// The browser could not make the file.
    DownloadRefused,
    /// The second program could not be loaded.
    SecondMissing,
}

impl Outcome {
    /// Whether the browser did not do what was asked.
    pub(in crate::ui) fn is_refusal(&self) -> bool {
        matches!(
            self,
            Self::CopyRefused
                | Self::RichRefused
                | Self::PartRefused
                | Self::ShareRefused
                | Self::DownloadRefused
                | Self::SecondMissing
        )
    }
}

/// A way to hand the post over, besides as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Way {
    /// As rich text.
    Rich,
    /// As a list of titles.
    List,
    /// To a new file at GitHub, by way of the clipboard.
    GitHub,
    /// To a new note in Obsidian, by way of the clipboard.
    Obsidian,
    /// To whatever the device shares with.
    Share,
}

/// A form in which a paper is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Form {
    /// As it stands in the post.
    Markdown,
    /// Its title as a link.
    Link,
    /// As an entry for a bibliography.
    BibTex,
}
