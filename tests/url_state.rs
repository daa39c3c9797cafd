//! The page's own address: what is written there is read again, and what nobody could mean has its default.

mod support;

use chrono::{DateTime, Days};
use daily_papers::{
    calendar::{Instant, ListDay, Month, Period, Week},
    papers::Count,
    post::Language,
    url_state::{InvalidParam, ListQuery, Parameter, Sample, UrlState},
};
use proptest::prelude::*;
use support::{at, day};

/// A Thursday afternoon in UTC.
const NOW: &str = "2026-01-01T12:00:00Z";

/// Reads a query as the page does: by the names of its parameters, decoded as `URLSearchParams` decodes them.
fn read(query: &str) -> (UrlState, Vec<InvalidParam>) {
    read_at(query, at(NOW))
}

fn read_at(query: &str, now: Instant) -> (UrlState, Vec<InvalidParam>) {
    let lookup = |parameter: Parameter| {
        query
            .trim_start_matches('?')
            .split('&')
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .find(|(name, _)| *name == parameter.name())
            .map(|(_, value)| decoded(value))
    };
    UrlState::parse(lookup, now)
}

/// A value as `URLSearchParams` decodes it: a plus is a blank, a percent sign with two digits is a byte, any other
/// percent sign is itself, and what is no UTF-8 is replaced.
fn decoded(value: &str) -> String {
    let value = value.as_bytes();
    let mut bytes = Vec::new();
    let mut at = 0;
    while at < value.len() {
        let digits = value.get(at + 1..at + 3).unwrap_or_default();
        let escaped = str::from_utf8(digits)
            .ok()
            .filter(|digits| digits.len() == 2 && digits.bytes().all(|d| d.is_ascii_hexdigit()))
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (value[at], escaped) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                at += 2;
            }
            (b'+', _) => bytes.push(b' '),
            (byte, _) => bytes.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What is read without anything being wrong.
fn understood(query: &str) -> UrlState {
    let (address, invalid) = read(query);
    assert_eq!(invalid, [], "{query}");
    address
}

fn subjects() -> impl Strategy<Value = ListQuery> {
    let first = ListDay::FIRST.date();
    let days =
        u64::try_from((at(NOW).date_naive() - first).num_days()).expect("it is after the first");
    let days = (0..=days).prop_map(move |days| {
        ListDay::new(first + Days::new(days)).expect("it is not before the first")
    });
    prop_oneof![
        Just(ListQuery::Latest),
        days.clone().prop_map(ListQuery::Day),
        days.clone()
            .prop_map(|day| ListQuery::Week(Week::from(day))),
        days.prop_map(|day| ListQuery::Month(Month::from(day))),
        Just(ListQuery::Shelf),
        prop::sample::select(Sample::ALL.to_vec()).prop_map(ListQuery::Sample),
    ]
}

fn addresses() -> impl Strategy<Value = UrlState> {
    let counts = prop_oneof![
        Just(None),
        prop::sample::select(Count::PRESETS.to_vec()).prop_map(Some),
        any::<usize>().prop_map(|papers| Some(Count::top(papers)))
    ];
    let languages = prop::option::of(prop::sample::select(Language::ALL.to_vec()));
    let searches = prop_oneof![
        Just(String::new()),
        any::<String>().prop_map(|text| text.replace(char::is_control, "")),
        r#"[a-z가-힣 +%&#=?"\-:]{0,12}"#
    ]
    // Blanks ask for nothing: see below.
    .prop_filter("it is blank", |text| {
        text.is_empty() || !text.trim().is_empty()
    });
    (subjects(), counts, searches, languages).prop_map(|(subject, count, search, language)| {
        UrlState {
            list: subject,
            count,
            search,
            language,
        }
    })
}

proptest! {
    #[test]
    fn every_address_is_read_as_it_was_written(address in addresses()) {
        let query = address.to_query_string();
        prop_assert_eq!(read(&query), (address, vec![]), "{}", query);
        prop_assert!(query.is_ascii() && !query.contains([' ', '#', '"', '<', '>', '`', '\'']), "{}", query);
        prop_assert!(!query.contains(char::is_control), "{}", query);
    }

    #[test]
    fn whatever_an_address_says_it_can_be_read_and_written_again(
        date in prop::option::of(prop_oneof!["[0-9]{1,4}-[0-9]{1,2}-[0-9]{1,2}", any::<String>()]),
        week in prop::option::of(prop_oneof!["[0-9]{4}-W?[0-9]{1,2}", any::<String>()]),
        month in prop::option::of(prop_oneof!["[0-9]{4}-[0-9]{1,2}", any::<String>()]),
        sample in prop::option::of(any::<String>()),
        top in prop::option::of(any::<String>()),
        q in prop::option::of(any::<String>()),
        lang in prop::option::of(any::<String>()),
        seconds in 0..4_102_444_800_i64,
    ) {
        let now = DateTime::from_timestamp(seconds, 0).expect("it is an instant");
        let lookup = |parameter: Parameter| match parameter {
            Parameter::Date => date.clone(),
            Parameter::Week => week.clone(),
            Parameter::Month => month.clone(),
            Parameter::Sample => sample.clone(),
            Parameter::Top => top.clone(),
            Parameter::Query => q.clone(),
            Parameter::Lang => lang.clone(),
            Parameter::Shelf => None,
        };
        let (address, _) = UrlState::parse(lookup, now);
        if let (Some(period), false) = (address.list.period(), matches!(address.list, ListQuery::Sample(_))) {
            prop_assert!(period.first() <= ListDay::today(now), "it has begun");
        }
        prop_assert_eq!(read_at(&address.to_query_string(), now), (address, vec![]));
    }
}

#[test]
fn the_bare_address_is_the_latest_list_and_leaves_the_rest_to_the_reader() {
    for query in [
        "",
        "?",
        "?date=",
        "?date=&week=&month=&top=&lang=&sample=",
        "?other=1",
    ] {
        assert_eq!(understood(query), UrlState::default(), "{query}");
    }
    let UrlState {
        list,
        count,
        search,
        language,
    } = UrlState::default();
    assert_eq!((list, count, language), (ListQuery::Latest, None, None));
    assert_eq!(search, "");
    assert_eq!(UrlState::default().to_query_string(), "");
}

#[test]
fn what_was_not_named_is_not_written_into_the_address() {
    assert_eq!(
        understood("?date=2025-12-08").to_query_string(),
        "?date=2025-12-08"
    );
    // What was named stays named: without it the page asks the reader's settings, or the browser.
    assert_eq!(
        understood("?top=10&lang=ko").to_query_string(),
        "?top=10&lang=ko"
    );
}

#[test]
fn parameters_are_written_in_one_order_with_their_names() {
    let address = understood("?lang=en&top=all&date=2025-12-08");
    assert_eq!(
        address.to_query_string(),
        "?date=2025-12-08&top=all&lang=en"
    );
    let sample = UrlState {
        list: ListQuery::Sample(Sample::Friday),
        count: Some(Count::top(5)),
        search: "boats".to_owned(),
        language: None,
    };
    assert_eq!(sample.to_query_string(), "?sample=2025-12-26&top=5&q=boats");
    assert_eq!(
        Parameter::ALL.map(Parameter::name),
        [
            "date", "week", "month", "shelf", "sample", "top", "q", "lang"
        ]
    );
    let written: Vec<(Parameter, String)> = sample.parameters().collect();
    assert_eq!(
        written,
        [
            (Parameter::Sample, "2025-12-26".to_owned()),
            (Parameter::Top, "5".to_owned()),
            (Parameter::Query, "boats".to_owned())
        ]
    );
}

#[test]
fn what_is_looked_for_is_written_so_that_an_address_can_hold_it() {
    for (search, query) in [
        ("diffusion model", "?q=diffusion+model"),
        ("C++ 87.5%", "?q=C%2B%2B+87.5%25"),
        ("a&b#c=d", "?q=a%26b%23c%3Dd"),
        (
            r#"-survey has:code org:"Seoul""#,
            "?q=-survey+has:code+org:%22Seoul%22",
        ),
        ("논문", "?q=%EB%85%BC%EB%AC%B8"),
        (" a ", "?q=+a+"),
    ] {
        let address = UrlState {
            search: search.to_owned(),
            ..UrlState::default()
        };
        assert_eq!(address.to_query_string(), query);
        assert_eq!(understood(query), address);
    }
    // Not of our writing, but of others' who write addresses.
    assert_eq!(understood("?q=100%&date=").search, "100%");
    assert_eq!(understood("?q=%ff%20x").search, "\u{fffd} x");
}

#[test]
fn a_day_that_has_come_is_shown() {
    for date in ["2023-05-04", "2025-12-08", "2025-12-27", "2026-01-01"] {
        assert_eq!(
            understood(&format!("?date={date}")).list,
            ListQuery::Day(day(date))
        );
    }
}

#[test]
fn a_date_that_is_none_gives_the_nearest_day_and_says_so() {
    for (date, instead) in [
        ("2025-02-30", "2025-02-28"),
        ("2025-13-01", "2025-12-01"),
        ("2023-05-03", "2023-05-04"),
        ("1999-01-01", "2023-05-04"),
        ("2026-01-02", "2026-01-01"),
        ("2999-12-31", "2026-01-01"),
    ] {
        let instead = ListQuery::Day(day(instead));
        let (address, invalid) = read(&format!("?date={date}&top=5"));
        assert_eq!(
            (address.list, address.count),
            (instead, Some(Count::top(5))),
            "{date}"
        );
        assert_eq!(
            invalid,
            [InvalidParam::List {
                requested: date.to_owned(),
                fallback: instead
            }],
            "{date}"
        );
    }
}

#[test]
fn a_date_that_nothing_can_be_made_of_gives_the_latest_list_and_says_so() {
    for date in [
        "today",
        "2025",
        "2025-12",
        "12025-01-01",
        "x",
        " ",
        "2025-12-08T00:00:00Z",
        "２０２５-12-08",
    ] {
        let (address, invalid) = read(&format!("?date={date}"));
        assert_eq!(address, UrlState::default(), "{date}");
        let said = InvalidParam::List {
            requested: date.to_owned(),
            fallback: ListQuery::Latest,
        };
        assert_eq!(invalid, [said], "{date}");
    }
}

#[test]
fn tomorrow_is_not_shown_before_it_is_tomorrow_in_utc() {
    let tomorrow = "?date=2026-01-02";
    let today = ListQuery::Day(day("2026-01-01"));
    // In Korea the second has begun for hours.
    let (address, invalid) = read_at(tomorrow, at("2026-01-02T08:59:59+09:00"));
    assert_eq!(address.list, today);
    assert!(!invalid.is_empty());
    let (address, invalid) = read_at(tomorrow, at("2026-01-02T09:00:00+09:00"));
    assert_eq!(
        (address.list, invalid),
        (ListQuery::Day(day("2026-01-02")), vec![])
    );
}

#[test]
fn a_sample_is_asked_for_by_its_day_and_goes_before_a_date() {
    let [monday, friday] = Sample::ALL;
    assert_eq!((monday, friday), (Sample::Monday, Sample::Friday));
    assert_eq!(
        [monday.day(), friday.day()],
        [day("2025-12-08"), day("2025-12-26")]
    );
    assert_eq!(friday.file_url(), "samples/2025-12-26.json");
    assert_eq!(
        understood("?sample=2025-12-08").list,
        ListQuery::Sample(monday)
    );
    assert_eq!(
        understood("?sample=2025-12-26&date=2025-11-03").list,
        ListQuery::Sample(friday)
    );
    assert_eq!(
        understood("?sample=2025-12-26&date=nonsense").list,
        ListQuery::Sample(friday)
    );
    // An empty parameter is as good as none.
    assert_eq!(
        understood("?sample=&date=2025-11-03").list,
        ListQuery::Day(day("2025-11-03"))
    );
}

#[test]
fn a_sample_that_there_is_not_gives_the_first_and_says_so() {
    for asked in ["2025-12-09", "monday", "1"] {
        let (address, invalid) = read(&format!("?sample={asked}"));
        let instead = ListQuery::Sample(Sample::Monday);
        assert_eq!(address.list, instead, "{asked}");
        assert_eq!(
            invalid,
            [InvalidParam::List {
                requested: asked.to_owned(),
                fallback: instead
            }],
            "{asked}"
        );
    }
}

#[test]
fn every_sample_comes_with_the_page_and_is_a_list() {
    for (sample, papers) in [(Sample::Monday, 20), (Sample::Friday, 7)] {
        let body = support::text_of(&format!("static/{}", sample.file_url()));
        let list = support::list_of(sample.day(), &body);
        assert_eq!(
            (list.papers.len(), list.dropped),
            (papers, 0),
            "{}",
            sample.file_url()
        );
        assert!(
            list.papers.iter().all(|paper| !paper.summary.is_empty()),
            "{}",
            sample.file_url()
        );
    }
}

#[test]
fn a_count_a_search_or_a_language_that_is_none_counts_as_absent_and_says_so() {
    for top in ["0", "-1", "ten", "1.5", "999999999999999999999999", " "] {
        let (address, invalid) = read(&format!("?top={top}&date=2025-12-08"));
        assert_eq!(address, understood("?date=2025-12-08"), "{top}");
        assert_eq!(invalid, [InvalidParam::Count(top.to_owned())]);
    }
    for top in ["all", "ALL", "All"] {
        let count = understood(&format!("?top={top}")).count;
        assert_eq!(count, Some(Count::All), "{top}");
    }
    for (lang, language) in [
        ("ko", Language::Korean),
        ("en", Language::English),
        ("KO-kr", Language::Korean),
        ("en-GB", Language::English),
    ] {
        let address = understood(&format!("?lang={lang}"));
        assert_eq!(address.language, Some(language), "{lang}");
    }
    for lang in ["de", "fr", "english", "k", "-"] {
        let (address, invalid) = read(&format!("?lang={lang}"));
        assert_eq!(address, UrlState::default(), "{lang}");
        assert_eq!(invalid, [InvalidParam::Language(lang.to_owned())]);
    }
    for q in ["%00", "%0A%0d", "%7f", "%20", "+", "%00+", "%E3%80%80"] {
        let (address, invalid) = read(&format!("?q={q}"));
        assert_eq!(address, UrlState::default(), "{q}");
        assert_eq!(invalid, [InvalidParam::Search], "{q}");
    }
    assert_eq!(understood("?q=agents%0A").search, "agents");
    // Nor does the page write what it would complain about.
    let blank = UrlState {
        search: " ".to_owned(),
        ..UrlState::default()
    };
    assert_eq!(blank.to_query_string(), "");
}

#[test]
fn everything_that_is_invalid_is_said_of_one_address() {
    let (address, invalid) = read("?date=x&top=0&q=%00&lang=fr");
    assert_eq!(address, UrlState::default());
    assert_eq!(
        invalid,
        [
            InvalidParam::List {
                requested: "x".to_owned(),
                fallback: ListQuery::Latest
            },
            InvalidParam::Count("0".to_owned()),
            InvalidParam::Search,
            InvalidParam::Language("fr".to_owned()),
        ]
    );
}

#[test]
fn dates_as_people_write_them_are_understood() {
    for (query, list) in [
        ("?date=2025-6-3", ListQuery::Day(day("2025-06-03"))),
        ("?date=20250603", ListQuery::Day(day("2025-06-03"))),
        ("?date=+2025-12-08+", ListQuery::Day(day("2025-12-08"))),
        ("?week=2025-w7", week("2025-W07")),
        ("?week=2025-W7", week("2025-W07")),
        ("?month=2025-6", month("2025-06")),
        ("?sample=2025-12-8", ListQuery::Sample(Sample::Monday)),
    ] {
        assert_eq!(understood(query).list, list, "{query}");
    }
}

// ---- Weeks and months ----

fn week(text: &str) -> ListQuery {
    ListQuery::Week(Week::parse(text).expect("it is a week"))
}

fn month(text: &str) -> ListQuery {
    ListQuery::Month(Month::parse(text).expect("it is a month"))
}

#[test]
fn a_week_or_a_month_that_has_begun_is_shown() {
    // The week began on Monday, the month this morning.
    for text in ["2023-W18", "2025-W50", "2025-W52", "2026-W01"] {
        assert_eq!(understood(&format!("?week={text}")).list, week(text));
    }
    for text in ["2023-05", "2025-12", "2026-01"] {
        assert_eq!(understood(&format!("?month={text}")).list, month(text));
    }
    let address = understood("?lang=en&week=2025-W50&top=5");
    assert_eq!(address.to_query_string(), "?week=2025-W50&top=5&lang=en");
    assert_eq!(
        understood("?month=2025-12").to_query_string(),
        "?month=2025-12"
    );
}

#[test]
fn a_week_or_a_month_that_is_none_gives_the_nearest_and_says_so() {
    for (parameter, asked, instead) in [
        ("week", "2025-W53", week("2025-W52")),
        ("week", "2025-W00", week("2025-W01")),
        ("week", "2025-12-10", week("2025-W50")),
        ("week", "2023-W17", week("2023-W18")),
        ("week", "2026-W02", week("2026-W01")),
        ("month", "2025-13", month("2025-12")),
        ("month", "2025-12-10", month("2025-12")),
        ("month", "2023-04", month("2023-05")),
        ("month", "2026-02", month("2026-01")),
        ("week", "this", ListQuery::Latest),
        ("week", "2025", ListQuery::Latest),
        ("month", "June", ListQuery::Latest),
        ("month", "2025-W50", ListQuery::Latest),
    ] {
        let (address, invalid) = read(&format!("?{parameter}={asked}&top=5"));
        assert_eq!(
            (address.list, address.count),
            (instead, Some(Count::top(5))),
            "{parameter}={asked}"
        );
        let asked = asked.to_owned();
        assert_eq!(
            invalid,
            [InvalidParam::List {
                requested: asked,
                fallback: instead
            }]
        );
    }
}

#[test]
fn next_week_is_not_shown_before_it_is_monday_in_utc() {
    let (next, present) = ("?week=2026-W02", week("2026-W01"));
    let (address, invalid) = read_at(next, at("2026-01-05T08:59:59+09:00"));
    assert_eq!(address.list, present);
    assert!(!invalid.is_empty());
    let (address, invalid) = read_at(next, at("2026-01-05T09:00:00+09:00"));
    assert_eq!((address.list, invalid), (week("2026-W02"), vec![]));
    let (address, invalid) = read_at("?month=2026-02", at("2026-02-01T09:00:00+09:00"));
    assert_eq!((address.list, invalid), (month("2026-02"), vec![]));
}

#[test]
fn week_53_is_shown_in_the_years_that_have_one() {
    let (address, invalid) = read_at("?week=2026-W53", at("2027-01-02T00:00:00Z"));
    assert_eq!((address.list, invalid), (week("2026-W53"), vec![]));
}

#[test]
fn of_several_the_most_particular_is_shown() {
    for (query, subject) in [
        (
            "?month=2025-11&week=2025-W50&date=2025-12-08",
            ListQuery::Day(day("2025-12-08")),
        ),
        ("?month=2025-11&week=2025-W50", week("2025-W50")),
        ("?month=2025-11&week=", month("2025-11")),
        (
            "?month=2025-11&week=2025-W50&sample=2025-12-26",
            ListQuery::Sample(Sample::Friday),
        ),
    ] {
        assert_eq!(understood(query).list, subject, "{query}");
    }
}

#[test]
fn a_subject_has_its_period_but_for_the_latest_list() {
    assert_eq!(ListQuery::Latest.period(), None);
    for period in [
        Period::Day(day("2025-12-08")),
        Period::Week(Week::from(day("2025-12-08"))),
        Period::Month(Month::from(day("2025-12-08"))),
    ] {
        assert_eq!(ListQuery::from(period).period(), Some(period));
    }
    assert_eq!(
        ListQuery::Sample(Sample::Friday).period(),
        Some(Period::Day(day("2025-12-26")))
    );
}

// ---- The shelf ----

#[test]
fn the_shelf_is_a_parameter_without_a_value() {
    for query in ["?shelf", "?shelf=", "?shelf=1"] {
        assert_eq!(understood(query).list, ListQuery::Shelf, "{query}");
        assert_eq!(understood(query).to_query_string(), "?shelf", "{query}");
    }
    let query = "?shelf&top=20&q=agents&lang=en";
    let address = understood(query);
    assert_eq!(address.list, ListQuery::Shelf);
    assert_eq!(address.search, "agents");
    assert_eq!(address.to_query_string(), query);
}

#[test]
fn a_list_goes_before_the_shelf() {
    assert_eq!(
        understood("?shelf&date=2025-12-08").list,
        ListQuery::Day(day("2025-12-08"))
    );
    assert_eq!(understood("?date=&shelf").list, ListQuery::Shelf);
}

#[test]
fn no_date_is_taken_for_the_shelf() {
    for query in [
        "?date=shelf",
        "?week=shelf",
        "?month=shelf",
        "?date=shelf-2025-12-08",
    ] {
        let (address, invalid) = read(query);
        assert_ne!(address.list, ListQuery::Shelf, "{query}");
        assert_eq!(invalid.len(), 1, "{query}");
    }
}
