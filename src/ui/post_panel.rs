//! The post: its name, its sides, and the buttons that hand it over.

mod changes;
mod checks;
mod hand_over;
mod kept_lists;
mod more_ways;
mod preview;
mod setting_field;
mod settings_panel;

use leptos::prelude::{request_animation_frame, untrack};

use super::{
    Desk, Element, Page, Words,
    desk::{Outcome, Side},
    element::{bare_button, button, element},
    paper_card::user_markdown,
};
use crate::{
    browser::Place,
    post::{Post, Setting},
};
pub(super) use hand_over::hand_over_bar;
pub(super) use settings_panel::{AllSettings, settings_panel};

/// The most bytes of a post that its field shows.
const LONGEST_SHOWN: usize = 200_000;

/// The post beside the list; on narrow screens a sheet that the bar opens.
pub(super) fn post_panel(page: Page) -> Element {
    let Page { desk, words } = page;
    let of_post = move |read: fn(&Post) -> &str| {
        desk.post
            .with(|post| post.as_ref().map(|post| read(post).to_owned()))
            .unwrap_or_default()
    };
    let top = element("div")
        .class("post-top")
        .with(element("h2").id("post-heading").text(words.post()))
        .with(top_choice(page, Setting::Target, words.target()))
        .with(top_choice(
            page,
            Setting::Language,
            words.language_of_post(),
        ));
    let file_name = element("p")
        .class("file-name")
        .attribute("title", words.file_name())
        .live_text(move || of_post(|post| &post.file_name));
    let download =
        button(words.download(), move || desk.download_post()).live_flag("disabled", no_post(desk));
    let source = element("textarea")
        .id(Place::PostText.id())
        .attribute("readonly", "")
        .attribute("spellcheck", "false")
        .attribute("aria-label", words.post_text())
        .attribute("placeholder", words.no_post())
        .live_value(move || {
            match desk
                .outcome
                .with(|outcome| *outcome == Outcome::CopyRefused)
            {
                // Selected, to be copied by a key: the whole of it.
                true => of_post(|post| &post.text),
                false => of_post(|post| beginning(&post.text)),
            }
        });
    element("section")
        .id(Place::PostPanel.id())
        .class("post")
        // It takes the focus when a part of it that had the focus has gone.
        .attribute("tabindex", "-1")
        .attribute("aria-labelledby", "post-heading")
        .with(top)
        .with(file_name)
        .with(
            element("div")
                .class("hand-over")
                .with(copy_button(page))
                .with(download)
                .with_all(more_ways::more_ways(page)),
        )
        .with(introduction(page))
        .with(checks::checks(page))
        .with(sides(page))
        .with(on_side(desk, Side::Source, source))
        .with(on_side(desk, Side::Preview, preview::preview(page)))
        .with(on_side(desk, Side::Settings, settings_room(page)))
        .with(on_side(desk, Side::Changes, changes::changes(page)))
}

/// What the editor says before the papers.
fn introduction(Page { desk, words }: Page) -> Element {
    user_markdown(
        words.introduction(),
        words.introduction_hint(),
        move || desk.listed(),
        move || desk.introduction(),
        move |text| desk.introduce(text),
    )
    .live_flag("hidden", no_post(desk))
}

/// One of the two settings that stand above the post.
fn top_choice(page: Page, setting: Setting, label: &str) -> Element {
    setting_field::choice(page, setting, label, |_, _, choice| {
        Words::proper_name(choice)
    })
}

/// Where the second program shows the settings.
fn settings_room(Page { desk, .. }: Page) -> Element {
    element("div")
        .id(Place::SettingsRoom.id())
        .follow(move |room| {
            if desk.side.get() == Side::Settings {
                desk.format.with(|_| ());
                let show = move || untrack(|| desk.show_settings(""));
                // The place must be on the page when it is looked for. Then it is told at once: what is done there next
                // is done to what holds now.
                match room.is_connected() {
                    true => show(),
                    false => request_animation_frame(show),
                }
            }
        })
}

/// The text of a post as far as the field shows it. A month's thousand papers are a megabyte, which keeps a browser
/// busy while it is laid out; what is copied and saved is whole in any case.
fn beginning(text: &str) -> &str {
    if text.len() <= LONGEST_SHOWN {
        return text;
    }
    let lines = text.as_bytes()[..LONGEST_SHOWN]
        .iter()
        .rposition(|byte| *byte == b'\n');
    &text[..lines.unwrap_or_default()]
}

/// The one loud thing on the page.
fn copy_button(Page { desk, words }: Page) -> Element {
    bare_button(move || desk.copy_post())
        .class("copy")
        .live_flag("disabled", no_post(desk))
        .live_text(move || words.copy(desk.chosen()))
}

/// Whether there is no post to hand over.
fn no_post(desk: Desk) -> impl Fn() -> bool {
    move || desk.post.with(Option::is_none)
}

/// The buttons that turn to the sides of the post.
fn sides(Page { desk, words }: Page) -> Element {
    let turn = |side| {
        button(words.side(side), move || desk.side.set(side))
            .live_state("aria-pressed", move || desk.side.get() == side)
    };
    element("div")
        .class("segments sides")
        .attribute("role", "group")
        .attribute("aria-label", words.sides())
        .with_all(Side::OFFERED.map(turn))
}

/// A part that is to be seen on one side only.
fn on_side(desk: Desk, side: Side, part: Element) -> Element {
    part.live_flag("hidden", move || desk.side.get() != side)
}

/// A part of the panel that scrolls and so takes the focus: named, for those who cannot see what it is.
fn region(class: &'static str, label: &str) -> Element {
    element("div")
        .class(class)
        .attribute("role", "region")
        .attribute("tabindex", "0")
        .attribute("aria-label", label)
}
