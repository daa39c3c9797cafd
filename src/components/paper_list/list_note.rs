//! What the list shows other than the papers in their order.

use leptos::prelude::*;

use crate::{
    components::ClearSearch,
    i18n::Messages,
    state::{AppState, SortOrder},
};

/// One line above the cards while a search hides papers, or the list is read in another order than the post's.
#[component]
pub fn ListNote() -> impl IntoView {
    let AppState {
        loader,
        cards,
        search,
        selection,
        panel,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let include_only = move |_| {
        if let Some(matches) = search.matches.get_untracked() {
            selection.include_only(&matches);
        }
    };
    let count = move || {
        let total = loader
            .ranked
            .with(|list| Some(list.as_ref()?.papers.len()))?;
        let matches = search.match_count()?;
        let buttons = (matches > 0).then(|| {
            view! {
                <button class="link" on:click=include_only>
                    {t.include_matches()}
                </button>
                <ClearSearch class="link" />
            }
            .into_any()
        });
        Some(view! {
            <p class="list-note">
                <span role="status">{t.match_count(matches, total)}</span>
                {buttons}
                <button class="link" on:click=move |_| panel.all_days_open.set(true)>
                    {t.search_all_days()}
                </button>
            </p>
        })
    };
    let order = move || {
        let order = cards.shown_order();
        (order != SortOrder::Post).then(|| {
            view! {
                <p class="list-note">
                    <span role="status">{t.sorted_for_looking(order)}</span>
                    <button class="link" on:click=move |_| cards.order.set(SortOrder::Post)>
                        {t.restore_order()}
                    </button>
                </p>
            }
            .into_any()
        })
    };

    view! {
        {move || count()}
        {move || order()}
    }
}
