//! The button that copies the post.

use leptos::prelude::*;

use super::export_buttons::{export_label, is_single_click};
use crate::{
    components::{Icon, IconName},
    i18n::Messages,
    state::{AppState, PostExport},
};

/// The button that copies the post. It says itself that the post is copied. That of a sample is not the button to press.
#[component]
pub fn CopyButton() -> impl IntoView {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    let just_copied = state.export.just_copied;
    let label = export_label(PostExport::Copy);
    let content = move || match just_copied.get() {
        true => view! {
            <Icon name=IconName::Check />
            {t.copied()}
        }
        .into_any(),
        false => view! {
            <Icon name=IconName::Copy />
            <span>{label()}</span>
        }
        .into_any(),
    };
    let asks = move || state.export.unconfirmed_days(PostExport::Copy).is_some();
    let is_sample = state.loader.is_sample;

    view! {
        <button
            class="copy"
            class:asks=asks
            class:copied=move || just_copied.get()
            class:sample-copy=move || is_sample.get()
            disabled=move || !state.post.exists()
            on:click=move |event| {
                if is_single_click(&event) {
                    state.copy_post();
                }
            }
        >
            {move || content()}
        </button>
    }
}
