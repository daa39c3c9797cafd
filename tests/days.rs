//! Days and post dates: what is a list day, when it is open, and how the post made from it is dated.

mod support;

use chrono::{
    DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc, Weekday,
};
use daily_papers::calendar::{Instant, ListDay, NotAListDay, PostClock, PostDay, latest_days};
use proptest::prelude::*;
use support::{at, day};

// ---- List days ----

/// A day whose year, and whose neighbours' years, have four digits.
fn any_day() -> impl Strategy<Value = ListDay> {
    let first = ListDay::FIRST.date();
    let last = NaiveDate::from_ymd_opt(9998, 12, 31).expect("it is a date");
    let days = u64::try_from((last - first).num_days()).expect("the last is after the first");
    (0..=days).prop_map(move |days| {
        ListDay::new(first + Days::new(days)).expect("it is not before the first")
    })
}

/// An instant of the years 2023 to 2099, to the nanosecond.
fn any_instant() -> impl Strategy<Value = Instant> {
    let seconds = at("2023-01-01T00:00:00Z").timestamp()..at("2100-01-01T00:00:00Z").timestamp();
    (seconds, 0..1_000_000_000_u32).prop_map(|(seconds, nanos)| {
        DateTime::from_timestamp(seconds, nanos).expect("it is an instant")
    })
}

#[test]
fn the_first_day_is_the_fourth_of_may_2023() {
    assert_eq!(ListDay::FIRST.to_string(), "2023-05-04");
    assert_eq!(ListDay::parse("2023-05-04"), Ok(ListDay::FIRST));
    assert_eq!(
        ListDay::parse("2023-05-03"),
        Err(NotAListDay::BeforeTheFirst)
    );
    assert_eq!(ListDay::FIRST.previous(), None);
    assert_eq!(ListDay::FIRST.previous_weekday(), None);
    let before = NaiveDate::from_ymd_opt(2023, 5, 3).expect("it is a date");
    assert_eq!(ListDay::new(before), Err(NotAListDay::BeforeTheFirst));
    assert_eq!(ListDay::new(ListDay::FIRST.date()), Ok(ListDay::FIRST));
}

#[test]
fn a_day_is_four_digits_two_digits_and_two_digits() {
    for text in [
        "2024-02-29",
        "2025-12-31",
        "2026-01-01",
        "2028-02-29",
        "9999-12-31",
    ] {
        assert_eq!(
            ListDay::parse(text).map(|day| day.to_string()).as_deref(),
            Ok(text)
        );
    }
    for text in [
        "",
        "today",
        "2025-12-8",
        "2025-1-08",
        "25-12-08",
        "12025-12-08",
        "2025-12-08 ",
        " 2025-12-08",
        "2025-12- 8",
        "2025-12-+8",
        "+025-12-08",
        "-025-12-08",
        "2025--1-08",
        "2025-12-0x",
        "2025/12/08",
        "2025.12.08",
        "20251208",
        "2025-12-08T00:00:00Z",
        "08-12-2025",
        "２０２５-12-08",
        "2025-12-٠٨",
        "2025‐12‐08",
    ] {
        assert_eq!(ListDay::parse(text), Err(NotAListDay::NotADate), "{text:?}");
    }
}

#[test]
fn digits_in_the_wrong_places_are_no_day_even_where_their_number_is_right() {
    for text in [
        "2025-1-001",
        "2025-001-1",
        "2025-12-8-",
        "202-512-08",
        "20-2512-08",
    ] {
        assert_eq!(ListDay::parse(text), Err(NotAListDay::NotADate), "{text:?}");
    }
}

#[test]
fn a_date_that_no_calendar_has_is_no_day() {
    for text in [
        "2023-02-29",
        "2025-02-29",
        "2100-02-29",
        "2025-02-30",
        "2025-04-31",
        "2025-00-10",
        "2025-13-01",
        "2025-12-00",
        "2025-12-32",
        "0000-00-00",
    ] {
        assert_eq!(ListDay::parse(text), Err(NotAListDay::NotADate), "{text}");
    }
    for text in [
        "2023-05-03",
        "2022-12-31",
        "1970-01-01",
        "0001-01-01",
        "0000-01-01",
    ] {
        assert_eq!(
            ListDay::parse(text),
            Err(NotAListDay::BeforeTheFirst),
            "{text}"
        );
    }
}

