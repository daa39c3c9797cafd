//! Finding papers in the list. The text of the search stands in the page's address.

use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};

use super::{ListLoader, Navigation, NotesState};
use crate::{
    browser,
    calendar::{ListDay, Period},
    papers::Search,
    url_state::ListQuery,
};

/// How long typing must have stopped before the address bar follows, in milliseconds. Safari lets a page change its
/// address 100 times in 30 seconds.
const TYPING_PAUSE: u32 = 600;

/// What is searched for, and which papers match.
#[derive(Clone, Copy)]
pub struct SearchState {
    /// What is searched for.
    pub search: Memo<Search>,
    /// Whether each paper of the list matches; `None` while nothing is searched for, or there is no list.
    pub matches: Memo<Option<Vec<bool>>>,
    /// Whether all matching papers, or all papers of the list, have cards.
    pub show_all: Memo<bool>,
    /// The list of which that was asked for.
    expanded: RwSignal<Option<Period>>,
    /// Notified of each key that is typed.
    typed: RwSignal<()>,
    loader: ListLoader,
    navigation: Navigation,
}

impl SearchState {
    /// A search in whatever list is shown.
    #[must_use]
    pub fn new(loader: ListLoader, notes: NotesState) -> Self {
        let navigation = loader.navigation;
        let search = Memo::new(move |_| navigation.url.with(|url| Search::parse(&url.search)));
        let matches = Memo::new(move |_| {
            search.with(|search| {
                loader.ranked.with(|list| {
                    let list = list.as_ref().filter(|_| !search.is_empty())?;
                    // A card stays while its comment is being written, whatever that says by then.
                    notes.notes.with_untracked(|notes| {
                        let matches = list.papers.iter().map(|paper| {
                            let comment = notes.comment(&paper.id);
                            search.matches_with(paper, comment.unwrap_or_default())
                        });
                        Some(matches.collect())
                    })
                })
            })
        });
        let expanded = RwSignal::new(None);
        let show_all = Memo::new(move |_| {
            expanded.get().is_some() && expanded.get() == loader.listed_period()
        });
        Self {
            search,
            matches,
            show_all,
            expanded,
            typed: RwSignal::new(()),
            loader,
            navigation,
        }
    }

    /// The text of the search, as it was typed.
    #[must_use]
    pub fn text(self) -> String {
        self.navigation.url.with(|url| url.search.clone())
    }

    /// How many papers match; `None` while nothing is searched for, or there is no list.
    #[must_use]
    pub fn match_count(self) -> Option<usize> {
        self.matches
            .with(|matches| Some(matches.as_ref()?.iter().filter(|found| **found).count()))
    }

    /// Searches at once. The address bar follows when typing pauses.
    pub fn type_text(self, text: String) {
        self.set(text);
        self.typed.set(());
    }

    /// Writes the address bar whenever typing pauses: each key cancels what the one before has begun.
    pub(super) fn write_url_after_typing(self) {
        Effect::new(move |is_first: Option<bool>| {
            self.typed.track();
            if is_first.is_some() {
                spawn_local_scoped_with_cancellation(async move {
                    browser::sleep(TYPING_PAUSE).await;
                    self.navigation.write_url();
                });
            }
            false
        });
    }

    /// Searches, and writes the address bar.
    pub fn set_text(self, text: String) {
        self.set(text);
        self.navigation.write_url();
    }

    /// Searches in the list of a day, in one step of the history.
    pub fn show_day(self, day: ListDay, text: String) {
        self.set(text);
        if self.navigation.query() == ListQuery::Day(day) {
            self.navigation.write_url();
        }
        self.navigation.show_day(day);
    }

    /// Asks for a word or phrase as well, or no longer.
    pub fn toggle_phrase(self, phrase: &str) {
        let text = untrack(|| self.text());
        let wanted = self
            .search
            .with_untracked(|search| !search.asks_for(phrase));
        self.set_text(Search::with_phrase(&text, phrase, wanted));
    }

    /// Asks for what another search finds as well, or no longer.
    pub fn toggle_search(self, other: &str) {
        let text = untrack(|| self.text());
        let wanted = !untrack(|| self.asks_for_search(other));
        self.set_text(Search::with_search(&text, other, wanted));
    }

    /// Whether another search is asked for, alone or with other conditions.
    #[must_use]
    pub fn asks_for_search(self, other: &str) -> bool {
        let other = Search::parse(other);
        self.search.with(|search| search.asks_for_search(&other))
    }

    /// Asks for the papers of an organization only, or no longer.
    pub fn toggle_organization(self, name: &str) {
        let text = untrack(|| self.text());
        let is_asked = self
            .search
            .with_untracked(|search| search.filters_organization(name));
        self.set_text(Search::with_organization(
            &text,
            (!is_asked).then_some(name),
        ));
    }

    /// How many filters are set: code, organization, upvotes.
    #[must_use]
    pub fn filter_count(self) -> usize {
        self.search.with(|search| {
            usize::from(search.asks_for_code())
                + usize::from(search.organization().is_some())
                + usize::from(search.min_upvotes() > 0)
        })
    }

    /// Shows a card for every paper that matches, or of the whole list.
    pub fn show_all_cards(self) {
        self.expanded.set(untrack(|| self.loader.listed_period()));
    }

    /// Writes what is searched for into the address bar.
    pub fn write_url(self) {
        self.navigation.write_url();
    }

    fn set(self, text: String) {
        self.expanded.set(None);
        self.navigation.url.update(|url| url.search = text);
    }
}
