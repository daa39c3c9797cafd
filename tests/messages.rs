//! What the page says where it depends on values.

mod support;

use chrono::FixedOffset;
use daily_papers::{
    api::CachedList,
    calendar::{DayRange, Instant, Month, Period, PostClock, Week},
    hub::{DayList, FetchError, Missing},
    i18n::{Messages, Shown},
    post::{Backfill, Check, DayPost, Language},
    state::{
        DayStatus, ExportStatus, PeriodProgress, PostExport, RankedList, RefreshState,
        SearchProgress,
    },
};
use support::{at, day};

fn messages() -> [Messages; 2] {
    [Language::Korean, Language::English].map(Messages::new)
}

fn hours(hours: i32) -> FixedOffset {
    FixedOffset::east_opt(hours * 3600).expect("it is an offset")
}

#[test]
fn the_notice_of_a_list_without_its_end_names_the_days_of_a_week_or_a_month() {
    let monday = day("2026-06-29");
    let notices = |reason, period, days: &[&str]| {
        let days: Vec<_> = days.iter().map(|date| day(date)).collect();
        messages().map(|t| t.missing_papers(reason, period, &days))
    };
    assert_eq!(
        notices(Missing::BeyondTheCap, Period::Day(monday), &["2026-06-29"]),
        [
            "이날의 논문이 너무 많아 앞부분만 읽었습니다.",
            "This day has too many papers; only the first are shown.",
        ]
    );
    for period in [
        Period::Week(Week::from(monday)),
        Period::Month(Month::from(monday)),
    ] {
        assert_eq!(
            notices(Missing::BeyondTheCap, period, &["2026-06-29"]),
            [
                "논문이 너무 많아 앞부분만 읽은 날이 있습니다: 6월 29일.",
                "Too many papers, of which only the first are shown: 29 June.",
            ]
        );
        assert_eq!(
            notices(Missing::LaterPages, period, &["2026-06-29", "2026-06-30"]),
            [
                "목록의 뒷부분을 받지 못한 날이 있습니다: 6월 29일, 6월 30일.",
                "Couldn’t load the end of the list: 29 June, 30 June.",
            ]
        );
    }
}

/// A line as wide screens show it.
fn wide(parts: &[(String, Shown)]) -> String {
    let is_shown = |(_, shown): &&(String, Shown)| matches!(shown, Shown::Always | Shown::Wide);
    let parts = parts.iter().filter(is_shown);
    parts.map(|(text, _)| text.as_str()).collect()
}

/// A line as narrow screens show it.
fn narrow(parts: &[(String, Shown)]) -> String {
    let is_shown = |(_, shown): &&(String, Shown)| matches!(shown, Shown::Always | Shown::Narrow);
    let parts = parts.iter().filter(is_shown);
    parts.map(|(text, _)| text.as_str()).collect()
}

/// The status of a list of a period that was fetched just now, in Korean and in English.
fn list_status(period: Period, now: &str) -> [String; 2] {
    let now: Instant = at(now);
    let list = RankedList::from_days(period, Vec::new(), period.list_days(now).count());
    let fetched_at = PostClock::KOREAN_MORNING.at(now);
    messages().map(|t| wide(&t.list_status(&list, fetched_at, now, &RefreshState::Done, hours(9))))
}

#[test]
fn the_time_until_a_list_closes_is_told_in_days_from_a_day_on() {
    let last_day = Period::Day(day("2026-06-30"));
    let month = Period::Month(Month::from(day("2026-06-30")));
    assert_eq!(
        list_status(last_day, "2026-06-30T05:01:00Z"),
        [
            "집계 중 · 0편 · 14:01 기준 · 마감까지 18시간 59분",
            "Open · 0 papers · as of 14:01 KST · closes in 18 h 59 min",
        ]
    );
    assert_eq!(
        list_status(month, "2026-06-02T02:01:00Z"),
        [
            "집계 중 · 0일치 · 0편 · 11:01 기준 · 마감까지 28일 21시간",
            "Open · 0 days · 0 papers · as of 11:01 KST · closes in 28 d 21 h",
        ]
    );
    let a_day_before = list_status(month, "2026-06-30T00:00:00Z");
    assert!(
        a_day_before[0].ends_with("마감까지 1일 0시간"),
        "{a_day_before:?}"
    );
}

