//! How many papers go into the post.

use super::{
    Element, Page,
    element::{button, element, field_of},
};
use crate::papers::Count;

/// The counts that are offered, and a field for any other.
pub(super) fn count_choice(Page { desk, words }: Page) -> Element {
    let shown = move || match desk.count() {
        Count::Top(papers) => papers.to_string(),
        Count::All => String::new(),
    };
    let offered = Count::PRESETS.map(|offer| {
        button(&words.count(offer), move || desk.choose_count(offer))
            .live_state("aria-pressed", move || desk.count() == offer)
    });
    let any = element("input")
        .attribute("type", "number")
        .attribute("inputmode", "numeric")
        .attribute("min", "1")
        .attribute("step", "1")
        .attribute("aria-label", words.any_count())
        .attribute("placeholder", &words.count(Count::All))
        .live_value(shown)
        .on("change", move |event| {
            let field = field_of(&event);
            match Count::parse(&field.value()) {
                Some(count) => desk.choose_count(count),
                // Shows again what holds.
                None => field.set_value(&shown()),
            }
        });
    element("div")
        .class("counts")
        .attribute("role", "group")
        .attribute("aria-label", words.count_label())
        .with(
            element("span")
                .class("label")
                .for_eyes_only()
                .text(words.count_label()),
        )
        .with(element("span").class("segments").with_all(offered))
        .with(
            element("label")
                .class("count-field")
                .with(any)
                .with(element("span").for_eyes_only().text(words.papers_unit())),
        )
}
