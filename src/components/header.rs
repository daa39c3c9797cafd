//! The header of the page: its name, and the switches for shortcuts, language and theme.

use leptos::{ev, prelude::*};

use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    post::Language,
    state::AppState,
};

/// The name of the page, which leads to the latest list, and the switches.
#[component]
pub fn Header(
    /// Whether it takes no focus and no click.
    inert: impl Fn() -> bool + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();
    let show_latest = move |click: ev::MouseEvent| {
        click.prevent_default();
        navigation.show_latest();
    };

    view! {
        <header class="page-header" inert=inert>
            <p class="brand">
                <a href="./" on:click=show_latest>"Daily Papers"</a>
                <span class="tagline">{t.tagline()}</span>
            </p>
            <Switches />
        </header>
    }
}

/// The buttons that show the shortcuts and switch language and theme.
#[component]
fn Switches() -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let preferences = expect_context::<AppState>().preferences;
    let t = expect_context::<Messages>();
    let theme = move || t.other_theme(preferences.dark.get());

    view! {
        <div class="switches">
            <button class="quiet keys" on:click=move |_| panel.help_open.set(true)>
                {t.shortcuts()}
            </button>
            <LanguageSwitch />
            <button class="quiet" on:click=move |_| preferences.toggle_theme()>
                {theme}
            </button>
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
        <button
            id=ElementId::LanguageSwitch.id()
            class="quiet"
            lang=other.tag()
            on:click=switch
        >
            {Messages::language_name(other)}
        </button>
    }
}
