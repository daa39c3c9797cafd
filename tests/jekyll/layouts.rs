//! The ready layouts in blogs that Jekyll builds.

use daily_papers::{
    papers::{ArxivId, CleanText, Digest, EditorNotes, Paper},
    post::{self, Body, Format, Language, LayoutChoice, Post, RichText},
};
use roxmltree::{Document, Node};

use super::{Blog, list_day, lists};
use crate::support::{at, hostile::adversarial, own_words, paper};

/// The layouts, and the element that each paper is in.
const READY: [(LayoutChoice, &str); 3] = [
    (LayoutChoice::Compact, "li"),
    (LayoutChoice::Table, "tr"),
    (LayoutChoice::Cards, "h3"),
];

/// What no text of a paper can be in a layout.
const FOREIGN: [&str; 10] = [
    "script", "iframe", "style", "pre", "dl", "del", "h4", "h5", "hr", "input",
];

/// A post in a blog.
struct Written {
    slug: String,
    layout: LayoutChoice,
    body: Body,
    comments: usize,
}

/// Writes the posts of digests into a blog, each by every ready layout, and returns them.
fn add(blog: &Blog, digest: &Digest<'_>, number: usize, posts: &mut Vec<Written>) {
    for (layout, _) in READY {
        let format = Format {
            layout,
            language: Language::ALL[number % 2],
            ..Format::default()
        };
        let Post { file_name, text } = post::write(digest, &format, at(super::LATER));
        let date = &file_name[..10];
        let slug = format!("{}-{number}", layout.name());
        super::write(
            &blog.folder.join(format!("source/_posts/{date}-{slug}.md")),
            &text,
        );
        let body = Body::new(digest, &format, at(super::LATER));
        let comments = body
            .items
            .iter()
            .filter(|item| item.comment.is_some())
            .count();
        posts.push(Written {
            slug,
            layout,
            body,
            comments,
        });
    }
}

/// The text of an element, as `own_words::text_of` compares it.
fn text_in(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(|node| node.is_text());
    let text: String = texts.map(|node| node.text().unwrap_or_default()).collect();
    shown(&text)
}

/// A plain text as `own_words::text_of` compares it.
fn shown(text: &str) -> String {
    own_words::text_of(&text.replace('&', "&amp;").replace('<', "&lt;")).replace('\u{200b}', "")
}

impl Written {
    /// In what the page is not what the post was meant to be.
    fn difference(&self, page: &str) -> Option<String> {
        let page = format!("<post>{page}</post>").replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
        let document = match Document::parse(&page) {
            Ok(document) => document,
            Err(error) => return Some(error.to_string()),
        };
        let elements = |name: &str| {
            document
                .descendants()
                .filter(|node| node.has_tag_name(name))
                .count()
        };
        let papers = self.body.items.len();
        let of_comments = |each: usize| {
            if self.layout == LayoutChoice::Cards {
                0
            } else {
                each * self.comments
            }
        };
        let expected = match self.layout {
            LayoutChoice::Compact => [papers + of_comments(1), 0, 0, 0, 0],
            LayoutChoice::Table => [0, papers + 1, 0, 0, 0],
            _ => [0, 0, papers, papers, self.comments],
        };
        let found = ["li", "tr", "h3", "img", "blockquote"].map(elements);
        if found != expected {
            return Some(format!("there are {found:?} elements, not {expected:?}"));
        }
        if let Some(foreign) = FOREIGN.into_iter().find(|name| elements(name) > 0) {
            return Some(format!("there is a <{foreign}>"));
        }
        let links: Vec<(String, String)> = document
            .descendants()
            .filter(|node| {
                // An abstract may have an address, too.
                self.layout != LayoutChoice::Cards
                    || node
                        .parent()
                        .is_some_and(|parent| parent.has_tag_name("h3"))
            })
            .filter_map(|node| {
                let page = node
                    .attribute("href")?
                    .strip_prefix("https://huggingface.co/papers/")?;
                Some((page.to_owned(), text_in(node)))
            })
            .collect();
        if links.len() != papers {
            return Some(format!("there are {} papers, not {papers}", links.len()));
        }
        let content = text_in(document.root_element());
        for ((id, title), item) in links.iter().zip(&self.body.items) {
            let plain = shown(&item.title.plain());
            if *id != item.id.to_string() || !item.title.has_math() && *title != plain {
                return Some(format!("{id} is {title:?}, not {plain:?}"));
            }
            let lost = item
                .lines
                .iter()
                .filter(|line| line.label.is_some())
                .find(|line| {
                    let has_markup = line.text.has_math() || line.text.plain().contains('\\');
                    !has_markup && !content.contains(&shown(&line.text.plain()))
                });
            if let Some(line) = lost {
                return Some(format!("{id} is without {:?}", line.text.plain()));
            }
        }
        None
    }
}

/// Builds the blog and holds every page against its post.
fn assert_built(blog: &Blog, posts: &[Written]) {
    blog.build();
    let differences: Vec<String> = posts
        .iter()
        .filter_map(|post| {
            let difference = post.difference(&blog.page(&post.slug))?;
            Some(format!("{}: {difference}", post.slug))
        })
        .collect();
    assert!(
        differences.is_empty(),
        "{} of {} posts\n{}",
        differences.len(),
        posts.len(),
        differences.join("\n")
    );
}

#[test]
fn every_real_day_is_a_page_by_each_of_the_ready_layouts() {
    let blog = Blog::new("layouts");
    let mut posts = Vec::new();
    for (number, (_, list)) in lists().iter().enumerate() {
        let mut notes = EditorNotes::default();
        for paper in list.papers.iter().step_by(3) {
            notes.set_comment(&paper.id, "**Read** this | first");
        }
        let digest = Digest::top_of_day(list.day, &list.papers, daily_papers::papers::Count::All)
            .with_notes(&notes);
        add(&blog, &digest, number, &mut posts);
    }
    assert_built(&blog, &posts);
}

#[test]
fn every_construct_is_text_in_each_of_the_ready_layouts() {
    let blog = Blog::new("layout-constructs");
    let mut posts = Vec::new();
    for (number, texts) in adversarial().chunks(8).enumerate() {
        let lines = texts.iter().map(|text| CleanText::new(text));
        let papers: Vec<Paper> = lines
            .filter(|line| !line.is_empty() && !RichText::read(line).is_empty())
            .zip(1..)
            .map(|(line, place)| Paper {
                id: ArxivId::new(&format!("2601.{place:05}")).expect("it is an id"),
                title: line.clone(),
                organization: Some(line.clone()),
                summary: line,
                ..paper(place, 1)
            })
            .collect();
        let digest =
            Digest::top_of_day(list_day(number), &papers, daily_papers::papers::Count::All);
        add(&blog, &digest, number, &mut posts);
    }
    assert_built(&blog, &posts);
}
