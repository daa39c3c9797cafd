//! The surface of the post.

use leptos::{ev, prelude::*};

use crate::{browser::ElementId, i18n::Messages, state::AppState};

/// How far a finger moves down to close the sheet, in pixels.
const SWIPE: i32 = 80;

/// The surface of the post: a pane beside the list on wide screens, a sheet over it on narrow ones, where Back, Escape, a
/// tap beside it or a swipe down from its top closes it.
#[component]
pub fn Sheet(
    /// What is on it.
    children: Children,
) -> impl IntoView {
    let panel = expect_context::<AppState>().panel;
    let t = expect_context::<Messages>();
    let start = StoredValue::new(None::<i32>);
    let press = move |event: ev::PointerEvent| start.set_value(Some(event.client_y()));
    let release = move |event: ev::PointerEvent| {
        if let Some(start) = start.get_value()
            && event.client_y() - start > SWIPE
        {
            panel.close_sheet();
        }
    };

    view! {
        <div
            class="backdrop"
            hidden=move || !panel.sheet_covers_list()
            on:click=move |_| panel.close_sheet()
        ></div>
        <section
            id=ElementId::PostPanel.id()
            class="post"
            class:open=move || panel.sheet_open.get()
            tabindex="-1"
            aria-labelledby="post-heading"
        >
            <div
                class="grip"
                title=t.swipe_to_close()
                on:pointerdown=press
                on:pointerup=release
            ></div>
            {children()}
        </section>
    }
}
