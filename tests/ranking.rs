//! Laws of the ranking and of how many papers are wanted.

mod support;

use std::collections::BTreeSet;

use daily_papers::{
    calendar::{Month, Period},
    papers::{Count, Digest, Paper, Totals, rank},
};
use proptest::prelude::*;
use support::{day, paper};

/// A list whose papers are numbered in its order. Few different upvotes, so that there are ties.
fn list() -> impl Strategy<Value = Vec<Paper>> {
    prop::collection::vec(prop_oneof![0..4_u32, any::<u32>()], 0..60).prop_map(|upvotes| {
        (0..)
            .zip(upvotes)
            .map(|(number, upvotes)| paper(number, upvotes))
            .collect()
    })
}

fn ranked(mut papers: Vec<Paper>) -> Vec<Paper> {
    rank(&mut papers);
    papers
}

fn count() -> impl Strategy<Value = Count> {
    prop_oneof![
        Just(Count::All),
        (0..80_usize).prop_map(Count::top),
        any::<usize>().prop_map(Count::top)
    ]
}

proptest! {
    #[test]
    fn ranking_loses_no_paper_and_makes_none(list in list()) {
        let ids = |papers: &[Paper]| papers.iter().map(|paper| paper.id.to_string()).collect::<BTreeSet<_>>();
        let ranked = ranked(list.clone());
        prop_assert_eq!(ranked.len(), list.len());
        prop_assert_eq!(ids(&ranked), ids(&list));
        prop_assert!(ranked.iter().all(|paper| list.contains(paper)), "no paper is changed");
    }

    #[test]
    fn no_paper_has_more_upvotes_than_the_one_above_it(list in list()) {
        let ranked = ranked(list);
        prop_assert!(ranked.is_sorted_by(|above, below| above.upvotes >= below.upvotes));
    }

    #[test]
    fn papers_with_equal_upvotes_keep_the_order_of_the_list(list in list()) {
        // The ids rise along the list.
        for tie in ranked(list).chunk_by(|above, below| above.upvotes == below.upvotes) {
            prop_assert!(tie.is_sorted_by(|above, below| above.id < below.id));
        }
    }

    #[test]
    fn ranking_twice_is_ranking_once(list in list()) {
        let once = ranked(list);
        prop_assert_eq!(ranked(once.clone()), once);
    }

    #[test]
    fn the_top_of_a_list_is_its_beginning(list in list(), count in count()) {
        let digest = Digest::top_of_day(day("2026-01-05"), &list, count);
        prop_assert_eq!(digest.period, Period::Day(day("2026-01-05")));
        prop_assert_eq!(digest.papers, list.iter().take(count.limit(list.len())).collect::<Vec<_>>());
    }

    #[test]
    fn the_digest_of_a_period_knows_what_its_papers_were_chosen_from(list in list(), count in count(), days in 1..31_usize) {
        let month = Period::Month(Month::from(day("2026-01-05")));
        let digest = Digest::top(month, &list, days, count);
        let upvotes = list.iter().map(|paper| u64::from(paper.upvotes)).sum();
        prop_assert_eq!(digest.totals, Totals { papers: list.len(), upvotes, days });
        prop_assert_eq!(digest.period, month);
        prop_assert_eq!(digest.papers, list.iter().take(count.limit(list.len())).collect::<Vec<_>>());
        let of_day = Digest::top_of_day(day("2026-01-05"), &list, count);
        prop_assert_eq!(of_day.totals, Totals { papers: list.len(), upvotes, days: 1 });
    }

    #[test]
    fn a_count_takes_what_is_wanted_or_what_is_there(wanted in 1..200_usize, there in 0..200_usize) {
        prop_assert_eq!(Count::top(wanted).limit(there), wanted.min(there));
        prop_assert_eq!(Count::All.limit(there), there);
    }

    #[test]
    fn a_count_is_read_as_it_is_written(count in count()) {
        prop_assert_eq!(Count::parse(&count.to_string()), Some(count));
    }

    #[test]
    fn a_text_that_is_a_count_means_what_it_says(text in prop_oneof!["[0-9 +-]{0,6}", any::<String>()]) {
        // Whatever is read at all is written as the same number, but for blanks, a plus and leading noughts.
        if let Some(count @ Count::Top(_)) = Count::parse(&text) {
            let plain = text.trim().trim_start_matches('+').trim_start_matches('0');
            prop_assert_eq!(count.to_string(), plain);
        }
    }
}

#[test]
fn a_count_is_a_whole_number_from_one_or_all() {
    for (text, count) in [
        ("1", Count::top(1)),
        ("10", Count::top(10)),
        (" 20 ", Count::top(20)),
        ("all", Count::All),
        (" all\n", Count::All),
        ("ALL", Count::All),
        ("All", Count::All),
        ("전부", Count::All),
        (" 모두 ", Count::All),
    ] {
        assert_eq!(Count::parse(text), Some(count), "{text:?}");
    }
    for text in [
        "",
        " ",
        "0",
        "00",
        "-1",
        "1.0",
        "1e1",
        "ten",
        "alle",
        "전",
        "1 0",
        "１０",
        "99999999999999999999999",
    ] {
        assert_eq!(Count::parse(text), None, "{text:?}");
    }
}

#[test]
fn the_default_is_ten_and_is_among_the_counts_offered() {
    assert_eq!(Count::default(), Count::top(10));
    assert_eq!(
        Count::PRESETS.map(|count| count.to_string()),
        ["5", "10", "20", "all"]
    );
}

#[test]
fn the_default_of_a_period_is_twenty_and_is_offered_too() {
    assert_eq!(Count::PERIOD_DEFAULT, Count::top(20));
    assert!(Count::PRESETS.contains(&Count::PERIOD_DEFAULT));
}

#[test]
fn no_papers_at_all_cannot_be_asked_for() {
    assert_eq!(Count::top(0), Count::top(1));
}

#[test]
fn an_empty_list_has_an_empty_top() {
    for count in Count::PRESETS {
        assert!(
            Digest::top_of_day(day("2026-01-05"), &[], count)
                .papers
                .is_empty(),
            "{count}"
        );
    }
}
