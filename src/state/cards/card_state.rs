//! The place of each card's paper in the list and in the post.

use crate::papers::{Arrangement, Paper, TopicGroups};

/// The place of a card's paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CardState {
    /// The paper's index in the ranking, from 0.
    pub index: usize,
    /// The paper's upvotes, which change while the list is brought up to date.
    pub upvotes: u32,
    /// Its upvotes in percent of those of the first paper.
    pub share: u32,
    /// Its number in the post, from 1; `None` if it is not in it.
    pub number: Option<usize>,
    /// Whether it is the last of the post.
    pub is_last: bool,
    /// Whether it is pinned to the top.
    pub is_pinned: bool,
}

/// A card for every paper, in the order of the post.
pub(super) fn all_cards(
    arrangement: &Arrangement,
    groups: &TopicGroups,
    papers: &[Paper],
) -> Vec<CardState> {
    let mut post: Vec<usize> = arrangement.included_indices().collect();
    groups.sort_by_heading(&mut post);
    let mut numbers = vec![None; papers.len()];
    for (number, index) in (1..).zip(&post) {
        numbers[*index] = Some(number);
    }
    let most = papers.first().map_or(0, |paper| paper.upvotes).max(1);
    arrangement
        .order
        .iter()
        .enumerate()
        .map(|(position, index)| {
            let number = numbers.get(*index).copied().flatten();
            let upvotes = papers.get(*index).map_or(0, |paper| paper.upvotes);
            CardState {
                index: *index,
                upvotes,
                share: upvotes.min(most).saturating_mul(100) / most,
                number,
                is_last: number == Some(post.len()),
                is_pinned: position < arrangement.pinned_count,
            }
        })
        .collect()
}
