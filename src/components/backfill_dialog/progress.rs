//! How far the load has come.

use leptos::prelude::*;

use crate::{
    i18n::Messages,
    state::{BackfillPhase, BackfillState},
};

/// A bar, and the same in numbers; hidden unless lists are being loaded.
#[component]
pub fn Progress() -> impl IntoView {
    let backfill = expect_context::<BackfillState>();
    let t = expect_context::<Messages>();
    let settled = move || backfill.progress.get().settled;
    let days = move || backfill.progress.get().days;

    view! {
        <div class="backfilling" hidden=move || backfill.phase.get() != BackfillPhase::Running>
            <progress
                aria-label=t.days_done_label()
                // Without a day there is nothing to show, and 0 is no maximum.
                max=move || days().max(1).to_string()
                value=move || settled().to_string()
            ></progress>
            <span class="numbers" aria-hidden="true">
                {move || t.days_done(settled(), days())}
            </span>
        </div>
    }
}

/// The same for screen readers: the bar changes too often to be read out.
#[component]
pub fn SpokenProgress() -> impl IntoView {
    let backfill = expect_context::<BackfillState>();
    let t = expect_context::<Messages>();
    let text = Memo::new(move |_| {
        backfill.posts.with(|posts| {
            let posts = posts.as_ref();
            posts
                .map(|posts| t.backfill_status(posts))
                .unwrap_or_default()
        })
    });

    view! { <p class="visually-hidden" role="status">{text}</p> }
}
