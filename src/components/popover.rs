//! Popovers: layers that the browser lays over the page, closes on Escape and on a click elsewhere, and ties to the button
//! that opened them.

use leptos::{ev, prelude::*};

use crate::browser::{self, ElementId};

/// A popover whose content is made when it is first opened.
#[component]
pub fn Popover(
    /// Its id, which the button that opens it names as its `popovertarget`.
    id: ElementId,
    /// Its class.
    class: &'static str,
    /// Its name for screen readers.
    name: &'static str,
    /// What is in it.
    children: ChildrenFn,
) -> impl IntoView {
    let was_opened = RwSignal::new(false);
    hide_on_cleanup(id);

    view! {
        <div
            id=id.id()
            class=format!("popover {class}")
            popover=""
            role="group"
            aria-label=name
            on:beforetoggle=move |_: ev::Event| was_opened.set(true)
            // Its Escape closes nothing else.
            on:keydown=|key: ev::KeyboardEvent| key.stop_propagation()
        >
            <Show when=move || was_opened.get()>{children()}</Show>
        </div>
    }
}

/// Hides a popover with the component that it belongs to: the page in another language is made in the same elements.
pub fn hide_on_cleanup(id: ElementId) {
    on_cleanup(move || browser::hide_popover(id));
}
