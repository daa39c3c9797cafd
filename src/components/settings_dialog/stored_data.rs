//! What the device stores besides the settings, and the buttons that remove it.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    api,
    browser::{self, ElementId},
    i18n::Messages,
    papers::History,
    state::AppState,
};

/// Which lists are cached, and the button that clears the cache. They are counted when the settings are opened.
#[component]
pub fn CachedLists() -> impl IntoView {
    let t = expect_context::<Messages>();
    let days = RwSignal::new(Vec::new());
    let count_days = move || async move {
        let cached = api::cached_days().await;
        // The settings may be closed by then.
        let _ = days.try_set(cached);
    };
    spawn_local(count_days());
    let clear = move || async move {
        api::clear_cache().await;
        count_days().await;
    };

    view! {
        <StoredData
            message=Signal::derive(move || days.with(|days| t.cached_lists(days)))
            is_empty=Signal::derive(move || days.with(Vec::is_empty))
            clear_label=t.clear_lists()
            on_clear=Callback::new(move |()| spawn_local(clear()))
        />
    }
}

/// How many translations and summaries of a machine are stored, and the button that removes them, which asks first. They are
/// counted when the settings are opened.
#[component]
pub fn StoredTranslations() -> impl IntoView {
    let models = expect_context::<AppState>().models;
    let t = expect_context::<Messages>();
    let count = RwSignal::new(0);
    let asks = RwSignal::new(false);
    let count_stored = move || async move {
        let stored = models.count_stored().await;
        // The settings may be closed by then.
        let _ = count.try_set(stored);
    };
    spawn_local(count_stored());
    let clear = move || async move {
        models.clear_stored().await;
        count_stored().await;
    };
    let press = move |_| match asks.get_untracked() {
        false => asks.set(true),
        true => {
            asks.set(false);
            // The button is hidden when nothing is stored.
            browser::restore_focus(ElementId::Settings);
            spawn_local(clear());
        }
    };
    let label = move || match asks.get() {
        false => t.clear_translations(),
        true => t.confirm_clear_translations(),
    };

    view! {
        <div class="all-settings" hidden=move || count.get() == 0>
            <p class="hint" aria-live="polite">
                {move || t.stored_translations(count.get(), asks.get())}
            </p>
            <button on:click=press>{label}</button>
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
            message=Signal::derive(move || t.post_records(count()))
            is_empty=Signal::derive(move || count() == 0)
            clear_label=t.clear_history()
            on_clear=Callback::new(move |()| history.clear())
        />
    }
}

/// What is stored, and the button that removes it.
#[component]
fn StoredData(
    /// What is stored.
    #[prop(into)]
    message: Signal<String>,
    /// Whether nothing is stored, and there is nothing to remove.
    is_empty: Signal<bool>,
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
            <button hidden=is_empty on:click=clear>{clear_label}</button>
        </div>
    }
}
