//! The settings of a format, one by one: by name, with what each can be, read and written as text.
//!
//! One table serves all who deal in settings: the page draws its fields from it, and what is stored on the device or
//! exported as a file has a text by name for each of them.

mod clock;
mod stored;
mod value;

/// One thing that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The program the post is for.
    Target,
    /// The language of the post's own words.
    Language,
    /// How many papers, unless the address says.
    Count,
    /// The title, with `{date}` and `{list}` in it.
    Title,
    /// The author.
    Author,
    /// The categories, with commas between them; empty for those of the language.
    Categories,
    /// The tags, with commas between them.
    Tags,
    /// The time of day a post carries, `HH:MM`.
    Time,
    /// The blog's offset from UTC, `+HH:MM`.
    Offset,
    /// Which day's date a post carries.
    PostDay,
    /// The permalink.
    Permalink,
    /// The description.
    Description,
    /// Whether a line says when the list was read.
    AsOf,
    /// What stands in for an institution that is not known, or no such line.
    Organization,
    /// The names of the authors.
    Authors,
    /// A link to the PDF.
    Pdf,
    /// A link to the code.
    Code,
    /// A link to the project's page.
    Project,
    /// The number of comments.
    Comments,
    /// The keywords.
    Keywords,
    /// The summary a machine wrote.
    AiSummary,
    /// How much of the abstract.
    Summary,
    /// The repository of the blog on GitHub, where posts go.
    Repository,
    /// The vault in Obsidian, where posts go.
    Vault,
}

/// What a setting can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A time of day.
    Time,
    /// One of these.
    Choice(&'static [&'static str]),
    /// `yes` or `no`.
    Switch,
}

/// The value is none that the setting can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidSetting;

impl Setting {
    /// Every setting, in the order in which they are shown and kept.
    pub const ALL: [Self; 24] = [
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
        Self::Organization,
        Self::Authors,
        Self::Pdf,
        Self::Code,
        Self::Project,
        Self::Comments,
        Self::Keywords,
        Self::AiSummary,
        Self::Summary,
        Self::Repository,
        Self::Vault,
    ];

    /// The name by which it is kept.
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
            Self::Pdf => "pdf",
            Self::Code => "code",
            Self::Project => "project",
            Self::Comments => "comments",
            Self::Keywords => "keywords",
            Self::AiSummary => "ai-summary",
            Self::Summary => "abstract",
            Self::Repository => "repository",
            Self::Vault => "vault",
        }
    }

    /// What it can be.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Target => Kind::Choice(&["jekyll", "hugo", "obsidian", "markdown"]),
            Self::Language => Kind::Choice(&["ko", "en"]),
            Self::PostDay => Kind::Choice(&["morning-after", "list-day"]),
            Self::Organization => Kind::Choice(&["author-count", "authors", "nothing", "no-line"]),
            Self::Summary => Kind::Choice(&["whole", "short", "nothing"]),
            Self::Time => Kind::Time,
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
