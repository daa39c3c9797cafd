//! One paper.

mod copying;
mod editing;
mod links;

use std::cell::Cell;

use super::{
    Element, Page, Words,
    desk::Shown,
    element::{bare_button, element, link},
    signal::Signal,
};
use crate::{
    browser,
    papers::{ArxivId, CleanText, Paper},
    post::RichText,
};
pub(super) use copying::copy_menu;
pub(super) use editing::user_markdown;

/// How many authors are named before the rest is counted.
const AUTHORS_NAMED: usize = 3;

/// How many keywords are shown.
const KEYWORDS_SHOWN: usize = 6;

/// Abstracts longer than this many characters are folded to four lines. A shorter one fits about as many lines
/// anyway, and a button that unfolds nothing helps nobody.
const LONG_SUMMARY: usize = 320;

/// What the parts of a card are made from.
struct Card {
    id: ArxivId,
    /// The title, without its setting.
    title: String,
    /// Where the paper stands, which may change.
    shown: Signal<Shown>,
}

/// The card of a paper at a place among the cards, from 0, which may change.
pub(super) fn paper_card(page: Page, position: Signal<usize>, paper: &Paper) -> Element {
    let Page { desk, words } = page;
    // A card that is about to go stays as it was.
    let last = Cell::new(Shown::default());
    let shown = Signal::computed(move || {
        desk.shown.with(|shown| {
            if let Some(now) = shown.get(position.get()) {
                last.set(*now);
            }
        });
        last.get()
    });
    let card = Card {
        id: paper.id.clone(),
        title: plain(&paper.title),
        shown,
    };
    let rank = move || position.get() + 1;
    let title_id = move || browser::paper_id(rank());
    let title = in_english(element("h2"))
        .live_attribute("id", title_id)
        .with(link(&paper.id.page(), &card.title));
    let [buttons, comment] = editing::editing(page, &card);
    let foot = element("div")
        .class("foot")
        .with(links::links(words, paper))
        .with(buttons);
    let matter = element("div")
        .class("matter")
        .with(picture(&paper.id))
        .with(title)
        .with(facts(page, shown, paper))
        .with_all(summary(words, rank, &paper.summary))
        .with_all(keywords(words, &paper.keywords))
        .with(foot)
        .with(comment);
    let article = element("article")
        .class("card")
        .live_class("left-out", move || shown.get().number.is_none())
        .live_attribute("aria-labelledby", title_id)
        .with(editing::tick(page, &card))
        .with(matter);
    editing::takes_drops(page, &card, element("li").with(article))
}

/// The paper's picture, which says nothing that the card does not. Where pictures are not shown it has no box, so that
/// no browser loads it; elsewhere it is loaded when it is about to be seen. Its box is there before it is.
fn picture(id: &ArxivId) -> Element {
    element("img")
        .class("picture")
        .attribute("alt", "")
        .attribute("loading", "lazy")
        .attribute("decoding", "async")
        .attribute("src", &id.picture())
}

/// A text without its setting, for places that are set or linked as a whole.
fn plain(line: &CleanText) -> String {
    RichText::read(line).plain()
}

/// The papers are written in English; one that is not has its own direction.
fn in_english(element: Element) -> Element {
    element.attribute("lang", "en").attribute("dir", "auto")
}

/// How many people like it and who it is from: the organization, the first authors, and how many more there are.
fn facts(Page { desk, words }: Page, shown: Signal<Shown>, paper: &Paper) -> Element {
    // Upvotes change while the list is brought up to date.
    let upvotes = move || desk.upvotes(shown.get().place);
    let upvotes = element("span").class("upvotes").with_all([
        element("span")
            .for_eyes_only()
            .live_text(move || format!("▲ {}", upvotes())),
        element("span")
            .class("unseen")
            .live_text(move || words.upvotes(upvotes())),
    ]);
    let moved = element("span").class("moved").live_text(move || {
        let place = shown.get().place;
        desk.moved.with(|moved| {
            moved
                .moves
                .get(place)
                .map(|moved| words.moved(place + 1, *moved))
                .unwrap_or_default()
        })
    });
    let id = paper.id.clone();
    let published = element("span").class("published").live_text(move || {
        let date = desk.in_post_of(&id);
        date.map_or_else(String::new, |date| words.in_post_of(date))
    });
    let organization = paper
        .organization
        .as_ref()
        .map(|name| in_english(element("span").class("organization")).text(&plain(name)));
    let named: Vec<_> = paper
        .authors
        .iter()
        .take(AUTHORS_NAMED)
        .map(plain)
        .collect();
    let authors = (!named.is_empty()).then(|| {
        let more = match paper.authors.len().saturating_sub(AUTHORS_NAMED) {
            0 => String::new(),
            more => words.more_authors(more),
        };
        element("span")
            .class("authors")
            .with(in_english(element("span")).text(&named.join(", ")))
            .text(&more)
    });
    element("p")
        .class("facts")
        .with(upvotes)
        .with(moved)
        .with(published)
        .with_all(organization)
        .with_all(authors)
}

/// The abstract, folded where it is long; nothing where there is none.
fn summary(words: Words, rank: impl Fn() -> usize + 'static, text: &CleanText) -> Vec<Element> {
    if text.is_empty() {
        return vec![];
    }
    let shown = in_english(element("p").class("abstract"));
    browser::show_prose(shown.dom(), &RichText::read(text));
    if text.chars().count() <= LONG_SUMMARY {
        return vec![shown];
    }
    let folded = Signal::new(true);
    let unfold = bare_button(move || folded.update(|folded| *folded = !*folded))
        .class("unfold")
        .live_state("aria-expanded", move || !folded.get())
        .live_attribute("aria-label", move || {
            words.fold_label(folded.get(), &words.summary_of(rank()))
        })
        .live_text(move || words.fold(folded.get()).to_owned());
    vec![shown.live_class("folded", move || folded.get()), unfold]
}

/// The first keywords.
fn keywords(words: Words, keywords: &[CleanText]) -> Option<Element> {
    let items = keywords
        .iter()
        .take(KEYWORDS_SHOWN)
        .map(|keyword| element("li").text(&plain(keyword)));
    let list = element("ul")
        .class("keywords")
        .attribute("lang", "en")
        .attribute("aria-label", words.keywords());
    (!keywords.is_empty()).then(|| list.with_all(items))
}
