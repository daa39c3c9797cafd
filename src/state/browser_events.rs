//! Keeps the state in step with the browser around the page.

use std::time::Duration;

use leptos::{ev, prelude::*};

use super::AppState;
use crate::browser;

/// How often the clock is read: a post made while its list is open carries the present minute.
const CLOCK_TICK: Duration = Duration::from_secs(20);

impl AppState {
    /// Follows the history, the clock, the other tabs, the width, the theme, the printer and new versions of the page, for as long
    /// as the page is open.
    pub fn follow_browser(self) {
        let popstate = window_event_listener(ev::popstate, move |_| {
            let between_layers = self.panel.follow_history();
            self.navigation.follow_history(between_layers);
            let language = self.navigation.url.with_untracked(|url| url.language);
            if let Some(language) = language
                && language != self.preferences.language.get_untracked()
            {
                self.preferences.language.set(language);
                self.settings.follow_language();
            }
        });
        on_cleanup(move || popstate.remove());

        let visibility = window_event_listener(ev::visibilitychange, move |_| {
            if browser::is_visible() {
                self.reload();
                self.models.reload_made();
                self.loader.refresh_if_stale();
            } else {
                // The page may be left, or thrown away while it is hidden.
                browser::store_scroll_position();
            }
        });
        on_cleanup(move || visibility.remove());

        let before_print =
            window_event_listener(ev::beforeprint, move |_| self.panel.printing.set(true));
        let after_print =
            window_event_listener(ev::afterprint, move |_| self.panel.printing.set(false));
        on_cleanup(move || {
            before_print.remove();
            after_print.remove();
        });

        if let Ok(interval) = set_interval_with_handle(move || self.clock.tick(), CLOCK_TICK) {
            on_cleanup(move || interval.clear());
        }

        browser::on_media_change(browser::WIDE, move || {
            self.preferences.wide.set(browser::matches(browser::WIDE));
        });
        browser::on_media_change(browser::NARROW, move || {
            self.preferences
                .narrow
                .set(browser::matches(browser::NARROW));
        });
        browser::on_media_change(browser::DARK, move || {
            self.preferences.dark.set(browser::is_dark());
        });
        browser::on_storage(move || self.reload());
        browser::on_update_available(move || self.update_available.set(true));
    }

    /// Takes over what other tabs have stored.
    pub fn reload(self) {
        self.settings.reload();
        self.preferences.reload();
        self.selection.reload();
        self.notes.reload();
        self.history.reload();
        self.topics.reload();
        self.models.reload();
        self.reload_shelf();
    }
}
