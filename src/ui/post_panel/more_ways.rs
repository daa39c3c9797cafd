//! Further ways to hand the post over.

use super::no_post;
use crate::{
    browser::{self, Place},
    post::Target,
    ui::{
        Element, Page,
        desk::Way,
        element::button,
        menu::{menu, opener},
    },
};

/// The button that opens the menu of them, and the menu.
pub(super) fn more_ways(Page { desk, words }: Page) -> [Element; 2] {
    let way = |way| button(words.way(way), move || desk.hand_over(way));
    let obsidian = way(Way::Obsidian).live_flag("hidden", move || {
        desk.format.with(|format| format.target != Target::Obsidian)
    });
    let mut ways = vec![way(Way::List), way(Way::GitHub), obsidian];
    if browser::can_share() {
        ways.push(way(Way::Share));
    }
    let ways = ways
        .into_iter()
        .map(|way| way.live_flag("disabled", no_post(desk)))
        .chain([button(words.many_days(), move || desk.open_backfill())]);
    let ways = ways.collect();
    [
        opener(Place::MoreWays, words.more_ways(), || ()),
        menu(Place::MoreWays, words.more_ways(), ways),
    ]
}
