//! The tools of the list, in one row: search, filters, what is selected, undo, and what the cards show.

mod filters;
mod list_view;
mod search_field;
mod selection_summary;

use leptos::prelude::*;

use super::{Icon, IconName};
use crate::{browser::ElementId, i18n::Messages, state::AppState};
use filters::Filters;
use list_view::ListViewMenu;
pub use search_field::ClearSearch;
use search_field::SearchField;
pub use selection_summary::SelectionSummary;

/// The row of tools. It stays while a list is loaded, and is hidden where there is none.
#[component]
pub fn ListTools() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let is_listed = move || {
        loader
            .list
            .with(|list| list.is_loading() || list.ready().is_some())
    };

    view! {
        <div class="list-tools" role="search" hidden=move || !is_listed()>
            <SearchField />
            <FilterButton />
            <SelectionSummary />
            <UndoButton />
            <ListViewButton />
            <Filters />
            <ListViewMenu />
        </div>
    }
}

/// The button that opens the filters, and how many are set.
#[component]
fn FilterButton() -> impl IntoView {
    let search = expect_context::<AppState>().search;
    let t = expect_context::<Messages>();
    let count = Memo::new(move |_| search.filter_count());

    view! {
        <button
            class="filter-button"
            popovertarget=ElementId::Filters.id()
            aria-label=move || t.filters_set(count.get())
            title=t.filters()
        >
            <Icon name=IconName::Filter />
            <span class="on-wide">{t.filters()}</span>
            <span class="badge" hidden=move || count.get() == 0>
                {count}
            </span>
        </button>
    }
}

/// The button that undoes the last step of the selection.
#[component]
fn UndoButton() -> impl IntoView {
    let selection = expect_context::<AppState>().selection;
    let t = expect_context::<Messages>();

    view! {
        <button
            class="icon-button"
            aria-label=t.undo()
            title=t.undo()
            disabled=move || !selection.can_undo()
            on:click=move |_| selection.undo()
        >
            <Icon name=IconName::Undo />
        </button>
    }
}

/// The button that opens the choices of what the cards show.
#[component]
fn ListViewButton() -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <button
            class="icon-button"
            popovertarget=ElementId::ListView.id()
            aria-label=t.view()
            title=t.view()
        >
            <Icon name=IconName::View />
        </button>
    }
}
