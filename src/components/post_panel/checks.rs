//! What to look at before publishing, and what can be done about it.

use leptos::prelude::*;

use crate::{
    browser::{self, ElementId},
    calendar::Period,
    i18n::Messages,
    papers::ArxivId,
    post::{Check, Format, Setting},
    state::{AppState, PostTab, Settings},
};

/// The checks of the post, each with a button for its remedy. An item stays the same element until its check changes:
/// its button may have the focus while the clock goes on.
#[component]
pub fn Checks() -> impl IntoView {
    let post = expect_context::<AppState>().post;
    let settings = expect_context::<AppState>().settings;
    let t = expect_context::<Messages>();
    let checks = move || {
        let with_remedy = |check: Check| (Remedy::from(&check).has_effect(settings), check);
        let checks = post.checks.get();
        checks.into_iter().map(with_remedy).collect::<Vec<_>>()
    };

    view! {
        <ul class="checks" aria-label=t.checks()>
            <For
                each=checks
                key=move |(has_remedy, check)| (*has_remedy, t.check(check))
                children=move |(has_remedy, check)| view! { <CheckItem check has_remedy /> }
            />
        </ul>
    }
}

/// One check.
#[component]
fn CheckItem(
    /// The check.
    check: Check,
    /// Whether its remedy would change anything.
    has_remedy: bool,
) -> impl IntoView {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    let message = t.check(&check);
    let button = has_remedy.then(|| {
        let label = t.remedy(&check);
        let apply = move |_| {
            Remedy::from(&check).apply(state);
            // The button is removed together with its check.
            browser::restore_focus(ElementId::PostPanel);
        };
        view! { <button on:click=apply>{label}</button> }
    });

    view! { <li><span>{message}</span>{button}</li> }
}

/// What can be done about a check.
enum Remedy {
    /// Shows the list of the day, the week or the month before, which is closed.
    ShowClosedList,
    /// Leaves papers out of the post.
    Exclude(Vec<ArxivId>),
    /// Nothing needs to be done.
    Nothing,
    /// Shows what was escaped.
    ShowChanges,
    /// Gives a setting this value.
    Set(Setting, String),
}

impl From<&Check> for Remedy {
    fn from(check: &Check) -> Self {
        let set = |setting, value: &str| Self::Set(setting, value.to_owned());
        match check {
            Check::StillOpen => Self::ShowClosedList,
            Check::Protected(_) => Self::ShowChanges,
            Check::Withdrawn(papers) => {
                Self::Exclude(papers.iter().map(|(id, _)| id.clone()).collect())
            }
            Check::WithdrawnLeftOut(_) => Self::Nothing,
            Check::Early => set(Setting::PostDay, "list-day"),
            Check::NoOrganization(_) => set(Setting::Organization, "authors"),
            Check::NoSummary(_) => set(Setting::AiSummary, "yes"),
            Check::LongTitle => Self::Set(Setting::Title, Setting::Title.read(&Format::default())),
        }
    }
}

impl Remedy {
    /// Whether it would change anything.
    fn has_effect(&self, settings: Settings) -> bool {
        match self {
            Self::Set(setting, value) => settings.value(*setting) != *value,
            Self::ShowClosedList | Self::ShowChanges | Self::Exclude(_) => true,
            Self::Nothing => false,
        }
    }

    fn apply(self, state: AppState) {
        match self {
            Self::ShowClosedList => {
                let shown = state.navigation.period.get_untracked();
                if let Some(closed) = shown.and_then(Period::previous) {
                    state.navigation.show_period(closed);
                }
            }
            Self::Exclude(ids) => state.selection.exclude(&ids),
            Self::Nothing => {}
            Self::ShowChanges => state.panel.tab.set(PostTab::Changes),
            Self::Set(setting, value) => {
                // A remedy is always a value that the setting can have.
                let _ = state.settings.set(setting, &value);
            }
        }
    }
}
