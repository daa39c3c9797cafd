//! The month of the calendar.

use leptos::prelude::*;

use crate::{
    browser::{self, ElementId},
    calendar::{ListDay, Month, Period},
    components::{Icon, IconName},
    i18n::Messages,
};

/// The name of the month, and the buttons that show others.
#[component]
pub fn MonthHeading(
    /// The current day, whose month is shown.
    current: RwSignal<ListDay>,
    /// The present UTC date.
    today: ListDay,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let name = Memo::new(move |_| t.period(Period::Month(Month::from(current.get()))));

    view! {
        <div class="month-heading">
            <MonthButton current today forward=false />
            <p class="month" role="status">{name}</p>
            <MonthButton current today forward=true />
        </div>
    }
}

/// The button that shows the month before or after. It is disabled where there can be no list.
#[component]
fn MonthButton(
    /// The current day, whose month is shown.
    current: RwSignal<ListDay>,
    /// The present UTC date.
    today: ListDay,
    /// Whether it goes forward.
    forward: bool,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let neighbor = move || {
        let month = Month::from(current.get());
        let neighbor = if forward {
            month.next()
        } else {
            month.previous()
        };
        neighbor.filter(|neighbor| neighbor.first() <= today)
    };
    let show_neighbor = move |_| {
        if let Some(neighbor) = neighbor() {
            current.update(|current| *current = neighbor.same_day_of(*current).min(today));
            browser::restore_focus(ElementId::CalendarDay);
        }
    };

    view! {
        <button
            class="icon-button step"
            aria-label=t.neighbor_month(forward)
            title=t.neighbor_month(forward)
            disabled=move || neighbor().is_none()
            on:click=show_neighbor
        >
            <Icon name=if forward { IconName::Next } else { IconName::Previous } />
        </button>
    }
}
