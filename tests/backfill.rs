//! The posts of many days: which days are asked for, what becomes of each, and what the archive holds.

mod support;

use std::io::{Cursor, Read};

use chrono::TimeDelta;
use daily_papers::{
    calendar::{DayRange, Instant, InvalidRange, ListDay, Month, Period},
    papers::{Digest, EditorNotes, Paper, Selection},
    post::{self, Backfill, DayContent, DayPost, Format, Target},
};
use proptest::prelude::*;
use support::{at, day, paper};
use zip::ZipArchive;

fn range(first: &str, last: &str) -> DayRange {
    DayRange::new(day(first), day(last)).expect("it is a range")
}

fn written(days: impl IntoIterator<Item = ListDay>) -> Vec<String> {
    days.into_iter().map(|day| day.to_string()).collect()
}

/// A list of so many papers.
fn papers(count: usize) -> Vec<Paper> {
    (1..=count).map(|rank| paper(rank, 10)).collect()
}

/// A day's post with nothing chosen or written by hand.
fn post_of(day: ListDay, papers: &[Paper], format: &Format, now: Instant) -> DayPost<&'static str> {
    DayPost::write(day, papers, &DayContent::default(), format, now)
}

/// The names and texts in an archive.
fn read(bytes: Vec<u8>) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    (0..archive.len())
        .map(|place| {
            let mut file = archive.by_index(place).expect("the file can be read");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("it is UTF-8");
            (file.name().to_owned(), text)
        })
        .collect()
}

// ---- The days ----

#[test]
fn a_range_goes_from_a_day_to_a_day_not_before_it_and_is_a_year_at_most() {
    let new = |first, last| DayRange::new(day(first), day(last));
    assert!(new("2026-06-01", "2026-06-01").is_ok());
    assert_eq!(
        new("2026-06-02", "2026-06-01"),
        Err(InvalidRange::Backwards)
    );
    // 2024 was a leap year.
    assert!(new("2024-01-01", "2024-12-31").is_ok());
    assert_eq!(new("2024-01-01", "2025-01-01"), Err(InvalidRange::TooLong));
}

#[test]
fn the_days_asked_for_are_the_weekdays_whose_first_papers_can_be_there() {
    let june = range("2026-06-01", "2026-06-30");
    assert_eq!(june.list_days(at("2026-08-01T00:00:00Z")).count(), 22);
    assert_eq!(
        written(range("2026-06-04", "2026-06-09").list_days(at("2026-06-09T01:29:59Z"))),
        ["2026-06-04", "2026-06-05", "2026-06-08"]
    );
    assert_eq!(
        written(range("2026-06-09", "2026-06-09").list_days(at("2026-06-09T01:30:00Z"))),
        ["2026-06-09"]
    );
    assert_eq!(
        range("2026-06-13", "2026-06-14")
            .list_days(at("2026-08-01T00:00:00Z"))
            .count(),
        0
    );
}

