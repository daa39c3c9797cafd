//! Writes the posts of many days at once.

use std::{cell::RefCell, rc::Rc};

use futures::future::join_all;
use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};

use super::{AppState, ListLoader, Settings, load_selection, notes::load_notes};
use crate::{
    browser::{self, ElementId},
    calendar::{DayRange, InvalidRange, ListDay, Period},
    hub::{ApiError, DayList, FetchError, Missing, Priority},
    papers::EditorNotes,
    post::{Backfill, DayPost, Format},
};

/// How many lists are loaded at once.
const LANES: u32 = 4;

/// The time between two requests, in milliseconds: Hugging Face answers 500 in five minutes, and others may ask from the
/// same network. What is cached takes no time.
const REQUEST_INTERVAL: u32 = 500;

/// What became of saving the posts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArchiveStatus {
    /// They are in this file, of so many bytes.
    Saved(String, usize),
    /// The browser could not make the file, or it would be larger than its format allows.
    Failed,
}

/// Why there is nothing to start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotStart {
    /// A field holds no list day that has come.
    NotADay,
    /// The days are no range.
    Range(InvalidRange),
    /// None of the days has a list.
    NoLists,
}

/// The state of the dialog that writes the posts of many days.
#[derive(Clone, Copy)]
pub struct BackfillState {
    /// The first day; `None` while its field holds no list day that has come.
    pub first: RwSignal<Option<ListDay>>,
    /// The last day, likewise.
    pub last: RwSignal<Option<ListDay>>,
    /// The posts, from the start on.
    pub work: RwSignal<Option<Backfill<FetchError>>, LocalStorage>,
    /// What became of saving them.
    pub archive: RwSignal<Option<ArchiveStatus>>,
    /// Whether lists are to be loaded; setting it cancels what is being loaded.
    run: RwSignal<bool>,
    loader: ListLoader,
    settings: Settings,
}

impl BackfillState {
    /// Proposes the month of the day that the page shows, as far as it is over.
    #[must_use]
    pub fn new(state: AppState) -> Self {
        let now = browser::now();
        let shown = untrack(|| state.navigation.first_day());
        let range = DayRange::month_so_far(shown.unwrap_or(ListDay::today(now)), now);
        let this = Self {
            first: RwSignal::new(Some(range.first())),
            last: RwSignal::new(Some(range.last())),
            work: RwSignal::new_local(None),
            archive: RwSignal::new(None),
            run: RwSignal::new(false),
            loader: state.loader,
            settings: state.settings,
        };
        Effect::new(move |_| {
            if this.run.get() {
                untrack(|| this.load());
            }
        });
        this
    }

    /// The days asked for, and how many of them have lists.
    ///
    /// # Errors
    /// Why there is nothing to start.
    pub fn range(self) -> Result<(DayRange, usize), CannotStart> {
        let (Some(first), Some(last)) = (self.first.get(), self.last.get()) else {
            return Err(CannotStart::NotADay);
        };
        let range = DayRange::new(first, last).map_err(CannotStart::Range)?;
        match range.list_days(browser::now()).count() {
            0 => Err(CannotStart::NoLists),
            listed => Ok((range, listed)),
        }
    }

    /// Changes one of the days, which needs another start.
    pub fn set_day(self, field: RwSignal<Option<ListDay>>, day: Option<ListDay>) {
        field.set(day);
        self.work.set(None);
        self.archive.set(None);
    }

    /// Whether lists are being loaded.
    #[must_use]
    pub fn is_running(self) -> bool {
        self.work.with(|work| {
            work.as_ref()
                .is_some_and(|work| work.settled() < work.days().len())
        })
    }

    /// Whether posts were asked for, and no more are being written.
    #[must_use]
    pub fn is_over(self) -> bool {
        self.work.with(Option::is_some) && !self.is_running()
    }

    /// Whether there are days that failed or were not waited for.
    #[must_use]
    pub fn lacks_days(self) -> bool {
        let lacks = |post: &DayPost<_>| matches!(post, DayPost::Stopped | DayPost::Failed(_));
        self.work.with(|work| {
            work.as_ref()
                .is_some_and(|work| !work.days_where(lacks).is_empty())
        })
    }

