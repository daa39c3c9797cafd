//! Texts with emphasis, links and formulas, as elements. Remote text becomes text nodes, addresses become attributes.

use leptos::prelude::*;

use crate::post::{Block, RichText, Span, user_markdown};

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

/// What the editor wrote, read as Markdown; nothing where nothing is written.
#[component]
pub fn UserMarkdown(
    /// The Markdown.
    text: String,
) -> impl IntoView {
    (!text.is_empty()).then(move || {
        let blocks = user_markdown(&text).into_iter().map(block_view);
        view! { <div class="user-markdown">{blocks.collect_view()}</div> }
    })
}

fn block_view(block: Block) -> AnyView {
    match block {
        Block::Paragraph(text) => view! { <p><RichTextView text /></p> }.into_any(),
        // Below the heading of the ranking.
        Block::Heading(text) => view! { <h4><RichTextView text /></h4> }.into_any(),
        Block::Quotation(text) => {
            view! { <blockquote><RichTextView text /></blockquote> }.into_any()
        }
        Block::Code(code) => view! { <pre>{code}</pre> }.into_any(),
        Block::List(items, is_numbered) => {
            let item = |text: RichText| view! { <li><RichTextView text /></li> };
            let items = items.into_iter().map(item).collect_view();
            if is_numbered {
                view! { <ol>{items}</ol> }.into_any()
            } else {
                view! { <ul>{items}</ul> }.into_any()
            }
        }
    }
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
