//! What can be done with one paper.

use leptos::{ev, prelude::*};

use crate::{
    browser::ElementId,
    components::Menu,
    i18n::Messages,
    papers::{ArxivId, Step},
    post::BibliographyFormat,
    state::{AppState, CopyFormat, ModelPhase, ModelTask},
};

/// The menu of a card. There is one for all cards.
#[component]
pub fn CardMenu() -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <Menu id=ElementId::CardMenu name=t.copy_paper()>
            <CardActions />
        </Menu>
    }
}

/// The forms in which the paper is copied, and on a touch screen the other tools of its card.
#[component]
fn CardActions() -> impl IntoView {
    let state = expect_context::<AppState>();
    let AppState {
        selection, cards, ..
    } = state;
    let t = expect_context::<Messages>();
    let with_paper = move |act: &dyn Fn(&ArxivId)| {
        if let Some(id) = state.export.menu_paper.get_untracked() {
            act(&id);
        }
    };
    let card = move || cards.find(&state.export.menu_paper.get()?);
    let is_pinned = move || card().is_some_and(|card| card.is_pinned);
    let is_in_post = move || card().is_some_and(|card| card.number.is_some());
    let is_saved = move || {
        let paper = state.export.menu_paper.get();
        paper.is_some_and(|id| state.shelf.contains(&id))
    };
    let toggle_pin = move |_| with_paper(&|id| selection.pin(id, untrack(|| !is_pinned())));
    let step = move |label, step| {
        view! {
            <button
                class="touch-only"
                disabled=move || !is_in_post()
                on:click=move |_| with_paper(&|id| selection.step(id, step))
            >
                {label}
            </button>
        }
    };
    let models = state.models;
    let translate_label = move || match models.translation.phase.get() {
        ModelPhase::Asking => Some(t.load_and_translate().to_owned()),
        _ => models
            .language
            .get()
            .map(|language| t.translate_into(language)),
    };
    // Where the post and its status are in a sheet, the menu says what another press begins, and stays.
    let asks = move || {
        let says = |task| match models.task(task).phase.get() {
            ModelPhase::Asking => t.model_status(task, ModelPhase::Asking),
            _ => String::new(),
        };
        match state.preferences.wide.get() {
            true => String::new(),
            false => says(ModelTask::Translation) + &says(ModelTask::Summary),
        }
    };
    let ask = move |event: ev::MouseEvent, act: &dyn Fn(&ArxivId)| {
        with_paper(act);
        if !untrack(asks).is_empty() {
            event.stop_propagation();
        }
    };
    let summarize = models.summary.is_supported().then(|| {
        let can_summarize = move || {
            let paper = state.export.menu_paper.get();
            paper.is_some_and(|id| models.can_summarize(&id))
        };
        view! {
            <button
                hidden=move || !can_summarize()
                on:click=move |event| ask(event, &|id| models.summarize(id))
            >
                {move || t.summarize_in(models.summary.phase.get())}
            </button>
        }
        .into_any()
    });
    let copy = move |format| {
        view! {
            <button
                autofocus={format == CopyFormat::Markdown}
                on:click=move |_| with_paper(&|id| state.copy_paper_as(id, format))
            >
                {t.copy_format(format)}
            </button>
        }
        .into_any()
    };

    view! {
            // Of the first and the one that a pointer sees first, the one that is there takes the focus.
            <button class="touch-only" autofocus on:click=toggle_pin>
                {move || t.pin_action(is_pinned())}
            </button>
            {step(t.move_up(), Step::Up)}
            {step(t.move_down(), Step::Down)}
            <button
                class="touch-only"
                on:click=move |_| with_paper(&|id| cards.toggle_comment(id))
            >
                {t.comment()}
            </button>
            <button
                hidden=move || !models.translation.is_offered()
                on:click=move |event| ask(event, &|id| models.translate_paper(id))
            >
                {move || translate_label()}
            </button>
            {summarize}
            <p class="menu-label" role="status" hidden=move || asks().is_empty()>
                {move || asks()}
            </p>
            <button class="touch-only" on:click=move |_| with_paper(&|id| state.toggle_saved(id))>
                {move || t.save_action(is_saved())}
            </button>
            <p class="menu-label">{t.copy_paper()}</p>
            {copy(CopyFormat::Markdown)}
            {copy(CopyFormat::Link)}
            {BibliographyFormat::ALL
                .into_iter()
                .map(|format| copy(CopyFormat::Bibliography(format)))
                .collect_view()}
    }
}
