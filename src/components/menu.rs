//! Menus: a few buttons that the browser lays over the page, closes on Escape and on a click elsewhere, and ties to the
//! button that opened them.

use leptos::{ev, prelude::*};

use crate::browser::{self, ElementId};

/// A menu of buttons, which closes when one was pressed. Its first button should have `autofocus`.
#[component]
pub fn Menu(
    /// Its id, which the button that opens it names as its `popovertarget`.
    id: ElementId,
    /// Its name for screen readers.
    name: &'static str,
    /// The buttons.
    children: Children,
) -> impl IntoView {
    view! {
        <div
            id=id.id()
            class="popover menu"
            popover=""
            role="group"
            aria-label=name
            on:click=move |_| browser::hide_popover(id)
            // Its Escape closes nothing else.
            on:keydown=|key: ev::KeyboardEvent| key.stop_propagation()
        >
            {children()}
        </div>
    }
}
