//! What the cards show, and in which order.

use leptos::prelude::*;

use crate::{
    browser::ElementId,
    components::{LinkToggles, Popover},
    i18n::Messages,
    state::{AppState, Preferences, SortOrder},
};

/// The popover with the order of the list and what its cards show.
#[component]
pub fn ListViewMenu() -> impl IntoView {
    let AppState {
        preferences,
        cards,
        models,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let order = move |order: SortOrder| {
        view! {
            <button
                hidden=move || !order.is_offered(cards.on_shelf.get())
                aria-pressed=move || (cards.shown_order() == order).to_string()
                on:click=move |_| cards.order.set(order)
            >
                {t.sort_order(order)}
            </button>
        }
        .into_any()
    };
    let switch = move |label: &'static str, is_on: RwSignal<bool>, toggle: fn(_)| {
        view! {
            <button
                aria-pressed=move || is_on.get().to_string()
                on:click=move |_| toggle(preferences)
            >
                {label}
            </button>
        }
    };

    let translations = move || {
        let toggle = |shown: Preferences| shown.toggle_translations();
        let is_shown = models.translation.is_offered();
        is_shown.then(|| switch(t.translations(), preferences.translations, toggle))
    };

    view! {
        <Popover id=ElementId::ListView class="list-view" name=t.view()>
            <div class="field">
                <span class="label" id="list-order">{t.order()}</span>
                <div class="segments" role="group" aria-labelledby="list-order">
                    {SortOrder::ALL.into_iter().map(order).collect_view()}
                </div>
                <p class="hint">{t.order_hint()}</p>
            </div>
            <div class="field">
                <span class="label" id="list-cards">{t.cards_show()}</span>
                <div class="toggles" role="group" aria-labelledby="list-cards">
                    {switch(t.pictures(), preferences.pictures, |shown| shown.toggle_pictures())}
                    {switch(t.dense(), preferences.dense, |shown| shown.toggle_density())}
                    {switch(t.summaries(), preferences.summaries, |shown| shown.toggle_summaries())}
                    {move || translations()}
                </div>
            </div>
            <div class="field">
                <span class="label" id="list-links">{t.links()}</span>
                <LinkToggles
                    label="list-links"
                    shown=|state| state.preferences.links.get()
                    toggle=|state, link| state.preferences.toggle_link(link)
                />
                <p class="hint">{t.links_hint()}</p>
            </div>
        </Popover>
    }
}
