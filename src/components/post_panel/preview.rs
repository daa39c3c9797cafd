//! The post as a blog shows it.

use leptos::prelude::*;

use super::tabs::{panel_id, tab_id};
use crate::{
    components::{Icon, IconName, NotesField, RichTextView, UserMarkdown},
    i18n::Messages,
    post::{Body, Entry, Item, RichText, Target},
    state::{AppState, PostTab},
};

/// The preview, with the field of the introduction in its place. It is made while it is shown, and again whenever the post
/// changes; while it is hidden it stays as it was.
#[component]
pub fn Preview() -> impl IntoView {
    let AppState {
        loader,
        panel,
        post,
        settings,
        ..
    } = expect_context();
    let format = settings.format;
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

    let is_listed = move || loader.list.with(|list| list.ready().is_some());
    let has_post = Memo::new(move |_| body.with(Option::is_some));
    let is_sample = move || {
        loader
            .list
            .with(|list| list.ready().is_some_and(|(_, origin)| origin.is_sample()))
    };
    let title = Memo::new(move |_| body.with(|body| body.as_ref().map(|body| body.title.clone())));

    view! {
        <div
            id=panel_id(PostTab::Preview)
            class="preview"
            role="tabpanel"
            // It scrolls, by keys as well.
            tabindex="0"
            aria-labelledby=tab_id(PostTab::Preview)
            hidden=move || panel.is_hidden(PostTab::Preview)
        >
            <div class="blog" lang=move || format.with(|format| format.language.tag())>
                <Show when=is_sample>
                    <p class="stamp" lang=t.language().tag()>{t.sample_label()}</p>
                </Show>
                <p class="post-title">{title}</p>
                <p class="post-date">{date}</p>
                // It is written where it will stand.
                <NotesField
                    name=t.introduction()
                    hint=t.introduction_hint()
                    hidden=move || !is_listed()
                />
                <Show when=move || !has_post.get()>
                    <p class="no-post" lang=t.language().tag()>
                        <Icon name=IconName::Post />
                        {t.no_post(is_listed())}
                    </p>
                </Show>
                {move || {
                    let target = format.with(|format| format.target);
                    body.get().map(|body| view! { <PostBody body as_of target /> })
                }}
            </div>
        </div>
    }
}

/// How many papers of the post are made before the first are painted, and in every frame after it.
const PAPERS_PER_FRAME: usize = 20;

/// The post below its title and date. The page has its first heading already: the post's title is a paragraph that looks
/// like one. The papers come a few a frame: a month has hundreds.
#[component]
fn PostBody(
    /// The post.
    body: Body,
    /// The line with the time of the list.
    as_of: Memo<String>,
    /// The program that it is for.
    target: Target,
) -> impl IntoView {
    let has_as_of = body.as_of.is_some();
    let items = StoredValue::new(body.items);
    let count = items.with_value(Vec::len);
    let shown = RwSignal::new(count.min(PAPERS_PER_FRAME));
    Effect::new(move |_| {
        let made = shown.get();
        if made < count {
            request_animation_frame(move || {
                // The post may be another by then.
                let _ = shown.try_set(count.min(made + PAPERS_PER_FRAME));
            });
        }
    });
    let item = move |index| {
        let item = items.with_value(|items| items.get(index).cloned());
        item.map(|item| view! { <PostItem item target /> })
    };

    view! {
        <UserMarkdown text=body.introduction target />
        <p><RichTextView text=body.count /></p>
        {has_as_of.then(|| view! { <p>{as_of}</p> })}
        <h3>{body.ranking}</h3>
        <ol>
            <For each=move || 0..shown.get() key=|index| *index children=item />
        </ol>
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
