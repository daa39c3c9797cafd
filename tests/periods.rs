//! Weeks and months: which days they are made of, what comes before and after, and how they are written.

mod support;

use chrono::{DateTime, Datelike, Days, TimeDelta, Weekday};
use daily_papers::calendar::{
    Instant, ListDay, Month, NotAMonth, NotAWeek, Period, PostClock, Week,
};
use proptest::prelude::*;
use support::{at, day};

fn week(text: &str) -> Week {
    Week::parse(text).unwrap_or_else(|reason| panic!("{text}: {reason}"))
}

fn month(text: &str) -> Month {
    Month::parse(text).unwrap_or_else(|reason| panic!("{text}: {reason}"))
}

fn written(days: impl Iterator<Item = ListDay>) -> Vec<String> {
    days.map(|day| day.to_string()).collect()
}

/// A day of the years 2023 to 2150.
fn any_day() -> impl Strategy<Value = ListDay> {
    (0..46_500_u64).prop_map(|days| {
        ListDay::new(ListDay::FIRST.date() + Days::new(days)).expect("it is not before the first")
    })
}

fn any_period() -> impl Strategy<Value = Period> {
    (any_day(), 0..3).prop_map(|(day, kind)| match kind {
        0 => Period::Day(day),
        1 => Period::Week(Week::from(day)),
        _ => Period::Month(Month::from(day)),
    })
}

/// An instant of the years 2023 to 2150, to the second.
fn any_instant() -> impl Strategy<Value = Instant> {
    let seconds = at("2023-01-01T00:00:00Z").timestamp()..at("2150-01-01T00:00:00Z").timestamp();
    seconds.prop_map(|seconds| DateTime::from_timestamp(seconds, 0).expect("it is an instant"))
}

// ---- Weeks ----

#[test]
fn a_week_goes_from_monday_to_sunday() {
    let days = [
        "2026-06-08",
        "2026-06-09",
        "2026-06-10",
        "2026-06-11",
        "2026-06-12",
        "2026-06-13",
        "2026-06-14",
    ];
    assert_eq!(written(Period::Week(week("2026-W24")).days()), days);
    for date in days {
        assert_eq!(Week::from(day(date)), week("2026-W24"), "{date}");
    }
    assert_eq!(Week::from(day("2026-06-07")), week("2026-W23"));
    assert_eq!(Week::from(day("2026-06-15")), week("2026-W25"));
}

#[test]
fn the_first_week_begins_with_the_first_list() {
    let first = week("2023-W18");
    assert_eq!(
        written(Period::Week(first).days()),
        ["2023-05-04", "2023-05-05", "2023-05-06", "2023-05-07"]
    );
    assert_eq!(Week::from(ListDay::FIRST), first);
    assert_eq!(first.previous(), None);
    assert_eq!(week("2023-W19").previous(), Some(first));
    assert_eq!(Week::parse("2023-W17"), Err(NotAWeek::BeforeTheFirst));
}

#[test]
fn a_week_that_lies_in_two_years_belongs_to_the_year_of_its_thursday() {
    for (date, of) in [
        ("2023-12-31", "2023-W52"),
        ("2024-01-01", "2024-W01"),
        ("2024-12-29", "2024-W52"),
        ("2024-12-30", "2025-W01"),
        ("2025-12-28", "2025-W52"),
        ("2025-12-29", "2026-W01"),
        ("2026-01-04", "2026-W01"),
        ("2026-01-05", "2026-W02"),
        // A year of 53 weeks, and a leap day.
        ("2026-12-28", "2026-W53"),
        ("2027-01-03", "2026-W53"),
        ("2027-01-04", "2027-W01"),
        ("2024-02-29", "2024-W09"),
    ] {
        assert_eq!(Week::from(day(date)).to_string(), of, "{date}");
    }
}

#[test]
fn week_53_is_a_week_where_the_year_has_one() {
    for year in [2026, 2032, 2037, 2043, 2048] {
        let last = week(&format!("{year}-W53"));
        let next = week(&format!("{}-W01", year + 1));
        assert_eq!(
            (last.next(), next.previous()),
            (Some(next), Some(last)),
            "{year}"
        );
        assert_eq!(last.previous(), Some(week(&format!("{year}-W52"))));
    }
    for year in [2023, 2024, 2025, 2027, 2028, 2029, 2030, 2031] {
        let last = format!("{year}-W53");
        assert_eq!(Week::parse(&last), Err(NotAWeek::NoSuchWeek), "{year}");
        assert_eq!(
            week(&format!("{year}-W52")).next(),
            Some(week(&format!("{}-W01", year + 1)))
        );
    }
    assert_eq!(
        written(Period::Week(week("2026-W53")).days())
            .last()
            .map(String::as_str),
        Some("2027-01-03")
    );
}

