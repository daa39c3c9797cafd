//! Writes the posts of many days at once.

use std::{cell::RefCell, rc::Rc};

use futures::{
    FutureExt, StreamExt,
    channel::oneshot,
    future::{AbortHandle, LocalBoxFuture, abortable, ready},
    stream,
};
use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};

use super::{AppState, list_loader::is_fresh};
use crate::{
    api,
    browser::{self, ElementId},
    calendar::{DayRange, InvalidRange, ListDay, Period},
    hub::{ApiError, DayList, FetchError, Priority},
    post::{Backfill, DayContent, DayPost, Format},
};

/// How many lists are loaded at once.
const MAX_REQUESTS: usize = 4;

/// The time between the starts of two requests, in milliseconds: Hugging Face answers 500 in five minutes, and others
/// may ask from the same network. What is cached takes no time.
const REQUEST_INTERVAL: u32 = 500;

/// What became of saving the posts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArchiveStatus {
    /// They were saved as one file.
    Saved {
        /// The file's name.
        file_name: String,
        /// Its size.
        bytes: usize,
    },
    /// The browser could not make the file, or it would be larger than its format allows.
    Failed,
}

/// Why there is nothing to start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotStart {
    /// A field holds no list day up to today.
    NotADay,
    /// The days are no range.
    Range(InvalidRange),
    /// None of the days has a list.
    NoLists,
}

/// Where the work stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackfillPhase {
    /// No posts were asked for.
    NotStarted,
    /// Lists are being loaded.
    Running,
    /// It is over, and some lists are missing: they could not be loaded, or the load was stopped.
    Incomplete,
    /// Every list was loaded.
    Complete,
}

/// How many of the days are no longer waited for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BackfillProgress {
    /// The days whose posts are written, or will not be.
    pub settled: usize,
    /// All days.
    pub days: usize,
}

/// The state of the dialog that writes the posts of many days. It lasts as long as the dialog is open.
#[derive(Clone, Copy)]
pub struct BackfillState {
    /// The first day; `None` while its field holds no list day up to today.
    pub first: RwSignal<Option<ListDay>>,
    /// The last day, likewise.
    pub last: RwSignal<Option<ListDay>>,
    /// The days, and how many of them have lists.
    pub range: Memo<Result<(DayRange, usize), CannotStart>>,
    /// The posts, from the start on.
    pub posts: RwSignal<Option<Backfill<FetchError>>, LocalStorage>,
    /// Where the work stands.
    pub phase: Memo<BackfillPhase>,
    /// How far it has come.
    pub progress: Memo<BackfillProgress>,
    /// What became of saving the posts.
    pub archive: RwSignal<Option<ArchiveStatus>>,
    /// Cancels the load that is under way.
    load: StoredValue<Option<AbortHandle>>,
    state: AppState,
}

impl BackfillState {
    /// Nothing is written yet. Proposes the month of the day that was asked for, as far as it is over.
    #[must_use]
    pub fn new(state: AppState) -> Self {
        state.clock.tick();
        let now = browser::now();
        let asked_for = state.navigation.query().period().map(Period::first);
        let proposed = DayRange::month_so_far(asked_for.unwrap_or(ListDay::today(now)), now);
        let first = RwSignal::new(Some(proposed.first()));
        let last = RwSignal::new(Some(proposed.last()));
        let posts = RwSignal::new_local(None);
        Self {
            first,
            last,
            range: Memo::new(move |_| {
                let (Some(first), Some(last)) = (first.get(), last.get()) else {
                    return Err(CannotStart::NotADay);
                };
                let range = DayRange::new(first, last).map_err(CannotStart::Range)?;
                match range.list_days(state.clock.now()).count() {
                    0 => Err(CannotStart::NoLists),
                    lists => Ok((range, lists)),
                }
            }),
            posts,
            phase: Memo::new(move |_| posts.with(|posts| posts.as_ref().into())),
            progress: Memo::new(move |_| {
                posts.with(|posts| posts.as_ref().map(progress).unwrap_or_default())
            }),
            archive: RwSignal::new(None),
            load: StoredValue::new(None),
            state,
        }
    }

    /// The last day that can be chosen.
    #[must_use]
    pub fn today(self) -> ListDay {
        untrack(|| self.state.clock.today())
    }

    /// Changes the first or the last day to what was typed. Posts of other days are forgotten.
    pub fn set_day(self, field: RwSignal<Option<ListDay>>, typed: &str) {
        let day = ListDay::parse(typed).ok();
        field.set(day.filter(|day| *day <= self.today()));
        self.posts.set(None);
        self.archive.set(None);
    }

    /// Writes the posts of the days.
    pub fn start(self) {
        if let Ok((range, _)) = self.range.get_untracked() {
            self.archive.set(None);
            self.posts.set(Some(Backfill::new(range, browser::now())));
            self.load();
        }
    }

    /// Stops the load. The posts that are written can be saved.
    pub fn stop(self) {
        self.cancel();
        self.update(Backfill::stop);
        move_focus();
    }

    /// Loads the lists that are missing.
    pub fn resume(self) {
        self.archive.set(None);
        self.update(Backfill::resume);
        self.load();
    }

