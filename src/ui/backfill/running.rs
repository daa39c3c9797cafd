//! Writing the posts, one list after another.

use std::{cell::RefCell, rc::Rc};

use leptos::{prelude::*, task::spawn_local};

use super::{Backfilling, Saved};
use crate::{
    browser::{self, Place, Remembered, Request, Wanted},
    calendar::{ListDay, Period},
    hub::{ApiError, DayList, FetchError, Missing, Priority},
    papers::EditorNotes,
    post::{Backfill, DayPost, Format},
    ui::desk::{recalled_format, recalled_selection},
};

/// How many lists are waited for at once, as many as the page ever asks for.
const LANES: u32 = 4;

/// The time between two requests, in milliseconds: Hugging Face answers 500 in five minutes, and others may ask from
/// the same network. What is kept on the device takes no time.
const PACE: u32 = 500;

/// The days that nobody has begun with.
type Queue = Rc<RefCell<std::vec::IntoIter<ListDay>>>;

impl Backfilling {
    /// Writes the posts of the days asked for.
    pub(super) fn start(self) {
        if let Ok((range, _)) = untrack(|| self.range()) {
            self.saved.set(None);
            self.work.set(Some(Backfill::new(range, browser::now())));
            self.run();
        }
    }

    /// Waits no longer for what has not come. What has come can be saved.
    pub(super) fn stop(self) {
        self.request.set_value(None);
        self.change(Backfill::stop);
        self.keep_the_focus();
    }

    /// Asks again for what is missing.
    pub(super) fn resume(self) {
        self.saved.set(None);
        self.change(Backfill::resume);
        self.run();
    }

    /// Saves the posts in one file.
    pub(super) fn save(self) {
        let (format, _) = recalled_format();
        let saved = self.work.with_untracked(|work| {
            let work = work.as_ref()?;
            let archive = work.archive(format.target).ok()?;
            let name = work.file_name();
            browser::download_bytes(&name, &archive, "application/zip").ok()?;
            Some(Saved::As(name, archive.len()))
        });
        self.saved.set(Some(saved.unwrap_or(Saved::Refused)));
    }

    fn run(self) {
        let Some(request) = Request::new() else {
            return;
        };
        let wanted = request.wanted(Priority::Background);
        self.request.set_value(Some(request));
        let days = self.work.with_untracked(|work| match work {
            Some(work) => work.days_where(|post| matches!(post, DayPost::Waiting)),
            None => vec![],
        });
        let queue: Queue = Rc::new(RefCell::new(days.into_iter()));
        let (format, _) = recalled_format();
        for lane in 0..LANES {
            let (queue, wanted, format) = (Rc::clone(&queue), wanted.clone(), format.clone());
            spawn_local(async move { self.follow_lane(lane, &queue, &wanted, &format).await });
        }
        self.keep_the_focus();
    }

    /// Takes one day after another. The lanes begin one after the other, and each rests as long between its requests as
    /// there are lanes, so that together they keep the pace.
    async fn follow_lane(self, lane: u32, queue: &Queue, wanted: &Wanted, format: &Format) {
        let mut rest = browser::rest(lane * PACE);
        loop {
            let Some(day) = queue.borrow_mut().next() else {
                return;
            };
            let kept = browser::kept_list(day).await;
            let list = match kept {
                Some(kept) if kept.fetched >= day.settles() => Ok(kept.list),
                _ => {
                    rest.await;
                    if !wanted.still() {
                        return;
                    }
                    rest = browser::rest(LANES * PACE);
                    browser::day_list(day, wanted).await
                }
            };
            if !wanted.still() {
                return;
            }
            let post = post_of(day, list, format);
            self.change(|work| work.record(day, post));
            if !untrack(|| self.is_running()) {
                self.keep_the_focus();
            }
        }
    }

    fn change(self, change: impl FnOnce(&mut Backfill<FetchError>)) {
        self.work.update(|work| {
            if let Some(work) = work {
                change(work);
            }
        });
    }

    /// Moves the focus on where the button that had it has gone: to what is to be done next.
    fn keep_the_focus(self) {
        request_animation_frame(|| {
            request_animation_frame(|| {
                for place in [
                    Place::BackfillStop,
                    Place::BackfillSave,
                    Place::BackfillRest,
                ] {
                    if !browser::has_focus() {
                        browser::focus(place);
                    }
                }
            });
        });
    }
}

/// What becomes of a day's post, with what its reader has chosen and written for it on this device.
fn post_of(
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
        Err(failure) => return DayPost::Failed(failure),
    };
    let period = Period::Day(day);
    let mut remarks = EditorNotes::default();
    if let Some(text) = browser::recall(&Remembered::Introduction(period)) {
        remarks.set_introduction(period, &text);
    }
    for paper in &list.papers {
        if let Some(text) = browser::recall(&Remembered::Comment(paper.id.clone())) {
            remarks.set_comment(&paper.id, &text);
        }
    }
    let by_hand = (&recalled_selection(period), &remarks);
    DayPost::write(day, &list.papers, by_hand, format, browser::now())
}
