//! Laws of the post, for texts in every field that nobody would write.

mod support;

use chrono::{FixedOffset, NaiveTime, TimeDelta};
use daily_papers::{
    calendar::{ListDay, Month, Period, PostClock, PostDay, Week},
    papers::{CleanText, Count, Digest, Paper},
    post::{self, AbstractLength, Body, Change, Format, RichText, Span, Target},
};
use proptest::prelude::*;
use support::{
    at, day,
    hostile::{any_format, any_paper, any_text},
    outline::{Engine, Outline, body_of},
};

/// Long after the list has closed.
const LATER: &str = "2026-02-01T00:00:00Z";

fn digest(papers: &[Paper]) -> Digest<'_> {
    Digest::top_of_day(day("2026-01-05"), papers, Count::All)
}

/// In what a post, read by CommonMark and GFM, is not what it was meant to be.
fn difference(papers: &[Paper], format: &Format) -> Option<String> {
    let digest = digest(papers);
    let text = post::write(&digest, format, at(LATER)).text;
    let body = Body::new(&digest, format, at(LATER));
    let meant = Outline::meant(&body, format.target, Engine::CommonMark);
    let difference = match Outline::of_post(body_of(&text), &body, format.target) {
        Ok(seen) => seen.difference(&meant, Engine::CommonMark)?,
        Err(surplus) => surplus,
    };
    Some(format!("{difference}\n{text}"))
}

/// A paper whose abstract may well be longer than what a short one shows.
fn any_paper_of_many_words() -> impl Strategy<Value = Paper> {
    let words = prop::collection::vec(any_text(), 0..24);
    (any_paper(), words).prop_map(|(mut paper, words)| {
        paper.summary = CleanText::new(&words.join(" "));
        paper
    })
}

fn any_papers() -> impl Strategy<Value = Vec<Paper>> {
    prop::collection::vec(any_paper(), 1..4)
}

fn any_target() -> impl Strategy<Value = Target> {
    prop::sample::select(Target::ALL.to_vec())
}

/// A format for any target.
fn any_targets_format() -> impl Strategy<Value = Format> {
    any_target().prop_flat_map(any_format)
}

/// A rich text obeys what its documentation says of it.
fn is_sound(rich_text: &RichText) -> bool {
    let sound = rich_text.0.iter().all(|span| match span {
        Span::Text(text) => !text.is_empty(),
        Span::Strong(inner) | Span::Emphasis(inner) | Span::Linked(inner, _) => {
            !inner.is_empty() && is_sound(inner)
        }
        Span::Code(code) => !code.trim().is_empty(),
        Span::Math(tex) => !tex.trim().is_empty() && !tex.contains('$'),
        Span::Address(_) => true,
    });
    let texts_apart = rich_text
        .0
        .windows(2)
        .all(|pair| !matches!(pair, [Span::Text(_), Span::Text(_)]));
    sound && texts_apart
}

/// A list of June 2026, and so many hours after it opened.
fn any_list_and_moment() -> impl Strategy<Value = (Period, i64)> {
    let day = (1..=12).prop_map(|date| day(&format!("2026-06-{date:02}")));
    let of = |(day, kind): (ListDay, u8)| match kind {
        0 => Period::Week(Week::from(day)),
        1 => Period::Month(Month::from(day)),
        _ => Period::Day(day),
    };
    ((day, 0_u8..8).prop_map(of), 0..200_i64)
}

