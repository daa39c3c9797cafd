//! What `browser` promises, in a real browser: run by `scripts/test web`.

#![cfg(target_arch = "wasm32")]

use daily_papers::{
    browser::{
        self, Place, Refused, Remembered, Request, copy, download, focus, has_focus,
        preferred_language, read_address, reading_dark, recall, remember, replace_address,
        select_all, set_language, set_theme, set_title, visit_address,
    },
    calendar::ListDay,
    hub::Priority,
    papers::Count,
    post::Language,
    url_state::{ListQuery, Sample, UrlState},
};
use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, HtmlTextAreaElement};

wasm_bindgen_test_configure!(run_in_browser);

/// Puts an element with a place's id into the document.
fn put<E: JsCast>(name: &str, place: Place) -> E {
    let element = document().create_element(name).expect("a new element");
    element.set_id(place.id());
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

fn root_attribute(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

#[wasm_bindgen_test]
fn what_is_remembered_is_recalled_under_its_own_key() {
    let values = [
        (Remembered::Theme, "dark"),
        (Remembered::Language, "en"),
        (Remembered::Format, "target: hugo\n"),
    ];
    for (what, value) in &values {
        assert_eq!(remember(what, value), Ok(()), "{what:?}");
    }
    for (what, value) in &values {
        assert_eq!(recall(what).as_deref(), Some(*value), "{what:?}");
    }
    let storage = window().local_storage().ok().flatten();
    storage
        .expect("there is storage")
        .clear()
        .expect("it can be emptied");
    for (what, _) in values {
        assert_eq!(recall(&what), None, "{what:?}");
    }
}

#[wasm_bindgen_test]
fn an_address_is_read_as_it_was_written_and_each_visit_is_a_place_in_the_history() {
    let (bare, _) = read_address();
    assert_eq!(bare.list, ListQuery::Latest, "the test page has no query");
    let monday = ListDay::parse("2025-12-08").expect("a day");
    let history = window().history().expect("a history");
    let places = || history.length().expect("it has a length");
    let before = places();
    let addresses = [
        UrlState {
            subject: ListQuery::Day(monday),
            count: Some(Count::All),
            language: Some(Language::English),
            ..UrlState::default()
        },
        UrlState {
            subject: ListQuery::Sample(Sample::Friday),
            count: Some(Count::top(7)),
            language: None,
            ..UrlState::default()
        },
        UrlState::default(),
    ];
    for address in &addresses {
        replace_address(address);
        assert_eq!(
            read_address(),
            (address.clone(), None),
            "{}",
            address.to_query_string()
        );
    }
    assert_eq!(places(), before, "replacing adds no place");
    for address in &addresses {
        visit_address(address);
        assert_eq!(
            read_address(),
            (address.clone(), None),
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
    let field: HtmlElement = put("input", Place::DateField);
    focus(Place::PostOpener);
    assert!(!has_focus(), "there is no such element");
    focus(Place::DateField);
    assert!(has_focus());
    assert_eq!(document().active_element().as_ref(), Some(&*field));
    field.remove();
    assert!(!has_focus(), "the element that had the focus is gone");
}

#[wasm_bindgen_test]
fn the_whole_text_is_selected() {
    let text: HtmlTextAreaElement = put("textarea", Place::PostText);
    let post = "총 **1개**의 논문 📊\n";
    text.set_value(post);
    select_all(Place::PostText);
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
    assert_eq!(copy(post).outcome().await, Err(Refused::ByBrowser));
}

#[wasm_bindgen_test]
async fn a_download_hands_over_the_named_file_and_leaves_no_link() {
    // What a click would save is read instead, while its address still stands.
    let watch = Function::new_no_args(
        "const seen = [];
        HTMLAnchorElement.prototype.click = function () {
            seen.push(this.download, this.href, fetch(this.href).then((file) => file.text()));
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
    assert_eq!(seen.length(), 3, "one click");
    assert_eq!(seen.get(0).as_string().as_deref(), Some("2025-12-09.md"));
    let text = JsFuture::from(seen.get(2).unchecked_into::<Promise>()).await;
    assert_eq!(text, Ok(JsValue::from_str("# 글\n")));

    assert_eq!(links(), before);
    let address = seen.get(1).as_string().expect("an address");
    let again = JsFuture::from(window().fetch_with_str(&address)).await;
    assert!(again.is_err(), "the address keeps nothing in memory");
}

#[wasm_bindgen_test]
fn theme_language_and_title_are_set_on_the_document() {
    for (dark, theme) in [(true, "dark"), (false, "light")] {
        set_theme(dark);
        assert_eq!(root_attribute("data-theme").as_deref(), Some(theme));
        assert_eq!(reading_dark(), dark);
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
fn a_request_is_wanted_until_it_is_dropped() {
    let request = Request::new().expect("the browser can abort");
    let other = Request::new().expect("the browser can abort");
    let (wanted, of_other) = (
        request.wanted(Priority::Interactive),
        other.wanted(Priority::Interactive),
    );
    let copy = wanted.clone();
    assert!(wanted.still() && copy.still());
    drop(request);
    assert!(!wanted.still() && !copy.still());
    assert!(of_other.still(), "dropping one cancels no other");
}

#[wasm_bindgen_test]
async fn a_request_that_was_dropped_before_it_was_sent_gets_no_answer() {
    let request = Request::new().expect("the browser can abort");
    let wanted = request.wanted(Priority::Interactive);
    drop(request);
    let answer = browser::sample_list(Sample::Monday, &wanted).await;
    assert_eq!(answer, Err(browser::FetchError::Network));
}

#[wasm_bindgen_test]
async fn a_sample_that_is_not_there_is_refused_by_its_status() {
    let request = Request::new().expect("the browser can abort");
    let answer = browser::sample_list(Sample::Monday, &request.wanted(Priority::Interactive)).await;
    let refusal = daily_papers::hub::ApiError::Status(404);
    assert_eq!(answer, Err(browser::FetchError::Rejected(refusal)));
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
