//! The content of a post, independent of a syntax.

mod fields;
mod item;
mod name;

use super::{
    Format, LayoutChoice, Post, RichText, file_name_with, front_matter, markdown,
    translation::Texts,
};
use crate::{
    calendar::{Instant, Period, PostDate},
    papers::{CleanText, Digest, Paper},
};
pub(super) use fields::{ABSTRACT, text};
pub use item::{Comment, Entry, Item};
use item::{as_written, has_formula};
pub(super) use name::name;
use name::{OPEN, SAMPLE, permalink_name};

/// The content of a post, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The day, week or month of the ranking, or the shelf.
    pub period: Period,
    /// The date of the post.
    pub date: PostDate,
    /// What the post is called in its title: the date, or the period, and whether the list is open.
    pub name: String,
    /// The title.
    pub title: String,
    /// The description of the front matter; may be empty.
    pub description: String,
    /// The permalink of the front matter; may be empty.
    pub permalink: String,
    /// The editor's introduction, in Markdown; may be empty. That of a sample begins with what it is.
    pub introduction: String,
    /// The line that counts the papers, and says that there are a machine's translations or summaries.
    pub count: RichText,
    /// What says that there are a machine's translations or summaries, where it has to be said.
    pub(super) machine_mark: Option<&'static str>,
    /// The line with the time of the list.
    pub as_of: Option<RichText>,
    /// The heading of the ranking.
    pub ranking: &'static str,
    /// The papers; the first has rank 1.
    pub items: Vec<Item>,
    /// What the file name ends with, so that no other post of the period has it; may be empty.
    pub(super) suffix: &'static str,
    /// What the introduction says of the list, for a layout without one.
    pub(super) sample: Option<&'static str>,
    /// What the line that counts the papers says is not in the list, for a layout without one.
    pub(super) lack: Option<String>,
}

impl Body {
    /// Lays out the post of a digest at `now`.
    #[must_use]
    pub fn new(digest: &Digest<'_>, format: &Format, now: Instant) -> Self {
        let period = digest.period;
        let introduction = digest.notes.and_then(|notes| notes.introduction(period));
        let introduction = introduction.unwrap_or_default();
        let sample = format.language.sample();
        let date = format.clock.period_date(period, now);
        let list = period.to_string();
        let address = name(period, format, now);
        // Readers are told in words that the list is open, and that of the shelf where the pattern is that of all posts.
        let title = match address.strip_suffix(OPEN) {
            Some(name) => format!("{name} ({})", format.language.still_open()),
            None if period.is_shelf() && format.has_own_title() => {
                format!("{address} ({})", format.language.rhythm(period))
            }
            None => address.clone(),
        };
        let suffix = if digest.is_sample { SAMPLE } else { "" };
        let address = permalink_name(period, address) + suffix;
        let papers = digest.papers.len().to_string();
        let fields = format.layout().fields();
        let texts = Texts::of_digest(digest, format);
        let shown = format.translated_texts();
        let any = |is_so: &dyn Fn(&Paper) -> bool| digest.papers.iter().any(|paper| is_so(paper));
        let machine_mark = (format.translation_mark)
            .then(|| {
                format.language.machine_mark(
                    any(&|paper| texts.is_translated(paper, &shown)),
                    any(&|paper| texts.is_summarized(paper, &shown)),
                )
            })
            .flatten();
        let mut count = format.language.count_line(digest, now);
        if let Some(mark) = machine_mark {
            count.push_text(" ");
            count.push_text(mark);
        }
        let filled = |pattern: &str, called: &str| {
            let mut parts = pattern.split('{');
            let mut filled = parts.next().unwrap_or_default().to_owned();
            for part in parts {
                let (value, rest) = match part.split_once('}') {
                    Some(("date", rest)) => (called, rest),
                    Some(("list", rest)) => (&*list, rest),
                    Some(("papers", rest)) => (&*papers, rest),
                    _ => ("{", part),
                };
                filled += value;
                filled += rest;
            }
            CleanText::new(&filled).to_string()
        };
        Self {
            period,
            date,
            title: match filled(&format.title(period), &title) {
                title if digest.is_sample => format!("{title} ({})", format.language.sample_mark()),
                title => title,
            },
            description: filled(&format.description, &title),
            permalink: filled(&format.permalink, &address),
            name: title,
            introduction: as_written(&match digest.is_sample {
                true => format!("{sample}\n\n{introduction}"),
                false => introduction.to_owned(),
            }),
            count,
            machine_mark,
            suffix,
            sample: digest.is_sample.then_some(sample),
            lack: format.language.lack(digest, now),
            as_of: format
                .as_of
                .then(|| text(&format.language.as_of(format.clock.at(now)))),
            ranking: format.language.ranking(digest.choice),
            items: digest
                .papers
                .iter()
                .enumerate()
                .map(|(index, paper)| {
                    let comment = digest.notes.and_then(|notes| notes.comment(&paper.id));
                    let topic = digest.headings.as_ref().map(|headings| {
                        let topic = headings.get(index).cloned().flatten();
                        topic.unwrap_or_else(|| format.language.no_topic().to_owned())
                    });
                    Item {
                        topic,
                        ..Item::new(paper, comment.unwrap_or_default(), format, &fields, texts)
                    }
                })
                .collect(),
        }
    }

    /// Writes the post at `now`.
    #[must_use]
    pub fn write(&self, format: &Format, now: Instant) -> Post {
        let markdown = markdown::body(self, format);
        let text = match front_matter::write(self, format) {
            Some(front_matter) => format!("{front_matter}\n{markdown}"),
            None => markdown,
        };
        Post {
            file_name: file_name_with(self.period, self.suffix, format, now),
            text,
        }
    }

    /// The post as [`user_markdown()`](super::user_markdown()) reads it, without its title, for a preview; `None` for the
    /// reference layout without headings, whose preview is made of the items.
    #[must_use]
    pub fn preview(&self, format: &Format) -> Option<String> {
        let has_headings = self.items.iter().any(|item| item.topic.is_some());
        let is_laid_out = format.layout != LayoutChoice::Reference || has_headings;
        is_laid_out.then(|| markdown::preview(self, format))
    }

    /// Whether the post has a formula.
    #[must_use]
    pub fn has_math(&self) -> bool {
        has_formula(&self.introduction) || self.items.iter().any(Item::has_math)
    }
}