#[test]
fn a_closed_list_says_when_it_was_fetched() {
    let period = Period::Day(day("2026-06-29"));
    assert_eq!(
        list_status(period, "2026-06-30T05:01:00Z"),
        [
            "마감 · 0편 · 14:01 기준",
            "Closed · 0 papers · as of 14:01 KST"
        ]
    );
}

#[test]
fn a_week_whose_lists_were_fetched_one_by_one_as_they_closed_is_closed() {
    let week = Period::Week(Week::from(day("2026-06-24")));
    let lists = week.list_days(week.closes()).map(|day| CachedList {
        list: DayList::empty(day),
        fetched_at: day.closes(),
    });
    let list = RankedList::from_days(week, lists.collect(), 0);
    let fetched_at = PostClock::KOREAN_MORNING.at(at("2026-06-23T00:00:00Z"));
    let now = week.closes();
    let lines = messages()
        .map(|t| narrow(&t.list_status(&list, fetched_at, now, &RefreshState::Done, hours(9))));
    assert_eq!(
        lines,
        [
            "마감 · 0편 · 2026-06-23 09:00 (UTC+9)",
            "Closed · 0 papers · 2026-06-23 09:00 (UTC+9)"
        ]
    );
}

#[test]
fn a_narrow_screen_has_the_state_the_number_and_the_time() {
    let list = RankedList::from_days(Period::Week(Week::from(day("2026-06-30"))), Vec::new(), 2);
    let now = at("2026-06-30T05:01:00Z");
    let fetched_at = PostClock::KOREAN_MORNING.at(now);
    let lines = messages()
        .map(|t| narrow(&t.list_status(&list, fetched_at, now, &RefreshState::Done, hours(9))));
    assert_eq!(
        lines,
        ["집계 중 · 0편 · 14:01", "Open · 0 papers · 14:01 KST"]
    );
}

#[test]
fn the_heading_shows_the_year_only_where_it_is_another() {
    let today = day("2026-06-30");
    let heading = |period: Period| messages().map(|t| t.heading(Some(period), today));
    let [korean, english] = heading(Period::Day(day("2026-06-29")));
    assert_eq!(wide(&korean), "6월 29일 월요일");
    assert_eq!(narrow(&korean), "6월 29일 월");
    assert_eq!(wide(&english), "Monday, 29 June");
    assert_eq!(narrow(&english), "Mon, 29 Jun");
    assert_eq!(korean[0], ("2026년 ".to_owned(), Shown::Spoken));
    let [korean, english] = heading(Period::Day(day("2025-12-08")));
    assert_eq!(wide(&korean), "2025년 12월 8일 월요일");
    assert_eq!(wide(&english), "Monday, 8 December 2025");
    assert_eq!(narrow(&english), "8 Dec 2025");
    let [korean, english] = heading(Period::Week(Week::from(today)));
    assert_eq!(wide(&korean), "6월 29일 – 7월 5일");
    assert_eq!(wide(&english), "29 Jun – 5 Jul");
    let [korean, english] = heading(Period::Week(Week::from(day("2026-06-24"))));
    assert_eq!(wide(&korean), "6월 22–28일");
    assert_eq!(wide(&english), "22–28 Jun");
}

#[test]
fn what_is_selected_is_told_by_what_was_done() {
    let [korean, english] = messages();
    let selected = |t: Messages, included, left_out, by_hand| {
        wide(&t.selected(included, left_out, 43, by_hand))
    };
    assert_eq!(selected(korean, 10, 0, false), "상위 10편 선택");
    assert_eq!(selected(korean, 9, 1, true), "9편 선택 · 1편 뺌");
    assert_eq!(selected(korean, 43, 0, false), "43편 모두 선택");
    assert_eq!(selected(english, 10, 0, true), "10 selected");
    assert_eq!(narrow(&english.selected(9, 1, 43, true)), "1 left out");
}

#[test]
fn an_open_list_says_when_it_closes_in_korea_or_in_utc_and_where_the_reader_is() {
    let [korean, english] = messages();
    let open = day("2026-06-30");
    let korean = |at| korean.still_open(open, hours(at));
    assert!(korean(9).contains("한국 시간 7월 1일 오전 9시에 마감되고"));
    assert!(korean(-7).contains("한국 시간 7월 1일 오전 9시(현지 6월 30일 17:00)에 마감되고"));
    assert!(korean(8).contains("한국 시간 7월 1일 오전 9시(현지 08:00)에 마감되고"));
    let english = |at| english.still_open(open, hours(at));
    assert!(
        english(-7).starts_with("Still open until 1 July, 00:00 UTC (30 June, 17:00 for you). ")
    );
    assert!(english(8).starts_with("Still open until 1 July, 00:00 UTC (08:00 for you). "));
    assert!(english(0).starts_with("Still open until 1 July, 00:00 UTC. "));
}

