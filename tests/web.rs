//! What `browser` promises, in a real browser: run by `scripts/test web`.

#![cfg(target_arch = "wasm32")]

use daily_papers::{
    api::{self, HuggingFace, ListSource, cached_days, clear_cache},
    browser::{
        self, CopyError, ElementId, StorageKey, copy, current_url, detached_root, download, focus,
        has_focus, is_dark, is_focused, load, preferred_language, push_url, replace_shell,
        replace_url, select_all, set_aside, set_language, set_theme, set_title, store,
    },
    calendar::ListDay,
    hub::{ApiError, FetchError, Priority, list_url},
    papers::Count,
    post::Language,
    url_state::{ListQuery, Sample, UrlState},
};
use futures::FutureExt;
use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{AbortSignal, HtmlElement, HtmlTextAreaElement, Request};

wasm_bindgen_test_configure!(run_in_browser);

/// Puts an element with an id into the document.
fn put<E: JsCast>(name: &str, id: ElementId) -> E {
    let element = document().create_element(name).expect("a new element");
    element.set_id(id.id());
    let body = document().body().expect("the document has a body");
    body.append_child(&element)
        .expect("the body takes the element");
    element.unchecked_into()
}

/// Replaces the clipboard's write by a script, and returns the array that the script can see as `calls`.
fn replace_clipboard(script: &str) -> Array {
    let calls = Array::new();
    let write = Function::new_with_args("calls, text", script).bind1(&JsValue::NULL, &calls);
    let clipboard = window().navigator().clipboard();
    Reflect::set(&clipboard, &"writeText".into(), &write).expect("the write can be replaced");
    calls
}

/// The page's `fetch` replaced by a script, which sees each request as `request` and is given its number from 0 as
/// `number`; dropping this puts the browser's own back.
struct ReplacedFetch {
    requests: Array,
    original: JsValue,
}

impl ReplacedFetch {
    fn new(script: &str) -> Self {
        let requests = Array::new();
        let script = format!("const number = requests.push(request) - 1; {script}");
        let fetch =
            Function::new_with_args("requests, request", &script).bind1(&JsValue::NULL, &requests);
        let original = Reflect::get(&window(), &"fetch".into()).expect("there is a fetch");
        Reflect::set(&window(), &"fetch".into(), &fetch).expect("it can be replaced");
        Self { requests, original }
    }

    /// One that never answers, but fails as fetches do when they are aborted.
    fn silent() -> Self {
        Self::new(
            "return new Promise((_, fail) =>
                request.signal.addEventListener('abort', () => fail(request.signal.reason)));",
        )
    }

    fn urls(&self) -> Vec<String> {
        let url = |request: JsValue| request.unchecked_into::<Request>().url();
        self.requests.iter().map(url).collect()
    }

    fn signal(&self, number: u32) -> AbortSignal {
        let request: Request = self.requests.get(number).unchecked_into();
        request.signal()
    }
}

impl Drop for ReplacedFetch {
    fn drop(&mut self) {
        let _ = Reflect::set(&window(), &"fetch".into(), &self.original);
    }
}

/// A promise of so many responses being stored in any cache from now on.
fn stored(responses: u32) -> Promise {
    let watch = Function::new_with_args(
        "left",
        "const { put } = Cache.prototype;
        return new Promise((done) => {
            Cache.prototype.put = async function (...what) {
                await put.apply(this, what);
                left -= 1;
                if (left === 0) {
                    Cache.prototype.put = put;
                    // Whoever stored it hears of it first.
                    setTimeout(done);
                }
            };
        });",
    );
    watch
        .call1(&JsValue::NULL, &responses.into())
        .expect("the script runs")
        .unchecked_into()
}

/// What `static/boot.js` leaves for the program, made by a script.
fn prefetch(script: &str) {
    let value = Function::new_no_args(script).call0(&JsValue::NULL);
    let value = value.expect("the script runs");
    Reflect::set(&window(), &"firstList".into(), &value).expect("a window takes a property");
}

fn day(text: &str) -> ListDay {
    ListDay::parse(text).expect("a day")
}

