//! The lists that are kept on the device: the answers as they came, in the browser's Cache Storage. `static/boot.js`
//! finds and keeps them, and knows which there are.
//!
//! Where the browser keeps nothing (a private window, a full disk, a refusal) everything here finds nothing and keeps
//! nothing, and the page is as it would be without.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage, Request};

use super::{
    answer::Answer,
    clock, early,
    fetch::Coming,
    programs::{promise, tell},
    window,
};
use crate::{
    calendar::{Instant, ListDay},
    hub::{DayList, DayListReader, day_from_url},
};

/// The name of the cache, as in `static/boot.js`. Its number changes with what is kept.
const CACHE: &str = "daily-papers.lists.1";

/// The header with the instant of the fetch, in milliseconds since 1970.
const FETCHED: &str = "x-fetched";

/// How long the browser may take for a step, in milliseconds.
const PATIENCE: u32 = 1_000;

/// A list that was kept, and when it was fetched.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The list.
    pub list: DayList,
    /// When its first answer was fetched.
    pub fetched: Instant,
}

/// The list of a day, if all its answers are kept.
#[must_use]
pub fn kept_list(day: ListDay) -> Coming<'static, Option<Kept>> {
    Box::pin(async move {
        let mut reading = DayListReader::new(day);
        let mut fetched = None;
        while let Some(url) = reading.next_url() {
            let (answer, when) = find(url).await?;
            fetched = fetched.or(Some(when));
            let link = answer.header("link");
            let read = reading.push_page(200, &answer.text(), link.as_deref());
            read.ok()?;
        }
        Some(Kept {
            list: reading.finish(),
            fetched: fetched?,
        })
    })
}

/// Keeps an answer in place of what was kept for the same address, or not if that cannot be.
pub(super) fn keep(url: &str, answer: &Answer) {
    let link = answer
        .header("link")
        .map_or(JsValue::UNDEFINED, JsValue::from);
    let said = Array::of3(&JsValue::from_str(url), answer.body(), &link);
    tell("daily-papers.keep", &said);
}

/// The days whose lists are kept, the newest first.
pub async fn kept_days() -> Vec<ListDay> {
    let requests = async {
        let cache = settled(&caches()?.open(CACHE)).await;
        let cache: Cache = cache.filter(JsValue::is_object)?.unchecked_into();
        let keys = settled(&cache.keys()).await;
        Some(Array::from(&keys.filter(JsValue::is_object)?))
    };
    let days: Vec<ListDay> = requests
        .await
        .unwrap_or_default()
        .iter()
        .filter_map(|request| day_from_url(&request.unchecked_into::<Request>().url()))
        .collect();
    // The standard library's sort is a kilobyte of WebAssembly that nothing else here needs.
    let mut sorted: Vec<ListDay> = Vec::new();
    for day in days {
        let place = sorted.partition_point(|other| *other > day);
        if sorted.get(place) != Some(&day) {
            sorted.insert(place, day);
        }
    }
    sorted
}

/// Forgets every list. Whether there was something to forget.
pub async fn forget_lists() -> bool {
    let forgotten = async { settled(&caches()?.delete(CACHE)).await?.as_bool() };
    forgotten.await.unwrap_or(false)
}

async fn find(url: &str) -> Option<(Answer, Instant)> {
    let found = early::kept(url).or_else(|| {
        let said = Array::of1(&JsValue::from_str(url));
        tell("daily-papers.look", &said);
        promise(&said, 1)
    });
    let answer = Answer::of_pair(&settled(&found?).await?)?;
    let fetched = answer.header(FETCHED)?.parse().ok()?;
    Some((answer, Instant::from_timestamp_millis(fetched)?))
}

fn caches() -> Option<CacheStorage> {
    // Outside a secure context there is none, whatever its type promises.
    let caches = window().caches().ok()?;
    (!caches.is_undefined()).then_some(caches)
}

/// What a promise gives, and `undefined` if it gives nothing in time: what is kept is to save time, not to cost it.
fn settled(promise: &Promise) -> Coming<'static, Option<JsValue>> {
    let in_time = Promise::race(&Array::of2(promise, &clock::timer(PATIENCE)));
    Box::pin(async move { JsFuture::from(in_time).await.ok() })
}
