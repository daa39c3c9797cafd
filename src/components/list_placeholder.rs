//! What takes the place of the list where there is none: a skeleton while it is loaded, or why there is none and what
//! can be done.

mod buttons;
mod empty_list;
mod failed_list;
mod skeleton;

use leptos::prelude::*;

use super::{ClearSearch, Icon, IconName};
use crate::{
    calendar::Period,
    i18n::Messages,
    state::{AppState, ListState},
};
pub use buttons::RetryButton;
use empty_list::{EmptyDay, EmptyPeriod, EmptyShelf, NotOpenDay};
use failed_list::FailedList;
use skeleton::Skeleton;

/// What takes the place of the list where there is none.
#[component]
pub fn ListPlaceholder() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let t = expect_context::<Messages>();

    move || match loader.list.get() {
        ListState::Loading(_) | ListState::Ready(..) => view! { <Skeleton /> }.into_any(),
        ListState::Empty(day) => view! { <EmptyDay day /> }.into_any(),
        ListState::EmptyPeriod(Period::Shelf(_)) => view! { <EmptyShelf /> }.into_any(),
        ListState::EmptyPeriod(period) => view! { <EmptyPeriod period /> }.into_any(),
        ListState::NotOpen(day) => view! { <NotOpenDay day /> }.into_any(),
        ListState::Failed(period, error) => {
            view! { <FailedList period reason=t.fetch_error(&error) /> }.into_any()
        }
    }
}

/// A list in which nothing matches the search.
#[component]
pub fn NoMatches(
    /// How many papers the list has.
    total: usize,
) -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <Placeholder icon=IconName::Search title=t.no_matches() text=t.no_matches_text(total)>
            <ClearSearch class="primary" />
        </Placeholder>
    }
}

/// What is the matter, what it means, and what can be done.
#[component]
fn Placeholder(
    /// A pictogram.
    icon: IconName,
    /// Whether something went wrong.
    #[prop(optional)]
    failed: bool,
    /// What is the matter.
    #[prop(into)]
    title: String,
    /// What it means.
    #[prop(into)]
    text: String,
    /// Buttons and links.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="list-placeholder" class:failed=failed>
            <Icon name=icon />
            <h2>{title}</h2>
            <p>{text}</p>
            <div class="actions">{children()}</div>
        </div>
    }
}
