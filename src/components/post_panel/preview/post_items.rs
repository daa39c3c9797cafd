//! The papers of the post.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use leptos::prelude::*;

use crate::{
    browser,
    calendar::Period,
    components::{RichTextView, UserMarkdown},
    post::{Body, Entry, Item, Target},
    state::AppState,
};

/// How many papers of the post are made before the first are painted, and in every frame after it: a month has hundreds.
const PAPERS_PER_FRAME: usize = 20;

/// The papers of the post. Those that stay as they are keep their elements.
#[component]
pub fn PostItems(
    /// The post.
    body: Memo<Option<Arc<Body>>>,
) -> impl IntoView {
    let format = expect_context::<AppState>().settings.format;
    let target = move || format.with_untracked(|format| format.target);
    let frame = RwSignal::new(0_u32);
    let total =
        Memo::new(move |_| body.with(|body| body.as_ref().map_or(0, |body| body.items.len())));
    let period = Memo::new(move |_| body.with(|body| body.as_ref().map(|body| body.period)));
    let shown = Memo::new(move |last: Option<&(Option<Period>, usize)>| {
        frame.track();
        let period = period.get();
        let before = last.filter(|(of, _)| *of == period);
        let before = before.map_or(0, |(_, shown)| *shown);
        (period, total.get().min(before + PAPERS_PER_FRAME))
    });
    Effect::new(move |_| {
        if shown.with(|(_, shown)| *shown) < total.get() {
            browser::next_frame(move || frame.update(|frame| *frame += 1));
        }
    });
    let items = move || {
        format.track();
        let shown = shown.with(|(_, shown)| *shown);
        body.with(|body| {
            let items = body.as_ref().map_or(&[][..], |body| &body.items);
            items.iter().take(shown).cloned().collect::<Vec<Item>>()
        })
    };
    // The target decides how a comment is read.
    let key = move |item: &Item| {
        let mut hasher = DefaultHasher::new();
        (target(), item).hash(&mut hasher);
        hasher.finish()
    };

    view! {
        <ol>
            <For each=items key children=move |item| view! { <PostItem item target=target() /> } />
        </ol>
    }
}

/// One paper of the post. What papers say of themselves is English in a post of any language, unless it is translated.
#[component]
fn PostItem(
    /// The paper.
    item: Item,
    /// The program that the post is for.
    target: Target,
) -> impl IntoView {
    let comment = item.comment.map(|comment| {
        view! { <li>{format!("{}: ", comment.label)} <UserMarkdown text=comment.text target /></li> }.into_any()
    });
    let line = |entry| view! { <PostLine entry /> }.into_any();

    view! {
        <li>
            <strong lang=item.language dir="auto"><RichTextView text=item.title /></strong>
            " - "
            <span class="unbroken">{format!("👍 {}", item.upvotes)}</span>
            <ul>
                {comment}
                {item.lines.into_iter().map(line).collect_view()}
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
        Some(label) => {
            view! { {format!("{label}: ")} <span lang=entry.language dir="auto">{text}</span> }
                .into_any()
        }
        None => text.into_any(),
    };

    view! { <li>{line}</li> }
}
