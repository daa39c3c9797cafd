//! The way to the papers that have no card.

use leptos::prelude::*;

use crate::{browser, components::NoMatches, i18n::Messages, papers::Count, state::AppState};

/// What is below the cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rest {
    /// Every paper has a card.
    Nothing,
    /// None of so many papers matches the search.
    NoMatches(usize),
    /// So many matching papers have no card.
    Matches(usize),
    /// So many papers of the list have no card.
    Papers(usize),
}

/// The buttons that show the papers without a card, or take them into the post.
#[component]
pub fn RestButtons() -> impl IntoView {
    let AppState {
        loader,
        cards,
        search,
        selection,
        topics,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let rest = move || {
        let total = loader
            .ranked
            .with(|list| list.as_ref().map_or(0, |list| list.papers.len()));
        let folded = match topics.is_unfolded() {
            true => 0,
            false => cards.muted.get().0,
        };
        let shown = cards.cards.with(Vec::len) + folded + cards.read.get();
        match search.match_count() {
            Some(0) => Rest::NoMatches(total),
            Some(matches) if matches > shown => Rest::Matches(matches - shown),
            None if total > shown => Rest::Papers(total - shown),
            _ => Rest::Nothing,
        }
    };
    // The pressed button is gone afterwards; reading goes on where the list did.
    let focus_first_new = move || {
        let first_new = cards.cards.with_untracked(Vec::len);
        browser::after_paint(move || browser::focus_card(first_new));
    };
    let show = move |_| {
        focus_first_new();
        search.show_all_cards();
    };
    let include = move |_| {
        focus_first_new();
        selection.set_count(Count::All);
    };
    let show_button = move |papers| {
        view! { <button on:click=show>{t.show_rest(papers)}</button> }
    };
    let buttons = move || match rest() {
        Rest::Nothing => ().into_any(),
        Rest::NoMatches(total) => view! { <NoMatches total /> }.into_any(),
        Rest::Matches(papers) => show_button(papers).into_any(),
        Rest::Papers(papers) => view! {
            {show_button(papers)}
            <button on:click=include>{t.include_rest(papers)}</button>
        }
        .into_any(),
    };

    view! {
        <div class="rest">{move || buttons()}</div>
        <MutedPapers />
    }
}

/// How many papers of muted topics are folded away, and the button that shows them.
#[component]
fn MutedPapers() -> impl IntoView {
    let AppState { cards, topics, .. } = expect_context();
    let t = expect_context::<Messages>();
    let message = move || {
        let (papers, included) = cards.muted.get();
        (papers > 0).then(|| t.muted_papers(papers, included, topics.is_unfolded()))
    };
    let toggle = move |_| topics.unfold(!untrack(|| topics.is_unfolded()));

    view! {
        <p class="muted-papers" hidden=move || cards.muted.get().0 == 0>
            <span role="status">{move || message()}</span>
            <button class="link" on:click=toggle>
                {move || match topics.is_unfolded() {
                    true => t.fold_muted(),
                    false => t.show_muted(),
                }}
            </button>
        </p>
    }
}
