//! Translating the papers of the post.

use leptos::prelude::*;

use crate::{
    components::SettingField,
    i18n::Messages,
    post::Setting,
    state::{AppState, TranslationPhase},
};

/// The button that translates, or stops that. Hidden where the browser does not translate.
#[component]
pub fn TranslateButton() -> impl IntoView {
    let AppState {
        translation, post, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let phase = translation.phase;
    let text = move || match phase.get() {
        TranslationPhase::Asking => t.load_and_translate(),
        phase if phase.is_running() => t.stop_translation(),
        _ => t.translate(),
    };
    let name = move || match text() {
        text if text == t.translate() => {
            let language = translation.language.get();
            language.map(|language| t.translate_into(language))
        }
        text => Some(text.to_owned()),
    };
    let press = move |_| match phase.get_untracked().is_running() {
        true => translation.stop(),
        false => translation.translate(),
    };

    translation.is_supported().then(|| {
        view! {
            <button
                class="translate"
                aria-label=name
                title=name
                hidden=move || !translation.is_offered() || !post.exists()
                on:click=press
            >
                {text}
            </button>
        }
    })
}

/// What becomes of the translation. It takes no room while that is as it should be.
#[component]
pub fn TranslationStatus() -> impl IntoView {
    let translation = expect_context::<AppState>().translation;
    let t = expect_context::<Messages>();
    let phase = translation.phase;
    let is_quiet = move || match phase.get() {
        TranslationPhase::Idle => true,
        TranslationPhase::Done(progress) => progress.left_in_english() == 0,
        _ => false,
    };

    translation.is_supported().then(|| {
        view! {
            <p
                class="translation-status"
                class:visually-hidden=is_quiet
                role="status"
            >
                {move || t.translation_status(phase.get())}
            </p>
        }
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
