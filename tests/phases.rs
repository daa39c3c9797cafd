//! What a day is at an instant, before anybody has been asked for its list: tried with a clock that is set by hand.

mod support;

use chrono::{FixedOffset, TimeDelta};
use daily_papers::calendar::{ClockError, ListDay, Phase, PostClock};
use proptest::prelude::*;
use support::{at, day};

/// A day at one instant after another: its phase and the minutes that are left.
fn assert_life(date: &str, life: &[(&str, Phase, Option<u32>)]) {
    for &(now, phase, minutes) in life {
        assert_eq!(day(date).phase(at(now)), phase, "{date} at {now}");
        assert_eq!(day(date).minutes_left(at(now)), minutes, "{date} at {now}");
    }
}

#[test]
fn a_list_has_grown_with_its_fourth_paper_or_when_its_first_hour_is_over() {
    let day = day("2026-06-09");
    for (papers, now, has_grown) in [
        (1, "2026-06-09T01:35:00Z", false),
        (3, "2026-06-09T02:29:59Z", false),
        (4, "2026-06-09T01:35:00Z", true),
        (1, "2026-06-09T02:30:00Z", true),
        (1, "2026-06-10T00:00:00Z", true),
    ] {
        assert_eq!(
            day.has_grown(papers, at(now)),
            has_grown,
            "{papers} at {now}"
        );
    }
}

#[test]
fn a_clock_that_contradicts_hugging_face_is_wrong() {
    let day = day("2026-06-09");
    for (now, given_out, refused) in [
        ("2026-06-08T23:59:59Z", Some(ClockError::Behind), None),
        ("2026-06-09T00:00:00Z", None, None),
        ("2026-06-09T01:29:59Z", None, None),
        ("2026-06-09T01:30:00Z", None, Some(ClockError::Ahead)),
        ("2026-06-11T00:00:00Z", None, Some(ClockError::Ahead)),
    ] {
        assert_eq!(day.clock_error(true, at(now)), given_out, "{now}");
        assert_eq!(day.clock_error(false, at(now)), refused, "{now}");
    }
}

#[test]
fn a_monday_is_to_come_then_early_then_open_then_closed() {
    assert_life(
        "2025-12-08",
        &[
            ("2025-12-06T12:00:00Z", Phase::Future, None),
            ("2025-12-07T23:59:59.999999999Z", Phase::Future, None),
            ("2025-12-08T00:00:00Z", Phase::Early, Some(1440)),
            ("2025-12-08T00:00:01Z", Phase::Early, Some(1440)),
            ("2025-12-08T00:01:00Z", Phase::Early, Some(1439)),
            ("2025-12-08T01:29:59.999999999Z", Phase::Early, Some(1351)),
            ("2025-12-08T01:30:00Z", Phase::Open, Some(1350)),
            ("2025-12-08T12:00:00Z", Phase::Open, Some(720)),
            ("2025-12-08T23:58:00Z", Phase::Open, Some(2)),
            ("2025-12-08T23:58:00.000000001Z", Phase::Open, Some(2)),
            ("2025-12-08T23:59:00Z", Phase::Open, Some(1)),
            ("2025-12-08T23:59:59.999999999Z", Phase::Open, Some(1)),
            ("2025-12-09T00:00:00Z", Phase::Closed, None),
            ("2026-12-09T00:00:00Z", Phase::Closed, None),
        ],
    );
}

#[test]
fn in_korea_a_day_begins_and_closes_at_nine() {
    assert_life(
        "2025-12-08",
        &[
            ("2025-12-08T08:59:59+09:00", Phase::Future, None),
            ("2025-12-08T09:00:00+09:00", Phase::Early, Some(1440)),
            ("2025-12-08T09:15:00+09:00", Phase::Early, Some(1425)),
            ("2025-12-08T10:29:59+09:00", Phase::Early, Some(1351)),
            ("2025-12-08T10:30:00+09:00", Phase::Open, Some(1350)),
            // Midnight in Korea means nothing to it.
            ("2025-12-09T00:00:00+09:00", Phase::Open, Some(540)),
            ("2025-12-09T08:59:59+09:00", Phase::Open, Some(1)),
            ("2025-12-09T09:00:00+09:00", Phase::Closed, None),
            ("2025-12-09T09:15:00+09:00", Phase::Closed, None),
        ],
    );
}

#[test]
fn a_weekend_is_never_early() {
    for date in ["2025-12-27", "2025-12-28"] {
        assert!(day(date).is_weekend(), "{date}");
        for (time, phase) in [("00:00:00", Phase::Open), ("01:29:59", Phase::Open)] {
            assert_eq!(day(date).phase(at(&format!("{date}T{time}Z"))), phase);
        }
    }
    assert_life(
        "2025-12-27",
        &[
            ("2025-12-26T23:59:59Z", Phase::Future, None),
            ("2025-12-28T00:00:00Z", Phase::Closed, None),
        ],
    );
}