#[test]
fn a_text_that_is_no_week_is_none_and_says_why() {
    for text in [
        "",
        "2026",
        "2026-24",
        "2026W24",
        "2026-w24",
        "2026-W",
        "2026-W6",
        "2026-W024",
        "2026-W24 ",
        " 2026-W24",
        "2026-W24-1",
        "26-W24",
        "02026-W24",
        "+026-W24",
        "2026-W+4",
        "2026-W２",
        "2026-W2x",
        "２０２６-W24",
        "2026-W-1",
        "2026-06-08",
    ] {
        assert_eq!(Week::parse(text), Err(NotAWeek::Malformed), "{text:?}");
    }
    for text in ["2026-W00", "2026-W54", "2026-W99", "2025-W53"] {
        assert_eq!(Week::parse(text), Err(NotAWeek::NoSuchWeek), "{text}");
    }
    for text in ["2023-W17", "2022-W52", "0001-W01", "0000-W01"] {
        assert_eq!(Week::parse(text), Err(NotAWeek::BeforeTheFirst), "{text}");
    }
    for (reason, said) in [
        (NotAWeek::Malformed, "not a week of the form YYYY-Www"),
        (NotAWeek::NoSuchWeek, "its year has no week of that number"),
        (
            NotAWeek::BeforeTheFirst,
            "before the week of the first list of papers, 2023-W18",
        ),
    ] {
        assert_eq!(reason.to_string(), said);
    }
}

#[test]
fn the_nearest_week_is_what_a_wrong_week_means() {
    // A Thursday in the first week of 2026.
    let now = at("2026-01-01T12:00:00Z");
    for (text, nearest) in [
        ("2025-W50", "2025-W50"),
        (" 2025-W50\n", "2025-W50"),
        ("2025-w5", "2025-W05"),
        ("2025-50", "2025-W50"),
        ("2025-W53", "2025-W52"),
        ("2025-W99", "2025-W52"),
        ("2025-W00", "2025-W01"),
        ("2025-12-10", "2025-W50"),
        ("2025-02-30", "2025-W09"),
        ("2023-W01", "2023-W18"),
        ("1999-W01", "2023-W18"),
        ("2026-W02", "2026-W01"),
        ("9999-W52", "2026-W01"),
    ] {
        let found = Week::nearest(text, now).map(|week| week.to_string());
        assert_eq!(found.as_deref(), Some(nearest), "{text:?}");
    }
    for text in [
        "",
        "W50",
        "2025",
        "2025-",
        "2025-W",
        "2025-WW5",
        "-W50",
        "last",
        "2025-W50-1",
        "2025-Wx",
    ] {
        assert_eq!(Week::nearest(text, now), None, "{text:?}");
    }
}

// ---- Months ----

#[test]
fn a_month_goes_from_its_first_to_its_last() {
    for (text, days, last) in [
        ("2026-06", 30, "2026-06-30"),
        ("2025-02", 28, "2025-02-28"),
        ("2024-02", 29, "2024-02-29"),
        ("2025-12", 31, "2025-12-31"),
        ("2100-02", 28, "2100-02-28"),
    ] {
        let all = written(Period::Month(month(text)).days());
        assert_eq!(all.len(), days, "{text}");
        assert_eq!(all.first(), Some(&format!("{text}-01")));
        assert_eq!(all.last().map(String::as_str), Some(last));
        assert_eq!(month(text).last(), day(last));
    }
}

#[test]
fn the_first_month_begins_with_the_first_list() {
    let first = month("2023-05");
    assert_eq!(
        (first.first(), Period::Month(first).days().count()),
        (ListDay::FIRST, 28)
    );
    assert_eq!(Month::from(ListDay::FIRST), first);
    assert_eq!(first.previous(), None);
    assert_eq!(month("2023-06").previous(), Some(first));
    assert_eq!(Month::parse("2023-04"), Err(NotAMonth::BeforeTheFirst));
}

#[test]
fn a_day_has_its_like_in_every_month_or_the_nearest_day_there_is() {
    for (text, of, like) in [
        ("2026-06", "2026-05-15", "2026-06-15"),
        ("2026-06", "2026-05-31", "2026-06-30"),
        ("2024-02", "2026-05-30", "2024-02-29"),
        ("2025-02", "2026-05-30", "2025-02-28"),
        ("2023-05", "2023-06-01", "2023-05-04"),
        ("2023-05", "2023-06-05", "2023-05-05"),
    ] {
        assert_eq!(
            month(text).same_day_of(day(of)),
            day(like),
            "{of} in {text}"
        );
    }
}