#[test]
fn why_a_text_is_no_day_is_said_in_one_line() {
    assert_eq!(
        NotAListDay::NotADate.to_string(),
        "not a date of the form YYYY-MM-DD"
    );
    assert_eq!(
        NotAListDay::BeforeTheFirst.to_string(),
        "before the first list of papers, 2023-05-04"
    );
}

#[test]
fn the_weekday_is_that_of_the_utc_date() {
    assert_eq!(ListDay::FIRST.weekday(), Weekday::Thu);
    assert_eq!(day("2024-02-29").weekday(), Weekday::Thu);
    for (text, weekend) in [
        ("2025-12-26", false),
        ("2025-12-27", true),
        ("2025-12-28", true),
        ("2025-12-29", false),
    ] {
        assert_eq!(day(text).is_weekend(), weekend, "{text}");
    }
}

#[test]
fn the_weekday_before_skips_the_weekend_and_nothing_else() {
    for (of, before) in [
        ("2025-12-26", "2025-12-25"),
        ("2025-12-27", "2025-12-26"),
        ("2025-12-28", "2025-12-26"),
        ("2025-12-29", "2025-12-26"),
        ("2025-12-30", "2025-12-29"),
        ("2026-01-01", "2025-12-31"),
        ("2024-03-01", "2024-02-29"),
        ("2023-05-08", "2023-05-05"),
        ("2023-05-05", "2023-05-04"),
    ] {
        assert_eq!(day(of).previous_weekday(), Some(day(before)), "{of}");
    }
}

#[test]
fn a_day_is_open_from_midnight_to_midnight_utc() {
    let monday = day("2025-12-08");
    assert_eq!(monday.opens(), at("2025-12-08T00:00:00Z"));
    assert_eq!(monday.first_papers(), at("2025-12-08T01:30:00Z"));
    assert_eq!(monday.closes(), at("2025-12-09T00:00:00Z"));
    assert_eq!(
        monday.closes(),
        day("2025-12-09").opens(),
        "nine in the morning in Korea"
    );
    for (now, open) in [
        ("2025-12-07T23:59:59.999999999Z", false),
        ("2025-12-08T00:00:00Z", true),
        ("2025-12-08T23:59:59.999999999Z", true),
        ("2025-12-09T00:00:00Z", false),
    ] {
        assert_eq!(monday.is_open(at(now)), open, "{now}");
    }
}

#[test]
fn today_is_the_utc_date_whatever_the_readers_clock_shows() {
    for (now, today) in [
        ("2025-12-08T00:00:00Z", "2025-12-08"),
        ("2025-12-08T23:59:59Z", "2025-12-08"),
        // One instant, as written at UTC−12, in Korea and at UTC+14.
        ("2025-12-08T13:30:00-12:00", "2025-12-09"),
        ("2025-12-09T10:30:00+09:00", "2025-12-09"),
        ("2025-12-09T15:30:00+14:00", "2025-12-09"),
        // A clock that is years slow still gives a day there is.
        ("1970-01-01T00:00:00Z", "2023-05-04"),
    ] {
        assert_eq!(ListDay::today(at(now)).to_string(), today, "{now}");
    }
}

#[test]
fn the_nearest_day_is_what_a_wrong_date_means() {
    let now = at("2026-01-01T12:00:00Z");
    for (text, nearest) in [
        ("2025-12-08", "2025-12-08"),
        (" 2025-12-08\n", "2025-12-08"),
        ("2025-6-3", "2025-06-03"),
        ("2025-02-30", "2025-02-28"),
        ("2025-02-29", "2025-02-28"),
        ("2024-02-31", "2024-02-29"),
        ("2025-04-31", "2025-04-30"),
        ("2025-06-99", "2025-06-30"),
        ("2025-06-00", "2025-06-01"),
        ("2025-13-05", "2025-12-05"),
        ("2025-00-05", "2025-01-05"),
        // Not before the first list and not after today.
        ("2023-05-03", "2023-05-04"),
        ("1999-12-31", "2023-05-04"),
        ("0000-00-00", "2023-05-04"),
        ("2026-01-01", "2026-01-01"),
        ("2026-01-02", "2026-01-01"),
        ("9999-99-99", "2026-01-01"),
    ] {
        let found = ListDay::nearest(text, now).map(|day| day.to_string());
        assert_eq!(found.as_deref(), Some(nearest), "{text:?}");
    }
}

