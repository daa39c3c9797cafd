//! The reader's topics: following, muting, ordering and removing them.

use leptos::{ev, html::Input, prelude::*};

use super::{CloseButton, Dialog, Icon, IconName};
use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    papers::{CleanText, Search, Topic, Topics},
    state::{AppState, SeenPapers},
};

/// The topics in their order, suggestions, and the form that adds one.
#[component]
pub fn TopicsDialog() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let t = expect_context::<Messages>();
    // A topic that is pressed, or suggested, is written there.
    let form = Form {
        former: RwSignal::new(String::new()),
        name: RwSignal::new(String::new()),
        search: RwSignal::new(String::new()),
        refused: RwSignal::new(None),
    };

    view! {
        <Dialog
            id=ElementId::Topics
            class="topics-dialog"
            heading="topics-heading"
            open=panel.topics_open
            light_dismiss=true
        >
            <div class="dialog-head">
                <h2 id="topics-heading" tabindex="-1" autofocus>
                    {t.topics()}
                </h2>
                <CloseButton dialog=ElementId::Topics label=t.close() />
            </div>
            <div class="dialog-body">
                <p class="hint">{t.topics_hint()}</p>
                <TopicList form />
                <TopicForm form />
                <Suggestions form />
            </div>
        </Dialog>
    }
}

/// What the form has.
#[derive(Clone, Copy)]
struct Form {
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
    fn show(self, former: &str, name: &str, search: &str) {
        self.former.set(former.to_owned());
        self.name.set(name.to_owned());
        self.search.set(search.to_owned());
        self.refused.set(None);
    }

    /// Empties the form if it changes the topic of this name.
    fn forget(self, name: &str) {
        if self.former.with_untracked(|former| former == name) {
            self.show("", "", "");
        }
    }
}

/// The topics, in the order in which a paper belongs to the first of several.
#[component]
fn TopicList(
    /// The form.
    form: Form,
) -> impl IntoView {
    let topics = expect_context::<AppState>().topics;
    let t = expect_context::<Messages>();
    // A row is its topic's, wherever that is: a button that moves it stays under the finger, or has the focus.
    let row = move |Topic { name, .. }: Topic| {
        let name = StoredValue::new(name);
        let place = move || {
            topics
                .topics
                .with(|topics| name.with_value(|name| topics.place_of(name)))
        };
        let topic = move || {
            let place = place()?;
            topics
                .topics
                .with(|topics| topics.all().get(place).cloned())
        };
        let search = move || topic().map_or_else(String::new, |topic| topic.search);
        let edit_at = move |edit: fn(&mut Topics, usize)| {
            topics.edit(|topics| {
                if let Some(place) = name.with_value(|name| topics.place_of(name)) {
                    edit(topics, place);
                }
            });
        };
        let edit = move |_| {
            name.with_value(|name| form.show(name, name, &untrack(search)));
            browser::select_all(ElementId::TopicSearch);
        };
        let move_up = move |_| {
            edit_at(Topics::move_up);
            // The first one cannot be moved, and its button lets the focus go.
            browser::restore_focus(ElementId::Topics);
        };
        let remove = move |_| {
            edit_at(Topics::remove);
            name.with_value(|name| form.forget(name));
            browser::restore_focus(ElementId::Topics);
        };
        let [mute_label, up_label, remove_label] = name.with_value(|name| {
            [
                t.mute_named_topic(name),
                t.move_topic_up(name),
                t.remove_named_topic(name),
            ]
        });
        view! {
            <li>
                <button class="topic-name" on:click=edit>
                    <strong>{name.get_value()}</strong>
                    <span lang="en">{search}</span>
                </button>
                <label class="switch">
                    <input
                        type="checkbox"
                        aria-label=mute_label
                        prop:checked=move || topic().is_some_and(|topic| topic.muted)
                        on:change:target=move |event| match event.target().checked() {
                            true => edit_at(|topics, place| topics.mute(place, true)),
                            false => edit_at(|topics, place| topics.mute(place, false)),
                        }
                    />
                    {t.mute_topic()}
                </label>
                <button
                    class="icon-button"
                    aria-label=up_label
                    title=t.move_up()
                    disabled=move || place() == Some(0)
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
        .into_any()
    };
    let each = move || {
        browser::keep_focus();
        topics.topics.with(|topics| topics.all().to_vec())
    };
    let is_empty = move || topics.topics.with(|topics| topics.all().is_empty());

    view! {
        <ol class="topic-list">
            <For each key=|topic| topic.name.clone() children=row />
        </ol>
        <p class="hint" hidden=move || !is_empty()>
            {t.no_topics()}
        </p>
    }
}

/// Adds a topic, or changes the one that was pressed.
#[component]
fn TopicForm(
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
                    bind:value=name
                />
            </label>
            <label class="field">
                <span class="label">{t.topic_search()}</span>
                <input
                    id=ElementId::TopicSearch.id()
                    lang="en"
                    autocomplete="off"
                    placeholder=t.topic_search_example()
                    bind:value=search
                />
            </label>
            <button>{move || if is_new() { t.add_topic() } else { t.change_topic() }}</button>
            <button type="button" hidden=is_new on:click=move |_| clear()>
                {t.cancel()}
            </button>
        </form>
        <p class="hint failed" role="alert">
            {refused}
        </p>
    }
}

/// Keywords of the lists that were seen, as far as they are no topic yet.
#[component]
fn Suggestions(
    /// The form.
    form: Form,
) -> impl IntoView {
    let AppState { loader, topics, .. } = expect_context();
    let t = expect_context::<Messages>();
    let seen = SeenPapers::load(loader);
    let keywords = Memo::new(move |_| {
        topics.topics.with(|topics| {
            let is_new = |keyword: &CleanText| topics.place_of(keyword).is_none();
            seen.with(|papers| {
                let keywords = Search::frequent_keywords(papers, &is_new).into_iter();
                keywords
                    .map(|(keyword, _)| keyword.to_string())
                    .collect::<Vec<_>>()
            })
        })
    });
    let button = move |keyword: String| {
        let suggested = keyword.clone();
        let suggest = move |_| {
            form.show("", &suggested, &Search::with_phrase("", &suggested, true));
            browser::select_all(ElementId::TopicSearch);
        };
        view! {
            <button class="keyword" on:click=suggest>
                {keyword}
            </button>
        }
        .into_any()
    };

    view! {
        <fieldset class="field" hidden=move || keywords.with(Vec::is_empty)>
            <legend class="label">{t.suggested_topics()}</legend>
            <p class="keyword-choices" lang="en">
                {move || keywords.get().into_iter().map(button).collect_view()}
            </p>
        </fieldset>
    }
}
