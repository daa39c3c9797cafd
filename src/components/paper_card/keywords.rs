//! The topics and the keywords of a paper.

use leptos::prelude::*;

use super::plain;
use crate::{
    i18n::Messages,
    papers::{CleanText, Topic},
    state::{AppState, CardState},
};

/// How many keywords are shown.
const MAX_KEYWORDS: usize = 3;

/// The topics of a reader that a paper belongs to, and its first keywords. All filter the list when they are pressed.
#[component]
pub fn Keywords(
    /// The card's state.
    card: Memo<CardState>,
    /// All keywords.
    keywords: Vec<CleanText>,
) -> impl IntoView {
    let AppState { search, topics, .. } = expect_context();
    let t = expect_context::<Messages>();
    let has_keywords = !keywords.is_empty();
    let button = move |keyword: CleanText| {
        let name = plain(&keyword);
        let title = t.filter_by(t.keyword(), &name);
        let filter = Callback::new(move |()| search.toggle_phrase(&keyword));
        view! { <FilterChip name title class="keyword" lang="en" filter /> }
    };
    let buttons = keywords
        .into_iter()
        .take(MAX_KEYWORDS)
        .map(button)
        .collect_view();
    let topic = move |Topic {
                          name, search: text, ..
                      }: Topic| {
        let title = t.filter_by_topic(&name);
        let filter = Callback::new(move |()| search.toggle_text(&text));
        view! { <FilterChip name title class="keyword topic" filter /> }
    };
    let of_card = move || topics.of_paper(card.get().index);
    let topics = move || of_card().into_iter().map(topic).collect_view();
    let is_hidden = move || !has_keywords && of_card().is_empty();

    view! {
        <ul class="keywords" aria-label=t.keywords() hidden=is_hidden>
            {topics}
            {buttons}
        </ul>
    }
}

/// A button that filters the list.
#[component]
fn FilterChip(
    /// What it filters by.
    name: String,
    /// What pressing it does.
    title: String,
    /// Its class.
    class: &'static str,
    /// The language of the name, unless it is the reader's own.
    #[prop(optional)]
    lang: Option<&'static str>,
    /// Filters the list.
    filter: Callback<()>,
) -> impl IntoView {
    view! {
        <li>
            <button class=class lang=lang title=title on:click=move |_| filter.run(())>
                {name}
            </button>
        </li>
    }
}
