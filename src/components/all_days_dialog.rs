//! Finding papers in every list that is stored on the device.

use leptos::prelude::*;

use super::{Dialog, InternalLink};
use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    papers::Paper,
    post::RichText,
    state::{AllDaysState, AppState, FoundDay},
    url_state::ListQuery,
};

/// A search through all stored lists, with what was found by day.
#[component]
pub fn AllDaysDialog() -> impl IntoView {
    let AppState {
        panel,
        search,
        loader,
        notes,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let all_days = AllDaysState::new(loader, notes, untrack(|| search.text()));
    provide_context(all_days);
    let status = move || t.found_in_all_days(all_days.progress.get(), all_days.is_searching());

    view! {
        <Dialog
            id=ElementId::AllDays
            class="all-days-dialog"
            heading=t.search_all_days()
            open=panel.all_days_open
            light_dismiss=true
        >
            <label class="field">
                <span class="hint">{t.all_days_hint()}</span>
                <input
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=t.search_all_days()
                    prop:value=all_days.text
                    on:input:target=move |event| all_days.type_text(event.target().value())
                />
            </label>
            <p class="hint" role="status">{status}</p>
            <FoundDays />
        </Dialog>
    }
}

/// What was found, by day; the newest first.
#[component]
fn FoundDays() -> impl IntoView {
    let search = expect_context::<AppState>().search;
    let all_days = expect_context::<AllDaysState>();
    let t = expect_context::<Messages>();
    let day_of = move |found: FoundDay| {
        let not_shown = found.not_shown();
        let FoundDay { day, count, papers } = found;
        let text = all_days.text.get_untracked();
        let search_day = text.clone();
        let show = Callback::new(move |()| {
            browser::close_dialog(ElementId::AllDays);
            search.show_day(day, search_day.clone());
        });
        view! {
            <section>
                <h3>
                    <InternalLink list=ListQuery::Day(day) search=text on_follow=show>
                        {t.found_on_day(day, count)}
                    </InternalLink>
                </h3>
                <ul>{papers.into_iter().map(found_paper).collect_view()}</ul>
                {(not_shown > 0).then(|| view! { <p class="hint">{t.more_found(not_shown)}</p> }.into_any())}
            </section>
        }
    };

    view! {
        <div class="found-days">
            <For each=move || all_days.found.get() key=|found| (found.day, found.count) children=day_of />
        </div>
    }
}

fn found_paper(paper: Paper) -> AnyView {
    let title = RichText::read(&paper.title).plain();
    view! {
        <li>
            <a href=paper.id.page() lang="en" rel="noopener noreferrer">
                {title}
            </a>
            <span>{format!("▲ {}", paper.upvotes)}</span>
        </li>
    }
    .into_any()
}
