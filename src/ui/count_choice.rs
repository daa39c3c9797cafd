//! How many papers go into the post.

use leptos::prelude::*;

use super::{Desk, Words, live::live};
use crate::papers::Count;

/// The counts that are offered, and a field for any other.
#[component]
pub(super) fn CountChoice() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    let shown = move || match desk.count() {
        Count::Top(papers) => papers.to_string(),
        Count::All => String::new(),
    };
    let offered = Count::OFFERED
        .into_iter()
        .map(|offer| {
            view! {
                <button
                    type="button"
                    aria-pressed=live(move || (desk.count() == offer).to_string())
                    on:click=move |_| desk.choose_count(offer)
                >
                    {words.count(offer)}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="counts" role="group" aria-label=words.count_label()>
            <span class="label" aria-hidden="true">{words.count_label()}</span>
            <span class="segments">{offered}</span>
            <label class="count-field">
                <input
                    type="number"
                    inputmode="numeric"
                    min="1"
                    step="1"
                    aria-label=words.any_count()
                    prop:value=live(shown)
                    placeholder=words.count(Count::All)
                    on:change:target=move |event| {
                        match Count::parse(&event.target().value()) {
                            Some(count) => desk.choose_count(count),
                            // Shows again what holds.
                            None => event.target().set_value(&untrack(shown)),
                        }
                    }
                />
                <span aria-hidden="true">{words.papers_unit()}</span>
            </label>
        </div>
    }
}
