//! The format of posts.

use chrono::NaiveDate;

use super::{Destination, Language, Layout, LayoutChoice, TextVersion};
use crate::{
    calendar::{Period, PostClock},
    papers::{Count, PaperLink, TopicOrder},
};

/// The title of [`Format::default`], in which `Daily` becomes the word of the period.
const TITLE: &str = "Hugging Face Daily Papers - {date}";

/// The author of [`Format::default`], for posts in Korean.
const AUTHOR: &str = "lim4349";

/// The tags of [`Format::default`], in which `daily` becomes the word of the period.
const TAGS: [&str; 4] = ["huggingface", "papers", "daily", "ai"];

/// The languages that papers can be translated into, as BCP 47 tags. The browser says which of them it can.
pub const TRANSLATION_LANGUAGES: &[&str] = TRANSLATION_CHOICES.split_at(1).1;

/// What stands for the language of the posts in the setting of the language that papers are translated into.
pub(super) const OF_POSTS: &str = TRANSLATION_CHOICES[0];

/// The values of that setting.
pub(super) const TRANSLATION_CHOICES: &[&str] = &[
    "post", "ko", "ja", "zh", "zh-Hant", "de", "fr", "es", "pt", "it", "ru", "vi", "id", "tr", "ar",
];

/// How a post is written, and where it goes. [`Format::default`] is the reference layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Format {
    /// The program the post is for.
    pub target: Target,
    /// The language of labels and headings.
    pub language: Language,
    /// Whether somebody chose the language; until then it follows that of the page.
    pub is_language_chosen: bool,
    /// When posts go out.
    pub clock: PostClock,
    /// The default number of papers of a day; for other periods see [`Format::count`].
    pub count: Count,
    /// The title; `{date}` is the post's date, `{list}` the list day. In the post of a week or a month both are the period.
    pub title: String,
    /// The `author:` of the front matter, a key of the blog's author list; empty for no such line. See [`Format::author`].
    pub author: String,
    /// Whether somebody wrote or confirmed the author.
    pub is_author_confirmed: bool,
    /// The categories; `None` for those of the language.
    pub categories: Option<Vec<String>>,
    /// The tags.
    pub tags: Vec<String>,
    /// The permalink, with `{date}` and `{list}` as in the title; may be empty.
    pub permalink: String,
    /// The description, with `{date}` and `{list}` as in the title and `{papers}` for their number; may be empty.
    pub description: String,
    /// Whether a line has the time of the list.
    pub as_of: bool,
    /// What the reader's topics do to the papers and their order.
    pub topics: TopicOrder,
    /// The fields of each item.
    pub shown: ItemFields,
    /// What posts show of a text that has a translation.
    pub translation: TextVersion,
    /// The BCP 47 tag of the language that papers are translated into, one of [`TRANSLATION_LANGUAGES`]; `None` for that of
    /// the posts. See [`Format::translation_language`].
    pub translation_language: Option<&'static str>,
    /// Whether titles are translated, too.
    pub translated_titles: bool,
    /// Whether a post with a machine's translations or summaries says so.
    pub translation_mark: bool,
    /// What the posts are laid out by; the fields of each item are those of the reference layout. See [`Format::layout`].
    pub layout: LayoutChoice,
    /// The editor's own layout.
    pub own_layout: Layout,
    /// A pattern of more lines of the front matter, in any layout; may be empty.
    pub front_matter: String,
    /// Where posts go. Their content does not depend on it.
    pub destination: Destination,
}

impl Default for Format {
    fn default() -> Self {
        Self {
            target: Target::Jekyll,
            language: Language::Korean,
            is_language_chosen: false,
            clock: PostClock::KOREAN_MORNING,
            count: Count::default(),
            title: TITLE.to_owned(),
            author: AUTHOR.to_owned(),
            is_author_confirmed: false,
            categories: None,
            tags: TAGS.map(str::to_owned).to_vec(),
            permalink: String::new(),
            description: String::new(),
            as_of: false,
            topics: TopicOrder::default(),
            shown: ItemFields::default(),
            translation: TextVersion::default(),
            translation_language: None,
            translated_titles: false,
            translation_mark: true,
            layout: LayoutChoice::default(),
            own_layout: Layout::reference(&ItemFields::default(), false),
            front_matter: String::new(),
            destination: Destination::default(),
        }
    }
}

impl Format {
    /// The default number of papers of a period.
    #[must_use]
    pub fn count(&self, period: Period) -> Count {
        match period {
            Period::Day(_) => self.count,
            Period::Week(_) | Period::Month(_) => Count::PERIOD_DEFAULT,
            // Each of its papers was chosen before.
            Period::Shelf(_) => Count::All,
        }
    }

    /// The author of posts; the default is one for posts in Korean alone.
    #[must_use]
    pub fn author(&self) -> &str {
        match self.has_default_author() && self.language == Language::English {
            true => "",
            false => &self.author,
        }
    }

