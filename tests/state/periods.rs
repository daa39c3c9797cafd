//! Loading the lists of a week.

use chrono::TimeDelta;
use daily_papers::{
    calendar::{Instant, ListDay, Month, Period, Week},
    hub::{ApiError, DayList, FetchError, Missing},
    papers::CleanText,
    post::Check,
    state::{
        Clock, DayStatus, ExportStatus, ExportTarget, ListOrigin, ListState, Lookup,
        PeriodProgress, PostExport, RefreshState,
    },
};
use leptos::prelude::*;

use crate::support::{FakeSource, Page, day, list, settle};

/// Monday to Friday of a week that is over.
fn days() -> Vec<ListDay> {
    (8..=12)
        .map(|date| day(&format!("2025-12-{date:02}")))
        .collect()
}

fn week() -> Period {
    Period::Week(Week::from(days()[0]))
}

fn progress(page: &Page) -> PeriodProgress {
    page.state.loader.progress.get_untracked()
}

fn loaded(papers: usize) -> DayStatus {
    let upvotes = (papers * (papers + 1)) as u64;
    DayStatus::Loaded { papers, upvotes }
}

#[test]
fn four_lists_are_loaded_at_once_at_most() {
    let page = Page::open(week());
    let days = days();
    assert_eq!(page.source.pending(), days[..4]);
    page.answer(list(days[1], 2));
    assert_eq!(page.source.pending(), [days[0], days[2], days[3], days[4]]);
    for day in [days[4], days[3], days[2], days[0]] {
        page.answer(list(day, 2));
    }
    assert_eq!(page.source.max_pending(), 4);
    assert_eq!(page.titles().len(), 10);
    assert!(!progress(&page).is_loading());
}

#[test]
fn lists_are_shown_as_they_come() {
    let page = Page::open(week());
    let days = days();
    assert_eq!(page.list(), ListState::Loading(Some(week())));
    page.answer(list(days[2], 3));
    assert_eq!(page.titles().len(), 3);
    assert_eq!(page.refresh_state(), Some(RefreshState::InProgress));
    assert_eq!(progress(&page).settled(), 1);
    assert_eq!(progress(&page).status(days[2]), Some(&loaded(3)));
    assert_eq!(progress(&page).status(days[0]), Some(&DayStatus::Pending));
}

#[test]
fn one_day_that_fails_is_left_out_and_named() {
    let page = Page::open(week());
    let days = days();
    for day in &days {
        let answer = if *day == days[1] {
            Err(FetchError::Timeout)
        } else {
            Ok(list(*day, 2))
        };
        page.source.answer(*day, answer);
        settle();
    }
    assert_eq!(progress(&page).missing(), [days[1]]);
    let failed = DayStatus::Failed(FetchError::Timeout);
    assert_eq!(progress(&page).status(days[1]), Some(&failed));
    assert_eq!(
        page.state.loader.ready_list().map(|list| list.days),
        Some(4)
    );
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
}

#[test]
fn a_week_stopped_half_way_keeps_what_has_come() {
    let page = Page::open(week());
    let days = days();
    page.answer(list(days[0], 2));
    page.answer(list(days[1], 2));
    page.state.loader.stop_period();
    settle();
    assert_eq!(page.source.cancelled(), days[2..]);
    assert_eq!(page.source.pending(), []);
    assert_eq!(page.titles().len(), 4);
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
    assert_eq!(progress(&page).missing(), days[2..]);
    assert_eq!(progress(&page).status(days[4]), Some(&DayStatus::Stopped));

    // What has come is cached by now, and only the rest is asked for again.
    for day in &days[..2] {
        page.source.cache(list(*day, 2), day.settles());
    }
    page.state.navigation.load(Lookup::CacheFirst);
    settle();
    assert_eq!(page.source.pending(), days[2..]);
    for day in &days[2..] {
        page.answer(list(*day, 2));
    }
    assert_eq!(page.titles().len(), 10);
    assert!(progress(&page).missing().is_empty());
}

