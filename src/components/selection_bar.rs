//! What holds for the selection as a whole, and what the cards show.

use leptos::{html::Input, prelude::*};

use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    state::AppState,
};

/// The fewest upvotes, undo and reset, and the view of the list. Hidden without a list.
#[component]
pub fn SelectionBar() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let selection = expect_context::<AppState>().selection;
    let t = expect_context::<Messages>();
    let reset = move |_| {
        selection.reset();
        browser::restore_focus(ElementId::Papers);
    };

    view! {
        <div
            class="selection"
            hidden=move || loader.list.with(|list| list.ready().is_none())
        >
            <label>
                {t.min_upvotes()}
                <MinUpvotesField />
            </label>
            <button
                disabled=move || !selection.can_undo()
                on:click=move |_| selection.undo()
            >
                {t.undo()}
            </button>
            <button hidden=move || !selection.is_edited() on:click=reset>
                {t.reset_selection()}
            </button>
            <ExcludeRepeated />
            <ViewSwitches />
        </div>
    }
}

/// The fewest upvotes of papers that were not included by hand.
#[component]
fn MinUpvotesField() -> impl IntoView {
    let selection = expect_context::<AppState>().selection;
    let field = NodeRef::<Input>::new();
    let value = Memo::new(move |_| match selection.min_upvotes() {
        0 => String::new(),
        min => min.to_string(),
    });
    Effect::new(move |_| {
        let value = value.get();
        if let Some(field) = field.get() {
            field.set_value(&value);
        }
    });
    let change = move |text: String| match text.trim() {
        "" => selection.set_min_upvotes(0),
        number => match (number.parse(), field.get_untracked()) {
            (Ok(min), _) => selection.set_min_upvotes(min),
            // Shows again what holds.
            (Err(_), Some(field)) => field.set_value(&value.get_untracked()),
            (Err(_), None) => {}
        },
    };

    view! {
        <input
            node_ref=field
            type="number"
            inputmode="numeric"
            min="0"
            step="1"
            placeholder="0"
            on:change:target=move |event| change(event.target().value())
        />
    }
}

/// The button that leaves out the papers that were in another post. Hidden where there are none.
#[component]
fn ExcludeRepeated() -> impl IntoView {
    let post = expect_context::<AppState>().post;
    let selection = expect_context::<AppState>().selection;
    let t = expect_context::<Messages>();
    let count = move || post.repeated.with(Vec::len);
    let exclude = move |_| {
        post.repeated.with_untracked(|ids| selection.exclude(ids));
        browser::restore_focus(ElementId::Papers);
    };

    view! {
        <button hidden=move || count() == 0 on:click=exclude>
            {move || t.leave_repeated_out(count())}
        </button>
    }
}

/// What the cards show, for everybody who reads the list.
#[component]
fn ViewSwitches() -> impl IntoView {
    let preferences = expect_context::<AppState>().preferences;
    let t = expect_context::<Messages>();

    view! {
        <div class="segments view" role="group" aria-label=t.view()>
            <button
                aria-pressed=move || preferences.pictures.get().to_string()
                on:click=move |_| preferences.toggle_pictures()
            >
                {t.pictures()}
            </button>
            <button
                aria-pressed=move || preferences.dense.get().to_string()
                on:click=move |_| preferences.toggle_density()
            >
                {t.dense()}
            </button>
        </div>
    }
}