#[test]
fn other_times_are_told_where_the_reader_is_as_well() {
    let [korean, english] = messages();
    let monday = day("2026-06-29");
    let now = at("2026-06-30T05:01:00Z");
    let list = RankedList::from_days(Period::Day(monday), Vec::new(), 1);
    let fetched_at = PostClock::KOREAN_MORNING.at(now);
    let status =
        |t: Messages| t.list_status(&list, fetched_at, now, &RefreshState::Done, hours(-7));
    assert_eq!(wide(&status(korean)), "마감 · 0편 · 14:01(현지 22:01) 기준");
    assert_eq!(
        wide(&status(english)),
        "Closed · 0 papers · as of 14:01 KST (22:01 for you)"
    );
    let later = |t: Messages| {
        let now = now + chrono::TimeDelta::days(2);
        t.list_status(&list, fetched_at, now, &RefreshState::Done, hours(-7))
    };
    assert_eq!(
        messages().map(|t| wide(&later(t))),
        [
            "마감 · 0편 · 2026-06-30 14:01 (UTC+9)(현지 6월 29일 22:01) 기준",
            "Closed · 0 papers · as of 2026-06-30 14:01 (UTC+9) (29 June, 22:01 for you)"
        ]
    );

    let tomorrow = day("2026-07-01");
    let opens = |t: Messages, at: i32| t.not_open_text(tomorrow, now, hours(at));
    assert!(opens(korean, 9).contains("한국 시간 오전 9시에 열리고"));
    assert!(opens(korean, -7).contains("한국 시간 오전 9시(현지 6월 30일 17:00)에 열리고"));
    assert!(opens(english, -7).contains("(09:00 in Korea) (30 June, 17:00 for you); its"));
}

#[test]
fn a_day_that_is_refused_after_its_first_papers_tells_of_the_clock_even_when_it_is_over() {
    let wednesday = day("2026-07-01");
    for now in ["2026-07-01T03:00:00Z", "2026-07-04T03:00:00Z"] {
        let [korean, english] = messages().map(|t| t.not_open_text(wednesday, at(now), hours(9)));
        assert!(
            korean.contains("기기의 날짜와 시각을 확인해 주세요"),
            "{now}: {korean}"
        );
        assert!(
            english.contains("Check the date and time of the device"),
            "{now}: {english}"
        );
    }
}

/// What is said of a week of which so many lists came and so many did not.
fn progress(loaded: usize, failed: usize) -> [String; 2] {
    let loaded_day = DayStatus::Loaded {
        papers: 1,
        upvotes: 2,
    };
    let days = (8..).map(|date| day(&format!("2026-06-{date:02}")));
    let statuses = std::iter::repeat_n(loaded_day, loaded).chain(std::iter::repeat_n(
        DayStatus::Failed(FetchError::Network),
        failed,
    ));
    let days = days.zip(statuses).collect();
    let progress = PeriodProgress { days };
    messages().map(|t| t.period_progress(&progress))
}

#[test]
fn a_week_without_any_list_has_no_ranking() {
    let lost = progress(0, 2);
    assert_eq!(
        lost,
        [
            "받지 못한 날이 있습니다: 6월 8일, 6월 9일. 받은 목록이 없습니다.",
            "Couldn’t load: 8 June, 9 June. No list was loaded.",
        ]
    );
    assert_eq!(
        progress(2, 1),
        [
            "받지 못한 날이 있습니다: 6월 10일. 나머지 2일치로 순위를 냈습니다.",
            "Couldn’t load: 10 June. Ranked from the other 2 days.",
        ]
    );
    assert_eq!(
        progress(0, 3),
        [
            "받지 못한 날이 있습니다: 6월 8일–6월 10일. 받은 목록이 없습니다.",
            "Couldn’t load: 8 June–10 June. No list was loaded.",
        ]
    );
    assert_eq!(progress(3, 0), ["", ""]);
}