#[test]
fn a_ranking_stays_while_it_is_brought_up_to_date_until_the_new_one_is_complete() {
    let page = Page::open(week());
    let days = days();
    for day in &days {
        page.answer(list(*day, 2));
    }
    page.state.loader.refresh();
    settle();
    assert_eq!(page.refresh_state(), Some(RefreshState::InProgress));
    for day in &days[1..] {
        page.answer(list(*day, 3));
        assert_eq!(page.titles().len(), 10);
    }
    page.answer(list(days[0], 3));
    assert_eq!(page.titles().len(), 15);
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
}

#[test]
fn a_week_stopped_before_anything_has_come_has_no_papers() {
    let page = Page::open(week());
    page.state.loader.stop_period();
    settle();
    assert_eq!(page.list(), ListState::EmptyPeriod(week()));
}

#[test]
fn a_week_of_which_every_day_fails_has_failed() {
    let page = Page::open(week());
    for day in days() {
        page.source.answer(day, Err(FetchError::Network));
        settle();
    }
    assert_eq!(
        page.list(),
        ListState::Failed(Some(week()), FetchError::Network)
    );
}

#[test]
fn a_day_of_the_week_that_fails_is_taken_from_the_cache() {
    let source = FakeSource::default();
    let days = days();
    source.cache(list(days[0], 2), days[0].closes());
    source.cache(list(days[1], 2), days[1].settles());
    let page = Page::open_with(week(), source);
    assert!(
        !page.source.requested().contains(&days[1]),
        "it will not change any more"
    );
    page.source.answer(days[0], Err(FetchError::Network));
    page.source
        .answer(days[2], Err(FetchError::Rejected(ApiError::NotOpen)));
    settle();
    page.answer(DayList::empty(days[3]));
    page.answer(list(days[4], 1));
    assert_eq!(progress(&page).missing(), [days[2]]);
    assert_eq!(page.titles().len(), 5);
}

/// A week of which Monday's list cannot be loaded, but is cached since an instant.
fn with_monday_of(fetched_at: Instant) -> Page {
    let source = FakeSource::default();
    let days = days();
    source.cache(list(days[0], 2), fetched_at);
    let page = Page::open_with(week(), source);
    page.source.answer(days[0], Err(FetchError::Network));
    settle();
    for day in &days[1..] {
        page.answer(list(*day, 2));
    }
    page
}

#[test]
fn a_list_fetched_before_its_day_closed_does_not_stand_for_the_day() {
    let monday = days()[0];
    let page = with_monday_of(monday.opens());
    assert_eq!(progress(&page).missing(), [monday]);
    assert_eq!(page.titles().len(), 8);
    assert_eq!(lacks(&page), Some(Check::MissingDays(1)));
}

#[test]
fn a_week_is_as_old_as_the_oldest_of_its_lists() {
    let monday = days()[0];
    let page = with_monday_of(monday.closes());
    let ListState::Ready(_, ListOrigin::HuggingFace { fetched_at, .. }) = page.list() else {
        panic!("{:?}", page.list());
    };
    assert_eq!(fetched_at, monday.closes());
}

/// A complete week that is being brought up to date, of which Monday's list has come; and how far it was loaded before.
fn refreshing_week() -> (Page, PeriodProgress) {
    let page = Page::open(week());
    for day in days() {
        page.answer(list(day, 2));
    }
    let before = progress(&page);
    page.state.loader.refresh();
    settle();
    page.answer(list(days()[0], 3));
    (page, before)
}

#[test]
fn a_refresh_that_lacks_days_keeps_the_ranking_and_says_why() {
    let (page, before) = refreshing_week();
    for day in &days()[1..] {
        page.source.answer(*day, Err(FetchError::Network));
        settle();
    }
    assert_eq!(page.titles().len(), 10);
    assert_eq!(
        page.refresh_state(),
        Some(RefreshState::Failed(FetchError::Network))
    );
    assert_eq!(progress(&page), before);
    assert_eq!(lacks(&page), None);
}

fn emptied() -> FetchError {
    ApiError::Emptied.into()
}

#[test]
fn a_refresh_in_which_a_day_has_lost_all_its_papers_keeps_the_ranking_and_says_why() {
    let (page, before) = refreshing_week();
    page.answer(DayList::empty(days()[1]));
    for day in &days()[2..] {
        page.answer(list(*day, 3));
    }
    assert_eq!(page.titles().len(), 10);
    assert_eq!(page.refresh_state(), Some(RefreshState::Failed(emptied())));
    assert_eq!(progress(&page), before);
}

