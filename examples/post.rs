//! Prints the post of a saved answer, with the same library the page runs.
//!
//! ```text
//! cargo run --release --example post -- DAY FILE [DAY FILE]... [--out DIR] [--top N|all] [--lang ko|en] [--for TARGET]
//!     [--settings FILE] [--layout NAME|FILE] [--introduction FILE] [--comment ID FILE]... [--sample] [--check]
//!     [--html|--bibtex|--ris|--csl]
//! cargo run --release --example post -- --week WEEK|--month MONTH DAY FILE [DAY FILE]... [the same options]
//! cargo run --release --example post -- --file-name DAY [the same options]
//! ```
//!
//! `DAY` is the list day (UTC, `YYYY-MM-DD`), `FILE` what the API answered for it. With `--out`, each post is written
//! into that folder under its own file name. A file that cannot be used gets one line on standard error, the others
//! are still made, and the exit status is 1; wrong arguments give 2.
//!
//! `--page FILE`, any number of times after a `DAY FILE`, is a further page of that day's answer. A list that lacks a page
//! gives no post. `--file-name` prints the name that the post of a day has, and makes none.
//!
//! With `--week 2026-W24` (ISO 8601) or `--month 2026-06` all the days together give one post, of the papers of that week
//! or month; `--top` is then 20 unless it is given. Days can be left out and can come in any order, and a day without
//! papers counts for nothing. What cannot be used, a day outside the period among it, costs its line and its exit
//! status, not the post.
//!
//! `TARGET` is `jekyll`, `hugo`, `obsidian` or `markdown`. A file of settings is what the page exports, with its
//! introductions, comments and topics; what is given on the command line goes before it. `--check` says on standard error what to look at before publishing.
//!
//! `--layout` is `reference`, `compact`, `table`, `cards` or `own`, the last with the patterns of the settings; or a file: one
//! that the page exports, of which it takes the layout and no other setting, or the pattern of a paper as docs/layouts.md has
//! it. The line end at the end of a file is none of the pattern's.
//!
//! The editor's words are Markdown in files: `--introduction` is that of every post, `--comment` that on the paper of an
//! arXiv id. `--sample` says that the abstracts are made up. `--html` gives the post as rich text, which is what the page
//! previews; `--bibtex`, `--ris` and `--csl` (CSL-JSON) give the bibliography of its papers. All of them go to standard output.

