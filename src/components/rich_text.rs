//! Texts with emphasis, links and formulas, as elements. Remote text becomes text nodes, addresses become attributes.

use leptos::prelude::*;

use crate::post::{RichText, Span};

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
        Span::Address(url) => view! { <ExternalLink url=url.to_string()>{url.to_string()}</ExternalLink> }.into_any(),
        Span::Linked(inner, url) => {
            view! { <ExternalLink url=url.to_string()>{inner.plain()}</ExternalLink> }.into_any()
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
