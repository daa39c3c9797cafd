//! Whole posts, to the byte, from an answer of our own invention that has a bit of everything.

mod support;

use daily_papers::{
    calendar::{ListDay, PostClock},
    hub::DayList,
    papers::{Count, Digest},
    post::{self, Format, Language, Post},
};
use support::{assert_same_text, at, day, list_of, text_of};

/// Long after the list has closed.
const LATER: &str = "2026-02-01T00:00:00Z";

/// The invented list: twelve papers, of which one is there twice, and a row that is none.
fn list() -> DayList {
    list_of(monday(), &text_of("tests/fixtures/2026-01-05.json"))
}

fn monday() -> ListDay {
    day("2026-01-05")
}

fn write(count: Count, format: &Format, now: &str) -> Post {
    post::write(
        &Digest::top(monday(), &list().papers, count),
        format,
        at(now),
    )
}

fn english() -> Format {
    Format {
        language: Language::English,
        ..Format::default()
    }
}

#[test]
fn the_invented_list_has_twelve_papers_and_one_row_that_is_none() {
    let list = list();
    assert_eq!(
        (list.papers.len(), list.dropped, list.missing),
        (12, 1, None)
    );
    let upvotes: Vec<u32> = list.papers.iter().map(|paper| paper.upvotes).collect();
    assert_eq!(upvotes, [41, 41, 27, 26, 19, 14, 11, 9, 9, 5, 3, 0]);
}

#[test]
fn the_korean_post_of_all_papers_is_the_golden_one() {
    let Post { file_name, text } = write(Count::All, &Format::default(), LATER);
    assert_eq!(file_name, "2026-01-06-daily-papers-2026-01-06.md");
    let golden = text_of("tests/golden/2026-01-06-daily-papers-2026-01-06.md");
    assert_same_text(&text, &golden, "the Korean post");
}

#[test]
fn the_english_post_of_ten_papers_is_the_golden_one() {
    let Post { file_name, text } = write(Count::default(), &english(), LATER);
    assert_eq!(file_name, "2026-01-06-daily-papers-2026-01-06.md");
    let golden = text_of("tests/golden/2026-01-06-daily-papers-2026-01-06.en.md");
    assert_same_text(&text, &golden, "the English post");
}

#[test]
fn a_shorter_post_is_the_longer_one_with_fewer_items_and_its_own_count() {
    let whole = write(Count::All, &Format::default(), LATER).text;
    for count in 1..=12 {
        let text = write(Count::top(count), &Format::default(), LATER).text;
        let expected = match whole.split_once(&format!("\n{}. **", count + 1)) {
            Some((kept, _)) => format!("{kept}\n"),
            None => whole.clone(),
        };
        let expected = expected.replace("**12개**", &format!("**{count}개**"));
        assert_same_text(&text, &expected, &format!("the first {count}"));
    }
}

#[test]
fn a_single_paper_is_counted_in_the_singular_in_english() {
    let text = write(Count::top(1), &english(), LATER).text;
    assert!(
        text.contains("\n\n**1** paper was collected.\n\n"),
        "{text}"
    );
    let text = write(Count::top(2), &english(), LATER).text;
    assert!(
        text.contains("\n\n**2** papers were collected.\n\n"),
        "{text}"
    );
    let text = write(Count::top(1), &Format::default(), LATER).text;
    assert!(
        text.contains("\n\n총 **1개**의 논문이 수집되었습니다.\n\n"),
        "{text}"
    );
}

#[test]
fn the_nested_list_starts_where_the_text_of_its_item_does() {
    let text = write(Count::All, &Format::default(), LATER).text;
    let items: Vec<&str> = text
        .split("\n\n")
        .filter(|block| block.contains("- 👍"))
        .collect();
    assert_eq!(items.len(), 12);
    for (rank, item) in (1..).zip(items) {
        let number = format!("{rank}. ");
        assert!(item.starts_with(&format!("{number}**")), "{item}");
        for line in item.lines().skip(1) {
            let indent = line.len() - line.trim_start().len();
            assert_eq!(indent, number.len(), "{line}");
            assert!(line.trim_start().starts_with("- "), "{line}");
        }
    }
}

#[test]
fn a_post_has_plain_line_ends_and_no_blank_at_the_end_of_a_line() {
    for format in [Format::default(), english()] {
        let text = write(Count::All, &format, LATER).text;
        assert!(
            !text.contains(['\r', '\t']),
            "line ends and blanks are plain"
        );
        assert!(
            text.lines().all(|line| line == line.trim_end()),
            "no line ends with a blank"
        );
        assert!(text.ends_with("\n\n"), "as the reference ends");
        assert!(!text.contains("\n\n\n"), "one blank line at a time");
    }
}

#[test]
fn a_post_made_while_the_list_is_open_carries_the_present_date_in_korea() {
    for (now, date, time) in [
        ("2026-01-05T03:20:45Z", "2026-01-05", "12:20:00"),
        ("2026-01-05T14:59:59.999Z", "2026-01-05", "23:59:00"),
        // Past midnight in Korea, while the list still grows.
        ("2026-01-05T15:00:00Z", "2026-01-06", "00:00:00"),
        // It has closed, and 09:15 has not come.
        ("2026-01-06T00:10:30Z", "2026-01-06", "09:10:00"),
        ("2026-01-06T00:15:00Z", "2026-01-06", "09:15:00"),
        (LATER, "2026-01-06", "09:15:00"),
    ] {
        let Post { file_name, text } = write(Count::default(), &Format::default(), now);
        assert_eq!(file_name, format!("{date}-daily-papers-{date}.md"), "{now}");
        let front_matter =
            format!("---\ntitle: Hugging Face Daily Papers - {date}\ndate: {date} {time} +0900\n");
        assert!(text.starts_with(&front_matter), "{now}: {text}");
        let heading = format!("\n# Hugging Face Daily Papers - {date}\n");
        assert!(text.contains(&heading), "{now}: {text}");
    }
}

#[test]
fn a_blog_elsewhere_has_its_own_date_in_name_title_and_front_matter() {
    let offset = "-12:00".parse().expect("it is an offset");
    let clock = PostClock {
        offset,
        ..PostClock::KOREAN_MORNING
    };
    let format = Format {
        clock,
        author: "somebody".to_owned(),
        ..Format::default()
    };
    let Post { file_name, text } = write(Count::default(), &format, "2026-01-05T03:20:45Z");
    assert_eq!(file_name, "2026-01-04-daily-papers-2026-01-04.md");
    assert!(
        text.contains("\ndate: 2026-01-04 15:20:00 -1200\n"),
        "{text}"
    );
    assert!(text.contains("\nauthor: somebody\n---\n\n# "), "{text}");
}

#[test]
fn the_same_list_and_the_same_instant_give_the_same_bytes() {
    let post = || write(Count::All, &Format::default(), "2026-01-05T03:20:45Z");
    assert_eq!(post(), post());
}
