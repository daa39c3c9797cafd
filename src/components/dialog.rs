//! Modal dialogs.

use leptos::{ev, prelude::*};

use super::{Icon, IconName};
use crate::{
    browser::{self, ElementId},
    i18n::Messages,
};

/// A modal dialog, made when it is opened: a head with its name and the button that closes it, and a body below, which
/// scrolls. However it is closed, the focus returns to where it was, and what belongs to the dialog ends with it.
#[component]
pub fn Dialog(
    /// Its id.
    id: ElementId,
    /// Its class.
    class: &'static str,
    /// Its name. It has the focus at first: a field would open a keyboard on a phone.
    heading: &'static str,
    /// Whether it is open; set to `false` when the browser has closed it.
    open: RwSignal<bool>,
    /// Whether a click beside it closes it.
    #[prop(optional)]
    light_dismiss: bool,
    /// What is beside its name.
    #[prop(optional, into)]
    tools: ViewFnOnce,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let heading_id = move || format!("{}-heading", id.id());
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
            aria-labelledby=heading_id()
            on:click=click
            on:close=move |_| open.set(false)
        >
            <div class="dialog-head">
                <h2 id=heading_id() tabindex="-1" autofocus>
                    {heading}
                </h2>
                {tools.run()}
                <button
                    class="icon-button"
                    aria-label=t.close()
                    title=t.close()
                    on:click=move |_| browser::close_dialog(id)
                >
                    <Icon name=IconName::Close />
                </button>
            </div>
            <div class="dialog-body">{children()}</div>
        </dialog>
    }
}
