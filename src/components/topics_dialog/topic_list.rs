//! The topics of the reader.

use leptos::prelude::*;

use super::Form;
use crate::{
    browser::{self, ElementId},
    components::{Icon, IconName},
    i18n::Messages,
    papers::Topic,
    state::AppState,
};

/// The topics, in the order in which a paper belongs to the first of several.
#[component]
pub fn TopicList(
    /// The form.
    form: Form,
) -> impl IntoView {
    let topics = expect_context::<AppState>().topics.topics;
    let t = expect_context::<Messages>();
    // A row is its topic's, wherever that is: a button that moves it stays under the finger, or has the focus.
    let each = move || {
        browser::keep_focus();
        topics.with(|topics| topics.all().to_vec())
    };
    let row = move |topic: Topic| view! { <TopicRow name=topic.name form /> };
    let is_empty = move || topics.with(|topics| topics.all().is_empty());

    view! {
        <ol class="topic-list">
            <For each key=|topic| topic.name.clone() children=row />
        </ol>
        <p class="hint" hidden=move || !is_empty()>
            {t.no_topics()}
        </p>
    }
}

/// A topic: its name and search, which the form changes, and the controls that mute, move and remove it.
#[component]
fn TopicRow(
    /// Its name.
    name: String,
    /// The form.
    form: Form,
) -> impl IntoView {
    let topics = expect_context::<AppState>().topics;
    let t = expect_context::<Messages>();
    let [mute_label, up_label, remove_label] = [
        t.mute_named_topic(&name),
        t.move_topic_up(&name),
        t.remove_named_topic(&name),
    ];
    let shown_name = name.clone();
    let name = StoredValue::new(name);
    let topic = move || {
        let index = name.with_value(|name| topics.index_of(name))?;
        let topic = topics
            .topics
            .with(|topics| topics.all().get(index).cloned())?;
        Some((index, topic))
    };
    let search = move || topic().map(|(_, topic)| topic.search);
    let is_muted = move || topic().is_some_and(|(_, topic)| topic.muted);
    let is_first = move || topic().is_some_and(|(index, _)| index == 0);
    let edit = move |_| {
        let search = untrack(search).unwrap_or_default();
        name.with_value(|name| form.show(name, name, &search));
        browser::select_all(ElementId::TopicSearch);
    };
    let move_up = move |_| {
        name.with_value(|name| topics.move_up(name));
        // The first one cannot be moved, and its button lets the focus go.
        browser::restore_focus(ElementId::Topics);
    };
    let remove = move |_| {
        // Its row is gone afterwards.
        let name = name.get_value();
        topics.remove(&name);
        form.forget(&name);
        browser::restore_focus(ElementId::Topics);
    };

    view! {
        <li>
            <button class="topic-name" on:click=edit>
                <strong>{shown_name}</strong>
                <span lang="en">{search}</span>
            </button>
            <label class="switch">
                <input
                    type="checkbox"
                    aria-label=mute_label
                    prop:checked=is_muted
                    on:change:target=move |event| {
                        name.with_value(|name| topics.mute(name, event.target().checked()));
                    }
                />
                {t.mute_topic()}
            </label>
            <button
                class="icon-button"
                aria-label=up_label
                title=t.move_up()
                disabled=is_first
                on:click=move_up
            >
                <Icon name=IconName::Up />
            </button>
            <button
                class="icon-button"
                aria-label=remove_label
                title=t.remove_topic()
                on:click=remove
            >
                <Icon name=IconName::Close />
            </button>
        </li>
    }
}
