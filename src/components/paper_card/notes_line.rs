//! What is out of the ordinary about a paper.

use leptos::prelude::*;

use crate::{
    i18n::Messages,
    papers::ArxivId,
    state::{AppState, CardState},
};

/// Where a paper that was moved stands in the post, how its rank changed, whether it was in another post or withdrawn.
/// Without any of these there is no line.
#[component]
pub fn NotesLine(
    /// The card's state.
    card: Memo<CardState>,
    /// The paper.
    id: StoredValue<ArxivId>,
    /// Whether the paper was withdrawn.
    withdrawn: bool,
) -> impl IntoView {
    let AppState {
        loader, history, ..
    } = expect_context();
    let t = expect_context::<Messages>();

    // One effect for all of them: a month has hundreds of cards.
    move || {
        let CardState {
            index,
            number,
            is_pinned,
            ..
        } = card.get();
        let moved = number.filter(|_| is_pinned).map(|number| {
            view! { <span class="moved">{t.moved_to(index + 1, number)}</span> }.into_any()
        });
        let rank_change = loader.rank_changes.with(|changes| {
            let change = changes.changes.get(index);
            change.map(|change| t.rank_change(index + 1, *change))
        });
        let rank_change = rank_change
            .filter(|change| !change.is_empty())
            .map(|change| view! { <span class="rank-change">{change}</span> }.into_any());
        let published = id
            .with_value(|id| history.published_elsewhere(id))
            .map(|date| view! { <span class="published">{t.published_in(date)}</span> }.into_any());
        let withdrawn = withdrawn
            .then(|| view! { <strong class="withdrawn">{t.withdrawn()}</strong> }.into_any());
        let is_plain =
            moved.is_none() && rank_change.is_none() && published.is_none() && withdrawn.is_none();
        (!is_plain).then(|| {
            view! { <p class="card-notes">{moved} {rank_change} {published} {withdrawn}</p> }
                .into_any()
        })
    }
}
