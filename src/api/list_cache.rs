//! Lists on the device: the responses as they came, in the browser's Cache Storage.
//!
//! Where the browser stores nothing (a private window, a full disk, a refusal), every lookup is a cache miss. A cache
//! miss falls back to the network.

use std::{
    cell::{Cell, RefCell},
    collections::HashSet,
};

use gloo_net::http::Response as RawResponse;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Cache, CacheQueryOptions, Headers, Request, ResponseInit};

use super::{
    fetch::{Response, within},
    prefetch,
};
use crate::{
    browser::{cache_storage, on_return, window},
    calendar::{Instant, ListDay},
    hub::{DayList, DayListReader, day_from_url},
};

/// The name of the cache, as in `static/boot.js`. Its number changes with what is stored.
const CACHE: &str = "daily-papers.lists.1";

/// The header with the instant of the fetch, in milliseconds since 1970.
const FETCHED_AT: &str = "x-fetched";

/// The timeout of one cache operation, in milliseconds: a slow cache costs more time than it saves.
pub(super) const STEP_TIMEOUT: u32 = 1_000;

/// A list from the cache, and when it was fetched.
#[derive(Clone, Debug)]
pub struct CachedList {
    /// The list.
    pub list: DayList,
    /// When its first page was fetched.
    pub fetched_at: Instant,
}

impl CachedList {
    /// Whether it was fetched before it closed.
    #[must_use]
    pub fn is_fetched_before_closing(&self) -> bool {
        self.fetched_at < self.list.day.closes()
    }
}

/// The URLs in the cache. A cache miss is slow in browsers, so all URLs are read once.
#[derive(Default)]
struct Index {
    urls: HashSet<String>,
    /// Whether `urls` holds every URL in the cache.
    is_complete: bool,
}

thread_local! {
    static INDEX: RefCell<Index> = RefCell::default();
    static IS_INDEXED: Cell<bool> = const { Cell::new(false) };
}

/// The list of a day, if all its pages are in the cache.
pub(super) async fn cached_list(day: ListDay) -> Option<CachedList> {
    let mut reader = DayListReader::new(day);
    let mut fetched_at = None;
    while let Some(url) = reader.next_url() {
        let (response, when) = find(url).await?;
        fetched_at = fetched_at.or(Some(when));
        let page = reader.push_page(200, &response.text(), response.link.as_deref());
        page.ok()?;
    }
    reader.is_complete().then_some(CachedList {
        list: reader.finish(),
        fetched_at: fetched_at?,
    })
}

/// Stores a response in place of the one of the same URL, and returns whether the browser did.
pub(super) async fn store_answer(url: &str, response: &Response, fetched_at: Instant) -> bool {
    // No timeout: no caller awaits it.
    let stored = async {
        let headers = Headers::new()?;
        headers.set(FETCHED_AT, &fetched_at.timestamp_millis().to_string())?;
        if let Some(link) = &response.link {
            headers.set("link", link)?;
        }
        let options = ResponseInit::new();
        options.set_headers(&headers);
        let body = Uint8Array::from(&*response.body);
        let response = web_sys::Response::new_with_opt_js_u8_array_and_init(Some(&body), &options)?;
        let caches = cache_storage().ok_or(JsValue::UNDEFINED)?;
        let cache: Cache = JsFuture::from(caches.open(CACHE)).await?.unchecked_into();
        JsFuture::from(cache.put_with_str(url, &response)).await
    };
    let is_stored = stored.await.is_ok();
    if is_stored {
        INDEX.with_borrow_mut(|index| index.urls.insert(url.to_owned()));
    }
    is_stored
}

/// The days whose lists are in the cache, the latest first.
pub async fn cached_days() -> Vec<ListDay> {
    let urls = cached_urls().await.unwrap_or_default();
    let mut days = Vec::new();
    for day in urls.iter().filter_map(|url| day_from_url(url)) {
        let place = days.partition_point(|other| *other > day);
        // A list can have several pages.
        if days.get(place) != Some(&day) {
            days.insert(place, day);
        }
    }
    days
}

/// Removes every list from the cache. Whether there was a cache.
pub async fn clear_cache() -> bool {
    INDEX.with_borrow_mut(|index| index.urls.clear());
    let deleted = async { settled(cache_storage()?.delete(CACHE)).await?.as_bool() };
    deleted.await.unwrap_or(false)
}

/// The response from a URL in the cache, and when it was fetched.
async fn find(url: &str) -> Option<(Response, Instant)> {
    let found = match prefetch::cached(url).await {
        Some(found) => found,
        None => look_up(url).await,
    };
    // With the first list there is time for it.
    if !IS_INDEXED.replace(true) {
        spawn_index();
        on_return(spawn_index);
    }
    let found = found?;
    let fetched_at = found.headers().get(FETCHED_AT)?.parse().ok()?;
    let response = within(STEP_TIMEOUT, Response::read(&found)).await?.ok()?;
    Some((response, Instant::from_timestamp_millis(fetched_at)?))
}

async fn look_up(url: &str) -> Option<RawResponse> {
    let may_be_there = INDEX.with_borrow(|index| !index.is_complete || index.urls.contains(url));
    if !may_be_there {
        return None;
    }
    let caches = cache_storage()?;
    let options = CacheQueryOptions::new();
    options.set_cache_name(CACHE);
    let found = settled(caches.match_with_str_and_options(url, &options)).await?;
    let found: web_sys::Response = found.dyn_into().ok()?;
    Some(found.into())
}

/// Reads all URLs in the cache: after the lookup of the first list, and when the page becomes visible again, since
/// another tab may have stored more.
fn spawn_index() {
    if window().is_none() {
        return;
    }
    INDEX.with_borrow_mut(|index| index.is_complete = false);
    spawn_local(async {
        if let Some(urls) = cached_urls().await {
            INDEX.with_borrow_mut(|index| {
                index.urls.extend(urls);
                index.is_complete = true;
            });
        }
    });
}

/// Every URL in the cache; `None` where the browser does not say.
async fn cached_urls() -> Option<Vec<String>> {
    let cache = settled(cache_storage()?.open(CACHE)).await?;
    let requests = settled(cache.unchecked_into::<Cache>().keys()).await?;
    let requests: Array = requests.unchecked_into();
    let url = |request: JsValue| request.unchecked_into::<Request>().url();
    Some(requests.iter().map(url).collect())
}

/// The value of a promise; `None` if it is rejected or times out.
async fn settled(promise: Promise) -> Option<JsValue> {
    within(STEP_TIMEOUT, JsFuture::from(promise)).await?.ok()
}
