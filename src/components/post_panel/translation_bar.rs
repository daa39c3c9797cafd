//! Translating the papers of the post.

use leptos::prelude::*;

use crate::{
    components::SettingField,
    i18n::Messages,
    post::Setting,
    state::{AppState, ModelPhase, ModelTask},
};

/// The button that translates, or stops that or a summary. Hidden where there is neither to do.
#[component]
pub fn TranslateButton() -> impl IntoView {
    let AppState { models, post, .. } = expect_context();
    let t = expect_context::<Messages>();
    let translation = models.translation;
    let phase = translation.phase;
    let text = move || match (models.running_task(), phase.get()) {
        (Some(ModelTask::Translation), _) => t.stop_translation(),
        (Some(ModelTask::Summary), _) => t.stop_summary(),
        (None, ModelPhase::Asking) => t.load_and_translate(),
        (None, _) => t.translate(),
    };
    let name = move || match text() {
        text if text == t.translate() => {
            let language = models.language.get();
            language.map(|language| t.translate_into(language))
        }
        text => Some(text.to_owned()),
    };
    let is_running = move || models.running_task().is_some();
    let press = move |_| match phase.get_untracked() {
        _ if untrack(is_running) => models.stop(),
        ModelPhase::Asking => models.translate_asked(),
        _ => models.translate(),
    };

    models.is_supported().then(|| {
        view! {
            <button
                class="translate"
                aria-label=name
                title=name
                hidden=move || {
                    !is_running() && (!translation.is_offered() || !post.exists())
                }
                on:click=press
            >
                {move || text()}
            </button>
        }
        .into_any()
    })
}

/// What becomes of a translation or a summary. It takes no room while that is as it should be.
#[component]
pub fn TranslationStatus() -> impl IntoView {
    let models = expect_context::<AppState>().models;
    let t = expect_context::<Messages>();
    let phases = move || [models.translation.phase.get(), models.summary.phase.get()];
    let is_quiet = move || {
        phases().into_iter().all(|phase| match phase {
            ModelPhase::Idle => true,
            ModelPhase::Done(progress) => progress.failures() == 0,
            _ => false,
        })
    };
    let status = move || {
        let [translation, summary] = phases();
        let translation = t.model_status(ModelTask::Translation, translation);
        let summary = t.model_status(ModelTask::Summary, summary);
        [translation, summary].join(" ").trim().to_owned()
    };

    models.is_supported().then(|| {
        view! {
            <p
                class="translation-status"
                class:visually-hidden=is_quiet
                role="status"
            >
                {move || status()}
            </p>
        }
        .into_any()
    })
}

/// Once posts show translations, the choice between them and the originals.
#[component]
pub fn TranslationField() -> impl IntoView {
    let format = expect_context::<AppState>().settings.format;
    let shows_translations = Memo::new(move |_| format.with(|format| format.shows_translations()));
    view! {
        <Show when=move || shows_translations.get()>
            <SettingField setting=Setting::Translation />
        </Show>
    }
}
