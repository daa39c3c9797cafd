//! Layouts: what a post is laid out by.
//!
//! A layout has a pattern for each part of a post: its head, each of its papers, the heading of a topic, and its foot.
//! Patterns are Markdown with placeholders, in the grammar of titles:
//!
//! - `{name}` or `{name:form}` stands for a value, where it is one of [`Placeholder`]'s; every other brace is text. A name
//!   that is none is a [`Check`](super::Check).
//! - The parts follow each other as they are typed: a blank line at the end of a pattern is one in the post.
//! - A line whose placeholders are all empty disappears, and with it the blank line after it. Elsewhere an empty value takes
//!   ` · ` before it along, or, at the start of a line, after it.
//! - The further lines of an item that begins with the mark of a list (`{rank}. `, `- `) are indented by its width.
//! - The introduction and a comment at the end of a line are Markdown, and further lines of theirs are indented, or marked
//!   as a quotation, as the line is. Anywhere else they are one line of text.
//!
//! The text of a pattern is the editor's own Markdown. A value never is: it is protected for the target by where it stands
//! (`markdown/layout.rs`). docs/layouts.md is the same for those who write layouts.

mod pattern;
mod placeholder;
mod ready;

pub use pattern::{Pattern, Piece};
pub use placeholder::Placeholder;
pub(super) use placeholder::{Form, Name};

use std::borrow::Cow;

use super::{AbstractLength, Format, Setting, TextVersion};

/// The patterns of a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// What stands before the papers.
    pub head: Cow<'static, str>,
    /// A paper.
    pub item: Cow<'static, str>,
    /// The heading of a topic, before the first of its papers.
    pub topic_heading: Cow<'static, str>,
    /// What stands after the papers.
    pub foot: Cow<'static, str>,
}

/// The layouts of the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LayoutChoice {
    /// That of the reference posts, with the fields of the settings.
    #[default]
    Reference,
    /// [`Layout::COMPACT`].
    Compact,
    /// [`Layout::TABLE`].
    Table,
    /// [`Layout::CARDS`].
    Cards,
    /// The editor's own.
    Own,
}

/// The patterns that an editor can write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// What stands before the papers.
    Head,
    /// A paper.
    Item,
    /// The heading of a topic.
    TopicHeading,
    /// What stands after the papers.
    Foot,
    /// Lines of the front matter.
    FrontMatter,
}

impl Part {
    /// The name in settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.setting().name()
    }

    /// The setting that has its pattern.
    #[must_use]
    pub fn setting(self) -> Setting {
        match self {
            Self::Head => Setting::LayoutHead,
            Self::Item => Setting::LayoutItem,
            Self::TopicHeading => Setting::LayoutTopic,
            Self::Foot => Setting::LayoutFoot,
            Self::FrontMatter => Setting::FrontMatter,
        }
    }
}

impl LayoutChoice {
    /// Every choice, the default first.
    pub const ALL: [Self; 5] = [
        Self::Reference,
        Self::Compact,
        Self::Table,
        Self::Cards,
        Self::Own,
    ];

    /// The name in settings and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Compact => "compact",
            Self::Table => "table",
            Self::Cards => "cards",
            Self::Own => "own",
        }
    }

    /// The choice of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.name() == name)
    }
}

impl Layout {
    /// The fields of a paper that an item shows, besides those that every item has; each once, in their order.
    pub(super) fn fields(&self) -> Vec<Placeholder> {
        let mut fields: Vec<Placeholder> = Vec::new();
        let pattern = Pattern::parse(&self.item);
        for Placeholder { name, form } in pattern.placeholders() {
            let form = match form {
                Form::Short | Form::Original => form,
                // It is the label of any form.
                Form::Label
                    if pattern
                        .placeholders()
                        .any(|other| other.name == name && other.form != form) =>
                {
                    continue;
                }
                _ => Form::Value,
            };
            let field = Placeholder { name, form };
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
        fields
    }
}

impl Format {
    /// The layout of the posts.
    #[must_use]
    pub fn layout(&self) -> Layout {
        match self.layout {
            LayoutChoice::Reference => self.reference_layout(),
            LayoutChoice::Compact => Layout::COMPACT,
            LayoutChoice::Table => Layout::TABLE,
            LayoutChoice::Cards => Layout::CARDS,
            LayoutChoice::Own => self.own_layout.clone(),
        }
    }

    fn reference_layout(&self) -> Layout {
        Layout::reference(&self.shown, self.translation == TextVersion::Both)
    }

    /// The layout of a single paper: that of the posts, or the reference layout where a paper is a row, which alone is no
    /// table.
    pub(super) fn layout_of_one(&self) -> Layout {
        let layout = self.layout();
        match layout.item.trim_start().starts_with('|') {
            true => self.reference_layout(),
            false => layout,
        }
    }

    /// How much of an abstract the posts show.
    pub(super) fn abstract_length(&self) -> AbstractLength {
        let fields = self.layout().fields();
        let shows = |form| {
            let name = Name::Summary;
            fields.contains(&Placeholder { name, form })
        };
        if shows(Form::Value) {
            AbstractLength::Whole
        } else if shows(Form::Short) {
            AbstractLength::Short
        } else {
            AbstractLength::Nothing
        }
    }

    /// The names of the editor's own patterns that are none, each with its part.
    pub(super) fn unknown_placeholders(&self) -> Vec<(Part, Vec<String>)> {
        let own = &self.own_layout;
        let mut parts: Vec<(Part, &str)> = vec![(Part::FrontMatter, &self.front_matter)];
        if self.layout == LayoutChoice::Own {
            parts.extend([
                (Part::Head, &*own.head),
                (Part::Item, &*own.item),
                (Part::TopicHeading, &*own.topic_heading),
                (Part::Foot, &*own.foot),
            ]);
        }
        let unknown = |(part, text)| {
            let pattern = Pattern::parse(text);
            let mut names: Vec<String> = pattern.unknown().map(str::to_owned).collect();
            let elsewhere = pattern
                .placeholders()
                .filter(|placeholder| !placeholder.is_of(part));
            names.extend(elsewhere.map(|placeholder| placeholder.text().to_owned()));
            names.sort();
            names.dedup();
            (!names.is_empty()).then_some((part, names))
        };
        parts.into_iter().filter_map(unknown).collect()
    }
}
