//! The command line, as a process: `examples/post.rs`, which `cargo test` builds together with the tests.

mod support;

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use daily_papers::post::{Format, Setting};
use support::{command_line, empty_folder as folder, text_of};

const FIXTURE: &str = "tests/fixtures/2026-01-05.json";
const GOLDEN: &str = "tests/golden/2026-01-06-daily-papers-2026-01-06.md";
const GOLDEN_ENGLISH: &str = "tests/golden/2026-01-06-daily-papers-2026-01-06.en.md";
const WEDNESDAY: &str = "tests/fixtures/2026-01-07.json";
const NOTE: &str = "tests/fixtures/2026-01-05.json: note: rows left out: 1\n";

/// Runs the example from the repository's root.
fn post<Argument: AsRef<std::ffi::OsStr>>(arguments: &[Argument]) -> Output {
    Command::new(command_line())
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the example runs")
}

/// What a run gave: its exit status, standard output and standard error.
fn said(output: &Output) -> (i32, &str, &str) {
    let text = |bytes| std::str::from_utf8(bytes).expect("the output is UTF-8");
    let status = output.status.code().expect("it ended by itself");
    (status, text(&output.stdout), text(&output.stderr))
}

/// A file for a test to read, and its path.
fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).expect("the file can be written");
    path.into_os_string()
        .into_string()
        .expect("the path is UTF-8")
}

/// An answer with one paper.
fn answer(title: &str) -> String {
    format!(r#"[{{"paper": {{"id": "2601.99901", "title": "{title}", "upvotes": 3}}}}]"#)
}

/// The names of the files in a folder.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("the entry can be read").file_name())
        .map(|name| name.into_string().expect("the name is UTF-8"))
        .collect();
    names.sort();
    names
}

#[test]
fn the_post_is_printed() {
    let output = post(&["2026-01-05", FIXTURE, "--top", "all"]);
    assert_eq!(said(&output), (0, text_of(GOLDEN).as_str(), NOTE));
}

#[test]
fn ten_papers_in_korean_are_the_default() {
    let all = post(&["2026-01-05", FIXTURE, "--top", "10", "--lang", "ko"]);
    let default = post(&["2026-01-05", FIXTURE]);
    assert_eq!(said(&default), said(&all));
    let (_, text, _) = said(&default);
    assert!(
        text.contains("총 **10개**의") && !text.contains("\n11. "),
        "{text}"
    );
}

#[test]
fn count_and_language_are_options_anywhere_on_the_line() {
    let golden = text_of(GOLDEN_ENGLISH);
    for arguments in [
        ["--top", "10", "--lang", "en", "2026-01-05", FIXTURE],
        ["2026-01-05", FIXTURE, "--lang", "en-GB", "--top", "10"],
        ["2026-01-05", "--top", "10", FIXTURE, "--lang", "en"],
    ] {
        let output = post(&arguments);
        assert_eq!(said(&output), (0, golden.as_str(), NOTE), "{arguments:?}");
    }
}

#[test]
fn several_posts_are_printed_one_after_the_other() {
    let folder = folder("several");
    let first = file(&folder, "a.json", &answer("First"));
    let second = file(&folder, "b.json", &answer("Second"));
    let output = post(&["2024-01-04", &first, "2023-05-04", &second]);
    let (status, text, errors) = said(&output);
    assert_eq!((status, errors), (0, ""));
    let both = ["2024-01-04", "2023-05-04"]
        .iter()
        .zip([&first, &second])
        .map(|(day, file)| {
            String::from_utf8(post(&[day, file.as_str()]).stdout).expect("the output is UTF-8")
        });
    assert_eq!(text, both.collect::<String>());
    assert!(
        text.contains("1. **First** - 👍 3\n") && text.contains("1. **Second** - 👍 3\n"),
        "{text}"
    );
}

