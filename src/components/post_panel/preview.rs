//! The post as a blog shows it.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use leptos::prelude::*;

use super::tabs::{panel_id, tab_id};
use crate::{
    browser,
    calendar::Period,
    components::{Icon, IconName, NotesField, RichTextView, UserMarkdown},
    i18n::Messages,
    post::{Body, Entry, Item, RichText, Target},
    state::{AppState, PostTab},
};

/// The preview, with the field of the introduction in its place. It is made while it is shown; while it is hidden it stays
/// as it was.
///
/// Each part follows the post on its own: a tick of the clock changes the lines that tell the time and no other, and the
/// preview keeps its focus and its selection.
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
    let body = Memo::new(move |last: Option<&Option<Arc<Body>>>| {
        if panel.is_hidden(PostTab::Preview) {
            return last.cloned().flatten();
        }
        post.show(|| post.body.get())
    });
    // A layout other than the reference is shown as its Markdown is read.
    let laid_out = Memo::new(move |last: Option<&Option<String>>| {
        if panel.is_hidden(PostTab::Preview) {
            return last.cloned().flatten();
        }
        body.with(|body| post.show(|| format.with(|format| body.as_ref()?.preview(format))))
    });
    let line = move |read: fn(&Body) -> String| {
        Memo::new(move |_| body.with(|body| body.as_deref().map(read).unwrap_or_default()))
    };
    let title = line(|body| body.title.clone());
    let date = line(|body| body.date.minute());
    let introduction = line(|body| body.introduction.clone());
    let as_of = line(|body| {
        let as_of = body.as_of.as_ref();
        as_of.map(RichText::plain).unwrap_or_default()
    });
    let ranking = line(|body| body.ranking.to_owned());
    let count = Memo::new(move |_| body.with(|body| body.as_ref().map(|body| body.count.clone())));
    let target = Memo::new(move |_| format.with(|format| format.target));

    let is_listed = move || loader.ranked.with(Option::is_some);
    let has_post = Memo::new(move |_| body.with(Option::is_some));

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
                <Show when=move || loader.is_sample.get()>
                    <p class="stamp" lang=t.language().tag()>
                        {t.sample_label()}
                    </p>
                </Show>
                // The page has its first heading already.
                <p class="post-title">{move || title.with(|title| with_unbroken_dates(title))}</p>
                <p class="post-date">{date}</p>
                // It is written where it will stand.
                <NotesField
                    name=t.introduction()
                    hint=t.introduction_hint()
                    hidden=Signal::derive(move || !is_listed())
                />
                <Show when=move || !has_post.get()>
                    <p class="no-post" lang=t.language().tag()>
                        <Icon name=IconName::Post />
                        {t.no_post(is_listed(), loader.is_loading())}
                    </p>
                </Show>
                {move || {
                    laid_out.get().map(|text| view! { <UserMarkdown text target=target.get() /> })
                }}
                <Show when=move || laid_out.with(Option::is_none)>
                    {move || view! { <UserMarkdown text=introduction.get() target=target.get() /> }}
                    {move || count.get().map(|text| view! { <p><RichTextView text /></p> })}
                    <Show when=move || !as_of.with(String::is_empty)>
                        <p>{as_of}</p>
                    </Show>
                    <h3>{ranking}</h3>
                    <PostItems body target />
                </Show>
            </div>
        </div>
    }
}

/// A text in which short words that begin with a digit, as dates do, break nowhere.
fn with_unbroken_dates(text: &str) -> Vec<AnyView> {
    let word = |word: &str| {
        let text = word.to_owned();
        match word.len() <= 16 && word.starts_with(|first: char| first.is_ascii_digit()) {
            true => view! { <span class="unbroken">{text}</span> }.into_any(),
            false => text.into_any(),
        }
    };
    text.split_inclusive(' ').map(word).collect()
}

/// How many papers of the post are made before the first are painted, and in every frame after it: a month has hundreds.
const PAPERS_PER_FRAME: usize = 20;

/// The papers of the post. Those that stay as they are keep their elements.
#[component]
fn PostItems(
    /// The post.
    body: Memo<Option<Arc<Body>>>,
    /// The program that it is for.
    target: Memo<Target>,
) -> impl IntoView {
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
            browser::next_frame(move || {
                // The page may be closed by then.
                let _ = frame.try_update(|frame| *frame += 1);
            });
        }
    });
    let items = move || {
        target.track();
        let shown = shown.with(|(_, shown)| *shown);
        body.with(|body| {
            let items = body.as_ref().map_or(&[][..], |body| &body.items);
            items.iter().take(shown).cloned().collect::<Vec<Item>>()
        })
    };
    // The target decides how a comment is read.
    let key = move |item: &Item| {
        let mut hasher = DefaultHasher::new();
        (target.get_untracked(), item).hash(&mut hasher);
        hasher.finish()
    };

    view! {
        <ol>
            <For
                each=items
                key=key
                children=move |item| view! { <PostItem item target=target.get_untracked() /> }
            />
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
        view! { <li>{format!("{}: ", comment.label)} <UserMarkdown text=comment.text target /></li> }
    });
    let lines = item.lines.into_iter();

    view! {
        <li>
            <strong lang=item.language dir="auto"><RichTextView text=item.title /></strong>
            " - "
            <span class="unbroken">{format!("👍 {}", item.upvotes)}</span>
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
        Some(label) => {
            view! { {format!("{label}: ")} <span lang=entry.language dir="auto">{text}</span> }
                .into_any()
        }
        None => text.into_any(),
    };

    view! { <li>{line}</li> }
}
