//! The post: how it is written, its tabs and checks, and the buttons that export it.

mod changes;
mod checks;
mod copy_button;
mod count_menu;
mod export_buttons;
mod preview;
mod sheet;
mod source;
mod tabs;
mod translation_bar;

use leptos::prelude::*;

use super::{Icon, IconName, SettingField};
use crate::{i18n::Messages, post::Setting, state::AppState};
use changes::Changes;
use checks::{Checks, ChecksButton};
pub use copy_button::CopyButton;
use count_menu::{CountButton, CountMenu};
pub use export_buttons::ExportStatusLine;
use export_buttons::{ExportButtons, PostSize};
use preview::Preview;
use sheet::Sheet;
use source::Source;
use tabs::Tabs;
use translation_bar::{TranslateButton, TranslationField, TranslationStatus};

/// The post beside the list; on narrow screens a sheet over it. It takes the focus when the button that has it is removed.
#[component]
pub fn PostPanel() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let t = expect_context::<Messages>();

    view! {
        <Sheet>
            <div class="post-head">
                <h2 id="post-heading">{t.post()}</h2>
                <div class="post-options">
                    <SettingField setting=Setting::Target />
                    <SettingField setting=Setting::Language />
                    <TranslationField />
                    <CountButton />
                </div>
                <button
                    class="icon-button"
                    aria-label=t.settings()
                    title=t.settings()
                    on:click=move |_| panel.settings_open.set(true)
                >
                    <Icon name=IconName::Settings />
                </button>
                <button
                    class="icon-button close-sheet"
                    aria-label=t.close()
                    title=t.close()
                    on:click=move |_| panel.close_sheet()
                >
                    <Icon name=IconName::Close />
                </button>
            </div>
            <CountMenu />
            <div class="post-bar">
                <Tabs />
                <TranslateButton />
                <ChecksButton />
            </div>
            <TranslationStatus />
            <Checks />
            // It is seen below the post, and reached before it, which has many links.
            <div class="post-foot">
                <PostSize />
                <ExportStatusLine />
                <ExportButtons />
            </div>
            <div class="post-scroll">
                <Preview />
                <Source />
                <Changes />
            </div>
        </Sheet>
    }
}
