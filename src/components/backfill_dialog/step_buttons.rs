//! Starting, stopping and resuming the load.

use leptos::prelude::*;

use crate::{
    browser::ElementId,
    i18n::Messages,
    state::{BackfillPhase, BackfillState},
};

/// The buttons for the next step, of which one is shown at a time.
#[component]
pub fn StepButtons() -> impl IntoView {
    let backfill = expect_context::<BackfillState>();
    let t = expect_context::<Messages>();
    let phase = backfill.phase;

    view! {
        <button
            class="primary"
            disabled=move || {
                phase.get() != BackfillPhase::NotStarted || backfill.range.get().is_err()
            }
            hidden=move || matches!(phase.get(), BackfillPhase::Running | BackfillPhase::Incomplete)
            on:click=move |_| backfill.start()
        >
            {t.start()}
        </button>
        <button
            id=ElementId::BackfillStop.id()
            hidden=move || phase.get() != BackfillPhase::Running
            on:click=move |_| backfill.stop()
        >
            {t.stop()}
        </button>
        <button
            id=ElementId::BackfillRest.id()
            hidden=move || phase.get() != BackfillPhase::Incomplete
            on:click=move |_| backfill.resume()
        >
            {t.fetch_the_rest()}
        </button>
    }
}