#[test]
fn december_is_followed_by_january() {
    assert_eq!(month("2025-12").next(), Some(month("2026-01")));
    assert_eq!(month("2026-01").previous(), Some(month("2025-12")));
    assert_eq!(month("2024-03").previous(), Some(month("2024-02")));
}

#[test]
fn a_text_that_is_no_month_is_none_and_says_why() {
    for text in [
        "",
        "2026",
        "2026-6",
        "2026-006",
        " 2026-06",
        "2026-06 ",
        "2026/06",
        "202606",
        "2026-W6",
        "2026-+6",
        "26-06",
        "2026-06-01",
        "２０２６-06",
        "2026-６",
    ] {
        assert_eq!(Month::parse(text), Err(NotAMonth::Malformed), "{text:?}");
    }
    for text in ["2026-00", "2026-13", "2026-99"] {
        assert_eq!(Month::parse(text), Err(NotAMonth::NoSuchMonth), "{text}");
    }
    for text in ["2023-04", "2022-12", "0000-01"] {
        assert_eq!(Month::parse(text), Err(NotAMonth::BeforeTheFirst), "{text}");
    }
    for (reason, said) in [
        (NotAMonth::Malformed, "not a month of the form YYYY-MM"),
        (NotAMonth::NoSuchMonth, "no year has a month of that number"),
        (
            NotAMonth::BeforeTheFirst,
            "before the month of the first list of papers, 2023-05",
        ),
    ] {
        assert_eq!(reason.to_string(), said);
    }
}

#[test]
fn the_nearest_month_is_what_a_wrong_month_means() {
    let now = at("2026-01-01T12:00:00Z");
    for (text, nearest) in [
        ("2025-06", "2025-06"),
        (" 2025-6 ", "2025-06"),
        ("2025-13", "2025-12"),
        ("2025-00", "2025-01"),
        ("2025-06-31", "2025-06"),
        ("2023-04", "2023-05"),
        ("1999-12", "2023-05"),
        ("2026-02", "2026-01"),
        ("9999-99", "2026-01"),
    ] {
        let found = Month::nearest(text, now).map(|month| month.to_string());
        assert_eq!(found.as_deref(), Some(nearest), "{text:?}");
    }
    for text in ["", "June", "2025", "2025-", "-06", "2025-W24", "2025-x"] {
        assert_eq!(Month::nearest(text, now), None, "{text:?}");
    }
}

// ---- All periods ----

#[test]
fn a_day_is_a_period_of_one_day() {
    let period = Period::Day(day("2025-12-08"));
    assert_eq!(written(period.days()), ["2025-12-08"]);
    assert_eq!(period.to_string(), "2025-12-08");
    assert_eq!(period.previous(), Some(Period::Day(day("2025-12-05"))));
    assert_eq!(period.next(), Some(Period::Day(day("2025-12-09"))));
    assert_eq!(Period::Day(ListDay::FIRST).previous(), None);
}

#[test]
fn a_step_from_day_to_day_passes_over_the_weekend() {
    for (from, before, after) in [
        ("2026-06-29", "2026-06-26", "2026-06-30"),
        ("2026-06-26", "2026-06-25", "2026-06-29"),
        ("2026-06-27", "2026-06-26", "2026-06-29"),
        ("2026-06-28", "2026-06-26", "2026-06-29"),
    ] {
        let period = Period::Day(day(from));
        assert_eq!(period.previous(), Some(Period::Day(day(before))), "{from}");
        assert_eq!(period.next(), Some(Period::Day(day(after))), "{from}");
    }
}

