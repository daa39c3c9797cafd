//! Answers that are spoilt on their way, byte by byte and field by field, and what is written of what is left of them.
//!
//! `scripts/fuzz` runs this, and everything else that is a law, with 100,000 cases.

mod support;

use daily_papers::{
    calendar::{Month, Period, Week},
    hub::DayListReader,
    papers::{Count, Digest, EditorNotes, Paper, PaperLink},
    post::{self, BibliographyFormat, Body, Format, Target},
};
use proptest::{prelude::*, sample::Index};
use roxmltree::Document;
use saphyr::{LoadableYamlNode, Yaml};
use serde_json::{Value, json};
use support::{
    at, day,
    hostile::{adversarial, any_format, any_paper, any_text},
    lawful::{assert_lawful, assert_trusted},
    outline::{Engine, Outline, body_of, front_matter_of},
};

/// Long after every list has closed.
const LATER: &str = "2026-03-01T00:00:00Z";

// ---- Bytes ----

/// A whole answer of three rows, in which every field that is read is there.
fn answer(texts: &[String]) -> Vec<u8> {
    let text = |place: usize| &texts[place % texts.len()];
    let row = |number: usize| {
        json!({
            "title": text(number),
            "numComments": number,
            "organization": { "name": "harbour-lab", "fullname": text(number + 1), "avatar": "https://a.example/a.png" },
            "paper": {
                "id": format!("2601.{number:05}"),
                "title": text(number + 2),
                "summary": text(number + 3),
                "authors": [{ "name": text(number + 4), "hidden": false }, { "name": "Ada Example" }],
                "upvotes": 10 * number,
                "ai_summary": text(number + 5),
                "ai_keywords": [text(number + 6), "boats"],
                "githubRepo": format!("https://github.com/example/{}", text(number + 7)),
                "githubStars": 12,
                "projectPage": format!("http://a.example/{}", text(number + 8)),
            },
        })
    };
    json!([row(1), row(2), row(3)]).to_string().into_bytes()
}

/// One thing that happens to bytes.
#[derive(Clone, Debug)]
enum Harm {
    Changed(Index, u8),
    Inserted(Index, Vec<u8>),
    Removed(Index, usize),
    Repeated(Index, usize),
    CutOff(Index),
}

fn any_harm() -> impl Strategy<Value = Harm> {
    // What changes the meaning of all that follows it, oftener than it would come by itself.
    let meaningful = prop::sample::select(b"\"\\{}[],:\n\0 09-e.ut\xff\xed\xc0".to_vec());
    let byte = || prop_oneof![any::<u8>(), meaningful.clone()];
    let bytes = prop::collection::vec(byte(), 1..6);
    prop_oneof![
        6 => (any::<Index>(), byte()).prop_map(|(place, byte)| Harm::Changed(place, byte)),
        3 => (any::<Index>(), bytes).prop_map(|(place, bytes)| Harm::Inserted(place, bytes)),
        3 => (any::<Index>(), 1..80_usize).prop_map(|(place, length)| Harm::Removed(place, length)),
        2 => (any::<Index>(), 1..80_usize).prop_map(|(place, length)| Harm::Repeated(place, length)),
        1 => any::<Index>().prop_map(Harm::CutOff),
    ]
}

fn harm(bytes: &mut Vec<u8>, harm: Harm) {
    let (Harm::Changed(place, _)
    | Harm::Inserted(place, _)
    | Harm::Removed(place, _)
    | Harm::Repeated(place, _)
    | Harm::CutOff(place)) = &harm;
    if bytes.is_empty() {
        return;
    }
    let place = place.index(bytes.len());
    let end = |length: usize| bytes.len().min(place + length);
    match harm {
        Harm::Changed(_, byte) => bytes[place] = byte,
        Harm::Inserted(_, more) => drop(bytes.splice(place..place, more)),
        Harm::Removed(_, length) => drop(bytes.drain(place..end(length))),
        Harm::Repeated(_, length) => {
            let again = bytes[place..end(length)].to_vec();
            bytes.splice(place..place, again);
        }
        Harm::CutOff(_) => bytes.truncate(place),
    }
}

