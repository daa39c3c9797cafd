//! The header of the page: its name, the shelf, and the buttons for shortcuts, theme and language.

use leptos::prelude::*;

use super::{Icon, IconName, InternalLink, ShelfLink};
use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    papers::History,
    post::Language,
    state::AppState,
    url_state::ListQuery,
};

/// The name of the page, which leads to the latest list, what the page is for, and the buttons.
#[component]
pub fn Header() -> impl IntoView {
    let AppState {
        navigation,
        history,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let show_latest = Callback::new(move |()| navigation.show_latest());
    // Who has made a post needs no introduction to the page.
    let is_new = move || history.history.with(History::is_empty);

    view! {
        <header class="page-header">
            <InternalLink list=ListQuery::Latest class="brand" on_follow=show_latest>
                <Icon name=IconName::Mark />
                "Daily Papers"
            </InternalLink>
            <p class="tagline">{move || if is_new() { t.welcome() } else { t.tagline() }}</p>
            <Switches />
        </header>
    }
}

/// The link to the shelf, and the buttons that show the shortcuts and switch theme and language.
#[component]
fn Switches() -> impl IntoView {
    let AppState {
        panel, preferences, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let theme = move || t.other_theme(preferences.dark.get());

    view! {
        <div class="switches">
            <ShelfLink />
            <button
                class="icon-button keys"
                aria-label=t.shortcuts()
                title=t.shortcuts()
                on:click=move |_| panel.help_open.set(true)
            >
                <Icon name=IconName::Keyboard />
            </button>
            <button
                class="icon-button theme"
                aria-label=theme
                title=theme
                on:click=move |_| preferences.toggle_theme()
            >
                <Icon name=IconName::Moon />
                <Icon name=IconName::Sun />
            </button>
            <LanguageSwitch />
        </div>
    }
}

/// The button that switches to the other language.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    let other = match t.language() {
        Language::Korean => Language::English,
        Language::English => Language::Korean,
    };
    let switch = move |_| {
        state.set_language(other);
        // The page is made anew; the focus stays on this button.
        request_animation_frame(|| browser::focus(ElementId::LanguageSwitch));
    };

    view! {
        <button id=ElementId::LanguageSwitch.id() lang=other.tag() on:click=switch>
            {Messages::language_name(other)}
        </button>
    }
}
