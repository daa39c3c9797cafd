//! Elements that follow signals: how every part of the page is built.
//!
//! Leptos's `view!` gives each piece of a view a type of its own and compiles the machinery that builds, updates and
//! removes it for every one of them. On this page that was more than everything else together, and the page is
//! downloaded on phones. Here all of it is compiled once: an element is made by plain calls, and what changes is a
//! boxed closure that an effect runs again. Signals, effects and who owns them are Leptos's.

mod each;
mod live;

use leptos::prelude::{document, untrack};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// An element of the page. A handle: clones are the same element.
#[derive(Clone, Debug)]
pub(super) struct Element(HtmlElement);

/// A new element.
///
/// Names of elements, attributes and events are ours and valid; the DOM refuses only others, so that no refusal is
/// looked at in this file.
#[inline(never)]
pub(super) fn element(name: &'static str) -> Element {
    match document().create_element(name) {
        Ok(element) => Element(element.unchecked_into()),
        Err(_) => unreachable!("{name} is the name of an element"),
    }
}

/// A button.
pub(super) fn button(label: &str, pressed: impl Fn() + 'static) -> Element {
    bare_button(pressed).text(label)
}

/// A button without a label.
pub(super) fn bare_button(pressed: impl Fn() + 'static) -> Element {
    element("button")
        .attribute("type", "button")
        .on("click", move |_| pressed())
}

/// A link. Remote addresses are `Link`s, which are `http(s)` only.
#[inline(never)]
pub(super) fn link(address: &str, text: &str) -> Element {
    element("a")
        .attribute("href", address)
        .attribute("rel", "noopener noreferrer")
        .text(text)
}

impl Element {
    /// An element that is there already.
    pub(super) fn existing(element: HtmlElement) -> Self {
        Self(element)
    }

    /// The element itself.
    pub(super) fn dom(&self) -> &HtmlElement {
        &self.0
    }

    /// Sets an attribute.
    #[inline(never)]
    pub(super) fn attribute(self, name: &'static str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Sets the class.
    #[inline(never)]
    pub(super) fn class(self, class: &'static str) -> Self {
        self.0.set_class_name(class);
        self
    }

    /// Sets the id.
    #[inline(never)]
    pub(super) fn id(self, id: &str) -> Self {
        self.0.set_id(id);
        self
    }

    /// Hides it from screen readers: it says nothing that is not said elsewhere.
    #[inline(never)]
    pub(super) fn for_eyes_only(self) -> Self {
        self.attribute("aria-hidden", "true")
    }

    /// Adds a text at the end.
    #[inline(never)]
    pub(super) fn text(self, text: &str) -> Self {
        let _ = self.0.append_with_str_1(text);
        self
    }

    /// Adds an element at the end.
    #[inline(never)]
    pub(super) fn with(self, child: Self) -> Self {
        let _ = self.0.append_with_node_1(&child.0);
        self
    }

    /// Adds elements at the end: several, or one that may be missing.
    pub(super) fn with_all(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::with)
    }

    /// Listens to an event for as long as the element is there. What listens must not hold an element that the listening
    /// one is in or beside: the browser cannot see that they hold each other, and would keep both for ever.
    pub(super) fn on(self, event: &'static str, heard: impl Fn(Event) + 'static) -> Self {
        self.listen(event, Box::new(heard));
        self
    }

    #[inline(never)]
    fn listen(&self, event: &'static str, heard: Box<dyn Fn(Event)>) {
        // From here on the browser owns the closure, and collects it with the element.
        let heard: Box<dyn Fn(Event)> = Box::new(move |event| untrack(|| heard(event)));
        let heard = Closure::wrap(heard).into_js_value();
        let _ = self
            .0
            .add_event_listener_with_callback(event, heard.unchecked_ref());
    }
}

/// A field, whatever its element: what is asked of it here, text areas and selections have, too.
pub(super) fn field(element: &HtmlElement) -> &HtmlInputElement {
    element.unchecked_ref()
}

/// The field an event comes from.
pub(super) fn field_of(event: &Event) -> HtmlInputElement {
    event
        .current_target()
        .map(JsCast::unchecked_into)
        .unwrap_or_else(|| unreachable!("the event was heard at an element"))
}

/// The physical key an event tells of; empty for one that tells of none.
pub(super) fn key_code(event: &Event) -> String {
    let key: &KeyboardEvent = event.unchecked_ref();
    key.code()
}
