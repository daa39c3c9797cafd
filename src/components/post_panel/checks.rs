//! What to look at before publishing, and what can be done about it.

mod check_item;
mod remedied;
mod repeated_papers;

use leptos::prelude::*;

use crate::{
    browser::ElementId,
    components::{Icon, IconName, hide_on_cleanup},
    i18n::Messages,
    post::Check,
    state::{AppState, Remedy},
};
use check_item::CheckItem;
use remedied::{RemediedSetting, RemediedWords};
use repeated_papers::RepeatedPapers;

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
            |check: Check| (Remedy::for_check(&check, state).has_effect(state), check);
        let checks = state.post.show(|| state.post.checks.get());
        checks.into_iter().map(with_remedy).collect::<Vec<_>>()
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
            <RemediedWords />
            <RemediedSetting />
        </div>
    }
}
