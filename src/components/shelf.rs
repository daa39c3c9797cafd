//! The shelf: the way there, what it is for, and what its cards have besides.

use leptos::prelude::*;

use super::{Icon, IconName, InternalLink};
use crate::{
    browser::{self, ElementId},
    calendar::Period,
    i18n::Messages,
    papers::{ArxivId, Shelf},
    state::AppState,
    url_state::ListQuery,
};

/// The link to the shelf, with how many papers are on it.
#[component]
pub fn ShelfLink() -> impl IntoView {
    let AppState {
        navigation, shelf, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let count = Memo::new(move |_| shelf.count());
    let label = Memo::new(move |_| t.shelf_link(count.get()));
    let is_shown = Memo::new(move |_| navigation.url.with(|url| url.list == ListQuery::Shelf));
    let show = Callback::new(move |()| navigation.show_shelf());

    view! {
        <InternalLink
            list=ListQuery::Shelf
            class="icon-button shelf-link"
            title=label
            is_current=is_shown
            on_follow=show
        >
            <Icon name=IconName::Bookmark />
            <span class="visually-hidden">{label}</span>
            <span class="badge" aria-hidden="true" hidden=move || count.get() == 0>
                {count}
            </span>
        </InternalLink>
    }
}

/// The button of a card that saves its paper to the shelf, or takes it off.
#[component]
pub fn SaveButton(
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The paper's title.
    title: String,
) -> impl IntoView {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();

    view! {
        <button
            class="icon-button save"
            aria-label=t.for_paper(t.save(), &title)
            aria-pressed=move || id.with_value(|id| state.shelf.contains(id)).to_string()
            title=t.save()
            on:click=move |_| id.with_value(|id| state.toggle_saved(id))
        >
            <Icon name=IconName::Bookmark />
        </button>
    }
}

/// What a card of the shelf has besides: the list it was saved from, and whether the paper is read. Nothing on other
/// cards, and it costs these nothing: another list makes its cards anew.
#[component]
pub fn SavedLine(
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The paper's title.
    title: String,
) -> impl IntoView {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    let AppState {
        loader,
        navigation,
        shelf,
        ..
    } = state;
    let is_shelf = loader.period.get_untracked().is_some_and(Period::is_shelf);

    is_shelf.then(|| {
        let list = id.with_value(|id| {
            let list = |shelf: &Shelf| shelf.get(id).map(|saved| saved.list);
            shelf.shelf.with_untracked(list)
        });
        let link = list.map(|list| {
            let show = Callback::new(move |()| navigation.show_period(list));
            view! {
                <InternalLink list=list.into() on_follow=show>
                    {t.saved_from(list)}
                </InternalLink>
            }
        });
        let is_read = Memo::new(move |_| id.with_value(|id| shelf.is_read(id)));
        let toggle = move |_| {
            // Where only the others are shown, the card goes.
            browser::restore_focus(ElementId::Papers);
            id.with_value(|id| state.mark_read(id, !is_read.get_untracked()));
        };
        view! {
            <p class="saved-line">
                {link}
                <button
                    class="mark-read"
                    aria-label=t.for_paper(t.mark_read(), &title)
                    aria-pressed=move || is_read.get().to_string()
                    on:click=toggle
                >
                    {t.mark_read()}
                </button>
            </p>
        }
        .into_any()
    })
}

/// The line above the cards of the shelf: what the shelf is, and the button that shows only what is not read.
#[component]
pub fn ShelfNote() -> impl IntoView {
    let AppState { cards, shelf, .. } = expect_context();
    let t = expect_context::<Messages>();
    let unread_only = shelf.unread_only;

    view! {
        <Show when=move || cards.on_shelf.get()>
            <p class="list-note shelf-note">
                <span>{t.shelf_hint()}</span>
                <span class="toggles">
                    <button
                        aria-pressed=move || unread_only.get().to_string()
                        on:click=move |_| unread_only.update(|only| *only = !*only)
                    >
                        {t.unread_only()}
                    </button>
                </span>
            </p>
            <PutBack />
        </Show>
    }
}

/// That a paper was taken off the shelf, and the button that puts it back.
#[component]
pub fn PutBack() -> impl IntoView {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    let put_back = move |_| {
        browser::restore_focus(ElementId::Papers);
        state.restore_saved();
    };

    view! {
        <p class="list-note" hidden=move || !state.shelf.can_restore()>
            <span role="status">{move || state.shelf.can_restore().then(|| t.taken_off())}</span>
            <button class="link" on:click=put_back>
                {t.put_back()}
            </button>
        </p>
    }
}
