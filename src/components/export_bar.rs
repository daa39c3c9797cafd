//! The bar at the bottom of narrow screens.

use leptos::prelude::*;

use super::{CopyButton, ExportStatusLine, Icon, IconName};
use crate::{browser::ElementId, i18n::Messages, state::AppState};

/// The buttons that show the post and copy it, and what the last export did. Wide screens have the post beside the list.
#[component]
pub fn ExportBar() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let t = expect_context::<Messages>();

    view! {
        <div class="bar" inert=move || panel.sheet_covers_list()>
            <ExportStatusLine />
            <div class="bar-buttons">
                <button
                    id=ElementId::PostOpener.id()
                    aria-controls=ElementId::PostPanel.id()
                    aria-expanded=move || panel.sheet_open.get().to_string()
                    on:click=move |_| panel.open_sheet()
                >
                    <Icon name=IconName::Post />
                    {t.show_post()}
                </button>
                <CopyButton />
            </div>
        </div>
    }
}
