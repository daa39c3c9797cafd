//! The footer of the page: what it is, and where to read on.

use leptos::prelude::*;

use super::ExternalLink;
use crate::{hub, i18n::Messages, state::AppState};

/// The address of the source; empty unless Cargo.toml names it.
const SOURCE: &str = env!("CARGO_PKG_REPOSITORY");

/// What the page is and what it does with what a reader writes, and links to the list at Hugging Face and to the source.
#[component]
pub fn Footer() -> impl IntoView {
    let AppState {
        navigation, panel, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let source = SOURCE
        .starts_with("https://")
        .then(|| view! { <ExternalLink url=SOURCE>{t.source_code()}</ExternalLink> });

    view! {
        <footer class="page-footer">
            <p>{t.about()}</p>
            <p class="page-links">
                {move || {
                    let period = navigation.period.get();
                    let url = period.map_or_else(|| hub::SITE.to_owned(), hub::list_page);
                    view! { <ExternalLink url>{t.see_on_hugging_face()}</ExternalLink> }
                }}
                {source}
                <button class="link keys" on:click=move |_| panel.help_open.set(true)>
                    {t.shortcuts()}
                </button>
            </p>
        </footer>
    }
}
