//! Menus of a few buttons.

use leptos::prelude::*;

use super::Popover;
use crate::browser::ElementId;

/// A popover of buttons, which closes when one was pressed. Its first button should have `autofocus`.
#[component]
pub fn Menu(
    /// Its id, which the button that opens it names as its `popovertarget`.
    id: ElementId,
    /// Its name for screen readers.
    name: &'static str,
    /// The buttons.
    children: ChildrenFn,
) -> impl IntoView {
    view! {
        <Popover id class="menu" name closes_on_click=true>
            {children()}
        </Popover>
    }
}
