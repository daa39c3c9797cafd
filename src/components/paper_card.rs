//! One paper of the list.

mod abstract_text;
mod copy_menu;
mod edit_buttons;
mod facts;
mod links;
mod rank;

use leptos::{ev, prelude::*};
use web_sys::HtmlElement;

use super::NotesField;
use crate::{
    browser::{self, Drag},
    i18n::Messages,
    papers::{ArxivId, CleanText, Paper},
    post::RichText,
    state::{AppState, CardState},
};
use abstract_text::Abstract;
pub use copy_menu::CopyMenu;
use edit_buttons::EditButtons;
use facts::Facts;
use links::Links;
use rank::Rank;

/// How many keywords are shown.
const MAX_KEYWORDS: usize = 6;

/// A paper: its place in the post, title, upvotes, organization, abstract and links, and what an editor can do with it.
#[component]
pub fn PaperCard(
    /// The paper. Its upvotes may change while it is shown; they come with the card's state.
    paper: Paper,
    /// Its position among the cards that are shown, from 0.
    #[prop(into)]
    position: Signal<usize>,
) -> impl IntoView {
    let cards = expect_context::<AppState>().cards;
    let notes = expect_context::<AppState>().notes;
    let t = expect_context::<Messages>();
    // A card that is about to be removed stays as it was.
    let card = Memo::new(move |last: Option<&CardState>| {
        let current = cards.get(position.get());
        current.or(last.copied()).unwrap_or_default()
    });
    let Paper {
        id,
        title,
        summary,
        authors,
        organization,
        code,
        project,
        keywords,
        withdrawn,
        ..
    } = paper;
    let title = plain(&title);
    let title_id = browser::title_id(&id);
    let labelled_by = title_id.clone();
    let page = id.page();
    // A comment that is there is shown from the start.
    let commenting = RwSignal::new(!untrack(|| notes.comment(&id)).is_empty());
    let paper = id.clone();
    let id = StoredValue::new(id);

    view! {
        <DropTarget id>
            <article
                class="card"
                class:excluded=move || card.get().number.is_none()
                aria-labelledby=labelled_by
            >
                <Rank card id title=title.clone() />
                <div class="card-body">
                    <Picture id />
                    <h2 id=title_id lang="en" dir="auto">
                        <a href=page rel="noopener noreferrer">{title.clone()}</a>
                    </h2>
                    <Facts card id organization authors withdrawn />
                    <Abstract text=summary position />
                    <Keywords keywords />
                    <div class="card-footer">
                        <Links id code project />
                        <EditButtons card id title=title.clone() commenting />
                    </div>
                    <NotesField
                        paper
                        name=t.for_paper(t.comment(), &title)
                        hint=t.comment_hint()
                        hidden=move || !commenting.get()
                        in_post=Signal::derive(move || card.get().number.is_some())
                    />
                </div>
            </article>
        </DropTarget>
    }
}

/// The item of the list that holds a card. A card that is dragged here takes its place.
#[component]
fn DropTarget(
    /// The paper whose place it is.
    id: StoredValue<ArxivId>,
    /// The card.
    children: Children,
) -> impl IntoView {
    let selection = expect_context::<AppState>().selection;
    let is_over = RwSignal::new(false);
    let drag_over = move |event: ev::DragEvent| {
        event.prevent_default();
        if !is_over.get_untracked() {
            is_over.set(true);
        }
    };
    let drop = move |event: ev::DragEvent| {
        event.prevent_default();
        is_over.set(false);
        let dropped = Drag::from(&event).text();
        if let Some(dropped) = dropped.and_then(|text| ArxivId::new(&text)) {
            id.with_value(|id| selection.move_to(&dropped, id));
        }
    };

    view! {
        <li
            class:drop-target=move || is_over.get()
            on:dragover=drag_over
            on:dragleave=move |_| is_over.set(false)
            on:drop=drop
        >
            {children()}
        </li>
    }
}

/// The paper's picture, which says nothing that the card does not. Where pictures are off it has no box, so that no
/// browser loads it; elsewhere it is loaded when it is about to be seen, and its box is there before it is.
#[component]
fn Picture(
    /// The paper.
    id: StoredValue<ArxivId>,
) -> impl IntoView {
    let url = id.with_value(ArxivId::picture);
    let hide = |event: ev::ErrorEvent| {
        event_target::<HtmlElement>(&event).set_class_name("picture failed");
    };

    view! {
        <span class="picture-box">
            <img class="picture" alt="" loading="lazy" decoding="async" src=url on:error=hide />
        </span>
    }
}

/// The first keywords.
#[component]
fn Keywords(
    /// All keywords.
    keywords: Vec<CleanText>,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let items = keywords
        .iter()
        .take(MAX_KEYWORDS)
        .map(|keyword| view! { <li>{plain(keyword)}</li> })
        .collect_view();
    (!keywords.is_empty())
        .then(|| view! { <ul class="keywords" lang="en" aria-label=t.keywords()>{items}</ul> })
}

/// A text without emphasis and links, for places that are formatted or linked as a whole.
fn plain(text: &CleanText) -> String {
    RichText::read(text).plain()
}
