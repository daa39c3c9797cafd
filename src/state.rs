//! The state of the page: signals and memos, and a method for everything a reader can do.
//!
//! [`AppState`] is in the context and consists of parts, each about one concern; a component takes the parts it needs.
//! Everything is `Copy`: fields are signal handles. What follows from other state is a `Memo`; effects only keep the state
//! and the world outside in step.

mod all_days;
mod backfill;
mod backup;
mod browser_events;
mod cards;
mod clock;
mod commands;
mod export;
mod history;
mod list_loader;
mod list_state;
mod models;
mod navigation;
mod notes;
mod panel;
mod period_loader;
mod post;
mod preferences;
mod remedy;
mod search;
mod seen_papers;
mod selection;
mod setting_group;
mod settings;
mod shelf;
mod storage_status;
mod stored_lists;
mod topics;
mod unstored;

use std::rc::Rc;

use leptos::prelude::*;

use crate::{
    api::ListSource,
    browser::{self, Models, OnDevice},
    post::Language,
};

pub use crate::browser::{Availability, ModelError, ModelTask};
pub use all_days::{AllDaysState, FoundDay, SearchProgress};
pub use backfill::{ArchiveStatus, BackfillPhase, BackfillProgress, BackfillState, CannotStart};
pub use cards::{CardKey, CardState, CardsState, SortOrder};
pub use clock::Clock;
pub use commands::Command;
pub use export::{CopyFormat, ExportState, ExportStatus, ExportTarget, PostExport};
pub use history::HistoryState;
pub use list_loader::{ListLoader, REPLACE_AFTER};
pub use list_state::{ListOrigin, ListState, RankChanges, RankedList, RefreshState};
pub use models::{ModelPhase, ModelProgress, ModelTaskState, ModelsState, StoredTexts};
pub use navigation::{Lookup, Navigation};
pub use notes::NotesState;
pub use panel::{PanelState, PostTab};
pub use period_loader::{DayStatus, PeriodProgress};
pub use post::PostState;
pub use preferences::Preferences;
pub use remedy::Remedy;
pub use search::SearchState;
pub use seen_papers::SeenPapers;
pub use selection::SelectionState;
pub use setting_group::SettingGroup;
pub use settings::{Settings, SettingsStatus};
pub use shelf::ShelfState;
pub use storage_status::StorageStatus;
pub use stored_lists::StoredLists;
pub use topics::TopicsState;

/// The state of the page, provided through context. A component takes the parts it needs:
/// `let selection = expect_context::<AppState>().selection;`
#[derive(Clone, Copy)]
pub struct AppState {
    /// The present time.
    pub clock: Clock,
    /// Language, theme and view.
    pub preferences: Preferences,
    /// The address bar and the way to other lists.
    pub navigation: Navigation,
    /// The list.
    pub loader: ListLoader,
    /// How posts are written.
    pub settings: Settings,
    /// Which papers go into the post.
    pub selection: SelectionState,
    /// The search.
    pub search: SearchState,
    /// The reader's topics.
    pub topics: TopicsState,
    /// The saved papers.
    pub shelf: ShelfState,
    /// The cards.
    pub cards: CardsState,
    /// Introductions and comments of the editor.
    pub notes: NotesState,
    /// Translations and machine summaries of the papers.
    pub models: ModelsState,
    /// Which posts were exported.
    pub history: HistoryState,
    /// The post.
    pub post: PostState,
    /// What became of the last export.
    pub export: ExportState,
    /// What is open.
    pub panel: PanelState,
    /// Whether the device stores what is written.
    pub storage: StorageStatus,
    /// Whether a newer version of the page is ready.
    pub update_available: RwSignal<bool>,
}

impl AppState {
    /// The state as the device and the address have it; nothing is loaded yet.
    #[must_use]
    pub fn new(source: Rc<dyn ListSource>) -> Self {
        Self::with_models(source, Rc::new(OnDevice))
    }

    /// As [`new`](Self::new), with what translates and summarizes.
    #[must_use]
    pub fn with_models(source: Rc<dyn ListSource>, models: Rc<dyn Models>) -> Self {
        let clock = Clock::new();
        let storage = StorageStatus::new();
        let navigation = Navigation::new(clock);
        let preferences = navigation.url.with_untracked(Preferences::load);
        let settings = Settings::load(navigation, preferences, storage);
        let shelf = ShelfState::load(storage);
        let loader = ListLoader::new(source, navigation, clock, shelf);
        let topics = TopicsState::load(loader, storage);
        let selection = SelectionState::new(loader, settings, topics, storage);
        let notes = NotesState::new(loader, storage);
        let search = SearchState::new(loader, notes);
        let history = HistoryState::load(loader, storage);
        let cards = CardsState::new(loader, selection, search, topics);
        let models = ModelsState::new(
            models,
            selection,
            cards,
            settings,
            preferences,
            storage,
            loader,
        );
        let post = PostState::new(loader, selection, topics, notes, models, settings, history);
        Self {
            clock,
            preferences,
            navigation,
            loader,
            settings,
            selection,
            search,
            topics,
            cards,
            shelf,
            notes,
            models,
            history,
            post,
            export: ExportState::new(post, loader, settings),
            panel: PanelState::new(preferences),
            storage,
            update_available: RwSignal::new(false),
        }
    }

    /// Puts the state into the context.
    pub fn provide(self) {
        provide_context(self);
    }

    /// Loads what the address asks for, and every list that is asked for from now on.
    pub fn start(self) {
        // An address that says the same in another way, or something invalid, is written as the page writes it.
        self.navigation.write_url();
        self.loader.load_on_request();
        self.search.write_url_after_typing();
        let selection = self.selection;
        let loader = self.loader;
        // What cannot be read of a list's selection is set aside before anything is written in its place.
        Effect::new(move |_| {
            loader.list.track();
            selection.set_unreadable_aside();
        });
        self.post.follow_changes();
        self.models.follow_list();
        self.navigation.load(Lookup::CacheFirst);
    }

    /// Switches the language of the page, in the address bar, too.
    pub fn set_language(self, language: Language) {
        self.navigation
            .update_url(|url| url.language = Some(language));
        // The page is made anew.
        browser::keep_scroll_position();
        self.preferences.set_language(language);
        self.settings.follow_language();
    }
}
