//! What stands for cards that are on their way.

use leptos::prelude::*;

/// How many cards the skeleton shows.
const SKELETON_CARDS: usize = 5;

/// Skeletons of cards while a list is loaded. Screen readers have the summary above it.
#[component]
pub fn Skeleton() -> impl IntoView {
    let card = |_| {
        view! {
            <li class="skeleton">
                <span></span>
                <span></span>
                <span></span>
                <span></span>
            </li>
        }
        .into_any()
    };
    let cards = (0..SKELETON_CARDS).map(card).collect_view();

    view! { <ol class="paper-list skeletons" aria-hidden="true">{cards}</ol> }
}
