//! What in the post was escaped, and how.

use leptos::prelude::*;

use super::tabs::{panel_id, tab_id};
use crate::{
    i18n::Messages,
    post,
    state::{AppState, PostTab},
};

/// Every passage that differs between the list and the post, before and after; looked for while the tab is shown.
#[component]
pub fn Changes() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let post = expect_context::<AppState>().post;
    let t = expect_context::<Messages>();
    let items = move || {
        if !panel.shows(PostTab::Changes) {
            return Vec::new();
        }
        let item = |change: post::Change| {
            view! {
                <li value=change.rank.to_string()>
                    <code>{change.before}</code>
                    " → "
                    <code>{change.after}</code>
                </li>
            }
            .into_any()
        };
        let changes = post.with_digest(post::changes).unwrap_or_default();
        changes.into_iter().map(item).collect_view()
    };

    view! {
        <div
            id=panel_id(PostTab::Changes)
            class="changes"
            role="tabpanel"
            // It scrolls, by keys as well.
            tabindex="0"
            aria-labelledby=tab_id(PostTab::Changes)
            hidden=move || panel.is_hidden(PostTab::Changes)
        >
            <p>{t.changes_hint()}</p>
            <ol>{move || items()}</ol>
        </div>
    }
}