#[test]
fn a_stopped_export_of_days_does_not_say_that_it_is_done() {
    let range = DayRange::new(day("2026-06-08"), day("2026-06-10")).expect("it is a range");
    let mut backfill: Backfill<FetchError> = Backfill::new(range, at("2026-06-30T00:00:00Z"));
    let status = |backfill: &Backfill<FetchError>| messages().map(|t| t.backfill_status(backfill));
    backfill.record(day("2026-06-08"), DayPost::NoPapers);
    backfill.stop();
    assert_eq!(
        status(&backfill),
        ["멈췄습니다. 글 0편을 만들었습니다.", "Stopped. Posts: 0."]
    );
    backfill.resume();
    for missing in ["2026-06-09", "2026-06-10"] {
        backfill.record(day(missing), DayPost::NoPapers);
    }
    assert_eq!(
        status(&backfill),
        ["끝났습니다. 글 0편을 만들었습니다.", "Done. Posts: 0."]
    );
}

#[test]
fn numbers_of_papers_are_told_in_the_singular_and_the_plural() {
    let [korean, english] = messages();
    assert_eq!(korean.show_rest(33), "나머지 33편 보기");
    assert_eq!(english.show_rest(33), "Show the other 33 papers");
    assert_eq!(english.show_rest(1), "Show the other paper");
    let lists = |days| SearchProgress {
        searched: days,
        days,
        papers: 1,
    };
    assert_eq!(
        english.found_in_all_days(lists(1), true),
        "1 found in 1 stored list"
    );
    assert_eq!(
        english.found_in_all_days(lists(2), true),
        "1 found in 2 stored lists"
    );
    let check = |check: Check| messages().map(|t| t.check(&check));
    assert_eq!(
        check(Check::Protected(vec![1, 5, 10])),
        [
            "블로그에서 깨질 수 있는 기호·TeX 표기를 고쳤습니다(1·5·10번).",
            "Escaped symbols or TeX that could break your blog (papers 1, 5, 10).",
        ]
    );
    assert_eq!(
        check(Check::Protected(vec![4]))[1],
        "Escaped symbols or TeX that could break your blog (paper 4)."
    );
    assert_eq!(
        check(Check::NoOrganization(1))[1],
        "1 paper has no institution; the author count is shown instead."
    );
}

#[test]
fn a_week_is_named_by_its_number_and_the_year_of_its_thursday() {
    let [korean, _] = messages();
    let first_week = Period::Week(Week::from(day("2025-12-29")));
    assert_eq!(korean.period(first_week), "2026년 1주 · 12월 29일–1월 4일");
}

#[test]
fn the_shelf_is_called_by_its_name_and_not_by_a_day() {
    let shelf = Period::Shelf(day("2026-06-30"));
    let today = day("2026-06-30");
    assert_eq!(
        messages().map(|t| t.document_title(Some(shelf))),
        ["서재 · Daily Papers", "Shelf · Daily Papers"]
    );
    assert_eq!(
        messages().map(|t| wide(&t.heading(Some(shelf), today))),
        ["서재", "Shelf"]
    );
    assert_eq!(
        messages().map(|t| t.shelf_status(12, 5)),
        [
            "담아 둔 논문 12편 · 안 읽은 논문 5편",
            "12 saved papers · 5 unread"
        ]
    );
    assert_eq!(
        messages().map(|t| t.shelf_link(1)),
        ["서재: 담아 둔 논문 1편", "Shelf: 1 saved paper"]
    );
    let copied = ExportStatus::Copied {
        period: shelf,
        papers: 3,
        bytes: 100,
    };
    for text in messages().map(|t| t.export_status(&copied)) {
        assert!(!text.contains("2026"), "{text}");
    }
}

#[test]
fn an_export_that_asks_first_says_of_a_day_that_its_end_is_missing_and_of_a_week_that_days_are() {
    let monday = day("2026-01-05");
    let asks = |period| ExportStatus::Unconfirmed(PostExport::Copy, period);
    let of_day = messages().map(|t| t.export_status(&asks(Period::Day(monday))));
    let of_week = messages().map(|t| t.export_status(&asks(Period::Week(Week::from(monday)))));
    assert!(of_day[0].starts_with("목록의 뒷부분이"), "{of_day:?}");
    assert!(of_day[1].starts_with("The end of the list"), "{of_day:?}");
    assert!(of_week[0].starts_with("빠진 날이"), "{of_week:?}");
    assert!(
        of_week[1].starts_with("Days or papers are missing"),
        "{of_week:?}"
    );
    let copy = |days| messages().map(|t| t.confirm_export(PostExport::Copy, days));
    assert_eq!(copy(0), ["그래도 복사 · 일부 빠짐", "Copy anyway"]);
    assert_eq!(copy(2), ["그래도 복사 · 2일 빠짐", "Copy anyway"]);
}
