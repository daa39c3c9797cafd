//! The way through the settings.

use leptos::prelude::*;

use crate::{browser, i18n::Messages, state::SettingGroup};

/// The names of the groups, which lead to them.
#[component]
pub fn GroupLinks(
    /// The group that is read.
    current: RwSignal<SettingGroup>,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let link = move |group: SettingGroup| {
        let show = move |_| {
            current.set(group);
            browser::scroll_to_element(group.id());
        };
        view! {
            <button
                aria-current=move || (current.get() == group).then_some("location")
                on:click=show
            >
                {t.setting_group(group)}
            </button>
        }
        .into_any()
    };

    view! {
        <nav class="group-links" aria-label=t.settings()>
            {SettingGroup::ALL.into_iter().map(link).collect_view()}
        </nav>
    }
}
