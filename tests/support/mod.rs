//! What several test files share: the real answers that lie beside the repository, and papers of our own invention.

#![allow(dead_code, reason = "every test file takes what it needs")]

pub(crate) mod front_matter;
pub(crate) mod hostile;
pub(crate) mod lawful;
pub(crate) mod outline;
pub(crate) mod own_words;

use std::{
    env::{self, consts::EXE_SUFFIX},
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    thread,
};

use daily_papers::{
    calendar::{Instant, ListDay},
    hub::{DayList, DayListReader},
    papers::{ArxivId, CleanText, Paper},
};

/// Real answers of the API and real posts. They are other people's texts, so they lie in `../shared` and are not part
/// of the repository.
pub(crate) struct RealAnswers(PathBuf);

/// The real answers, where they are at hand. Without them the calling test says on standard error that it was
/// skipped, past the capture of test output, and is to return; with `REAL_ANSWERS=required` it fails.
pub(crate) fn real_answers() -> Option<RealAnswers> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    if folder.join("hf-api/days").is_dir() {
        return Some(RealAnswers(folder));
    }
    let test = thread::current().name().unwrap_or("a test").to_owned();
    let line = format!("SKIPPED {test}: there are no real answers in ../shared");
    assert!(
        env::var_os("REAL_ANSWERS").is_none_or(|value| value != "required"),
        "{line}"
    );
    let written = io::stderr().write_all(format!("{line}\n").as_bytes());
    written.expect("standard error takes a line");
    None
}

impl RealAnswers {
    /// The stems of all stored days, in order: `2025-12-08`, `2025-12-09.evening`.
    pub(crate) fn stems(&self) -> Vec<String> {
        let mut stems: Vec<String> = fs::read_dir(self.0.join("hf-api/days"))
            .expect("the folder of days can be read")
            .map(|entry| entry.expect("an entry of the folder can be read").path())
            .map(|path| path.file_stem().expect("a file has a name").to_owned())
            .map(|stem| stem.into_string().expect("the names are plain ASCII"))
            .collect();
        stems.sort();
        stems
    }

    /// The body of a stored day, by its stem.
    pub(crate) fn body(&self, stem: &str) -> String {
        self.read(&format!("hf-api/days/{stem}.json"))
    }

    /// What the page makes of a stored day.
    pub(crate) fn list(&self, stem: &str) -> DayList {
        let date = stem
            .split('.')
            .next()
            .expect("split gives one part at least");
        list_of(day(date), &self.body(stem))
    }

    /// The body with which the API refuses a day that has not opened.
    pub(crate) fn refused_date(&self) -> String {
        self.read("hf-api/400-date-not-allowed.json")
    }

    /// The reference post of a date.
    pub(crate) fn reference(&self, date: &str) -> String {
        self.read(&format!("seeds/{date}-daily-papers.md"))
    }

    fn read(&self, path: &str) -> String {
        let path = self.0.join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }
}

/// The text of a file of this repository.
pub(crate) fn text_of(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The command line, `examples/post.rs`.
pub(crate) fn command_line() -> PathBuf {
    let built = Path::new(env!("CARGO_BIN_EXE_daily-papers"));
    let example = built
        .with_file_name("examples")
        .join(format!("post{EXE_SUFFIX}"));
    assert!(
        example.is_file(),
        "{} is not there: `cargo test` builds it, `cargo test --test NAME` alone does not; run \
         `cargo build --example post`",
        example.display()
    );
    example
}

/// An empty folder for the files of one test.
pub(crate) fn empty_folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("what an earlier run left can be removed");
    }
    fs::create_dir_all(&folder).expect("the folder can be made");
    folder
}

/// A day, by its date.
pub(crate) fn day(date: &str) -> ListDay {
    ListDay::parse(date).unwrap_or_else(|reason| panic!("{date}: {reason}"))
}

/// An instant, by its RFC 3339 spelling.
pub(crate) fn at(instant: &str) -> Instant {
    instant
        .parse()
        .unwrap_or_else(|reason| panic!("{instant}: {reason}"))
}

/// The list that one complete answer gives.
pub(crate) fn list_of(day: ListDay, body: &str) -> DayList {
    let mut reading = DayListReader::new(day);
    reading
        .push_page(200, body, None)
        .expect("the answer is a list");
    reading.finish()
}

/// A paper that has nothing but what every paper has. Different numbers give different ids.
pub(crate) fn paper(number: usize, upvotes: u32) -> Paper {
    Paper {
        id: ArxivId::new(&format!("2601.{number:05}")).expect("the number has five digits"),
        title: CleanText::new(&format!("Paper {number}")),
        summary: CleanText::default(),
        authors: Vec::new(),
        upvotes,
        organization: None,
        code: None,
        project: None,
        keywords: Vec::new(),
        ai_summary: None,
        comments: 0,
        withdrawn: false,
    }
}

/// Asserts that two texts are the same, and shows the first line in which they are not.
pub(crate) fn assert_same_text(ours: &str, expected: &str, what: &str) {
    for (number, (ours, expected)) in (1..).zip(ours.lines().zip(expected.lines())) {
        assert_eq!(ours, expected, "{what}: line {number}");
    }
    assert_eq!(
        ours, expected,
        "{what}: one text goes on where the other ends"
    );
}
