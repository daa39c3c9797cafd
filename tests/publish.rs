//! `scripts/publish`, as a process, with a server of our own in place of Hugging Face; and the workflow that runs it.

#![cfg(unix)]

mod support;

use std::{
    env, fs,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use saphyr::{LoadableYamlNode, Yaml};
use support::{command_line, empty_folder, text_of};

/// The list of Monday, 2026-01-05.
const MONDAY: &str = "tests/fixtures/2026-01-05.json";
const MONDAYS_POST: &str = "2026-01-06-daily-papers-2026-01-06.md";
const GOLDEN: &str = "tests/golden/2026-01-06-daily-papers-2026-01-06.md";
const WORKFLOW: &str = "docs/automation/daily-papers.yml";

/// Ten past midnight in UTC after Monday's list has closed, as the workflow's schedule has it.
const TUESDAY: &str = "2026-01-06T00:10:00Z";

// ---- The server ----

/// What the server does with one request.
#[derive(Clone)]
struct Answer {
    status: u16,
    headers: Vec<String>,
    body: String,
    /// Whether the connection ends before the body does.
    cut: bool,
}

impl Answer {
    fn new(status: u16, body: &str) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: body.to_owned(),
            cut: false,
        }
    }

    /// An answer of one paper.
    fn paper(number: u32, upvotes: u32) -> Self {
        Self::new(
            200,
            &format!(
                r#"[{{"paper": {{"id": "2601.{number:05}", "title": "Paper {number}", "upvotes": {upvotes}}}}}]"#
            ),
        )
    }

    fn monday() -> Self {
        Self::new(200, &text_of(MONDAY))
    }

    fn holiday() -> Self {
        Self::new(200, "[]")
    }

    fn header(mut self, header: &str) -> Self {
        self.headers.push(header.to_owned());
        self
    }

    fn cut(mut self) -> Self {
        self.cut = true;
        self
    }

    fn send(&self, mut stream: &TcpStream) {
        let length = self.body.len() + if self.cut { 100 } else { 0 };
        let mut head = format!(
            "HTTP/1.1 {} Told\r\nContent-Length: {length}\r\nConnection: close\r\n",
            self.status
        );
        for header in &self.headers {
            head.push_str(header);
            head.push_str("\r\n");
        }
        let answer = [&head, "\r\n", &self.body].concat();
        stream.write_all(answer.as_bytes()).expect("curl listens");
    }
}

/// A server that gives its answers one after the other, and after the last one only status 404.
struct Hub {
    address: String,
    requests: Arc<Mutex<Vec<(String, Instant)>>>,
}

impl Hub {
    fn answering(answers: impl Into<Vec<Answer>>) -> Self {
        Self::with(|_| answers.into())
    }

    /// As [`answering`](Self::answering), with answers that name the server's own address.
    fn with(answers: impl FnOnce(&str) -> Vec<Answer>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let port = listener.local_addr().expect("it has an address").port();
        let address = format!("http://127.0.0.1:{port}");
        let mut answers = answers(&address).into_iter();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&requests);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let stream = stream.expect("a connection is made");
                let head: Vec<String> = BufReader::new(&stream)
                    .lines()
                    .map(|line| line.expect("the request is text"))
                    .take_while(|line| !line.is_empty())
                    .collect();
                let request = head.first().expect("the request has a first line");
                let path = request.split(' ').nth(1).expect("it names a path");
                let mut seen = seen.lock().expect("no thread panicked");
                seen.push((path.to_owned(), Instant::now()));
                drop(seen);
                let answer = answers.next().unwrap_or_else(|| Answer::new(404, ""));
                answer.send(&stream);
            }
        });
        Self { address, requests }
    }

    /// A server that is not there: nothing listens on port 1, and no test is ever given it.
    fn unreachable() -> Self {
        Self {
            address: "http://127.0.0.1:1".to_owned(),
            requests: Arc::default(),
        }
    }

    /// What was asked for, in order.
    fn requests(&self) -> Vec<String> {
        let requests = self.requests.lock().expect("no thread panicked");
        requests.iter().map(|(path, _)| path.clone()).collect()
    }

    /// How many requests there were.
    fn count(&self) -> usize {
        self.requests().len()
    }

    /// The time between the first two requests.
    fn pause(&self) -> Duration {
        let requests = self.requests.lock().expect("no thread panicked");
        requests[1].1 - requests[0].1
    }
}

/// The request for the list of a day.
fn list_of(day: &str) -> String {
    format!("/api/daily_papers?date={day}&limit=100")
}

// ---- The blog ----

/// A blog with an empty folder of posts.
struct Blog(PathBuf);

impl Blog {
    fn new(test: &str) -> Self {
        let blog = empty_folder(&format!("publish-{test}"));
        fs::create_dir(blog.join("_posts")).expect("the folder can be made");
        Self(blog)
    }

