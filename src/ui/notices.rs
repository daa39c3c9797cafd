//! What has to be known about the list before it is read.

use leptos::prelude::*;

use super::{Desk, Words, listing::Source, live::live_view};

/// The notices above the list: a date that was nonsense, a list that is a sample, is still open, or is not whole.
#[component]
pub(super) fn Notices() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    let nonsense = move || {
        desk.nonsense
            .get()
            .map(|nonsense| words.nonsense(&nonsense))
    };
    let sample = move || {
        desk.listing.with(|listing| match listing.papers()?.1 {
            Source::HuggingFace => None,
            Source::Sample => Some((words.sample().to_owned(), false)),
            Source::SampleInstead(failure) => Some((words.sample_instead(failure), true)),
        })
    };
    let about_the_list = move || {
        let now = desk.now.get();
        desk.listing.with(|listing| {
            let Some((list, source)) = listing.papers() else {
                return Vec::new();
            };
            let open = (*source == Source::HuggingFace && list.day.is_open(now))
                .then(|| words.still_open(list.day));
            let dropped = (list.dropped > 0).then(|| words.dropped(list.dropped));
            let missing = list
                .missing
                .map(|missing| words.missing(missing).to_owned());
            [open, dropped, missing].into_iter().flatten().collect()
        })
    };
    view! {
        <div class="notices" role="status">
            {desk.settings_lost.then(|| view! { <p class="notice">{words.settings_lost()}</p> })}
            {live_view(move || nonsense().map(|text| view! { <p class="notice">{text}</p> }))}
            {live_view(move || {
                sample()
                    .map(|(text, can_retry)| {
                        let retry = can_retry
                            .then(|| {
                                view! {
                                    <button type="button" on:click=move |_| desk.retry()>
                                        {words.retry()}
                                    </button>
                                }
                            });
                        view! {
                            <p class="notice sample">
                                <strong>{words.sample_label()}</strong>
                                <span>{text}</span>
                                {retry}
                            </p>
                        }
                    })
            })}
            {live_view(move || {
                about_the_list()
                    .into_iter()
                    .map(|text| view! { <p class="notice">{text}</p> })
                    .collect_view()
            })}
        </div>
    }
}