    /// Saves the posts in one file.
    pub fn save(self) {
        let format = self.state.settings.format;
        let target = format.with_untracked(|format| format.target);
        let saved = self.posts.with_untracked(|posts| {
            let posts = posts.as_ref()?;
            let archive = posts.archive(target).ok()?;
            let file_name = posts.file_name();
            browser::download_bytes(&file_name, &archive, "application/zip").ok()?;
            Some(ArchiveStatus::Saved {
                file_name,
                bytes: archive.len(),
            })
        });
        self.archive
            .set(Some(saved.unwrap_or(ArchiveStatus::Failed)));
    }

    /// Loads the lists that are waited for, four at once.
    fn load(self) {
        self.cancel();
        let days = self.posts.with_untracked(|posts| match posts {
            Some(posts) => posts.days_where(|post| matches!(post, DayPost::Waiting)),
            None => vec![],
        });
        let format = Rc::new(self.state.settings.format.get_untracked());
        let pace = Rc::new(Pace::default());
        let posts = stream::iter(days)
            .map(move |day| {
                let (pace, format) = (Rc::clone(&pace), Rc::clone(&format));
                async move { (day, self.write_post(day, &pace, &format).await) }
            })
            .buffer_unordered(MAX_REQUESTS);
        let load = posts.for_each(move |(day, post)| async move {
            self.update(|posts| posts.record(day, post));
        });
        let (load, handle) = abortable(load);
        self.load.set_value(Some(handle));
        spawn_local_scoped_with_cancellation(async move {
            if load.await.is_ok() {
                move_focus();
            }
        });
        move_focus();
    }

    fn cancel(self) {
        self.load.update_value(|load| {
            if let Some(load) = load.take() {
                load.abort();
            }
        });
    }

    /// The post of a day, with what was selected, written and translated for it.
    async fn write_post(self, day: ListDay, pace: &Pace, format: &Format) -> DayPost<FetchError> {
        let list = match self.load_list(day, pace).await {
            // The first papers of half a list need not be the first of the day.
            Ok(list) if list.lacks_pages() => {
                return DayPost::Failed(FetchError::Rejected(ApiError::CutOff));
            }
            Ok(list) => list,
            Err(error) => return DayPost::Failed(error),
        };
        let period = Period::Day(day);
        let ids = list.papers.iter().map(|paper| &paper.id);
        let models = self.state.models;
        let content = DayContent {
            selection: self.state.selection.for_list(period),
            topics: self.state.topics.topics.get_untracked(),
            notes: self.state.notes.for_list(period, ids.clone()),
            translations: models.translations_of(ids.clone(), format).await,
            summaries: models.summaries_of(ids, format).await,
        };
        DayPost::write(day, &list.papers, &content, format, browser::now())
    }

    /// The list of a day: from the cache if it is fresh enough, else from Hugging Face.
    async fn load_list(self, day: ListDay, pace: &Pace) -> Result<DayList, FetchError> {
        let source = self.state.loader.source();
        match source.cached_list(day).await {
            Some(cached) if is_fresh(&cached, browser::now()) => Ok(cached.list),
            _ => {
                pace.wait().await;
                api::fetch_list(&*source, day, Priority::Background, false).await
            }
        }
    }

    fn update(self, update: impl FnOnce(&mut Backfill<FetchError>)) {
        self.posts.update(|posts| {
            if let Some(posts) = posts {
                update(posts);
            }
        });
    }
}

impl From<Option<&Backfill<FetchError>>> for BackfillPhase {
    fn from(posts: Option<&Backfill<FetchError>>) -> Self {
        let Some(posts) = posts else {
            return Self::NotStarted;
        };
        let BackfillProgress { settled, days } = progress(posts);
        let missing =
            posts.days_where(|post| matches!(post, DayPost::Stopped | DayPost::Failed(_)));
        if settled < days {
            Self::Running
        } else if missing.is_empty() {
            Self::Complete
        } else {
            Self::Incomplete
        }
    }
}

fn progress(posts: &Backfill<FetchError>) -> BackfillProgress {
    BackfillProgress {
        settled: posts.settled(),
        days: posts.days().len(),
    }
}

/// Lets requests start one after the other, in the order they ask, [`REQUEST_INTERVAL`] apart. It counts by timers: the
/// device's clock may be set meanwhile.
struct Pace {
    /// Ends when the next request may start.
    turn: RefCell<LocalBoxFuture<'static, ()>>,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            turn: RefCell::new(ready(()).boxed_local()),
        }
    }
}

impl Pace {
    /// Waits until this request may start.
    async fn wait(&self) {
        let (started, start) = oneshot::channel::<LocalBoxFuture<'static, ()>>();
        let turn_after = async move {
            // Without an interval the load was cancelled, and nobody waits.
            if let Ok(interval) = start.await {
                interval.await;
            }
        };
        let turn = self.turn.replace(turn_after.boxed_local());
        turn.await;
        let _ = started.send(browser::sleep(REQUEST_INTERVAL).boxed_local());
    }
}

/// Moves the focus on where the button that had it is hidden now: to the next step.
fn move_focus() {
    browser::after_paint(|| {
        for id in [
            ElementId::BackfillStop,
            ElementId::BackfillSave,
            ElementId::BackfillRest,
        ] {
            if !browser::has_focus() {
                browser::focus(id);
            }
        }
    });
}