#[test]
fn what_is_proposed_is_the_month_of_a_day_up_to_yesterday() {
    for (shown, now, first, last) in [
        (
            "2026-06-10",
            "2026-07-20T03:00:00Z",
            "2026-06-01",
            "2026-06-30",
        ),
        (
            "2026-07-10",
            "2026-07-20T03:00:00Z",
            "2026-07-01",
            "2026-07-19",
        ),
        (
            "2026-07-01",
            "2026-07-01T03:00:00Z",
            "2026-06-01",
            "2026-06-30",
        ),
        (
            "2023-05-08",
            "2023-05-09T03:00:00Z",
            "2023-05-04",
            "2023-05-08",
        ),
        (
            "2023-05-04",
            "2023-05-04T03:00:00Z",
            "2023-05-04",
            "2023-05-04",
        ),
    ] {
        assert_eq!(
            DayRange::month_so_far(day(shown), at(now)),
            range(first, last),
            "{shown} at {now}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_proposed_is_always_a_range_that_is_over(shown in 0..2000_i64, now in 1..2000_i64) {
        let shown = ListDay::FIRST.opens() + TimeDelta::days(shown);
        let now = ListDay::FIRST.opens() + TimeDelta::days(now);
        let range = DayRange::month_so_far(ListDay::today(shown), now);
        prop_assert_eq!(DayRange::new(range.first(), range.last()), Ok(range));
        prop_assert!(range.last().closes() <= now);
        prop_assert_eq!(Month::from(range.first()), Month::from(range.last()));
    }
}

// ---- What becomes of them ----

#[test]
fn every_day_is_counted_as_what_became_of_it() {
    let now = at("2026-07-20T03:00:00Z");
    let format = Format::default();
    let mut work = Backfill::new(range("2026-06-15", "2026-06-21"), now);
    assert_eq!((work.settled(), work.days().len()), (0, 5));
    assert_eq!(work.totals(), (0, 0));

    let monday = post_of(day("2026-06-15"), &papers(2), &format, now);
    let DayPost::Written(post, _) = monday.clone() else {
        panic!("there are papers, and so a post")
    };
    work.record(day("2026-06-15"), monday);
    work.record(day("2026-06-17"), DayPost::Failed("too slow"));
    work.record(
        day("2026-06-19"),
        post_of(day("2026-06-19"), &[], &format, now),
    );
    // A day that is not of the range changes nothing.
    work.record(day("2026-06-20"), DayPost::Failed("not asked for"));
    assert_eq!(work.settled(), 3);
    assert_eq!(work.totals(), (1, post.text.len()));

    work.stop();
    assert_eq!(work.settled(), 5);
    let stopped = work.days_where(|post| *post == DayPost::Stopped);
    assert_eq!(written(stopped), ["2026-06-16", "2026-06-18"]);
    let empty = work.days_where(|post| *post == DayPost::NoPapers);
    assert_eq!(written(empty), ["2026-06-19"]);

    // What was had and what is empty is not asked for again.
    work.resume();
    let waiting = work.days_where(|post| *post == DayPost::Waiting);
    assert_eq!(written(waiting), ["2026-06-16", "2026-06-17", "2026-06-18"]);
    assert_eq!(work.totals(), (1, post.text.len()));
}

#[test]
fn a_days_post_is_the_one_the_page_writes_with_what_was_chosen_and_written_for_it() {
    let now = at("2026-07-20T03:00:00Z");
    let (format, list, day) = (Format::default(), papers(3), day("2026-06-10"));
    let mut selection = Selection::default();
    selection.include(&list[1].id, false);
    let mut notes = EditorNotes::default();
    notes.set_comment(&list[0].id, "Read this one.");
    let content = DayContent {
        selection: selection.clone(),
        notes: notes.clone(),
        ..DayContent::default()
    };
    let DayPost::<()>::Written(post, date) = DayPost::write(day, &list, &content, &format, now)
    else {
        panic!("there are papers, and so a post")
    };
    let period = Period::Day(day);
    let digest = Digest::from_indices(period, &list, 1, &[0, 2]).with_notes(&notes);
    assert_eq!(*post, post::write(&digest, &format, now));
    assert!(post.text.contains("Read this one."));
    // On the next morning in Korea, whatever the time is now.
    assert_eq!(date.to_string(), "2026-06-11 09:15:00");
}

// ---- The archive ----

#[test]
fn an_archive_has_the_posts_in_the_order_of_their_days_and_nothing_else() {
    let now = at("2026-07-20T03:00:00Z");
    for (target, names) in [
        (
            Target::Jekyll,
            [
                "_posts/2026-06-16-daily-papers-2026-06-16.md",
                "_posts/2026-06-18-daily-papers-2026-06-18.md",
            ],
        ),
        (
            Target::Hugo,
            ["daily-papers-2026-06-16.md", "daily-papers-2026-06-18.md"],
        ),
    ] {
        let format = Format {
            target,
            ..Format::default()
        };
        let mut work = Backfill::new(range("2026-06-15", "2026-06-19"), now);
        // They come in any order.
        for (date, count) in [("2026-06-17", 3), ("2026-06-15", 2), ("2026-06-19", 0)] {
            let post = post_of(day(date), &papers(count), &format, now);
            work.record(day(date), post);
        }
        work.record(day("2026-06-16"), DayPost::Failed("refused"));
        work.stop();
        assert_eq!(work.file_name(), "daily-papers-2026-06-15--2026-06-19.zip");
        let files = read(work.archive(target).expect("there is room"));
        let expected = [("2026-06-15", 2), ("2026-06-17", 3)].map(|(date, count)| {
            match post_of(day(date), &papers(count), &format, now) {
                DayPost::Written(post, _) => post.text.clone(),
                other => panic!("{other:?}"),
            }
        });
        assert_eq!(
            files,
            names
                .map(str::to_owned)
                .into_iter()
                .zip(expected)
                .collect::<Vec<_>>()
        );
    }
}

#[test]
fn the_post_of_an_open_list_and_that_of_the_list_before_have_names_of_their_own() {
    // Noon in Korea: the post of yesterday's list went out this morning, and today's list is made a post of now.
    let now = at("2026-06-16T03:00:00Z");
    let format = Format::default();
    let mut work = Backfill::new(range("2026-06-15", "2026-06-16"), now);
    for date in ["2026-06-15", "2026-06-16"] {
        work.record(day(date), post_of(day(date), &papers(1), &format, now));
    }
    let files = read(work.archive(format.target).expect("there is room"));
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "_posts/2026-06-16-daily-papers-2026-06-16.md",
            "_posts/2026-06-16-daily-papers-2026-06-16-open.md"
        ]
    );
    assert!(files[0].1.contains("09:15:00") && files[1].1.contains("12:00:00"));
}
