//! Whole posts, to the byte, from an answer of our own invention that has a bit of everything.

mod support;

use daily_papers::{
    calendar::{ListDay, Month, Period, PostClock, Week},
    hub::DayList,
    papers::{Count, Digest, Paper, merge_rankings},
    post::{self, Check, Format, Language, Post, Target},
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
        &Digest::top_of_day(monday(), &list().papers, count),
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
fn a_post_made_while_the_list_is_open_says_so_and_carries_the_present_time_in_korea() {
    let open = (
        "2026-01-05-daily-papers-2026-01-05-open.md",
        "2026-01-05 (집계 중)",
    );
    let closed = ("2026-01-06-daily-papers-2026-01-06.md", "2026-01-06");
    for (now, (file, name), time) in [
        ("2026-01-05T03:20:45Z", open, "2026-01-05 12:20:00"),
        ("2026-01-05T14:59:59.999Z", open, "2026-01-05 23:59:00"),
        // Past midnight in Korea, while the list still grows.
        ("2026-01-05T15:00:00Z", open, "2026-01-06 00:00:00"),
        // It has closed, and 09:15 has not come.
        ("2026-01-06T00:10:30Z", closed, "2026-01-06 09:10:00"),
        ("2026-01-06T00:15:00Z", closed, "2026-01-06 09:15:00"),
        (LATER, closed, "2026-01-06 09:15:00"),
    ] {
        let Post { file_name, text } = write(Count::default(), &Format::default(), now);
        assert_eq!(file_name, file, "{now}");
        let front_matter =
            format!("---\ntitle: Hugging Face Daily Papers - {name}\ndate: {time} +0900\n");
        assert!(text.starts_with(&front_matter), "{now}: {text}");
        let heading = format!("\n# Hugging Face Daily Papers - {name}\n");
        assert!(text.contains(&heading), "{now}: {text}");
    }
}

#[test]
fn the_address_of_the_post_of_an_open_list_has_no_blank() {
    let format = Format {
        permalink: "/papers/{date}/".to_owned(),
        language: Language::English,
        ..Format::default()
    };
    let Post { text, .. } = write(Count::default(), &format, "2026-01-05T03:20:45Z");
    assert!(
        text.contains("\npermalink: \"/papers/2026-01-05-open/\"\n"),
        "{text}"
    );
    assert!(text.contains(" - 2026-01-05 (still open)\n"), "{text}");
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
    assert_eq!(file_name, "2026-01-05-daily-papers-2026-01-05-open.md");
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

// ---- A week and a month ----

/// What a ranking of Monday's and Wednesday's lists holds. Two papers are on both.
fn ranking() -> Vec<Paper> {
    let wednesday = list_of(
        day("2026-01-07"),
        &text_of("tests/fixtures/2026-01-07.json"),
    );
    merge_rankings(&[&list().papers, &wednesday.papers])
        .into_iter()
        .cloned()
        .collect()
}

fn week() -> Period {
    Period::Week(Week::from(monday()))
}

fn month() -> Period {
    Period::Month(Month::from(monday()))
}

fn write_period(period: Period, count: Count, format: &Format, now: &str) -> Post {
    post::write(&Digest::top(period, &ranking(), 2, count), format, at(now))
}

#[test]
fn a_ranking_of_two_days_has_each_paper_once_with_its_better_row() {
    let ranking = ranking();
    let upvotes: Vec<u32> = ranking.iter().map(|paper| paper.upvotes).collect();
    assert_eq!(
        upvotes,
        [1200, 41, 41, 33, 26, 19, 14, 11, 9, 9, 9, 5, 3, 0]
    );
    assert_eq!(*ranking[10].title, *"Equal Upvotes, Later Day");
    assert!(ranking[3].summary.contains("a second abstract"));
    assert!(!ranking[4].title.contains("Wednesday"));
}

#[test]
fn the_posts_of_a_week_and_of_a_month_are_the_golden_ones() {
    let three = Count::top(3);
    let twenty = Count::PERIOD_DEFAULT;
    for (period, count, target, language, name, golden) in [
        (
            week(),
            twenty,
            Target::Jekyll,
            Language::Korean,
            "2026-01-12-weekly-papers-2026-W02.md",
            "2026-01-12-weekly-papers-2026-W02.md",
        ),
        (
            week(),
            three,
            Target::Hugo,
            Language::English,
            "weekly-papers-2026-W02.md",
            "weekly-papers-2026-W02.hugo.en.md",
        ),
        (
            month(),
            twenty,
            Target::Jekyll,
            Language::English,
            "2026-02-01-monthly-papers-2026-01.md",
            "2026-02-01-monthly-papers-2026-01.en.md",
        ),
        (
            month(),
            three,
            Target::Obsidian,
            Language::Korean,
            "monthly-papers-2026-01.md",
            "monthly-papers-2026-01.obsidian.md",
        ),
    ] {
        let format = Format {
            target,
            language,
            ..Format::default()
        };
        let Post { file_name, text } = write_period(period, count, &format, "2026-03-01T00:00:00Z");
        assert_eq!(file_name, name);
        assert_same_text(&text, &text_of(&format!("tests/golden/{golden}")), golden);
    }
}

/// A period's post in every language and for every target: how it begins, up to the heading of the ranking.
#[test]
fn every_target_has_its_own_beginning_of_a_periods_post() {
    let chosen = |from_to: [&str; 2]| {
        let [from, to] = from_to;
        [
            format!(
                "{from}부터 {to}까지 2일치 목록에서 논문 14편(좋아요 1,420개) 가운데 상위 **10개**를 골랐습니다."
            ),
            format!(
                "The top **10** of 14 papers (1,420 upvotes) listed on 2 days from {from} to {to}."
            ),
        ]
    };
    for (period, label, slug, words, date, from_to) in [
        (
            week(),
            "2026-W02",
            "weekly",
            ["주간", "Weekly"],
            "2026-01-12",
            ["2026-01-05", "2026-01-11"],
        ),
        (
            month(),
            "2026-01",
            "monthly",
            ["월간", "Monthly"],
            "2026-02-01",
            ["2026-01-01", "2026-01-31"],
        ),
    ] {
        let counts = chosen(from_to);
        let title = format!("Hugging Face {} Papers - {label}", words[1]);
        for (language, word, count, heading) in [
            (Language::Korean, words[0], &counts[0], "📊 좋아요 순위"),
            (
                Language::English,
                words[1],
                &counts[1],
                "📊 Ranked by upvotes",
            ),
        ] {
            for target in Target::ALL {
                let moment = match target {
                    Target::Jekyll => format!("{date} 09:15:00 +0900"),
                    Target::Hugo => format!("{date}T09:15:00+09:00"),
                    Target::Obsidian | Target::Markdown => format!("{date}T09:15:00"),
                };
                // The default author is one of posts in Korean.
                let author = match language {
                    Language::Korean => "author: lim4349\n",
                    Language::English => "",
                };
                let front_matter = format!(
                    "---\ntitle: {title}\ndate: {moment}\ncategories: [Daily Papers, {word}]\n\
                     tags: [huggingface, papers, {slug}, ai]\n{author}---\n\n"
                );
                let body = format!("{count}\n\n## {heading}\n\n1. **");
                let expected = match target {
                    Target::Jekyll => format!("{front_matter}# {title}\n\n{body}"),
                    Target::Hugo | Target::Obsidian => format!("{front_matter}{body}"),
                    Target::Markdown => format!("# {title}\n\n{body}"),
                };
                let format = Format {
                    target,
                    language,
                    ..Format::default()
                };
                let post = write_period(period, Count::top(10), &format, "2026-03-01T00:00:00Z");
                let beginning: String = post.text.chars().take(expected.chars().count()).collect();
                assert_same_text(&beginning, &expected, &format!("{target:?}, {language:?}"));
                let name = match target {
                    Target::Jekyll => format!("{date}-{slug}-papers-{label}.md"),
                    _ => format!("{slug}-papers-{label}.md"),
                };
                assert_eq!(post.file_name, name);
            }
        }
    }
}

#[test]
fn what_somebody_has_set_is_filled_in_with_the_period_and_else_left_as_it_is() {
    let format = Format {
        title: "Daily digest {date} of {list}".to_owned(),
        tags: vec!["daily".to_owned()],
        categories: Some(vec!["Daily".to_owned()]),
        permalink: "/posts/{list}/".to_owned(),
        description: "{papers} papers of {date}".to_owned(),
        ..Format::default()
    };
    let text = write_period(week(), Count::top(2), &format, "2026-03-01T00:00:00Z").text;
    let front_matter = "---\ntitle: Daily digest 2026-W02 of 2026-W02\ndate: 2026-01-12 09:15:00 +0900\n\
                        categories: [Daily]\ntags: [daily]\nauthor: lim4349\npermalink: \"/posts/2026-W02/\"\n\
                        description: \"2 papers of 2026-W02\"\n---\n";
    assert!(text.starts_with(front_matter), "{text}");
}

#[test]
fn a_count_of_one_is_counted_in_the_singular_for_a_period_too() {
    let papers = ranking();
    let line = |papers: &[Paper], count| {
        let digest = Digest::top(week(), papers, 1, count);
        let text = post::write(&digest, &english(), at("2026-03-01T00:00:00Z")).text;
        let line = text.lines().find(|line| line.contains("listed on"));
        line.expect("there is a line that counts").to_owned()
    };
    let from_to = "listed on 1 day from 2026-01-05 to 2026-01-11.";
    assert_eq!(
        line(&papers[..1], Count::All),
        format!("The only **1** paper (1,200 upvotes) {from_to}")
    );
    assert_eq!(
        line(&papers[12..], Count::top(1)),
        format!("The top **1** of 2 papers (3 upvotes) {from_to}")
    );
    let mut one = papers[0].clone();
    one.upvotes = 1;
    assert_eq!(
        line(&[one], Count::All),
        format!("The only **1** paper (1 upvote) {from_to}")
    );
}

#[test]
fn the_post_of_a_period_that_is_not_over_carries_the_present_and_counts_up_to_it() {
    for (now, date, time, to) in [
        (
            "2026-01-07T03:20:45Z",
            "2026-01-07",
            "12:20:00",
            "2026-01-07",
        ),
        // Past midnight in Korea and still the seventh in UTC.
        (
            "2026-01-07T15:00:00Z",
            "2026-01-08",
            "00:00:00",
            "2026-01-07",
        ),
        (
            "2026-01-11T23:59:59Z",
            "2026-01-12",
            "08:59:00",
            "2026-01-11",
        ),
        // It is over, and 09:15 has not come.
        (
            "2026-01-12T00:00:00Z",
            "2026-01-12",
            "09:00:00",
            "2026-01-11",
        ),
        (
            "2026-01-12T00:15:00Z",
            "2026-01-12",
            "09:15:00",
            "2026-01-11",
        ),
    ] {
        let Post { file_name, text } = write_period(week(), Count::All, &Format::default(), now);
        assert_eq!(
            file_name,
            format!("{date}-weekly-papers-2026-W02.md"),
            "{now}"
        );
        assert!(
            text.contains(&format!("\ndate: {date} {time} +0900\n")),
            "{text}"
        );
        let count = format!(
            "\n2026-01-05부터 {to}까지 2일치 목록에 오른 논문 **14개**(좋아요 1,420개)를 모두 담았습니다.\n"
        );
        assert!(text.contains(&count), "{text}");
    }
}

#[test]
fn a_period_that_lacks_days_says_so_in_its_sentence() {
    let papers = ranking();
    let line = |format: &Format, count, days| {
        let digest = Digest::top(week(), &papers, 2, count).missing_days(days);
        let text = post::write(&digest, format, at("2026-03-01T00:00:00Z")).text;
        let line = text.lines().find(|line| line.contains("2026-01-11"));
        line.expect("there is a line that counts").to_owned()
    };
    for (format, count, days, gap) in [
        (
            Format::default(),
            Count::All,
            3,
            "2일치 목록(3일치 빠짐)에 오른",
        ),
        (
            Format::default(),
            Count::top(5),
            1,
            "2일치 목록(1일치 빠짐)에서 논문",
        ),
        (english(), Count::All, 3, "to 2026-01-11 (3 days missing)."),
        (
            english(),
            Count::top(5),
            1,
            "to 2026-01-11 (1 day missing).",
        ),
    ] {
        let line = line(&format, count, days);
        assert!(line.contains(gap), "{line}");
    }
}

#[test]
fn a_period_is_open_to_its_last_weekday_and_early_until_the_morning_after_its_last_day() {
    let format = Format {
        is_author_confirmed: true,
        ..Format::default()
    };
    let checks = |now| {
        let papers = ranking();
        post::checks(
            &Digest::top(week(), &papers, 2, Count::top(1)),
            &format,
            at(now),
        )
    };
    assert_eq!(checks("2026-01-09T23:59:59Z"), [Check::StillOpen]);
    assert_eq!(checks("2026-01-10T00:00:00Z"), [Check::Early]);
    assert_eq!(checks("2026-01-12T00:14:59Z"), [Check::Early]);
    assert_eq!(checks("2026-01-12T00:15:00Z"), []);
}

#[test]
fn the_settings_count_is_for_days_and_a_period_has_its_own() {
    let format = Format {
        count: Count::top(5),
        ..Format::default()
    };
    assert_eq!(format.count(Period::Day(monday())), Count::top(5));
    assert_eq!(format.count(week()), Count::top(20));
    assert_eq!(format.count(month()), Count::top(20));
}