fn root_attribute(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

#[wasm_bindgen_test]
fn what_is_stored_is_loaded_under_its_own_key() {
    let values = [
        (StorageKey::Theme, "dark"),
        (StorageKey::Language, "en"),
        (StorageKey::Format, "target: hugo\n"),
    ];
    for (what, value) in &values {
        assert_eq!(store(what, value), Ok(()), "{what:?}");
    }
    for (what, value) in &values {
        assert_eq!(load(what).as_deref(), Some(*value), "{what:?}");
    }
    let storage = window().local_storage().ok().flatten();
    storage
        .expect("there is storage")
        .clear()
        .expect("it can be emptied");
    for (what, _) in values {
        assert_eq!(load(&what), None, "{what:?}");
    }
}

#[wasm_bindgen_test]
fn an_address_is_read_as_it_was_written_and_each_visit_is_a_place_in_the_history() {
    let (bare, _) = current_url();
    assert_eq!(bare.list, ListQuery::Latest, "the test page has no query");
    let monday = ListDay::parse("2025-12-08").expect("a day");
    let history = window().history().expect("a history");
    let places = || history.length().expect("it has a length");
    let before = places();
    let addresses = [
        UrlState {
            list: ListQuery::Day(monday),
            count: Some(Count::All),
            language: Some(Language::English),
            ..UrlState::default()
        },
        UrlState {
            list: ListQuery::Sample(Sample::Friday),
            count: Some(Count::top(7)),
            language: None,
            ..UrlState::default()
        },
        UrlState::default(),
    ];
    for address in &addresses {
        replace_url(address);
        assert_eq!(
            current_url(),
            (address.clone(), vec![]),
            "{}",
            address.to_query_string()
        );
    }
    assert_eq!(places(), before, "replacing adds no place");
    for address in &addresses {
        push_url(address);
        assert_eq!(
            current_url(),
            (address.clone(), vec![]),
            "{}",
            address.to_query_string()
        );
    }
    assert_eq!(places(), before + 3, "each visit adds one");
    let query = window().location().search();
    assert_eq!(query.as_deref(), Ok(""), "the bare address has no query");
}

#[wasm_bindgen_test]
fn the_focus_goes_to_a_place_that_is_there_and_nowhere_else() {
    let field: HtmlElement = put("input", ElementId::DateField);
    focus(ElementId::PostOpener);
    assert!(!has_focus(), "there is no such element");
    focus(ElementId::DateField);
    assert!(has_focus());
    assert_eq!(document().active_element().as_ref(), Some(&*field));
    field.remove();
    assert!(!has_focus(), "the element that had the focus is gone");
}

#[wasm_bindgen_test]
fn the_whole_text_is_selected() {
    let text: HtmlTextAreaElement = put("textarea", ElementId::PostText);
    let post = "총 **1개**의 논문 📊\n";
    text.set_value(post);
    select_all(ElementId::PostText);
    assert!(has_focus());
    assert_eq!(text.selection_start(), Ok(Some(0)));
    let utf16 = u32::try_from(post.encode_utf16().count()).ok();
    assert_eq!(text.selection_end(), Ok(utf16));
    text.remove();
}

#[wasm_bindgen_test]
async fn a_copy_has_begun_when_the_call_returns_and_ends_as_the_clipboard_says() {
    let post = "글\nwith two lines\n";
    let calls = replace_clipboard("calls.push(text); return Promise.resolve()");
    let writing = copy(post);
    assert_eq!(calls.length(), 1, "before anything was awaited");
    assert_eq!(calls.get(0).as_string().as_deref(), Some(post));
    assert_eq!(writing.outcome().await, Ok(()));

    replace_clipboard("return Promise.reject(new DOMException('', 'NotAllowedError'))");
    assert_eq!(copy(post).outcome().await, Err(CopyError::ByBrowser));
}

#[wasm_bindgen_test]
async fn a_download_hands_over_the_named_file_and_leaves_no_link() {
    // The click and the timer are recorded instead.
    let watch = Function::new_no_args(
        "const seen = [];
        const { setTimeout } = window;
        HTMLAnchorElement.prototype.click = function () { seen.push(this.download, this.href); };
        window.setTimeout = (later) => {
            window.setTimeout = setTimeout;
            seen.push(later);
        };
        return seen;",
    );
    let seen: Array = watch
        .call0(&JsValue::NULL)
        .expect("the script runs")
        .unchecked_into();
    let links = || document().links().length();
    let before = links();

    download("2025-12-09.md", "# 글\n").expect("the browser makes the file");
    assert_eq!(links(), before);
    assert_eq!(seen.length(), 3, "one click and one timer");
    assert_eq!(seen.get(0).as_string().as_deref(), Some("2025-12-09.md"));
    let url = seen.get(1).as_string().expect("a URL");
    let read = Function::new_with_args("url", "return fetch(url).then((file) => file.text())");
    let text = || {
        let text = read.call1(&JsValue::NULL, &url.as_str().into());
        JsFuture::from(text.expect("the script runs").unchecked_into::<Promise>())
    };
    assert_eq!(text().await, Ok(JsValue::from_str("# 글\n")));

    let revoke: Function = seen.get(2).unchecked_into();
    revoke.call0(&JsValue::NULL).expect("the timer ends");
    assert!(text().await.is_err(), "the URL keeps nothing in memory");
}

#[wasm_bindgen_test]
fn theme_language_and_title_are_set_on_the_document() {
    for (dark, theme) in [(true, "dark"), (false, "light")] {
        set_theme(dark);
        assert_eq!(root_attribute("data-theme").as_deref(), Some(theme));
        assert_eq!(is_dark(), dark);
    }
    for language in Language::ALL {
        set_language(language);
        assert_eq!(root_attribute("lang").as_deref(), Some(language.tag()));
    }
    set_title("2025-12-08 · <b>");
    assert_eq!(document().title(), "2025-12-08 · <b>");
}

#[wasm_bindgen_test]
fn the_preferred_language_is_the_first_of_ours_that_the_browser_names() {
    for (tags, expected) in [
        (&["ko-KR", "en"][..], Language::Korean),
        (&["fr", "en-GB", "ko"], Language::English),
        (&["ja", "ko"], Language::Korean),
        (&["fr", "de"], Language::English),
        (&[], Language::English),
    ] {
        let languages: Array = tags.iter().map(|tag| JsValue::from_str(tag)).collect();
        let descriptor = Object::new();
        for (key, value) in [("value", languages.into()), ("configurable", JsValue::TRUE)] {
            Reflect::set(&descriptor, &key.into(), &value).expect("an object takes a property");
        }
        Object::define_property(&window().navigator(), &"languages".into(), &descriptor);
        assert_eq!(preferred_language(), expected, "{tags:?}");
    }
}

#[wasm_bindgen_test]
fn what_cannot_be_read_is_set_aside_and_not_lost() {
    let local = window().local_storage().ok().flatten();
    let local = local.expect("there is storage");
    assert_eq!(store(&StorageKey::Format, "no format"), Ok(()));
    assert_eq!(set_aside(&StorageKey::Format), Ok(()));
    assert_eq!(load(&StorageKey::Format), None);
    let aside = local.get_item("daily-papers.format.unreadable");
    assert_eq!(aside, Ok(Some("no format".to_owned())));

    assert_eq!(set_aside(&StorageKey::Format), Ok(()), "nothing is there");
    let aside = local.get_item("daily-papers.format.unreadable");
    assert_eq!(aside, Ok(Some("no format".to_owned())));
    local.clear().expect("it can be emptied");
}

#[wasm_bindgen_test]
fn the_page_replaces_the_shell_and_a_focused_title_keeps_the_focus() {
    let titles = |root: &HtmlElement, hrefs: &[&str]| -> Vec<HtmlElement> {
        let add = |parent: &HtmlElement, name: &str| -> HtmlElement {
            let element = document().create_element(name).expect("a new element");
            parent.append_child(&element).expect("it takes a child");
            element.unchecked_into()
        };
        let title = |href: &&str| {
            let link = add(&add(root, "h2"), "a");
            link.set_attribute("href", href).expect("an attribute");
            link
        };
        hrefs.iter().map(title).collect()
    };
    let shell: HtmlElement = put("div", ElementId::App);
    let in_shell = titles(&shell, &["https://a.test/1", "https://a.test/2"]);
    in_shell[1].focus().expect("a link takes the focus");

    let page = detached_root().expect("there is a shell");
    let in_page = titles(&page, &["https://a.test/2", "https://a.test/1"]);
    replace_shell(&page);
    assert!(!shell.is_connected() && page.is_connected());
    assert_eq!(ElementId::App.element().as_ref(), Some(&page));
    assert_eq!(document().active_element().as_ref(), Some(&*in_page[0]));

    in_page[1].focus().expect("a link takes the focus");
    replace_shell(&page);
    assert_eq!(
        document().active_element().as_ref(),
        Some(&*in_page[1]),
        "it is replaced once"
    );
    page.remove();
    assert!(!is_focused(ElementId::App));
}

#[wasm_bindgen_test]
fn a_fetch_that_is_dropped_aborts_its_request_and_no_other() {
    let fetch = ReplacedFetch::silent();
    let url = list_url(day("2025-12-08"));
    let mut dropped = Box::pin(api::get(&url, 60_000));
    let mut other = Box::pin(api::get(&url, 60_000));
    assert_eq!((&mut dropped).now_or_never(), None);
    assert_eq!((&mut other).now_or_never(), None);
    assert_eq!(fetch.urls(), [&*url, &*url]);
    assert!(!fetch.signal(0).aborted());
    drop(dropped);
    assert!(fetch.signal(0).aborted());
    assert!(!fetch.signal(1).aborted(), "dropping one cancels no other");
}

#[wasm_bindgen_test]
fn a_list_that_is_dropped_aborts_its_request() {
    let fetch = ReplacedFetch::silent();
    let mut list = HuggingFace.day_list(day("2025-12-08"), Priority::Interactive);
    assert_eq!((&mut list).now_or_never(), None);
    assert!(!fetch.signal(0).aborted());
    drop(list);
    assert!(fetch.signal(0).aborted());
    drop(HuggingFace.sample_list(Sample::Monday));
    assert_eq!(fetch.urls().len(), 1, "what was never awaited is not sent");
}

#[wasm_bindgen_test]
async fn a_fetch_times_out_whether_it_waits_for_the_response_or_for_its_body() {
    let fetch = ReplacedFetch::new(
        "const { signal } = request;
        if (number === 0) {
            return new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason)));
        }
        const start = (body) => signal.addEventListener('abort', () => body.error(signal.reason));
        return Promise.resolve(new Response(new ReadableStream({ start })));",
    );
    for _ in 0..2 {
        let response = api::get("https://huggingface.co/", 20).await;
        assert_eq!(response, Err(FetchError::Timeout));
    }
    assert_eq!(fetch.urls().len(), 2);
}

