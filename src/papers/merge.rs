//! One ranking from the lists of several days.

use super::Paper;

/// The papers of several lists, each once, ranked by upvotes, most first. `lists` are in the order of their days.
///
/// A paper that is on several lists counts with the row that has the most upvotes; where rows have equally many, with
/// the one of the latest day. Papers with equal upvotes stay in the order of the days, and within a day in that of its
/// list.
///
/// Borrows, since a month has about a thousand papers and a post is made of twenty of them.
#[must_use]
pub fn merge_rankings<'a>(lists: &[&'a [Paper]]) -> Vec<&'a Paper> {
    let rows: Vec<&Paper> = lists.iter().copied().flatten().collect();
    // Rows of one paper side by side, the one that counts the first of them.
    let by_paper = sorted((0..rows.len()).rev().collect(), &|one, other| {
        (&rows[one].id, rows[other].upvotes) < (&rows[other].id, rows[one].upvotes)
    });
    let mut counts = vec![false; rows.len()];
    let mut paper = None;
    for row in by_paper {
        let id = Some(&rows[row].id);
        counts[row] = id != paper;
        paper = id;
    }
    let once = (0..rows.len()).filter(|&row| counts[row]).collect();
    let ranked = sorted(once, &|one, other| rows[one].upvotes > rows[other].upvotes);
    ranked.into_iter().map(|row| rows[row]).collect()
}

/// Merges runs of growing length until all is in order; what is equal stays as it was. The standard library's stable
/// sort would be quicker, and larger to download than all of this file; [`rank`](super::rank) is smaller still, and
/// slow where much is out of place.
fn sorted(mut rows: Vec<usize>, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut merged = Vec::with_capacity(rows.len());
    let mut run = 1;
    while run < rows.len() {
        merged.clear();
        for pair in rows.chunks(2 * run) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            loop {
                let side = match (left, right) {
                    ([], []) => break,
                    ([one, ..], [other, ..]) if before(*other, *one) => &mut right,
                    ([], _) => &mut right,
                    _ => &mut left,
                };
                if let [first, rest @ ..] = *side {
                    merged.push(*first);
                    *side = rest;
                }
            }
        }
        std::mem::swap(&mut rows, &mut merged);
        run *= 2;
    }
    rows
}
