//! The settings: how posts are written, and what the device stores.

mod all_settings;
mod group;
mod group_links;
mod stored_data;

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::{Dialog, SettingField};
use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    state::{AppState, SettingGroup},
};
use all_settings::AllSettings;
use group::Group;
use group_links::GroupLinks;
use stored_data::{CachedLists, ExportedPosts, StoredTranslations};

/// How far below the top of the settings a group begins that was scrolled to, in pixels at most.
const GROUP_TOP: f64 = 32.0;

/// A field for every setting but those above the post, in groups that can be searched by the settings' names, and what can
/// be done with all of them.
#[component]
pub fn SettingsDialog() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let t = expect_context::<Messages>();
    let wanted = RwSignal::new(String::new());
    let current = RwSignal::new(SettingGroup::ALL[0]);
    let search = move || {
        view! {
            <input
                type="search"
                class="settings-search"
                autocomplete="off"
                aria-label=t.find_setting()
                placeholder=t.find()
                on:input:target=move |event| {
                    wanted.set(event.target().value().trim().to_ascii_lowercase());
                }
            />
        }
    };
    let group = move |group| view! { <Group group wanted /> }.into_any();

    view! {
        <Dialog
            id=ElementId::Settings
            class="settings-dialog"
            heading=t.settings()
            open=panel.settings_open
            light_dismiss=true
            tools=search
        >
            <GroupLinks current />
            <div
                class="setting-groups"
                on:scroll:target=move |event| follow_scroll(&event.target(), current)
            >
                <p class="hint">{t.settings_stored()}</p>
                {SettingGroup::ALL.into_iter().map(group).collect_view()}
            </div>
        </Dialog>
    }
}

/// Makes the group at the top of the settings the current one. At their end the one that was chosen stays: there may be no
/// room to scroll it to the top.
fn follow_scroll(groups: &HtmlElement, current: RwSignal<SettingGroup>) {
    let top = |group: SettingGroup| browser::distance_from_top(groups, group.id());
    let before = current.get_untracked();
    if browser::is_scrolled_to_end(groups) && top(before).is_some_and(|top| top >= 0.0) {
        return;
    }
    let has_begun = |group: &SettingGroup| top(*group).is_some_and(|top| top <= GROUP_TOP);
    let at_top = SettingGroup::ALL.into_iter().rfind(has_begun);
    let at_top = at_top.unwrap_or(SettingGroup::ALL[0]);
    if at_top != before {
        current.set(at_top);
    }
}
