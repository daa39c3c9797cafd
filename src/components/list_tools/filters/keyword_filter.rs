//! The filter for the keywords of the list.

use leptos::prelude::*;

use super::papers;
use crate::{i18n::Messages, papers::Search, state::AppState};

/// The keywords that several papers of the list have. Hidden where there are none.
#[component]
pub fn KeywordFilter() -> impl IntoView {
    let AppState { search, loader, .. } = expect_context();
    let t = expect_context::<Messages>();
    let list = loader.ranked;
    let keywords = Memo::new(move |_| {
        list.with(|list| {
            let keywords = Search::frequent_keywords(papers(list.as_ref()), &|_| true).into_iter();
            keywords
                .map(|(keyword, _)| keyword.to_string())
                .collect::<Vec<_>>()
        })
    });
    let button = move |keyword: String| {
        let [asked, phrase] = [keyword.clone(), keyword.clone()];
        view! {
            <button
                class="keyword"
                aria-pressed=move || search.search.with(|search| search.asks_for(&asked)).to_string()
                on:click=move |_| search.toggle_phrase(&phrase)
            >
                {keyword}
            </button>
        }
        .into_any()
    };

    view! {
        <fieldset class="field" hidden=move || keywords.with(Vec::is_empty)>
            <legend class="label">{t.keywords()}</legend>
            <p class="keyword-choices" lang="en">
                {move || keywords.get().into_iter().map(button).collect_view()}
            </p>
        </fieldset>
    }
}
