//! The two posts that this program replaces. It is held against them three times: does it find the same papers, does
//! it rank them alike, and does it write the same bytes when it is given the same values?

mod support;

use daily_papers::{
    calendar::ListDay,
    papers::{ArxivId, CleanText, Count, Digest, Paper},
    post::{self, Format, Post},
};
use support::{RealAnswers, assert_same_text, at, day, real_answers};

/// Long after both lists have closed.
const LATER: &str = "2026-02-01T00:00:00Z";

/// One item of a reference post, as it is written there.
struct Item {
    title: String,
    upvotes: u32,
    origin: String,
    page: String,
    arxiv: String,
    summary: String,
}

impl Item {
    fn id(&self) -> ArxivId {
        let id = self.page.rsplit('/').next().and_then(ArxivId::new);
        id.expect("the address of a paper ends with its id")
    }

    /// The authors that are counted where the organization should be, `·14 authors`.
    fn counted_authors(&self) -> Option<usize> {
        self.origin
            .strip_prefix('·')?
            .strip_suffix(" authors")?
            .parse()
            .ok()
    }

    /// The paper with exactly these values. What a post does not show is left empty.
    fn paper(&self) -> Paper {
        let line = |text: &str| {
            let line = CleanText::new(text);
            assert_eq!(
                &*line, text,
                "the reference's texts are clean lines already"
            );
            line
        };
        let counted = self.counted_authors();
        Paper {
            id: self.id(),
            title: line(&self.title),
            summary: line(&self.summary),
            authors: vec![CleanText::new("Somebody"); counted.unwrap_or(0)],
            upvotes: self.upvotes,
            organization: counted.is_none().then(|| line(&self.origin)),
            code: None,
            project: None,
            keywords: Vec::new(),
            ai_summary: None,
            comments: 0,
            withdrawn: false,
        }
    }
}

/// The items of a reference post, from the top. Panics where it is not of the form that is known.
fn items(post: &str) -> Vec<Item> {
    let (_, list) = post
        .split_once("## 📊 좋아요 순위\n\n")
        .expect("the post has its heading");
    let item = |(rank, text): (usize, &str)| {
        let mut lines = text.lines();
        let mut field = |before: &str, after: &str| {
            let line = lines.next().unwrap_or_default();
            let field = line
                .strip_prefix(before)
                .and_then(|line| line.strip_suffix(after));
            field
                .unwrap_or_else(|| panic!("item {rank}: {line}"))
                .to_owned()
        };
        let head = field(&format!("{rank}. **"), "");
        let (title, upvotes) = head
            .rsplit_once("** - 👍 ")
            .expect("upvotes follow the title");
        let item = Item {
            title: title.to_owned(),
            upvotes: upvotes.parse().expect("upvotes are a number"),
            origin: field("   - 기관: ", ""),
            page: field("   - [HF 페이지](", ")"),
            arxiv: field("   - [논문 링크](", ")"),
            summary: field("   - Abstract: ", ""),
        };
        assert_eq!(lines.next(), None, "item {rank} has nothing else");
        item
    };
    (1..).zip(list.trim_end().split("\n\n")).map(item).collect()
}

/// The papers that the default post of a real list shows.
fn default_post(real: &RealAnswers, day: ListDay) -> Vec<Paper> {
    let list = real.list(&day.to_string());
    Digest::top_of_day(list.day, &list.papers, Count::default())
        .papers
        .into_iter()
        .cloned()
        .collect()
}

/// Asserts that two entries of one paper say the same but for what changes after a list was fetched.
fn assert_same_paper(ours: &Paper, reference: &Item) {
    assert_eq!(ours.id, reference.id());
    assert_eq!(*ours.title, *reference.title, "{}", ours.id);
    assert_eq!(ours.id.page(), reference.page);
    assert_eq!(ours.id.arxiv(), reference.arxiv);
}