#[test]
fn posts_are_written_under_their_own_names_into_a_folder_that_is_made() {
    let folder = folder("written");
    let out = folder.join("deep/posts");
    let first = file(&folder, "a.json", &answer("First"));
    let mut arguments = vec![
        "2026-01-05",
        FIXTURE,
        "2023-12-31",
        &first,
        "--top",
        "all",
        "--out",
    ];
    arguments.push(out.to_str().expect("the path is UTF-8"));
    let output = post(&arguments);
    assert_eq!(said(&output), (0, "", NOTE), "nothing is printed");
    assert_eq!(
        names(&out),
        [
            "2024-01-01-daily-papers-2024-01-01.md",
            "2026-01-06-daily-papers-2026-01-06.md"
        ]
    );
    let written = fs::read_to_string(out.join("2026-01-06-daily-papers-2026-01-06.md"));
    assert_eq!(written.expect("it can be read"), text_of(GOLDEN));
}

#[test]
fn a_file_that_gives_no_post_costs_one_line_and_the_others_are_written() {
    let folder = folder("broken");
    let good = file(&folder, "good.json", &answer("Good"));
    let also_good = file(&folder, "also good.json", &answer("Also good"));
    let latin = folder.join("latin.json");
    fs::write(&latin, b"[\xe9\xff]").expect("the file can be written");
    let latin = latin
        .into_os_string()
        .into_string()
        .expect("the path is UTF-8");
    let bad = [
        (file(&folder, "cut.json", &answer("Cut")[..20]), "cut off"),
        (file(&folder, "empty.json", ""), "not JSON"),
        (
            file(&folder, "page.json", "<!doctype html>\n<html>\n</html>\n"),
            "not JSON",
        ),
        (
            file(&folder, "error.json", "{\"error\": \"two\\nlines\"}"),
            "two lines",
        ),
        (file(&folder, "rows.json", "[{}, {}]"), "2 rows"),
        (
            file(&folder, "weekend.json", "[]"),
            "no papers on 2024-01-06",
        ),
        (latin, "not JSON"),
        (
            folder.join("missing.json").display().to_string(),
            "No such file",
        ),
        (folder.display().to_string(), "directory"),
    ];
    for (bad, reason) in &bad {
        let out = folder.join("out");
        if out.exists() {
            fs::remove_dir_all(&out).expect("the folder can be removed");
        }
        let out = out.to_str().expect("the path is UTF-8");
        let (first, second) = (good.as_str(), also_good.as_str());
        let output = post(&[
            "2024-01-04",
            first,
            "2024-01-06",
            bad,
            "2024-01-08",
            second,
            "--out",
            out,
        ]);
        let (status, text, errors) = said(&output);
        assert_eq!((status, text), (1, ""), "{bad}");
        assert_eq!(errors.lines().count(), 1, "{bad}: {errors}");
        assert!(errors.starts_with(&format!("{bad}: ")), "{bad}: {errors}");
        assert!(errors.contains(reason), "{bad}: {errors}");
        assert_eq!(
            names(Path::new(out)),
            [
                "2024-01-05-daily-papers-2024-01-05.md",
                "2024-01-09-daily-papers-2024-01-09.md"
            ],
            "{bad}"
        );
    }
}

#[test]
fn a_post_that_is_printed_is_printed_although_another_fails() {
    let folder = folder("printed");
    let good = file(&folder, "good.json", &answer("Good"));
    let alone = post(&["2024-01-04", &good]);
    let both = post(&["2024-01-04", "nowhere.json", "2024-01-04", &good]);
    let (status, text, errors) = said(&both);
    assert_eq!((status, text), (1, said(&alone).1));
    assert!(
        errors.starts_with("nowhere.json: ") && errors.lines().count() == 1,
        "{errors}"
    );
}

