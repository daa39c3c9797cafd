//! The ranked list, or the face that stands in its place.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    Desk, Words,
    faces::{EmptyDay, FailedDay, Loading, NotOpenDay},
    listing::Listing,
    live::{live, live_view},
    paper_card::PaperCard,
};
use crate::{
    browser::{self, Place},
    hub::DayList,
    papers::Count,
};

/// The list of the day.
#[component]
pub(super) fn Ranking() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    let summary = move || {
        let chosen = desk.chosen();
        desk.listing.with(|listing| words.listing(listing, chosen))
    };
    let face = live(move || match desk.listing.get() {
        Listing::Loading(_) => view! { <Loading /> }.into_any(),
        Listing::Papers(list, _) => view! { <Papers list /> }.into_any(),
        Listing::Empty(day) => view! { <EmptyDay day /> }.into_any(),
        Listing::NotOpen(day) => view! { <NotOpenDay day /> }.into_any(),
        Listing::Failed(day, failure) => view! { <FailedDay day failure /> }.into_any(),
    });
    view! {
        <section id=Place::Papers.id() class="papers" tabindex="-1" aria-label=words.papers_label()>
            <p class="summary" role="status">
                {live(summary)}
            </p>
            {face}
        </section>
    }
}

/// The papers that go into the post, and the way to the rest.
#[component]
fn Papers(
    /// The day's list, ranked.
    list: Arc<DayList>,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    let all = list.papers.len();
    let include_the_rest = move || {
        let first_new = desk.chosen() + 1;
        desk.choose_count(Count::All);
        // The button is gone; reading goes on where the list did.
        request_animation_frame(move || browser::focus_paper(first_new));
    };
    let left = move || all - desk.chosen().min(all);
    view! {
        <ol class="ranking">
            <For each=move || 0..desk.chosen().min(all) key=|place| *place let:place>
                <PaperCard rank=place + 1 paper=list.papers[place].clone() />
            </For>
        </ol>
        {live_view(move || {
            (left() > 0)
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="rest"
                            on:click=move |_| include_the_rest()
                        >
                            {words.show_rest(left())}
                        </button>
                    }
                })
        })}
    }
}