    /// Runs the script in the blog at a time, with one retry at most.
    fn publish(&self, hub: &Hub, now: &str, arguments: &[&str]) -> Run {
        self.publish_with(hub, &[("DAILY_PAPERS_NOW", now)], arguments)
    }

    fn publish_with(&self, hub: &Hub, settings: &[(&str, &str)], arguments: &[&str]) -> Run {
        let mut command = Command::new(script());
        command.args(arguments).current_dir(&self.0);
        let output = told(&mut command, hub).envs(settings.iter().copied());
        Run::from(&output.output().expect("the script runs"))
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.0.join(path), text).expect("the file can be written");
    }

    /// The text of a post.
    fn post(&self, name: &str) -> String {
        fs::read_to_string(self.0.join("_posts").join(name)).expect("the post is there")
    }

    /// The names of the posts.
    fn posts(&self) -> Vec<String> {
        let posts = fs::read_dir(self.0.join("_posts")).expect("the folder can be read");
        let mut names: Vec<String> = posts
            .map(|post| post.expect("an entry can be read").file_name())
            .map(|name| name.into_string().expect("the names are ASCII"))
            .collect();
        names.sort();
        names
    }
}

fn script() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/publish")
}

/// A command that asks our server, directly, and makes posts with the command line that was built with the tests.
fn told<'a>(command: &'a mut Command, hub: &Hub) -> &'a mut Command {
    command
        .env("DAILY_PAPERS_HUB", &hub.address)
        .env("DAILY_PAPERS_POST", command_line())
        .env("DAILY_PAPERS_RETRIES", "1")
        .env("no_proxy", "127.0.0.1")
}

/// What a run gave.
#[derive(Debug)]
struct Run {
    status: i32,
    text: String,
    errors: String,
}

impl From<&Output> for Run {
    fn from(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the output is UTF-8");
        Self {
            status: output.status.code().expect("it ended by itself"),
            text: text(&output.stdout),
            errors: text(&output.stderr),
        }
    }
}

impl Run {
    /// Asserts that all went well, with one line for each day.
    fn says(&self, lines: &[&str]) {
        assert_eq!(self.status, 0, "{self:?}");
        let said: Vec<&str> = self.text.lines().collect();
        assert_eq!(said, lines, "{self:?}");
    }

    /// Asserts that the run failed, and that standard error says at last why.
    fn fails(&self, reason: &str) {
        assert_eq!(self.status, 1, "{self:?}");
        // Not every curl ends its warnings with a line break.
        let last = format!("publish: {reason}\n");
        assert!(self.errors.ends_with(&last), "{last:?}: {self:?}");
    }
}

// ---- The list that closed last ----

#[test]
fn the_list_that_closed_last_becomes_a_post_with_the_settings_of_the_page() {
    let blog = Blog::new("settings");
    let hub = Hub::answering([Answer::monday()]);
    // As the page exports them, with what else the device stores.
    blog.write(
        "settings.json",
        r#"{"version": 1, "settings": {"papers": "all"}, "stored": {"theme": "dark"}}"#,
    );
    let run = blog.publish(&hub, TUESDAY, &["--settings", "settings.json"]);
    run.says(&[&format!("2026-01-05: wrote _posts/{MONDAYS_POST}")]);
    assert_eq!(hub.requests(), [list_of("2026-01-05")]);
    assert_eq!(blog.posts(), [MONDAYS_POST]);
    assert_eq!(blog.post(MONDAYS_POST), text_of(GOLDEN));
}

#[test]
fn a_post_goes_into_the_folder_and_under_the_name_that_its_program_wants() {
    let blog = Blog::new("hugo");
    let hub = Hub::answering([Answer::monday()]);
    let settings = r#"{"version": 1, "settings": {"target": "hugo", "date": "list-day"}}"#;
    blog.write("hugo.json", settings);
    fs::create_dir_all(blog.0.join("content/my posts")).expect("the folder can be made");
    let arguments = ["--out", "content/my posts", "--settings", "hugo.json"];
    let run = blog.publish(&hub, TUESDAY, &arguments);
    let post = "content/my posts/daily-papers-2026-01-05.md";
    run.says(&[&format!("2026-01-05: wrote {post}")]);
    assert!(blog.0.join(post).is_file());
    // The name with these settings is known before the list is.
    let run = blog.publish(&hub, TUESDAY, &arguments);
    run.says(&[&format!(
        "2026-01-05: {post} is there already, and stays as it is"
    )]);
    assert_eq!(hub.count(), 1);
}

