//! What can be written into a field of the settings.

use leptos::prelude::*;

use crate::{i18n::Messages, post::Setting};

/// The id of the explanation of a setting.
pub fn explanation_id(setting: Setting) -> String {
    format!("{}-explained", setting.name())
}

/// What can be written into a field, or why what was written is invalid. It stands outside the label, or it would be a part
/// of the field's name, and is read out when it changes: the field may have lost the focus by then.
#[component]
pub fn Explanation(
    /// The setting.
    setting: Setting,
    /// Whether what was written is invalid.
    is_invalid: RwSignal<bool>,
) -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <p id=explanation_id(setting) class="hint" aria-live="polite">
            {move || match is_invalid.get() {
                true => t.invalid_setting(setting),
                false => t.setting_hint(setting).to_owned(),
            }}
        </p>
    }
}
