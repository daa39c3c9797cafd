//! Machine summaries: what is taken of an answer, and posts that show them.

mod support;

use daily_papers::{
    papers::{
        CleanText, Count, Digest, MAX_SUMMARY_CHARS, PAPERS_LANGUAGE, Paper, PaperText,
        Translation, Translations, source_hash, summary_of_answer,
    },
    post::{self, Body, Format, Setting, Target},
};
use proptest::prelude::*;
use support::{
    assert_same_text, at, day,
    hostile::{any_paper, any_text},
    outline::{Engine, Outline, body_of},
    paper, text_of,
};

/// Long after the list has closed.
const LATER: &str = "2026-02-01T00:00:00Z";

#[test]
fn an_answer_is_one_line_of_whole_sentences() {
    let of = |answer: &str| summary_of_answer(answer).map(|text| text.to_string());
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(of(" Boats\n\nfloat.\u{202e} "), some("Boats float."));
    assert_eq!(of(" \n "), None);
    let long = "boats ".repeat(MAX_SUMMARY_CHARS);
    assert_eq!(of(&long), None);
    let answer = format!("Boats float. Do 3.5 boats? {long}.");
    assert_eq!(of(&answer), some("Boats float. Do 3.5 boats?"));
}

/// Three papers: one has an AI summary, one a machine summary, and one that of another abstract.
fn papers() -> Vec<Paper> {
    let texts = [
        ("Boats of Paper", "Boats float."),
        ("Kites", "Kites fly, and *how*."),
        ("Ropes", "Ropes hold."),
    ];
    let paper_of = |(number, (title, summary)): (usize, (&str, &str))| {
        let mut paper = paper(number, 10 - u32::try_from(number).expect("it is small"));
        paper.title = CleanText::new(title);
        paper.summary = CleanText::new(summary);
        paper.ai_summary = (number == 1).then(|| CleanText::new("Boats in short."));
        paper
    };
    (1..).zip(texts).map(paper_of).collect()
}

fn summary(source: &str, text: &str) -> Translation {
    Translation {
        field: PaperText::AiSummary,
        source: source_hash(source),
        text: CleanText::new(text),
        is_corrected: false,
    }
}

fn summaries(papers: &[Paper]) -> Translations {
    let mut summaries = Translations::new(PAPERS_LANGUAGE);
    for (paper, source, text) in [
        (&papers[0], "Boats float.", "Another of boats."),
        (
            &papers[1],
            "Kites fly, and *how*.",
            "Kites <b>fly</b> {{ high }}.",
        ),
        (&papers[2], "Ropes held.", "Ropes in short."),
    ] {
        summaries.set(&paper.id, summary(source, text));
    }
    summaries
}

fn format(settings: &[(Setting, &str)]) -> Format {
    let mut format = Format::default();
    for (setting, value) in settings {
        assert_eq!(setting.write(&mut format, value), Ok(()), "{setting:?}");
    }
    format
}

#[test]
fn a_machine_summary_stands_in_for_an_ai_summary_that_there_is_not() {
    let papers = papers();
    let summaries = summaries(&papers);
    let of = |paper| PaperText::AiSummary.of_summarized(paper, Some(&summaries));
    assert_eq!(of(&papers[0]), papers[0].ai_summary.as_ref());
    assert_eq!(
        of(&papers[1]).map(|text| &**text),
        Some("Kites <b>fly</b> {{ high }}.")
    );
    assert_eq!(of(&papers[2]), None);
    assert_eq!(PaperText::AiSummary.of_summarized(&papers[1], None), None);
    let title = PaperText::Title.of_summarized(&papers[1], Some(&summaries));
    assert_eq!(title, Some(&papers[1].title));
}

#[test]
fn a_post_with_a_machine_summary_is_the_golden_one() {
    let papers = papers();
    let summaries = summaries(&papers);
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    let digest = digest.with_summaries(&summaries);
    let text = |settings: &[_]| post::write(&digest, &format(settings), at(LATER)).text;
    let with_summaries = (Setting::AiSummary, "yes");
    let golden = text_of("tests/golden/summary.md");
    assert_same_text(&text(&[with_summaries]), &golden, "the summarized post");
    let unmarked = golden.replace(" 기계 요약이 들어 있습니다.", "");
    assert_same_text(
        &text(&[with_summaries, (Setting::TranslationMark, "no")]),
        &unmarked,
        "the post without a mark",
    );
    let english = text(&[with_summaries, (Setting::Language, "en")]);
    assert!(
        english.contains(" Some of their texts are machine summaries.\n"),
        "{english}"
    );
}

#[test]
fn machine_summaries_change_no_post_that_shows_no_ai_summaries() {
    let papers = papers();
    let summaries = summaries(&papers);
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    for settings in [&[][..], &[(Setting::Translation, "both")]] {
        let format = format(settings);
        let without = post::write(&digest, &format, at(LATER)).text;
        let with = digest.clone().with_summaries(&summaries);
        assert_same_text(
            &post::write(&with, &format, at(LATER)).text,
            &without,
            "the post of abstracts",
        );
        assert_eq!(
            post::checks(&with, &format, at(LATER)),
            post::checks(&digest, &format, at(LATER))
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_summary_is_clean_and_the_beginning_of_its_answer(
        answer in r"([a-z배.?! \n]{0,40}|.{0,40}){0,40}",
    ) {
        if let Some(text) = summary_of_answer(&answer) {
            prop_assert!(!text.is_empty() && text.chars().count() <= MAX_SUMMARY_CHARS);
            prop_assert_eq!(&CleanText::new(&text), &text);
            prop_assert!(CleanText::new(&answer).starts_with(&*text));
        }
    }

    #[test]
    fn nothing_that_a_summarizer_says_becomes_markup(
        papers in prop::collection::vec((any_paper(), any_text()), 1..4),
        target in prop::sample::select(Target::ALL.to_vec()),
    ) {
        let mut summaries = Translations::new(PAPERS_LANGUAGE);
        let mut ranked = Vec::new();
        for (mut paper, text) in papers {
            paper.ai_summary = None;
            summaries.set(&paper.id, summary(&paper.summary, &text));
            ranked.push(paper);
        }
        let format = support::hostile::everything(target);
        let digest = Digest::top_of_day(day("2026-01-05"), &ranked, Count::All);
        let digest = digest.with_summaries(&summaries);
        let text = post::write(&digest, &format, at(LATER)).text;
        let body = Body::new(&digest, &format, at(LATER));
        let meant = Outline::meant(&body, target, Engine::CommonMark);
        let seen = Outline::of_post(body_of(&text), &body, target);
        let seen = seen.map_err(TestCaseError::fail)?;
        prop_assert_eq!(seen.difference(&meant, Engine::CommonMark), None, "{}", text);
    }
}