#[test]
fn where_no_date_can_be_made_out_none_is_nearest() {
    let now = at("2026-01-01T12:00:00Z");
    for text in [
        "",
        " ",
        "yesterday",
        "2025",
        "2025-12",
        "2025-12-",
        "-2025-12-08",
        "2025-12-08-01",
        "2025-W50-1",
        "12025-12-08",
        "2025-12-00008",
        "2025-1２-08",
        "2025-12-08T00:00",
        "+2025-12-08",
        "2025-12-0 8",
        "--",
        "---",
    ] {
        assert_eq!(ListDay::nearest(text, now), None, "{text:?}");
    }
}

#[test]
fn a_clock_from_before_the_first_list_still_has_a_nearest_day() {
    let now = at("2001-01-01T00:00:00Z");
    for text in ["1990-01-01", "2001-01-01", "2025-12-08"] {
        assert_eq!(ListDay::nearest(text, now), Some(ListDay::FIRST), "{text}");
    }
}

#[test]
fn the_latest_days_begin_with_the_last_that_can_have_papers() {
    for (now, latest) in [
        // Monday: before half past one the day has no papers yet, and Friday is the last that has.
        (
            "2025-12-08T00:00:00Z",
            ["2025-12-05", "2025-12-04", "2025-12-03"],
        ),
        (
            "2025-12-08T01:29:59.999Z",
            ["2025-12-05", "2025-12-04", "2025-12-03"],
        ),
        (
            "2025-12-08T01:30:00Z",
            ["2025-12-08", "2025-12-05", "2025-12-04"],
        ),
        // Tuesday.
        (
            "2025-12-09T01:29:59Z",
            ["2025-12-08", "2025-12-05", "2025-12-04"],
        ),
        (
            "2025-12-09T01:30:00Z",
            ["2025-12-09", "2025-12-08", "2025-12-05"],
        ),
        (
            "2025-12-09T23:59:59Z",
            ["2025-12-09", "2025-12-08", "2025-12-05"],
        ),
        // Saturday and Sunday.
        (
            "2025-12-13T00:30:00Z",
            ["2025-12-12", "2025-12-11", "2025-12-10"],
        ),
        (
            "2025-12-13T12:00:00Z",
            ["2025-12-12", "2025-12-11", "2025-12-10"],
        ),
        (
            "2025-12-14T01:29:00Z",
            ["2025-12-12", "2025-12-11", "2025-12-10"],
        ),
        (
            "2025-12-14T23:59:59Z",
            ["2025-12-12", "2025-12-11", "2025-12-10"],
        ),
        // Around a new year that begins on a Thursday.
        (
            "2026-01-01T01:29:59Z",
            ["2025-12-31", "2025-12-30", "2025-12-29"],
        ),
        (
            "2026-01-01T01:30:00Z",
            ["2026-01-01", "2025-12-31", "2025-12-30"],
        ),
        (
            "2026-01-05T00:00:00Z",
            ["2026-01-02", "2026-01-01", "2025-12-31"],
        ),
        // The instant decides, not how a reader's clock spells it.
        (
            "2025-12-08T10:29:00+09:00",
            ["2025-12-05", "2025-12-04", "2025-12-03"],
        ),
        (
            "2025-12-08T10:30:00+09:00",
            ["2025-12-08", "2025-12-05", "2025-12-04"],
        ),
        (
            "2025-12-07T13:30:00-12:00",
            ["2025-12-08", "2025-12-05", "2025-12-04"],
        ),
    ] {
        let days: Vec<String> = latest_days(at(now))
            .take(3)
            .map(|day| day.to_string())
            .collect();
        assert_eq!(days, latest, "{now}");
    }
}

#[test]
fn the_latest_days_end_with_the_first_list() {
    let days: Vec<ListDay> = latest_days(at("2023-05-09T12:00:00Z")).collect();
    let expected = ["2023-05-09", "2023-05-08", "2023-05-05", "2023-05-04"].map(day);
    assert_eq!(days, expected);
    let slow_clock: Vec<ListDay> = latest_days(at("1970-01-01T00:00:00Z")).collect();
    assert_eq!(slow_clock, [ListDay::FIRST]);
}