#[test]
fn the_list_of_the_first_reference_gives_its_ten_papers_in_its_order() {
    let Some(real) = real_answers() else { return };
    let reference = items(&real.reference("2025-12-09"));
    let ours = default_post(&real, day("2025-12-08"));
    assert_eq!((ours.len(), reference.len()), (10, 10));
    for (ours, reference) in ours.iter().zip(&reference) {
        assert_same_paper(ours, reference);
        match reference.counted_authors() {
            Some(authors) => {
                assert_eq!(ours.organization, None, "{}", ours.id);
                assert_eq!(ours.authors.len(), authors, "{}", ours.id);
            }
            None => assert_eq!(
                ours.organization.as_deref(),
                Some(reference.origin.as_str())
            ),
        }
    }
    // The stored answer was fetched some time before the post was made, and upvotes went on in between.
    let upvotes: Vec<(usize, u32, u32)> = (1..)
        .zip(reference.iter().zip(&ours))
        .filter(|(_, (reference, ours))| reference.upvotes != ours.upvotes)
        .map(|(rank, (reference, ours))| (rank, reference.upvotes, ours.upvotes))
        .collect();
    assert_eq!(
        upvotes,
        [
            (1, 48, 36),
            (2, 32, 31),
            (3, 25, 23),
            (4, 22, 20),
            (5, 21, 19),
            (6, 15, 12),
            (7, 14, 12),
            (8, 13, 11),
            (10, 11, 10),
        ],
        "(rank, the reference's upvotes, ours)"
    );
}

#[test]
fn the_list_of_the_second_reference_gives_its_seven_papers() {
    let Some(real) = real_answers() else { return };
    let reference = items(&real.reference("2025-12-27"));
    let ours = default_post(&real, day("2025-12-26"));
    assert_eq!((ours.len(), reference.len()), (7, 7));
    let ranks: Vec<(String, usize, usize, u32, u32)> = (1..)
        .zip(&reference)
        .map(|(rank, reference)| {
            let our_rank = ours.iter().position(|paper| paper.id == reference.id());
            let our_rank = our_rank.unwrap_or_else(|| panic!("{} is not ours", reference.page)) + 1;
            let ours = &ours[our_rank - 1];
            assert_same_paper(ours, reference);
            (
                ours.id.to_string(),
                rank,
                our_rank,
                reference.upvotes,
                ours.upvotes,
            )
        })
        .collect();
    // One paper rose from the last place to the second after the stored answer was fetched, and so moved the others
    // down by one. But for it the order is the same.
    assert_eq!(
        ranks,
        [
            ("2512.21218".to_owned(), 1, 1, 43, 29),
            ("2512.20605".to_owned(), 2, 7, 34, 1),
            ("2512.15716".to_owned(), 3, 2, 18, 12),
            ("2512.19995".to_owned(), 4, 3, 10, 4),
            ("2512.19949".to_owned(), 5, 4, 6, 4),
            ("2512.19680".to_owned(), 6, 5, 6, 3),
            ("2512.13043".to_owned(), 7, 6, 3, 3),
        ],
        "(id, the reference's rank, ours, its upvotes, ours)"
    );
}

#[test]
fn the_institutions_of_the_second_reference_are_ours_with_digits_stuck_to_them() {
    let Some(real) = real_answers() else { return };
    let reference = items(&real.reference("2025-12-27"));
    let ours = default_post(&real, day("2025-12-26"));
    for reference in &reference {
        let ours = ours.iter().find(|paper| paper.id == reference.id());
        let ours = ours.unwrap_or_else(|| panic!("{} is not ours", reference.page));
        let origin = match &ours.organization {
            Some(organization) => organization.to_string(),
            None => format!("·{} authors", ours.authors.len()),
        };
        // A number of followers, which the reference took for part of the name.
        let stuck = reference.origin.strip_prefix(&origin);
        let stuck = stuck.unwrap_or_else(|| panic!("{} is not {origin}", reference.origin));
        assert!(
            !stuck.is_empty() && stuck.bytes().all(|byte| byte.is_ascii_digit()),
            "{} is {origin} and {stuck}",
            reference.origin
        );
    }
}

