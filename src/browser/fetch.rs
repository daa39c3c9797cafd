//! Fetching lists: one request after another, cut short when nobody wants the answer any more.

mod asking;
mod slots;

use std::pin::Pin;

use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, AbortSignal};

use super::{answer::Answer, clock, kept};
use crate::{
    address::Sample,
    calendar::{Instant, ListDay, latest_days},
    hub::{ApiError, DayList, DayListReader, FetchError, Priority},
};
use asking::{ask, get};

/// How many days back the latest list is looked for. The longest gap seen is three days, a weekend and New Year.
const MOST_DAYS_BACK: usize = 8;

/// How long an answer that was read waits before it is kept, in milliseconds: alone, until its list is on the screen; as
/// one of many, until the others have come, too, which keeping it would hold up.
const MOMENT: (u32, u32) = (50, 1_000);

/// The wish for a list. Dropping it cancels what is under way for it.
#[derive(Debug)]
pub struct Request(AbortController);

impl Request {
    /// A new wish; `None` only in browsers too old for the page anyway.
    #[must_use]
    pub fn new() -> Option<Self> {
        AbortController::new().ok().map(Self)
    }

    /// Whether the wish stands; to be held by whoever carries it out.
    #[must_use]
    pub fn wanted(&self, waiting: Priority) -> Wanted {
        Wanted {
            signal: self.0.signal(),
            waiting,
        }
    }
}

impl Drop for Request {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// A [`Request`] as seen by whoever carries it out.
#[derive(Clone, Debug)]
pub struct Wanted {
    signal: AbortSignal,
    waiting: Priority,
}

impl Wanted {
    /// Whether the request has not been dropped. To be asked after every `await`, before anything is shown.
    #[must_use]
    pub fn still(&self) -> bool {
        !self.signal.aborted()
    }
}

/// Something that is on its way, in a box: what awaits it shares its code instead of having a copy.
pub(super) type Coming<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Fetches the list of a day, all its pages, and keeps them on the device.
///
/// # Errors
/// The [`FetchError`] of the first page. If a later one fails, the list says so and holds what came before.
#[must_use]
pub fn day_list(day: ListDay, wanted: &Wanted) -> Coming<'_, Result<DayList, FetchError>> {
    Box::pin(async move {
        let mut reading = DayListReader::new(day);
        while let Some(url) = reading.next_url() {
            match ask(url, wanted).await {
                Ok(answer) => {
                    let url = url.to_owned();
                    take(&mut reading, &answer)?;
                    let moment = match wanted.waiting {
                        Priority::Interactive => MOMENT.0,
                        Priority::Background => {
                            // Reading one of many and showing them are two tasks, between which the page answers.
                            clock::rest(0).await;
                            MOMENT.1
                        }
                    };
                    if reading.is_complete() {
                        // Nobody waits for that, but somebody for what the list will look like.
                        spawn_local(async move {
                            clock::rest(moment).await;
                            kept::keep(&url, &answer);
                        });
                    }
                }
                Err(_) if reading.has_pages() => reading.stop_early(),
                Err(failure) => return Err(failure),
            }
        }
        Ok(reading.finish())
    })
}

/// Fetches the list of the latest day that has papers at `now`: a day that is empty or has not opened gives way to
/// the weekday before it. The last day looked at, if none of them has papers.
///
/// # Errors
/// The day whose list could not be had, and why.
pub async fn latest_list(now: Instant, wanted: &Wanted) -> Result<DayList, (ListDay, FetchError)> {
    let mut found = DayListReader::new(ListDay::today(now)).finish();
    for day in latest_days(now).take(MOST_DAYS_BACK) {
        match day_list(day, wanted).await {
            Ok(list) => found = list,
            Err(FetchError::Rejected(ApiError::NotOpen)) => {}
            Err(failure) => return Err((day, failure)),
        }
        if !found.papers.is_empty() || !wanted.still() {
            break;
        }
    }
    Ok(found)
}

/// Fetches a sample, which lies beside the page.
///
/// # Errors
/// As for [`day_list`].
pub async fn sample_list(sample: Sample, wanted: &Wanted) -> Result<DayList, FetchError> {
    let mut reading = DayListReader::new(sample.day());
    let answer = get(&sample.url(), wanted).await?;
    take(&mut reading, &answer)?;
    Ok(reading.finish())
}

fn take(reading: &mut DayListReader, answer: &Answer) -> Result<(), FetchError> {
    let link = answer.header("link");
    reading
        .push_page(answer.status(), &answer.text(), link.as_deref())
        .map_err(FetchError::Rejected)
}
