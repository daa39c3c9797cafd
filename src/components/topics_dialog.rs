//! The reader's topics: following, muting, ordering and removing them.

mod suggestions;
mod topic_form;
mod topic_list;

use leptos::prelude::*;

use super::Dialog;
use crate::{browser::ElementId, i18n::Messages, state::AppState};
use suggestions::Suggestions;
use topic_form::{Form, TopicForm};
use topic_list::TopicList;

/// The topics in their order, suggestions, and the form that adds one.
#[component]
pub fn TopicsDialog() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let t = expect_context::<Messages>();
    // A topic that is pressed, or suggested, is written there.
    let form = Form::default();

    view! {
        <Dialog
            id=ElementId::Topics
            class="topics-dialog"
            heading=t.topics()
            open=panel.topics_open
            light_dismiss=true
        >
            <p class="hint">{t.topics_hint()}</p>
            <TopicList form />
            <TopicForm form />
            <Suggestions form />
        </Dialog>
    }
}
