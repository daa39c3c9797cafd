//! What a writer is told to look at before publishing.

mod support;

use daily_papers::{
    papers::{Count, Digest, Line},
    post::{Check, Format, Setting, checks},
};
use support::{at, day, paper};

const LATER: &str = "2026-02-01T00:00:00Z";

/// The checks of a list of one paper with this abstract and organization, made at an instant.
fn found(summary: &str, organization: &str, format: &Format, now: &str) -> Vec<Check> {
    let mut paper = paper(1, 1);
    paper.summary = Line::new(summary);
    paper.authors = vec![Line::new("Ada")];
    paper.organization = Some(Line::new(organization)).filter(|name| !name.is_empty());
    let papers = [paper];
    let digest = Digest::top(day("2026-01-05"), &papers, Count::All);
    checks(&digest, format, at(now))
}

#[test]
fn a_plain_paper_of_a_closed_list_has_nothing_to_look_at() {
    let format = Format::default();
    assert_eq!(found("They float.", "Harbour Lab", &format, LATER), []);
}

#[test]
fn what_is_missing_or_was_changed_is_found() {
    let format = Format::default();
    assert_eq!(
        found("They float.", "", &format, LATER),
        [Check::NoOrganization(1)]
    );
    assert_eq!(found("", "Lab", &format, LATER), [Check::NoSummary(1)]);
    assert_eq!(
        found("A|B", "Lab", &format, LATER),
        [Check::Protected(vec![1])]
    );
    assert_eq!(
        found("They float.", "Lab", &format, "2026-01-05T12:00:00Z"),
        [Check::StillOpen]
    );
}

#[test]
fn what_the_settings_leave_out_is_not_missed() {
    let mut format = Format::default();
    let mut set = |setting: Setting, value: &str| {
        setting
            .write(&mut format, value)
            .expect("a value it can have");
    };
    set(Setting::Organization, "authors");
    set(Setting::Summary, "nothing");
    set(Setting::Title, &"long ".repeat(20));
    assert_eq!(found("", "", &format, LATER), [Check::LongTitle]);
}

#[test]
fn every_check_is_one_line_of_its_own() {
    let all = [
        Check::StillOpen,
        Check::NoOrganization(2),
        Check::NoSummary(3),
        Check::Protected(vec![1, 4]),
        Check::LongTitle,
    ];
    let mut lines = all.map(|check| check.to_string());
    assert!(
        lines.iter().all(|line| line.lines().count() == 1),
        "{lines:?}"
    );
    lines.sort();
    assert!(lines.windows(2).all(|two| two[0] != two[1]), "{lines:?}");
}