#[test]
fn a_day_of_the_week_that_never_had_papers_is_refreshed_as_one_without() {
    let page = Page::open(week());
    for lists in [2, 3] {
        for (number, day) in days().into_iter().enumerate() {
            page.answer(match number {
                1 => DayList::empty(day),
                _ => list(day, lists),
            });
        }
        assert_eq!(page.titles().len(), 4 * lists);
        assert_eq!(page.refresh_state(), Some(RefreshState::Done));
        page.state.loader.refresh();
        settle();
    }
}

#[test]
fn a_day_of_the_week_that_has_lost_all_its_papers_is_taken_from_the_cache_and_that_is_said() {
    let source = FakeSource::default();
    let days = days();
    source.cache(list(days[0], 5), days[0].closes());
    source.cache(list(days[1], 5), days[1].opens());
    let page = Page::open_with(week(), source);
    page.answer(DayList::empty(days[0]));
    page.answer(DayList::empty(days[1]));
    for day in &days[2..] {
        page.answer(list(*day, 2));
    }
    assert_eq!(page.titles().len(), 11);
    assert_eq!(page.refresh_state(), Some(RefreshState::Failed(emptied())));
    // What was fetched while the day was open is not its list, but it had papers.
    let status = DayStatus::Failed(emptied());
    assert_eq!(progress(&page).status(days[1]), Some(&status));
}

#[test]
fn the_rest_of_a_stopped_week_comes_to_what_is_shown_where_nothing_is_cached() {
    let page = stopped_week();
    let days = days();
    page.state.loader.load_rest();
    settle();
    assert_eq!(page.titles().len(), 4);
    assert_eq!(page.source.pending(), days[2..]);
    assert_eq!(progress(&page).settled(), 2);
    page.answer(list(days[3], 2));
    assert_eq!(page.titles().len(), 6);
    assert_eq!(page.state.loader.missing_days(), 2);
    page.state.loader.stop_period();
    settle();
    assert_eq!(progress(&page).missing(), [days[2], days[4]]);

    page.state.loader.load_rest();
    settle();
    assert_eq!(page.source.pending(), [days[2], days[4]]);
    page.source.answer(days[2], Err(FetchError::Network));
    settle();
    page.answer(list(days[4], 2));
    assert_eq!(page.titles().len(), 8);
    assert_eq!(progress(&page).missing(), [days[2]]);

    page.state.loader.load_rest();
    settle();
    page.answer(list(days[2], 2));
    assert_eq!(page.titles().len(), 10);
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
    assert_eq!(lacks(&page), None);
}

#[test]
fn the_rest_of_a_week_of_which_nothing_is_shown_is_all_of_it() {
    let page = Page::open(week());
    page.state.loader.stop_period();
    settle();
    page.state.loader.load_rest();
    settle();
    assert_eq!(page.list(), ListState::Loading(Some(week())));
    for day in days() {
        page.answer(list(day, 2));
    }
    assert_eq!(page.titles().len(), 10);
}

#[test]
fn a_stopped_week_whose_refresh_is_stopped_or_fails_waits_for_nothing() {
    for fails in [false, true] {
        let page = stopped_week();
        page.state.loader.refresh();
        settle();
        if fails {
            for day in days() {
                page.source.answer(day, Err(FetchError::Network));
                settle();
            }
        } else {
            page.state.loader.stop_period();
            settle();
        }
        assert_eq!(page.titles().len(), 4);
        assert_eq!(progress(&page).missing(), days()[2..]);
        assert!(!progress(&page).is_loading());
    }
}

#[test]
fn a_refresh_that_is_stopped_leaves_the_ranking_complete() {
    let (page, before) = refreshing_week();
    page.state.loader.stop_period();
    settle();
    assert_eq!(page.titles().len(), 10);
    assert_eq!(progress(&page), before);
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
}