#[test]
fn the_list_that_closed_last_is_that_of_yesterday_in_utc_in_every_time_zone() {
    let blog = Blog::new("zones");
    for zone in ["Etc/GMT+12", "Asia/Seoul", "Pacific/Kiritimati"] {
        for (now, day) in [
            ("2026-01-06T00:00:00Z", "2026-01-05"),
            ("2026-01-06T23:59:59Z", "2026-01-05"),
            ("2026-01-07T00:00:00Z", "2026-01-06"),
            // 08:59 and 09:00 in Korea.
            ("2026-01-07T08:59:00+09:00", "2026-01-05"),
            ("2026-01-07T09:00:00+09:00", "2026-01-06"),
        ] {
            let hub = Hub::answering([Answer::holiday()]);
            let run = blog.publish_with(&hub, &[("DAILY_PAPERS_NOW", now), ("TZ", zone)], &[]);
            run.says(&[&format!("{day}: no papers, as on a holiday")]);
            assert_eq!(hub.requests(), [list_of(day)], "{now} in {zone}");
        }
    }
    assert!(blog.posts().is_empty());
}

#[test]
fn a_list_that_is_still_open_gives_no_post() {
    let blog = Blog::new("open");
    let hub = Hub::answering([Answer::monday()]);
    for now in [
        "2026-01-05T23:59:59Z",
        "2026-01-05T00:00:00Z",
        "2026-01-04T12:00:00Z",
    ] {
        let run = blog.publish(&hub, now, &["2026-01-05"]);
        run.fails(
            "2026-01-05: the list is not closed before 24:00 UTC of that day, and no post is made of it",
        );
    }
    assert_eq!(hub.count(), 0);
    assert!(blog.posts().is_empty());
    // A second later it is closed.
    let run = blog.publish(&hub, "2026-01-06T00:00:00Z", &["2026-01-05"]);
    run.says(&[&format!("2026-01-05: wrote _posts/{MONDAYS_POST}")]);
}

#[test]
fn an_open_list_among_the_days_stops_before_any_request() {
    let blog = Blog::new("open-among");
    let hub = Hub::answering([Answer::monday()]);
    let run = blog.publish(&hub, TUESDAY, &["2026-01-05", "2026-01-06"]);
    run.fails(
        "2026-01-06: the list is not closed before 24:00 UTC of that day, and no post is made of it",
    );
    assert_eq!(hub.count(), 0);
    assert!(blog.posts().is_empty());
}

#[test]
fn a_weekend_is_said_and_nothing_is_asked_for() {
    let blog = Blog::new("weekend");
    let hub = Hub::answering([Answer::monday()]);
    for (now, line) in [
        (
            "2026-01-11T00:10:00Z",
            "2026-01-10: a Saturday, which has no list",
        ),
        (
            "2026-01-12T00:10:00Z",
            "2026-01-11: a Sunday, which has no list",
        ),
    ] {
        blog.publish(&hub, now, &[]).says(&[line]);
    }
    assert_eq!(hub.count(), 0);
    assert!(blog.posts().is_empty());
}

#[test]
fn the_list_of_friday_becomes_one_post_on_saturday_and_none_after_it() {
    let blog = Blog::new("friday");
    let hub = Hub::answering([Answer::paper(1, 1)]);
    let post = "_posts/2026-01-10-daily-papers-2026-01-10.md";
    let saturday = blog.publish(&hub, "2026-01-10T00:10:00Z", &[]);
    saturday.says(&[&format!("2026-01-09: wrote {post}")]);
    for (now, days) in [
        ("2026-01-10T12:00:00Z", "1"),
        ("2026-01-11T00:10:00Z", "2"),
        ("2026-01-12T00:10:00Z", "3"),
    ] {
        let run = blog.publish(&hub, now, &["--days", days]);
        let stays = format!("2026-01-09: {post} is there already, and stays as it is");
        assert_eq!(run.status, 0, "{run:?}");
        assert_eq!(run.text.lines().last(), Some(&*stays));
    }
    assert_eq!((hub.count(), blog.posts().len()), (1, 1));
}

#[test]
fn a_day_without_papers_gives_no_post() {
    let blog = Blog::new("holiday");
    for body in ["[]", " [ ]\n"] {
        let hub = Hub::answering([Answer::new(200, body)]);
        let run = blog.publish(&hub, TUESDAY, &[]);
        run.says(&["2026-01-05: no papers, as on a holiday"]);
        assert_eq!(hub.count(), 1);
    }
    assert!(blog.posts().is_empty());
}

#[test]
fn a_post_that_is_there_stays_as_it_was_edited() {
    let blog = Blog::new("there");
    let hub = Hub::answering([Answer::monday()]);
    blog.write(&format!("_posts/{MONDAYS_POST}"), "edited\n");
    let run = blog.publish(&hub, TUESDAY, &[]);
    run.says(&[&format!(
        "2026-01-05: _posts/{MONDAYS_POST} is there already, and stays as it is"
    )]);
    assert_eq!(hub.count(), 0, "nothing is asked for in vain");
    assert_eq!(blog.post(MONDAYS_POST), "edited\n");
}

// ---- Failures ----

