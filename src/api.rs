//! Fetching lists: requests with a timeout and retries, the prefetched first list, and the cache on the device.
//!
//! Dropping a future of this module aborts its request; dropping the task of a load cancels the load.

mod day_list;
mod fetch;
mod list_cache;
mod prefetch;

use futures::future::LocalBoxFuture;

use crate::{
    calendar::{Instant, ListDay, latest_days},
    hub::{ApiError, DayList, FetchError, Priority},
    url_state::Sample,
};

pub use fetch::{Response, TIMEOUT, get};
pub use list_cache::{CachedList, cached_days, clear_cache};

/// How many days back the latest list is looked for. The longest gap seen is three days, a weekend and New Year.
const MAX_DAYS_BACK: usize = 8;

/// Where lists come from. The page uses [`HuggingFace`]; tests of the state use their own.
pub trait ListSource {
    /// Fetches the list of a day, all its pages, and stores them on the device if all of them came.
    fn day_list(
        &self,
        day: ListDay,
        priority: Priority,
    ) -> LocalBoxFuture<'static, Result<DayList, FetchError>>;

    /// The list of a day, if all its pages are stored on the device.
    fn cached_list(&self, day: ListDay) -> LocalBoxFuture<'static, Option<CachedList>>;

    /// The days whose lists are stored on the device, the latest first.
    fn cached_days(&self) -> LocalBoxFuture<'static, Vec<ListDay>>;

    /// Fetches a sample that is bundled with the page.
    fn sample_list(&self, sample: Sample) -> LocalBoxFuture<'static, Result<DayList, FetchError>>;

    /// Uses the prefetch of `static/boot.js` if it is for this day, and discards it otherwise.
    fn take_prefetched(&self, day: ListDay);
}

/// Lists from Hugging Face, and from the cache on the device.
#[derive(Clone, Copy, Debug, Default)]
pub struct HuggingFace;

impl ListSource for HuggingFace {
    fn day_list(
        &self,
        day: ListDay,
        priority: Priority,
    ) -> LocalBoxFuture<'static, Result<DayList, FetchError>> {
        Box::pin(day_list::day_list(day, priority))
    }

    fn cached_list(&self, day: ListDay) -> LocalBoxFuture<'static, Option<CachedList>> {
        Box::pin(list_cache::cached_list(day))
    }

    fn cached_days(&self) -> LocalBoxFuture<'static, Vec<ListDay>> {
        Box::pin(cached_days())
    }

    fn sample_list(&self, sample: Sample) -> LocalBoxFuture<'static, Result<DayList, FetchError>> {
        Box::pin(day_list::sample_list(sample))
    }

    fn take_prefetched(&self, day: ListDay) {
        prefetch::take(day);
    }
}

/// Fetches the list of a day. It had papers before if the caller has seen some, or the cache has any.
///
/// # Errors
/// The [`FetchError`] of the source; [`ApiError::Emptied`] for a list that has lost all its papers.
pub async fn fetch_list(
    source: &dyn ListSource,
    day: ListDay,
    priority: Priority,
    had_papers: bool,
) -> Result<DayList, FetchError> {
    let list = source.day_list(day, priority).await?;
    let is_emptied = list.papers.is_empty() && (had_papers || has_papers(source, day).await);
    match is_emptied {
        true => Err(ApiError::Emptied.into()),
        false => Ok(list),
    }
}

/// Whether the cache has papers of a day.
async fn has_papers(source: &dyn ListSource, day: ListDay) -> bool {
    let cached = source.cached_list(day).await;
    cached.is_some_and(|cached| !cached.list.papers.is_empty())
}