proptest! {
    #[test]
    fn a_day_is_read_as_it_is_written(day in any_day()) {
        prop_assert_eq!(ListDay::parse(&day.to_string()), Ok(day));
    }

    #[test]
    fn a_text_that_is_a_day_is_written_the_same(text in prop_oneof!["[0-9-]{10}", "20[0-9]{2}-[0-9-]{5}", any::<String>()]) {
        if let Ok(day) = ListDay::parse(&text) {
            prop_assert_eq!(day.to_string(), text);
        }
    }

    #[test]
    fn the_day_before_the_day_after_is_the_day(day in any_day()) {
        let after = day.next().expect("the calendar goes on");
        prop_assert!(after > day);
        prop_assert_eq!(after.previous(), Some(day));
        if let Some(before) = day.previous() {
            prop_assert!(before < day);
            prop_assert_eq!(before.next(), Some(day));
        } else {
            prop_assert_eq!(day, ListDay::FIRST);
        }
    }

    #[test]
    fn the_weekday_before_is_none_later_and_no_weekend(day in any_day()) {
        if let Some(before) = day.previous_weekday() {
            prop_assert!(!before.is_weekend());
            let skipped = (day.date() - before.date()).num_days() - 1;
            prop_assert!((0..=2).contains(&skipped));
            prop_assert_eq!(skipped > 0, matches!(day.weekday(), Weekday::Sun | Weekday::Mon));
        }
    }

    #[test]
    fn one_day_is_open_at_a_time(day in any_day(), now in any_instant()) {
        prop_assert_eq!(day.is_open(now), day.date() == now.date_naive());
        prop_assert!(day.opens() < day.first_papers() && day.first_papers() < day.closes());
    }

    #[test]
    fn the_nearest_day_of_any_text_has_come(text in prop_oneof!["[0-9]{1,4}-[0-9]{1,2}-[0-9]{1,2}", any::<String>()], now in any_instant()) {
        if let Some(nearest) = ListDay::nearest(&text, now) {
            prop_assert!((ListDay::FIRST..=ListDay::today(now)).contains(&nearest));
        }
    }

    #[test]
    fn the_nearest_day_of_a_day_that_has_come_is_that_day(day in any_day(), now in any_instant()) {
        let nearest = ListDay::nearest(&day.to_string(), now);
        prop_assert_eq!(nearest, Some(day.min(ListDay::today(now))));
    }

    #[test]
    fn the_latest_days_fall_and_none_is_a_weekend(now in any_instant()) {
        let days: Vec<ListDay> = latest_days(now).take(12).collect();
        prop_assert!(days.is_sorted_by(|newer, older| newer > older));
        prop_assert!(days.iter().all(|day| !day.is_weekend()));
        if let Some(newest) = days.first().filter(|newest| **newest > ListDay::FIRST) {
            prop_assert!(newest.first_papers() <= now, "its first papers are there");
            prop_assert!(now - newest.first_papers() < TimeDelta::days(3), "no weekday was skipped");
        }
    }
}

// ---- Post dates ----

const fn clock(hours: i32, minutes: i32) -> PostClock {
    let Some(offset) = FixedOffset::east_opt(hours * 3600 + minutes * 60) else {
        panic!("an offset is less than a day")
    };
    PostClock {
        offset,
        ..PostClock::KOREAN_MORNING
    }
}

/// The clocks at which the rule is tried, with the spelling of their offsets.
const CLOCKS: [(PostClock, &str); 6] = [
    (clock(-12, 0), "-1200"),
    (clock(-3, -30), "-0330"),
    (clock(0, 0), "+0000"),
    (clock(5, 30), "+0530"),
    (PostClock::KOREAN_MORNING, "+0900"),
    (clock(14, 0), "+1400"),
];

#[test]
fn the_korean_morning_is_a_quarter_past_nine_at_utc_plus_nine() {
    assert_eq!(PostClock::KOREAN_MORNING, clock(9, 0));
    assert_eq!(
        Some(PostClock::KOREAN_MORNING.time),
        NaiveTime::from_hms_opt(9, 15, 0)
    );
}

#[test]
fn a_post_is_dated_on_the_morning_after_its_list_once_that_has_come() {
    let later = at("2030-01-01T00:00:00Z");
    for (list, post) in [
        ("2025-12-08", "2025-12-09"),
        // Friday's list goes out on Saturday.
        ("2025-12-26", "2025-12-27"),
        // The ends of months and of a year, and leap days.
        ("2025-11-30", "2025-12-01"),
        ("2025-12-31", "2026-01-01"),
        ("2024-02-28", "2024-02-29"),
        ("2024-02-29", "2024-03-01"),
        ("2025-02-28", "2025-03-01"),
    ] {
        for (clock, offset) in CLOCKS {
            let date = clock.post_date(day(list), later);
            assert_eq!(
                date.front_matter(),
                format!("{post} 09:15:00 {offset}"),
                "{list} at {offset}"
            );
            assert_eq!(date.date().to_string(), post, "{list} at {offset}");
        }
    }
}

