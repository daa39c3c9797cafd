//! The filters of the list, which write into the search.

use std::sync::Arc;

use leptos::{html::Select, prelude::*};

use crate::{
    browser::ElementId,
    components::Popover,
    i18n::Messages,
    papers::{Paper, Search, Topic},
    state::{AppState, RankedList},
};

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

/// The topics that are followed, each of which filters the list, and the button that opens all of them.
#[component]
fn TopicFilter() -> impl IntoView {
    let AppState {
        search,
        topics,
        panel,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let button = move |topic: Topic| {
        let finds = StoredValue::new(topic.search);
        let is_asked = move || finds.with_value(|finds| search.asks_for_search(finds));
        view! {
            <button
                class="keyword topic"
                aria-pressed=move || is_asked().to_string()
                on:click=move |_| finds.with_value(|finds| search.toggle_search(finds))
            >
                {topic.name}
            </button>
        }
        .into_any()
    };
    let buttons = move || {
        let topics = topics.topics.get();
        let followed = topics.all().iter().filter(|topic| !topic.muted);
        followed.cloned().map(button).collect_view()
    };

    view! {
        <fieldset class="field">
            <legend class="label">{t.topics()}</legend>
            <p class="keyword-choices">
                {buttons}
                <button class="link" on:click=move |_| panel.topics_open.set(true)>
                    {t.manage_topics()}
                </button>
            </p>
        </fieldset>
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

fn papers(list: Option<&Arc<RankedList>>) -> &[Paper] {
    list.map_or(&[][..], |list| &list.papers)
}

/// The organizations of the list to choose from. One that was typed and is none of them leaves the choice blank.
#[component]
fn OrganizationFilter() -> impl IntoView {
    let search = expect_context::<AppState>().search;
    let t = expect_context::<Messages>();
    let select = NodeRef::<Select>::new();
    let list = expect_context::<AppState>().loader.ranked;
    let options = move || {
        list.with(|list| {
            Search::organizations(papers(list.as_ref()))
                .into_iter()
                .map(|(name, papers)| {
                    let label = t.organization_option(name, papers);
                    view! { <option value=name.to_string() lang="en">{label}</option> }.into_any()
                })
                .collect_view()
        })
    };
    // After the options have been made: a choice that is not among them is blank.
    Effect::new(move |_| {
        let value = list.with(|list| {
            search
                .search
                .with(|search| selected_organization(search, papers(list.as_ref())))
        });
        if let Some(select) = select.get() {
            queue_microtask(move || select.set_value(&value));
        }
    });

    view! {
        <label class="field">
            <span class="label">{t.organization()}</span>
            <select
                node_ref=select
                on:change:target=move |event| {
                    let text = untrack(|| search.text());
                    let name = event.target().value();
                    search.set_text(Search::with_organization(&text, Some(&name)));
                }
            >
                <option value="">{t.any_organization()}</option>
                {options}
            </select>
        </label>
    }
}

/// The organization of the list that a search asks for, or else what it asks for.
fn selected_organization(search: &Search, papers: &[Paper]) -> String {
    let mut names = papers
        .iter()
        .filter_map(|paper| paper.organization.as_deref());
    let listed = names.find(|name| search.filters_organization(name));
    listed
        .unwrap_or_else(|| search.organization().unwrap_or_default())
        .to_owned()
}

/// The keywords that several papers of the list have. Hidden where there are none.
#[component]
fn KeywordFilter() -> impl IntoView {
    let search = expect_context::<AppState>().search;
    let t = expect_context::<Messages>();
    let list = expect_context::<AppState>().loader.ranked;
    let keywords = Memo::new(move |_| {
        list.with(|list| {
            let keywords = Search::frequent_keywords(papers(list.as_ref()), &|_| true).into_iter();
            keywords
                .map(|(keyword, _)| keyword.to_string())
                .collect::<Vec<_>>()
        })
    });
    let button = move |keyword: String| {
        let phrase = keyword.clone();
        let is_asked = {
            let phrase = keyword.clone();
            move || {
                search
                    .search
                    .with(|search| search.asks_for(&phrase))
                    .to_string()
            }
        };
        view! {
            <button
                class="keyword"
                aria-pressed=is_asked
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
    };

    view! {
        <div class="field">
            <span class="label" id="upvotes-filter">{t.shown_upvotes()}</span>
            <div class="segments" role="group" aria-labelledby="upvotes-filter">
                {MIN_UPVOTES.map(button)}
            </div>
        </div>
    }
}