/// The post that is made from a reference's own values. They are ranked already, by upvotes of another hour: they are
/// not ranked again.
fn rewritten(reference: &str, day: ListDay) -> Post {
    let papers: Vec<Paper> = items(reference).iter().map(Item::paper).collect();
    post::write(
        &Digest::top_of_day(day, &papers, Count::All),
        &Format::default(),
        at(LATER),
    )
}

/// Replaces what is there exactly once.
fn replaced(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replace(from, to)
}

/// The reference with the texts that its authors wrote for TeX, or that an engine would take for markup, as they are
/// written now: each as it stands there, as it stands in ours, and how often.
fn protected(reference: &str, texts: &[(&str, &str, usize)]) -> String {
    let mut protected = reference.to_owned();
    for (there, ours, times) in texts {
        assert_eq!(protected.matches(there).count(), *times, "{there}");
        protected = protected.replace(there, ours);
    }
    protected
}

// Where these two tests differ from the references, the program does so on purpose.

#[test]
fn the_first_reference_is_written_again_to_the_byte_but_for_three_things() {
    let Some(real) = real_answers() else { return };
    let reference = real.reference("2025-12-09");
    // One: the front matter's quoted spelling is the older of two; the second reference has the newer one.
    let newer = replaced(
        &reference,
        "categories: ['Daily Papers', '일간']\ntags: ['huggingface', 'papers', 'daily', 'ai']\n",
        "categories: [Daily Papers, 일간]\ntags: [huggingface, papers, daily, ai]\n",
    );
    // Two: from item 10 on the nested list is indented by four, as wide as `10. `, since with three every CommonMark
    // engine ends the list there.
    let (up_to_nine, ten) = newer.split_once("\n10. ").expect("there is an item 10");
    assert_eq!(ten.matches("\n   - ").count(), 4, "the lines of item 10");
    let indented = format!("{up_to_nine}\n10. {}", ten.replace("\n   - ", "\n    - "));
    // Three: TeX for text is read, and stars that are stars are kept from becoming bold.
    let expected = protected(
        &indented,
        &[
            (r"$100\times$", "100×", 1),
            ("**CAPO**", r"\*\*CAPO\*\*", 1),
            ("**C**urriculum", r"\*\*C\*\*urriculum", 1),
            ("**A**dvantage", r"\*\*A\*\*dvantage", 1),
            ("**P**olicy", r"\*\*P\*\*olicy", 1),
            ("**O**ptimization", r"\*\*O\*\*ptimization", 1),
            (r"\textbf{SCAIL}", "**SCAIL**", 2),
            (r"\textbf{S}tudio", "**S**tudio", 1),
            (r"\textbf{C}haracter", "**C**haracter", 1),
            (r"\textbf{A}nimation", "**A**nimation", 1),
            (r"\textbf{I}n-context", "**I**n-context", 1),
            (r"\textbf{L}earning", "**L**earning", 1),
            (
                r"\textbf{Entropy Ratio Clipping}",
                "**Entropy Ratio Clipping**",
                1,
            ),
            (r"\textbf{COOPER}", "**COOPER**", 1),
            (r"\textbf{6.91\%}", "**6.91%**", 1),
            (r"\textbf{7.92\%}", "**7.92%**", 1),
        ],
    );

    let Post { file_name, text } = rewritten(&reference, day("2025-12-08"));
    assert_same_text(&text, &expected, "the post of 2025-12-09");
    assert_eq!(file_name, "2025-12-09-daily-papers-2025-12-09.md");
}

#[test]
fn the_second_reference_is_written_again_to_the_byte_but_for_a_greek_letter() {
    let Some(real) = real_answers() else { return };
    // Its names go in with the digits that are stuck to them, `UC Berkeley3` and `·5 authors93`: this is about the
    // layout, and the values are the reference's own.
    let reference = real.reference("2025-12-27");
    let Post { file_name, text } = rewritten(&reference, day("2025-12-26"));
    let expected = protected(&reference, &[(r"VA-$\pi$", "VA-π", 4)]);
    assert_same_text(&text, &expected, "the post of 2025-12-27");
    assert_eq!(file_name, "2025-12-27-daily-papers-2025-12-27.md");
}
