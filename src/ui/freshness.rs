//! How fresh the list is, and the way to a fresher one.

use super::{
    Element, Page,
    element::{button, element},
    listing::{Renewal, Source},
};

/// The line below the summary of a list from Hugging Face: whether it is still open, when it was fetched, and what was
/// tried since.
pub(super) fn freshness(Page { desk, words }: Page) -> Element {
    let said = move || {
        let now = desk.now.get();
        let clock = desk.format.with(|format| format.clock);
        desk.listing.with(|listing| match listing.papers() {
            Some((list, Source::HuggingFace { fetched, renewal })) => {
                words.freshness(list, clock.at(*fetched), now, renewal)
            }
            _ => String::new(),
        })
    };
    let said = move || {
        let moved = desk.moved.with(|moved| words.moves(moved));
        match said() {
            said if said.is_empty() || moved.is_empty() => said,
            said => format!("{said} · {moved}"),
        }
    };
    let under_way = move || {
        desk.listing.with(|listing| {
            matches!(
                listing.papers(),
                Some((
                    _,
                    Source::HuggingFace {
                        renewal: Renewal::UnderWay,
                        ..
                    }
                ))
            )
        })
    };
    let text = element("span").attribute("role", "status").live_text(said);
    let refresh = button(words.refresh(), move || desk.refresh())
        .class("quiet")
        .live_flag("disabled", under_way);
    element("p")
        .class("freshness")
        .live_flag("hidden", move || said().is_empty())
        .with(text)
        .with(refresh)
}
