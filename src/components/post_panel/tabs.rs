//! The tabs of the post.

use leptos::{ev, prelude::*};

use crate::{
    browser,
    i18n::Messages,
    state::{AppState, PostTab},
};

/// The buttons that switch between the tabs. Arrow keys move between them.
#[component]
pub fn Tabs() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let t = expect_context::<Messages>();
    let is_offered = move |tab| tab != PostTab::Changes || !panel.is_hidden(tab);
    let follow_key = move |event: ev::KeyboardEvent| {
        let step = match &*event.key() {
            "ArrowLeft" => PostTab::ALL.len() - 1,
            "ArrowRight" => 1,
            _ => return,
        };
        event.prevent_default();
        let offered: Vec<PostTab> = PostTab::ALL
            .into_iter()
            .filter(|tab| untrack(|| is_offered(*tab)))
            .collect();
        let shown = panel.tab.get_untracked();
        let index = offered.iter().position(|tab| *tab == shown);
        let step = if step == 1 { 1 } else { offered.len() - 1 };
        let next = offered[(index.unwrap_or_default() + step) % offered.len()];
        panel.tab.set(next);
        // It takes the focus once it can be reached.
        request_animation_frame(move || browser::focus_by_id(tab_id(next)));
    };
    let button = move |tab| {
        view! {
            <button
                id=tab_id(tab)
                role="tab"
                aria-selected=move || (!panel.is_hidden(tab)).to_string()
                aria-controls=panel_id(tab)
                tabindex=move || if panel.is_hidden(tab) { "-1" } else { "0" }
                hidden=move || !is_offered(tab)
                on:click=move |_| panel.tab.set(tab)
            >
                {t.post_tab(tab)}
            </button>
        }
        .into_any()
    };

    view! {
        <div class="tabs" role="tablist" aria-label=t.post_tabs() on:keydown=follow_key>
            {PostTab::ALL.into_iter().map(button).collect_view()}
        </div>
    }
}

/// The `id` of a tab's button.
pub(super) const fn tab_id(tab: PostTab) -> &'static str {
    match tab {
        PostTab::Preview => "preview-tab",
        PostTab::Source => "source-tab",
        PostTab::Changes => "changes-tab",
    }
}

/// The `id` of what a tab shows.
pub(super) const fn panel_id(tab: PostTab) -> &'static str {
    match tab {
        PostTab::Preview => "preview",
        PostTab::Source => "source",
        PostTab::Changes => "changes",
    }
}
