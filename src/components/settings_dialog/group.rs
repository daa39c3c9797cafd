//! A group of settings.

use leptos::prelude::*;

use super::{AllSettings, CachedLists, ExportedPosts, SettingField, StoredTranslations};
use crate::{
    i18n::Messages,
    papers::PaperLink,
    post::{Kind, Setting},
    state::{AppState, ExportStatus, SettingGroup},
};

/// One group, as far as its settings are searched for.
#[component]
pub fn Group(
    /// The group.
    group: SettingGroup,
    /// What is searched for, in small letters.
    wanted: RwSignal<String>,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let matches = move |name: &str| {
        wanted.with(|wanted| wanted.is_empty() || name.to_ascii_lowercase().contains(&**wanted))
    };
    let is_wanted = move |setting: Setting| {
        let names_link = || {
            let mut links = PaperLink::ALL.into_iter();
            setting.kind() == Kind::Links && links.any(|link| matches(t.paper_link(link)))
        };
        matches(t.setting(setting)) || names_link()
    };
    let group_matches = move || matches(t.setting_group(group));
    let is_shown = move || group_matches() || group.settings().any(is_wanted);
    let field = move |setting| {
        view! {
            <div
                class="setting-place"
                hidden=move || !group_matches() && !is_wanted(setting)
            >
                <SettingField setting />
            </div>
        }
        .into_any()
    };
    // The dialog lies over the line that says what became of the export.
    let export = (group == SettingGroup::Export).then(|| {
        let status = expect_context::<AppState>().export.status;
        view! {
            <p class="hint failed" role="alert">
                {move || {
                    let failed = status.get();
                    (failed == ExportStatus::NoRepository).then(|| t.export_status(&failed))
                }}
            </p>
        }
        .into_any()
    });
    let is_translation = group == SettingGroup::Translation;
    let browsers =
        is_translation.then(|| view! { <p class="hint">{t.translating_browsers()}</p> }.into_any());
    let translations = is_translation.then(|| view! { <StoredTranslations /> });
    let device = (group == SettingGroup::Device).then(|| {
        view! {
            <AllSettings />
            <CachedLists />
            <ExportedPosts />
        }
        .into_any()
    });

    view! {
        <section class="setting-group" hidden=move || !is_shown() aria-labelledby=group.id()>
            <h3 id=group.id() tabindex="-1">{t.setting_group(group)}</h3>
            {export}
            {browsers}
            {group.settings().map(field).collect_view()}
            {translations}
            {device}
        </section>
    }
}
