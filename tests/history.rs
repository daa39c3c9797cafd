//! The history of exported posts: what is recorded, stored and read again.

mod support;

use daily_papers::{
    calendar::{ListDay, Month, Period, Week},
    papers::{ArxivId, History, PostRecord, Stored, Unreadable},
};
use proptest::prelude::*;
use support::{day, paper};

fn id(number: usize) -> ArxivId {
    paper(number, 0).id
}

fn post(period: Period, date: &str, papers: &[usize]) -> PostRecord {
    PostRecord {
        period,
        date: day(date).date(),
        papers: papers.iter().copied().map(id).collect(),
    }
}

fn of_day(date: &str) -> Period {
    Period::Day(day(date))
}

#[test]
fn the_posts_of_another_device_are_added_and_those_of_this_one_stay() {
    let mut own = History::default();
    own.record(post(of_day("2025-12-08"), "2025-12-09", &[]));
    let mut other = History::default();
    other.record(post(of_day("2025-12-05"), "2025-12-06", &[]));
    other.record(post(of_day("2025-12-08"), "2026-01-01", &[]));
    own.unite(other);
    assert_eq!(own.post_count(), 2);
    let date = |of| own.date_of(of_day(of));
    assert_eq!(date("2025-12-08"), Some(day("2025-12-09").date()));
    assert_eq!(date("2025-12-05"), Some(day("2025-12-06").date()));
    assert_eq!(date("2025-12-04"), None);
}

#[test]
fn a_paper_of_another_periods_post_is_known_with_that_posts_date() {
    let mut published = History::default();
    let monday = of_day("2025-12-08");
    let week = Period::Week(Week::from(day("2025-12-08")));
    published.record(post(monday, "2025-12-09", &[1, 2]));
    assert_eq!(
        published.published_elsewhere(&id(1), week),
        Some(day("2025-12-09").date())
    );
    assert_eq!(published.published_elsewhere(&id(3), week), None);
    assert_eq!(
        published.published_elsewhere(&id(1), monday),
        None,
        "a post is no other one"
    );
    assert!(published.contains(monday));
    assert!(!published.contains(week));
}

#[test]
fn of_several_posts_the_last_one_counts() {
    let mut published = History::default();
    published.record(post(of_day("2025-12-09"), "2025-12-10", &[1]));
    published.record(post(of_day("2025-12-08"), "2025-12-09", &[1]));
    assert_eq!(
        published.published_elsewhere(&id(1), of_day("2025-12-10")),
        Some(day("2025-12-09").date())
    );
}

#[test]
fn a_later_post_of_the_same_period_takes_the_place_of_the_earlier_one() {
    let mut published = History::default();
    let (monday, tuesday) = (of_day("2025-12-08"), of_day("2025-12-09"));
    published.record(post(monday, "2025-12-09", &[1, 2]));
    published.record(post(monday, "2025-12-08", &[2, 3]));
    assert_eq!(published.post_count(), 1);
    assert_eq!(published.published_elsewhere(&id(1), tuesday), None);
    assert_eq!(
        published.published_elsewhere(&id(2), tuesday),
        Some(day("2025-12-08").date())
    );
}

#[test]
fn the_oldest_posts_are_forgotten_where_there_are_too_many() {
    let mut published = History::default();
    let mut list_day = ListDay::FIRST;
    for number in 0..402 {
        published.record(post(Period::Day(list_day), "2025-12-09", &[number]));
        list_day = list_day.next().expect("a day follows");
    }
    assert_eq!(published.post_count(), 400);
    assert!(!published.contains(of_day("2023-05-05")));
    assert!(published.contains(of_day("2023-05-06")));
    assert_eq!(
        published.published_elsewhere(&id(1), of_day("2025-12-08")),
        None
    );
}

// ---- What is stored ----

fn stored(value: History, skipped: usize) -> Result<Stored<History>, Unreadable> {
    Ok(Stored { value, skipped })
}

/// The post of a day, of its week and of its month.
fn three_posts() -> History {
    let mut history = History::default();
    history.record(post(of_day("2025-12-08"), "2025-12-09", &[1, 2]));
    history.record(post(
        Period::Week(Week::from(day("2025-12-08"))),
        "2025-12-15",
        &[],
    ));
    history.record(post(
        Period::Month(Month::from(day("2025-12-08"))),
        "2026-01-01",
        &[3],
    ));
    history
}

#[test]
fn it_is_stored_as_json_with_a_version() {
    assert_eq!(
        three_posts().to_json(),
        concat!(
            r#"{"version":1,"posts":[{"period":"2025-12-08","date":"2025-12-09","papers":["2601.00001","2601.00002"]},"#,
            r#"{"period":"2025-W50","date":"2025-12-15","papers":[]},"#,
            r#"{"period":"2025-12","date":"2026-01-01","papers":["2601.00003"]}]}"#,
        )
    );
    assert!(History::default().is_empty() && !three_posts().is_empty());
}