    /// Whether nobody has said whose posts these are.
    pub(super) fn has_default_author(&self) -> bool {
        !self.is_author_confirmed && self.author == AUTHOR
    }

    /// The title pattern of a period. A pattern that was set is not changed.
    pub(super) fn title(&self, period: Period) -> String {
        if self.title != TITLE {
            self.title.clone()
        } else if period.is_shelf() {
            self.language.shelf_title().to_owned()
        } else {
            let rhythm = Language::English.rhythm(period);
            format!("Hugging Face {rhythm} Papers - {{date}}")
        }
    }

    /// Whether the title has a pattern of somebody's own, for the posts of all periods.
    pub(super) fn has_own_title(&self) -> bool {
        self.title != TITLE
    }

    /// The categories of the post of a period.
    #[must_use]
    pub fn categories(&self, period: Period) -> Vec<String> {
        self.categories.clone().unwrap_or_else(|| {
            vec![
                "Daily Papers".to_owned(),
                self.language.rhythm(period).to_owned(),
            ]
        })
    }

    /// The tags of the post of a period. Tags that were set are not changed.
    #[must_use]
    pub fn tags(&self, period: Period) -> Vec<String> {
        let mut tags = self.tags.clone();
        if tags == TAGS {
            tags[2] = slug(period).to_owned();
        }
        tags
    }
}

/// The word of a period in file names and tags.
fn slug(period: Period) -> &'static str {
    match period {
        Period::Day(_) => "daily",
        Period::Week(_) => "weekly",
        Period::Month(_) => "monthly",
        Period::Shelf(_) => "shelf",
    }
}

/// The program that renders a post: it decides the front matter, the file name, and which characters are markup.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Target {
    /// Jekyll, with the Chirpy theme: kramdown behind Liquid, formulas by MathJax.
    #[default]
    Jekyll,
    /// Hugo: goldmark, formulas passed through.
    Hugo,
    /// Obsidian: properties, and `#tag`, `==highlight==` and `%%comment%%` are markup.
    Obsidian,
    /// Markdown without front matter, for GitHub and Velog.
    Markdown,
}

impl Target {
    /// Every target, the default first.
    pub const ALL: [Self; 4] = [Self::Jekyll, Self::Hugo, Self::Obsidian, Self::Markdown];

    /// The name in settings and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jekyll => "jekyll",
            Self::Hugo => "hugo",
            Self::Obsidian => "obsidian",
            Self::Markdown => "markdown",
        }
    }

    /// The target of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.name() == name)
    }

    /// The file name of a post with a [name](super::body::name), ASCII for every target. For Jekyll it begins with a date, and
    /// the slug has a name, too: with a permalink like Chirpy's `/posts/:title/` posts with the same slug would overwrite
    /// each other.
    pub(super) fn file_name(self, period: Period, name: &str, date: NaiveDate) -> String {
        let slug = format!("{}-papers-{name}", slug(period));
        match self {
            Self::Jekyll => format!("{date}-{slug}.md"),
            Self::Hugo | Self::Obsidian | Self::Markdown => format!("{slug}.md"),
        }
    }

    /// Whether the body begins with the title as a heading. Hugo's themes and Obsidian show the title themselves; so does
    /// Chirpy, but the reference posts have the heading.
    pub(super) fn has_heading(self) -> bool {
        matches!(self, Self::Jekyll | Self::Markdown)
    }
}

/// The fields of an item besides its title and upvotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemFields {
    /// The line of the organization, with its fallback; `None` for no line.
    pub organization: Option<OrganizationFallback>,
    /// The names of the authors.
    pub authors: bool,
    /// The links, as far as the paper has them, in their order; that to the code with its stars.
    pub links: Vec<PaperLink>,
    /// The AI summary of Hugging Face.
    pub ai_summary: bool,
    /// The keywords.
    pub keywords: bool,
    /// The number of comments.
    pub comments: bool,
    /// How much of the abstract.
    pub summary: AbstractLength,
}

impl Default for ItemFields {
    fn default() -> Self {
        Self {
            organization: Some(OrganizationFallback::AuthorCount),
            authors: false,
            links: PaperLink::REFERENCE.to_vec(),
            ai_summary: false,
            keywords: false,
            comments: false,
            summary: AbstractLength::Whole,
        }
    }
}

/// The fallback of an unknown organization.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OrganizationFallback {
    /// `·14 authors`, as on Hugging Face.
    #[default]
    AuthorCount,
    /// The names of the first authors, with a label of their own.
    Authors,
    /// No line.
    Nothing,
}

/// How much of an abstract a post shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AbstractLength {
    /// All of it.
    #[default]
    Whole,
    /// Its first sentences, up to about 300 characters.
    Short,
    /// None of it.
    Nothing,
}
