//! The ranked list, or what stands in its place.

mod card_drop;
mod card_list;
mod list_note;
mod rest_buttons;

use leptos::prelude::*;

use super::{ListPlaceholder, ListTools, PeriodCalendar, ShelfNote};
use crate::{browser::ElementId, i18n::Messages, state::AppState};
use card_list::CardList;
use list_note::ListNote;
use rest_buttons::RestButtons;

/// The ranked list with its tools, or what stands in its place.
#[component]
pub fn PaperList() -> impl IntoView {
    let AppState {
        loader,
        preferences,
        search,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let is_ready = move || loader.ranked.with(Option::is_some);

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
            <ListTools />
            <PeriodCalendar />
            <div>
                <Show when=is_ready fallback=|| view! { <ListPlaceholder /> }>
                    <ShelfNote />
                    <ListNote />
                    <CardList />
                    <RestButtons />
                </Show>
            </div>
        </section>
    }
}
