//! A page without a browser.

use std::{num::NonZeroUsize, rc::Rc};

use any_spawner::Executor;
use daily_papers::{
    browser::HostStorage,
    calendar::{ListDay, Period},
    hub::DayList,
    papers::{ArxivId, Count},
    post::RichText,
    state::{AppState, CardState, ListOrigin, ListState, RefreshState},
    url_state::ListQuery,
};
use leptos::{
    prelude::*,
    reactive::diagnostics::{SpecialNonReactiveZone, SpecialNonReactiveZoneGuard},
};

pub(crate) use crate::fake_models::FakeModels;
pub(crate) use crate::fake_source::{FakeSource, day, list, list_with_upvotes};

/// A device that stores what its pages write, until it is dropped.
pub(crate) struct Device(HostStorage);

impl Device {
    /// A device that has stored nothing so far.
    pub(crate) fn new() -> Self {
        Self(HostStorage::lend())
    }

    /// What is stored under a name, without the prefix.
    pub(crate) fn stored(&self, name: &str) -> Option<String> {
        self.0.get(&format!("daily-papers.{name}"))
    }

    /// Stores a value under a name, as another tab does.
    pub(crate) fn store(&self, name: &str, value: &str) {
        self.0.set(&format!("daily-papers.{name}"), value);
    }

    /// Removes all that is stored for the whole browser, as its settings do. What a tab alone has stays.
    pub(crate) fn clear(&self) {
        self.0
            .clear(|key| !key.starts_with("daily-papers.replaced."));
    }

    /// Has room for so many bytes of values, and for no more.
    pub(crate) fn has_room_for(&self, bytes: usize) {
        self.0.set_room(bytes);
    }
}

impl Drop for Device {
    fn drop(&mut self) {
        HostStorage::take_back();
    }
}

/// The state of a page, and where its lists come from.
pub(crate) struct Page {
    pub(crate) state: AppState,
    pub(crate) source: FakeSource,
    owner: Owner,
    _untracked: SpecialNonReactiveZoneGuard,
}

impl Page {
    /// A page whose address asks for a list, and which has begun to load it.
    pub(crate) fn open(query: impl Into<ListQuery>) -> Self {
        Self::open_with(query, FakeSource::default())
    }

    /// The same with lists that are cached, or beside the page.
    pub(crate) fn open_with(query: impl Into<ListQuery>, source: FakeSource) -> Self {
        Self::open_on(query, source, FakeModels::new(None))
    }

    /// The same on a device that translates, or not.
    pub(crate) fn open_on(
        query: impl Into<ListQuery>,
        source: FakeSource,
        translator: FakeModels,
    ) -> Self {
        // Another test of this process may have done so.
        let _ = Executor::init_futures_executor();
        let owner = Owner::new();
        owner.set();
        let state = AppState::with_models(Rc::new(source.clone()), Rc::new(translator));
        let list = query.into();
        state.navigation.url.update(|url| url.list = list);
        state.start();
        settle();
        Self {
            state,
            source,
            owner,
            // Tests look at the state as event handlers do.
            _untracked: SpecialNonReactiveZone::enter(),
        }
    }

    /// A page that shows a list of a day.
    pub(crate) fn showing(list: DayList) -> Self {
        let page = Self::open(Period::Day(list.day));
        page.answer(list);
        page
    }

    /// Answers a request for the list of a day with that list.
    pub(crate) fn answer(&self, list: DayList) {
        self.source.answer(list.day, Ok(list));
        settle();
    }

    /// Goes to the list of a day.
    pub(crate) fn go_to(&self, day: ListDay) {
        self.state.navigation.show_day(day);
        settle();
    }

    /// Goes to a list and answers with it.
    pub(crate) fn show(&self, list: DayList) {
        self.go_to(list.day);
        self.answer(list);
    }

    /// What is shown in the place of the list.
    pub(crate) fn list(&self) -> ListState {
        self.state.loader.list.get_untracked()
    }

    /// The day, week or month of the list that is shown.
    pub(crate) fn listed(&self) -> Option<Period> {
        self.list().ready().map(|(list, _)| list.period)
    }

    /// The card at a position among the cards, from 0.
    pub(crate) fn card(&self, position: usize) -> Option<CardState> {
        let cards = self.state.cards.cards.get_untracked();
        cards.get(position).copied()
    }

    /// How the list that is shown is being brought up to date.
    pub(crate) fn refresh_state(&self) -> Option<RefreshState> {
        match self.list() {
            ListState::Ready(_, ListOrigin::HuggingFace { refresh, .. }) => Some(refresh),
            _ => None,
        }
    }

    /// The titles of the list, ranked.
    pub(crate) fn titles(&self) -> Vec<String> {
        let list = self.state.loader.ready_list().expect("a list is shown");
        let title = |paper: &daily_papers::papers::Paper| RichText::read(&paper.title).plain();
        list.papers.iter().map(title).collect()
    }

    /// The id of the paper at a rank of the list, from 1.
    pub(crate) fn id(&self, rank: usize) -> ArxivId {
        let list = self.state.loader.ready_list().expect("a list is shown");
        list.papers[rank - 1].id.clone()
    }

    /// The ranks of the papers of the post, in its order.
    pub(crate) fn post_ranks(&self) -> Vec<usize> {
        let arrangement = self.state.selection.arrangement.get_untracked();
        arrangement
            .included_indices()
            .map(|index| index + 1)
            .collect()
    }

    /// The ranks of the papers that have a card, in the order of the cards.
    pub(crate) fn card_ranks(&self) -> Vec<usize> {
        let cards = self.state.cards.cards.get_untracked();
        cards.iter().map(|card| card.index + 1).collect()
    }

    /// The text of the post.
    pub(crate) fn post_text(&self) -> String {
        let post = self
            .state
            .post
            .post
            .get_untracked()
            .expect("there is a post");
        post.text.clone()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        // What still waits is dropped before the thread's own values are.
        self.owner.cleanup();
        settle();
    }
}

/// The three best papers.
pub(crate) fn three() -> Count {
    Count::Top(NonZeroUsize::new(3).unwrap())
}

/// Lets everything run that can.
pub(crate) fn settle() {
    Executor::poll_local();
}
