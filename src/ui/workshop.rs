//! The second program: whatever is wanted seldom, or only by somebody who works on a post, and would be three quarters
//! as much again in every first visit's download. The first program says what is to be done, as `browser::Part` lists
//! it, and where; `static/boot.js` loads this one when that is said for the first time.

use std::cell::Cell;

use leptos::{mount::mount_to, prelude::*};

use super::{
    Page,
    backfill::open_backfill_when_asked,
    day_calendar::fill_calendar_when_asked,
    desk::Desk,
    element::Element,
    keys::key_help,
    post_panel::settings_panel,
    signal::{Signal, run_and_follow},
    words::Words,
};
use crate::{
    browser::{self, Part, Place},
    papers::{ArxivId, CleanText, History},
    post::{Format, Language, bibtex, user_markdown_html},
};

/// Does from now on whatever the first program asks for.
pub fn open_workshop() {
    open_backfill_when_asked();
    fill_calendar_when_asked();
    open_settings_when_asked();
    open_help_when_asked();
    read_own_words_when_asked();
    write_bibtex_when_asked();
}

/// Shows the settings, and tells the first program of every change.
fn open_settings_when_asked() {
    // Nothing is mounted yet: only what follows signals needs an owner.
    if let Some(nowhere) = browser::nowhere() {
        mount_to(nowhere, settings).forget();
    }
}

/// Opens the help.
fn open_help_when_asked() {
    browser::when_asked_for(Part::Help, |texts| {
        let language = Language::from_tag(texts.first()?).unwrap_or_default();
        // The one before may be in the other language.
        if let Some(before) = Place::Help.element() {
            before.remove();
        }
        let dialog = browser::add_dialog(Place::Help)?;
        let owner = Owner::new();
        let content = owner.with(|| key_help(Words::in_language(language)));
        let _ = Element::existing(dialog)
            .attribute("lang", language.tag())
            .attribute("aria-labelledby", "help-heading")
            // What lies behind a dialog is a part of it, but not of what is in it.
            .on("click", |event| {
                if event.target() == event.current_target() {
                    browser::close_dialog(Place::Help);
                }
            })
            .with(content);
        browser::open_dialog(Place::Help);
        None
    });
}

/// Reads what the editor wrote.
fn read_own_words_when_asked() {
    browser::when_asked_for(Part::OwnWords, |texts| match texts {
        [id, text] if id.is_empty() => Some(user_markdown_html(text)),
        [id, text] => {
            browser::show_own_words(id, text);
            None
        }
        _ => None,
    });
}

/// Writes papers for bibliographies.
fn write_bibtex_when_asked() {
    browser::when_asked_for(Part::BibTex, |texts| {
        let [id, title, authors] = texts else {
            return None;
        };
        let authors: Vec<CleanText> = authors.lines().map(CleanText::new).collect();
        Some(bibtex(&ArxivId::new(id)?, &CleanText::new(title), &authors))
    });
}

fn settings() {
    let desk = Desk::apart();
    let owner = Owner::current().unwrap_or_default();
    // What both programs know of the format, and of the posts that were handed over.
    let known = Signal::new(desk.format.with_untracked(Format::to_json));
    let posts = Cell::new(desk.published.with_untracked(History::post_count));
    run_and_follow(Box::new(move || {
        let lines = desk.format.with(Format::to_json);
        let now = desk.published.with(History::post_count);
        let forgotten = posts.replace(now) != now;
        if forgotten || known.with_untracked(|known| *known != lines) {
            known.set(lines.clone());
            browser::tell_settings(&lines);
        }
    }));
    browser::when_asked_for(Part::Settings, move |texts| {
        let [lines, language, field] = texts else {
            return None;
        };
        let place = Place::SettingsRoom.element()?;
        if known.with_untracked(|known| known != lines)
            && let Ok(stored) = Format::from_stored(lines)
        {
            known.set(lines.clone());
            desk.format.set(stored.value);
        }
        if place.child_element_count() == 0 {
            let words = Words::in_language(Language::from_tag(language).unwrap_or_default());
            let panel = || untrack(|| settings_panel(Page { desk, words }));
            let _ = Element::existing(place).with(owner.with(panel));
        }
        // What is kept on the device is counted anew.
        desk.turn_to_settings();
        if !field.is_empty() {
            browser::lead_to(Place::Repository);
        }
        None
    });
}
