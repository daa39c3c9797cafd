//! The YAML block at the top of a post.

use std::fmt;

use super::{Language, layout};
use crate::calendar::PostDate;

/// The front matter of a Jekyll post, in the order and spelling of the reference. Its `Display` ends with the line
/// break after the closing `---`.
#[derive(Clone, Copy, Debug)]
pub struct FrontMatter<'a> {
    /// When the post is dated.
    pub date: PostDate,
    /// The language of the second category.
    pub language: Language,
    /// A key of the blog's author list.
    pub author: &'a str,
}

impl fmt::Display for FrontMatter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "---")?;
        writeln!(f, "title: {}", layout::title(self.date))?;
        writeln!(f, "date: {}", self.date.front_matter())?;
        writeln!(f, "categories: [Daily Papers, {}]", self.language.daily())?;
        writeln!(f, "tags: [huggingface, papers, daily, ai]")?;
        writeln!(f, "author: {}", self.author)?;
        writeln!(f, "---")
    }
}