#[test]
fn a_day_of_the_week_that_has_not_opened_though_the_clock_is_past_it_is_missing() {
    let page = Page::open(week());
    let days = days();
    for day in &days[..3] {
        page.answer(list(*day, 2));
    }
    assert!(!page.state.loader.clock_is_ahead());
    for day in &days[3..] {
        page.source
            .answer(*day, Err(FetchError::Rejected(ApiError::NotOpen)));
        settle();
    }
    assert_eq!(progress(&page).missing(), days[3..]);
    assert_eq!(page.state.loader.missing_days(), 2);
    assert!(page.state.loader.clock_is_ahead());
    page.go_to(days[0]);
    assert!(
        !page.state.loader.clock_is_ahead(),
        "of another list nothing is known"
    );
}

#[test]
fn a_week_whose_days_are_refused_for_a_reason_is_not_an_empty_week() {
    let page = Page::open(week());
    let refused = FetchError::Rejected(ApiError::Refused(CleanText::new("no")));
    for day in days() {
        page.source.answer(day, Err(refused.clone()));
        settle();
    }
    assert_eq!(page.list(), ListState::Failed(Some(week()), refused));
}

#[test]
fn going_to_a_day_drops_every_request_of_the_week() {
    let page = Page::open(week());
    let days = days();
    page.go_to(day("2025-12-01"));
    assert_eq!(page.source.cancelled().len(), 4);
    assert_eq!(page.source.pending(), [day("2025-12-01")]);
    assert_eq!(progress(&page), PeriodProgress::default());
    assert!(!page.source.requested().contains(&days[4]));
}

// ---- A post that lacks days ----

/// A week of which only Monday's and Tuesday's lists came before the reader stopped.
fn stopped_week() -> Page {
    let page = Page::open(week());
    page.answer(list(days()[0], 2));
    page.answer(list(days()[1], 2));
    page.state.loader.stop_period();
    settle();
    page
}

fn lacks(page: &Page) -> Option<Check> {
    let mut checks = page.state.post.checks.get_untracked().into_iter();
    checks.find(|check| matches!(check, Check::MissingDays(_)))
}

#[test]
fn a_post_that_lacks_days_says_how_many_until_they_come() {
    let page = Page::open(week());
    page.answer(list(days()[0], 2));
    assert_eq!(lacks(&page), Some(Check::MissingDays(4)));
    page.answer(list(days()[1], 2));
    page.state.loader.stop_period();
    settle();
    assert_eq!(lacks(&page), Some(Check::MissingDays(3)));
    let text = page.post_text();
    assert!(
        text.contains("(3 days missing)") || text.contains("(3일치 빠짐)"),
        "{text}"
    );

    page.state.navigation.load(Lookup::CacheFirst);
    settle();
    for day in days() {
        page.answer(list(day, 2));
    }
    assert_eq!(lacks(&page), None);
    assert!(!page.post_text().contains("일치 빠짐") && !page.post_text().contains("missing)"));
}

#[test]
fn a_day_without_papers_is_not_missing() {
    let page = Page::open(week());
    for (number, day) in days().into_iter().enumerate() {
        page.answer(if number == 2 {
            DayList::empty(day)
        } else {
            list(day, 2)
        });
    }
    assert_eq!(lacks(&page), None);
}

#[test]
fn a_complete_post_stays_complete_while_its_lists_are_brought_up_to_date() {
    let page = Page::open(week());
    for day in days() {
        page.answer(list(day, 2));
    }
    page.state.loader.refresh();
    settle();
    assert!(progress(&page).is_loading());
    assert_eq!(lacks(&page), None);
}

#[test]
fn every_export_of_a_post_that_lacks_days_waits_for_a_second_press() {
    let page = stopped_week();
    let status = || page.state.export.status.get_untracked();
    let copy: fn(&Page) = |page| page.state.copy_post();
    let download: fn(&Page) = |page| page.state.download_post();
    let list: fn(&Page) = |page| page.state.export_post(ExportTarget::LinkList);
    for (press, export, failed) in [
        (copy, PostExport::Copy, ExportStatus::CopyFailed),
        (download, PostExport::Download, ExportStatus::DownloadFailed),
        (
            list,
            PostExport::To(ExportTarget::LinkList),
            ExportStatus::PartFailed,
        ),
    ] {
        press(&page);
        settle();
        assert_eq!(status(), ExportStatus::Unconfirmed(export, week()));
        assert_eq!(page.state.export.unconfirmed_days(export), Some(3));
        press(&page);
        settle();
        // Without a browser every export fails, but it was tried.
        assert_eq!(status(), failed);
        assert_eq!(page.state.export.unconfirmed_days(export), None);
    }
    copy(&page);
    download(&page);
    let asked = ExportStatus::Unconfirmed(PostExport::Download, week());
    assert_eq!(status(), asked, "another export asks for itself");
    page.state.navigation.load(Lookup::CacheFirst);
    settle();
    for day in days() {
        page.answer(crate::support::list(day, 2));
    }
    assert_eq!(status(), ExportStatus::None, "nothing is missing any more");
}

