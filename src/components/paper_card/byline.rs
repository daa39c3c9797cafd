//! Who a paper is from.

use leptos::prelude::*;

use super::plain;
use crate::{i18n::Messages, papers::CleanText, state::AppState};

/// How many authors are named before the rest is counted.
const MAX_AUTHORS: usize = 2;

/// The organization and the first authors; each filters the list when it is pressed.
#[component]
pub fn Byline(
    /// The organization, where one is known.
    organization: Option<CleanText>,
    /// All authors.
    authors: Vec<CleanText>,
) -> impl IntoView {
    let search = expect_context::<AppState>().search;
    let t = expect_context::<Messages>();
    let organization = organization.map(|name| {
        let shown = plain(&name);
        let label = t.filter_by(t.organization(), &shown);
        view! {
            <button
                class="organization"
                lang="en"
                dir="auto"
                title=label
                on:click=move |_| search.toggle_organization(&name)
            >
                {shown}
            </button>
        }
        .into_any()
    });
    let more = authors.len().saturating_sub(MAX_AUTHORS);
    let named = authors
        .into_iter()
        .take(MAX_AUTHORS)
        .enumerate()
        .map(|(i, name)| {
            let shown = plain(&name);
            let label = t.filter_by(t.author(), &shown);
            view! {
            {(i > 0).then_some(", ")}
            <button lang="en" dir="auto" title=label on:click=move |_| search.toggle_phrase(&name)>
                {shown}
            </button>
        }
        .into_any()
        });
    let authors = named.collect_view();
    let authors = (!authors.is_empty()).then(|| {
        let more = (more > 0).then(|| t.more_authors(more));
        view! { <span class="authors">{authors} {more}</span> }.into_any()
    });

    view! { <p class="byline">{organization} {authors}</p> }
}