#[test]
fn until_that_morning_a_post_is_dated_now() {
    // The morning after 2025-12-08, 09:15 at each offset, in UTC.
    for (clock, offset, morning) in [
        (clock(-12, 0), "-1200", "2025-12-09T21:15:00Z"),
        (clock(0, 0), "+0000", "2025-12-09T09:15:00Z"),
        (clock(5, 30), "+0530", "2025-12-09T03:45:00Z"),
        (PostClock::KOREAN_MORNING, "+0900", "2025-12-09T00:15:00Z"),
        (clock(14, 0), "+1400", "2025-12-08T19:15:00Z"),
    ] {
        let morning = at(morning);
        let on_time = format!("2025-12-09 09:15:00 {offset}");
        let dated = |now| clock.post_date(day("2025-12-08"), now).front_matter();
        assert_eq!(
            dated(morning - TimeDelta::nanoseconds(1)),
            format!("2025-12-09 09:14:00 {offset}")
        );
        assert_eq!(
            dated(morning - TimeDelta::seconds(60)),
            format!("2025-12-09 09:14:00 {offset}")
        );
        assert_eq!(
            dated(morning - TimeDelta::seconds(61)),
            format!("2025-12-09 09:13:00 {offset}")
        );
        assert_eq!(dated(morning), on_time);
        assert_eq!(dated(morning + TimeDelta::nanoseconds(1)), on_time);
        assert_eq!(dated(morning + TimeDelta::days(900)), on_time);
    }
}

#[test]
fn a_post_made_while_its_list_is_open_is_dated_now_at_the_blogs_offset() {
    for (clock, now, dated) in [
        // In Korea it is the list's own date until midnight there, and the next date from then on.
        (
            PostClock::KOREAN_MORNING,
            "2025-12-08T01:30:59.9Z",
            "2025-12-08 10:30:00 +0900",
        ),
        (
            PostClock::KOREAN_MORNING,
            "2025-12-08T14:59:59Z",
            "2025-12-08 23:59:00 +0900",
        ),
        (
            PostClock::KOREAN_MORNING,
            "2025-12-08T15:00:00Z",
            "2025-12-09 00:00:00 +0900",
        ),
        // The list has closed, a quarter of an hour before the post's time.
        (
            PostClock::KOREAN_MORNING,
            "2025-12-09T00:00:00Z",
            "2025-12-09 09:00:00 +0900",
        ),
        // At UTC−12 the list's day begins on the date before.
        (
            clock(-12, 0),
            "2025-12-08T01:30:00Z",
            "2025-12-07 13:30:00 -1200",
        ),
        (
            clock(5, 30),
            "2025-12-08T20:00:00Z",
            "2025-12-09 01:30:00 +0530",
        ),
        (
            clock(14, 0),
            "2025-12-08T10:00:00Z",
            "2025-12-09 00:00:00 +1400",
        ),
    ] {
        let date = clock.post_date(day("2025-12-08"), at(now));
        assert_eq!(date.front_matter(), dated, "{now}");
        assert_eq!(date.date().to_string(), dated[..10], "{now}");
    }
}

#[test]
fn a_post_from_a_list_that_has_not_opened_is_dated_now_too() {
    let date = PostClock::KOREAN_MORNING.post_date(day("2025-12-31"), at("2025-12-08T03:04:05Z"));
    assert_eq!(date.front_matter(), "2025-12-08 12:04:00 +0900");
}

#[test]
fn an_offset_of_less_than_an_hour_keeps_its_sign() {
    let date = clock(0, -30).post_date(day("2025-12-08"), at("2026-01-01T00:00:00Z"));
    assert_eq!(date.front_matter(), "2025-12-09 09:15:00 -0030");
}

#[test]
fn a_blog_that_dates_its_posts_on_the_list_day_does_so_once_that_time_has_come() {
    let clock = PostClock {
        day: PostDay::ListDay,
        ..PostClock::KOREAN_MORNING
    };
    for (now, dated) in [
        // 09:15 in Korea, a quarter of an hour after the list has opened.
        ("2025-12-08T00:14:59Z", "2025-12-08 09:14:00 +0900"),
        ("2025-12-08T00:15:00Z", "2025-12-08 09:15:00 +0900"),
        ("2026-02-01T00:00:00Z", "2025-12-08 09:15:00 +0900"),
        // It has not opened.
        ("2025-12-07T20:00:00Z", "2025-12-08 05:00:00 +0900"),
    ] {
        let date = clock.post_date(day("2025-12-08"), at(now));
        assert_eq!(date.front_matter(), dated, "{now}");
    }
}

