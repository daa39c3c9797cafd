//! The days of a month, and the keys that lead through them.

use leptos::{ev, prelude::*};
use web_sys::HtmlElement;

use super::day_button::DayButton;
use crate::{
    browser::{self, ElementId},
    calendar::{ListDay, Month, Period, Week},
    components::period_calendar::weekday_column,
};

/// The days of the month, each in the column of its weekday. The arrow keys move the current day.
#[component]
pub fn DayGrid(
    /// The day that the keys are at, the only one that Tab reaches.
    current: RwSignal<ListDay>,
    /// The present UTC date.
    today: ListDay,
) -> impl IntoView {
    let follow_key = move |event: ev::KeyboardEvent| {
        if let Some(target) = day_after_key(&event.code(), current.get()) {
            event.prevent_default();
            current.set(target.min(today));
        }
    };
    let days = move || {
        keep_focus();
        let current = current.get();
        Period::Month(Month::from(current))
            .days()
            .map(|day| {
                view! {
                    <li style:grid-column=weekday_column(day)>
                        <DayButton day today is_current={day == current} />
                    </li>
                }
                .into_any()
            })
            .collect_view()
    };

    view! { <ol class="month-days" on:keydown=follow_key>{move || days()}</ol> }
}

/// Moves the focus to the current day once the days are made, if a day has it now. A microtask comes before the next
/// key, which is meant for the day that the last one led to; a frame may come after it.
fn keep_focus() {
    let is_day = |focused: HtmlElement| focused.matches("#calendar li button").unwrap_or_default();
    if browser::focused().is_some_and(is_day) {
        queue_microtask(|| browser::focus(ElementId::CalendarDay));
    }
}

/// The day that a key leads to: one day, week or month on or back, or an end of the week. It may be to come.
fn day_after_key(code: &str, day: ListDay) -> Option<ListDay> {
    type Step = fn(ListDay) -> Option<ListDay>;
    let (previous, next): (Step, Step) = (ListDay::previous, ListDay::next);
    let days = |count: usize, step: Step| (0..count).try_fold(day, |day, _| step(day));
    let (month, week) = (Month::from(day), Week::from(day));
    let target = match code {
        "ArrowLeft" => days(1, previous),
        "ArrowRight" => days(1, next),
        "ArrowUp" => days(7, previous),
        "ArrowDown" => days(7, next),
        "PageUp" => month.previous().map(|month| month.same_day_of(day)),
        "PageDown" => month.next().map(|month| month.same_day_of(day)),
        "Home" => Some(week.first()),
        "End" => Some(week.last()),
        _ => return None,
    };
    Some(target.unwrap_or(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> ListDay {
        ListDay::parse(text).expect("a list day")
    }

    #[test]
    fn keys_lead_through_days_weeks_and_months() {
        for (code, target) in [
            ("ArrowLeft", "2026-03-30"),
            ("ArrowRight", "2026-04-01"),
            ("ArrowUp", "2026-03-24"),
            ("ArrowDown", "2026-04-07"),
            ("PageUp", "2026-02-28"),
            ("PageDown", "2026-04-30"),
            ("Home", "2026-03-30"),
            ("End", "2026-04-05"),
        ] {
            assert_eq!(
                day_after_key(code, day("2026-03-31")),
                Some(day(target)),
                "{code}"
            );
        }
        assert_eq!(day_after_key("Enter", day("2026-03-31")), None);
    }

    #[test]
    fn no_key_leads_before_the_first_list() {
        for code in ["ArrowLeft", "ArrowUp", "PageUp", "Home"] {
            assert_eq!(
                day_after_key(code, ListDay::FIRST),
                Some(ListDay::FIRST),
                "{code}"
            );
        }
    }
}
