//! One paper of the list.

mod abstract_text;
mod byline;
mod card_menu;
mod card_tools;
mod comment;
mod keywords;
mod links;
mod notes_line;
mod rail;
mod summarize_button;
mod translation;

use leptos::prelude::*;

use crate::{
    browser,
    calendar::Period,
    components::SavedLine,
    papers::{ArxivId, CleanText, Paper, PaperLink},
    post::RichText,
    state::{AppState, CardState},
};
use abstract_text::{Abstract, UnfoldButton};
use byline::Byline;
pub use card_menu::CardMenu;
use card_tools::CardTools;
use comment::Comment;
use keywords::Keywords;
use links::Links;
use notes_line::NotesLine;
use rail::Rail;

/// A paper: its rank and upvotes, title, organization, abstract and links, and what an editor can do with it.
#[component]
pub fn PaperCard(
    /// The paper. Its upvotes may change while it is shown; they come with the card's state.
    paper: Paper,
    /// The list that the card belongs to.
    period: Period,
    /// Whether it is one of the first in the ranking, which the page has before the program.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    let cards = expect_context::<AppState>().cards;
    let urls = PaperLink::ALL
        .into_iter()
        .filter_map(|link| Some((link, link.url(&paper)?)))
        .collect();
    let Paper {
        id,
        title,
        summary,
        authors,
        organization,
        code,
        keywords,
        ai_summary,
        comments,
        withdrawn,
        ..
    } = paper;
    let original_title = title;
    let title = plain(&original_title);
    let title_id = browser::title_id(&id);
    let labelled_by = title_id.clone();
    let page = id.page();
    let stars = code.and_then(|code| code.stars);
    let comments = (format!("{page}#community"), comments);
    let id = StoredValue::new(id);
    // A card that is about to be removed is hidden, and stays as it was.
    let is_shown = move || id.with_value(|id| cards.is_shown(period, id));
    let card = Memo::new(move |last: Option<&CardState>| {
        let current = id.with_value(|id| cards.find(id));
        current.or(last.copied()).unwrap_or_default()
    });
    let folded = RwSignal::new(true);

    view! {
        <li class:first=first hidden=move || !is_shown()>
            <article
                class="card"
                class:excluded=move || card.get().number.is_none()
                aria-labelledby=labelled_by
            >
                <Rail card id title=title.clone() />
                <div class="card-body">
                    <h2 id=title_id lang="en" dir="auto">
                        <a href=page rel="noopener noreferrer">{title.clone()}</a>
                    </h2>
                    <Byline organization authors />
                    <NotesLine card id withdrawn />
                    <SavedLine id title=title.clone() />
                    <Abstract
                        id
                        title=original_title
                        text=summary.clone()
                        ai_summary=ai_summary.clone()
                        folded
                    />
                    <Keywords card keywords />
                    <div class="card-footer">
                        <Links urls stars comments />
                        <UnfoldButton text=summary ai_summary folded card />
                        <CardTools card id title=title.clone() />
                    </div>
                    <Comment card id title />
                </div>
                <Picture id />
            </article>
        </li>
    }
}

/// The paper's picture, which says nothing that the card does not. Where pictures are off it has no box, so that no
/// browser loads it; elsewhere it is loaded when it is about to be seen, and its box is there before it is. The list hides one
/// that cannot be loaded.
#[component]
fn Picture(
    /// The paper.
    id: StoredValue<ArxivId>,
) -> impl IntoView {
    let url = id.with_value(ArxivId::picture);

    view! {
        <span class="picture-box">
            <img class="picture" alt="" loading="lazy" decoding="async" src=url />
        </span>
    }
}

/// A text without emphasis and links, for places that are formatted or linked as a whole.
fn plain(text: &CleanText) -> String {
    RichText::read(text).plain()
}
