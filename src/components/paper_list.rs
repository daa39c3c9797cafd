//! The ranked list, or what stands in its place.

mod card_list;
mod rest_buttons;

use leptos::prelude::*;

use super::{ListPlaceholder, ListStatus, PeriodCalendar, SearchBar, SelectionBar};
use crate::{browser::ElementId, i18n::Messages, state::AppState};
use card_list::CardList;
use rest_buttons::RestButtons;

/// The ranked list with its summary and tools, or what stands in its place.
#[component]
pub fn PaperList() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let preferences = expect_context::<AppState>().preferences;
    let search = expect_context::<AppState>().search;
    let t = expect_context::<Messages>();
    // The cards stay while their list is brought up to date; only another list takes their place.
    let ready_period = Memo::new(move |_| {
        loader
            .list
            .with(|list| list.ready().map(|(list, _)| list.period))
    });
    let list = move || match ready_period.get() {
        Some(_) => view! {
            <CardList />
            <RestButtons />
        }
        .into_any(),
        None => view! { <ListPlaceholder /> }.into_any(),
    };

    view! {
        <section
            id=ElementId::Papers.id()
            class="papers"
            class:searching=move || search.match_count().is_some()
            class:dense=move || preferences.dense.get()
            class:pictured=move || preferences.pictures.get()
            tabindex="-1"
            aria-label=t.papers_label()
        >
            <Summary />
            <PeriodCalendar />
            <ListStatus />
            <div class="choices">
                <SearchBar />
                <SelectionBar />
            </div>
            <div>{list}</div>
        </section>
    }
}

/// How many papers there are, and how many of them match the search or go into the post.
#[component]
fn Summary() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let search = expect_context::<AppState>().search;
    let selection = expect_context::<AppState>().selection;
    let t = expect_context::<Messages>();
    let summary = Memo::new(move |_| {
        let (included, by_hand) = (selection.included_count(), selection.is_by_hand());
        loader
            .list
            .with(|list| match (search.match_count(), list.ready()) {
                (Some(matches), Some((list, _))) => t.match_count(matches, list.papers.len()),
                _ => t.list_summary(list, included, by_hand),
            })
    });

    view! { <p class="summary" role="status">{summary}</p> }
}
