//! The post as HTML for the clipboard. It is pasted into other programs and never into this page.

use super::{Block, Body, Item, RichText, Span, user_markdown};

/// The editor's Markdown.
pub(super) fn user_markdown_html(text: &str) -> String {
    let mut html = Html::default();
    html.user_markdown(text);
    html.0
}

/// The whole post.
pub(super) fn body(body: &Body) -> String {
    let mut html = Html::default();
    html.element("h1", |html| html.text(&body.title));
    if !body.introduction.is_empty() {
        html.user_markdown(&body.introduction);
    }
    html.element("p", |html| html.rich_text(&body.count));
    if let Some(as_of) = &body.as_of {
        html.element("p", |html| html.rich_text(as_of));
    }
    html.element("h2", |html| html.text(body.ranking));
    html.element("ol", |html| {
        for item in &body.items {
            html.item(item);
        }
    });
    html.0
}

/// A linked title. Links cannot be nested, so links in the title become text.
pub(super) fn link(title: &RichText, address: &str) -> String {
    let mut html = Html::default();
    html.link(address, |html| html.text(&title.plain()));
    html.0
}

#[derive(Default)]
struct Html(String);

impl Html {
    fn element(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        self.0.push_str(&format!("<{name}>"));
        content(self);
        self.0.push_str(&format!("</{name}>"));
    }

    fn item(&mut self, item: &Item) {
        self.element("li", |html| {
            html.element("strong", |html| html.rich_text(&item.title.clone().unset()));
            html.text(&format!(" - 👍 {}", item.upvotes));
            html.element("ul", |html| {
                if let Some(comment) = &item.comment {
                    html.element("li", |html| {
                        html.text(&format!("{}: ", comment.label));
                        html.user_markdown(&comment.text);
                    });
                }
                for line in &item.lines {
                    html.element("li", |html| {
                        if let Some(label) = line.label {
                            html.text(&format!("{label}: "));
                        }
                        html.rich_text(&line.text);
                    });
                }
            });
        });
    }

    fn user_markdown(&mut self, text: &str) {
        for block in user_markdown(text) {
            match block {
                Block::Paragraph(rich_text) => self.element("p", |html| html.rich_text(&rich_text)),
                Block::Heading(rich_text) => self.element("h3", |html| html.rich_text(&rich_text)),
                Block::Quotation(rich_text) => {
                    self.element("blockquote", |html| html.rich_text(&rich_text))
                }
                Block::Code(code) => self.element("pre", |html| html.text(&code)),
                Block::List(items, is_numbered) => {
                    self.element(if is_numbered { "ol" } else { "ul" }, |html| {
                        for item in &items {
                            html.element("li", |html| html.rich_text(item));
                        }
                    });
                }
            }
        }
    }

    fn rich_text(&mut self, rich_text: &RichText) {
        for span in &rich_text.0 {
            match span {
                Span::Text(text) => self.text(text),
                Span::Strong(inner) => self.element("strong", |html| html.rich_text(inner)),
                Span::Emphasis(inner) => self.element("em", |html| html.rich_text(inner)),
                Span::Code(code) => self.element("code", |html| html.text(code)),
                Span::Math(tex) => self.text(&format!("${tex}$")),
                Span::Address(link) => self.link(link, |html| html.text(link)),
                Span::Linked(inner, link) => self.link(link, |html| html.text(&inner.plain())),
            }
        }
    }

    fn link(&mut self, address: &str, content: impl FnOnce(&mut Self)) {
        self.0.push_str("<a href=\"");
        self.text(address);
        self.0.push_str("\">");
        content(self);
        self.0.push_str("</a>");
    }

    fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                _ => self.0.push(character),
            }
        }
    }
}
