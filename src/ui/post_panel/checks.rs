//! What to look at before publishing, with what to do about it.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::request_animation_frame;

use crate::{
    browser::Place,
    post::{self, Check, Format, Setting},
    ui::{
        Desk, Element, Page,
        desk::{Side, keep_the_focus},
        element::{button, element},
        signal::{Signal, run_and_follow},
    },
};

/// The checks of the post, each with its remedy.
pub(super) fn checks(Page { desk, words }: Page) -> Element {
    // Set only when it has changed, so that what has not is left alone: its button may have the focus when the clock ticks, or be
    // half clicked when the field that is left by that click is read once more.
    let found = Signal::new(Vec::new());
    let before = Rc::new(RefCell::new(Vec::new()));
    run_and_follow(Box::new(move || {
        // Made anew with the post, in the frame after it: the two of them at once would keep a month's reader waiting.
        desk.post.with(|_| ());
        desk.format.with(|_| ());
        let before = Rc::clone(&before);
        request_animation_frame(move || {
            let now: Vec<_> = desk
                .of_digest(post::checks)
                .unwrap_or_default()
                .into_iter()
                .map(|check| (desk.can_mend(&check), check))
                .collect();
            if *before.borrow() != now {
                before.replace(now.clone());
                found.set(now);
            }
        });
    }));
    let items = move || {
        found
            .get()
            .into_iter()
            .map(|(can_mend, check)| {
                let said = element("span").text(&words.check(&check));
                let mend =
                    can_mend.then(|| button(words.remedy(&check), move || desk.mend(&check)));
                element("li").with(said).with_all(mend)
            })
            .collect()
    };
    element("ul")
        .class("checks")
        .attribute("aria-label", words.checks())
        .live(items)
}

impl Desk {
    /// Whether there is something left to be done about a check.
    fn can_mend(self, check: &Check) -> bool {
        match remedy(check) {
            Some((setting, value)) => self.setting(setting) != value,
            None => true,
        }
    }

    /// Does what remedies a check.
    fn mend(self, check: &Check) {
        match (check, remedy(check)) {
            (Check::StillOpen, _) => {
                if let Some(closed) = self.day().and_then(|day| day.previous_weekday()) {
                    self.show_day(closed);
                }
            }
            (Check::Protected(_), _) => self.side.set(Side::Changes),
            (_, Some((setting, value))) => {
                // A remedy is always a value the setting can have.
                let _ = self.set(setting, &value);
            }
            (_, None) => {}
        }
        // The button has gone with the check.
        keep_the_focus(Place::PostPanel);
    }
}

/// The setting that remedies a check, and its value, if one does.
fn remedy(check: &Check) -> Option<(Setting, String)> {
    let (setting, value) = match check {
        Check::StillOpen | Check::Protected(_) => return None,
        Check::Early => (Setting::PostDay, "list-day"),
        Check::NoOrganization(_) => (Setting::Organization, "authors"),
        Check::NoSummary(_) => (Setting::AiSummary, "yes"),
        Check::LongTitle => {
            let default = Setting::Title.read(&Format::default());
            return Some((Setting::Title, default));
        }
    };
    Some((setting, value.to_owned()))
}