#[wasm_bindgen_test]
async fn a_fetch_without_a_response_fails_and_any_response_is_one() {
    let fetch = ReplacedFetch::new(
        "const headers = { link: '<https://huggingface.co/next>' };
        return number === 0
            ? Promise.reject(new TypeError('Failed to fetch'))
            : Promise.resolve(new Response('글', { status: 503, headers }));",
    );
    let url = "https://huggingface.co/api/daily_papers?date=2025-12-08&limit=100";
    let response = api::get(url, 60_000).await;
    assert_eq!(response, Err(FetchError::Network));
    let expected = api::Response {
        status: 503,
        link: Some("<https://huggingface.co/next>".to_owned()),
        body: "글".into(),
    };
    assert_eq!(api::get(url, 60_000).await, Ok(expected));
    assert_eq!(fetch.urls(), [url, url], "as they were asked for");
}

#[wasm_bindgen_test]
async fn a_list_is_stored_with_all_its_pages_found_again_and_cleared() {
    clear_cache().await;
    let fetch = ReplacedFetch::new(
        "const { url } = request;
        const id = url.endsWith('&p=1') ? '2512.00002' : '2512.00001';
        const headers = url.endsWith('&p=1') ? {} : { link: `<${url}&p=1>; rel=\"next\"` };
        const paper = { id, title: 'Paper', upvotes: 3 };
        return Promise.resolve(new Response(JSON.stringify([{ paper }]), { headers }));",
    );
    let monday = day("2025-12-08");
    let all_stored = stored(2);
    let list = HuggingFace.day_list(monday, Priority::Interactive).await;
    let list = list.expect("a list");
    assert_eq!(list.papers.len(), 2);
    JsFuture::from(all_stored).await.expect("both are stored");

    let cached = HuggingFace.cached_list(monday).await;
    let cached = cached.expect("it is found");
    assert_eq!(cached.list, list);
    let age = browser::now() - cached.fetched_at;
    assert!(age.num_seconds().abs() < 60, "{age}");
    assert!(HuggingFace.cached_list(day("2025-12-09")).await.is_none());
    assert_eq!(cached_days().await, [monday]);
    assert_eq!(fetch.urls().len(), 2, "the cache asks nobody");

    assert!(clear_cache().await);
    assert!(HuggingFace.cached_list(monday).await.is_none());
    assert_eq!(cached_days().await, []);
}