use std::{
    collections::HashSet,
    ffi::OsStr,
    fmt, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use chrono::Utc;
use daily_papers::{
    calendar::{Instant, ListDay, Month, Period, Week},
    hub::{DayList, DayListReader},
    papers::{
        ArxivId, Count, Digest, EditorNotes, Paper, Selection, Stored, Topics, merge_rankings,
    },
    post::{self, BibliographyFormat, Format, LayoutChoice, Post, Setting},
};

const USAGE: &str = "usage: post DAY FILE [DAY FILE]... [--page FILE]... [--week WEEK|--month MONTH] \
    [--file-name DAY] [--out DIR] [--top N|all] [--lang ko|en] [--for TARGET] [--settings FILE] [--layout NAME|FILE] \
    [--introduction FILE] [--comment ID FILE]... [--sample] [--check] [--html|--bibtex|--ris|--csl]";

fn main() -> ExitCode {
    let wanted = match Wanted::from_arguments() {
        Ok(wanted) => wanted,
        Err(error) => {
            eprintln!("post: {error}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let all_used = match (wanted.file_name_of, wanted.period) {
        (Some(day), _) => wanted.print_file_name(day),
        (None, Some(period)) => wanted.make_one_of(period),
        (None, None) => wanted.make_one_of_each(),
    };
    if all_used {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What the command line asks for.
struct Wanted {
    answers: Vec<Answer>,
    /// The day whose post's file name is all that is asked for.
    file_name_of: Option<ListDay>,
    /// The week or month that all the answers together are of.
    period: Option<Period>,
    /// How many papers, if the command line says.
    count: Option<Count>,
    out: Option<PathBuf>,
    format: Format,
    /// The introduction of every post, if the command line has one.
    introduction: Option<String>,
    /// The comments on papers, and the introductions of the exported file.
    notes: EditorNotes,
    /// The topics of the exported file.
    topics: Topics,
    /// Whether the answers are samples.
    sample: bool,
    check: bool,
    output: Output,
    now: Instant,
}

/// The answer for a list day, in one file or in several.
struct Answer {
    day: String,
    file: PathBuf,
    /// The pages after the first.
    later_pages: Vec<PathBuf>,
}

/// What is made of a list.
#[derive(Clone, Copy)]
enum Output {
    Post,
    Html,
    Bibliography(BibliographyFormat),
}

impl Wanted {
    fn from_arguments() -> Result<Self, lexopt::Error> {
        use lexopt::prelude::*;

        let mut wanted = Self {
            answers: Vec::new(),
            file_name_of: None,
            period: None,
            count: None,
            out: None,
            format: Format::default(),
            introduction: None,
            notes: EditorNotes::default(),
            topics: Topics::default(),
            sample: false,
            check: false,
            output: Output::Post,
            now: Utc::now(),
        };
        let mut day = None;
        let mut given = Vec::new();
        let mut layout = None;
        let mut comments = EditorNotes::default();
        let mut parser = lexopt::Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("page") => {
                    let page = parser.value()?;
                    match (&day, wanted.answers.last_mut()) {
                        (None, Some(answer)) => answer.later_pages.push(page.into()),
                        _ => {
                            return Err(
                                "a --page comes after the DAY and FILE it belongs to".into()
                            );
                        }
                    }
                }
                Long("file-name") => {
                    let text = parser.value()?.string()?;
                    let day =
                        ListDay::parse(&text).map_err(|reason| format!("{text}: {reason}"))?;
                    wanted.file_name_of = Some(day);
                }
                Long("out") => wanted.out = Some(parser.value()?.into()),
                Long("top") => {
                    let text = parser.value()?.string()?;
                    let count = Count::parse(&text);
                    wanted.count = Some(count.ok_or(format!("{text:?} is no number of papers"))?);
                }
                Long("week") => {
                    let text = parser.value()?.string()?;
                    let week = Week::parse(&text).map_err(|reason| format!("{text}: {reason}"))?;
                    wanted.set_period(Period::Week(week))?;
                }
                Long("month") => {
                    let text = parser.value()?.string()?;
                    let month =
                        Month::parse(&text).map_err(|reason| format!("{text}: {reason}"))?;
                    wanted.set_period(Period::Month(month))?;
                }
                Long("lang") => given.push((Setting::Language, parser.value()?.string()?)),
                Long("for") => given.push((Setting::Target, parser.value()?.string()?)),
                Long("settings") => {
                    (wanted.format, wanted.notes, wanted.topics) =
                        settings(parser.value()?.as_ref())?;
                }
                Long("layout") => layout = Some(parser.value()?),
                Long("introduction") => {
                    wanted.introduction = Some(words(parser.value()?.as_ref())?);
                }
                Long("comment") => {
                    let text = parser.value()?.string()?;
                    let id = ArxivId::new(&text).ok_or(format!("{text:?} is no arXiv id"))?;
                    let comment = words(parser.value()?.as_ref())?;
                    comments.set_comment(&id, &comment);
                }
                Long("sample") => wanted.sample = true,
                Long("check") => wanted.check = true,
                Long("html") => wanted.output = Output::Html,
                Long("bibtex") => {
                    wanted.output = Output::Bibliography(BibliographyFormat::BibTex);
                }
                Long("ris") => wanted.output = Output::Bibliography(BibliographyFormat::Ris),
                Long("csl") => wanted.output = Output::Bibliography(BibliographyFormat::CslJson),
                Long("help") => {
                    let written = writeln!(io::stdout(), "{USAGE}");
                    written.map_err(|error| error.to_string())?;
                    std::process::exit(0);
                }
                Value(text) => match day.take() {
                    None => day = Some(text.string()?),
                    Some(day) => wanted.answers.push(Answer {
                        day,
                        file: text.into(),
                        later_pages: Vec::new(),
                    }),
                },
                _ => return Err(argument.unexpected()),
            }
        }
        wanted.notes.extend(&comments);
        for (setting, value) in given {
            setting
                .write(&mut wanted.format, &value)
                .map_err(|_| format!("{value:?} is no {}", setting.name()))?;
        }
        if let Some(name) = layout {
            set_layout(&mut wanted.format, &name)?;
        }
        match (day, wanted.answers.is_empty(), wanted.file_name_of) {
            (None, false, None) | (None, true, Some(_)) => Ok(wanted),
            (None, false, Some(_)) => Err("--file-name makes no post of a DAY and FILE".into()),
            (None, true, None) => Err("no DAY and FILE given".into()),
            (Some(day), ..) => Err(format!("no FILE after the day {day}").into()),
        }
    }

    fn set_period(&mut self, period: Period) -> Result<(), String> {
        match self.period.replace(period) {
            None => Ok(()),
            Some(other) => Err(format!(
                "one week or month at a time, not {other} and {period}"
            )),
        }
    }

    /// Prints the file name of the post of a day, and says whether it could be printed.
    fn print_file_name(&self, day: ListDay) -> bool {
        let name = post::file_name(Period::Day(day), &self.format, self.now);
        writeln!(io::stdout(), "{name}").is_ok()
    }

    /// Makes a post of each answer, and says whether every one of them could be used.
    fn make_one_of_each(&self) -> bool {
        let mut written = HashSet::new();
        let mut all_used = true;
        for answer in &self.answers {
            if let Err(reason) = self.make(answer, &mut written) {
                eprintln!("{}: {reason}", answer.file.display());
                all_used = false;
            }
        }
        all_used
    }

    /// Makes the post of one answer.
    fn make(&self, answer: &Answer, written: &mut HashSet<String>) -> Result<(), Unusable> {
        let list = read(answer)?;
        if list.papers.is_empty() {
            return Err(Unusable(format!("no papers on {}, so no post", list.day)));
        }
        let count = self.count.unwrap_or(self.format.count);
        let digest = self.digest(Period::Day(list.day), &list.papers, 1, count);
        self.hand_out(&digest, &answer.file.display().to_string(), written)
    }

    /// Makes one post of all the answers, and says whether every one of them could be used.
    fn make_one_of(&self, period: Period) -> bool {
        let mut lists: Vec<DayList> = Vec::new();
        let mut failed = HashSet::new();
        let mut all_used = true;
        for answer in &self.answers {
            let day = &answer.day;
            let list = read(answer).and_then(|list| {
                if !period.contains(list.day) {
                    Err(Unusable(format!("{day} is not in {period}")))
                } else if lists.iter().any(|other| other.day == list.day) {
                    Err(Unusable(format!("{day} was given before")))
                } else {
                    Ok(list)
                }
            });
            match list {
                Ok(list) => lists.push(list),
                Err(reason) => {
                    eprintln!("{}: {reason}", answer.file.display());
                    failed.insert(day.as_str());
                    all_used = false;
                }
            }
        }
        let mut missing_days = 0;
        for day in period.list_days(self.now) {
            if lists.iter().all(|list| list.day != day) {
                eprintln!("{period}: note: without {day}");
                // A day that is left out may have had no papers; one that was given has some.
                missing_days += usize::from(failed.contains(&*day.to_string()));
            }
        }
        // A ranking is made in the order of the days.
        lists.sort_by_key(|list| list.day);
        lists.retain(|list| !list.papers.is_empty());
        let made = self.make_of_lists(period, &lists, missing_days);
        if let Err(reason) = &made {
            eprintln!("{period}: {reason}");
        }
        all_used && made.is_ok()
    }

    fn make_of_lists(
        &self,
        period: Period,
        lists: &[DayList],
        missing_days: usize,
    ) -> Result<(), Unusable> {
        let papers: Vec<&[Paper]> = lists.iter().map(|list| list.papers.as_slice()).collect();
        let ranking: Vec<Paper> = merge_rankings(&papers).into_iter().cloned().collect();
        if ranking.is_empty() {
            return Err(Unusable("no papers, so no post".to_owned()));
        }
        let count = self.count.unwrap_or_else(|| self.format.count(period));
        let digest = self.digest(period, &ranking, lists.len(), count);
        let digest = digest.missing_days(missing_days);
        self.hand_out(&digest, &period.to_string(), &mut HashSet::new())
    }

    /// The first papers of a ranking, as the topics of the settings have them.
    fn digest<'a>(
        &self,
        period: Period,
        ranking: &'a [Paper],
        days: usize,
        count: Count,
    ) -> Digest<'a> {
        let topics = (&self.topics, self.format.topics);
        Digest::selected(
            (period, ranking, days),
            &Selection::default(),
            count,
            topics,
        )
    }

    /// Writes a post and prints it or puts it into the folder; `source` is what it is made from.
    fn hand_out(
        &self,
        digest: &Digest<'_>,
        source: &str,
        written: &mut HashSet<String>,
    ) -> Result<(), Unusable> {
        let mut notes = self.notes.clone();
        if let Some(introduction) = &self.introduction {
            notes.set_introduction(digest.period, introduction);
        }
        let digest = &digest.clone().with_notes(&notes).sample(self.sample);
        if self.check {
            for check in post::checks(digest, &self.format, self.now) {
                eprintln!("{source}: check: {check}");
            }
        }
        let Post { file_name, text } = post::write(digest, &self.format, self.now);
        let text = match self.output {
            Output::Post => text,
            Output::Html => post::html(digest, &self.format, self.now) + "\n",
            Output::Bibliography(format) => post::digest_bibliography(digest, format),
        };
        match &self.out {
            Some(_) if !matches!(self.output, Output::Post) => {
                io::stdout().write_all(text.as_bytes())?;
            }
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

/// The format and the editor's notes of an exported file.
fn settings(file: &Path) -> Result<(Format, EditorNotes, Topics), String> {
    let in_file = |error: &dyn fmt::Display| format!("{}: {error}", file.display());
    let text = fs::read_to_string(file).map_err(|error| in_file(&error))?;
    let Stored { value, skipped } = Format::from_stored(&text)
        .map_err(|error| in_file(&format!("holds no settings: {error}")))?;
    if skipped > 0 {
        eprintln!("{}: note: lines not understood: {skipped}", file.display());
    }
    let mut notes = EditorNotes::default();
    let mut topics = Topics::default();
    for (name, text) in post::stored_values(&text).value {
        match name.split_once('.') {
            Some(("introduction", period)) => {
                if let Some(period) = Period::parse(period) {
                    notes.set_introduction(period, &text);
                }
            }
            None if name == "topics" => {
                if let Ok(Stored { value, .. }) = Topics::from_stored(&text) {
                    topics = value;
                }
            }
            Some(("comment", id)) => {
                if let Some(id) = ArxivId::new(id) {
                    notes.set_comment(&id, &text);
                }
            }
            _ => {}
        }
    }
    Ok((value, notes, topics))
}

/// Takes the layout of a name, or of a file.
fn set_layout(format: &mut Format, name: &OsStr) -> Result<(), String> {
    if let Some(choice) = name.to_str().and_then(LayoutChoice::from_name) {
        format.layout = choice;
        return Ok(());
    }
    let text = words(Path::new(name))?;
    match Format::from_stored(&text) {
        Ok(Stored { value, .. }) if text.starts_with('{') => {
            format.layout = value.layout;
            format.own_layout = value.own_layout;
            format.front_matter = value.front_matter;
        }
        _ => {
            let pattern = text.strip_suffix('\n').unwrap_or(&text);
            Setting::LayoutItem
                .write(format, pattern)
                .map_err(|_| format!("{}: has no pattern", name.display()))?;
            format.layout = LayoutChoice::Own;
        }
    }
    Ok(())
}

/// The editor's words in a file.
fn words(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// The list of a day, from the files that hold the answer for it.
fn read(answer: &Answer) -> Result<DayList, Unusable> {
    let Answer {
        day,
        file,
        later_pages,
    } = answer;
    let day = ListDay::parse(day).map_err(|reason| Unusable(format!("{day}: {reason}")))?;
    let mut reading = DayListReader::new(day);
    let mut read_page = |page: &Path| {
        let body = fs::read(page)?;
        reading
            .push_page(200, &String::from_utf8_lossy(&body), None)
            .map_err(|refusal| Unusable(refusal.to_string()))?;
        if reading.is_complete() {
            Ok(())
        } else {
            Err(Unusable("not a page of a list of papers".to_owned()))
        }
    };
    read_page(file)?;
    for page in later_pages {
        read_page(page)
            .map_err(|reason| Unusable(format!("its page {}: {reason}", page.display())))?;
    }
    let list = reading.finish();
    if list.dropped > 0 {
        eprintln!("{}: note: rows left out: {}", file.display(), list.dropped);
    }
    Ok(list)
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
