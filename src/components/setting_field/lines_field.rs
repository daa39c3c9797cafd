//! The field of a setting of several lines.

use leptos::{html::Textarea, prelude::*};
use web_sys::HtmlTextAreaElement;

use super::{
    Labelled,
    explanation::{Explanation, explanation_id},
};
use crate::{post::Setting, state::AppState};

/// The layout with which the editor's own patterns are shown.
const OWN_LAYOUT: &str = "own";

/// A setting of several lines. The post follows every key; a text that the setting cannot have is marked, and the former
/// holds. The patterns of an own layout are there while it is chosen.
#[component]
pub fn LinesField(
    /// The setting.
    setting: Setting,
) -> impl IntoView {
    let settings = expect_context::<AppState>().settings;
    let area = NodeRef::<Textarea>::new();
    let is_invalid = RwSignal::new(false);
    Effect::new(move |_| {
        let value = settings.value(setting);
        if let Some(area) = area.get()
            && settings.parse(setting, &area.value()).as_ref() != Some(&value)
        {
            area.set_value(&value);
            is_invalid.set(false);
        }
    });
    let write = move |area: HtmlTextAreaElement| {
        is_invalid.set(settings.set(setting, &area.value()).is_err());
    };

    view! {
        <div
            class="typed"
            hidden=move || {
                setting.is_of_own_layout() && settings.value(Setting::Layout) != OWN_LAYOUT
            }
        >
            <Labelled setting>
                <textarea
                    node_ref=area
                    id=format!("{}-field", setting.name())
                    class="pattern"
                    rows="3"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=explanation_id(setting)
                    aria-invalid=move || is_invalid.get().to_string()
                    on:input:target=move |event| write(event.target())
                ></textarea>
            </Labelled>
            <Explanation setting is_invalid />
        </div>
    }
}
