//! Topics that a reader may want.

use leptos::prelude::*;

use super::Form;
use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    papers::{CleanText, Search},
    state::{AppState, SeenPapers},
};

/// Keywords of the lists that were seen, as far as they are no topic yet.
#[component]
pub fn Suggestions(
    /// The form.
    form: Form,
) -> impl IntoView {
    let AppState { loader, topics, .. } = expect_context();
    let t = expect_context::<Messages>();
    let seen = SeenPapers::load(loader);
    let keywords = Memo::new(move |_| {
        topics.topics.with(|topics| {
            let is_new = |keyword: &CleanText| topics.index_of(keyword).is_none();
            seen.with(|papers| {
                let keywords = Search::frequent_keywords(papers, &is_new).into_iter();
                keywords
                    .map(|(keyword, _)| keyword.to_string())
                    .collect::<Vec<_>>()
            })
        })
    });
    let button = move |keyword: String| {
        let suggested = keyword.clone();
        let suggest = move |_| {
            form.show("", &suggested, &Search::with_phrase("", &suggested, true));
            browser::select_all(ElementId::TopicSearch);
        };
        view! {
            <button class="keyword" on:click=suggest>
                {keyword}
            </button>
        }
        .into_any()
    };

    view! {
        <fieldset class="field" hidden=move || keywords.with(Vec::is_empty)>
            <legend class="label">{t.suggested_topics()}</legend>
            <p class="keyword-choices" lang="en">
                {move || keywords.get().into_iter().map(button).collect_view()}
            </p>
        </fieldset>
    }
}