    /// Writes the posts of the days asked for.
    pub fn start(self) {
        if let Ok((range, _)) = untrack(|| self.range()) {
            self.archive.set(None);
            self.work.set(Some(Backfill::new(range, browser::now())));
            self.run.set(true);
            self.move_focus();
        }
    }

    /// Stops waiting for what has not come. What has come can be saved.
    pub fn stop(self) {
        self.run.set(false);
        self.update(Backfill::stop);
        self.move_focus();
    }

    /// Asks again for what is missing.
    pub fn resume(self) {
        self.archive.set(None);
        self.update(Backfill::resume);
        self.run.set(true);
        self.move_focus();
    }

    /// Saves the posts in one file.
    pub fn save(self) {
        let target = self.settings.format.with_untracked(|format| format.target);
        let saved = self.work.with_untracked(|work| {
            let work = work.as_ref()?;
            let archive = work.archive(target).ok()?;
            let name = work.file_name();
            browser::download_bytes(&name, &archive, "application/zip").ok()?;
            Some(ArchiveStatus::Saved(name, archive.len()))
        });
        self.archive
            .set(Some(saved.unwrap_or(ArchiveStatus::Failed)));
    }

    fn load(self) {
        let days = self.work.with_untracked(|work| match work {
            Some(work) => work.days_where(|post| matches!(post, DayPost::Waiting)),
            None => vec![],
        });
        let format = self.settings.format.get_untracked();
        let queue = Rc::new(RefCell::new(days.into_iter()));
        let lanes = (0..LANES).map(move |lane| {
            let (queue, format) = (Rc::clone(&queue), format.clone());
            async move { self.work_lane(lane, &queue, &format).await }
        });
        let lanes = join_all(lanes);
        spawn_local_scoped_with_cancellation(async move {
            lanes.await;
        });
    }

    /// Takes one day after another. The lanes begin one after the other, and each waits as long between its requests as
    /// there are lanes, so that together they keep the interval.
    async fn work_lane(
        self,
        lane: u32,
        queue: &RefCell<std::vec::IntoIter<ListDay>>,
        format: &Format,
    ) {
        let source = self.loader.source();
        let mut next_request = browser::now() + milliseconds(lane * REQUEST_INTERVAL);
        loop {
            let Some(day) = queue.borrow_mut().next() else {
                return;
            };
            let list = match source.cached_list(day).await {
                Some(cached) if cached.fetched_at >= day.settles() => Ok(cached.list),
                _ => {
                    let wait = (next_request - browser::now()).num_milliseconds();
                    browser::sleep(u32::try_from(wait).unwrap_or(0)).await;
                    next_request = browser::now() + milliseconds(LANES * REQUEST_INTERVAL);
                    source.day_list(day, Priority::Background).await
                }
            };
            let post = write_post(day, list, format);
            self.update(|work| work.record(day, post));
            if untrack(|| !self.is_running()) {
                self.move_focus();
            }
        }
    }

    fn update(self, update: impl FnOnce(&mut Backfill<FetchError>)) {
        self.work.update(|work| {
            if let Some(work) = work {
                update(work);
            }
        });
    }

    /// Moves the focus on where the button that had it has gone: to what can be done next.
    fn move_focus(self) {
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
}

fn milliseconds(milliseconds: u32) -> chrono::TimeDelta {
    chrono::TimeDelta::milliseconds(milliseconds.into())
}

/// The post of a day, with what was selected and written for it on this device.
fn write_post(
    day: ListDay,
    list: Result<DayList, FetchError>,
    format: &Format,
) -> DayPost<FetchError> {
    let list = match list {
        // The first papers of half a list need not be the first of the day.
        Ok(list) if list.missing == Some(Missing::LaterPages) => {
            return DayPost::Failed(FetchError::Rejected(ApiError::CutOff));
        }
        Ok(list) => list,
        Err(error) => return DayPost::Failed(error),
    };
    let period = Period::Day(day);
    let mut notes = EditorNotes::default();
    load_notes(&mut notes, period, list.papers.iter().map(|paper| &paper.id));
    let selection = load_selection(period).unwrap_or_default();
    DayPost::write(day, &list.papers, (&selection, &notes), format, browser::now())
}