/// A time of day, an offset in hours, and which day's date a post gets.
fn any_clock() -> impl Strategy<Value = PostClock> {
    let days = prop::sample::select(vec![PostDay::MorningAfter, PostDay::ListDay]);
    (0..24_u32, -12..=14_i32, days).prop_map(|(hour, offset, day)| PostClock {
        time: NaiveTime::from_hms_opt(hour, 15, 0).expect("it is a time of day"),
        offset: FixedOffset::east_opt(offset * 3600).expect("it is an offset"),
        day,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn different_lists_never_share_file_name_title_or_address_whenever_they_are_written(
        one in any_list_and_moment(),
        other in any_list_and_moment(),
        clock in any_clock(),
        target in any_target(),
    ) {
        let format = Format { clock, target, permalink: "/papers/{date}/".to_owned(), ..Format::default() };
        let papers = [support::paper(1, 1)];
        let [one, other] = [one, other].map(|(period, hours)| {
            let digest = Digest::top(period, &papers, 1, Count::All);
            let now = period.opens() + TimeDelta::hours(hours);
            let Body { title, permalink, .. } = Body::new(&digest, &format, now);
            (period, post::write(&digest, &format, now).file_name, title, permalink)
        });
        prop_assume!(one.0 != other.0);
        prop_assert_ne!(&one.1, &other.1);
        prop_assert_ne!(&one.2, &other.2);
        prop_assert_ne!(&one.3, &other.3);
    }

    #[test]
    fn the_shelf_never_shares_file_name_title_or_address_with_a_list(
        (list, hours) in any_list_and_moment(),
        clock in any_clock(),
        target in any_target(),
        title in prop::sample::select(vec![Format::default().title, "Papers {date}".to_owned()]),
    ) {
        let permalink = "/papers/{date}/".to_owned();
        let format = Format { clock, target, title, permalink, ..Format::default() };
        let papers = [support::paper(1, 1)];
        let now = list.opens() + TimeDelta::hours(hours);
        let [one, other] = [list, Period::Shelf(ListDay::today(now))].map(|period| {
            let digest = Digest::top(period, &papers, 1, Count::All);
            let Body { title, permalink, .. } = Body::new(&digest, &format, now);
            (post::write(&digest, &format, now).file_name, title, permalink)
        });
        prop_assert_ne!(&one.0, &other.0);
        prop_assert_ne!(&one.1, &other.1);
        prop_assert_ne!(&one.2, &other.2);
    }

    #[test]
    fn a_post_has_its_list_and_nothing_else_and_every_text_is_seen_as_it_was_read(
        papers in any_papers(), format in any_targets_format(),
    ) {
        let difference = difference(&papers, &format);
        prop_assert!(difference.is_none(), "{}", difference.unwrap_or_default());
    }

    #[test]
    fn no_liquid_and_no_attribute_list_is_left_in_a_post(papers in any_papers(), format in any_targets_format()) {
        let text = post::write(&digest(&papers), &format, at(LATER)).text;
        // A brace that a backslash keeps from beginning anything.
        let body = body_of(&text).replace(r"\{", r"\");
        for mark in ["{{", "{%", "{:"] {
            prop_assert!(!body.contains(mark), "{}: {}", mark, text);
        }
    }

    #[test]
    fn a_line_of_a_post_is_a_line(papers in any_papers(), format in any_targets_format()) {
        let text = post::write(&digest(&papers), &format, at(LATER)).text;
        for line in text.lines() {
            let blanks = line.len() - line.trim_start_matches(' ').len();
            prop_assert_eq!(&*CleanText::new(line), &line[blanks..]);
        }
    }

    #[test]
    fn rich_text_has_the_same_list_and_every_text_to_the_letter(papers in any_papers(), format in any_targets_format()) {
        let html = post::html(&digest(&papers), &format, at(LATER));
        let meant = Outline::meant(&Body::new(&digest(&papers), &format, at(LATER)), format.target, Engine::Html);
        let seen = Outline::of_html(&html).map_err(TestCaseError::fail)?;
        prop_assert_eq!(seen.difference(&meant, Engine::Html), None, "{}", html);
    }

    #[test]
    fn what_is_read_is_clean_and_sound(text in any_text()) {
        let line = CleanText::new(&text);
        let rich_text = RichText::read(&line);
        prop_assert!(is_sound(&rich_text), "{:?}", rich_text);
        prop_assert_eq!(rich_text.is_empty(), line.is_empty(), "{:?}", line);
        let plain = rich_text.plain();
        prop_assert_eq!(plain.trim(), plain.as_str());
    }

    #[test]
    fn a_text_without_tex_and_addresses_is_read_as_it_stands(text in any_text()) {
        let line = CleanText::new(&text.replace(['\\', '$', '`', '\'', '~', '{'], "").replace("--", "-").replace("://", ":"));
        let expected = if line.is_empty() { vec![] } else { vec![Span::Text(line.to_string())] };
        // What is left of three hyphens may be two again.
        prop_assume!(!line.contains("--"));
        prop_assert_eq!(RichText::read(&line).0, expected);
    }

    #[test]
    fn a_short_abstract_is_the_beginning_of_the_whole(paper in any_paper_of_many_words()) {
        let mut short = Format::default();
        short.shown.summary = AbstractLength::Short;
        let abstract_of = |format: &Format| {
            let papers = std::slice::from_ref(&paper);
            let lines = Body::new(&digest(papers), format, at(LATER)).items.remove(0).lines;
            lines.into_iter().find(|line| line.label == Some("Abstract")).map(|line| line.text.plain())
        };
        let (whole, short) = (abstract_of(&Format::default()), abstract_of(&short));
        prop_assert_eq!(whole.is_some(), short.is_some());
        let (whole, short) = (whole.unwrap_or_default(), short.unwrap_or_default());
        let kept = short.strip_suffix('…').unwrap_or(&short);
        prop_assert!(whole.starts_with(kept), "{:?} of {:?}", short, whole);
        prop_assert!(short.chars().count() <= 301);
    }

    #[test]
    fn a_change_that_is_shown_is_one_of_the_list_to_the_post(
        paper in any_paper_of_many_words(),
        shown in prop::sample::select(&[AbstractLength::Whole, AbstractLength::Short, AbstractLength::Nothing][..]),
    ) {
        let mut format = Format::default();
        format.shown.summary = shown;
        let papers = std::slice::from_ref(&paper);
        let post = post::write(&digest(papers), &format, at(LATER)).text;
        for Change { rank, before, after } in post::changes(&digest(papers), &format, at(LATER)) {
            // An ellipsis at an end may be of the text itself.
            let is_of = |passage: &str, text: &str| {
                let end = passage.strip_suffix('…').unwrap_or(passage);
                text.contains(end) || text.contains(end.strip_prefix('…').unwrap_or(end))
            };
            prop_assert_eq!(rank, 1);
            prop_assert_ne!(&before, &after);
            prop_assert!(is_of(&before, &paper.title) || is_of(&before, &paper.summary), "{:?}", before);
            prop_assert!(is_of(&after, &post), "{:?} in {}", after, post);
        }
    }
}
