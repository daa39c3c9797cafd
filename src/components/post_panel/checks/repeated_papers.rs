//! Papers that were in another post.

use leptos::prelude::*;

use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    state::AppState,
};

/// That papers were in another post, and the button that leaves them out. Hidden where there are none.
#[component]
pub fn RepeatedPapers() -> impl IntoView {
    let AppState {
        post,
        selection,
        history,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let count = move || {
        history.history.track();
        post.show(|| post.repeated.with(Vec::len))
    };
    let exclude = move |_| {
        post.repeated.with_untracked(|ids| selection.exclude(ids));
        browser::restore_focus(ElementId::Checks);
    };

    view! {
        <li hidden=move || count() == 0>
            <span>{move || t.repeated_papers(count())}</span>
            <button on:click=exclude>{move || t.leave_repeated_out(count())}</button>
        </li>
    }
}
