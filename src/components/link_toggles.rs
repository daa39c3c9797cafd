//! Which links of a paper are shown, in the order in which they are chosen.

use leptos::prelude::*;

use crate::{i18n::Messages, papers::PaperLink, state::AppState};

/// A button for every link; those that are shown are pressed.
#[component]
pub fn LinkToggles(
    /// The `id` of its label.
    label: &'static str,
    /// The links that are shown.
    shown: fn(AppState) -> Vec<PaperLink>,
    /// Shows a link behind the others, or no longer.
    toggle: fn(AppState, PaperLink),
) -> impl IntoView {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    let button = move |link: PaperLink| {
        let is_shown = move || shown(state).contains(&link);
        view! {
            <button
                aria-pressed=move || is_shown().to_string()
                on:click=move |_| toggle(state, link)
            >
                {t.paper_link(link)}
            </button>
        }
        .into_any()
    };

    view! {
        <div class="toggles" role="group" aria-labelledby=label>
            {PaperLink::ALL.into_iter().map(button).collect_view()}
        </div>
    }
}
