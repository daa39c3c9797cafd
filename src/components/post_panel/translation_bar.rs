//! Translating the papers of the post.

use leptos::prelude::*;

use crate::{components::SettingField, i18n::Messages, post::Setting, state::AppState};

/// The button that translates, what becomes of it, and once translations are shown the way back to the originals. Hidden where
/// the browser does not translate.
#[component]
pub fn TranslationBar() -> impl IntoView {
    let AppState {
        translation,
        settings,
        post,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let phase = translation.phase;
    let is_running = Memo::new(move |_| phase.get().is_running());
    let label = move || {
        let language = translation.language.get();
        language.map(|language| t.translate_into(language))
    };
    let status = move || t.translation_status(phase.get(), translation.availability.get());
    let shows_translations = move || settings.format.with(|format| format.shows_translations());

    translation.is_supported().then(|| {
        view! {
            <div class="translation-bar" hidden=move || !translation.is_offered() || !post.exists()>
                <button
                    on:click=move |_| match is_running.get_untracked() {
                        true => translation.stop(),
                        false => translation.translate(),
                    }
                >
                    {move || match is_running.get() {
                        true => Some(t.stop_translation().to_owned()),
                        false => label(),
                    }}
                </button>
                <Show when=shows_translations>
                    <SettingField setting=Setting::Translation />
                </Show>
                <p class="hint" role="status">{status}</p>
            </div>
        }
    })
}