/// Fetches the list of the latest day that has papers at `now`: a day that is empty, has not opened, or has not
/// [grown](ListDay::has_grown) gives way to the weekday before it. If none has papers, returns the last day tried. Returns
/// besides whether a day was refused as not open, though all of them must have papers at `now`: the clock is ahead then.
/// `shown` is a day that is known to have papers.
///
/// # Errors
/// The day whose list could not be fetched, and why; the newest day if every one was refused as not open.
pub async fn latest_list(
    source: &dyn ListSource,
    now: Instant,
    shown: Option<ListDay>,
) -> Result<(DayList, bool), (ListDay, FetchError)> {
    let mut empty = None;
    let mut growing = None;
    let mut refused = None;
    for day in latest_days(now).take(MAX_DAYS_BACK) {
        let had_papers = shown == Some(day);
        match fetch_list(source, day, Priority::Interactive, had_papers).await {
            Ok(list) if list.papers.is_empty() => empty = Some(list),
            Ok(list) if day.has_grown(list.papers.len(), now) => {
                return Ok((list, refused.is_some()));
            }
            Ok(list) => growing = Some(list),
            Err(error) if error.is_not_open(day, now) => {
                refused.get_or_insert((day, error));
            }
            Err(error) => {
                let growing = growing.map(|list| (list, refused.is_some()));
                return growing.ok_or((day, error));
            }
        }
    }
    match (growing.or(empty), refused) {
        (Some(list), refused) => Ok((list, refused.is_some())),
        (None, Some(refused)) => Err(refused),
        (None, None) => Ok((DayList::empty(ListDay::today(now)), false)),
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use futures::executor::block_on;

    use super::*;
    use crate::hub::DayListReader;

    /// Answers each request with the next of its answers, and records the days.
    struct Answers {
        answers: RefCell<Vec<Result<DayList, FetchError>>>,
        asked: RefCell<Vec<String>>,
    }

    impl Answers {
        fn new(answers: &[Result<DayList, FetchError>]) -> Self {
            let answers = answers.iter().rev().cloned().collect();
            Self {
                answers: RefCell::new(answers),
                asked: RefCell::default(),
            }
        }
    }

    impl ListSource for Answers {
        fn day_list(
            &self,
            day: ListDay,
            _: Priority,
        ) -> LocalBoxFuture<'static, Result<DayList, FetchError>> {
            self.asked.borrow_mut().push(day.to_string());
            let answer = self.answers.borrow_mut().pop();
            Box::pin(async move { answer.unwrap_or_else(|| Ok(DayList::empty(day))) })
        }

        fn cached_list(&self, _: ListDay) -> LocalBoxFuture<'static, Option<CachedList>> {
            Box::pin(async { None })
        }

        fn cached_days(&self) -> LocalBoxFuture<'static, Vec<ListDay>> {
            Box::pin(async { Vec::new() })
        }

        fn sample_list(&self, _: Sample) -> LocalBoxFuture<'static, Result<DayList, FetchError>> {
            Box::pin(async { Err(FetchError::Network) })
        }

        fn take_prefetched(&self, _: ListDay) {}
    }

    fn monday_noon() -> Instant {
        "2025-12-08T12:00:00Z".parse().expect("an instant")
    }

    #[test]
    fn a_day_that_is_not_open_gives_way_to_the_weekday_before() {
        let friday = ListDay::parse("2025-12-05").expect("a day");
        let source = Answers::new(&[
            Err(FetchError::Rejected(ApiError::NotOpen)),
            Ok(DayList::empty(friday)),
            Err(FetchError::Timeout),
        ]);
        let list = block_on(latest_list(&source, monday_noon(), None));
        let thursday = ListDay::parse("2025-12-04").expect("a day");
        assert_eq!(list, Err((thursday, FetchError::Timeout)));
        let asked = source.asked.into_inner();
        assert_eq!(asked, ["2025-12-08", "2025-12-05", "2025-12-04"]);
    }

    #[test]
    fn a_list_in_its_first_hour_gives_way_to_the_one_that_closed_last() {
        let list = |date: &str, papers: usize| {
            let rows: Vec<String> = (0..papers)
                .map(|number| {
                    format!(r#"{{"paper":{{"id":"2512.{number:05}","title":"A","upvotes":1}}}}"#)
                })
                .collect();
            let mut reader = DayListReader::new(ListDay::parse(date).expect("a day"));
            let body = format!("[{}]", rows.join(","));
            reader.push_page(200, &body, None).expect("a list");
            reader.finish()
        };
        let found = |now: &str, answers: &[Result<DayList, FetchError>]| {
            let now = now.parse().expect("an instant");
            let found = block_on(latest_list(&Answers::new(answers), now, None));
            found.map(|(list, _)| list.day.to_string())
        };
        let (one, four, friday) = (
            list("2025-12-08", 1),
            list("2025-12-08", 4),
            list("2025-12-05", 9),
        );
        for (now, first, day) in [
            ("2025-12-08T01:35:00Z", &one, "2025-12-05"),
            ("2025-12-08T01:35:00Z", &four, "2025-12-08"),
            ("2025-12-08T02:30:00Z", &one, "2025-12-08"),
        ] {
            let answers = [Ok(first.clone()), Ok(friday.clone())];
            assert_eq!(found(now, &answers).as_deref(), Ok(day), "{now}");
        }
        // One paper is better than none.
        let answers = [Ok(one), Err(FetchError::Timeout)];
        assert_eq!(
            found("2025-12-08T01:35:00Z", &answers).as_deref(),
            Ok("2025-12-08")
        );
    }

    #[test]
    fn the_search_for_papers_ends_after_eight_days() {
        let source = Answers::new(&[]);
        let (list, _) = block_on(latest_list(&source, monday_noon(), None)).expect("an empty list");
        assert!(list.papers.is_empty());
        assert_eq!(source.asked.into_inner().len(), MAX_DAYS_BACK);
    }

    #[test]
    fn without_a_window_every_request_fails_at_once() {
        let day = ListDay::parse("2025-12-08").expect("a day");
        let list = block_on(HuggingFace.day_list(day, Priority::Background));
        assert_eq!(list, Err(FetchError::Network));
        HuggingFace.take_prefetched(day);
        assert!(block_on(HuggingFace.cached_list(day)).is_none());
        assert!(block_on(cached_days()).is_empty());
        assert!(!block_on(clear_cache()));
    }
}
