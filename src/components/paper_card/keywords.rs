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
    let button = move |keyword: CleanText| {
        let name = plain(&keyword);
        let title = t.filter_by(t.keyword(), &name);
        view! {
            <li>
                <button
                    class="keyword"
                    lang="en"
                    title=title
                    on:click=move |_| search.toggle_phrase(&keyword)
                >
                    {name}
                </button>
            </li>
        }
        .into_any()
    };
    let buttons = keywords
        .into_iter()
        .take(MAX_KEYWORDS)
        .map(button)
        .collect_view();
    let topic = move |Topic {
                          name,
                          search: finds,
                          ..
                      }: Topic| {
        let title = t.filter_by_topic(&name);
        let finds = StoredValue::new(finds);
        let is_asked = move || finds.with_value(|finds| search.asks_for_search(finds));
        view! {
            <li>
                <button
                    class="keyword topic"
                    title=title
                    aria-pressed=move || is_asked().to_string()
                    on:click=move |_| finds.with_value(|finds| search.toggle_search(finds))
                >
                    {name}
                </button>
            </li>
        }
        .into_any()
    };

    // Without an item the style sheet hides it.
    view! {
        <ul class="keywords" aria-label=t.keywords()>
            {move || topics.for_paper(card.get().index).into_iter().map(topic).collect_view()}
            {buttons}
        </ul>
    }
}