/// A list whose later pages did not come.
fn half(day: ListDay) -> DayList {
    DayList {
        missing: Some(Missing::LaterPages),
        ..list(day, 2)
    }
}

#[test]
fn a_day_whose_later_pages_did_not_come_is_in_the_week_which_says_that_its_end_is_missing() {
    let page = Page::open(week());
    page.answer(half(days()[0]));
    for day in &days()[1..4] {
        page.answer(list(*day, 2));
    }
    page.source.answer(days()[4], Err(FetchError::Network));
    settle();
    assert_eq!(page.state.loader.missing_days(), 1);
    assert_eq!(lacks(&page), Some(Check::MissingDays(1)));
    let checks = page.state.post.checks.get_untracked();
    assert!(checks.contains(&Check::Incomplete), "{checks:?}");
    let text = page.post_text();
    let lack = "(1 day missing, the end of a day’s list missing)";
    assert!(
        text.contains("on 4 days from") && text.contains(lack),
        "{text}"
    );
    page.state.copy_post();
    settle();
    let asked = ExportStatus::Unconfirmed(PostExport::Copy, week());
    assert_eq!(page.state.export.status.get_untracked(), asked);

    page.state.navigation.load(Lookup::CacheFirst);
    settle();
    for day in days() {
        page.answer(list(day, 2));
    }
    assert_eq!(lacks(&page), None);
    let checks = page.state.post.checks.get_untracked();
    assert!(!checks.contains(&Check::Incomplete), "{checks:?}");
}

/// A week that lacks the end of its first day, whose refresh has come so far that it lacks that again.
fn refreshing_incomplete_week() -> Page {
    let page = Page::open(week());
    page.answer(half(days()[0]));
    for day in &days()[1..] {
        page.answer(list(*day, 2));
    }
    page.state.loader.refresh();
    settle();
    page.answer(half(days()[0]));
    page
}

#[test]
fn a_ranking_that_lacks_the_end_of_a_day_is_not_replaced_by_one_that_lacks_a_day_too() {
    let page = refreshing_incomplete_week();
    page.source.answer(days()[1], Err(FetchError::Network));
    settle();
    for day in &days()[2..] {
        page.answer(list(*day, 2));
    }
    assert_eq!(page.state.loader.missing_days(), 0);
    assert_eq!(
        page.refresh_state(),
        Some(RefreshState::Failed(FetchError::Network))
    );
}

#[test]
fn a_complete_ranking_is_not_replaced_by_one_that_lacks_the_end_of_a_day() {
    let (page, before) = refreshing_week();
    page.answer(half(days()[1]));
    for day in &days()[2..] {
        page.answer(list(*day, 3));
    }
    assert_eq!(page.titles().len(), 10);
    let cut_off = RefreshState::Failed(ApiError::CutOff.into());
    assert_eq!(page.refresh_state(), Some(cut_off));
    assert_eq!(progress(&page), before);

    page.state.loader.refresh();
    settle();
    for day in days() {
        page.answer(list(day, 3));
    }
    assert_eq!(page.titles().len(), 15);
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
}

#[test]
fn a_ranking_that_lacks_the_end_of_a_day_gives_way_to_one_that_has_more() {
    let page = refreshing_incomplete_week();
    for day in &days()[1..] {
        page.answer(list(*day, 3));
    }
    assert_eq!(page.titles().len(), 14);
    assert_eq!(page.refresh_state(), Some(RefreshState::Done));
}

