//! What in the post was protected, and how.

use super::region;
use crate::{
    post,
    ui::{Element, Page, desk::Side, element::element},
};

/// Every passage that stands in the post otherwise than in the list, before and after.
pub(super) fn changes(Page { desk, words }: Page) -> Element {
    let changes = move || {
        let shown = desk.side.get() == Side::Changes;
        let changes = shown.then(|| desk.of_digest(post::changes));
        changes
            .flatten()
            .unwrap_or_default()
            .into_iter()
            .map(|change| {
                element("li")
                    .attribute("value", &change.rank.to_string())
                    .with(element("code").text(&change.before))
                    .text(" → ")
                    .with(element("code").text(&change.after))
            })
            .collect()
    };
    region("changes", words.changes())
        .with(element("p").text(words.changes_text()))
        .with(element("ol").live(changes))
}
