//! The field of one setting.

mod choice_field;
mod explanation;
mod lines_field;
mod typed_field;

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::{
    components::LinkToggles,
    i18n::Messages,
    post::{Kind, Setting},
    state::AppState,
};
use choice_field::ChoiceField;
use lines_field::LinesField;
use typed_field::TypedField;

/// The field of a setting, as its kind asks for.
#[component]
pub fn SettingField(
    /// The setting.
    setting: Setting,
) -> impl IntoView {
    match setting.kind() {
        Kind::Choice(choices) => view! { <ChoiceField setting choices /> }.into_any(),
        Kind::Switch => view! { <SwitchField setting /> }.into_any(),
        Kind::Time => view! { <TypedField setting input_type="time" /> }.into_any(),
        Kind::Text => view! { <TypedField setting input_type="text" /> }.into_any(),
        Kind::Lines => view! { <LinesField setting /> }.into_any(),
        Kind::Links => view! { <LinksField setting /> }.into_any(),
    }
}

/// A setting that is on or off.
#[component]
fn SwitchField(
    /// The setting.
    setting: Setting,
) -> impl IntoView {
    let settings = expect_context::<AppState>().settings;
    let toggle = move |input: HtmlInputElement| {
        let value = if input.checked() { "yes" } else { "no" };
        // A switch can have both values.
        let _ = settings.set(setting, value);
    };

    view! {
        <Labelled setting>
            <input
                type="checkbox"
                prop:checked=move || settings.value(setting) == "yes"
                on:change:target=move |event| toggle(event.target())
            />
        </Labelled>
    }
}

/// The links of a paper.
#[component]
fn LinksField(
    /// The setting.
    setting: Setting,
) -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <div class="typed">
            <div class="setting">
                <span class="label" id="post-links">{t.setting(setting)}</span>
                <LinkToggles
                    label="post-links"
                    shown=|state| state.settings.format.with(|format| format.shown.links.clone())
                    toggle=|state, link| state.settings.toggle_link(link)
                />
            </div>
            <p class="hint">{t.setting_hint(setting)}</p>
        </div>
    }
}

/// A field with the name of its setting.
#[component]
fn Labelled(
    /// The setting.
    setting: Setting,
    /// The field.
    children: Children,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    view! { <label class="setting"><span class="label">{t.setting(setting)}</span>{children()}</label> }
}
