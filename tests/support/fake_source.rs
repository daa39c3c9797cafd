//! Lists that a test answers by hand.

#![allow(dead_code, reason = "every test takes what it needs")]

use std::{cell::RefCell, collections::HashMap, future::poll_fn, mem, rc::Rc, task::Poll};

use daily_papers::{
    api::{CachedList, ListSource},
    calendar::{Instant, ListDay},
    hub::{DayList, DayListReader, FetchError, Priority},
    url_state::Sample,
};
use futures::{channel::oneshot, future::LocalBoxFuture};

type Answer = Result<DayList, FetchError>;

/// A source whose requests wait until the test answers them. Clones are the same source.
#[derive(Clone, Default)]
pub(crate) struct FakeSource(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    pending: Vec<Request>,
    requested: Vec<ListDay>,
    cancelled: Vec<ListDay>,
    max_pending: usize,
    cached: HashMap<ListDay, CachedList>,
    samples: HashMap<&'static str, DayList>,
    prefetched: Vec<ListDay>,
}

struct Request {
    number: usize,
    day: ListDay,
    answer: oneshot::Sender<Answer>,
}

impl FakeSource {
    /// Answers the oldest request for a day.
    pub(crate) fn answer(&self, day: ListDay, answer: Answer) {
        let request = {
            let pending = &mut self.0.borrow_mut().pending;
            let index = pending.iter().position(|request| request.day == day);
            pending.remove(index.unwrap_or_else(|| panic!("nobody waits for the list of {day}")))
        };
        let sent = request.answer.send(answer);
        assert!(
            sent.is_ok(),
            "the request for {day} was dropped, and not removed"
        );
    }

    /// Stores a list as an earlier visit would have.
    pub(crate) fn cache(&self, list: DayList, fetched_at: Instant) {
        let cached = CachedList { list, fetched_at };
        self.0.borrow_mut().cached.insert(cached.list.day, cached);
    }

    /// Puts a sample beside the page, where there is none otherwise.
    pub(crate) fn add_sample(&self, sample: Sample, list: DayList) {
        self.0.borrow_mut().samples.insert(name(sample), list);
    }

    /// The days whose requests wait for an answer, in the order of the requests.
    pub(crate) fn pending(&self) -> Vec<ListDay> {
        let state = self.0.borrow();
        state.pending.iter().map(|request| request.day).collect()
    }

    /// The day of every request so far.
    pub(crate) fn requested(&self) -> Vec<ListDay> {
        self.0.borrow().requested.clone()
    }

    /// The days whose requests were dropped before they were answered, in the order of the days.
    pub(crate) fn cancelled(&self) -> Vec<ListDay> {
        let mut days = self.0.borrow().cancelled.clone();
        days.sort();
        days
    }

    /// How many requests waited at once at most.
    pub(crate) fn max_pending(&self) -> usize {
        self.0.borrow().max_pending
    }

    /// The days whose prefetched list was asked for.
    pub(crate) fn prefetched(&self) -> Vec<ListDay> {
        self.0.borrow().prefetched.clone()
    }
}

impl ListSource for FakeSource {
    fn day_list(&self, day: ListDay, _: Priority) -> LocalBoxFuture<'static, Answer> {
        let (answer, receiver) = oneshot::channel();
        let mut state = self.0.borrow_mut();
        let number = state.requested.len();
        state.requested.push(day);
        state.pending.push(Request {
            number,
            day,
            answer,
        });
        state.max_pending = state.max_pending.max(state.pending.len());
        let guard = CancelOnDrop {
            source: self.clone(),
            number,
        };
        Box::pin(async move {
            let answer = receiver.await;
            drop(guard);
            answer.expect("a request is answered before it is removed")
        })
    }

    fn cached_list(&self, day: ListDay) -> LocalBoxFuture<'static, Option<CachedList>> {
        let cached = self.0.borrow().cached.get(&day).cloned();
        // As a browser's cache, which others can come before.
        let mut is_ready = false;
        let wait = poll_fn(move |task| {
            if mem::replace(&mut is_ready, true) {
                return Poll::Ready(());
            }
            task.waker().wake_by_ref();
            Poll::Pending
        });
        Box::pin(async move {
            wait.await;
            cached
        })
    }

    fn cached_days(&self) -> LocalBoxFuture<'static, Vec<ListDay>> {
        let mut days: Vec<_> = self.0.borrow().cached.keys().copied().collect();
        days.sort_unstable_by_key(|day| std::cmp::Reverse(*day));
        Box::pin(async move { days })
    }

    fn sample_list(&self, sample: Sample) -> LocalBoxFuture<'static, Answer> {
        let list = self.0.borrow().samples.get(name(sample)).cloned();
        Box::pin(async move { list.ok_or(FetchError::Network) })
    }

    fn take_prefetched(&self, day: ListDay) {
        self.0.borrow_mut().prefetched.push(day);
    }
}

/// Notes that a request was dropped, unless it was answered.
struct CancelOnDrop {
    source: FakeSource,
    number: usize,
}

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        let mut state = self.source.0.borrow_mut();
        let index = state
            .pending
            .iter()
            .position(|request| request.number == self.number);
        if let Some(index) = index {
            let request = state.pending.remove(index);
            state.cancelled.push(request.day);
        }
    }
}

fn name(sample: Sample) -> &'static str {
    match sample {
        Sample::Monday => "monday",
        Sample::Friday => "friday",
    }
}

/// A day, by its date.
pub(crate) fn day(date: &str) -> ListDay {
    ListDay::parse(date).unwrap_or_else(|reason| panic!("{date}: {reason}"))
}

/// A list of so many papers, titled "Paper 1" and so on, with fewer upvotes one after the other. Every day has papers of
/// its own.
pub(crate) fn list(day: ListDay, papers: usize) -> DayList {
    let upvotes: Vec<usize> = (0..papers).map(|index| 2 * (papers - index)).collect();
    list_with_upvotes(day, &upvotes)
}

/// A list of papers with these upvotes; "Paper 1" is the one that comes first here.
pub(crate) fn list_with_upvotes(day: ListDay, upvotes: &[usize]) -> DayList {
    let days = (day.date() - ListDay::FIRST.date()).num_days();
    let rows = (1..).zip(upvotes).map(|(number, upvotes)| {
        format!(
            r#"{{"paper": {{"id": "2{:03}.{:05}", "title": "Paper {number}", "upvotes": {upvotes}}}}}"#,
            days / 1_000,
            days % 1_000 * 100 + number,
        )
    });
    let body = format!("[{}]", rows.collect::<Vec<_>>().join(","));
    let mut reader = DayListReader::new(day);
    reader
        .push_page(200, &body, None)
        .expect("the answer is a list");
    reader.finish()
}
