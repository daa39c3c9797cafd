//! What to look at before publishing, and what can be done about it.

use leptos::prelude::*;

use crate::{
    browser::{self, ElementId},
    calendar::Period,
    components::{Icon, IconName, hide_on_cleanup},
    i18n::Messages,
    papers::ArxivId,
    post::{Check, Oddity, Place, Setting},
    state::{AppState, Lookup, PeriodProgress, PostTab, Settings},
};

/// The button that opens the checks, and how many there are.
#[component]
pub fn ChecksButton() -> impl IntoView {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    let count = Memo::new(move |_| {
        state.post.show(|| {
            let repeated = state.post.repeated.with(|repeated| !repeated.is_empty());
            state.post.checks.with(Vec::len) + usize::from(repeated)
        })
    });
    let is_shown =
        move || count.get() > 0 || state.settings.remedied().is_some() || state.notes.is_mended();

    view! {
        <button
            class="checks-button"
            popovertarget=ElementId::Checks.id()
            hidden=move || !is_shown()
        >
            {t.checks_button()}
            <span class="badge">{count}</span>
            <Icon name=IconName::Open />
        </button>
    }
}

/// The checks of the post, each with a button for its remedy. An item stays the same element until its check changes:
/// its button may have the focus while the clock goes on.
#[component]
pub fn Checks() -> impl IntoView {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    let checks = move || {
        let with_remedy =
            |check: Check| (Remedy::of(&check, state.settings).has_effect(state), check);
        let checks = state.post.show(|| state.post.checks.get());
        checks.into_iter().map(with_remedy).collect::<Vec<_>>()
    };

    let remedied = move || {
        let setting = state.settings.remedied()?;
        Some(t.remedied(setting, &state.settings.value(setting)))
    };
    let undo = move |_| {
        state.settings.restore();
        // The button is hidden now.
        browser::restore_focus(ElementId::Checks);
    };
    hide_on_cleanup(ElementId::Checks);

    view! {
        <div id=ElementId::Checks.id() class="popover checks-popover" popover="" tabindex="-1">
            <ul class="checks" aria-label=t.checks()>
                <For
                    each=checks
                    key=move |(has_remedy, check)| (*has_remedy, t.check(check))
                    children=move |(has_remedy, check)| view! { <CheckItem check has_remedy /> }
                />
                <RepeatedPapers />
            </ul>
            <MendedWords />
            <p class="remedied">
                <span role="status">{move || remedied().unwrap_or_default()}</span>
                <button hidden=move || remedied().is_none() on:click=undo>
                    {t.restore_settings()}
                </button>
            </p>
        </div>
    }
}

/// That a remedy has changed the editor's words, and the button that takes it back.
#[component]
fn MendedWords() -> impl IntoView {
    let AppState { notes, .. } = expect_context();
    let t = expect_context::<Messages>();
    let is_mended = Memo::new(move |_| notes.is_mended());
    let undo = move |_| {
        notes.restore_mended();
        // The button may be hidden now.
        browser::restore_focus(ElementId::Checks);
    };

    view! {
        <p class="remedied">
            <span role="status">{move || if is_mended.get() { t.words_mended() } else { "" }}</span>
            <button hidden=move || !is_mended.get() on:click=undo>
                {t.restore_settings()}
            </button>
        </p>
    }
}

