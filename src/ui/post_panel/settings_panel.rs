//! How the post is written: a field for every setting, and what can be done with all of them.

use leptos::task::spawn_local;

use super::{
    kept_lists::{kept_lists, kept_posts},
    setting_field::setting_field,
};
use crate::{
    browser::{self, Place},
    post::{Format, Setting},
    ui::{
        Desk, Element, Page,
        desk::keep_the_focus,
        element::{button, element, field_of},
        signal::Signal,
    },
};

/// The name of the file that settings are exported to.
const FILE_NAME: &str = "daily-papers-settings.txt";

/// What became of the last step that changed all settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum AllSettings {
    /// They have their defaults again.
    Reset,
    /// They were imported, but for this many lines that were not understood.
    Imported(usize),
    /// They are what they were before the last step.
    Restored,
    /// The file held none, or could not be read. Nothing was changed.
    NotSettings,
    /// They were saved as a file.
    Exported,
    /// The browser could not make the file.
    ExportRefused,
}

/// What was done to all settings, and what they were before.
#[derive(Clone, Copy)]
struct Step {
    desk: Desk,
    said: Signal<Option<AllSettings>>,
    before: Signal<Option<Format>>,
}

/// The settings.
pub(in crate::ui) fn settings_panel(page: Page) -> Element {
    let Page { desk, words } = page;
    let step = Step {
        desk,
        said: Signal::new(None),
        before: Signal::new(None),
    };
    let fields = Setting::ALL
        .into_iter()
        // These two stand above the post.
        .filter(|setting| !matches!(setting, Setting::Target | Setting::Language))
        .map(|setting| setting_field(page, setting));
    let import = element("input")
        .attribute("type", "file")
        .attribute("accept", ".txt,text/plain")
        .on("change", move |event| {
            let chosen = browser::chosen_text(&field_of(&event));
            spawn_local(async move { step.import(chosen.await.as_deref()) });
        });
    let said = element("p")
        .class("hint")
        .attribute("role", "status")
        .live_text(move || {
            let said = step.said.get();
            said.map(|said| words.all_settings(said))
                .unwrap_or_default()
        });
    let restore = button(words.restore_settings(), move || step.restore())
        .live_flag("hidden", move || step.before.with(Option::is_none));
    let all = element("div")
        .class("all-settings")
        .with(button(words.reset(), move || {
            step.replace(Format::default(), AllSettings::Reset);
        }))
        .with(button(words.export(), move || step.export()))
        .with(
            element("label")
                .class("file-field")
                .with(element("span").text(words.import()))
                .with(import),
        )
        .with(said)
        .with(restore);
    element("div")
        .class("settings")
        .attribute("role", "region")
        .attribute("aria-label", words.settings())
        .with(element("p").class("hint").text(words.settings_are_kept()))
        .with_all(fields)
        .with(all)
        .with(kept_lists(page))
        .with(kept_posts(page))
}

impl Step {
    /// Replaces all settings; they can be restored.
    fn replace(self, format: Format, what: AllSettings) {
        self.before.set(Some(self.desk.format.get_untracked()));
        self.desk.write_like(format);
        self.said.set(Some(what));
    }

    fn restore(self) {
        if let Some(format) = self.before.get_untracked() {
            self.before.set(None);
            self.desk.write_like(format);
            self.said.set(Some(AllSettings::Restored));
            // The button has gone.
            keep_the_focus(Place::PostPanel);
        }
    }

    fn export(self) {
        let lines = self.desk.format.with_untracked(Format::to_json);
        self.said
            .set(Some(match browser::download(FILE_NAME, &lines) {
                Ok(()) => AllSettings::Exported,
                Err(_) => AllSettings::ExportRefused,
            }));
    }

    fn import(self, text: Option<&str>) {
        // A device that keeps nothing yet has the defaults, but nobody means them by an empty file.
        let filled = text.filter(|text| !text.trim().is_empty());
        match filled.and_then(|text| Format::from_stored(text).ok()) {
            Some(stored) => {
                self.replace(stored.value, AllSettings::Imported(stored.skipped));
            }
            None => self.said.set(Some(AllSettings::NotSettings)),
        }
    }
}
