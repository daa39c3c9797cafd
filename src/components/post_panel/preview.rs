//! The post as a blog shows it.

use leptos::prelude::*;

use super::export_label;
use crate::{
    components::{RichTextView, UserMarkdown},
    i18n::Messages,
    post::{Body, Entry, Item, RichText, Target},
    state::{AppState, ExportTarget, PostExport, PostTab},
};

/// The preview, and the button that copies what it shows. It is made while it is shown, and again whenever the post
/// changes; while it is hidden it stays as it was.
#[component]
pub fn Preview() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let post = expect_context::<AppState>().post;
    let format = expect_context::<AppState>().settings.format;
    let t = expect_context::<Messages>();
    // Every tick of the clock makes the body again, and only the lines that tell the time follow it: what is left is
    // equal, and the preview keeps its focus and its selection.
    let timed = Memo::new(move |last: Option<&Option<Body>>| {
        if panel.is_hidden(PostTab::Preview) {
            return last.cloned().flatten();
        }
        post.with_digest(Body::new)
    });
    let date = Memo::new(move |_| {
        let minute = |body: &Body| body.date.minute();
        timed.with(|body| body.as_ref().map(minute).unwrap_or_default())
    });
    let as_of = Memo::new(move |_| {
        let as_of = |body: &Body| body.as_of.as_ref().map(RichText::plain);
        timed.with(|body| body.as_ref().and_then(as_of).unwrap_or_default())
    });
    let body = Memo::new(move |last: Option<&Option<Body>>| {
        let mut body = timed.get()?;
        let last = last.and_then(Option::as_ref);
        body.date = last.map_or(body.date, |last| last.date);
        if body.as_of.is_some() && last.is_some_and(|last| last.as_of.is_some()) {
            body.as_of = last.and_then(|last| last.as_of.clone());
        }
        Some(body)
    });

    view! {
        <div class="preview" hidden=move || panel.is_hidden(PostTab::Preview)>
            <p class="rich">
                <CopyRichTextButton />
                <span>{t.rich_text_uses()}</span>
            </p>
            <div
                class="blog"
                role="region"
                // It scrolls, by keys as well.
                tabindex="0"
                aria-label=t.preview()
                lang=move || format.with(|format| format.language.tag())
            >
                {move || {
                    let target = format.with(|format| format.target);
                    body.get().map(|body| view! { <PostBody body date as_of target /> })
                }}
            </div>
        </div>
    }
}

/// The button that copies the post as rich text.
#[component]
fn CopyRichTextButton() -> impl IntoView {
    let state = expect_context::<AppState>();

    view! {
        <button
            disabled=move || !state.post.exists()
            on:click=move |_| state.export_post(ExportTarget::RichText)
        >
            {export_label(PostExport::To(ExportTarget::RichText))}
        </button>
    }
}

/// The whole post. The page has its first heading already: the post's title is a paragraph that looks like one.
#[component]
fn PostBody(
    /// The post.
    body: Body,
    /// Its date.
    date: Memo<String>,
    /// The line with the time of the list.
    as_of: Memo<String>,
    /// The program that it is for.
    target: Target,
) -> impl IntoView {
    let has_as_of = body.as_of.is_some();
    let items = body.items.into_iter();

    view! {
        <p class="post-title">{body.title}</p>
        <p class="post-date">{date}</p>
        <UserMarkdown text=body.introduction target />
        <p><RichTextView text=body.count /></p>
        {has_as_of.then(|| view! { <p>{as_of}</p> })}
        <h3>{body.ranking}</h3>
        <ol>{items.map(|item| view! { <PostItem item target /> }).collect_view()}</ol>
    }
}

/// One paper of the post. What papers say of themselves is English in a post of any language.
#[component]
fn PostItem(
    /// The paper.
    item: Item,
    /// The program that the post is for.
    target: Target,
) -> impl IntoView {
    let comment = item.comment.map(|comment| {
        view! { <li>{format!("{}: ", comment.label)} <UserMarkdown text=comment.text target /></li> }
    });
    let lines = item.lines.into_iter();

    view! {
        <li>
            <strong lang="en"><RichTextView text=item.title /></strong>
            {format!(" - 👍 {}", item.upvotes)}
            <ul>
                {comment}
                {lines.map(|entry| view! { <PostLine entry /> }).collect_view()}
            </ul>
        </li>
    }
}

/// What the post says of a paper in one line.
#[component]
fn PostLine(
    /// The line.
    entry: Entry,
) -> impl IntoView {
    let text = view! { <RichTextView text=entry.text /> };
    let line = match entry.label {
        Some(label) => view! { {format!("{label}: ")} <span lang="en">{text}</span> }.into_any(),
        None => text.into_any(),
    };

    view! { <li>{line}</li> }
}
