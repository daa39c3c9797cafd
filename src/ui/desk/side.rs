//! What of the post is shown.

/// The sides of the post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::ui) enum Side {
    /// Its Markdown source.
    #[default]
    Source,
    /// As a blog will show it.
    Preview,
    /// How it is written.
    Settings,
    /// What in it was protected, and how.
    Changes,
}

impl Side {
    /// Those a reader can always turn to.
    pub(in crate::ui) const OFFERED: [Self; 3] = [Self::Source, Self::Preview, Self::Settings];
}
