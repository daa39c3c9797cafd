//! A component on the test page, with the state of a whole page.

use std::{cell::Cell, rc::Rc};

use daily_papers::{
    browser,
    calendar::Period,
    hub::DayList,
    i18n::Messages,
    papers::ArxivId,
    post::Language,
    state::AppState,
    url_state::{ListQuery, UrlState},
};
use js_sys::{Function, Promise};
use leptos::{
    mount::{UnmountHandle, mount_to},
    prelude::*,
    tachys::view::any_view::AnyViewState,
    task::tick,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, Storage};

pub(crate) use crate::fake_source::{FakeSource, day, list};

/// How many rounds of the executor a change takes at most to reach the document: an effect that asks for a list, its
/// answer, and the effects that follow the list.
const ROUNDS: usize = 10;

/// A component in English, in a document of its own but for the test runner. It is removed when it is dropped.
pub(crate) struct Mounted {
    pub(crate) state: AppState,
    pub(crate) source: FakeSource,
    pub(crate) root: HtmlElement,
    // Unmounts the component when it is dropped.
    _handle: UnmountHandle<AnyViewState>,
}

impl Mounted {
    /// Mounts a component on a page that shows a list, as on the first visit of a device.
    pub(crate) async fn new<V: IntoView + 'static>(
        list: DayList,
        view: impl FnOnce(AppState) -> V + 'static,
    ) -> Self {
        storage().clear().expect("the storage can be emptied");
        Self::again(list, view).await
    }

    /// The same on a later visit: what the device has stored is there.
    pub(crate) async fn again<V: IntoView + 'static>(
        list: DayList,
        view: impl FnOnce(AppState) -> V + 'static,
    ) -> Self {
        browser::replace_url(&UrlState::default());
        let source = FakeSource::default();
        let lists = Rc::new(source.clone());
        let root: HtmlElement = document()
            .create_element("div")
            .expect("a new element")
            .unchecked_into();
        let body = document().body().expect("the document has a body");
        body.append_child(&root)
            .expect("the body takes the element");
        let made = Rc::new(Cell::new(None));
        let mounted = Rc::clone(&made);
        let query = ListQuery::Day(list.day);
        let handle = mount_to(root.clone(), move || {
            let state = AppState::new(lists);
            state.navigation.url.update(|url| url.list = query);
            state.start();
            state.provide();
            provide_context(Messages::new(Language::English));
            mounted.set(Some(state));
            view(state).into_any()
        });
        let state = made.get().expect("the view is made at once");
        settle().await;
        source.answer(list.day, Ok(list));
        settle().await;
        idle().await;
        painted().await;
        Self {
            state,
            source,
            root,
            _handle: handle,
        }
    }

    /// The id of the paper at a rank of the list, from 1.
    pub(crate) fn id(&self, rank: usize) -> ArxivId {
        let list = self.state.loader.ready_list().expect("a list is shown");
        list.papers[rank - 1].id.clone()
    }

    /// What the page shows or is loading.
    pub(crate) fn period(&self) -> Option<Period> {
        self.state.navigation.period.get_untracked()
    }

    /// The first element for a selector.
    pub(crate) fn find(&self, selector: &str) -> HtmlElement {
        let found = self
            .root
            .query_selector(selector)
            .expect("the selector is valid");
        found
            .unwrap_or_else(|| panic!("there is no {selector}"))
            .unchecked_into()
    }

    /// Every element for a selector.
    pub(crate) fn find_all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self
            .root
            .query_selector_all(selector)
            .expect("the selector is valid");
        (0..found.length())
            .filter_map(|index| found.item(index))
            .map(JsCast::unchecked_into)
            .collect()
    }

    /// The button with a name: its `aria-label`, or else its text.
    pub(crate) fn button(&self, name: &str) -> HtmlElement {
        let has_name = |button: &HtmlElement| {
            button
                .get_attribute("aria-label")
                .unwrap_or_else(|| text(button))
                == name
        };
        let button = self.find_all("button").into_iter().find(has_name);
        button.unwrap_or_else(|| panic!("there is no button {name}"))
    }

    /// Clicks the button with a name.
    pub(crate) async fn click(&self, name: &str) {
        self.button(name).click();
        settle().await;
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// The storage of the device, which other tabs write to as well.
pub(crate) fn storage() -> Storage {
    let storage = window().local_storage().ok().flatten();
    storage.expect("there is storage")
}

/// The text of an element.
pub(crate) fn text(element: &Element) -> String {
    element.text_content().unwrap_or_default()
}

/// The value of an attribute; empty where there is none.
pub(crate) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Whether a button or a field is disabled.
pub(crate) fn is_disabled(element: &Element) -> bool {
    element.has_attribute("disabled")
}

/// Types a text in place of the one that a field holds, and leaves the field.
pub(crate) async fn fill(field: &HtmlElement, value: &str) {
    // Text areas have what is asked of them here, too.
    field.unchecked_ref::<HtmlInputElement>().set_value(value);
    for name in ["input", "change"] {
        let event = Event::new(name).expect("a new event");
        field
            .dispatch_event(&event)
            .expect("the event is dispatched");
    }
    settle().await;
}

/// Lets everything run that waits for no answer, timer or frame.
pub(crate) async fn settle() {
    for _ in 0..ROUNDS {
        tick().await;
    }
}

/// Waits for the next frame, and for the events that it brings about.
pub(crate) async fn next_frame() {
    called(|resolve| window().request_animation_frame(resolve).is_ok()).await;
}

/// Waits until the browser is idle, when cards get their buttons.
pub(crate) async fn idle() {
    called(|resolve| window().request_idle_callback(resolve).is_ok()).await;
}

/// Waits for a paint, after which the post of another list is shown.
pub(crate) async fn painted() {
    for _ in 0..2 {
        called(|resolve| window().request_animation_frame(resolve).is_ok()).await;
    }
}

/// Waits for an event of an element.
pub(crate) async fn event(element: &Element, name: &str) {
    let listen = |resolve: &Function| element.add_event_listener_with_callback(name, resolve);
    called(|resolve| listen(resolve).is_ok()).await;
}

/// Waits until the browser calls a function that it is given, and for what that brings about.
async fn called(ask: impl Fn(&Function) -> bool) {
    let call = Promise::new(&mut |resolve, _| assert!(ask(&resolve), "the browser takes it"));
    JsFuture::from(call).await.expect("the browser calls it");
    settle().await;
}
