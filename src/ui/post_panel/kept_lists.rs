//! What is kept on the device, and a way to be rid of it.

use leptos::task::spawn_local;

use crate::{
    browser::{self, Place},
    calendar::ListDay,
    papers::History,
    ui::{
        Element, Page,
        desk::{Side, keep_the_focus},
        element::{button, element},
        signal::Signal,
    },
};

/// How many lists are kept, of which days, and the button that forgets them. Counted whenever the settings are turned
/// to.
pub(super) fn kept_lists(Page { desk, words }: Page) -> Element {
    let kept = Signal::new(Vec::<ListDay>::new());
    let count = move || spawn_local(async move { kept.set(browser::kept_days().await) });
    let said = element("p")
        .class("hint")
        .attribute("aria-live", "polite")
        .live_text(move || kept.with(|days| words.kept_lists(days)));
    let forget = button(words.forget_lists(), move || {
        keep_the_focus(Place::PostPanel);
        spawn_local(async move {
            browser::forget_lists().await;
            count();
        });
    })
    .live_flag("hidden", move || kept.with(Vec::is_empty));
    element("div")
        .class("all-settings")
        .with(said)
        .with(forget)
        .follow(move |_| {
            if desk.side.get() == Side::Settings {
                count();
            }
        })
}

/// How many posts are noted, and the button that forgets them.
pub(super) fn kept_posts(Page { desk, words }: Page) -> Element {
    let posts = move || desk.published.with(History::post_count);
    let said = element("p")
        .class("hint")
        .attribute("aria-live", "polite")
        .live_text(move || words.kept_posts(posts()));
    let forget = button(words.forget_posts(), move || {
        keep_the_focus(Place::PostPanel);
        desk.forget_published();
    })
    .live_flag("hidden", move || posts() == 0);
    element("div").class("all-settings").with(said).with(forget)
}
