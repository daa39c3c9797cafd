//! One thing to look at before publishing.

use leptos::prelude::*;

use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    post::Check,
    state::{AppState, PostTab, Remedy},
};

/// One check.
#[component]
pub fn CheckItem(
    /// The check.
    check: Check,
    /// Whether its remedy would change anything.
    has_remedy: bool,
) -> impl IntoView {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    let message = t.check(&check);
    let button = |label: &'static str, remedy: fn(&Check, AppState) -> Remedy| {
        let check = check.clone();
        let toggles = matches!(check, Check::Protected(_));
        let is_shown = move || {
            let shown = !state.panel.is_hidden(PostTab::Changes);
            toggles.then_some(if shown { "true" } else { "false" })
        };
        let apply = move |_| {
            remedy(&check, state).apply(state);
            // The button is removed together with its check.
            browser::restore_focus(ElementId::Checks);
        };
        view! { <button aria-pressed=is_shown on:click=apply>{label}</button> }
    };
    let keep = (check == Check::Author).then(|| button(t.keep_author(), |_, _| Remedy::KeepAuthor));
    let remedy = has_remedy.then(|| button(t.remedy(&check), Remedy::for_check));

    view! { <li><span>{message}</span><span class="remedies">{keep}{remedy}</span></li> }
}