#[test]
fn failures_that_pass_are_tried_again() {
    let blog = Blog::new("passing");
    let hub = Hub::answering([
        Answer::new(503, "<html>Service Unavailable</html>"),
        Answer::monday().cut(),
        Answer::monday(),
    ]);
    let retries = [("DAILY_PAPERS_NOW", TUESDAY), ("DAILY_PAPERS_RETRIES", "2")];
    let run = blog.publish_with(&hub, &retries, &[]);
    run.says(&[&format!("2026-01-05: wrote _posts/{MONDAYS_POST}")]);
    assert_eq!(hub.requests(), vec![list_of("2026-01-05"); 3]);
    assert!(hub.pause() >= Duration::from_secs(1));
    assert!(blog.post(MONDAYS_POST).contains("총 **10개**의"));
}

#[test]
fn after_too_many_requests_the_server_says_how_long_to_wait() {
    let blog = Blog::new("wait");
    let hub = Hub::answering([
        Answer::new(429, "Too many requests").header("Retry-After: 2"),
        Answer::monday(),
    ]);
    let run = blog.publish(&hub, TUESDAY, &[]);
    run.says(&[&format!("2026-01-05: wrote _posts/{MONDAYS_POST}")]);
    assert_eq!(hub.count(), 2);
    // Without the header it would have been one second.
    assert!(hub.pause() >= Duration::from_secs(2), "{:?}", hub.pause());
}

#[test]
fn nobody_waits_for_a_server_that_asks_for_a_day() {
    let blog = Blog::new("long-wait");
    let hub = Hub::answering([
        Answer::new(429, "Too many requests").header("Retry-After: 86400"),
        Answer::monday(),
    ]);
    let run = blog.publish(&hub, TUESDAY, &[]);
    run.fails("2026-01-05: Hugging Face answered with status 429; try again later");
    assert_eq!(hub.count(), 1);
    assert!(blog.posts().is_empty());
}

#[test]
fn a_failure_that_stays_is_said_and_costs_the_exit_status() {
    let blog = Blog::new("staying");
    let hub = Hub::answering(vec![Answer::new(500, "{\"error\": \"boats\"}"); 9]);
    let run = blog.publish(&hub, "2026-01-07T00:10:00Z", &["--days", "2"]);
    run.fails("2026-01-06: Hugging Face answered with status 500; try again later");
    // Nor would the day before it be answered.
    assert_eq!(hub.requests(), vec![list_of("2026-01-06"); 2]);
    assert!(blog.posts().is_empty());
}

#[test]
fn a_server_that_cannot_be_reached_is_said_and_costs_the_exit_status() {
    let blog = Blog::new("unreachable");
    let run = blog.publish(&Hub::unreachable(), TUESDAY, &[]);
    run.fails("2026-01-05: Hugging Face could not be reached");
    assert!(run.errors.contains("curl: (7)"), "{run:?}");
    assert!(blog.posts().is_empty());
}

#[test]
fn a_connection_that_is_always_cut_gives_no_post() {
    let blog = Blog::new("cut");
    let hub = Hub::answering(vec![Answer::monday().cut(); 2]);
    let run = blog.publish(&hub, TUESDAY, &[]);
    run.fails("2026-01-05: Hugging Face could not be reached");
    assert_eq!(hub.count(), 2);
    assert!(blog.posts().is_empty());
}

#[test]
fn a_refusal_is_not_asked_for_twice() {
    let blog = Blog::new("refused");
    let refusal = r#"{"error": "✖ \"date\" must be less than or equal to \"2026-01-02T00:00:00.000Z\"\n  → at date"}"#;
    for (status, body) in [(400, refusal), (404, ""), (301, ""), (204, "")] {
        let hub = Hub::answering(vec![Answer::new(status, body); 2]);
        let run = blog.publish(&hub, TUESDAY, &[]);
        run.fails(&format!(
            "2026-01-05: Hugging Face answered with status {status}"
        ));
        assert_eq!(hub.count(), 1, "{status}");
    }
    assert!(blog.posts().is_empty());
}

