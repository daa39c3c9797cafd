//! Modal dialogs.

use leptos::{ev, prelude::*};

use crate::browser::{self, ElementId};

/// A modal dialog, made when it is opened. However it is closed, the focus returns to where it was, and what belongs to
/// the dialog ends with it.
#[component]
pub fn Dialog(
    /// Its id.
    id: ElementId,
    /// Its class, if it has one.
    #[prop(optional)]
    class: Option<&'static str>,
    /// The id of its heading.
    heading: &'static str,
    /// Whether it is open; set to `false` when the browser has closed it.
    open: RwSignal<bool>,
    /// Whether a click beside it closes it.
    #[prop(optional)]
    light_dismiss: bool,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    // In the next frame it is in the document, and the menu it was opened from has returned the focus to its button.
    request_animation_frame(move || browser::show_dialog(id));
    let click = move |event: ev::MouseEvent| {
        // A click on the backdrop has the dialog itself as its target.
        if light_dismiss && event.target() == event.current_target() {
            browser::close_dialog(id);
        }
    };

    view! {
        <dialog
            id=id.id()
            class=class
            // It takes the focus when the button that has it is removed.
            tabindex="-1"
            aria-labelledby=heading
            on:click=click
            on:close=move |_| open.set(false)
        >
            {children()}
        </dialog>
    }
}

/// The button that closes a dialog.
#[component]
pub fn CloseButton(
    /// The dialog.
    dialog: ElementId,
    /// Its class, if it has one.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Its label.
    label: &'static str,
) -> impl IntoView {
    view! {
        <button class=class on:click=move |_| browser::close_dialog(dialog)>
            {label}
        </button>
    }
}
