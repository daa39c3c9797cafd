//! The field that a date is typed into.

use leptos::{html::Input, prelude::*};

use crate::{
    browser::{self, ElementId},
    calendar::{ListDay, Period},
    i18n::Messages,
    state::{AppState, Navigation},
};

/// The id of the explanation below the field.
const EXPLANATION: &str = "date-explained";

/// The native date field, and the explanation of a date that cannot be chosen.
///
/// While a date is typed the browser reports every date on the way, such as the year 0002. Only one that can have a
/// list is shown; another is explained when the field is left. All dates of one typing are one entry of the history.
#[component]
pub fn DateField(
    /// The current day of the calendar around it, which follows the date.
    current: RwSignal<ListDay>,
) -> impl IntoView {
    let clock = expect_context::<AppState>().clock;
    let navigation = expect_context::<AppState>().navigation;
    let t = expect_context::<Messages>();
    let field = NodeRef::<Input>::new();
    let typing = Typing::new(navigation);
    let invalid = RwSignal::new(false);
    let explanation = Memo::new(move |_| {
        if invalid.get() {
            t.date_range(clock.today())
        } else {
            String::new()
        }
    });
    let parse = move |text: &str| {
        let day = ListDay::parse(text).ok();
        day.filter(|day| *day <= clock.today())
    };
    let choose = move |text: String| {
        if let Some(day) = parse(&text) {
            invalid.set(false);
            typing.choose(day);
            current.set(day);
        }
    };
    Effect::new(move |_| {
        let day = navigation.first_day();
        if let Some(field) = field.get()
            && typing.follow(day)
        {
            field.set_value(&field_value(day));
        }
    });

    view! {
        <label class="date-field">
            <span class="label">{t.date_label()}</span>
            <input
                node_ref=field
                id=ElementId::DateField.id()
                type="date"
                required=true
                min=ListDay::FIRST.to_string()
                max=move || clock.today().to_string()
                aria-describedby=EXPLANATION
                on:change:target=move |event| choose(event.target().value())
                on:keydown=move |_| typing.press_key()
                on:blur:target=move |event| {
                    typing.end();
                    invalid.set(parse(&event.target().value()).is_none());
                    event.target().set_value(&field_value(navigation.first_day()));
                }
            />
        </label>
        <p id=EXPLANATION class="explained" role="status">{explanation}</p>
    }
}

/// A day as the field has it.
fn field_value(day: Option<ListDay>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// Whether a date is being typed, and which one field and page agree on.
#[derive(Clone, Copy)]
struct Typing {
    /// The day on which field and page last agreed.
    agreed: StoredValue<Option<ListDay>>,
    /// Whether a key was pressed since the last date.
    key_pressed: StoredValue<bool>,
    /// Whether the last date was typed.
    typed: StoredValue<bool>,
    navigation: Navigation,
}

impl Typing {
    fn new(navigation: Navigation) -> Self {
        Self {
            agreed: StoredValue::new(None),
            key_pressed: StoredValue::new(false),
            typed: StoredValue::new(false),
            navigation,
        }
    }

    fn press_key(self) {
        self.key_pressed.set_value(true);
    }

    fn end(self) {
        self.typed.set_value(false);
    }

    /// Shows the period around a day that the field reports.
    fn choose(self, day: ListDay) {
        self.agreed.set_value(Some(day));
        let shown = self.navigation.period.get_untracked();
        let chosen = shown.map_or(Period::Day(day), |shown| shown.around(day));
        if shown == Some(chosen) {
            return;
        }
        let is_typed = self.key_pressed.get_value();
        if is_typed && self.typed.get_value() {
            self.navigation.correct_period(chosen);
        } else {
            self.navigation.show_period(chosen);
        }
        self.typed.set_value(is_typed);
        self.key_pressed.set_value(false);
    }

    /// Takes note of the day that is shown, and returns whether the field is to show it. To write while a date is being
    /// typed would erase what was typed of it, so then only a day is written that was chosen elsewhere.
    fn follow(self, shown: Option<ListDay>) -> bool {
        let chosen_elsewhere = shown != self.agreed.get_value();
        if chosen_elsewhere {
            // Not whenever the field lacks the focus: nothing has it while it moves between the parts of a date.
            self.end();
        }
        let is_written = chosen_elsewhere || !browser::is_focused(ElementId::DateField);
        if is_written {
            self.agreed.set_value(shown);
        }
        is_written
    }
}
