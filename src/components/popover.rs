//! Popovers: layers that the browser lays over the page, closes on Escape and on a click elsewhere, and ties to the button
//! that opened them.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::browser::{self, ElementId};

/// A popover. What is in it is there while it is open, and follows nothing while it is closed.
#[component]
pub fn Popover(
    /// Its id, which the button that opens it names as its `popovertarget`.
    id: ElementId,
    /// Its class.
    class: &'static str,
    /// What it is for screen readers.
    #[prop(default = "group")]
    role: &'static str,
    /// Its name for screen readers.
    name: &'static str,
    /// Whether it closes when something in it is clicked.
    #[prop(optional)]
    closes_on_click: bool,
    /// Whether the page's shortcuts work in it.
    #[prop(optional)]
    has_shortcuts: bool,
    /// What is in it.
    children: ChildrenFn,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    hide_on_cleanup(id);
    let open = move |event: ev::Event| {
        // It comes before the popover is hidden, too, which still has the focus then.
        if !is_shown(&event) {
            is_open.set(true);
        }
    };
    let click = move |_| {
        if closes_on_click {
            browser::hide_popover(id);
        }
    };
    let press = move |key: ev::KeyboardEvent| {
        // Its Escape closes nothing else.
        if !has_shortcuts {
            key.stop_propagation();
        }
    };

    view! {
        <div
            id=id.id()
            class=format!("popover {class}")
            popover=""
            role=role
            aria-label=name
            on:beforetoggle=open
            on:toggle=move |event: ev::Event| is_open.set(is_shown(&event))
            on:click=click
            on:keydown=press
        >
            <Show when=move || is_open.get()>{children()}</Show>
        </div>
    }
}

/// Hides a popover with the component that it belongs to: the page in another language is made in the same elements.
pub fn hide_on_cleanup(id: ElementId) {
    on_cleanup(move || browser::hide_popover(id));
}

/// Whether the popover of an event is shown at present.
fn is_shown(event: &ev::Event) -> bool {
    let popover = event.current_target();
    popover.is_some_and(|popover| {
        let popover: &Element = popover.unchecked_ref();
        popover.matches(":popover-open").unwrap_or_default()
    })
}