#[test]
fn years_leap_days_and_week_53_are_days_like_others() {
    assert_life(
        "2026-01-01",
        &[
            ("2025-12-31T23:59:59Z", Phase::Future, None),
            ("2026-01-01T00:00:00Z", Phase::Early, Some(1440)),
            ("2026-01-01T23:59:59Z", Phase::Open, Some(1)),
            ("2026-01-02T00:00:00Z", Phase::Closed, None),
        ],
    );
    assert_life(
        "2025-12-31",
        &[
            ("2025-12-31T23:59:59Z", Phase::Open, Some(1)),
            ("2026-01-01T00:00:00Z", Phase::Closed, None),
        ],
    );
    assert_life(
        "2024-02-29",
        &[
            ("2024-02-28T23:59:59Z", Phase::Future, None),
            ("2024-02-29T01:00:00Z", Phase::Early, Some(1380)),
            ("2024-03-01T00:00:00Z", Phase::Closed, None),
        ],
    );
    // The last weekday of 2026-W53 is the first of the year after.
    assert_life(
        "2027-01-01",
        &[
            ("2026-12-31T23:59:59Z", Phase::Future, None),
            ("2027-01-01T01:30:00Z", Phase::Open, Some(1350)),
        ],
    );
}

#[test]
fn one_instant_is_one_phase_however_a_clock_spells_it() {
    for now in [
        "2025-12-08T01:30:00Z",
        "2025-12-07T13:30:00-12:00",
        "2025-12-08T10:30:00+09:00",
        "2025-12-08T15:30:00+14:00",
    ] {
        assert_life("2025-12-08", &[(now, Phase::Open, Some(1350))]);
        assert_life("2025-12-09", &[(now, Phase::Future, None)]);
        assert_life("2025-12-05", &[(now, Phase::Closed, None)]);
    }
}

#[test]
fn a_post_waits_for_its_morning_in_any_phase_of_its_list() {
    let clock = |hours: i32| PostClock {
        offset: FixedOffset::east_opt(hours * 3600).expect("it is less than a day"),
        ..PostClock::KOREAN_MORNING
    };
    for (hours, now, phase, dated) in [
        // At UTC−12 the list has long closed when its morning comes.
        (
            -12,
            "2025-12-09T00:00:00Z",
            Phase::Closed,
            "2025-12-08 12:00:00 -1200",
        ),
        (
            -12,
            "2025-12-09T21:15:00Z",
            Phase::Closed,
            "2025-12-09 09:15:00 -1200",
        ),
        // In Korea it closes a quarter of an hour before.
        (
            9,
            "2025-12-08T00:00:00Z",
            Phase::Early,
            "2025-12-08 09:00:00 +0900",
        ),
        (
            9,
            "2025-12-08T23:59:59Z",
            Phase::Open,
            "2025-12-09 08:59:00 +0900",
        ),
        (
            9,
            "2025-12-09T00:00:00Z",
            Phase::Closed,
            "2025-12-09 09:00:00 +0900",
        ),
        (
            9,
            "2025-12-09T00:15:00Z",
            Phase::Closed,
            "2025-12-09 09:15:00 +0900",
        ),
        // At UTC+14 the morning comes while the list is open.
        (
            14,
            "2025-12-08T19:15:00Z",
            Phase::Open,
            "2025-12-09 09:15:00 +1400",
        ),
        (
            14,
            "2025-12-08T23:00:00Z",
            Phase::Open,
            "2025-12-09 09:15:00 +1400",
        ),
    ] {
        let list = day("2025-12-08");
        assert_eq!(list.phase(at(now)), phase, "{hours}: {now}");
        let date = clock(hours).post_date(list, at(now));
        assert_eq!(date.front_matter(), dated, "{hours}: {now}");
    }
}

proptest! {
    #[test]
    fn phases_follow_each_other_and_agree_with_the_days_hours(days in 0..40_000_u64, seconds in -200_000..200_000_i64, nanos in 0..1_000_000_000_i64) {
        let day = ListDay::new(ListDay::FIRST.date() + chrono::Days::new(days)).expect("it is not before the first");
        let now = day.opens() + TimeDelta::seconds(seconds) + TimeDelta::nanoseconds(nanos);
        let phase = day.phase(now);
        prop_assert_eq!(matches!(phase, Phase::Early | Phase::Open), day.is_open(now));
        prop_assert_eq!(phase == Phase::Future, now < day.opens());
        if phase == Phase::Early {
            prop_assert!(now < day.first_papers() && !day.is_weekend());
        }
        match day.minutes_left(now) {
            None => prop_assert!(!day.is_open(now)),
            Some(minutes) => {
                prop_assert!((1..=1440).contains(&minutes));
                let left = day.closes() - now;
                prop_assert!(left <= TimeDelta::minutes(minutes.into()) && left > TimeDelta::minutes(i64::from(minutes) - 1));
            }
        }
    }
}
