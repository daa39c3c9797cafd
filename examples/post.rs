//! Prints the post of a saved answer, with the same library the page runs.
//!
//! ```text
//! cargo run --release --example post -- DAY FILE [DAY FILE]... [--out DIR] [--top N|all] [--lang ko|en] [--for TARGET]
//!     [--settings FILE] [--check]
//! ```
//!
//! `DAY` is the list day (UTC, `YYYY-MM-DD`), `FILE` what the API answered for it. With `--out`, each post is written
//! into that folder under its own file name. A file that cannot be used gets one line on standard error, the others
//! are still made, and the exit status is 1; wrong arguments give 2.
//!
//! `TARGET` is `jekyll`, `hugo`, `obsidian` or `markdown`. A file of settings has lines of `name: value`; what is given
//! on the command line goes before it. `--check` says on standard error what to look at before publishing.

use std::{
    collections::HashSet,
    fmt, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use chrono::Utc;
use daily_papers::{
    calendar::{Instant, ListDay},
    hub::{DayList, Reading},
    papers::Digest,
    post::{self, Format, Post, Setting},
};

const USAGE: &str = "usage: post DAY FILE [DAY FILE]... [--out DIR] [--top N|all] [--lang ko|en] \
    [--for TARGET] [--settings FILE] [--check]";

fn main() -> ExitCode {
    let wanted = match Wanted::from_arguments() {
        Ok(wanted) => wanted,
        Err(error) => {
            eprintln!("post: {error}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let mut written = HashSet::new();
    let mut all_used = true;
    for (day, file) in &wanted.answers {
        if let Err(reason) = wanted.make(day, file, &mut written) {
            eprintln!("{}: {reason}", file.display());
            all_used = false;
        }
    }
    if all_used {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What the command line asks for.
struct Wanted {
    answers: Vec<(String, PathBuf)>,
    out: Option<PathBuf>,
    format: Format,
    check: bool,
    now: Instant,
}

impl Wanted {
    fn from_arguments() -> Result<Self, lexopt::Error> {
        use lexopt::prelude::*;

        let mut wanted = Self {
            answers: Vec::new(),
            out: None,
            format: Format::default(),
            check: false,
            now: Utc::now(),
        };
        let mut day = None;
        let mut given = Vec::new();
        let mut parser = lexopt::Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("out") => wanted.out = Some(parser.value()?.into()),
                Long("top") => given.push((Setting::Count, parser.value()?.string()?)),
                Long("lang") => given.push((Setting::Language, parser.value()?.string()?)),
                Long("for") => given.push((Setting::Target, parser.value()?.string()?)),
                Long("settings") => {
                    wanted.format = settings(parser.value()?.as_ref())?;
                }
                Long("check") => wanted.check = true,
                Value(text) => match day.take() {
                    None => day = Some(text.string()?),
                    Some(day) => wanted.answers.push((day, text.into())),
                },
                _ => return Err(argument.unexpected()),
            }
        }
        for (setting, value) in given {
            setting
                .write(&mut wanted.format, &value)
                .map_err(|_| format!("{value:?} is no {}", setting.name()))?;
        }
        match (day, wanted.answers.is_empty()) {
            (None, false) => Ok(wanted),
            (None, true) => Err("no DAY and FILE given".into()),
            (Some(day), _) => Err(format!("no FILE after the day {day}").into()),
        }
    }

    /// Makes the post of one answer and prints or writes it.
    fn make(&self, day: &str, file: &Path, written: &mut HashSet<String>) -> Result<(), Unusable> {
        let day = ListDay::parse(day).map_err(|reason| Unusable(format!("{day}: {reason}")))?;
        let list = read(day, file)?;
        if list.papers.is_empty() {
            return Err(Unusable(format!("no papers on {day}, so no post")));
        }
        if list.dropped > 0 {
            eprintln!("{}: note: rows left out: {}", file.display(), list.dropped);
        }
        let digest = Digest::top(day, &list.papers, self.format.count);
        if self.check {
            for check in post::checks(&digest, &self.format, self.now) {
                eprintln!("{}: check: {check}", file.display());
            }
        }
        let Post { file_name, text } = post::write(&digest, &self.format, self.now);
        match &self.out {
            None => io::stdout().write_all(text.as_bytes())?,
            Some(_) if written.contains(&file_name) => {
                return Err(Unusable(format!(
                    "{file_name} is already another file's post"
                )));
            }
            Some(folder) => {
                fs::create_dir_all(folder)?;
                fs::write(folder.join(&file_name), text)?;
                written.insert(file_name);
            }
        }
        Ok(())
    }
}

/// The format of a file of settings.
fn settings(file: &Path) -> Result<Format, String> {
    let lines = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let (format, not_understood) = Format::from_lines(&lines)
        .ok_or_else(|| format!("{} holds no settings", file.display()))?;
    if not_understood > 0 {
        eprintln!(
            "{}: note: lines not understood: {not_understood}",
            file.display()
        );
    }
    Ok(format)
}

fn read(day: ListDay, file: &Path) -> Result<DayList, Unusable> {
    let body = fs::read(file)?;
    let mut reading = Reading::of(day);
    reading
        .take(200, &String::from_utf8_lossy(&body), None)
        .map_err(|refusal| Unusable(refusal.to_string()))?;
    Ok(reading.finish())
}

/// Why a file gave no post, as one line.
struct Unusable(String);

impl From<io::Error> for Unusable {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
