//! One ranking from the lists of several days, and what moved between two rankings of one.

mod support;

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use daily_papers::{
    calendar::{Month, Period, Week},
    papers::{CleanText, Paper, RankChange, RankChanges, merge_rankings, rank},
};
use proptest::prelude::*;
use support::{at, paper, real_answers};

/// Lists as the days give them: ranked, each paper once. Few papers and few different upvotes, so that there are
/// repeats and ties; the title says which day's row it is.
fn lists() -> impl Strategy<Value = Vec<Vec<Paper>>> {
    let list = prop::collection::btree_map(0..40_usize, 0..6_u32, 0..20);
    prop::collection::vec(list, 0..8).prop_map(|lists| {
        let rows = |(day, list): (usize, BTreeMap<usize, u32>)| {
            let row = |(number, upvotes)| Paper {
                title: CleanText::new(&format!("Row of day {day}")),
                ..paper(number, upvotes)
            };
            ranked(list.into_iter().map(row).collect())
        };
        lists.into_iter().enumerate().map(rows).collect()
    })
}

/// A ranking in which every paper is there once.
fn ranking() -> impl Strategy<Value = Vec<Paper>> {
    prop::collection::btree_map(0..40_usize, any::<u32>(), 0..30).prop_map(|papers| {
        ranked(
            papers
                .into_iter()
                .map(|(number, upvotes)| paper(number, upvotes))
                .collect(),
        )
    })
}

fn ranked(mut papers: Vec<Paper>) -> Vec<Paper> {
    rank(&mut papers);
    papers
}

fn merged_of(lists: &[Vec<Paper>]) -> Vec<&Paper> {
    let lists: Vec<&[Paper]> = lists.iter().map(Vec::as_slice).collect();
    merge_rankings(&lists)
}

fn ids<'a>(papers: impl IntoIterator<Item = &'a Paper>) -> Vec<String> {
    let id = |paper: &Paper| paper.id.to_string();
    papers.into_iter().map(id).collect()
}

// ---- Merging ----

proptest! {
    #[test]
    fn no_paper_is_in_the_ranking_twice_and_every_paper_of_every_list_is_there(lists in lists()) {
        let merged = ids(merged_of(&lists));
        let set: BTreeSet<&String> = merged.iter().collect();
        prop_assert_eq!(set.len(), merged.len());
        let all = ids(lists.iter().flatten());
        prop_assert_eq!(set, all.iter().collect());
    }

    #[test]
    fn a_paper_counts_with_the_row_that_has_the_most_upvotes_or_else_with_the_latest(lists in lists()) {
        for paper in merged_of(&lists) {
            let rows = lists.iter().flatten().filter(|row| row.id == paper.id);
            // `max_by_key` gives the last of several.
            prop_assert_eq!(Some(paper), rows.max_by_key(|row| row.upvotes));
        }
    }

    #[test]
    fn a_merged_ranking_is_ranked_with_ties_in_the_order_of_the_days_and_of_their_lists(lists in lists()) {
        let merged = merged_of(&lists);
        let place = |wanted: &Paper| {
            lists.iter().flatten().position(|row| std::ptr::eq(row, wanted))
        };
        let in_order = merged.is_sorted_by_key(|row| (Reverse(row.upvotes), place(row)));
        prop_assert!(in_order);
    }

    #[test]
    fn one_list_is_its_own_ranking(list in ranking()) {
        prop_assert_eq!(merge_rankings(&[&list]), list.iter().collect::<Vec<_>>());
    }

    #[test]
    fn days_without_papers_change_nothing(lists in lists(), at in 0..8_usize) {
        let mut more = lists.clone();
        more.insert(at.min(lists.len()), Vec::new());
        prop_assert_eq!(merged_of(&more), merged_of(&lists));
    }

    #[test]
    fn merging_what_was_merged_changes_nothing(lists in lists(), at in 0..8_usize) {
        let all = merged_of(&lists);
        let (before, after) = lists.split_at(at.min(lists.len()));
        let halves = [before, after].map(|lists| merged_of(lists).into_iter().cloned().collect());
        let again = merged_of(&halves);
        prop_assert_eq!(again.len(), all.len());
        prop_assert!(again.iter().zip(&all).all(|(one, other)| one.upvotes == other.upvotes));
        prop_assert!(again.iter().all(|paper| all.contains(paper)), "the same rows count");
    }
}

#[test]
fn nothing_merged_is_nothing() {
    assert_eq!(merge_rankings(&[]), Vec::<&Paper>::new());
    assert_eq!(merge_rankings(&[&[], &[]]), Vec::<&Paper>::new());
}

#[test]
fn a_paper_listed_again_has_its_highest_upvotes_and_its_latest_row() {
    let row = |number, upvotes, title: &str| Paper {
        title: CleanText::new(title),
        ..paper(number, upvotes)
    };
    let monday = [row(1, 9, "more"), row(2, 7, "early"), row(3, 7, "only")];
    let tuesday = [row(4, 7, "only"), row(2, 7, "late"), row(1, 8, "less")];
    let merged = merge_rankings(&[&monday, &tuesday]);
    let titles: Vec<(&str, u32)> = merged
        .iter()
        .map(|paper| (&*paper.title, paper.upvotes))
        .collect();
    // The second paper stands where its row of Tuesday is.
    assert_eq!(titles, [("more", 9), ("only", 7), ("only", 7), ("late", 7)]);
    assert_eq!(
        ids(merged),
        ["2601.00001", "2601.00003", "2601.00004", "2601.00002"]
    );
}

