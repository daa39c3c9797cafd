//! The settings of a format: their names, their values as text, and the values that each can have.
//!
//! The settings dialog, the storage format and the command line all use this table.

mod clock;
mod stored;
mod value;

use super::format::TRANSLATION_CHOICES;
pub use stored::stored_values;

/// A setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The program the post is for.
    Target,
    /// The language of labels and headings.
    Language,
    /// How many papers, unless the URL says.
    Count,
    /// The title, with `{date}` and `{list}` in it.
    Title,
    /// The author.
    Author,
    /// The categories, separated by commas; empty for those of the language, `-` for none.
    Categories,
    /// The tags, separated by commas.
    Tags,
    /// The time of day of a post, `HH:MM`.
    Time,
    /// The blog's offset from UTC, `+HH:MM`.
    Offset,
    /// Which day's date a post gets.
    PostDay,
    /// The permalink.
    Permalink,
    /// The description.
    Description,
    /// Whether a line has the time of the list.
    AsOf,
    /// What the reader's topics do to the papers and their order.
    Topics,
    /// The fallback of an unknown organization, or no such line.
    Organization,
    /// The names of the authors.
    Authors,
    /// The links, by their names in their order, with blanks between them.
    Links,
    /// The number of comments.
    Comments,
    /// The keywords.
    Keywords,
    /// The AI summary.
    AiSummary,
    /// How much of the abstract.
    Summary,
    /// What posts show of a text that has a translation.
    Translation,
    /// The language that papers are translated into, or that of the posts.
    TranslationLanguage,
    /// Whether titles are translated, too.
    TranslatedTitles,
    /// Whether a post with a machine's translations or summaries says so.
    TranslationMark,
    /// The layout, by its name.
    Layout,
    /// The head of the editor's own layout.
    LayoutHead,
    /// A paper in the editor's own layout.
    LayoutItem,
    /// The heading of a topic in the editor's own layout.
    LayoutTopic,
    /// The foot of the editor's own layout.
    LayoutFoot,
    /// More lines of the front matter.
    FrontMatter,
    /// The GitHub repository of the blog.
    Repository,
    /// The Obsidian vault.
    Vault,
}

/// The values of a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// Any text of several lines.
    Lines,
    /// A time of day.
    Time,
    /// One of these.
    Choice(&'static [&'static str]),
    /// `yes` or `no`.
    Switch,
    /// Some of the links of a paper, in any order.
    Links,
}

/// A value that the setting cannot have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidSetting;

impl Setting {
    /// Every setting, in the order in which they are shown and stored.
    pub const ALL: [Self; 33] = [
        Self::Target,
        Self::Language,
        Self::Count,
        Self::Title,
        Self::Author,
        Self::Categories,
        Self::Tags,
        Self::Time,
        Self::Offset,
        Self::PostDay,
        Self::Permalink,
        Self::Description,
        Self::AsOf,
        Self::Topics,
        Self::Organization,
        Self::Authors,
        Self::Links,
        Self::Comments,
        Self::Keywords,
        Self::AiSummary,
        Self::Summary,
        Self::Translation,
        Self::TranslationLanguage,
        Self::TranslatedTitles,
        Self::TranslationMark,
        Self::Layout,
        Self::LayoutHead,
        Self::LayoutItem,
        Self::LayoutTopic,
        Self::LayoutFoot,
        Self::FrontMatter,
        Self::Repository,
        Self::Vault,
    ];

    /// The name in storage and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Language => "language",
            Self::Count => "papers",
            Self::Title => "title",
            Self::Author => "author",
            Self::Categories => "categories",
            Self::Tags => "tags",
            Self::Time => "time",
            Self::Offset => "offset",
            Self::PostDay => "date",
            Self::Permalink => "permalink",
            Self::Description => "description",
            Self::AsOf => "as-of",
            Self::Organization => "organization",
            Self::Authors => "authors",
            Self::Links => "links",
            Self::Comments => "comments",
            Self::Keywords => "keywords",
            Self::AiSummary => "ai-summary",
            Self::Summary => "abstract",
            Self::Topics => "topics",
            Self::Translation => "translation",
            Self::TranslationLanguage => "translation-language",
            Self::TranslatedTitles => "translated-titles",
            Self::TranslationMark => "translation-mark",
            Self::Layout => "layout",
            Self::LayoutHead => "layout-head",
            Self::LayoutItem => "layout-item",
            Self::LayoutTopic => "layout-topic",
            Self::LayoutFoot => "layout-foot",
            Self::FrontMatter => "front-matter",
            Self::Repository => "repository",
            Self::Vault => "vault",
        }
    }

    /// Whether only posts by the editor's own layout depend on it.
    #[must_use]
    pub fn is_of_own_layout(self) -> bool {
        matches!(
            self,
            Self::LayoutHead | Self::LayoutItem | Self::LayoutTopic | Self::LayoutFoot
        )
    }

    /// The values of the setting.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Target => Kind::Choice(&["jekyll", "hugo", "obsidian", "markdown"]),
            Self::Language => Kind::Choice(&["ko", "en"]),
            Self::PostDay => Kind::Choice(&["morning-after", "list-day"]),
            Self::Organization => Kind::Choice(&["author-count", "authors", "nothing", "no-line"]),
            Self::Summary => Kind::Choice(&["whole", "short", "nothing"]),
            Self::Topics => Kind::Choice(&["ignored", "first", "only", "headings"]),
            Self::Translation => Kind::Choice(&["original", "translation", "both"]),
            Self::TranslationLanguage => Kind::Choice(TRANSLATION_CHOICES),
            Self::Layout => Kind::Choice(&["reference", "compact", "table", "cards", "own"]),
            Self::LayoutHead
            | Self::LayoutItem
            | Self::LayoutTopic
            | Self::LayoutFoot
            | Self::FrontMatter => Kind::Lines,
            Self::Time => Kind::Time,
            Self::Links => Kind::Links,
            Self::Count
            | Self::Title
            | Self::Author
            | Self::Categories
            | Self::Tags
            | Self::Offset
            | Self::Permalink
            | Self::Description
            | Self::Repository
            | Self::Vault => Kind::Text,
            _ => Kind::Switch,
        }
    }
}
