//! What the device stores besides the settings, and the buttons that remove it.

use leptos::prelude::*;

use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    papers::History,
    state::{AppState, StoredLists, StoredTexts},
};

/// Which lists are cached, and the button that clears the cache. They are looked up when the settings are opened.
#[component]
pub fn CachedLists() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let t = expect_context::<Messages>();
    let lists = StoredLists::load(loader);

    view! {
        <StoredData
            message=Memo::new(move |_| lists.days.with(|days| t.cached_lists(days)))
            is_empty=Memo::new(move |_| lists.days.with(Vec::is_empty))
            clear_label=t.clear_lists()
            on_clear=Callback::new(move |()| lists.clear())
        />
    }
}

/// How many translations and summaries of a machine are stored, and the button that removes them, which asks first. They are
/// counted when the settings are opened.
#[component]
pub fn StoredTranslations() -> impl IntoView {
    let models = expect_context::<AppState>().models;
    let t = expect_context::<Messages>();
    let stored = StoredTexts::load(models);
    let asks = RwSignal::new(false);
    let press = move |_| match asks.get_untracked() {
        false => asks.set(true),
        true => {
            asks.set(false);
            // The button is hidden when nothing is stored.
            browser::restore_focus(ElementId::Settings);
            stored.clear();
        }
    };

    view! {
        <div class="all-settings" hidden=move || stored.count.get() == 0>
            <p class="hint" aria-live="polite">
                {move || t.stored_translations(stored.count.get(), asks.get())}
            </p>
            <button on:click=press>
                {move || match asks.get() {
                    false => t.clear_translations(),
                    true => t.confirm_clear_translations(),
                }}
            </button>
        </div>
    }
}

/// How many exported posts are recorded, and the button that forgets them. Another tab may have recorded one since the
/// settings were opened last.
#[component]
pub fn ExportedPosts() -> impl IntoView {
    let history = expect_context::<AppState>().history;
    let t = expect_context::<Messages>();
    history.reload();
    let count = move || history.history.with(History::post_count);

    view! {
        <StoredData
            message=Memo::new(move |_| t.post_records(count()))
            is_empty=Memo::new(move |_| count() == 0)
            clear_label=t.clear_history()
            on_clear=Callback::new(move |()| history.clear())
        />
    }
}

/// What is stored, and the button that removes it.
#[component]
fn StoredData(
    /// What is stored.
    message: Memo<String>,
    /// Whether nothing is stored, and there is nothing to remove.
    is_empty: Memo<bool>,
    /// The label of the button.
    clear_label: &'static str,
    /// Removes it.
    on_clear: Callback<()>,
) -> impl IntoView {
    let clear = move |_| {
        // The button is hidden when nothing is stored.
        browser::restore_focus(ElementId::Settings);
        on_clear.run(());
    };

    view! {
        <div class="all-settings">
            <p class="hint" aria-live="polite">{message}</p>
            <button hidden=move || is_empty.get() on:click=clear>{clear_label}</button>
        </div>
    }
}