/// A whole answer to which a few things have happened, as the browser passes it on: what is no UTF-8 is replaced.
fn any_spoilt_answer() -> impl Strategy<Value = String> {
    let texts = prop::collection::vec(any_text(), 9);
    let harms = prop::collection::vec(any_harm(), 0..6);
    (texts, harms).prop_map(|(texts, harms)| {
        let mut bytes = answer(&texts);
        for harmed in harms {
            harm(&mut bytes, harmed);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// The addresses of all values in a value, itself among them.
fn pointers(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Array(entries) => {
            for (place, entry) in entries.iter().enumerate() {
                pointers(entry, &format!("{here}/{place}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                pointers(field, &format!("{here}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// A value that a field was never meant to have.
fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any_text().prop_map(Value::from),
        "(https?|ftp|javascript)://?[ -~]{0,20}".prop_map(Value::from),
        " ?[0-9]{4}\\.[0-9]{3,6}(v[0-9])?".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((any_text(), inner), 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// A whole answer of which any values are others.
fn any_answer_of_other_values() -> impl Strategy<Value = String> {
    let texts = prop::collection::vec(any_text(), 9);
    let others = prop::collection::vec((any::<Index>(), any_value()), 1..8);
    (texts, others).prop_map(|(texts, others)| {
        let mut value: Value =
            serde_json::from_slice(&answer(&texts)).expect("the answer is whole");
        for (place, other) in others {
            let mut found = Vec::new();
            pointers(&value, "", &mut found);
            // The list as a whole is at issue in tests/decoding.rs.
            let inner = found.get(1 + place.index(found.len().max(2) - 1));
            if let Some(field) = inner.and_then(|pointer| value.pointer_mut(pointer)) {
                *field = other;
            }
        }
        value.to_string()
    })
}

/// The papers that a reading makes of bodies that follow each other.
fn read(bodies: &[String]) -> Vec<Paper> {
    let mut reading = DayListReader::new(day("2026-01-05"));
    let next = r#"<https://huggingface.co/api/daily_papers?date=2026-01-05&p=1>; rel="next""#;
    for body in bodies {
        if reading.push_page(200, body, Some(next)).is_err() {
            break;
        }
    }
    reading.finish().papers
}

// ---- Posts ----

/// What an editor may type: anything but the characters that no field of a page takes.
fn any_typed() -> impl Strategy<Value = String> {
    any_text().prop_map(|text| {
        let typed = |character: &char| *character == '\n' || !character.is_control();
        text.chars().filter(typed).collect()
    })
}

fn any_target() -> impl Strategy<Value = Target> {
    prop::sample::select(Target::ALL.to_vec())
}

/// Papers of a list that was spoilt, or made up to do harm.
fn any_papers() -> impl Strategy<Value = Vec<Paper>> {
    prop_oneof![
        any_answer_of_other_values().prop_map(|body| read(&[body])),
        any_spoilt_answer().prop_map(|body| read(&[body])),
        prop::collection::vec(any_paper(), 1..4),
    ]
}

fn any_period() -> impl Strategy<Value = Period> {
    prop_oneof![
        (0..900_i64).prop_map(|days| {
            let mut list = day("2024-01-01");
            for _ in 0..days {
                list = list.next().expect("there is a day after");
            }
            list
        }),
        Just(day("2024-02-29")),
        Just(day("2026-12-31")),
    ]
    .prop_flat_map(|day| {
        prop::sample::select(vec![
            Period::Day(day),
            Period::Week(Week::from(day)),
            Period::Month(Month::from(day)),
        ])
    })
}

/// A post is what it was meant to be: its front matter is YAML, nothing in it is Liquid, and whoever reads it as
/// Markdown or as HTML finds its list, its texts and its links, and nothing besides.
fn assert_sound(digest: &Digest<'_>, format: &Format) -> Result<(), TestCaseError> {
    let text = post::write(digest, format, at(LATER)).text;
    match front_matter_of(&text) {
        Some(front_matter) => {
            let documents = Yaml::load_from_str(front_matter)
                .map_err(|error| TestCaseError::fail(format!("{error}\n{front_matter}")))?;
            prop_assert!(
                matches!(documents.as_slice(), [Yaml::Mapping(_)]),
                "{}",
                text
            );
            // Jekyll reads the front matter without Liquid; it ends at the first line of this kind.
            prop_assert!(!front_matter.lines().any(|line| line.trim_end() == "---"));
        }
        None => prop_assert_eq!(format.target, Target::Markdown),
    }

    let markdown = body_of(&text).replace(r"\{", r"\");
    for mark in ["{{", "{%", "{:"] {
        prop_assert!(!markdown.contains(mark), "{}: {}", mark, text);
    }

    let body = Body::new(digest, format, at(LATER));
    let meant = Outline::meant(&body, format.target, Engine::CommonMark);
    let seen =
        Outline::of_post(body_of(&text), &body, format.target).map_err(TestCaseError::fail)?;
    prop_assert_eq!(
        seen.difference(&meant, Engine::CommonMark),
        None,
        "{}",
        text
    );

    let html = post::html(digest, format, at(LATER));
    let meant = Outline::meant(&body, format.target, Engine::Html);
    let seen = Outline::of_html(&html).map_err(TestCaseError::fail)?;
    prop_assert_eq!(seen.difference(&meant, Engine::Html), None, "{}", html);
    Ok(())
}

#[test]
fn the_whole_answer_is_read_whole() {
    let body = String::from_utf8(answer(&adversarial())).expect("it is text");
    assert_eq!(read(&[body]).len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_that_are_spoilt_give_papers_that_can_be_trusted_or_none(body in any_spoilt_answer()) {
        assert_lawful(&body)?;
    }

    #[test]
    fn values_that_are_others_give_papers_that_can_be_trusted_or_none(body in any_answer_of_other_values()) {
        assert_lawful(&body)?;
    }

    #[test]
    fn a_list_of_spoilt_pages_is_ranked_and_has_each_paper_once(
        bodies in prop::collection::vec(prop_oneof![any_spoilt_answer(), any_answer_of_other_values()], 1..4),
    ) {
        let papers = read(&bodies);
        prop_assert!(papers.is_sorted_by(|one, next| one.upvotes >= next.upvotes));
        for (rank, paper) in papers.iter().enumerate() {
            assert_trusted(paper)?;
            prop_assert!(papers[..rank].iter().all(|other| other.id != paper.id), "{}", paper.id);
        }
    }

    #[test]
    fn the_post_of_whatever_came_is_sound_for_every_program(
        papers in any_papers(), period in any_period(), days in 0..32_usize,
        format in any_target().prop_flat_map(any_format),
    ) {
        assert_sound(&Digest::top(period, &papers, days, Count::All), &format)?;
    }

    #[test]
    fn whatever_is_written_besides_the_post_is_written(
        papers in any_papers(), words in any_typed(), comment in any_typed(),
        format in any_target().prop_flat_map(any_format),
    ) {
        let period = Period::Day(day("2026-01-05"));
        let mut notes = EditorNotes::default();
        notes.set_introduction(period, &words);
        if let Some(paper) = papers.first() {
            notes.set_comment(&paper.id, &comment);
        }
        let digest = Digest::top(period, &papers, 1, Count::All).with_notes(&notes);
        // Not one of these panics, and what is HTML is whole.
        let html = post::html(&digest, &format, at(LATER));
        let whole = format!("<body>{html}</body>");
        prop_assert!(Document::parse(&whole).is_ok(), "{}", html);
        let links = post::link_list(&digest, &format, at(LATER));
        prop_assert_eq!(links.lines().count(), papers.len(), "{}", links);
        for paper in &papers {
            let page = paper.id.page();
            prop_assert!(links.contains(&page) && post::html_link(paper).contains(&page));
            let item = post::item(paper, &comment, &format);
            // The addresses of code and project are Hugging Face's, and written as the target needs it.
            let is_ours = |link: &&PaperLink| !matches!(link, PaperLink::Code | PaperLink::Project);
            for link in format.shown.links.iter().filter(is_ours) {
                let url = link.url(paper).expect("every paper has this link");
                prop_assert!(item.contains(&url), "{}", item);
            }
            prop_assert!(post::bibtex(&paper.id, &paper.title, &paper.authors).contains(&paper.id.to_string()));
        }
        for bibliography in BibliographyFormat::ALL {
            let bibliography = post::digest_bibliography(&digest, bibliography);
            for paper in &papers {
                prop_assert!(bibliography.contains(&paper.id.arxiv()));
            }
        }
        drop(post::checks(&digest, &format, at(LATER)));
        drop(post::changes(&digest, &format, at(LATER)));
        prop_assert_eq!(post::record(&digest, &format, at(LATER)).papers.len(), papers.len());
    }
}