#[test]
fn the_papers_of_june_2026_are_821_of_which_one_was_listed_twice() {
    let Some(real) = real_answers() else { return };
    let june = Period::Month(Month::parse("2026-06").expect("it is a month"));
    let days: Vec<Vec<Paper>> = june
        .list_days(at("2026-08-01T00:00:00Z"))
        .map(|day| real.list(&day.to_string()).papers)
        .collect();
    assert_eq!(days.len(), 22, "every weekday is stored");
    assert!(days.iter().all(|papers| !papers.is_empty()));
    assert_eq!(days.iter().map(Vec::len).sum::<usize>(), 822);
    let merged = merged_of(&days);
    assert_eq!(merged.len(), 821);
    let upvotes: u64 = merged.iter().map(|paper| u64::from(paper.upvotes)).sum();
    assert_eq!(upvotes, 11_072);
    assert!(merged.is_sorted_by(|above, below| above.upvotes >= below.upvotes));
}

#[test]
fn the_papers_of_a_week_of_june_2026_are_209() {
    let Some(real) = real_answers() else { return };
    let week = Period::Week(Week::parse("2026-W24").expect("it is a week"));
    let days: Vec<Vec<Paper>> = week
        .list_days(at("2026-08-01T00:00:00Z"))
        .map(|day| real.list(&day.to_string()).papers)
        .collect();
    let merged = merged_of(&days);
    assert_eq!((days.len(), merged.len()), (5, 209));
    let upvotes: u64 = merged.iter().map(|paper| u64::from(paper.upvotes)).sum();
    assert_eq!(upvotes, 3_381);
}

// ---- Moves ----

proptest! {
    #[test]
    fn every_move_leads_back_to_where_the_paper_was(earlier in ranking(), newer in ranking()) {
        let RankChanges { changes: moves, removed: gone } = RankChanges::between(&earlier, &newer);
        prop_assert_eq!(moves.len(), newer.len());
        for (paper, RankChange { from, gained }) in newer.iter().zip(&moves) {
            let before = from.map(|rank| &earlier[rank - 1]);
            prop_assert!(before.is_none_or(|before| before.id == paper.id));
            prop_assert_eq!(before.is_none(), earlier.iter().all(|before| before.id != paper.id));
            let upvotes = before.map_or(0, |before| before.upvotes);
            prop_assert_eq!(i64::from(upvotes) + gained, i64::from(paper.upvotes));
        }
        let stayed = moves.iter().filter(|moved| moved.from.is_some()).count();
        prop_assert_eq!(stayed + gone.len(), earlier.len());
        prop_assert!(gone.iter().all(|gone| newer.iter().all(|paper| paper.id != gone.id)));
        prop_assert!(gone.is_sorted_by(|above, below| above.upvotes >= below.upvotes), "in their order");
    }

    #[test]
    fn a_ranking_that_is_the_same_has_not_moved(list in ranking()) {
        let RankChanges { changes: moves, removed: gone } = RankChanges::between(&list, &list);
        let stays = (1..=list.len()).map(|rank| RankChange { from: Some(rank), gained: 0 });
        prop_assert_eq!(moves, stays.collect::<Vec<_>>());
        prop_assert!(gone.is_empty());
    }

    #[test]
    fn what_is_gone_one_way_is_new_the_other(earlier in ranking(), newer in ranking()) {
        let there = RankChanges::between(&earlier, &newer);
        let back = RankChanges::between(&newer, &earlier);
        let new = earlier.iter().zip(&back.changes).filter(|(_, moved)| moved.from.is_none());
        prop_assert_eq!(there.removed, new.map(|(paper, _)| paper).collect::<Vec<_>>());
    }
}

#[test]
fn upvotes_that_were_taken_back_are_gained_below_nought() {
    let moves = RankChanges::between(
        &[paper(1, 3), paper(2, 2)],
        &[paper(2, 2), paper(1, u32::MIN)],
    )
    .changes;
    assert_eq!(
        moves,
        [
            RankChange {
                from: Some(2),
                gained: 0
            },
            RankChange {
                from: Some(1),
                gained: -3
            }
        ]
    );
}

#[test]
fn a_day_that_grew_from_morning_to_evening_moved_like_this() {
    let Some(real) = real_answers() else { return };
    let morning = real.list("2025-12-09.morning").papers;
    let evening = real.list("2025-12-09.evening").papers;
    let RankChanges {
        changes: moves,
        removed: gone,
    } = RankChanges::between(&morning, &evening);
    assert_eq!((morning.len(), evening.len(), gone.len()), (18, 25, 0));
    let moves: Vec<(Option<usize>, i64)> = moves
        .iter()
        .map(|moved| (moved.from, moved.gained))
        .collect();
    assert_eq!(
        moves,
        [
            (Some(1), 8),
            (Some(2), 12),
            (Some(3), 1),
            (Some(5), 9),
            (Some(4), 3),
            (Some(14), 18),
            (Some(7), 6),
            (Some(8), 5),
            (Some(6), 0),
            (Some(12), 9),
            (Some(9), 3),
            (Some(10), 3),
            (Some(11), 4),
            (None, 7),
            (None, 6),
            (None, 6),
            (None, 5),
            (Some(13), 0),
            (None, 3),
            (Some(17), 2),
            (Some(15), 0),
            (Some(16), 0),
            (None, 1),
            (Some(18), 0),
            (None, 0),
        ],
        "(the rank in the morning, the upvotes gained)"
    );
    // And backwards, as if the seven that came had gone.
    let back = RankChanges::between(&evening, &morning);
    assert_eq!(
        ids(back.removed),
        [
            "2512.03621",
            "2512.06533",
            "2512.06373",
            "2512.06589",
            "2512.06835",
            "2512.03704",
            "2512.06032"
        ]
    );
}