#[test]
fn a_period_is_over_at_the_end_of_its_last_weekday_in_utc() {
    for (period, opens, closes) in [
        (
            Period::Week(week("2026-W24")),
            "2026-06-08T00:00:00Z",
            // Nine on Saturday morning in Korea: nothing comes on a weekend.
            "2026-06-13T09:00:00+09:00",
        ),
        (
            Period::Week(week("2026-W53")),
            "2026-12-28T00:00:00Z",
            "2027-01-02T00:00:00Z",
        ),
        // The week of the first list, a Thursday.
        (
            Period::Week(week("2023-W18")),
            "2023-05-04T00:00:00Z",
            "2023-05-06T00:00:00Z",
        ),
        // A month that ends on a Sunday, one that ends on a Saturday, and two that end on weekdays.
        (
            Period::Month(month("2026-05")),
            "2026-05-01T00:00:00Z",
            "2026-05-30T00:00:00Z",
        ),
        (
            Period::Month(month("2026-02")),
            "2026-02-01T00:00:00Z",
            "2026-02-28T00:00:00Z",
        ),
        (
            Period::Month(month("2024-02")),
            "2024-02-01T00:00:00Z",
            "2024-03-01T00:00:00Z",
        ),
        (
            Period::Month(month("2023-05")),
            "2023-05-04T00:00:00Z",
            "2023-06-01T00:00:00Z",
        ),
        // A day that was asked for is a day, weekend or not.
        (
            Period::Day(day("2026-06-13")),
            "2026-06-13T00:00:00Z",
            "2026-06-14T00:00:00Z",
        ),
    ] {
        let (opens, closes) = (at(opens), at(closes));
        assert_eq!(
            (period.opens(), period.closes()),
            (opens, closes),
            "{period}"
        );
        let instant = TimeDelta::nanoseconds(1);
        for (now, open) in [
            (opens - instant, false),
            (opens, true),
            (closes - instant, true),
            (closes, false),
        ] {
            assert_eq!(period.is_open(now), open, "{period} at {now}");
        }
    }
}

#[test]
fn the_days_to_ask_for_are_the_weekdays_whose_first_papers_can_be_there() {
    let period = Period::Week(week("2026-W24"));
    for (now, days) in [
        ("2026-06-08T01:29:59Z", 0),
        ("2026-06-08T01:30:00Z", 1),
        ("2026-06-09T01:29:59Z", 1),
        // Half past ten in Korea.
        ("2026-06-09T10:30:00+09:00", 2),
        ("2026-06-12T01:30:00Z", 5),
        ("2026-06-14T12:00:00Z", 5),
        ("2026-08-01T00:00:00Z", 5),
    ] {
        let all = [
            "2026-06-08",
            "2026-06-09",
            "2026-06-10",
            "2026-06-11",
            "2026-06-12",
        ];
        assert_eq!(written(period.list_days(at(now))), all[..days], "{now}");
    }
    let june = Period::Month(month("2026-06")).list_days(at("2026-08-01T00:00:00Z"));
    assert_eq!(june.count(), 22);
    let saturday = Period::Day(day("2026-06-13"));
    assert_eq!(saturday.list_days(at("2026-08-01T00:00:00Z")).count(), 0);
}

#[test]
fn a_week_or_a_month_can_have_a_list_once_one_of_its_days_can_and_a_day_once_it_has_begun() {
    let cases = [
        (
            Period::Month(month("2025-11")),
            "2025-11-01T12:00:00Z",
            false,
        ),
        (
            Period::Month(month("2025-11")),
            "2025-11-03T01:29:59Z",
            false,
        ),
        (
            Period::Month(month("2025-11")),
            "2025-11-03T01:30:00Z",
            true,
        ),
        (
            Period::Month(month("2026-08")),
            "2026-08-02T12:00:00Z",
            false,
        ),
        (
            Period::Week(week("2025-W49")),
            "2025-12-01T00:30:00Z",
            false,
        ),
        (Period::Week(week("2025-W49")), "2025-12-01T01:30:00Z", true),
        (Period::Week(week("2025-W49")), "2026-12-01T00:00:00Z", true),
        (
            Period::Day(day("2025-12-01")),
            "2025-11-30T23:59:59Z",
            false,
        ),
        (Period::Day(day("2025-12-01")), "2025-12-01T00:00:00Z", true),
    ];
    for (period, now, can) in cases {
        assert_eq!(period.can_have_list(at(now)), can, "{period} at {now}");
    }
}

#[test]
fn a_post_of_a_period_goes_out_on_the_morning_after_its_last_day() {
    let clock = PostClock::KOREAN_MORNING;
    let later = at("2030-01-01T00:00:00Z");
    for (period, dated) in [
        (Period::Week(week("2026-W24")), "2026-06-15 09:15:00 +0900"),
        (Period::Week(week("2026-W53")), "2027-01-04 09:15:00 +0900"),
        (Period::Month(month("2026-06")), "2026-07-01 09:15:00 +0900"),
        (Period::Month(month("2025-12")), "2026-01-01 09:15:00 +0900"),
        (Period::Month(month("2024-02")), "2024-03-01 09:15:00 +0900"),
    ] {
        let date = clock.post_date(period.last(), later);
        assert_eq!(date.front_matter(), dated, "{period}");
    }
    // Wednesday noon in Korea, while the week is under way.
    let now = at("2026-06-10T12:34:56+09:00");
    let date = clock.post_date(week("2026-W24").last(), now);
    assert_eq!(date.front_matter(), "2026-06-10 12:34:00 +0900");
}

