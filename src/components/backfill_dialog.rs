//! The dialog that writes the posts of many days.

mod progress;
mod report;
mod step_buttons;

use leptos::prelude::*;

use super::Dialog;
use crate::{
    browser::ElementId,
    calendar::ListDay,
    i18n::Messages,
    state::{AppState, BackfillPhase, BackfillState},
};
use progress::{Progress, SpokenProgress};
use report::Report;
use step_buttons::StepButtons;

/// The dialog that writes the posts of many days and saves them in one file. Closing it cancels the load.
#[component]
pub fn BackfillDialog() -> impl IntoView {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    let backfill = BackfillState::new(state);
    provide_context(backfill);

    view! {
        <Dialog
            id=ElementId::Backfill
            class="backfill"
            heading=t.many_days()
            open=state.panel.backfill_open
        >
            <p class="hint">{t.backfill_description()}</p>
            <div class="range-fields">
                <DayField label=t.first_day() day=backfill.first />
                <DayField label=t.last_day() day=backfill.last />
                <StepButtons />
            </div>
            <RangeStatus />
            <Progress />
            <SpokenProgress />
            <Report />
        </Dialog>
    }
}

/// A native date field for the first or the last day.
#[component]
fn DayField(
    /// Its label.
    label: &'static str,
    /// The day; `None` while the field holds no list day up to today.
    day: RwSignal<Option<ListDay>>,
) -> impl IntoView {
    let backfill = expect_context::<BackfillState>();
    let proposed = day.get_untracked().map(|day| day.to_string());

    view! {
        <label>
            <span class="label">{label}</span>
            <input
                type="date"
                required
                min=ListDay::FIRST.to_string()
                max=backfill.today().to_string()
                value=proposed
                disabled=move || backfill.phase.get() == BackfillPhase::Running
                on:input:target=move |event| backfill.set_day(day, &event.target().value())
            />
        </label>
    }
}

/// How many lists the days have, or why they cannot be loaded; hidden from the start of the load on.
#[component]
fn RangeStatus() -> impl IntoView {
    let backfill = expect_context::<BackfillState>();
    let t = expect_context::<Messages>();
    let text = Memo::new(move |_| match backfill.range.get() {
        Ok((_, lists)) => t.lists_to_load(lists),
        Err(reason) => t.cannot_start(reason),
    });

    view! {
        <p
            class="range"
            class:failed=move || backfill.range.get().is_err()
            role="status"
            hidden=move || backfill.phase.get() != BackfillPhase::NotStarted
        >
            {text}
        </p>
    }
}
