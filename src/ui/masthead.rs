//! The top of the page: its name, and the switches for language and colours.

use leptos::prelude::*;

use super::{Desk, Words, live::live};
use crate::{
    browser::{self, Place},
    post::Language,
};

/// The masthead.
#[component]
pub(super) fn Masthead() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    let other = match words.language() {
        Language::Korean => Language::English,
        Language::English => Language::Korean,
    };
    let speak_the_other = move |_| {
        desk.speak(other);
        // The page is rendered anew; the focus stays where it was.
        request_animation_frame(|| browser::focus(Place::LanguageSwitch));
    };
    view! {
        <header class="masthead" inert=live(move || desk.sheet_covers_list())>
            <p class="brand">
                <a href="./" on:click=move |click| {
                    click.prevent_default();
                    desk.show_latest();
                }>"Daily Papers"</a>
                <span class="tagline">{words.tagline()}</span>
            </p>
            <div class="switches">
                <button
                    id=Place::LanguageSwitch.id()
                    type="button"
                    class="quiet"
                    lang=other.tag()
                    on:click=speak_the_other
                >
                    {Words::own_name(other)}
                </button>
                <button type="button" class="quiet" on:click=move |_| desk.switch_theme()>
                    {live(move || words.other_theme(desk.dark.get()).to_owned())}
                </button>
            </div>
        </header>
    }
}