#[test]
fn two_files_that_give_one_name_do_not_overwrite_each_other() {
    let folder = folder("same_name");
    let out = folder.join("out");
    let out = out.to_str().expect("the path is UTF-8");
    let first = file(&folder, "first.json", &answer("First"));
    let second = file(&folder, "second.json", &answer("Second"));
    let output = post(&["2024-01-04", &first, "2024-01-04", &second, "--out", out]);
    let (status, _, errors) = said(&output);
    assert_eq!(status, 1);
    let name = "2024-01-05-daily-papers-2024-01-05.md";
    assert_eq!(
        errors,
        format!("{second}: {name} is already another file's post\n")
    );
    let written = fs::read_to_string(Path::new(out).join(name)).expect("it can be read");
    assert!(written.contains("**First**"), "{written}");
    // Made once more, a post replaces what an earlier run wrote.
    let output = post(&["2024-01-04", &second, "--out", out]);
    assert_eq!(said(&output), (0, "", ""));
    let written = fs::read_to_string(Path::new(out).join(name)).expect("it can be read");
    assert!(written.contains("**Second**"), "{written}");
}

#[test]
fn the_pages_of_an_answer_are_one_list() {
    let folder = folder("pages");
    let row = |number: u32, upvotes: u32| {
        format!(
            r#"{{"paper": {{"id": "2601.{number}", "title": "Paper {number}", "upvotes": {upvotes}}}}}"#
        )
    };
    let page = |name, rows: &[String]| file(&folder, name, &format!("[{}]", rows.join(", ")));
    let first = page("1.json", &[row(10001, 9), row(10002, 5)]);
    // What has moved to a later page is there twice.
    let second = page("2.json", &[row(10002, 5), row(10003, 7)]);
    let third = page("3.json", &[row(10004, 1)]);
    let other = file(&folder, "other.json", &answer("Other"));
    let list = ["2024-01-04", &first, "--page", &second, "--page", &third];
    let output = post(&[&list[..], &["2023-05-04", &other, "--for", "markdown"]].concat());
    let (status, text, errors) = said(&output);
    assert_eq!((status, errors), (0, ""));
    let titles: Vec<&str> = text.lines().filter(|line| line.contains("- 👍")).collect();
    let expected = [
        "1. **Paper 10001** - 👍 9",
        "2. **Paper 10003** - 👍 7",
        "3. **Paper 10002** - 👍 5",
        "4. **Paper 10004** - 👍 1",
        "1. **Other** - 👍 3",
    ];
    assert_eq!(titles, expected);
    // One that lacks a page is no list.
    let cut = file(&folder, "cut.json", "[{");
    for (page, reason) in [
        (&*cut, "not a page of a list"),
        ("no-such-file.json", "No such file"),
    ] {
        let list = ["2024-01-04", &first, "--page", &second, "--page", page];
        let output = post(&[&list[..], &["2023-05-04", &other]].concat());
        let (status, text, errors) = said(&output);
        assert_eq!((status, text.matches("- 👍").count()), (1, 1), "{errors}");
        assert_eq!(errors.lines().count(), 1, "{errors}");
        assert!(
            errors.starts_with(&format!("{first}: its page {page}: ")),
            "{errors}"
        );
        assert!(errors.contains(reason), "{errors}");
    }
}

#[test]
fn the_name_of_a_post_is_known_before_its_list() {
    let folder = folder("file-name");
    let settings = r#"{"version": 1, "settings": {"target": "hugo", "date": "list-day"}}"#;
    let settings = file(&folder, "settings.json", settings);
    for (more, name) in [
        (&[][..], "2026-01-06-daily-papers-2026-01-06.md\n"),
        (&["--for", "obsidian"], "daily-papers-2026-01-06.md\n"),
        (&["--settings", &settings], "daily-papers-2026-01-05.md\n"),
    ] {
        let output = post(&[&["--file-name", "2026-01-05"], more].concat());
        assert_eq!(said(&output), (0, name, ""));
        let out = folder.join("out");
        let out = out.to_str().expect("the path is UTF-8");
        let output = post(&[&["2026-01-05", FIXTURE, "--out", out], more].concat());
        assert_eq!(said(&output), (0, "", NOTE));
        assert!(Path::new(out).join(name.trim_end()).is_file(), "{name}");
    }
}