proptest! {
    #[test]
    fn a_week_and_a_month_are_read_as_they_are_written(day in any_day()) {
        let (week, month) = (Week::from(day), Month::from(day));
        prop_assert_eq!(Week::parse(&week.to_string()), Ok(week));
        prop_assert_eq!(Month::parse(&month.to_string()), Ok(month));
    }

    #[test]
    fn a_text_that_is_a_period_is_written_the_same(text in prop_oneof!["20[0-9]{2}-W[0-9]{2}", "20[0-9]{2}-[0-9]{2}", any::<String>()]) {
        if let Ok(week) = Week::parse(&text) {
            prop_assert_eq!(week.to_string(), text.as_str());
        }
        if let Ok(month) = Month::parse(&text) {
            prop_assert_eq!(month.to_string(), text.as_str());
        }
    }

    #[test]
    fn every_day_lies_in_its_week_and_in_its_month(day in any_day()) {
        for period in [Period::Day(day), Period::Week(Week::from(day)), Period::Month(Month::from(day))] {
            prop_assert!(period.contains(day));
            prop_assert!(period.days().any(|other| other == day));
        }
    }

    #[test]
    fn the_days_of_a_period_follow_each_other_from_its_first_to_its_last(period in any_period()) {
        let days: Vec<ListDay> = period.days().collect();
        prop_assert_eq!((days.first(), days.last()), (Some(&period.first()), Some(&period.last())));
        prop_assert!(days.windows(2).all(|two| two[0].next() == Some(two[1])));
        prop_assert!(days.iter().all(|&day| period.contains(day)));
        if let Period::Week(week) = period {
            prop_assert_eq!(week.last().weekday(), Weekday::Sun);
            prop_assert!(week.first().weekday() == Weekday::Mon || week.first() == ListDay::FIRST);
        }
        if let Period::Month(month) = period {
            prop_assert_eq!(month.last().date().succ_opt().map(|next| next.day()), Some(1));
        }
    }

    #[test]
    fn periods_leave_no_gap_and_share_no_day(period in any_period()) {
        let after = period.next().expect("the calendar goes on");
        // Between two days there may be a weekend, which has no list.
        let follows = |last: ListDay, first: ListDay| match period {
            Period::Day(_) => last.next_weekday() == Some(first),
            Period::Week(_) | Period::Month(_) => last.next() == Some(first),
            Period::Shelf(_) => false,
        };
        prop_assert!(follows(period.last(), after.first()));
        let is_weekend = matches!(period, Period::Day(day) if day.is_weekend());
        if !is_weekend {
            prop_assert_eq!(after.previous(), Some(period));
        }
        match period.previous() {
            Some(before) => prop_assert!(is_weekend || before.next() == Some(period)),
            None => prop_assert!(period.contains(ListDay::FIRST)),
        }
    }

    #[test]
    fn a_period_is_over_when_the_last_of_its_lists_has_closed(period in any_period()) {
        let later = period.last().settles();
        match period.list_days(later).last() {
            Some(last) => prop_assert_eq!(period.closes(), last.closes()),
            None => prop_assert_eq!(period.closes(), period.last().closes()),
        }
    }

    #[test]
    fn the_nearest_period_of_any_text_has_come(text in prop_oneof!["[0-9]{1,4}-W?[0-9]{1,2}(-[0-9]{1,2})?", any::<String>()], now in any_instant()) {
        if let Some(week) = Week::nearest(&text, now) {
            prop_assert!(week.first() <= ListDay::today(now));
            prop_assert_eq!(Week::parse(&week.to_string()), Ok(week));
        }
        if let Some(month) = Month::nearest(&text, now) {
            prop_assert!(month.first() <= ListDay::today(now));
            prop_assert_eq!(Month::parse(&month.to_string()), Ok(month));
        }
    }

    #[test]
    fn the_days_to_ask_for_are_weekdays_that_have_begun(period in any_period(), now in any_instant()) {
        let expected: Vec<ListDay> = period
            .days()
            .filter(|day| !day.is_weekend() && day.opens() + TimeDelta::minutes(90) <= now)
            .collect();
        prop_assert_eq!(period.list_days(now).collect::<Vec<_>>(), expected);
    }
}
