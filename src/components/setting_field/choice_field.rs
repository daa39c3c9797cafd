//! The field of a setting that has one of a few values.

use leptos::prelude::*;

use super::Labelled;
use crate::{browser::Availability, i18n::Messages, post::Setting, state::AppState};

/// The choice of a language that names none.
const OF_POSTS: &str = "post";

/// A setting that has one of a few values.
#[component]
pub fn ChoiceField(
    /// The setting.
    setting: Setting,
    /// The values it can have.
    choices: &'static [&'static str],
) -> impl IntoView {
    let AppState {
        settings, models, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let value = Memo::new(move |_| settings.value(setting));
    let option = move |&choice: &&'static str| {
        // A language is offered by its own name.
        let lang = match setting {
            Setting::Language => Some(choice),
            Setting::TranslationLanguage if choice != OF_POSTS => Some(choice),
            _ => None,
        };
        view! {
            <option value=choice lang=lang prop:selected=move || value.with(|value| value == choice)>
                {t.choice(setting, choice)}
            </option>
        }
        .into_any()
    };

    // What a blog for Hugo has to allow, and what a layout leaves out.
    let needs_hint = match setting {
        Setting::Target => Some((|value| value == "hugo") as fn(&str) -> bool),
        Setting::Layout => Some((|value| value != "reference") as fn(&str) -> bool),
        _ => None,
    };
    let hint = needs_hint.map(|needs_hint| {
        view! {
            <p class="hint" hidden=move || value.with(|value| !needs_hint(value))>
                {t.setting_hint(setting)}
            </p>
        }
        .into_any()
    });

    // There is no button then that could say it.
    let lacks_model = (setting == Setting::TranslationLanguage).then(|| {
        let availability = models.translation.availability;
        view! {
            <p
                class="hint"
                role="status"
                hidden=move || availability.get() != Some(Availability::Unavailable)
            >
                {t.no_translator()}
            </p>
        }
        .into_any()
    });

    view! {
        <div class="typed">
            <Labelled setting>
                <select on:change:target=move |event| {
                    // Every choice is a value that the setting can have.
                    let _ = settings.set(setting, &event.target().value());
                }>{choices.iter().map(option).collect_view()}</select>
            </Labelled>
            {hint}
            {lacks_model}
        </div>
    }
}
