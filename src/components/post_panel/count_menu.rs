//! How many papers go into the post.

use leptos::{html::Input, prelude::*};

use crate::{
    browser::ElementId,
    components::{Icon, IconName, Popover},
    i18n::Messages,
    papers::Count,
    state::AppState,
};

/// The button that says how many papers go into the post, and opens the choice.
#[component]
pub fn CountButton() -> impl IntoView {
    let selection = expect_context::<AppState>().selection;
    let t = expect_context::<Messages>();

    view! {
        <button
            class="count-button"
            popovertarget=ElementId::CountMenu.id()
            title=t.count_label()
        >
            {move || t.top_count(selection.count.get())}
            <Icon name=IconName::Open />
        </button>
    }
}

/// The popover with the preset counts, a field for any other, and the fewest upvotes.
#[component]
pub fn CountMenu() -> impl IntoView {
    let t = expect_context::<Messages>();
    let preset = |count| view! { <PresetButton count /> }.into_any();

    view! {
        <Popover id=ElementId::CountMenu class="count-menu" name=t.count_label()>
            <div class="segments" role="group" aria-label=t.count_label()>
                {Count::PRESETS.into_iter().map(preset).collect_view()}
            </div>
            <label class="field">
                <span class="label">{t.any_count()}</span>
                <CountField />
            </label>
            <label class="field">
                <span class="label">{t.min_upvotes()}</span>
                <MinUpvotesField />
            </label>
        </Popover>
    }
}

/// The button that chooses a preset count.
#[component]
fn PresetButton(
    /// The count.
    count: Count,
) -> impl IntoView {
    let selection = expect_context::<AppState>().selection;
    let t = expect_context::<Messages>();

    view! {
        <button
            aria-pressed=move || (selection.count.get() == count).to_string()
            on:click=move |_| selection.set_count(count)
        >
            {t.count(count)}
        </button>
    }
}

/// The field for any count. It is empty where all papers are wanted; what is no count gives way to the present one.
#[component]
fn CountField() -> impl IntoView {
    let selection = expect_context::<AppState>().selection;
    let t = expect_context::<Messages>();
    let field = NodeRef::<Input>::new();
    let text = Memo::new(move |_| match selection.count.get() {
        Count::Top(papers) => papers.to_string(),
        Count::All => String::new(),
    });
    Effect::new(move |_| {
        let text = text.get();
        if let Some(field) = field.get()
            && field.value() != text
        {
            field.set_value(&text);
        }
    });

    view! {
        <input
            node_ref=field
            type="number"
            inputmode="numeric"
            min="1"
            step="1"
            placeholder=t.count(Count::All)
            on:change:target=move |event| match Count::parse(&event.target().value()) {
                Some(count) => selection.set_count(count),
                None => event.target().set_value(&text.get()),
            }
        />
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
