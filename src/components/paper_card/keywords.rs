//! The keywords of a paper.

use leptos::prelude::*;

use super::plain;
use crate::{i18n::Messages, papers::CleanText, state::AppState};

/// How many keywords are shown.
const MAX_KEYWORDS: usize = 3;

/// The first keywords, which filter the list when they are pressed.
#[component]
pub fn Keywords(
    /// All keywords.
    keywords: Vec<CleanText>,
) -> impl IntoView {
    let search = expect_context::<AppState>().search;
    let t = expect_context::<Messages>();
    let has_keywords = !keywords.is_empty();
    let button = move |keyword: CleanText| {
        let shown = plain(&keyword);
        let label = t.filter_by(t.keyword(), &shown);
        view! {
            <li>
                <button
                    class="keyword"
                    title=label
                    on:click=move |_| search.toggle_phrase(&keyword)
                >
                    {shown}
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
    has_keywords
        .then(|| view! { <ul class="keywords" lang="en" aria-label=t.keywords()>{buttons}</ul> })
}
