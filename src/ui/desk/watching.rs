//! Keeping in step with the browser around the page.

use std::time::Duration;

use leptos::{leptos_dom::helpers::window_event_listener_untyped, prelude::*};

use super::{Desk, Form, Outcome};
use crate::{
    browser::{self, Place},
    ui::signal::run_and_follow,
    ui::{listing::Listing, words::Words},
};

/// How often the desk looks at the clock: a post made while its list is open carries the present minute.
const CLOCK_TICK: Duration = Duration::from_secs(20);

impl Desk {
    /// Keeps in step with what changes outside: the history, the clock, the width, the document's title and language.
    pub(super) fn watch(self) {
        let following = window_event_listener_untyped("popstate", move |_| {
            let (address, nonsense) = browser::read_address();
            let before = self.address.get_untracked();
            let (subject, language) = (address.list, address.language);
            self.address.set(address);
            if let Some(language) = language {
                self.language.set(language);
            }
            // A step within the page, such as the skip link's, is no step to another list.
            if subject != before.list {
                self.nonsense.set(nonsense);
                self.fetch();
            }
        });
        on_cleanup(move || following.remove());

        if let Ok(ticking) =
            set_interval_with_handle(move || self.now.set(browser::now()), CLOCK_TICK)
        {
            on_cleanup(move || ticking.clear());
        }

        let coming_back = window_event_listener_untyped("visibilitychange", move |_| {
            if browser::is_seen() {
                self.recall_draft();
                self.recall_published();
                self.refresh_if_stale();
            }
        });
        on_cleanup(move || coming_back.remove());

        let measure = move || self.wide.set(browser::matches(browser::WIDE));
        measure();
        browser::follow(browser::WIDE, measure);
        browser::follow(browser::DARK, move || {
            self.dark.set(browser::reading_dark())
        });

        browser::when_renewable(move || self.renewable.set(true));
        browser::when_second_is_missing(move || {
            self.bibtex_wanted.set(None);
            browser::close(Place::Calendar);
            self.outcome.set(Outcome::SecondMissing);
        });
        browser::when_second_is_there(move || {
            if let Some(id) = self.bibtex_wanted.get_untracked() {
                self.copy_paper_as(&id, Form::BibTex);
            }
        });
        browser::when_settings_change(move |lines| self.take_settings(lines));
        // Apart from the title: the browser styles the whole page anew when its language is set, to the same one, too.
        run_and_follow(Box::new(move || {
            browser::set_language(self.language.get());
        }));
        run_and_follow(Box::new(move || {
            let words = Words::in_language(self.language.get());
            browser::set_title(&words.document_title(self.period()));
        }));
        // What was said of the last copy holds for the post it was made of, and for no other.
        run_and_follow(Box::new(move || {
            self.post.with(|_| ());
            self.outcome.set(Outcome::None);
        }));
    }

    /// Does something whenever there is a list to show, or something else in its place.
    pub(in crate::ui) fn when_settled(self, act: impl Fn() + 'static) {
        run_and_follow(Box::new(move || {
            let is_loading = |listing: &Listing| matches!(listing, Listing::Loading(_));
            if !self.listing.with(is_loading) {
                act();
            }
        }));
    }
}