#[test]
fn a_post_that_cannot_be_read_costs_itself_and_is_counted() {
    let json = r#"{"version": 1, "by": "jane", "posts": [
        {"period": "2025-12-09", "date": "soon", "papers": []},
        {"period": "tomorrow", "date": "2025-12-10", "papers": []},
        {"period": "2025-12-09", "date": "2025-12-10"},
        7,
        {"period": "2025-12-08", "date": "2025-12-09", "papers": ["2601.00001", "x", 5], "target": "hugo"}
    ]}"#;
    let mut expected = History::default();
    expected.record(post(of_day("2025-12-08"), "2025-12-09", &[1]));
    assert_eq!(History::from_stored(json), stored(expected, 6));
}

#[test]
fn a_history_of_a_newer_version_and_what_is_none_are_refused() {
    let newer = r#"{"version": 7, "posts": []}"#;
    assert_eq!(History::from_stored(newer), Err(Unreadable::Newer(7)));
    for text in [
        "nonsense",
        "2025-12-08\n",
        "[]",
        "{}",
        r#"{"version": 1}"#,
        r#"{"version": 1, "posts": {}}"#,
        r#"{"version": 1, "posts": ["#,
        r#"{"posts": []}"#,
    ] {
        assert_eq!(
            History::from_stored(text),
            Err(Unreadable::Malformed),
            "{text}"
        );
    }
}

#[test]
fn the_lines_of_the_version_before_are_read() {
    let lines = "2025-12-08 2025-12-09 2601.00001 2601.00002\n2025-W50 2025-12-15\n2025-12 2026-01-01 2601.00003\n";
    assert_eq!(History::from_stored(lines), stored(three_posts(), 0));
    assert_eq!(three_posts().post_count(), 3);
    assert!(three_posts().contains(Period::Month(Month::from(day("2025-12-01")))));
    assert_eq!(History::from_stored(""), stored(History::default(), 0));
}

#[test]
fn what_is_no_post_is_passed_over_and_counted() {
    let lines = "\n2025-12-08\nnonsense 2025-12-09\n2025-12-09 soon 2601.00001\n2025-12-10 2025-12-11 x 2601.00001 ../../y\n";
    let mut expected = History::default();
    expected.record(post(of_day("2025-12-10"), "2025-12-11", &[1]));
    assert_eq!(History::from_stored(lines), stored(expected, 5));
}

fn any_day() -> impl Strategy<Value = ListDay> {
    (2024..2030_i32, 1..=12_u32, 1..=28_u32)
        .prop_map(|(year, month, of_month)| day(&format!("{year}-{month:02}-{of_month:02}")))
}

fn any_post() -> impl Strategy<Value = PostRecord> {
    let period = (any_day(), 0..3).prop_map(|(day, kind)| match kind {
        0 => Period::Day(day),
        1 => Period::Week(Week::from(day)),
        _ => Period::Month(Month::from(day)),
    });
    let papers = prop::collection::vec(0..50_usize, 0..6);
    (period, any_day(), papers).prop_map(|(period, date, papers)| PostRecord {
        period,
        date: date.date(),
        papers: papers.into_iter().map(id).collect(),
    })
}

proptest! {
    #[test]
    fn what_is_recorded_reads_the_same_again(posts in prop::collection::vec(any_post(), 0..30)) {
        let mut published = History::default();
        for post in posts {
            published.record(post);
        }
        prop_assert_eq!(History::from_stored(&published.to_json()), stored(published, 0));
    }

    #[test]
    fn the_last_post_recorded_is_always_known(
        posts in prop::collection::vec(any_post(), 1..30),
        elsewhere in any_day(),
    ) {
        let mut published = History::default();
        for post in &posts {
            published.record(post.clone());
        }
        let last = &posts[posts.len() - 1];
        prop_assert!(published.contains(last.period));
        let elsewhere = Period::Day(elsewhere);
        prop_assume!(elsewhere != last.period);
        for paper in &last.papers {
            prop_assert_eq!(published.published_elsewhere(paper, elsewhere), Some(last.date));
        }
    }

    #[test]
    fn any_text_is_a_history_or_is_refused(text in "\\PC{0,80}(\n\\PC{0,40}){0,3}") {
        if let Ok(Stored { value, .. }) = History::from_stored(&text) {
            prop_assert_eq!(History::from_stored(&value.to_json()), stored(value, 0));
        }
    }
}
