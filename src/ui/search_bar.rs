//! Finding papers: the field, and two ways to write into it without knowing its language.

use std::{cell::Cell, sync::Arc};

use web_sys::HtmlElement;

use super::{
    Element, Page,
    desk::keep_the_focus,
    element::{button, element, field, field_of},
    listing::{List, Listing},
    signal::{Signal, run_and_follow},
};
use crate::{
    browser::{self, Place},
    papers::Search,
};

/// The bar above the cards. Nothing without a list.
pub(super) fn search_bar(page: Page) -> Element {
    let Page { desk, words } = page;
    // All ways to write the text are settled at once; only typing waits until it rests.
    let write = move |text| {
        desk.search_for(text);
        desk.note_search();
    };
    let typed = element("input")
        .id(Place::Search.id())
        .attribute("type", "search")
        .attribute("autocomplete", "off")
        .attribute("spellcheck", "false")
        .attribute("enterkeyhint", "search")
        .attribute("aria-label", words.search())
        .attribute("placeholder", words.search_hint())
        .attribute("title", words.search_grammar())
        // Only what comes from elsewhere (Back, a button) is written: a field that is written to while a syllable is
        // being composed would lose it or have it twice.
        .follow(move |input| {
            let (input, sought) = (field(input), desk.sought());
            if input.value() != sought {
                input.set_value(&sought);
            }
        })
        .on("input", move |event| {
            desk.search_for(field_of(&event).value());
        })
        .on("change", move |_| desk.note_search());
    let code = element("input")
        .attribute("type", "checkbox")
        .follow(move |tick| field(tick).set_checked(desk.search().asks_for_code()))
        .on("change", move |event| {
            let wanted = field_of(&event).checked();
            write(Search::with_code(&desk.sought(), wanted));
        });
    let organization = organizations(page).on("change", move |event| {
        let name = field_of(&event).value();
        write(Search::with_organization(&desk.sought(), Some(&name)));
    });
    let only = button(words.only_found(), move || desk.choose_found());
    let found = element("p")
        .class("found")
        .live_flag("hidden", move || matches!(desk.found(), None | Some(0)))
        .with(clear_search(page))
        .with(only);
    element("div")
        .class("selection search")
        .attribute("role", "search")
        .live_flag("hidden", move || {
            desk.listing.with(|listing| listing.papers().is_none())
        })
        .with(typed)
        .with(element("label").with(code).text(words.has_code()))
        .with(organization)
        .with(found)
}

/// The button that ends the search.
pub(super) fn clear_search(Page { desk, words }: Page) -> Element {
    button(words.clear_search(), move || {
        desk.search_for(String::new());
        desk.note_search();
        keep_the_focus(Place::Papers);
    })
}

/// The organizations of the list to choose from. One that was typed and is none of them leaves the choice blank.
fn organizations(page: Page) -> Element {
    let Page { desk, words } = page;
    let option = |name: &str, label: &str| element("option").attribute("value", name).text(label);
    // A month has hundreds of them, which nobody chooses from before there are cards to be seen.
    let offered = Signal::new(None::<Arc<List>>);
    let before = Cell::new(None);
    run_and_follow(Box::new(move || {
        let list = desk.listing.with(Listing::which);
        if before.replace(list) != list {
            browser::after_paint(move || offered.set(desk.list()));
        }
    }));
    let options = move || {
        let mut options = vec![option("", words.any_organization())];
        offered.with(|list| {
            let papers = list.as_ref().map_or(&[][..], |list| &list.papers);
            for (name, papers) in Search::organizations(papers) {
                let label = words.found_from(name, papers);
                options.push(option(name, &label).attribute("lang", "en"));
            }
        });
        options
    };
    let chosen = move |select: &HtmlElement| {
        let search = desk.search();
        let asked = search.organization().unwrap_or_default();
        offered.with(|list| {
            let papers = list.as_ref().map_or(&[][..], |list| &list.papers);
            let mut names = papers
                .iter()
                .filter_map(|paper| paper.organization.as_deref());
            let there = names.find(|name| search.filters_organization(name));
            field(select).set_value(there.unwrap_or(asked));
        });
    };
    element("select")
        .attribute("aria-label", words.organization())
        .live(options)
        .follow(chosen)
}
