//! What is known of a paper besides its text.

use leptos::prelude::*;

use super::plain;
use crate::{
    i18n::Messages,
    papers::{ArxivId, CleanText},
    state::{AppState, CardState},
};

/// How many authors are named before the rest is counted.
const MAX_AUTHORS: usize = 3;

/// Upvotes, how the rank changed, whether the paper was in another post or withdrawn, the organization and the first authors.
#[component]
pub fn Facts(
    /// The card's state.
    card: Memo<CardState>,
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The organization, where one is known.
    organization: Option<CleanText>,
    /// All authors.
    authors: Vec<CleanText>,
    /// Whether the paper was withdrawn.
    withdrawn: bool,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let withdrawn = withdrawn.then(|| view! { <strong class="withdrawn">{t.withdrawn()}</strong> });
    let organization = organization.map(|name| {
        view! { <span class="organization" lang="en" dir="auto">{plain(&name)}</span> }
    });

    view! {
        <p class="facts">
            <ChangingFacts card id />
            {withdrawn}
            {organization}
            <Authors authors />
        </p>
    }
}

/// What changes while the list is brought up to date or posts are exported, followed by one effect: a month has hundreds
/// of cards.
#[component]
fn ChangingFacts(
    /// The card's state.
    card: Memo<CardState>,
    /// The paper.
    id: StoredValue<ArxivId>,
) -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let history = expect_context::<AppState>().history;
    let t = expect_context::<Messages>();

    move || {
        let CardState { index, upvotes, .. } = card.get();
        let rank_change = loader.rank_changes.with(|changes| {
            let change = changes.changes.get(index);
            change.map(|change| t.rank_change(index + 1, *change))
        });
        let published = id.with_value(|id| history.published_elsewhere(id));

        view! {
            <span class="upvotes">
                <span aria-hidden="true">{format!("▲ {upvotes}")}</span>
                <span class="visually-hidden">{t.upvotes(upvotes)}</span>
            </span>
            <span class="rank-change">{rank_change.unwrap_or_default()}</span>
            <span class="published">
                {published.map(|date| t.published_in(date)).unwrap_or_default()}
            </span>
        }
        .into_any()
    }
}

/// The first authors, and how many more there are; nothing where none is known.
#[component]
fn Authors(
    /// All authors.
    authors: Vec<CleanText>,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let named: Vec<String> = authors.iter().take(MAX_AUTHORS).map(plain).collect();
    let more = authors.len().saturating_sub(MAX_AUTHORS);
    let more = (more > 0).then(|| t.more_authors(more));
    (!named.is_empty()).then(|| {
        view! {
            <span class="authors">
                <span lang="en" dir="auto">{named.join(", ")}</span>
                {more}
            </span>
        }
    })
}
