//! What stands in the place of the list when there is none: still loading, no papers, not open yet, failed. Four
//! different things, each with a sentence and a way on.

use leptos::prelude::*;

use super::{Desk, Words};
use crate::{address::Sample, browser::Failure, calendar::ListDay, hub};

/// The outline of cards while a list is on its way. Says nothing itself: the summary above it does.
#[component]
pub(super) fn Loading() -> impl IntoView {
    let outlines = (0..5)
        .map(|_| view! { <li class="outline"><span></span><span></span><span></span></li> })
        .collect_view();
    view! { <ol class="ranking outlines" aria-hidden="true">{outlines}</ol> }
}

/// A day without papers: a weekend, a holiday, or a day whose first papers have not appeared.
#[component]
pub(super) fn EmptyDay(day: ListDay) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    let now = desk.now.get_untracked();
    view! {
        <Face sign="🗓" title=words.empty_title(day, now) text=words.empty_text(day, now)>
            <PreviousWeekday day />
            <button type="button" on:click=move |_| desk.show_latest()>
                {words.to_latest()}
            </button>
        </Face>
    }
}

/// A day Hugging Face has not opened yet.
#[component]
pub(super) fn NotOpenDay(day: ListDay) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    let now = desk.now.get_untracked();
    view! {
        <Face sign="🌅" title=words.not_open_title().to_owned() text=words.not_open_text(day, now)>
            <PreviousWeekday day />
            <button type="button" on:click=move |_| desk.retry()>
                {words.retry()}
            </button>
        </Face>
    }
}

/// A list that could not be had.
#[component]
pub(super) fn FailedDay(day: Option<ListDay>, failure: Failure) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    let samples = Sample::ALL
        .map(|sample| {
            view! {
                <button type="button" on:click=move |_| desk.show_sample(sample)>
                    {words.show_sample(sample.day())}
                </button>
            }
        })
        .collect_view();
    view! {
        <Face sign="⚡" title=words.failed_title(day) text=words.failure(&failure)>
            <button type="button" class="primary" on:click=move |_| desk.retry()>
                {words.retry()}
            </button>
            {samples}
            <a href=day.map_or_else(|| hub::SITE.to_owned(), hub::day_page) rel="noopener">
                {words.see_on_the_site()}
            </a>
        </Face>
    }
}

/// A face: a sign, what is the matter, what it means, and the ways on.
#[component]
fn Face(sign: &'static str, title: String, text: String, children: Children) -> impl IntoView {
    view! {
        <div class="face">
            <p class="sign" aria-hidden="true">{sign}</p>
            <h2>{title}</h2>
            <p>{text}</p>
            <div class="ways">{children()}</div>
        </div>
    }
}

#[component]
fn PreviousWeekday(day: ListDay) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    day.weekday_before().map(|before| {
        view! {
            <button type="button" class="primary" on:click=move |_| desk.show_day(before)>
                {words.to_day(before)}
            </button>
        }
    })
}
