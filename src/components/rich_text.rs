//! Texts with emphasis, links and formulas, as elements. Remote text becomes text nodes, addresses become attributes.

use leptos::prelude::*;

use crate::post::{Block, RichText, Span, Target, user_markdown};

/// A text of a paper or of the editor.
#[component]
pub fn RichTextView(
    /// The text.
    text: RichText,
) -> impl IntoView {
    text.0.into_iter().map(span_view).collect_view()
}

fn span_view(span: Span) -> AnyView {
    match span {
        Span::Text(text) => text.into_any(),
        Span::Strong(inner) => view! { <strong><RichTextView text=inner /></strong> }.into_any(),
        Span::Emphasis(inner) => view! { <em><RichTextView text=inner /></em> }.into_any(),
        Span::Math(code) | Span::Code(code) => view! { <code>{code}</code> }.into_any(),
        Span::Address(url) => {
            view! { <ExternalLink url=url.to_string()>{url.to_string()}</ExternalLink> }.into_any()
        }
        Span::Linked(inner, url) => {
            view! { <ExternalLink url=url.to_string()>{inner.plain()}</ExternalLink> }.into_any()
        }
    }
}

/// What the editor wrote, as a program reads it; nothing where nothing is written.
#[component]
pub fn UserMarkdown(
    /// The Markdown.
    text: String,
    /// The program that the post is for.
    target: Target,
) -> impl IntoView {
    (!text.is_empty()).then(move || {
        view! { <div class="user-markdown">{blocks_view(user_markdown(&text, target))}</div> }
            .into_any()
    })
}

fn blocks_view(blocks: Vec<Block>) -> AnyView {
    blocks.into_iter().map(block_view).collect_view().into_any()
}

fn block_view(block: Block) -> AnyView {
    match block {
        Block::Paragraph(text) => view! { <p><RichTextView text /></p> }.into_any(),
        // Below the heading of the ranking.
        Block::Heading(text) => view! { <h4><RichTextView text /></h4> }.into_any(),
        Block::Quotation(blocks) => {
            view! { <blockquote>{blocks_view(blocks)}</blockquote> }.into_any()
        }
        Block::Code(code) => view! { <pre>{code}</pre> }.into_any(),
        Block::Rule => view! { <hr /> }.into_any(),
        Block::List(items, start) => {
            let items = items.into_iter().map(item_view).collect_view();
            match start {
                Some(start) => view! { <ol start=start.to_string()>{items}</ol> }.into_any(),
                None => view! { <ul>{items}</ul> }.into_any(),
            }
        }
        Block::Table(rows) => {
            let cell = |text: RichText| view! { <td><RichTextView text /></td> }.into_any();
            let row = |row: Vec<RichText>| {
                view! { <tr>{row.into_iter().map(cell).collect_view()}</tr> }.into_any()
            };
            view! { <table><tbody>{rows.into_iter().map(row).collect_view()}</tbody></table> }
                .into_any()
        }
    }
}

/// An item of a list. Its first paragraph is the item's own text.
fn item_view(mut blocks: Vec<Block>) -> AnyView {
    let text = match blocks.first_mut() {
        Some(Block::Paragraph(text)) => std::mem::take(text),
        _ => RichText::default(),
    };
    if matches!(blocks.first(), Some(Block::Paragraph(_))) {
        blocks.remove(0);
    }
    view! { <li><RichTextView text />{blocks_view(blocks)}</li> }.into_any()
}

/// A link to another site, which learns nothing of this page.
#[component]
pub fn ExternalLink(
    /// The address.
    #[prop(into)]
    url: String,
    /// What is linked.
    children: Children,
) -> impl IntoView {
    view! { <a href=url rel="noopener noreferrer">{children()}</a> }
}
