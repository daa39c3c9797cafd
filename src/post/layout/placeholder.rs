//! The placeholders of a pattern.

use super::Part;
use crate::papers::PaperLink;

/// What stands for a value in a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Placeholder {
    pub(in crate::post) name: Name,
    pub(in crate::post) form: Form,
}

/// The value of a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::post) enum Name {
    /// The title: of the paper in an item, of the post elsewhere.
    Title,
    Rank,
    Upvotes,
    Id,
    /// Where the paper leads.
    Link(PaperLink),
    Picture,
    Organization,
    Authors,
    Comments,
    Keywords,
    AiSummary,
    Summary,
    Comment,
    Topic,
    Date,
    List,
    Period,
    Papers,
    Count,
    AsOf,
    Ranking,
    Introduction,
    /// The title of the first paper.
    Top,
}

/// How the value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::post) enum Form {
    /// As it is.
    Value,
    /// Shortened.
    Short,
    /// What it is called in the language of the post.
    Label,
    /// As a link whose text is the label, or the title.
    Link,
    /// The title where the body has to repeat it.
    Heading,
    /// The original of a text that is translated, where posts show both.
    Original,
}

/// Every placeholder by its text, in the order in which a check names them: first those of an item.
const ALL: [(&str, Name, Form); 61] = [
    ("title", Name::Title, Form::Value),
    ("title:link", Name::Title, Form::Link),
    ("title:original", Name::Title, Form::Original),
    ("rank", Name::Rank, Form::Value),
    ("upvotes", Name::Upvotes, Form::Value),
    ("id", Name::Id, Form::Value),
    ("link", Name::Link(PaperLink::HuggingFace), Form::Value),
    ("link:link", Name::Link(PaperLink::HuggingFace), Form::Link),
    ("arxiv", Name::Link(PaperLink::Arxiv), Form::Value),
    ("arxiv:link", Name::Link(PaperLink::Arxiv), Form::Link),
    ("pdf", Name::Link(PaperLink::Pdf), Form::Value),
    ("pdf:link", Name::Link(PaperLink::Pdf), Form::Link),
    ("html", Name::Link(PaperLink::Html), Form::Value),
    ("html:link", Name::Link(PaperLink::Html), Form::Link),
    ("alphaxiv", Name::Link(PaperLink::AlphaXiv), Form::Value),
    ("alphaxiv:link", Name::Link(PaperLink::AlphaXiv), Form::Link),
    (
        "semantic-scholar",
        Name::Link(PaperLink::SemanticScholar),
        Form::Value,
    ),
    (
        "semantic-scholar:link",
        Name::Link(PaperLink::SemanticScholar),
        Form::Link,
    ),
    ("code", Name::Link(PaperLink::Code), Form::Value),
    ("code:link", Name::Link(PaperLink::Code), Form::Link),
    ("project", Name::Link(PaperLink::Project), Form::Value),
    ("project:link", Name::Link(PaperLink::Project), Form::Link),
    ("picture", Name::Picture, Form::Value),
    ("organization", Name::Organization, Form::Value),
    ("authors", Name::Authors, Form::Value),
    ("authors:short", Name::Authors, Form::Short),
    ("summary", Name::Summary, Form::Value),
    ("summary:short", Name::Summary, Form::Short),
    ("summary:original", Name::Summary, Form::Original),
    ("ai-summary", Name::AiSummary, Form::Value),
    ("ai-summary:original", Name::AiSummary, Form::Original),
    ("keywords", Name::Keywords, Form::Value),
    ("comments", Name::Comments, Form::Value),
    ("comment", Name::Comment, Form::Value),
    ("topic", Name::Topic, Form::Value),
    ("title:label", Name::Title, Form::Label),
    (
        "link:label",
        Name::Link(PaperLink::HuggingFace),
        Form::Label,
    ),
    ("arxiv:label", Name::Link(PaperLink::Arxiv), Form::Label),
    ("pdf:label", Name::Link(PaperLink::Pdf), Form::Label),
    ("html:label", Name::Link(PaperLink::Html), Form::Label),
    (
        "alphaxiv:label",
        Name::Link(PaperLink::AlphaXiv),
        Form::Label,
    ),
    (
        "semantic-scholar:label",
        Name::Link(PaperLink::SemanticScholar),
        Form::Label,
    ),
    ("code:label", Name::Link(PaperLink::Code), Form::Label),
    ("project:label", Name::Link(PaperLink::Project), Form::Label),
    ("organization:label", Name::Organization, Form::Label),
    ("authors:label", Name::Authors, Form::Label),
    ("summary:label", Name::Summary, Form::Label),
    ("ai-summary:label", Name::AiSummary, Form::Label),
    ("keywords:label", Name::Keywords, Form::Label),
    ("comments:label", Name::Comments, Form::Label),
    ("comment:label", Name::Comment, Form::Label),
    ("title:heading", Name::Title, Form::Heading),
    ("date", Name::Date, Form::Value),
    ("list", Name::List, Form::Value),
    ("period", Name::Period, Form::Value),
    ("papers", Name::Papers, Form::Value),
    ("count", Name::Count, Form::Value),
    ("as-of", Name::AsOf, Form::Value),
    ("ranking", Name::Ranking, Form::Value),
    ("introduction", Name::Introduction, Form::Value),
    ("top", Name::Top, Form::Value),
];

impl Placeholder {
    /// The placeholder that is written so between its braces.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let known = ALL.into_iter().find(|(known, ..)| *known == text);
        known.map(|(_, name, form)| Self { name, form })
    }

    /// What is written between its braces.
    #[must_use]
    pub fn text(self) -> &'static str {
        let known = ALL
            .into_iter()
            .find(|(_, name, form)| *name == self.name && *form == self.form);
        known.map_or("", |(text, ..)| text)
    }

    /// The placeholders that have a value in a part of a layout.
    pub fn of(part: Part) -> impl Iterator<Item = Self> {
        let all = ALL.into_iter().map(|(_, name, form)| Self { name, form });
        all.filter(move |placeholder| placeholder.is_of(part))
    }

    /// Whether it has a value in a part of a layout.
    #[must_use]
    pub fn is_of(self, part: Part) -> bool {
        let is_of_no_item = matches!(
            self.name,
            Name::Date
                | Name::List
                | Name::Period
                | Name::Papers
                | Name::Count
                | Name::AsOf
                | Name::Ranking
                | Name::Introduction
                | Name::Top
        );
        let is_of_post = match self.name {
            Name::Title => !matches!(self.form, Form::Link | Form::Original),
            Name::Picture => true,
            _ if is_of_no_item => true,
            Name::Topic => part == Part::TopicHeading,
            _ => self.form == Form::Label,
        };
        let is_of_item = self.form != Form::Heading && !is_of_no_item;
        match part {
            Part::Item => is_of_item,
            Part::FrontMatter => is_of_post && !matches!(self.form, Form::Label | Form::Heading),
            Part::Head | Part::TopicHeading | Part::Foot => is_of_post,
        }
    }
}
