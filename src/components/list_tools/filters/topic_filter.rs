//! The filter for the reader's topics.

use leptos::prelude::*;

use crate::{i18n::Messages, papers::Topic, state::AppState};

/// The topics that are followed, each of which filters the list, and the button that opens all of them.
#[component]
pub fn TopicFilter() -> impl IntoView {
    let AppState {
        search,
        topics,
        panel,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let button = move |topic: Topic| {
        let finds = StoredValue::new(topic.search);
        let is_asked = move || finds.with_value(|finds| search.asks_for_search(finds));
        view! {
            <button
                class="keyword topic"
                aria-pressed=move || is_asked().to_string()
                on:click=move |_| finds.with_value(|finds| search.toggle_search(finds))
            >
                {topic.name}
            </button>
        }
        .into_any()
    };
    let buttons = move || {
        let topics = topics.topics.get();
        let followed = topics.all().iter().filter(|topic| !topic.muted);
        followed.cloned().map(button).collect_view()
    };

    view! {
        <fieldset class="field">
            <legend class="label">{t.topics()}</legend>
            <p class="keyword-choices">
                {move || buttons()}
                <button class="link" on:click=move |_| panel.topics_open.set(true)>
                    {t.manage_topics()}
                </button>
            </p>
        </fieldset>
    }
}
