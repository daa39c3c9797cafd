//! Saved papers: how they are written and read again, how two shelves become one, and the posts that are made of them.

mod support;

use chrono::TimeDelta;
use daily_papers::{
    calendar::{Instant, ListDay, Month, Period, Week},
    hub::{decode, encode, read_saved_paper, saved_paper_json},
    papers::{Count, Digest, Paper, SavedPaper, Shelf, Unreadable},
    post::{self, Check, Format, Language, Post, Target},
};
use proptest::prelude::*;
use support::{
    assert_same_text, at, day, hostile::any_paper, list_of, paper, real_answers, text_of,
};

/// The paper that is read from the row of a paper; `None` for a row that is refused.
fn read_again(paper: &Paper) -> Option<Paper> {
    let mut papers = decode(&format!("[{}]", encode(paper))).ok()?.papers;
    papers.pop()
}

fn saved(number: usize, saved_at: &str) -> SavedPaper {
    SavedPaper {
        paper: paper(number, 7),
        list: Period::Day(day("2026-01-05")),
        saved_at: at(saved_at),
        read: false,
    }
}

fn any_saved() -> impl Strategy<Value = SavedPaper> {
    let lists = prop_oneof![
        Just(Period::Day(day("2026-01-05"))),
        Just(Period::Week(Week::from(day("2026-01-05")))),
        Just(Period::Month(Month::from(day("2026-01-05")))),
    ];
    let moments = (0..4_000_000_000_000_i64).prop_map(|milliseconds| {
        Instant::from_timestamp_millis(milliseconds).expect("it is an instant")
    });
    (any_paper(), lists, moments, any::<bool>()).prop_filter_map(
        "the paper has a title",
        |(paper, list, saved_at, read)| {
            Some(SavedPaper {
                paper: read_again(&paper)?,
                list,
                saved_at,
                read,
            })
        },
    )
}

// ---- Written and read ----

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_paper_that_came_from_an_answer_is_the_same_after_it_was_written(paper in any_paper()) {
        let read = read_again(&paper);
        prop_assert_eq!(read.is_some(), !paper.title.is_empty());
        if let Some(read) = read {
            prop_assert_eq!(read_again(&read), Some(read));
        }
    }

    #[test]
    fn a_saved_paper_is_read_as_it_was_written(saved in any_saved()) {
        prop_assert_eq!(read_saved_paper(&saved_paper_json(&saved)), Ok(saved));
    }

    #[test]
    fn two_devices_agree_on_a_paper_whichever_is_imported(one in any_saved(), other in any_saved()) {
        let (there, here) = (one.clone().united(other.clone()), other.clone().united(one.clone()));
        prop_assert_eq!(there.saved_at, one.saved_at.max(other.saved_at));
        prop_assert_eq!(there.read, one.read || other.read);
        prop_assume!(one.saved_at != other.saved_at);
        prop_assert_eq!(&there, &here);
        prop_assert_eq!(&there.clone().united(one), &there, "once more changes nothing");
    }
}

#[test]
fn every_real_paper_is_the_same_after_it_was_written() {
    let Some(answers) = real_answers() else {
        return;
    };
    for stem in answers.stems() {
        for paper in answers.list(&stem).papers {
            assert_eq!(read_again(&paper), Some(paper), "{stem}");
        }
    }
}

#[test]
fn every_paper_of_the_invented_list_is_the_same_after_it_was_written() {
    let body = text_of("tests/fixtures/2026-01-05.json");
    for paper in list_of(day("2026-01-05"), &body).papers {
        assert_eq!(read_again(&paper), Some(paper));
    }
}