#[test]
fn a_week_knows_which_of_its_days_lack_papers_and_why() {
    let page = Page::open(week());
    let days = days();
    page.answer(half(days[0]));
    page.answer(DayList {
        missing: Some(Missing::BeyondTheCap),
        ..list(days[1], 2)
    });
    for day in &days[2..] {
        page.answer(list(*day, 2));
    }
    let of = |reason| page.state.loader.incomplete_days(reason);
    assert_eq!(of(Missing::LaterPages), days[..1]);
    assert_eq!(of(Missing::BeyondTheCap), days[1..2]);
}

#[test]
fn a_day_of_the_week_whose_later_pages_fail_is_taken_from_the_cache() {
    let source = FakeSource::default();
    source.cache(list(days()[0], 5), days()[0].closes());
    let page = Page::open_with(week(), source);
    page.answer(half(days()[0]));
    for day in &days()[1..] {
        page.answer(list(*day, 2));
    }
    assert_eq!(page.titles().len(), 13);
    let shown = page.state.loader.ready_list().expect("a ranking is shown");
    assert!(!shown.has_gaps());
}

#[test]
fn a_closed_week_whose_days_were_cached_while_it_was_open_is_complete() {
    let source = FakeSource::default();
    source.cache(list(days()[0], 2), days()[0].settles());
    let page = Page::open_with(week(), source);
    for day in &days()[1..] {
        page.answer(list(*day, 2));
    }
    let checks = page.state.post.checks.get_untracked();
    assert!(!checks.contains(&Check::FetchedBeforeClosing), "{checks:?}");
    assert_eq!(lacks(&page), None);
}

// ---- A clock that is wrong ----

/// The month of that week.
fn month() -> Period {
    Period::Month(Month::from(days()[0]))
}

fn changed(day: ListDay, at: Instant) -> DayList {
    DayList {
        latest_change: Some(at),
        ..list(day, 2)
    }
}

#[test]
fn a_wrong_clock_is_noticed_by_the_lists_of_a_week_and_of_a_month() {
    let now = Clock::new().now();
    for period in [week(), month()] {
        let listed: Vec<ListDay> = period.list_days(now).collect();
        // The lists are answered as they are asked for, the last of them in a way of its own.
        let clock = |last: fn(ListDay, Instant) -> Result<DayList, FetchError>| {
            let page = Page::open(period);
            for (number, day) in listed.iter().enumerate() {
                let answer = match number + 1 == listed.len() {
                    true => last(*day, now),
                    false => Ok(list(*day, 2)),
                };
                page.source.answer(*day, answer);
                settle();
            }
            let loader = page.state.loader;
            (loader.clock_is_ahead(), loader.clock_is_behind())
        };
        assert_eq!(clock(|day, _| Ok(list(day, 2))), (false, false));
        let not_open = clock(|_, _| Err(ApiError::NotOpen.into()));
        assert_eq!(not_open, (true, false), "{period}");
        let of_now = clock(|day, now| Ok(changed(day, now)));
        assert_eq!(of_now, (false, false), "{period}");
        let in_an_hour = clock(|day, now| Ok(changed(day, now + TimeDelta::hours(1))));
        assert_eq!(in_an_hour, (false, true), "{period}");
    }
}

#[test]
fn a_clock_behind_is_noticed_by_what_the_lists_of_a_week_and_the_latest_list_say() {
    let now = Clock::new().now();
    let dated = |day: ListDay, minutes: i64| DayList {
        latest_change: Some(now + TimeDelta::minutes(minutes)),
        ..list(day, 2)
    };
    let page = Page::open(week());
    for day in days() {
        assert!(!page.state.loader.clock_is_behind());
        page.answer(dated(day, 0));
    }
    assert!(
        !page.state.loader.clock_is_behind(),
        "a slow answer is none"
    );
    page.state.loader.refresh();
    settle();
    page.answer(dated(days()[0], 60));
    for day in &days()[1..] {
        page.answer(dated(*day, -60));
    }
    assert!(page.state.loader.clock_is_behind());

    let page = Page::showing(dated(days()[0], 60));
    assert!(page.state.loader.clock_is_behind());
    page.show(dated(days()[1], -60));
    assert!(!page.state.loader.clock_is_behind());
}
