//! How many papers go into the post.

use leptos::{html::Input, prelude::*};

use crate::{i18n::Messages, papers::Count, state::AppState};

/// The preset counts, and a field for any other.
#[component]
pub fn CountChoice() -> impl IntoView {
    let t = expect_context::<Messages>();
    let presets = Count::PRESETS
        .into_iter()
        .map(|count| view! { <PresetButton count /> })
        .collect_view();

    view! {
        <div class="counts" role="group" aria-label=t.count_label()>
            <span class="label" aria-hidden="true">{t.count_label()}</span>
            <span class="segments">{presets}</span>
            <label class="count-field">
                <CountField />
                <span aria-hidden="true">{t.papers_unit()}</span>
            </label>
        </div>
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
            aria-label=t.any_count()
            placeholder=t.count(Count::All)
            on:change:target=move |event| match Count::parse(&event.target().value()) {
                Some(count) => selection.set_count(count),
                None => event.target().set_value(&text.get()),
            }
        />
    }
}
