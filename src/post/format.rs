//! How a post is written, and where it goes: what a reader can set.

use chrono::NaiveDate;

use super::{Destination, Language};
use crate::{
    calendar::{Period, PostClock},
    papers::Count,
};

/// The title of [`Format::default`]. Where it stands, its `Daily` becomes the word of the period.
const TITLE: &str = "Hugging Face Daily Papers - {date}";

/// The tags of [`Format::default`]. Where they stand, `daily` becomes the word of the period.
const TAGS: [&str; 4] = ["huggingface", "papers", "daily", "ai"];

/// How a post is written, and where it goes. [`Format::default`] is the reference layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Format {
    /// The program the post is for.
    pub target: Target,
    /// The language of the post's own words; titles and abstracts stay as they are.
    pub language: Language,
    /// When posts go out.
    pub clock: PostClock,
    /// How many papers of a day, unless something else is asked for; of a week or a month see [`Format::count`].
    pub count: Count,
    /// The title; `{date}` stands for the post's date, `{list}` for the day of the list. In the post of a week or a
    /// month both stand for the week or the month.
    pub title: String,
    /// The `author:` of the front matter, a key of the blog's author list; without one there is no such line.
    pub author: String,
    /// The categories, or those of the language.
    pub categories: Option<Vec<String>>,
    /// The tags.
    pub tags: Vec<String>,
    /// The permalink, if one is wanted; `{date}` and `{list}` as in the title.
    pub permalink: String,
    /// The description, if one is wanted; `{date}`, `{list}` as in the title, `{papers}` for their number.
    pub description: String,
    /// Whether a line says when the list was read.
    pub as_of: bool,
    /// What each paper's item shows.
    pub shown: ItemFields,
    /// Where posts go when they are finished. Nothing in them depends on it.
    pub destination: Destination,
}

impl Default for Format {
    fn default() -> Self {
        Self {
            target: Target::Jekyll,
            language: Language::Korean,
            clock: PostClock::KOREAN_MORNING,
            count: Count::default(),
            title: TITLE.to_owned(),
            author: "lim4349".to_owned(),
            categories: None,
            tags: TAGS.map(str::to_owned).to_vec(),
            permalink: String::new(),
            description: String::new(),
            as_of: false,
            shown: ItemFields::default(),
            destination: Destination::default(),
        }
    }
}

impl Format {
    /// How many papers of a period, unless something else is asked for.
    #[must_use]
    pub fn count(&self, period: Period) -> Count {
        match period {
            Period::Day(_) => self.count,
            Period::Week(_) | Period::Month(_) => Count::PERIOD_DEFAULT,
        }
    }

    /// The title of the posts of such a period, before it is filled in. A title somebody has set is left as it is.
    pub(super) fn title(&self, period: Period) -> String {
        if self.title == TITLE {
            let rhythm = Language::English.rhythm(period);
            format!("Hugging Face {rhythm} Papers - {{date}}")
        } else {
            self.title.clone()
        }
    }

    /// The categories as they are written in the post of a period.
    #[must_use]
    pub fn categories(&self, period: Period) -> Vec<String> {
        self.categories.clone().unwrap_or_else(|| {
            vec![
                "Daily Papers".to_owned(),
                self.language.rhythm(period).to_owned(),
            ]
        })
    }

    /// The tags as they are written in the post of a period. Tags somebody has set are left as they are.
    #[must_use]
    pub fn tags(&self, period: Period) -> Vec<String> {
        let mut tags = self.tags.clone();
        if tags == TAGS {
            tags[2] = slug(period).to_owned();
        }
        tags
    }
}

/// How often posts of such a period go out, as file names and tags have it.
fn slug(period: Period) -> &'static str {
    match period {
        Period::Day(_) => "daily",
        Period::Week(_) => "weekly",
        Period::Month(_) => "monthly",
    }
}

/// The program a post is written for: it decides the front matter, the file name, and what Markdown can mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// Jekyll, with the Chirpy theme: kramdown behind Liquid, formulas by MathJax.
    #[default]
    Jekyll,
    /// Hugo: goldmark, formulas passed through.
    Hugo,
    /// Obsidian: properties, and `#tag`, `==highlight==` and `%%comment%%` mean something.
    Obsidian,
    /// Markdown without front matter, as GitHub and Velog show it.
    Markdown,
}

impl Target {
    /// Every target, the default first.
    pub const ALL: [Self; 4] = [Self::Jekyll, Self::Hugo, Self::Obsidian, Self::Markdown];

    /// The name by which it is kept and asked for.
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

    /// The name of the file of a post dated `date`, ASCII for every target.
    ///
    /// With Jekyll the date of the post stands in front, and the slug has a date too: under a permalink like Chirpy's
    /// `/posts/:title/` a slug without one would make every post overwrite the one before.
    pub(super) fn file_name(self, period: Period, date: NaiveDate) -> String {
        let slug = slug(period);
        let slug = match period {
            Period::Day(_) => format!("{slug}-papers-{date}"),
            Period::Week(_) | Period::Month(_) => format!("{slug}-papers-{period}"),
        };
        match self {
            Self::Jekyll => format!("{date}-{slug}.md"),
            Self::Hugo | Self::Obsidian | Self::Markdown => format!("{slug}.md"),
        }
    }

    /// Whether the body repeats the title as its first heading. Hugo's themes and Obsidian show the title themselves;
    /// so does Chirpy, but the reference has the heading all the same.
    pub(super) fn has_heading(self) -> bool {
        matches!(self, Self::Jekyll | Self::Markdown)
    }
}

/// What each paper's item shows besides its title, upvotes and the two links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemFields {
    /// Whether the institution has a line, and what stands in for one that is not known.
    pub organization: Option<OrganizationFallback>,
    /// The names of the authors.
    pub authors: bool,
    /// A link to the PDF.
    pub pdf: bool,
    /// A link to the code, with its stars.
    pub code: bool,
    /// A link to the project's page.
    pub project: bool,
    /// The summary that Hugging Face has a machine write.
    pub ai_summary: bool,
    /// The keywords.
    pub keywords: bool,
    /// How many comments the paper has.
    pub comments: bool,
    /// How much of the abstract.
    pub summary: AbstractLength,
}

impl Default for ItemFields {
    fn default() -> Self {
        Self {
            organization: Some(OrganizationFallback::AuthorCount),
            authors: false,
            pdf: false,
            code: false,
            project: false,
            ai_summary: false,
            keywords: false,
            comments: false,
            summary: AbstractLength::Whole,
        }
    }
}

/// What stands in the institution's line where the institution is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OrganizationFallback {
    /// `·14 authors`, as on Hugging Face's own page.
    #[default]
    AuthorCount,
    /// The first authors by name, under a label of their own.
    Authors,
    /// Nothing: there is no such line.
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