/// That papers were in another post, and the button that leaves them out. Hidden where there are none.
#[component]
fn RepeatedPapers() -> impl IntoView {
    let AppState {
        post,
        selection,
        history,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let count = move || {
        history.history.track();
        post.show(|| post.repeated.with(Vec::len))
    };
    let exclude = move |_| {
        post.repeated.with_untracked(|ids| selection.exclude(ids));
        browser::restore_focus(ElementId::Checks);
    };

    view! {
        <li hidden=move || count() == 0>
            <span>{move || t.repeated_papers(count())}</span>
            <button on:click=exclude>{move || t.leave_repeated_out(count())}</button>
        </li>
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
    let button = |label: &'static str, remedy: fn(&Check, Settings) -> Remedy| {
        let check = check.clone();
        let toggles = matches!(check, Check::Protected(_));
        let is_shown = move || {
            let shown = !state.panel.is_hidden(PostTab::Changes);
            toggles.then_some(if shown { "true" } else { "false" })
        };
        let apply = move |_| {
            remedy(&check, state.settings).apply(state);
            // The button is removed together with its check.
            browser::restore_focus(ElementId::Checks);
        };
        view! { <button aria-pressed=is_shown on:click=apply>{label}</button> }
    };
    let keep = (check == Check::Author).then(|| button(t.keep_author(), |_, _| Remedy::KeepAuthor));
    let remedy = has_remedy.then(|| button(t.remedy(&check), Remedy::of));

    view! { <li><span>{message}</span><span class="remedies">{keep}{remedy}</span></li> }
}

/// What can be done about a check.
enum Remedy {
    /// Shows the list of the day, the week or the month before, which is closed.
    ShowClosedList,
    /// Loads the lists that are missing.
    LoadTheRest,
    /// Loads the list once more.
    Refresh,
    /// Leads to the field of the author.
    WriteAuthor,
    /// Leads to the patterns of the layout.
    EditLayout,
    /// Confirms the author.
    KeepAuthor,
    /// Leaves papers out of the post.
    Exclude(Vec<ArxivId>),
    /// Translates what is not translated.
    Translate,
    /// Nothing needs to be done.
    Nothing,
    /// Shows what was escaped.
    ShowChanges,
    /// Gives a setting this value.
    Set(Setting, String),
    /// Mends what the editor has written.
    Mend(Place, Oddity),
}

impl Remedy {
    fn of(check: &Check, settings: Settings) -> Self {
        match check {
            Check::StillOpen => Self::ShowClosedList,
            Check::Author => Self::WriteAuthor,
            Check::MissingDays(_) => Self::LoadTheRest,
            Check::Incomplete | Check::FetchedBeforeClosing => Self::Refresh,
            Check::Withdrawn(papers) => {
                Self::Exclude(papers.iter().map(|(id, _)| id.clone()).collect())
            }
            Check::Untranslated(_) => Self::Translate,
            Check::Sample | Check::WithdrawnLeftOut(_) | Check::OutdatedCorrections(_) => {
                Self::Nothing
            }
            Check::Placeholders(..) | Check::SameAddressInLines | Check::FrontMatterLine(_) => {
                Self::EditLayout
            }
            Check::Protected(_) => Self::ShowChanges,
            Check::OwnWords(place, oddity) => Self::Mend(place.clone(), *oddity),
            other => match settings.format.with(|format| other.remedy(format)) {
                Some((setting, value)) => Self::Set(setting, value),
                None => Self::Nothing,
            },
        }
    }

    /// Whether it would change anything.
    fn has_effect(&self, state: AppState) -> bool {
        match self {
            Self::LoadTheRest => !state.loader.progress.with(PeriodProgress::is_loading),
            Self::Set(setting, value) => state.settings.value(*setting) != *value,
            Self::Translate => {
                let translation = state.models.translation;
                translation.is_offered() && !translation.is_running()
            }
            Self::ShowClosedList
            | Self::Refresh
            | Self::WriteAuthor
            | Self::EditLayout
            | Self::KeepAuthor
            | Self::ShowChanges
            | Self::Exclude(_)
            | Self::Mend(..) => true,
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
            Self::LoadTheRest => state.navigation.load(Lookup::CacheFirst),
            Self::Refresh => state.loader.refresh(),
            Self::WriteAuthor => {
                browser::hide_popover(ElementId::Checks);
                state.panel.show_setting(ElementId::AuthorField);
            }
            Self::EditLayout => {
                browser::hide_popover(ElementId::Checks);
                state.panel.show_setting(ElementId::LayoutSettings);
            }
            Self::KeepAuthor => {
                // Any author is one that the setting can have.
                let author = untrack(|| state.settings.value(Setting::Author));
                let _ = state.settings.set(Setting::Author, &author);
            }
            Self::Exclude(ids) => state.selection.exclude(&ids),
            Self::Translate => state.models.translate(),
            Self::Nothing => {}
            Self::ShowChanges => {
                state.panel.toggle_changes();
                browser::hide_popover(ElementId::Checks);
            }
            Self::Mend(place, oddity) => {
                let target = state.settings.format.with_untracked(|format| format.target);
                let paper = match &place {
                    Place::Introduction => None,
                    Place::Comment(_, id) => Some(id),
                };
                state.notes.mend(paper, |text| oddity.mend(text, target));
            }
            Self::Set(setting, value) => state.settings.remedy(setting, &value),
        }
    }
}