#[test]
fn a_day_that_is_none_costs_its_file_only() {
    let folder = folder("days");
    let good = file(&folder, "good.json", &answer("Good"));
    for (day, reason) in [
        (
            "2024-13-01",
            "2024-13-01: not a date of the form YYYY-MM-DD",
        ),
        ("yesterday", "yesterday: not a date of the form YYYY-MM-DD"),
        (
            "2023-05-03",
            "2023-05-03: before the first list of papers, 2023-05-04",
        ),
    ] {
        let output = post(&[day, FIXTURE, "2024-01-04", &good]);
        let (status, text, errors) = said(&output);
        assert_eq!(
            (status, errors),
            (1, format!("{FIXTURE}: {reason}\n").as_str()),
            "{day}"
        );
        assert!(text.contains("1. **Good** - 👍 3\n"), "{day}: {text}");
    }
}

#[test]
fn arguments_that_cannot_be_understood_make_nothing() {
    let folder = folder("arguments");
    let out = folder.join("out");
    let out = out.to_str().expect("the path is UTF-8");
    let wrong: [&[&str]; 21] = [
        &[],
        &["2026-01-05"],
        &["2026-01-05", FIXTURE, "2026-01-06"],
        &["2026-01-05", FIXTURE, "--top", "0"],
        &["2026-01-05", FIXTURE, "--top", "many"],
        &["2026-01-05", FIXTURE, "--top"],
        &["2026-01-05", FIXTURE, "--lang", "de"],
        &["2026-01-05", FIXTURE, "--out"],
        &["2026-01-05", FIXTURE, "--upside-down"],
        &["2026-01-05", FIXTURE, "-x"],
        &["2026-01-05", FIXTURE, "--page"],
        &["--page", FIXTURE, "2026-01-05", FIXTURE],
        &["2026-01-05", FIXTURE, "2026-01-06", "--page", FIXTURE],
        &["2026-01-05", FIXTURE, "--file-name", "2026-01-05"],
        &["--file-name", "2023-05-03"],
        &["--week", "2026-W02"],
        &["--week", "2026-2", "2026-01-05", FIXTURE],
        &["--week", "2025-W53", "2026-01-05", FIXTURE],
        &["--month", "2026-13", "2026-01-05", FIXTURE],
        &["2026-01-05", FIXTURE, "--month"],
        &[
            "--week",
            "2026-W02",
            "--month",
            "2026-01",
            "2026-01-05",
            FIXTURE,
        ],
    ];
    for arguments in wrong {
        let with_folder = [&["--out", out], arguments].concat();
        let output = post(&with_folder);
        let (status, text, errors) = said(&output);
        assert_eq!((status, text), (2, ""), "{arguments:?}");
        assert!(errors.starts_with("post: "), "{arguments:?}: {errors}");
        assert!(errors.contains("\nusage: post DAY FILE [DAY FILE]... "));
        assert!(
            !Path::new(out).exists(),
            "{arguments:?}: nothing is written"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_path_that_is_not_utf8_is_a_path() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};

    let folder = folder("bytes");
    let path = folder.join(OsStr::from_bytes(b"caf\xe9.json"));
    fs::write(&path, answer("Coffee")).expect("the file can be written");
    let output = post(&[OsStr::new("2024-01-04"), path.as_os_str()]);
    let (status, text, errors) = said(&output);
    assert_eq!((status, errors), (0, ""));
    assert!(text.contains("1. **Coffee** - 👍 3\n"), "{text}");
}

#[test]
fn the_program_itself_says_where_to_look() {
    let output = Command::new(env!("CARGO_BIN_EXE_daily-papers"))
        .output()
        .expect("it runs");
    let (status, text, errors) = said(&output);
    assert_eq!((status, text), (1, ""));
    assert!(
        errors.contains("scripts/serve") && errors.contains("--example post"),
        "{errors}"
    );
}

#[test]
fn a_file_of_settings_decides_what_the_command_line_leaves_open() {
    let folder = folder("settings");
    let lines = "author: jane\nabstract: nothing\ncolour: red\n";
    let settings = file(&folder, "settings.txt", lines);
    let made = post(&[
        "--settings",
        &settings,
        "--for",
        "hugo",
        "2026-01-05",
        FIXTURE,
    ]);
    let (status, text, notes) = said(&made);
    assert_eq!(status, 0);
    assert!(text.contains("\nauthor: jane\n"), "{text}");
    assert!(
        text.contains("\ndate: 2026-01-06T09:15:00+09:00\n"),
        "{text}"
    );
    assert!(!text.contains("Abstract: "), "{text}");
    assert!(notes.contains("lines not understood: 1"), "{notes}");
}

#[test]
fn the_settings_that_the_page_exports_are_read() {
    let folder = folder("exported_settings");
    let mut format = Format::default();
    for (setting, value) in [
        (Setting::Author, "jane"),
        (Setting::Target, "hugo"),
        (Setting::Summary, "nothing"),
    ] {
        assert_eq!(setting.write(&mut format, value), Ok(()), "{setting:?}");
    }
    let settings = file(&folder, "settings.json", &format.to_json());
    let made = post(&["--settings", &settings, "2026-01-05", FIXTURE]);
    let (status, text, notes) = said(&made);
    assert_eq!((status, notes), (0, NOTE));
    assert!(text.contains("\nauthor: jane\n"), "{text}");
    assert!(
        text.contains("\ndate: 2026-01-06T09:15:00+09:00\n"),
        "{text}"
    );
    assert!(!text.contains("Abstract: "), "{text}");
}

#[test]
fn the_words_of_the_exported_file_are_in_the_post_unless_others_are_given() {
    let folder = folder("exported_words");
    let id = "2601.99903";
    let values = [
        (
            "introduction.2026-01-05".to_owned(),
            "Of that day.".to_owned(),
        ),
        (
            "introduction.2026-01-06".to_owned(),
            "Of another.".to_owned(),
        ),
        (format!("comment.{id}"), "Read this one.".to_owned()),
        ("theme".to_owned(), "dark".to_owned()),
    ];
    let backup = file(
        &folder,
        "backup.json",
        &Format::default().to_json_with(&values),
    );
    let made = post(&["--settings", &backup, "--top", "all", "2026-01-05", FIXTURE]);
    let (status, text, notes) = said(&made);
    assert_eq!((status, notes), (0, NOTE));
    assert!(text.contains("\nOf that day.\n"), "{text}");
    assert!(text.contains("- 코멘트: Read this one.\n"), "{text}");
    assert!(!text.contains("Of another."), "{text}");

    let words = file(&folder, "words.md", "Given.");
    let arguments = [
        "--introduction",
        &words,
        "--comment",
        id,
        &words,
        "--settings",
        &backup,
    ];
    let made = post(&[&arguments[..], &["--top", "all", "2026-01-05", FIXTURE]].concat());
    let (_, text, _) = said(&made);
    assert!(
        text.contains("\nGiven.\n") && text.contains("- 코멘트: Given.\n"),
        "{text}"
    );
    assert!(!text.contains("Of that day."), "{text}");
}

#[test]
fn a_file_that_holds_no_settings_is_refused() {
    let folder = folder("no_settings");
    for (name, text, reason) in [
        (
            "newer.json",
            r#"{"version": 2, "settings": {}}"#,
            "newer version (2)",
        ),
        (
            "other.json",
            r#"{"version": 1, "posts": []}"#,
            "of no known form",
        ),
        (
            "post.md",
            "---\ntitle: Boats\nmath: true\n---\n\n## Ranking\n",
            "of no known form",
        ),
    ] {
        let settings = file(&folder, name, text);
        let made = post(&["--settings", &settings, "2026-01-05", FIXTURE]);
        let (status, _, errors) = said(&made);
        assert_eq!(status, 2, "{name}");
        assert!(errors.contains("holds no settings"), "{errors}");
        assert!(errors.contains(reason), "{errors}");
    }
}

#[test]
fn what_to_look_at_before_publishing_is_said_when_asked_for() {
    let asked = post(&["--check", "2026-01-05", FIXTURE]);
    let (status, _, notes) = said(&asked);
    assert_eq!(status, 0);
    assert!(
        notes.contains("check: papers without an institution: "),
        "{notes}"
    );
    let not_asked = post(&["2026-01-05", FIXTURE]);
    assert_eq!(said(&not_asked).2, NOTE);
}

// ---- A week and a month ----

/// The lines of standard error that are no notes.
fn complaints(errors: &str) -> Vec<&str> {
    errors
        .lines()
        .filter(|line| !line.contains(": note: "))
        .collect()
}

#[test]
fn the_days_of_a_week_give_one_post_in_whatever_order_they_come() {
    let golden = text_of("tests/golden/2026-01-12-weekly-papers-2026-W02.md");
    for arguments in [
        [
            "--week",
            "2026-W02",
            "2026-01-05",
            FIXTURE,
            "2026-01-07",
            WEDNESDAY,
        ],
        [
            "2026-01-07",
            WEDNESDAY,
            "2026-01-05",
            FIXTURE,
            "--week",
            "2026-W02",
        ],
    ] {
        let output = post(&arguments);
        let (status, text, errors) = said(&output);
        assert_eq!((status, text), (0, golden.as_str()), "{arguments:?}");
        assert_eq!(
            errors,
            format!(
                "{NOTE}2026-W02: note: without 2026-01-06\n2026-W02: note: without 2026-01-08\n\
                 2026-W02: note: without 2026-01-09\n"
            )
        );
    }
}

#[test]
fn the_post_of_a_month_is_written_under_its_name() {
    let out = folder("month");
    let output = post(&[
        "--month",
        "2026-01",
        "2026-01-05",
        FIXTURE,
        "2026-01-07",
        WEDNESDAY,
        "--lang",
        "en",
        "--out",
        out.to_str().expect("the path is UTF-8"),
    ]);
    let (status, text, errors) = said(&output);
    assert_eq!((status, text, complaints(errors).len()), (0, "", 0));
    let name = "2026-02-01-monthly-papers-2026-01.md";
    assert_eq!(names(&out), [name]);
    let written = fs::read_to_string(out.join(name)).expect("it can be read");
    let golden = text_of("tests/golden/2026-02-01-monthly-papers-2026-01.en.md");
    assert_eq!(written, golden);
}

#[test]
fn a_period_has_twenty_papers_unless_the_command_line_says_otherwise() {
    let folder = folder("twenty");
    let rows = (10..40)
        .map(|number| {
            format!(
                r#"{{"paper": {{"id": "2601.999{number}", "title": "T", "upvotes": {number}}}}}"#
            )
        })
        .collect::<Vec<_>>();
    let day = file(&folder, "day.json", &format!("[{}]", rows.join(", ")));
    // The settings are about days.
    let settings = file(&folder, "settings.txt", "papers: 5\n");
    let post = |more: &[&str]| {
        let week = [
            "--settings",
            &settings,
            "--week",
            "2026-W02",
            "2026-01-05",
            &day,
        ];
        let output = post(&[&week, more].concat());
        let (status, text, _) = said(&output);
        assert_eq!(status, 0);
        text.matches("- 👍").count()
    };
    assert_eq!(post(&[]), 20);
    assert_eq!(post(&["--top", "7"]), 7);
    assert_eq!(post(&["--top", "all"]), 30);
}

#[test]
fn what_cannot_be_used_costs_its_line_and_not_the_post_of_the_period() {
    let folder = folder("part_of_a_week");
    let weekend = file(&folder, "weekend.json", "[]");
    let broken = file(&folder, "broken.json", "{");
    let output = post(&[
        "2026-01-05",
        FIXTURE,
        "2026-01-12",
        WEDNESDAY,
        "2026-01-05",
        WEDNESDAY,
        "2026-01-06",
        &broken,
        "2026-01-32",
        WEDNESDAY,
        "2026-01-10",
        &weekend,
        "--week",
        "2026-W02",
    ]);
    let (status, text, errors) = said(&output);
    assert_eq!(status, 1);
    assert!(
        text.contains(" 1일치 목록(1일치 빠짐)에 오른 논문 **12개**"),
        "{text}"
    );
    let complaints = complaints(errors);
    assert_eq!(complaints.len(), 4, "{errors}");
    assert_eq!(
        complaints[0],
        format!("{WEDNESDAY}: 2026-01-12 is not in 2026-W02")
    );
    assert_eq!(
        complaints[1],
        format!("{WEDNESDAY}: 2026-01-05 was given before")
    );
    assert!(complaints[2].starts_with(&format!("{broken}: ")));
    assert_eq!(
        complaints[3],
        format!("{WEDNESDAY}: 2026-01-32: not a date of the form YYYY-MM-DD")
    );
}

#[test]
fn a_period_without_papers_gives_no_post() {
    let folder = folder("empty_week");
    let weekend = file(&folder, "weekend.json", "[]");
    let output = post(&["--week", "2026-W02", "2026-01-10", &weekend]);
    let (status, text, errors) = said(&output);
    assert_eq!((status, text), (1, ""));
    assert_eq!(complaints(errors), ["2026-W02: no papers, so no post"]);
}

// ---- Language and author ----

#[test]
fn an_exported_language_without_an_author_gives_a_post_without_one() {
    let folder = folder("unsigned");
    let answer = file(&folder, "a.json", &answer("First"));
    let post_by = |settings: &str| {
        let json = format!(r#"{{"version": 1, "settings": {{{settings}}}}}"#);
        let settings = file(&folder, "settings.json", &json);
        let output = post(&["2024-01-04", &answer, "--settings", &settings, "--check"]);
        let (status, text, errors) = said(&output);
        assert_eq!(status, 0);
        let author = text.lines().find(|line| line.starts_with("author:"));
        (
            author.map(str::to_owned),
            errors.contains("check: the author is the default one"),
        )
    };
    let signed = |by: &str| Some(format!("author: {by}"));
    assert_eq!(post_by(r#""language": "en""#), (None, false));
    assert_eq!(post_by(r#""language": "ko""#), (signed("lim4349"), true));
    assert_eq!(
        post_by(r#""author": "lim4349""#),
        (signed("lim4349"), false)
    );
    let english = r#""language": "en", "author": "lim4349""#;
    assert_eq!(post_by(english), (signed("lim4349"), false));
    assert_eq!(post_by(r#""author": """#), (None, false));
}

// ---- The editor's words ----

#[test]
fn the_editors_words_come_from_files() {
    let folder = folder("words");
    let answer = file(&folder, "a.json", &answer("First"));
    let introduction = file(&folder, "introduction.md", "오늘은 **배**\n");
    let comment = file(&folder, "comment.md", "`{{ a }}` 자리\n");
    let words = [
        "--introduction",
        &introduction,
        "--comment",
        "2601.99901",
        &comment,
    ];
    let run = |more: &[&str]| post(&[&["2024-01-04", &answer], &words[..], more].concat());

    let output = run(&["--for", "markdown"]);
    let (status, text, errors) = said(&output);
    assert_eq!((status, errors), (0, ""));
    assert!(text.contains("\n\n오늘은 **배**\n\n총"), "{text}");
    assert!(text.contains("\n   - 코멘트: `{{ a }}` 자리\n"), "{text}");

    let output = run(&["--html"]);
    let (status, html, _) = said(&output);
    assert_eq!(status, 0);
    assert!(html.contains("<p>오늘은 <strong>배</strong></p>"), "{html}");
    assert!(html.contains("<code>{{ a }}</code> 자리"), "{html}");

    let output = run(&["--bibtex"]);
    let (status, entries, _) = said(&output);
    assert_eq!(status, 0);
    assert!(
        entries.starts_with("@misc{") && entries.contains("{2601.99901}"),
        "{entries}"
    );
}

#[test]
fn the_bibliography_of_the_papers_is_printed_in_each_format() {
    for (option, start, entry) in [
        ("--bibtex", "@misc{", "@misc{"),
        ("--ris", "TY  - UNPB\r\n", "\r\nER  - \r\n"),
        ("--csl", "[\n  {\n    \"id\": ", "\"type\": \"article\""),
    ] {
        let output = post(&["2026-01-05", FIXTURE, "--top", "3", option]);
        let (status, text, errors) = said(&output);
        assert_eq!((status, errors), (0, NOTE), "{option}");
        assert!(text.starts_with(start), "{option}: {text}");
        assert_eq!(text.matches(entry).count(), 3, "{option}: {text}");
    }
    // Made-up abstracts are nobody's.
    let csl_json = |more: &[&str]| {
        let output = post(&[&["2026-01-05", FIXTURE, "--csl"], more].concat());
        said(&output).1.matches("\"abstract\": ").count()
    };
    assert!(csl_json(&[]) > 0);
    assert_eq!(csl_json(&["--sample"]), 0);
}

#[test]
fn words_for_no_paper_and_from_no_file_are_refused() {
    for arguments in [
        &["2026-01-05", FIXTURE, "--comment", "boats", FIXTURE][..],
        &["2026-01-05", FIXTURE, "--comment", "2601.99901"],
        &[
            "2026-01-05",
            FIXTURE,
            "--introduction",
            "tests/no-such-file.md",
        ],
    ] {
        let output = post(arguments);
        let (status, text, errors) = said(&output);
        assert_eq!((status, text), (2, ""), "{errors}");
        assert!(errors.contains("\nusage: post "), "{errors}");
    }
}

// ---- Layouts ----

#[test]
fn a_layout_is_one_of_those_that_are_ready_or_of_a_file() {
    let folder = folder("layouts");
    let with = |layout: &str| {
        let output = post(&[
            "2026-01-05",
            FIXTURE,
            "--top",
            "2",
            "--layout",
            layout,
            "--check",
        ]);
        let (status, post, errors) = said(&output);
        (status, post.to_owned(), errors.to_owned())
    };
    let (status, table, _) = with("table");
    assert_eq!(status, 0);
    assert!(table.contains("\n| 1 | ["), "{table}");
    assert_eq!(with("reference"), with("own"));

    let pattern = file(&folder, "pattern.md", "{rank}) {id} {nothing}\n");
    let (_, by_pattern, errors) = with(&pattern);
    assert!(by_pattern.contains("\n1) 2601."), "{by_pattern}");
    assert!(
        errors.contains("check: layout-item: no placeholders: nothing; there are: title, "),
        "{errors}"
    );
    let mut format = Format::default();
    for (setting, value) in [
        (Setting::Layout, "own"),
        (Setting::LayoutItem, "{rank}) {id} {nothing}"),
        (Setting::Author, "of no layout"),
    ] {
        assert_eq!(setting.write(&mut format, value), Ok(()));
    }
    let exported = file(&folder, "settings.json", &format.to_json());
    assert_eq!(with(&exported).1, by_pattern);

    for missing in ["tables", &*file(&folder, "empty.md", "\n")] {
        let (status, post, errors) = with(missing);
        assert_eq!((status, &*post), (2, ""), "{missing}");
        assert!(
            errors.starts_with(&format!("post: {missing}: ")),
            "{errors}"
        );
    }
}
