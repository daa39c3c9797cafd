//! The post as HTML for the clipboard. It is pasted into other programs and never into this page.

use super::{
    Block, Body, Format, Item, LayoutChoice, RichText, Span, Target, markdown, user_markdown,
};

/// The editor's Markdown.
pub(super) fn user_markdown_html(text: &str, target: Target) -> String {
    let mut html = Html::default();
    html.blocks(&user_markdown(text, target));
    html.0
}

/// The whole post. By another layout than that of the reference, and under headings, it is what its Markdown shows.
pub(super) fn body(body: &Body, format: &Format) -> String {
    let target = format.target;
    let mut html = Html::default();
    html.element("h1", |html| html.text(&body.title));
    let has_headings = body.items.iter().any(|item| item.topic.is_some());
    if format.layout != LayoutChoice::Reference || has_headings {
        html.blocks(&user_markdown(&markdown::preview(body, format), target));
        return html.0;
    }
    html.blocks(&user_markdown(&body.introduction, target));
    html.element("p", |html| html.rich_text(&body.count));
    if let Some(as_of) = &body.as_of {
        html.element("p", |html| html.rich_text(as_of));
    }
    html.element("h2", |html| html.text(body.ranking));
    html.element("ol", |html| {
        for item in &body.items {
            html.item(item, target);
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

    fn item(&mut self, item: &Item, target: Target) {
        self.element("li", |html| {
            html.element("strong", |html| {
                html.rich_text(&item.title.clone().unset().settable())
            });
            html.text(&format!(" - 👍 {}", item.upvotes));
            html.element("ul", |html| {
                if let Some(comment) = &item.comment {
                    html.element("li", |html| {
                        html.text(&format!("{}: ", comment.label));
                        html.blocks(&user_markdown(&comment.text, target));
                    });
                }
                for line in &item.lines {
                    html.element("li", |html| {
                        if let Some(label) = line.label {
                            html.text(&format!("{label}: "));
                        }
                        html.rich_text(&line.text.clone().settable());
                    });
                }
            });
        });
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(text) => self.element("p", |html| html.rich_text(text)),
                Block::Heading(text) => self.element("h3", |html| html.rich_text(text)),
                Block::Quotation(blocks) => self.element("blockquote", |html| html.blocks(blocks)),
                Block::Code(code) => self.element("pre", |html| html.text(code)),
                Block::Rule => self.0.push_str("<hr />"),
                Block::List(items, start) => self.list(items, *start),
                Block::Table(rows) => self.element("table", |html| {
                    for (place, row) in rows.iter().enumerate() {
                        let cell = if place == 0 { "th" } else { "td" };
                        html.element("tr", |html| {
                            for text in row {
                                html.element(cell, |html| html.rich_text(text));
                            }
                        });
                    }
                }),
            }
        }
    }

    fn list(&mut self, items: &[Vec<Block>], start: Option<u32>) {
        match start {
            None => self.0.push_str("<ul>"),
            Some(1) => self.0.push_str("<ol>"),
            Some(start) => self.0.push_str(&format!("<ol start=\"{start}\">")),
        }
        for item in items {
            self.element("li", |html| match &item[..] {
                [Block::Paragraph(text), rest @ ..] => {
                    html.rich_text(text);
                    html.blocks(rest);
                }
                blocks => html.blocks(blocks),
            });
        }
        self.0
            .push_str(if start.is_some() { "</ol>" } else { "</ul>" });
    }

    fn rich_text(&mut self, rich_text: &RichText) {
        for span in &rich_text.0 {
            match span {
                Span::Text(text) => {
                    // Line breaks are the editor's; no text of a paper has one.
                    for (place, line) in text.split('\n').enumerate() {
                        if place > 0 {
                            self.0.push_str("<br />");
                        }
                        self.text(line);
                    }
                }
                Span::Strong(inner) => self.element("strong", |html| html.rich_text(inner)),
                Span::Emphasis(inner) => self.element("em", |html| html.rich_text(inner)),
                Span::Code(code) => self.element("code", |html| html.text(code)),
                Span::Math(tex) => self.text(&format!("${tex}$")),
                Span::Address(link) => self.link(link, |html| html.text(link)),
                Span::Linked(inner, link) => {
                    let inner = inner.clone().unlinked();
                    self.link(link, |html| html.rich_text(&inner));
                }
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
