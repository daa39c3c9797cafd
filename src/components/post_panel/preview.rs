//! The post as a blog shows it.

mod post_items;

use std::{mem, sync::Arc};

use leptos::prelude::*;

use super::tabs::{panel_id, tab_id};
use crate::{
    components::{Icon, IconName, NotesField, RichTextView, UserMarkdown},
    i18n::Messages,
    post::{Body, RichText},
    state::{AppState, PostTab},
};
use post_items::PostItems;

/// The preview. It is made when it is first seen; while it is not, it stays as it was.
#[component]
pub fn Preview() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let was_seen =
        Memo::new(move |was: Option<&bool>| was == Some(&true) || panel.shows(PostTab::Preview));

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
            <Show when=move || was_seen.get()>
                <Blog />
            </Show>
        </div>
    }
}

/// The post, with the field of the introduction in its place. Each part follows the post on its own: a tick of the clock
/// changes the lines that tell the time and no other, and the preview keeps its focus and its selection.
#[component]
fn Blog() -> impl IntoView {
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
        if !panel.shows(PostTab::Preview) {
            return last.cloned().flatten();
        }
        post.show(|| post.body.get())
    });
    // A layout other than the reference is shown as its Markdown is read.
    let laid_out = Memo::new(move |last: Option<&Option<String>>| {
        if !panel.shows(PostTab::Preview) {
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
    let count = move || body.with(|body| body.as_ref().map(|body| body.count.clone()));
    let target = move || format.with(|format| format.target);

    let is_listed = move || loader.ranked.with(Option::is_some);
    let has_post = Memo::new(move |_| body.with(Option::is_some));

    view! {
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
                hidden=Memo::new(move |_| !is_listed())
            />
            <Show when=move || !has_post.get()>
                <p class="no-post" lang=t.language().tag()>
                    <Icon name=IconName::Post />
                    {t.no_post(is_listed(), loader.is_loading())}
                </p>
            </Show>
            {move || {
                laid_out.get().map(|text| view! { <UserMarkdown text target=target() /> })
            }}
            <Show when=move || laid_out.with(Option::is_none)>
                {move || view! { <UserMarkdown text=introduction.get() target=target() /> }}
                {move || count().map(|text| view! { <p><RichTextView text /></p> }.into_any())}
                <Show when=move || !as_of.with(String::is_empty)>
                    <p>{as_of}</p>
                </Show>
                <h3>{ranking}</h3>
                <PostItems body />
            </Show>
        </div>
    }
}

/// A text in which short words that begin with a digit, as dates do, break nowhere.
fn with_unbroken_dates(text: &str) -> Vec<AnyView> {
    let mut views = Vec::new();
    let mut before = String::new();
    for word in text.split_inclusive(' ') {
        if word.len() <= 16 && word.starts_with(|first: char| first.is_ascii_digit()) {
            views.push(mem::take(&mut before).into_any());
            views.push(view! { <span class="unbroken">{word.to_owned()}</span> }.into_any());
        } else {
            before.push_str(word);
        }
    }
    views.push(before.into_any());
    views
}
