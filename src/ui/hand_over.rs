//! The bar that hands the post over on narrow screens, and what became of it on all.

use leptos::prelude::*;

use super::{Desk, Words, desk::Outcome, live::live, post_panel::CopyButton};
use crate::browser::Place;

/// The bar at the bottom of a narrow screen. On wide ones only its status line is to be seen, below the post.
#[component]
pub(super) fn HandOverBar() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    view! {
        <div class="bar">
            <p
                class="outcome"
                role="status"
                class:refused=live(move || {
                    matches!(desk.outcome.get(), Outcome::CopyRefused | Outcome::DownloadRefused)
                })
            >
                {live(move || desk.outcome.with(|outcome| words.outcome(outcome)))}
            </p>
            <div class="bar-buttons">
                <CopyButton />
                <button
                    id=Place::PostOpener.id()
                    type="button"
                    aria-expanded=live(move || desk.sheet.get().to_string())
                    aria-controls=Place::PostPanel.id()
                    on:click=move |_| desk.sheet.update(|open| *open = !*open)
                >
                    {live(move || words.open_or_close_post(desk.sheet.get()).to_owned())}
                </button>
            </div>
        </div>
    }
}
