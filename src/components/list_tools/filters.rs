//! The filters of the list, which write into the search.

mod keyword_filter;
mod organization_filter;
mod topic_filter;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    browser::ElementId,
    components::Popover,
    i18n::Messages,
    papers::{Paper, Search},
    state::{AppState, RankedList},
};
use keyword_filter::KeywordFilter;
use organization_filter::OrganizationFilter;
use topic_filter::TopicFilter;

/// The numbers of upvotes that are offered.
const MIN_UPVOTES: [u32; 5] = [0, 5, 10, 20, 50];

/// The popover with the filters: code, organization, keywords, upvotes.
#[component]
pub fn Filters() -> impl IntoView {
    let AppState {
        loader,
        search,
        selection,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let found = Memo::new(move |_| {
        let total = loader
            .ranked
            .with(|list| list.as_ref().map_or(0, |list| list.papers.len()));
        t.filter_result(
            search.match_count().unwrap_or(total),
            total,
            selection.included_count(),
        )
    });
    let clear = move |_| {
        let text = untrack(|| search.text());
        let text = Search::with_organization(&Search::with_code(&text, false), None);
        search.set_text(Search::with_min_upvotes(&text, 0));
    };

    view! {
        <Popover id=ElementId::Filters class="filters" name=t.filters()>
            <TopicFilter />
            <CodeFilter />
            <OrganizationFilter />
            <KeywordFilter />
            <UpvotesFilter />
            <p class="popover-foot">
                <span role="status">{found}</span>
                <button disabled=move || search.filter_count() == 0 on:click=clear>
                    {t.clear_filters()}
                </button>
            </p>
        </Popover>
    }
}

/// The box that asks for papers with code.
#[component]
fn CodeFilter() -> impl IntoView {
    let search = expect_context::<AppState>().search;
    let t = expect_context::<Messages>();

    view! {
        <label class="switch">
            <input
                type="checkbox"
                prop:checked=move || search.search.with(Search::asks_for_code)
                on:change:target=move |event| {
                    let text = untrack(|| search.text());
                    search.set_text(Search::with_code(&text, event.target().checked()));
                }
            />
            {t.has_code()}
        </label>
    }
}

/// The fewest upvotes of the papers that are shown. It chooses none for the post.
#[component]
fn UpvotesFilter() -> impl IntoView {
    let search = expect_context::<AppState>().search;
    let t = expect_context::<Messages>();
    let set = move |min| {
        let text = untrack(|| search.text());
        search.set_text(Search::with_min_upvotes(&text, min));
    };
    let button = move |min| {
        let is_set = move || search.search.with(Search::min_upvotes) == min;
        view! {
            <button aria-pressed=move || is_set().to_string() on:click=move |_| set(min)>
                {t.min_upvotes_choice(min)}
            </button>
        }
        .into_any()
    };

    view! {
        <div class="field">
            <span class="label" id="upvotes-filter">{t.shown_upvotes()}</span>
            <div class="segments" role="group" aria-labelledby="upvotes-filter">
                {MIN_UPVOTES.into_iter().map(button).collect_view()}
            </div>
        </div>
    }
}

/// The papers of a list; none where there is no list.
fn papers(list: Option<&Arc<RankedList>>) -> &[Paper] {
    list.map_or(&[], |list| &list.papers)
}
