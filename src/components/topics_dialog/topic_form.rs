//! The form that adds a topic, or changes one.

use leptos::{ev, html::Input, prelude::*};

use crate::{browser::ElementId, i18n::Messages, papers::Topics, state::AppState};

/// What the form has.
#[derive(Clone, Copy, Default)]
pub struct Form {
    /// The name of the topic that is changed, as it was; empty for a new topic.
    former: RwSignal<String>,
    /// The name.
    name: RwSignal<String>,
    /// What it finds.
    search: RwSignal<String>,
    /// Why the topic was not taken, until something else is written.
    refused: RwSignal<Option<String>>,
}

impl Form {
    /// Shows a topic that is changed, or one to add if it has no former name.
    pub fn show(self, former: &str, name: &str, search: &str) {
        self.former.set(former.to_owned());
        self.name.set(name.to_owned());
        self.search.set(search.to_owned());
        self.refused.set(None);
    }

    /// Empties the form if it changes the topic of this name.
    pub fn forget(self, name: &str) {
        if self.former.with_untracked(|former| former == name) {
            self.show("", "", "");
        }
    }
}

/// Adds a topic, or changes the one that was pressed.
#[component]
pub fn TopicForm(
    /// The form.
    form: Form,
) -> impl IntoView {
    let topics = expect_context::<AppState>().topics;
    let t = expect_context::<Messages>();
    let name_field = NodeRef::<Input>::new();
    let Form {
        former,
        name,
        search,
        refused,
    } = form;
    let is_new = move || former.with(String::is_empty);
    // The button that was pressed may be hidden now.
    let clear = move || {
        form.show("", "", "");
        if let Some(field) = name_field.get_untracked() {
            let _ = field.focus();
        }
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let [former, name, search] = [former, name, search].map(|text| text.get_untracked());
        if topics.edit(|topics| topics.change(&former, &name, &search)) {
            clear();
        } else {
            let topics = topics.topics;
            let is_taken = topics.with_untracked(|topics| topics.is_taken(&former, &name));
            refused.set(Some(match is_taken {
                true => t.topic_name_taken(name.trim()),
                false => t.topic_refused(),
            }));
            if let Some(field) = name_field.get_untracked() {
                let _ = field.focus();
            }
        }
    };

    view! {
        <form class="topic-form" on:submit=submit on:input=move |_| refused.set(None)>
            <label class="field">
                <span class="label">{t.topic_name()}</span>
                <input
                    node_ref=name_field
                    autocomplete="off"
                    maxlength=Topics::MAX_NAME.to_string()
                    prop:value=name
                    on:input:target=move |event| name.set(event.target().value())
                />
            </label>
            <label class="field">
                <span class="label">{t.topic_search()}</span>
                <input
                    id=ElementId::TopicSearch.id()
                    lang="en"
                    autocomplete="off"
                    placeholder=t.topic_search_example()
                    prop:value=search
                    on:input:target=move |event| search.set(event.target().value())
                />
            </label>
            <button>{move || if is_new() { t.add_topic() } else { t.change_topic() }}</button>
            <button type="button" hidden=is_new on:click=move |_| clear()>
                {t.cancel()}
            </button>
        </form>
        <p class="hint failed" role="alert">
            {move || refused.get()}
        </p>
    }
}