#[wasm_bindgen_test]
async fn an_empty_list_is_stored_but_not_in_place_of_papers() {
    clear_cache().await;
    let (monday, tuesday) = (day("2025-12-08"), day("2025-12-09"));
    let _fetch = ReplacedFetch::new(
        "const paper = { id: '2512.00001', title: 'Paper', upvotes: 3 };
        return Promise.resolve(new Response(JSON.stringify(number === 0 ? [{ paper }] : [])));",
    );
    let papers = async |day| {
        let list = HuggingFace.day_list(day, Priority::Interactive).await;
        list.expect("a list").papers.len()
    };
    let is_stored = stored(1);
    assert_eq!(papers(monday).await, 1);
    JsFuture::from(is_stored).await.expect("it is stored");
    // What is asked for later is stored later.
    let is_stored = stored(1);
    assert_eq!(papers(monday).await, 0);
    assert_eq!(papers(tuesday).await, 0);
    JsFuture::from(is_stored).await.expect("one is stored");
    let cached = async |day| {
        let cached = HuggingFace.cached_list(day).await;
        cached.expect("it is there").list.papers.len()
    };
    assert_eq!(cached(monday).await, 1);
    assert_eq!(cached(tuesday).await, 0);
    clear_cache().await;
}

#[wasm_bindgen_test]
async fn what_was_prefetched_is_taken_over_once_and_for_its_own_day() {
    let fetch = ReplacedFetch::new(
        "const paper = (id) => ({ paper: { id, title: 'Paper', upvotes: 3 } });
        const list = [paper('2512.00001'), paper('2512.00002')];
        return Promise.resolve(new Response(JSON.stringify(list)));",
    );
    let script = "const paper = { id: '2512.00001', title: 'Paper', upvotes: 3 };
        return {
            url: 'https://huggingface.co/api/daily_papers?date=2025-12-08&limit=100',
            cached: Promise.resolve(new Response('[]', { headers: { 'x-fetched': '1765152000000' } })),
            response: Promise.resolve(new Response(JSON.stringify([{ paper }]))),
        };";
    let (monday, tuesday) = (day("2025-12-08"), day("2025-12-09"));
    // What is stored after this test would be found by the next.
    let all_stored = stored(4);
    let papers = async |day| {
        let list = HuggingFace.day_list(day, Priority::Interactive).await;
        list.expect("a list").papers.len()
    };

    prefetch(script);
    HuggingFace.take_prefetched(monday);
    let cached = HuggingFace.cached_list(monday).await.expect("it is there");
    assert_eq!(cached.fetched_at.timestamp(), 1_765_152_000);
    assert_eq!(papers(monday).await, 1);
    assert_eq!(fetch.urls().len(), 0, "it was asked for before");
    assert_eq!(papers(monday).await, 2);
    assert_eq!(fetch.urls().len(), 1, "it is out of date the next time");

    prefetch(script);
    HuggingFace.take_prefetched(tuesday);
    HuggingFace.take_prefetched(monday);
    assert_eq!(papers(monday).await, 2, "another day was asked for first");

    prefetch(
        "return {
        url: 'https://huggingface.co/api/daily_papers?date=2025-12-08&limit=100',
        cached: Promise.resolve(undefined),
        response: Promise.resolve(null),
    };",
    );
    HuggingFace.take_prefetched(monday);
    assert!(HuggingFace.cached_list(monday).await.is_none());
    assert_eq!(papers(monday).await, 2);
    assert_eq!(fetch.urls().len(), 3, "without a response it is asked for");
    JsFuture::from(all_stored).await.expect("all are stored");
}

#[wasm_bindgen_test]
async fn a_sample_that_is_not_there_is_rejected_by_its_status() {
    let list = HuggingFace.sample_list(Sample::Monday).await;
    assert_eq!(list, Err(FetchError::Rejected(ApiError::Status(404))));
}

#[wasm_bindgen_test]
fn the_clock_is_the_devices() {
    let milliseconds = js_sys::Date::now();
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds of our time fit exactly"
    )]
    let ours = browser::now().timestamp_millis() as f64;
    assert!((ours - milliseconds).abs() < 60_000.0, "{ours}");
}
