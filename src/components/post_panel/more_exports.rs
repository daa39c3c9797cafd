//! Further ways to export the post.

use leptos::prelude::*;

use super::export_label;
use crate::{
    browser::{self, ElementId},
    components::Menu,
    i18n::Messages,
    post::Target,
    state::{AppState, ExportTarget, PostExport},
};

/// The menu of further export targets, and the button that opens it.
#[component]
pub fn MoreExports() -> impl IntoView {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    let format = state.settings.format;
    let is_hidden = Memo::new(move |_| format.with(|format| format.target != Target::Obsidian));
    let share = browser::can_share().then(|| view! { <TargetButton target=ExportTarget::Share /> });

    view! {
        <button popovertarget=ElementId::MoreExports.id()>{t.more_exports()}</button>
        <Menu id=ElementId::MoreExports name=t.more_exports()>
            <TargetButton target=ExportTarget::LinkList autofocus=true />
            <TargetButton target=ExportTarget::GitHub />
            <TargetButton target=ExportTarget::Obsidian hidden=is_hidden />
            {share}
            <button on:click=move |_| state.open_backfill()>{t.many_days()}</button>
        </Menu>
    }
}

/// The button of one export target.
#[component]
fn TargetButton(
    /// The target.
    target: ExportTarget,
    /// Whether it takes the focus when the menu opens.
    #[prop(optional)]
    autofocus: bool,
    /// Whether it is not offered.
    #[prop(into, default = Signal::stored(false))]
    hidden: Signal<bool>,
) -> impl IntoView {
    let state = expect_context::<AppState>();
    let export = PostExport::To(target);

    view! {
        <button
            autofocus=autofocus
            hidden=hidden
            disabled=move || !state.post.exists()
            on:click=move |event| {
                state.export_post(target);
                if untrack(|| state.export.unconfirmed_days(export)).is_some() {
                    // The menu stays open for the second press.
                    event.stop_propagation();
                }
            }
        >
            {export_label(export)}
        </button>
    }
}
