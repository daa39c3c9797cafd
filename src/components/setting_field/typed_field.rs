//! The field of a setting that is typed.

use leptos::{html::Input, prelude::*};
use web_sys::HtmlInputElement;

use super::{
    Labelled,
    explanation::{Explanation, explanation_id},
};
use crate::{i18n::Messages, post::Setting, state::AppState};

/// A setting that is typed. The post follows every key; a value that the setting cannot have is marked when the field
/// is left, and the former value holds meanwhile.
#[component]
pub fn TypedField(
    /// The setting.
    setting: Setting,
    /// The type of the input.
    input_type: &'static str,
) -> impl IntoView {
    let AppState {
        settings,
        selection,
        loader,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let input = NodeRef::<Input>::new();
    let is_invalid = RwSignal::new(false);
    // "Papers, " is a step on the way to "Papers, Weekly": the field is written to only if it means another value.
    Effect::new(move |_| {
        let value = settings.value(setting);
        if setting == Setting::Count {
            // It is changed above the list, too, and what is typed here may be no number.
            selection.count.track();
        }
        if let Some(input) = input.get()
            && settings.parse(setting, &input.value()).as_ref() != Some(&value)
        {
            input.set_value(&t.setting_value(setting, value));
            is_invalid.set(false);
        }
    });
    let on_input = move |input: HtmlInputElement| {
        if settings.set(setting, &input.value()).is_ok() {
            is_invalid.set(false);
        }
    };
    let on_change = move |input: HtmlInputElement| {
        let result = settings.set(setting, &input.value());
        let value = t.setting_value(setting, untrack(|| settings.value(setting)));
        // Writes the value in full. A time field reports every key as a change, and is left alone while it is typed in.
        if result.is_ok() && input.value() != value {
            input.set_value(&value);
        }
        is_invalid.set(result.is_err());
    };
    // The categories there are while none are set.
    let placeholder = move || match loader.listed_period() {
        Some(period) if setting == Setting::Categories => settings
            .format
            .with(|format| format.categories(period))
            .join(", "),
        _ => String::new(),
    };

    view! {
        <div class="typed">
            <Labelled setting>
                <input
                    node_ref=input
                    id=format!("{}-field", setting.name())
                    type=input_type
                    autocomplete="off"
                    placeholder=placeholder
                    aria-describedby=explanation_id(setting)
                    aria-invalid=move || is_invalid.get().to_string()
                    on:input:target=move |event| on_input(event.target())
                    on:change:target=move |event| on_change(event.target())
                />
            </Labelled>
            <Explanation setting is_invalid />
        </div>
    }
}
