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
    /// Fetches the list of a day, all its pages, and stores them on the device.
    fn day_list(
        &self,
        day: ListDay,
        priority: Priority,
    ) -> LocalBoxFuture<'static, Result<DayList, FetchError>>;

    /// The list of a day, if all its pages are stored on the device.
    fn cached_list(&self, day: ListDay) -> LocalBoxFuture<'static, Option<CachedList>>;

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

    fn sample_list(&self, sample: Sample) -> LocalBoxFuture<'static, Result<DayList, FetchError>> {
        Box::pin(day_list::sample_list(sample))
    }

    fn take_prefetched(&self, day: ListDay) {
        prefetch::take(day);
    }
}

/// Fetches the list of the latest day that has papers at `now`, going back over weekdays that are empty or not open. If
/// none has papers, returns the last day tried.
///
/// # Errors
/// The day whose list could not be fetched, and why.
pub async fn latest_list(
    source: &dyn ListSource,
    now: Instant,
) -> Result<DayList, (ListDay, FetchError)> {
    let mut found = DayList::empty(ListDay::today(now));
    for day in latest_days(now).take(MAX_DAYS_BACK) {
        match source.day_list(day, Priority::Interactive).await {
            Ok(list) => found = list,
            Err(FetchError::Rejected(ApiError::NotOpen)) => {}
            Err(error) => return Err((day, error)),
        }
        if !found.papers.is_empty() {
            break;
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use futures::executor::block_on;

    use super::*;

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
        let list = block_on(latest_list(&source, monday_noon()));
        let thursday = ListDay::parse("2025-12-04").expect("a day");
        assert_eq!(list, Err((thursday, FetchError::Timeout)));
        let asked = source.asked.into_inner();
        assert_eq!(asked, ["2025-12-08", "2025-12-05", "2025-12-04"]);
    }

    #[test]
    fn the_search_for_papers_ends_after_eight_days() {
        let source = Answers::new(&[]);
        let list = block_on(latest_list(&source, monday_noon())).expect("an empty list");
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
