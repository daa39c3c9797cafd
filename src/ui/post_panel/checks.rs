//! What to look at before publishing, with what to do about it.

use leptos::prelude::*;

use crate::{
    post::{self, Check, Format, Setting},
    ui::{
        Desk, Element, Page,
        desk::Side,
        element::{button, element},
    },
};

/// The checks of the post, each with its remedy.
pub(super) fn checks(Page { desk, words }: Page) -> Element {
    let found = move || {
        let checks = desk.of_digest(post::checks).unwrap_or_default();
        checks
            .into_iter()
            .map(|check| {
                let said = element("span").text(&words.check(&check));
                let mend = button(words.remedy(&check), move || desk.mend(&check));
                element("li").with(said).with(mend)
            })
            .collect()
    };
    element("ul")
        .class("checks")
        .attribute("aria-label", words.checks())
        .live(found)
}

impl Desk {
    /// Does what remedies a check.
    fn mend(self, check: &Check) {
        let (setting, value) = match check {
            Check::StillOpen => {
                if let Some(closed) = self.day().and_then(|day| day.weekday_before()) {
                    self.show_day(closed);
                }
                return;
            }
            Check::Protected(_) => return self.side.set(Side::Changes),
            Check::Early => (Setting::PostDay, "list-day"),
            Check::NoOrganization(_) => (Setting::Organization, "authors"),
            Check::NoSummary(_) => (Setting::AiSummary, "yes"),
            Check::LongTitle => (Setting::Title, &*Setting::Title.read(&Format::default())),
        };
        // A remedy is always a value the setting can have.
        let _ = self.set(setting, value);
    }
}
