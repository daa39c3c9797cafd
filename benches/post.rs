//! How long it takes to decode an answer, to write a post, and to find papers: `cargo bench`.
//!
//! The aim of a post is less than 1 ms for ten papers and less than 50 ms for a thousand. A month is 30 answers.

use daily_papers::{
    calendar::ListDay,
    hub::decode,
    papers::{ArxivId, CleanText, Count, Digest, Paper, Search, merge_rankings, rank},
    post::{self, Body, Format, Target},
};
use divan::{Bencher, black_box};
use serde_json::{Value, json};

/// An abstract of the usual length, with as much TeX in it as the worst of a day has.
const SUMMARY: &str = r#"Long letters are read twice, once from each end; a third of the memory is needed, and $O(N)$ time
    instead of $O(N^2)$. We propose \textbf{LETTERS}, a reader that reaches 93.4\% of the best reader's accuracy with
    $100\times$ less data, at \$60 instead of \$6,000. In ``blind'' tests by St\"utz and Nguy\~ên the state-of-the-art
    --- readers with {8,192} words of context, i.e. _everything_ --- loses by 5~10 points on R&D reports, 20~30 on
    e-mail, and reads {{templates}} | tables <literally>. Formally, letters $x_1, \ldots, x_n \in \mathcal{X}^*$ are
    mapped by $f_\theta: \mathcal{X}^* \to \{0, 1\}$, where $|x_i| \le 512$ and $\|\theta\|_2 < 1$, which
    snake_case_names and C++ code do not survive. The code is at https://letters.example/read_me(1), the data at
    \url{https://letters.example/data\_set}, and the models are on our page. Reading is what matters here, so we read
    ten thousand letters aloud, three times each, and asked who had understood what, when, and at whose expense."#;

fn papers(count: usize) -> Vec<Paper> {
    let paper = |number: usize| Paper {
        id: ArxivId::new(&format!("2601.{number:05}")).expect("the number has five digits"),
        title: CleanText::new(&format!(
            "LETTERS-{number}: Reading $N$ Long Letters, Twice: A \\emph{{Very}} Long Title"
        )),
        summary: CleanText::new(SUMMARY),
        authors: vec![
            CleanText::new("Ada Example"),
            CleanText::new(r#"J\"urgen Example"#),
            CleanText::new("Chris Example"),
        ],
        upvotes: 41,
        organization: Some(CleanText::new("Example Institute of Reading & Writing")),
        code: None,
        project: None,
        keywords: vec![CleanText::new("reading"), CleanText::new("memory")],
        ai_summary: Some(CleanText::new("A reader reads long letters twice.")),
        comments: 3,
        withdrawn: false,
    };
    (0..count).map(paper).collect()
}

fn main() {
    divan::main();
}

/// Runs a benchmark on a post of so many papers.
fn run<T>(bencher: Bencher<'_, '_>, count: usize, make: impl Fn(&Digest<'_>) -> T + Sync) {
    let day = ListDay::parse("2026-01-05").expect("it is a day");
    let papers = papers(count);
    bencher.bench(|| make(black_box(&Digest::top_of_day(day, &papers, Count::All))));
}

fn later() -> daily_papers::calendar::Instant {
    "2026-02-01T00:00:00Z".parse().expect("it is an instant")
}

#[divan::bench(args = [10, 1_000])]
fn markdown(bencher: Bencher<'_, '_>, count: usize) {
    run(bencher, count, |digest| {
        post::write(digest, &Format::default(), later())
    });
}

#[divan::bench(args = [10, 1_000])]
fn markdown_for_obsidian(bencher: Bencher<'_, '_>, count: usize) {
    let format = Format {
        target: Target::Obsidian,
        ..Format::default()
    };
    run(bencher, count, |digest| {
        post::write(digest, &format, later())
    });
}

#[divan::bench(args = [10, 1_000])]
fn rich_text(bencher: Bencher<'_, '_>, count: usize) {
    run(bencher, count, |digest| {
        post::html(digest, &Format::default(), later())
    });
}

/// What the preview needs: the texts read, nothing written.
#[divan::bench(args = [10, 1_000])]
fn reading(bencher: Bencher<'_, '_>, count: usize) {
    run(bencher, count, |digest| {
        Body::new(digest, &Format::default(), later())
    });
}

/// An answer of so many rows, with the fields that nobody reads.
fn answer(rows: usize) -> String {
    let row = |paper: &Paper| {
        let authors: Vec<Value> = (0..12)
            .map(|n| {
                json!({
                    "_id": format!("68a1b2c3d4e5f60718293a{n:02}"),
                    "user": {"_id": "64b1", "avatarUrl": "https://cdn.example/a.png", "fullname": "Ada", "type": "user"},
                    "name": format!("Ada {n} Example"),
                    "hidden": false,
                })
            })
            .collect();
        json!({
            "paper": {
                "id": paper.id.to_string(),
                "authors": authors,
                "publishedAt": "2026-01-05T17:59:12.000Z",
                "title": &*paper.title,
                "summary": SUMMARY,
                "upvotes": paper.upvotes,
                "discussionId": "695c1f2d3e4f5a6b7c8d9e0f",
                "githubRepo": "https://github.com/example/letters",
                "githubStars": 120,
                "ai_summary": "A reader reads long letters twice.",
                "ai_keywords": ["reading", "memory", "letters", "attention"],
                "organization": {"_id": "6001", "name": "example", "fullname": "Example Institute"},
            },
            "publishedAt": "2026-01-05T20:12:00.000Z",
            "title": &*paper.title,
            "summary": SUMMARY,
            "thumbnail": "https://cdn-thumbnails.example/social-thumbnails/papers/1.png",
            "mediaUrls": ["https://cdn-uploads.example/1.mp4"],
            "numComments": 3,
            "submittedBy": {"_id": "64b1", "fullname": "Ada", "name": "ada", "isPro": false, "followerCount": 7},
            "organization": {"_id": "6001", "name": "example", "fullname": "Example Institute"},
        })
    };
    Value::from_iter(papers(rows).iter().map(row)).to_string()
}

/// What an answer of the API costs before it is ranked.
#[divan::bench]
fn decoding(bencher: Bencher<'_, '_>) {
    let body = answer(100);
    bencher.bench(|| decode(black_box(&body)));
}

/// The lists of a month made one ranking: 22 days of 50 papers, of which half were on the list of the day before.
#[divan::bench]
fn merging(bencher: Bencher<'_, '_>) {
    let papers = papers(22 * 25 + 25);
    let lists: Vec<Vec<Paper>> = (0..22)
        .map(|day| {
            let mut list = papers[day * 25..day * 25 + 50].to_vec();
            for (upvotes, paper) in (0..).step_by(3).zip(&mut list) {
                paper.upvotes = upvotes % 47;
            }
            rank(&mut list);
            list
        })
        .collect();
    let lists: Vec<&[Paper]> = lists.iter().map(Vec::as_slice).collect();
    bencher.bench(|| merge_rankings(black_box(&lists)));
}

/// Looking through the papers of a month, as on every keystroke; the second search fits nowhere and so reads
/// everything.
#[divan::bench(args = ["letters memory", "letters -\"reading letters aloud\" everywhere"])]
fn finding(bencher: Bencher<'_, '_>, typed: &str) {
    let papers = papers(1_000);
    bencher.bench(|| {
        let search = Search::parse(black_box(typed));
        papers.iter().filter(|paper| search.matches(paper)).count()
    });
}
