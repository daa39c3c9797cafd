//! The filter for an organization.

use leptos::{html::Select, prelude::*};

use super::papers;
use crate::{
    i18n::Messages,
    papers::{Paper, Search},
    state::AppState,
};

/// The organizations of the list to choose from. One that was typed and is none of them leaves the choice blank.
#[component]
pub fn OrganizationFilter() -> impl IntoView {
    let AppState { search, loader, .. } = expect_context();
    let t = expect_context::<Messages>();
    let select = NodeRef::<Select>::new();
    let list = loader.ranked;
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
                {move || options()}
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