#[test]
fn a_date_has_a_spelling_for_every_reader() {
    let later = at("2026-02-01T00:00:00Z");
    for (clock, rfc_3339, minute) in [
        (
            PostClock::KOREAN_MORNING,
            "2025-12-09T09:15:00+09:00",
            "2025-12-09 09:15 (UTC+9)",
        ),
        (
            clock(0, 0),
            "2025-12-09T09:15:00+00:00",
            "2025-12-09 09:15 (UTC+0)",
        ),
        (
            clock(5, 30),
            "2025-12-09T09:15:00+05:30",
            "2025-12-09 09:15 (UTC+5:30)",
        ),
        (
            clock(-12, 0),
            "2025-12-09T09:15:00-12:00",
            "2025-12-09 09:15 (UTC-12)",
        ),
        (
            clock(-3, -30),
            "2025-12-09T09:15:00-03:30",
            "2025-12-09 09:15 (UTC-3:30)",
        ),
    ] {
        let date = clock.post_date(day("2025-12-08"), later);
        assert_eq!(date.rfc_3339(), rfc_3339);
        assert_eq!(date.minute(), minute);
        assert_eq!(date.local(), "2025-12-09T09:15:00");
    }
}

/// Clocks at every offset that is in use, and some that are not, at any time of either day.
fn any_clock() -> impl Strategy<Value = PostClock> {
    let days = prop::sample::select(vec![PostDay::MorningAfter, PostDay::ListDay]);
    (-14 * 60..=14 * 60_i32, 0..24_u32, 0..60_u32, days).prop_map(
        |(offset, hours, minutes, day)| PostClock {
            time: NaiveTime::from_hms_opt(hours, minutes, 0).expect("it is a time of day"),
            offset: FixedOffset::east_opt(offset * 60).expect("it is less than a day"),
            day,
        },
    )
}

/// A day, and an instant within three days of its opening, whole minutes or not.
fn day_and_now() -> impl Strategy<Value = (ListDay, Instant)> {
    let minutes = 3 * 24 * 60_i64;
    let rest = prop_oneof![Just(0), 0..60_000_000_000_i64];
    (any_day(), -minutes..minutes, rest).prop_map(|(day, minutes, rest)| {
        (
            day,
            day.opens() + TimeDelta::minutes(minutes) + TimeDelta::nanoseconds(rest),
        )
    })
}

proptest! {
    #[test]
    fn no_post_is_dated_in_the_future(clock in any_clock(), (day, now) in day_and_now()) {
        prop_assert!(clock.post_date(day, now).instant() <= now);
    }

    #[test]
    fn a_post_is_dated_at_its_blogs_time_or_else_in_the_present_minute(clock in any_clock(), (day, now) in day_and_now()) {
        let date = clock.post_date(day, now);
        // The same moment by plain subtraction, without a calendar of offsets.
        let carried = day.date() + Days::new(u64::from(clock.day == PostDay::MorningAfter));
        let local = carried.and_time(clock.time);
        let moment = (local - TimeDelta::seconds(clock.offset.local_minus_utc().into())).and_utc();
        if moment <= now {
            prop_assert_eq!(date.instant(), moment);
            prop_assert_eq!(date.date(), carried);
        } else {
            prop_assert!(now - date.instant() < TimeDelta::minutes(1));
        }
        prop_assert_eq!((date.instant().second(), date.instant().nanosecond()), (0, 0));
    }

    #[test]
    fn the_front_matter_spells_the_instant_and_the_date(clock in any_clock(), (day, now) in day_and_now()) {
        let date = clock.post_date(day, now);
        let spelt = date.front_matter();
        // RFC 3339 but for two blanks and a colon.
        let (hours, minutes) = spelt.split_at(spelt.len() - 2);
        let read: DateTime<Utc> = format!("{hours}:{minutes}").replacen(' ', "T", 1).replace(' ', "")
            .parse().expect("it is a date");
        prop_assert_eq!(read, date.instant());
        prop_assert_eq!(date.rfc_3339().parse::<DateTime<Utc>>(), Ok(date.instant()));
        prop_assert_eq!(&spelt[..10], date.date().to_string());
        prop_assert!(date.date().year() >= 2023);
    }
}
