//! What came of it: the posts, and the days that have none.

use super::Backfilling;
use crate::{
    browser::Place,
    post::Backfill,
    ui::{
        Element,
        backfill::Saved,
        element::{button, element},
        words::Words,
    },
};

/// The posts to be saved, and which days have none and why. Nothing until all is done or was stopped.
pub(super) fn report(state: Backfilling, words: Words) -> Element {
    let written = move || {
        state
            .work
            .with(|work| work.as_ref().map_or((0, 0), Backfill::totals))
    };
    let summary = element("p").class("summed-up").live_text(move || {
        let (posts, bytes) = written();
        words.posts(posts, bytes)
    });
    let save = button(words.save_zip(), move || state.save())
        .id(Place::BackfillSave.id())
        .class("copy")
        .live_flag("hidden", move || written().0 == 0);
    let saved = element("p")
        .class("saved")
        .attribute("role", "status")
        .live_class("refused", move || {
            state.saved.with(|saved| *saved == Some(Saved::Refused))
        })
        .live_text(move || {
            state.saved.with(|saved| match saved {
                Some(saved) => words.saved(saved),
                None => String::new(),
            })
        });
    let lines = element("ul").class("without-posts").live(move || {
        state.work.with(|work| match work {
            Some(work) if state.is_over() => words
                .days_without_posts(work)
                .iter()
                .map(|line| element("li").text(line))
                .collect(),
            _ => vec![],
        })
    });
    element("div")
        .class("report")
        .live_flag("hidden", move || !state.is_over())
        .with(
            element("div")
                .class("outcome-of-backfill")
                .with(summary)
                .with(save),
        )
        .with(saved)
        .with(lines)
}
