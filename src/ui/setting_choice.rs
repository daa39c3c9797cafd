//! A setting that is one of a few.

use leptos::prelude::*;

use super::{Desk, Words, live::live};
use crate::post::{Kind, Setting};

/// The field of a setting with choices. Any other kind of setting has none to offer.
#[component]
pub(super) fn SettingChoice(
    /// The setting.
    setting: Setting,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    let choices = match setting.kind() {
        Kind::Choice(choices) => choices,
        Kind::Text | Kind::Time | Kind::Switch => &[],
    };
    let value = move || desk.format.with(|format| setting.read(format));
    let options = choices
        .iter()
        .map(|&choice| {
            view! {
                <option value=choice selected=live(move || value() == choice)>
                    {words.choice(choice)}
                </option>
            }
        })
        .collect_view();
    view! {
        <label class="setting">
            <span class="label">{words.setting(setting)}</span>
            <select on:change:target=move |event| {
                desk.set(setting, &event.target().value());
            }>{options}</select>
        </label>
    }
}