#[test]
fn a_text_that_was_cut_off_is_not_cut_off_again() {
    let row = |title: &str| {
        format!(r#"[{{"paper":{{"id":"2601.00001","title":"{title}","upvotes":1}}}}]"#)
    };
    for title in ["word ".repeat(200), "x".repeat(600), "가".repeat(600)] {
        let papers = decode(&row(&title)).expect("it is a list").papers;
        assert_eq!(read_again(&papers[0]).as_ref(), Some(&papers[0]));
    }
}

#[test]
fn a_saved_paper_is_json_with_a_version_and_the_row_as_it_came() {
    let json = saved_paper_json(&saved(1, "2026-01-06T00:00:00.5Z"));
    assert_eq!(
        json,
        concat!(
            r#"{"version":1,"saved_at":1767657600500,"list":"2026-01-05","read":false,"#,
            r#""row":{"paper":{"id":"2601.00001","title":"Paper 1","summary":"","authors":[],"upvotes":7,"#,
            r#""ai_keywords":[]},"numComments":0}}"#,
        )
    );
}

#[test]
fn what_is_no_saved_paper_is_refused_and_a_newer_one_is_told_apart() {
    let json = saved_paper_json(&saved(1, "2026-01-06T00:00:00Z"));
    let changed = |from: &str, to: &str| read_saved_paper(&json.replace(from, to));
    assert_eq!(
        changed("\"version\":1", "\"version\":2"),
        Err(Unreadable::Newer(2))
    );
    assert!(changed("\"read\":false", "\"read\":false,\"later\":[1]").is_ok());
    for (from, to) in [
        ("\"version\":1,", ""),
        ("Paper 1", ""),
        ("\"list\":\"2026-01-05\"", "\"list\":\"soon\""),
        ("1767657600000", "99999999999999999"),
        ("{\"version\"", "[\"version\""),
    ] {
        assert_eq!(changed(from, to), Err(Unreadable::Malformed), "{from}");
    }
    assert_eq!(read_saved_paper(""), Err(Unreadable::Malformed));
}

// ---- The shelf ----

#[test]
fn the_paper_that_was_saved_last_is_the_first_whatever_order_they_are_read_in() {
    let papers = [
        saved(1, "2026-01-06T00:00:00Z"),
        saved(2, "2026-01-08T00:00:00Z"),
        saved(3, "2026-01-06T00:00:00Z"),
    ];
    let ids = |shelf: &Shelf| -> Vec<String> {
        let papers = shelf.papers().iter();
        papers.map(|saved| saved.paper.id.to_string()).collect()
    };
    let mut reversed = papers.to_vec();
    reversed.reverse();
    let shelf = Shelf::new(papers.to_vec());
    assert_eq!(ids(&shelf), ["2601.00002", "2601.00003", "2601.00001"]);
    assert_eq!(Shelf::new(reversed), shelf);
    assert_eq!(shelf.unread(), 3);
    assert_eq!(shelf.get(&papers[0].paper.id), Some(&papers[0]));
}

#[test]
fn the_shelf_is_ranked_by_upvotes_as_every_list() {
    let mut papers = vec![
        saved(1, "2026-01-06T00:00:00Z"),
        saved(2, "2026-01-07T00:00:00Z"),
        saved(3, "2026-01-08T00:00:00Z"),
    ];
    papers[0].paper.upvotes = 9;
    let ranking = Shelf::new(papers).ranking();
    let titles: Vec<String> = ranking
        .iter()
        .map(|paper| paper.title.to_string())
        .collect();
    assert_eq!(titles, ["Paper 1", "Paper 3", "Paper 2"]);
}

// ---- Its period ----

#[test]
fn the_shelf_is_written_with_its_day_and_stored_without() {
    let shelf = Period::Shelf(day("2026-01-06"));
    assert_eq!(shelf.to_string(), "shelf-2026-01-06");
    assert_eq!(Period::parse("shelf-2026-01-06"), Some(shelf));
    assert_eq!(shelf.stored(), Period::SHELF);
    assert_eq!(Period::SHELF.to_string(), "shelf");
    assert_eq!(Period::parse("shelf"), Some(Period::SHELF));
    for text in [
        "shelf-",
        "shelf-2026-01",
        "Shelf",
        "shelf2026-01-06",
        "shelf-shelf",
    ] {
        assert_eq!(Period::parse(text), None, "{text}");
    }
    let monday = Period::Day(day("2026-01-05"));
    assert_eq!(monday.stored(), monday);
}

#[test]
fn the_shelf_is_never_open_and_has_no_neighbors() {
    let today = day("2026-01-06");
    let shelf = Period::Shelf(today);
    for hours in [0, 1, 12, 24, 1000] {
        let now = today.opens() + TimeDelta::hours(hours);
        assert!(!shelf.is_open(now) && shelf.has_closed(now), "{hours}");
    }
    assert_eq!((shelf.previous(), shelf.next()), (None, None));
    assert!(!shelf.is_multi_day());
    assert_eq!(
        shelf.around(day("2026-01-02")),
        Period::Day(day("2026-01-02"))
    );
}

// ---- Its posts ----

const NOW: &str = "2026-01-06T03:30:00Z";

fn write(format: &Format, count: Count) -> Post {
    let body = text_of("tests/fixtures/2026-01-05.json");
    let list = list_of(day("2026-01-05"), &body);
    let today = ListDay::today(at(NOW));
    let digest = Digest::top(Period::Shelf(today), &list.papers, 1, count);
    post::write(&digest, format, at(NOW))
}

fn in_language(language: Language) -> Format {
    Format {
        language,
        ..Format::default()
    }
}

#[test]
fn the_post_of_the_shelf_is_the_golden_one_in_both_languages() {
    for (language, ending) in [(Language::Korean, ""), (Language::English, ".en")] {
        let Post { file_name, text } = write(&in_language(language), Count::top(3));
        assert_eq!(file_name, "2026-01-06-shelf-papers-2026-01-06.md");
        let golden = format!("tests/golden/2026-01-06-shelf-papers-2026-01-06{ending}.md");
        assert_same_text(&text, &text_of(&golden), ending);
    }
}

#[test]
fn a_title_of_ones_own_says_that_it_is_the_shelf() {
    let title = |language, title: &str| {
        let format = Format {
            title: title.to_owned(),
            target: Target::Markdown,
            ..in_language(language)
        };
        let text = write(&format, Count::All).text;
        text.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(
        title(Language::Korean, "Papers {date}"),
        "# Papers 2026-01-06 (서재)"
    );
    assert_eq!(
        title(Language::English, "Papers {date}"),
        "# Papers 2026-01-06 (Shelf)"
    );
    assert_eq!(
        title(Language::English, "Papers {list}"),
        "# Papers shelf-2026-01-06"
    );
}

#[test]
fn one_paper_of_the_shelf_is_counted_in_the_singular_in_english() {
    let text = write(&in_language(Language::English), Count::top(1)).text;
    assert!(text.contains("\n**1** paper from the shelf.\n"), "{text}");
}

#[test]
fn a_post_of_the_shelf_is_dated_now_and_that_is_no_reason_for_a_hint() {
    // Half past midnight in Korea, where the day is another than in UTC.
    let now = at("2026-01-06T15:30:00Z");
    let papers = [paper(1, 1)];
    let digest = Digest::top(Period::Shelf(ListDay::today(now)), &papers, 1, Count::All);
    let post = post::write(&digest, &Format::default(), now);
    assert!(
        post.text.contains("date: 2026-01-07 00:30:00 +0900"),
        "{}",
        post.text
    );
    assert_eq!(post.file_name, "2026-01-07-shelf-papers-2026-01-07.md");
    let checks = post::checks(&digest, &Format::default(), now);
    for check in [Check::StillOpen, Check::Early, Check::OtherDayInUtc] {
        assert!(!checks.contains(&check), "{check:?}");
    }
    let record = post::record(&digest, &Format::default(), now);
    assert_eq!(record.date.to_string(), "2026-01-07");
    assert_eq!(record.period, digest.period);
}
