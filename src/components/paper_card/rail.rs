//! The left edge of a card: the rank of the paper, its upvotes, and the box that takes it into the post.

use leptos::{ev, prelude::*};

use crate::{
    browser::Drag,
    components::{Icon, IconName},
    i18n::Messages,
    papers::ArxivId,
    state::{AppState, CardState},
};

/// The rank, by which the card can be dragged, the upvotes with their share of the first paper's, and the box that takes
/// the paper into the post.
#[component]
pub fn Rail(
    /// The card's state.
    card: Memo<CardState>,
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The paper's title.
    title: String,
) -> impl IntoView {
    let selection = expect_context::<AppState>().selection;
    let t = expect_context::<Messages>();
    let start_drag = move |event: ev::DragEvent| {
        id.with_value(|id| Drag::from(&event).set_text(&id.to_string()));
    };
    // What a refresh changes, and no selection does: a month has hundreds of cards.
    let ranked = Memo::new(move |_| {
        let card = card.get();
        (card.index, card.upvotes, card.share)
    });
    let ranking = move || {
        let (index, upvotes, share) = ranked.get();
        view! {
            <p class="rank" draggable="true" title=t.drag() on:dragstart=start_drag>
                <span class="visually-hidden">{t.rank()}</span>
                {index + 1}
            </p>
            <p class="upvotes">
                <span aria-hidden="true">{format!("▲ {upvotes}")}</span>
                <span class="visually-hidden">{t.upvotes(upvotes)}</span>
            </p>
            <span class="share" aria-hidden="true">
                <i style:width=format!("{share}%")></i>
            </span>
        }
        .into_any()
    };

    view! {
        <div class="rail">
            {move || ranking()}
            <label class="include">
                <input
                    type="checkbox"
                    aria-label=t.in_post(&title)
                    prop:checked=move || card.get().number.is_some()
                    on:change:target=move |event| {
                        id.with_value(|id| selection.include(id, event.target().checked()));
                    }
                />
                <Icon name=IconName::Check />
            </label>
        </div>
    }
}