#[test]
fn a_body_that_is_no_list_gives_no_post() {
    let blog = Blog::new("nonsense");
    let list = text_of(MONDAY);
    for (body, reason) in [
        (&list[..list.len() / 2], "cut off"),
        ("<!doctype html><title>Log in</title>", "is not JSON"),
        ("", "is not JSON"),
        (r#"{"error": "boats"}"#, "but an error: boats"),
        ("[{}, {}]", "none of the answer's 2 rows"),
    ] {
        let hub = Hub::answering([Answer::new(200, body)]);
        let run = blog.publish(&hub, TUESDAY, &[]);
        run.fails("2026-01-05: what Hugging Face answered gives no post");
        assert!(run.errors.contains(reason), "{run:?}");
        assert_eq!(hub.count(), 1);
    }
    assert!(blog.posts().is_empty());
}

// ---- A list of several pages ----

/// An answer that names a page of a server as the next one.
fn with_next(answer: Answer, address: &str, query: &str) -> Answer {
    answer.header(&format!(
        "link: <{address}/api/daily_papers?p=0>; rel=\"prev\", <{address}/api/daily_papers?{query}>; rel=\"next\""
    ))
}

#[test]
fn all_pages_of_a_list_are_in_its_post() {
    let blog = Blog::new("pages");
    let hub = Hub::with(|own| {
        vec![
            with_next(Answer::paper(20001, 3), own, "date=2026-01-05&p=1"),
            with_next(Answer::paper(20002, 5), own, "date=2026-01-05&p=2"),
            Answer::paper(20003, 4),
        ]
    });
    let run = blog.publish(&hub, TUESDAY, &[]);
    run.says(&[&format!("2026-01-05: wrote _posts/{MONDAYS_POST}")]);
    let pages = [1, 2].map(|page| format!("/api/daily_papers?date=2026-01-05&p={page}"));
    assert_eq!(
        hub.requests(),
        [&[list_of("2026-01-05")], &pages[..]].concat()
    );
    let post = blog.post(MONDAYS_POST);
    for line in [
        "1. **Paper 20002**",
        "2. **Paper 20003**",
        "3. **Paper 20001**",
    ] {
        assert!(post.contains(line), "{post}");
    }
}

#[test]
fn a_next_page_of_an_answer_that_failed_or_of_another_server_is_not_asked_for() {
    for (test, failing, elsewhere) in [("failing", true, false), ("elsewhere", false, true)] {
        let blog = Blog::new(test);
        let hub = Hub::with(|own| {
            let mut answers = Vec::new();
            if failing {
                answers.push(with_next(Answer::new(503, ""), own, "p=1"));
            }
            let list = Answer::monday();
            answers.push(if elsewhere {
                with_next(list, &format!("{own}.example"), "p=1")
            } else {
                list
            });
            answers
        });
        let run = blog.publish(&hub, TUESDAY, &[]);
        run.says(&[&format!("2026-01-05: wrote _posts/{MONDAYS_POST}")]);
        assert_eq!(hub.count(), if failing { 2 } else { 1 });
    }
}

#[test]
fn a_list_without_its_later_pages_gives_no_post() {
    let blog = Blog::new("missing-page");
    for (page, reason) in [
        (
            Answer::new(404, ""),
            "2026-01-05: Hugging Face answered with status 404",
        ),
        (
            Answer::new(200, "<html>"),
            "2026-01-05: what Hugging Face answered gives no post",
        ),
    ] {
        let hub = Hub::with(|own| vec![with_next(Answer::monday(), own, "p=1"), page]);
        blog.publish(&hub, TUESDAY, &[]).fails(reason);
        assert_eq!(hub.count(), 2);
    }
    assert!(blog.posts().is_empty());
}

#[test]
fn a_list_that_never_ends_is_read_as_far_as_the_page_reads_it() {
    let blog = Blog::new("endless");
    let hub = Hub::with(|own| {
        let page = |number: u32| with_next(Answer::paper(20000 + number, 1), own, "p=1");
        (1..10).map(page).collect()
    });
    let run = blog.publish(&hub, TUESDAY, &[]);
    run.says(&[&format!("2026-01-05: wrote _posts/{MONDAYS_POST}")]);
    assert_eq!(hub.count(), 5);
    assert!(blog.post(MONDAYS_POST).contains("총 **5개**의"));
}

// ---- Catching up ----

#[test]
fn the_last_days_are_caught_up_on_from_the_newest_on() {
    let blog = Blog::new("catch-up");
    let hub = Hub::answering([
        Answer::paper(20012, 1),
        Answer::holiday(),
        Answer::paper(20007, 1),
    ]);
    let there = "2026-01-09-daily-papers-2026-01-09.md";
    blog.write(&format!("_posts/{there}"), "edited\n");
    // Seven days from a Monday on, a weekend among them.
    let run = blog.publish(&hub, "2026-01-13T00:10:00Z", &["--days", "6"]);
    run.says(&[
        "2026-01-12: wrote _posts/2026-01-13-daily-papers-2026-01-13.md",
        "2026-01-11: a Sunday, which has no list",
        "2026-01-10: a Saturday, which has no list",
        "2026-01-09: no papers, as on a holiday",
        &format!("2026-01-08: _posts/{there} is there already, and stays as it is"),
        "2026-01-07: wrote _posts/2026-01-08-daily-papers-2026-01-08.md",
    ]);
    let asked = ["2026-01-12", "2026-01-09", "2026-01-07"].map(list_of);
    assert_eq!(hub.requests(), asked);
    assert_eq!(blog.post(there), "edited\n");
    // A post that is caught up on has the date it would have had.
    let late = blog.post("2026-01-08-daily-papers-2026-01-08.md");
    assert!(
        late.contains("\ndate: 2026-01-08 09:15:00 +0900\n"),
        "{late}"
    );
}

#[test]
fn a_day_that_gives_no_post_costs_the_exit_status_and_not_the_other_days() {
    let blog = Blog::new("one-fails");
    let hub = Hub::answering([
        Answer::new(200, "<html>"),
        Answer::new(400, ""),
        Answer::monday(),
    ]);
    let run = blog.publish(&hub, "2026-01-08T00:10:00Z", &["--days", "3"]);
    assert_eq!((run.status, hub.count()), (1, 3), "{run:?}");
    assert_eq!(
        run.text,
        format!("2026-01-05: wrote _posts/{MONDAYS_POST}\n")
    );
    for reason in [
        "publish: 2026-01-07: what Hugging Face answered gives no post",
        "publish: 2026-01-06: Hugging Face answered with status 400",
    ] {
        assert!(run.errors.lines().any(|line| line == reason), "{run:?}");
    }
    assert_eq!(blog.posts(), [MONDAYS_POST]);
}

// ---- Arguments ----

#[test]
fn wrong_arguments_make_nothing() {
    let blog = Blog::new("arguments");
    let hub = Hub::answering([Answer::monday()]);
    for (arguments, reason) in [
        (&["yesterday"][..], "yesterday is not a date"),
        (&["2026-02-29"], "2026-02-29 is not a date"),
        (&["2026-1-5"], "2026-1-5 is not a date"),
        (&["2026-01-05", "-x"], "there is no option -x"),
        (&["--top", "5"], "there is no option --top"),
        (&["--days", "0"], "--days is a number from 1 to 31, not 0"),
        (&["--days", "32"], "--days is a number from 1 to 31, not 32"),
        (&["--days", "a[0]"], "--days is a number from 1 to 31"),
        (&["--days"], "--days needs a value"),
        (&["--out", ""], "--out needs a value"),
        (&["--out", "_post"], "there is no folder _post"),
        (&["--settings", "no.json"], "no.json cannot be read"),
        (&["--days", "2", "2026-01-05"], "either --days or a DAY"),
    ] {
        let run = blog.publish(&hub, TUESDAY, arguments);
        assert_eq!((run.status, &*run.text), (2, ""), "{arguments:?}: {run:?}");
        let first = run.errors.lines().next().unwrap_or_default();
        assert!(first.starts_with(&format!("publish: {reason}")), "{run:?}");
        assert!(run.errors.contains("\nusage: publish "), "{run:?}");
    }
    assert_eq!(hub.count(), 0);
    assert!(blog.posts().is_empty());
}

#[test]
fn a_file_that_holds_no_settings_gives_no_post_with_other_ones() {
    let blog = Blog::new("no-settings");
    let hub = Hub::answering([Answer::monday()]);
    blog.write("settings.json", r#"{"version": 2, "settings": {}}"#);
    let run = blog.publish(&hub, TUESDAY, &["--settings", "settings.json"]);
    assert_eq!(run.status, 1, "{run:?}");
    assert!(
        run.errors.contains("settings.json: holds no settings"),
        "{run:?}"
    );
    assert_eq!(hub.count(), 0);
    assert!(blog.posts().is_empty());
}

#[test]
fn a_command_line_that_is_not_named_is_built_first() {
    let blog = Blog::new("build");
    // A project whose cargo has only to be called.
    let project = blog.0.join("daily papers");
    fs::create_dir_all(project.join("scripts")).expect("the folder can be made");
    symlink(script(), project.join("scripts/publish")).expect("the script can be linked");
    let built = "target/release/examples";
    blog.write(
        "cargo",
        &format!(
            "#!/bin/sh\necho \"$*\" >called\nmkdir -p {built}\nln -s \"$BUILT\" {built}/post\n"
        ),
    );
    // By another process: nothing that a thread of ours may still have open for writing can be run.
    let mut install = Command::new("install");
    install.args(["-D", "cargo", "bin/cargo"]);
    let installed = install.current_dir(&blog.0).status();
    assert!(installed.is_ok_and(|status| status.success()));
    let path = env::var("PATH").expect("there is a PATH");
    let hub = Hub::answering([Answer::monday()]);
    let mut command = Command::new(project.join("scripts/publish"));
    let command = told(&mut command, &hub)
        .env_remove("DAILY_PAPERS_POST")
        .env("DAILY_PAPERS_NOW", TUESDAY)
        .env("BUILT", command_line())
        .env("PATH", format!("{}:{path}", blog.0.join("bin").display()))
        .current_dir(&blog.0);
    let run = Run::from(&command.output().expect("the script runs"));
    run.says(&[&format!("2026-01-05: wrote _posts/{MONDAYS_POST}")]);
    let called = fs::read_to_string(project.join("called"));
    assert_eq!(
        called.expect("cargo was called in the project's folder"),
        "build --quiet --locked --release --example post --target-dir target\n"
    );
}

// ---- The workflow ----

/// Calls a function with the workflow as a reader of YAML has it.
fn with_workflow<T>(look: impl FnOnce(&Yaml<'_>) -> T) -> T {
    let text = text_of(WORKFLOW);
    let documents = Yaml::load_from_str(&text).expect("the workflow is YAML");
    let [workflow] = documents.as_slice() else {
        panic!("the workflow is one document");
    };
    look(workflow)
}

/// A text of the workflow, by the keys that lead to it.
fn text_at<'a>(node: &'a Yaml<'_>, keys: &[&str]) -> Option<&'a str> {
    let mut keys = keys.iter();
    keys.try_fold(node, |node, key| node.as_mapping_get(key))?
        .as_str()
}

/// What a step of the job that writes the posts runs, by the step's name.
fn commands(step: &str) -> String {
    with_workflow(|workflow| {
        let steps = workflow["jobs"]["post"]["steps"].as_vec();
        let steps = steps.expect("the job has steps").iter();
        let found = steps.filter(|one| text_at(one, &["name"]) == Some(step));
        let [found] = found.collect::<Vec<_>>()[..] else {
            panic!("there is one step {step:?}");
        };
        let commands = text_at(found, &["run"]);
        commands.expect("the step runs something").to_owned()
    })
}

#[test]
fn the_workflow_runs_ten_minutes_after_midnight_in_utc_and_when_asked_to() {
    with_workflow(|workflow| {
        let schedule = workflow["on"]["schedule"].as_vec().expect("it has times");
        assert_eq!(schedule.len(), 1);
        assert_eq!(schedule[0]["cron"].as_str(), Some("10 0 * * *"));
        let day = &workflow["on"]["workflow_dispatch"]["inputs"]["day"];
        assert_eq!(day["required"].as_bool(), Some(false));
        assert_eq!(day["default"].as_str(), Some(""));
        let concurrency = &workflow["concurrency"];
        assert_eq!(concurrency["group"].as_str(), Some("daily-papers"));
        assert_eq!(concurrency["cancel-in-progress"].as_bool(), Some(false));
    });
}

#[test]
fn each_job_of_the_workflow_may_do_one_thing() {
    with_workflow(|workflow| {
        let none = workflow["permissions"].as_mapping();
        assert!(none.is_some_and(|permissions| permissions.is_empty()));
        let jobs = workflow["jobs"].as_mapping().expect("it has jobs");
        let mut allowed = Vec::new();
        for (name, job) in jobs {
            let permissions = job["permissions"].as_mapping().expect("they are named");
            for (permission, access) in permissions {
                let texts = [name, permission, access].map(|text| text.as_str());
                allowed.push(texts.map(|text| text.expect("it is a text").to_owned()));
            }
        }
        let expected = [
            ["post", "contents", "write"],
            ["build-blog", "actions", "write"],
        ];
        assert_eq!(allowed, expected);
    });
}

#[test]
fn the_workflow_uses_the_actions_that_publish_the_page_at_the_same_hashes() {
    let ours = text_of(".github/workflows/pages.yml");
    let used = |text: &str| -> Vec<String> {
        let lines = text.lines().filter_map(|line| line.split_once("uses: "));
        lines.map(|(_, action)| action.to_owned()).collect()
    };
    let known = used(&ours);
    let theirs = used(&text_of(WORKFLOW));
    assert_eq!(theirs.len(), 3);
    for action in theirs {
        assert!(known.contains(&action), "{action}");
    }
}

#[test]
fn what_is_typed_into_the_workflow_is_never_part_of_its_commands() {
    for step in [
        "Build the command line",
        "Write the posts that are missing",
        "Commit them",
    ] {
        let commands = commands(step);
        assert!(!commands.contains("${{"), "{commands}");
    }
    with_workflow(|workflow| {
        let start = workflow["jobs"]["build-blog"]["steps"][0]["run"].as_str();
        assert!(start.is_some_and(|commands| !commands.contains("${{")));
    });
}

#[test]
fn a_token_that_pushes_is_there_only_after_everything_is_built() {
    with_workflow(|workflow| {
        let steps = workflow["jobs"]["post"]["steps"].as_vec();
        let steps = steps.expect("the job has steps");
        let place = |holds: &dyn Fn(&Yaml<'_>) -> bool| {
            let place = steps.iter().position(holds);
            place.expect("there is such a step")
        };
        let project = place(&|step| text_at(step, &["with", "path"]) == Some("daily-papers"));
        let without = &steps[project]["with"]["persist-credentials"];
        assert_eq!(without.as_bool(), Some(false));
        let build = place(&|step| text_at(step, &["name"]) == Some("Build the command line"));
        let blog = place(&|step| text_at(step, &["with", "path"]) == Some("blog"));
        assert!(project < build && build < blog);
    });
}

/// Runs Git, with nobody's settings but its own.
fn git(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new("git");
    command.args(arguments).current_dir(folder);
    let output = bare(&mut command).output().expect("git runs");
    let run = Run::from(&output);
    assert_eq!(run.status, 0, "git {arguments:?}: {run:?}");
    run.text
}

/// A command that finds no settings of Git.
fn bare(command: &mut Command) -> &mut Command {
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    command
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
}

#[test]
fn a_morning_of_the_workflow_ends_with_one_commit_on_the_blog() {
    let workspace = empty_folder("publish-workflow");
    let origin = workspace.join("origin.git");
    let blog = workspace.join("blog");
    let path = |path: &Path| path.to_str().expect("the path is UTF-8").to_owned();
    git(&workspace, &["init", "--quiet", "--bare", "origin.git"]);
    git(&workspace, &["clone", "--quiet", &path(&origin), "blog"]);
    fs::create_dir_all(blog.join(".github")).expect("the folder can be made");
    fs::create_dir(blog.join("_posts")).expect("the folder can be made");
    let settings = r#"{"version": 1, "settings": {"papers": "all"}}"#;
    fs::write(blog.join(".github/daily-papers.json"), settings).expect("it can be written");
    fs::write(blog.join("_posts/2026-01-01-hello.md"), "hello\n").expect("it can be written");
    git(&blog, &["add", "."]);
    let author = ["-c", "user.name=Jane", "-c", "user.email=jane@blog.example"];
    let begin = ["commit", "--quiet", "--message", "Begin"];
    git(&blog, &[&author[..], &begin].concat());
    git(
        &blog,
        &["push", "--quiet", "--set-upstream", "origin", "HEAD"],
    );
    // What the workflow has beside the blog.
    let scripts = workspace.join("daily-papers/scripts");
    fs::create_dir_all(&scripts).expect("the folder can be made");
    symlink(script(), scripts.join("publish")).expect("the script can be linked");

    let (folder, settings) = with_workflow(|workflow| {
        let names = &workflow["jobs"]["post"]["env"];
        let name = |name: &str| names[name].as_str().expect("it is a text").to_owned();
        (name("FOLDER"), name("SETTINGS"))
    });
    let outputs = workspace.join("outputs");
    let run = |hub: &Hub, step: &str, day: &str| {
        // As GitHub runs it.
        let mut command = Command::new("bash");
        command
            .args(["-e", "-o", "pipefail", "-c", &commands(step)])
            .current_dir(&blog)
            .envs([("FOLDER", &*folder), ("SETTINGS", &*settings)])
            .envs([("DAY", day), ("DAILY_PAPERS_NOW", TUESDAY)])
            .env("GITHUB_OUTPUT", &outputs);
        let output = bare(told(&mut command, hub)).output();
        Run::from(&output.expect("bash runs"))
    };
    let commits = || -> usize {
        let count = git(&origin, &["rev-list", "--count", "--all"]);
        count.trim().parse().expect("it is a number")
    };
    let morning = |hub: &Hub, day: &str| -> (i32, usize, String) {
        fs::write(&outputs, "").expect("the file can be written");
        let written = run(hub, "Write the posts that are missing", day);
        let committed = run(hub, "Commit them", day);
        assert_eq!(committed.status, 0, "{committed:?}");
        let output = fs::read_to_string(&outputs).expect("the file can be read");
        (written.status, commits(), output)
    };

    // The schedule: Monday's list, and a weekend before it.
    let hub = Hub::answering([Answer::monday()]);
    let committed = "committed=true\n".to_owned();
    assert_eq!(morning(&hub, ""), (0, 2, committed.clone()));
    let post = git(&origin, &["show", &format!("HEAD:_posts/{MONDAYS_POST}")]);
    assert_eq!(post, text_of(GOLDEN));
    let changed = git(
        &origin,
        &["show", "--format=%an: %s", "--name-only", "HEAD"],
    );
    let expected = format!("github-actions[bot]: Add the daily papers\n\n_posts/{MONDAYS_POST}\n");
    assert_eq!(changed, expected);
    // A second run has nothing to do.
    assert_eq!(morning(&hub, ""), (0, 2, String::new()));
    assert_eq!(hub.count(), 1);
    // A day that is asked for is the only one.
    let hub = Hub::answering([Answer::paper(20002, 1)]);
    assert_eq!(morning(&hub, "2026-01-02"), (0, 3, committed));
    assert_eq!(hub.requests(), [list_of("2026-01-02")]);
    // What is typed there is a day or nothing.
    let typed = "2026-01-01; touch boats";
    assert_eq!(morning(&hub, typed), (2, 3, String::new()));
    assert!(!blog.join("boats").exists());
}

#[test]
fn the_document_names_the_files_that_are_there() {
    let document = text_of("docs/automation.md");
    for path in [WORKFLOW, "scripts/publish"] {
        let name = path.strip_prefix("docs/").unwrap_or(path);
        assert!(document.contains(name), "{name}");
        assert!(!text_of(path).is_empty());
    }
    with_workflow(|workflow| {
        let settings = workflow["jobs"]["post"]["env"]["SETTINGS"].as_str();
        assert!(document.contains(settings.expect("it is a text")));
    });
}
