//! Finding papers: the search field, and two filters that write into it.

use std::sync::Arc;

use leptos::{
    html::{Input, Select},
    prelude::*,
};

use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    papers::{Paper, Search},
    state::{AppState, RankedList},
};

/// The search field and its filters. Hidden without a list.
#[component]
pub fn SearchBar() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let t = expect_context::<Messages>();

    view! {
        <div
            class="selection search"
            role="search"
            hidden=move || loader.list.with(|list| list.ready().is_none())
        >
            <SearchField />
            <label>
                <CodeFilter />
                {t.has_code()}
            </label>
            <OrganizationFilter />
            <MatchButtons />
        </div>
    }
}

/// The field. Only what comes from elsewhere (Back, a button) is written to it: a field that is written to while a
/// syllable is being composed would lose it, or have it twice.
#[component]
fn SearchField() -> impl IntoView {
    let search = expect_context::<AppState>().search;
    let t = expect_context::<Messages>();
    let field = NodeRef::<Input>::new();
    Effect::new(move |_| {
        let text = search.text();
        if let Some(field) = field.get()
            && field.value() != text
        {
            field.set_value(&text);
        }
    });

    view! {
        <input
            node_ref=field
            id=ElementId::Search.id()
            type="search"
            autocomplete="off"
            spellcheck="false"
            enterkeyhint="search"
            aria-label=t.search()
            placeholder=t.search_hint()
            title=t.search_grammar()
            on:input:target=move |event| search.type_text(event.target().value())
            on:change=move |_| search.write_url()
        />
    }
}

/// The box that asks for papers with code.
#[component]
fn CodeFilter() -> impl IntoView {
    let search = expect_context::<AppState>().search;

    view! {
        <input
            type="checkbox"
            prop:checked=move || search.search.with(Search::asks_for_code)
            on:change:target=move |event| {
                let text = untrack(|| search.text());
                search.set_text(Search::with_code(&text, event.target().checked()));
            }
        />
    }
}

/// The organizations of the list to choose from. One that was typed and is none of them leaves the choice blank. A month
/// has hundreds, which nobody chooses from before there are cards to be seen: they come after the first paint.
#[component]
fn OrganizationFilter() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let search = expect_context::<AppState>().search;
    let t = expect_context::<Messages>();
    let select = NodeRef::<Select>::new();
    let offered = RwSignal::new(None::<Arc<RankedList>>);
    let list = Memo::new(move |_| {
        loader
            .list
            .with(|list| list.ready().map(|(list, _)| Arc::clone(list)))
    });
    Effect::new(move |_| {
        let list = list.get();
        browser::after_paint(move || {
            // The page may have been made anew in another language meanwhile.
            let _ = offered.try_set(list);
        });
    });
    let options = move || {
        offered.with(|list| {
            let papers = list.as_ref().map_or(&[][..], |list| &list.papers);
            Search::organizations(papers)
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
        let value = offered.with(|list| {
            let papers = list.as_ref().map_or(&[][..], |list| &list.papers);
            search
                .search
                .with(|search| selected_organization(search, papers))
        });
        if let Some(select) = select.get() {
            queue_microtask(move || select.set_value(&value));
        }
    });

    view! {
        <select
            node_ref=select
            aria-label=t.organization()
            on:change:target=move |event| {
                let text = untrack(|| search.text());
                search.set_text(Search::with_organization(&text, Some(&event.target().value())));
            }
        >
            <option value="">{t.any_organization()}</option>
            {options}
        </select>
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

/// What can be done with the papers that match.
#[component]
fn MatchButtons() -> impl IntoView {
    let search = expect_context::<AppState>().search;
    let selection = expect_context::<AppState>().selection;
    let t = expect_context::<Messages>();
    let include_only = move |_| {
        if let Some(matches) = search.matches.get_untracked() {
            selection.include_only(&matches);
        }
    };

    view! {
        <p class="found" hidden=move || matches!(search.match_count(), None | Some(0))>
            <ClearSearch />
            <button on:click=include_only>{t.include_matches()}</button>
        </p>
    }
}

/// The button that clears the search.
#[component]
pub fn ClearSearch(
    /// Its class.
    #[prop(optional)]
    class: Option<&'static str>,
) -> impl IntoView {
    let search = expect_context::<AppState>().search;
    let t = expect_context::<Messages>();
    let clear = move |_| {
        search.set_text(String::new());
        browser::restore_focus(ElementId::Papers);
    };

    view! { <button class=class on:click=clear>{t.clear_search()}</button> }
}
