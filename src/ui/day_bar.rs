//! The day: its name, the way to others, and how many of its papers are wanted.

use leptos::{ev, html, prelude::*};

use super::{Desk, Words, count_choice::CountChoice, live::live};
use crate::{
    browser::{self, Place},
    calendar::ListDay,
};

/// The heading with the day, and the controls that choose another.
#[component]
pub(super) fn DayBar() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    view! {
        <div class="day-bar">
            <h1>{live(move || words.day_heading(desk.day()))}</h1>
            <div class="controls">
                <div class="days" role="group" aria-label=words.other_days()>
                    <DayStep label=words.day_before() sign="‹" to=ListDay::before />
                    <DateField />
                    <DayStep label=words.day_after() sign="›" to=ListDay::after />
                    <button type="button" class="quiet" on:click=move |_| desk.show_latest()>
                        {words.latest()}
                    </button>
                </div>
                <CountChoice />
            </div>
        </div>
    }
}

/// The button that goes one day back or forth; without a day to go to it takes no click.
#[component]
fn DayStep(
    /// What it does, for those who do not see the sign.
    label: &'static str,
    /// What it shows.
    sign: &'static str,
    /// Where it goes from the day that is shown.
    to: fn(ListDay) -> Option<ListDay>,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let there = move || {
        let day = desk.day().and_then(to)?;
        (day <= desk.today()).then_some(day)
    };
    view! {
        <button
            type="button"
            class="step"
            aria-label=label
            title=label
            disabled=live(move || there().is_none())
            on:click=move |_| {
                if let Some(day) = untrack(there) {
                    desk.show_day(day);
                }
            }
        >
            <span aria-hidden="true">{sign}</span>
        </button>
    }
}

/// The native date field. While a date is being typed the browser reports every date on the way (the year 0002, say);
/// only one that a list can have moves the page, and what is left standing wrong is explained when the field is left.
#[component]
fn DateField() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    let wrong = RwSignal::new(false);
    // The day the field and the page last agreed on.
    let agreed = StoredValue::new(None::<ListDay>);
    let possible = move |text: &str| {
        ListDay::parse(text)
            .ok()
            .filter(|&day| day <= untrack(|| desk.today()))
    };
    let go = move |event: ev::Targeted<ev::Event, web_sys::HtmlInputElement>| {
        if let Some(chosen) = possible(&event.target().value()) {
            wrong.set(false);
            agreed.set_value(Some(chosen));
            if untrack(|| desk.day()) != Some(chosen) {
                desk.show_day(chosen);
            }
        }
    };
    let shown = move || desk.day().map(|day| day.to_string()).unwrap_or_default();
    let place = NodeRef::<html::Input>::new();
    Effect::new(move || {
        let day = desk.day();
        // Writing to the field while a date is being typed would take away what has been typed of it so far, so only
        // a day that was chosen elsewhere (Back, a button) is written.
        if let Some(field) = place.get()
            && (day != agreed.get_value() || !browser::is_focused(Place::DateField))
        {
            agreed.set_value(day);
            field.set_value(&untrack(shown));
        }
    });
    let leave = move |event: ev::Targeted<ev::FocusEvent, web_sys::HtmlInputElement>| {
        let field = event.target();
        let left_wrong = possible(&field.value()).is_none();
        wrong.set(left_wrong);
        field.set_value(&untrack(shown));
    };
    view! {
        <label class="date-field">
            <span class="label">{words.date_label()}</span>
            <input
                id=Place::DateField.id()
                type="date"
                required
                min=ListDay::FIRST.to_string()
                max=live(move || desk.today().to_string())
                aria-describedby="date-explained"
                node_ref=place
                on:change:target=go
                on:blur:target=leave
            />
        </label>
        <p id="date-explained" class="explained" role="status">
            {live(move || {
                if wrong.get() {
                    words.date_range(desk.today())
                } else {
                    String::new()
                }
            })}
        </p>
    }
}
