//! The field for a search.

use leptos::{html::Input, prelude::*};

use crate::{
    browser::{self, ElementId},
    components::{Icon, IconName},
    i18n::Messages,
    state::AppState,
};

/// The id of the explanation below the field.
const EXPLANATION: &str = "search-explained";

/// The field, and what can be typed into it while it has the focus. Only what comes from elsewhere (Back, a button) is
/// written to it: a field that is written to while a syllable is being composed would lose it, or have it twice.
#[component]
pub fn SearchField() -> impl IntoView {
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
        <label class="search-field">
            <Icon name=IconName::Search />
            <input
                node_ref=field
                id=ElementId::Search.id()
                type="search"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                aria-label=t.search()
                aria-describedby=EXPLANATION
                placeholder=t.search()
                on:input:target=move |event| search.type_text(event.target().value())
                on:change=move |_| search.write_url()
            />
            <span id=EXPLANATION class="search-hint">{t.search_grammar()}</span>
        </label>
    }
}

/// The button that clears the search.
#[component]
pub fn ClearSearch(
    /// Its class.
    class: &'static str,
) -> impl IntoView {
    let search = expect_context::<AppState>().search;
    let t = expect_context::<Messages>();
    let clear = move |_| {
        search.set_text(String::new());
        browser::restore_focus(ElementId::Papers);
    };

    view! { <button class=class on:click=clear>{t.clear_search()}</button> }
}
