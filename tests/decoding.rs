//! What becomes of an answer: every real one, and every way in which one can be wrong.

mod support;

use daily_papers::{
    hub::{ApiError, DayList, DayListReader, Missing, Rows, SITE, day_page, decode},
    papers::{ArxivId, CleanText, Code, HttpUrl, Paper},
};
use proptest::prelude::*;
use serde_json::{Value, json, value::RawValue};
use support::{day, lawful::assert_lawful, list_of, real_answers};

// ---- The real answers ----

/// Each stored answer with its rows, the papers a reading makes of them, and how many of those papers name an
/// organization. Counted from the files with another program.
const REAL: [(&str, usize, usize, usize); 40] = [
    ("2024-03-12", 9, 9, 0),
    ("2024-10-29", 19, 19, 0),
    ("2025-01-14", 12, 12, 0),
    ("2025-03-17", 26, 26, 0),
    ("2025-04-22", 23, 23, 0),
    ("2025-06-03", 50, 49, 0),
    ("2025-07-14", 14, 14, 0),
    ("2025-09-11", 10, 10, 0),
    ("2025-10-08", 42, 42, 24),
    ("2025-12-08", 20, 20, 7),
    ("2025-12-09.evening", 25, 25, 14),
    ("2025-12-09.morning", 18, 18, 12),
    ("2025-12-26", 7, 7, 4),
    ("2025-12-27", 0, 0, 0),
    ("2026-03-27", 24, 24, 18),
    ("2026-06-01", 50, 50, 31),
    ("2026-06-02", 50, 50, 35),
    ("2026-06-03", 36, 36, 24),
    ("2026-06-04", 48, 48, 32),
    ("2026-06-05", 46, 46, 27),
    ("2026-06-06", 0, 0, 0),
    ("2026-06-08", 40, 40, 22),
    ("2026-06-09", 50, 50, 36),
    ("2026-06-10", 43, 43, 31),
    ("2026-06-11", 36, 36, 23),
    ("2026-06-12", 40, 40, 21),
    ("2026-06-15", 43, 43, 27),
    ("2026-06-16", 42, 42, 30),
    ("2026-06-17", 29, 29, 20),
    ("2026-06-18", 31, 31, 21),
    ("2026-06-19", 33, 33, 21),
    ("2026-06-22", 12, 12, 7),
    ("2026-06-23", 50, 50, 39),
    ("2026-06-24", 25, 25, 15),
    ("2026-06-25", 29, 29, 18),
    ("2026-06-26", 23, 23, 13),
    ("2026-06-29", 23, 23, 14),
    ("2026-06-30", 43, 43, 27),
    ("2026-07-09", 13, 13, 10),
    ("2026-08-13", 23, 23, 10),
];

/// The paper of a stored answer that has this id.
fn real_paper(list: &DayList, id: &str) -> Paper {
    let mut papers = list.papers.iter();
    let paper = papers.find(|paper| paper.id.to_string() == id);
    paper
        .unwrap_or_else(|| panic!("{}: no paper {id}", list.day))
        .clone()
}

/// The first row of a stored answer that has this id, as it is on the wire. What a test expects of a real text is made
/// from this: the text itself is not ours to copy.
fn real_row(body: &str, id: &str) -> Value {
    let wire: Value = serde_json::from_str(body).expect("it is JSON");
    let mut rows = wire.as_array().expect("it is a list").iter();
    let row = rows.find(|row| row["paper"]["id"] == id);
    row.unwrap_or_else(|| panic!("no row {id}")).clone()
}

/// A text of a row, and the same with every run of white space one blank.
fn real_text(row: &Value, pointer: &str) -> (String, String) {
    let text = row.pointer(pointer).and_then(Value::as_str);
    let text = text.unwrap_or_else(|| panic!("no text at {pointer}"));
    (
        text.to_owned(),
        text.split_whitespace().collect::<Vec<_>>().join(" "),
    )
}

#[test]
fn every_real_answer_gives_all_its_papers() {
    let Some(real) = real_answers() else { return };
    assert_eq!(
        real.stems(),
        REAL.map(|(stem, ..)| stem),
        "the stored answers"
    );
    for (stem, rows, papers, with_organization) in REAL {
        let decoded = decode(&real.body(stem)).unwrap_or_else(|error| panic!("{stem}: {error}"));
        assert_eq!(
            (decoded.papers.len(), decoded.dropped),
            (rows, 0),
            "{stem}: rows"
        );

        let list = real.list(stem);
        let named = list
            .papers
            .iter()
            .filter(|paper| paper.organization.is_some())
            .count();
        assert_eq!(list.papers.len(), papers, "{stem}: papers");
        assert_eq!(
            named, with_organization,
            "{stem}: papers that name an organization"
        );
        assert_eq!(
            (list.dropped, list.missing),
            (0, None),
            "{stem}: what is missing"
        );
    }
}

#[test]
fn every_real_paper_has_a_title_an_abstract_and_authors() {
    let Some(real) = real_answers() else { return };
    for (stem, ..) in REAL {
        for paper in real.list(stem).papers {
            assert!(!paper.title.is_empty(), "{stem}: the title of {}", paper.id);
            assert!(
                !paper.summary.is_empty(),
                "{stem}: the abstract of {}",
                paper.id
            );
            assert!(
                !paper.authors.is_empty(),
                "{stem}: the authors of {}",
                paper.id
            );
            let repeats = (1..paper.keywords.len())
                .filter(|&at| paper.keywords[..at].contains(&paper.keywords[at]));
            assert_eq!(repeats.count(), 0, "{stem}: the keywords of {}", paper.id);
        }
    }
}

#[test]
fn every_real_list_is_ranked_and_holds_each_paper_once() {
    let Some(real) = real_answers() else { return };
    for (stem, ..) in REAL {
        let papers = real.list(stem).papers;
        assert!(
            papers.is_sorted_by(|above, below| above.upvotes >= below.upvotes),
            "{stem}: ranking"
        );
        let mut ids: Vec<&ArxivId> = papers.iter().map(|paper| &paper.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), papers.len(), "{stem}: ids");
    }
}

#[test]
fn a_row_with_thousands_of_authors_keeps_them_all() {
    let Some(real) = real_answers() else { return };
    let paper = real_paper(&real.list("2025-07-14"), "2507.06261");
    assert_eq!(paper.authors.len(), 3303);
}

#[test]
fn a_line_break_inside_a_real_repository_address_is_gone() {
    let Some(real) = real_answers() else { return };
    let id = "2510.05342";
    let (wire, _) = real_text(&real_row(&real.body("2025-10-08"), id), "/paper/githubRepo");
    assert_eq!(wire.matches('\n').count(), 1, "{wire:?}");
    let code = real_paper(&real.list("2025-10-08"), id)
        .code
        .expect("it has code");
    assert_eq!(*code.repository, wire.replace('\n', ""));
}

#[test]
fn a_blank_before_a_real_project_page_is_gone() {
    let Some(real) = real_answers() else { return };
    let id = "2503.11646";
    let (wire, trimmed) = real_text(
        &real_row(&real.body("2025-03-17"), id),
        "/paper/projectPage",
    );
    assert!(wire.starts_with(" https://"), "{wire:?}");
    let project = real_paper(&real.list("2025-03-17"), id)
        .project
        .expect("it has one");
    assert_eq!(*project, trimmed);
}

#[test]
fn a_real_project_page_without_tls_is_kept_as_it_is() {
    let Some(real) = real_answers() else { return };
    let id = "2608.12036";
    let (wire, _) = real_text(
        &real_row(&real.body("2026-08-13"), id),
        "/paper/projectPage",
    );
    assert!(wire.starts_with("http://"), "{wire}");
    let project = real_paper(&real.list("2026-08-13"), id)
        .project
        .expect("it has one");
    assert_eq!(*project, wire);
}

#[test]
fn an_empty_real_keyword_is_none() {
    let Some(real) = real_answers() else { return };
    let id = "2607.04434";
    assert_eq!(
        real_row(&real.body("2026-07-09"), id)["paper"]["ai_keywords"],
        json!([""])
    );
    assert_eq!(real_paper(&real.list("2026-07-09"), id).keywords, []);
}

#[test]
fn the_longest_real_title_is_one_line() {
    let Some(real) = real_answers() else { return };
    let id = "2504.13099";
    let (wire, one_line) = real_text(&real_row(&real.body("2025-04-22"), id), "/paper/title");
    assert_eq!((wire.chars().count(), wire.lines().count()), (206, 3));
    assert_eq!(*real_paper(&real.list("2025-04-22"), id).title, one_line);
}

#[test]
fn a_real_title_with_tag_like_text_keeps_it() {
    let Some(real) = real_answers() else { return };
    let id = "2509.08358";
    let (_, one_line) = real_text(&real_row(&real.body("2025-09-11"), id), "/paper/title");
    assert!(
        one_line.contains("<think>") && one_line.contains("</think>"),
        "{one_line}"
    );
    assert_eq!(*real_paper(&real.list("2025-09-11"), id).title, one_line);
}

#[test]
fn a_real_organization_with_outer_blanks_loses_them() {
    let Some(real) = real_answers() else { return };
    let id = "2606.23514";
    let row = real_row(&real.body("2026-06-23"), id);
    let (wire, trimmed) = real_text(&row, "/organization/fullname");
    assert_ne!(wire, trimmed);
    let organization = real_paper(&real.list("2026-06-23"), id).organization;
    assert_eq!(organization.as_deref(), Some(trimmed.as_str()));
}

#[test]
fn the_real_authors_that_are_hidden_are_left_out() {
    let Some(real) = real_answers() else { return };
    for id in ["2501.06425", "2501.06282"] {
        let row = real_row(&real.body("2025-01-14"), id);
        let authors = row["paper"]["authors"].as_array().expect("it has authors");
        let (hidden, shown): (Vec<_>, Vec<_>) =
            authors.iter().partition(|author| author["hidden"] == true);
        let ours = real_paper(&real.list("2025-01-14"), id).authors;
        assert_eq!((hidden.len(), ours.len()), (1, shown.len()), "{id}");
        assert!(!ours.iter().any(|name| **name == hidden[0]["name"]), "{id}");
    }
}

#[test]
fn the_shapes_of_2024_give_whole_papers_without_what_came_later() {
    let Some(real) = real_answers() else { return };
    for stem in ["2024-03-12", "2024-10-29"] {
        let body = real.body(stem);
        assert!(
            !body.contains("githubRepo") && !body.contains("ai_keywords"),
            "{stem}"
        );
        for paper in real.list(stem).papers {
            let later = (
                paper.organization,
                paper.code,
                paper.project,
                paper.keywords,
            );
            assert_eq!(later, (None, None, None, vec![]), "{stem}: {}", paper.id);
        }
    }
}

#[test]
fn a_real_row_without_a_submitter_is_a_paper_like_any_other() {
    let Some(real) = real_answers() else { return };
    let id = "2603.16733";
    let row = real_row(&real.body("2026-03-27"), id);
    assert_eq!(row.get("submittedBy"), None);
    let paper = real_paper(&real.list("2026-03-27"), id);
    assert_eq!(row["paper"]["upvotes"], paper.upvotes);
}

#[test]
fn a_row_that_a_real_answer_repeats_is_shown_once() {
    let Some(real) = real_answers() else { return };
    let decoded = decode(&real.body("2025-06-03")).expect("it is a list");
    let same = |papers: &[Paper]| {
        papers
            .iter()
            .filter(|paper| paper.id.to_string() == "2506.01920")
            .count()
    };
    assert_eq!(same(&decoded.papers), 2);
    assert_eq!(same(&real.list("2025-06-03").papers), 1);
}

#[test]
fn the_real_refusal_of_a_day_means_not_open_yet() {
    let Some(real) = real_answers() else { return };
    let body = real.refused_date();
    let mut reading = DayListReader::new(day("2026-11-20"));
    assert_eq!(reading.push_page(400, &body, None), Err(ApiError::NotOpen));
    // Should its status ever be lost on the way, the body is still no list.
    let wire: Value = serde_json::from_str(&body).expect("it is JSON");
    let (_, error) = real_text(&wire, "/error");
    assert_eq!(
        decode(&body),
        Err(ApiError::NotAList(Some(CleanText::new(&error))))
    );
}

#[test]
fn a_real_answer_that_was_cut_off_is_never_taken_for_a_short_day() {
    let Some(real) = real_answers() else { return };
    for stem in ["2024-03-12", "2025-12-26"] {
        let body = real.body(stem);
        let last = body.trim_end().len() - 1;
        // A prime number of bytes, so that the cuts fall everywhere in the rows.
        for cut in (1..last).step_by(211).chain([last]) {
            let part = String::from_utf8_lossy(&body.as_bytes()[..cut]);
            assert_eq!(decode(&part), Err(ApiError::CutOff), "{stem}, cut at {cut}");
        }
    }
}

// ---- Rows of our own ----

/// A row in which every field that is read is there and each holds something of its own, so that it shows which one
/// was taken. Wherever a text is in the row and in its paper, the two differ.
fn row() -> Value {
    json!({
        "paper": {
            "id": "2601.00042",
            "title": "Title of the paper",
            "summary": "Abstract of the paper.",
            "authors": [
                {"name": "Ada Example", "hidden": false},
                {"name": "Ben Example"},
                {"name": "Hidden Example", "hidden": true},
            ],
            "upvotes": 12,
            "organization": {"name": "paper-handle", "fullname": "Organization of the paper"},
            "ai_keywords": ["first keyword", "second keyword"],
            "ai_summary": "Summary by a machine.",
            "githubRepo": "https://github.com/example/code",
            "githubStars": 345,
            "projectPage": "https://project.example/",
        },
        "title": "Title of the row",
        "summary": "Abstract of the row.",
        "numComments": 6,
        "organization": {"name": "row-handle", "fullname": "Organization of the row"},
    })
}

/// The paper of [`row`].
fn paper() -> Paper {
    Paper {
        id: ArxivId::new("2601.00042").expect("it is one"),
        title: CleanText::new("Title of the paper"),
        summary: CleanText::new("Abstract of the paper."),
        authors: vec![CleanText::new("Ada Example"), CleanText::new("Ben Example")],
        upvotes: 12,
        organization: Some(CleanText::new("Organization of the row")),
        code: Some(Code {
            repository: HttpUrl::new("https://github.com/example/code").expect("it is one"),
            stars: Some(345),
        }),
        project: HttpUrl::new("https://project.example/"),
        keywords: vec![
            CleanText::new("first keyword"),
            CleanText::new("second keyword"),
        ],
        ai_summary: Some(CleanText::new("Summary by a machine.")),
        comments: 6,
        withdrawn: false,
    }
}

#[test]
fn a_paper_that_was_withdrawn_says_so() {
    let moment = json!("2026-06-10T08:00:00.000Z");
    let read = |row: Value| decode(&body(&[row])).expect("it is a list").papers[0].withdrawn;
    let mut of_paper = row();
    of_paper["paper"]["withdrawnAt"] = moment.clone();
    let mut of_row = row();
    of_row["withdrawnAt"] = moment;
    assert!(read(of_paper) && read(of_row));
    for nothing in [json!(null), json!(""), json!(5), json!([])] {
        let mut row = row();
        row["paper"]["withdrawnAt"] = nothing;
        assert!(!read(row.clone()), "{row}");
    }
}

/// The least row that is a paper.
fn least(id: &str, upvotes: u32) -> Value {
    json!({"paper": {"id": id, "title": format!("Title of {id}"), "upvotes": upvotes}})
}

/// A row that is always in order, put behind the one that is being spoilt.
fn other() -> Value {
    least("2601.00007", 3)
}

fn body(rows: &[Value]) -> String {
    Value::from(rows.to_vec()).to_string()
}

/// The row with the value at a JSON pointer replaced, or taken out.
fn changed(mut row: Value, pointer: &str, value: Option<&Value>) -> Value {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer has a slash");
    let parent = row
        .pointer_mut(parent)
        .expect("the pointer's parent is there");
    match (parent, value) {
        (Value::Object(fields), Some(value)) => {
            fields.insert(key.to_owned(), value.clone());
        }
        (Value::Object(fields), None) => {
            assert!(fields.remove(key).is_some(), "{pointer} was there");
        }
        (Value::Array(entries), value) => {
            let at: usize = key.parse().expect("an entry has a number");
            match value {
                Some(value) => entries[at] = value.clone(),
                None => drop(entries.remove(at)),
            }
        }
        _ => panic!("{pointer} is in neither an object nor an array"),
    }
    row
}

/// What is asked of a field on the wire.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Number,
    Flag,
    List,
    Object,
}

/// One value of every kind there is in JSON, and some more of those that come near the right one.
fn values() -> Vec<(Option<Kind>, Value)> {
    vec![
        (None, Value::Null),
        (Some(Kind::Flag), json!(true)),
        (Some(Kind::Flag), json!(false)),
        (Some(Kind::Number), json!(7)),
        (None, json!(-1)),
        (None, json!(1.5)),
        (None, json!(12.5)),
        // One more than the greatest number of upvotes that is kept.
        (None, json!(4_294_967_296_u64)),
        (None, json!(1e300)),
        (Some(Kind::Text), json!("")),
        (Some(Kind::Text), json!("12")),
        (Some(Kind::Text), json!("true")),
        (Some(Kind::Text), json!("null")),
        (Some(Kind::List), json!([])),
        (Some(Kind::List), json!([7])),
        (Some(Kind::List), json!([[["deep"]]])),
        (Some(Kind::List), json!([{"name": 5}])),
        (Some(Kind::Object), json!({})),
        (
            Some(Kind::Object),
            json!({"unknown": {"deeper": [1, null]}}),
        ),
        (
            Some(Kind::Object),
            json!({"name": null, "fullname": ["x"], "id": 1}),
        ),
    ]
}

/// Puts every value that is not of its kind into a field of the row, and nothing, and asserts what comes of each: a
/// paper like the row's but for what `effect` does to it, or, where `effect` is `None`, one row counted and left out.
/// The row behind it is there every time.
fn assert_spoilt(row: &Value, pointer: &str, kind: Kind, effect: Option<fn(&mut Paper)>) {
    let unspoilt = decode(&body(&[row.clone(), other()])).expect("it is a list");
    let kept = decode(&body(&[other()])).expect("it is a list").papers;
    let expected = match effect {
        Some(effect) => {
            let mut papers = unspoilt.papers;
            effect(&mut papers[0]);
            Rows {
                papers,
                dropped: 0,
                latest_change: None,
            }
        }
        None => Rows {
            papers: kept,
            dropped: 1,
            latest_change: None,
        },
    };
    let wrong = values()
        .into_iter()
        .filter(|(of, _)| *of != Some(kind))
        .map(|(_, value)| Some(value))
        .chain([None]);
    for value in wrong {
        let spoilt = body(&[changed(row.clone(), pointer, value.as_ref()), other()]);
        let said = value.map_or("missing".to_owned(), |value| value.to_string());
        assert_eq!(decode(&spoilt), Ok(expected.clone()), "{pointer} is {said}");
    }
}

#[test]
fn a_whole_row_gives_every_field_of_its_paper() {
    let rows = decode(&body(&[row()])).expect("it is a list");
    assert_eq!(
        rows,
        Rows {
            papers: vec![paper()],
            dropped: 0,
            latest_change: None,
        }
    );
}

#[test]
fn the_least_row_gives_a_paper_with_nothing_else() {
    let rows = decode(&body(&[least("2601.00001", 0)])).expect("it is a list");
    let expected = Paper {
        title: CleanText::new("Title of 2601.00001"),
        ..support::paper(1, 0)
    };
    assert_eq!(
        rows,
        Rows {
            papers: vec![expected],
            dropped: 0,
            latest_change: None,
        }
    );
}

#[test]
fn fields_nobody_reads_may_hold_anything() {
    for value in values().into_iter().map(|(_, value)| value) {
        let mut row = changed(row(), "/thumbnail", Some(&value));
        row["paper"]["discussionId"] = value.clone();
        row["organization"]["avatar"] = value.clone();
        row["paper"]["authors"][0]["user"] = value.clone();
        let rows = decode(&body(&[row])).expect("it is a list");
        assert_eq!(rows.papers, [paper()], "{value}");
    }
}

#[test]
fn a_row_without_a_paper_is_counted_and_left_out() {
    assert_spoilt(&row(), "/paper", Kind::Object, None);
    assert_spoilt(&row(), "/paper", Kind::List, None);
}

#[test]
fn a_row_without_an_id_is_counted_and_left_out() {
    assert_spoilt(&row(), "/paper/id", Kind::Text, None);
}

#[test]
fn a_row_whose_id_is_not_arxivs_is_counted_and_left_out() {
    for id in [
        "",
        " ",
        "2601",
        "2601.123",
        "2601.123456",
        "hep-th/9901001",
        "../settings",
        "2601.0004²",
    ] {
        let rows = body(&[changed(row(), "/paper/id", Some(&json!(id))), other()]);
        let rows = decode(&rows).expect("it is a list");
        assert_eq!((rows.papers.len(), rows.dropped), (1, 1), "{id}");
    }
}

#[test]
fn a_row_without_upvotes_is_counted_and_left_out() {
    assert_spoilt(&row(), "/paper/upvotes", Kind::Number, None);
}

#[test]
fn upvotes_in_the_row_are_not_the_papers() {
    let mut row = changed(row(), "/paper/upvotes", None);
    row["upvotes"] = json!(99);
    let rows = decode(&body(&[row, other()])).expect("it is a list");
    assert_eq!((rows.papers.len(), rows.dropped), (1, 1));
}

#[test]
fn no_upvotes_and_very_many_are_numbers_like_others() {
    for upvotes in [0, u32::MAX] {
        let row = changed(row(), "/paper/upvotes", Some(&json!(upvotes)));
        let rows = decode(&body(&[row])).expect("it is a list");
        assert_eq!(rows.papers, [Paper { upvotes, ..paper() }]);
    }
}

#[test]
fn a_title_missing_in_the_paper_is_taken_from_the_row() {
    let from_the_row: fn(&mut Paper) = |paper| paper.title = CleanText::new("Title of the row");
    assert_spoilt(&row(), "/paper/title", Kind::Text, Some(from_the_row));
    let blank = changed(row(), "/paper/title", Some(&json!(" \n\t\u{202e}\0")));
    let rows = decode(&body(&[blank])).expect("it is a list");
    assert_eq!(&*rows.papers[0].title, "Title of the row");
}

#[test]
fn a_row_without_any_title_is_counted_and_left_out() {
    assert_spoilt(
        &changed(row(), "/title", None),
        "/paper/title",
        Kind::Text,
        None,
    );
    assert_spoilt(
        &changed(row(), "/paper/title", None),
        "/title",
        Kind::Text,
        None,
    );
    let blank = json!(" \n ");
    let row = changed(
        changed(row(), "/title", Some(&blank)),
        "/paper/title",
        Some(&blank),
    );
    let rows = decode(&body(&[row, other()])).expect("it is a list");
    assert_eq!((rows.papers.len(), rows.dropped), (1, 1));
}

#[test]
fn the_title_of_the_row_is_not_read_while_the_paper_has_one() {
    assert_spoilt(&row(), "/title", Kind::Text, Some(|_| {}));
}

#[test]
fn an_abstract_missing_in_the_paper_is_taken_from_the_row() {
    let from_the_row: fn(&mut Paper) =
        |paper| paper.summary = CleanText::new("Abstract of the row.");
    assert_spoilt(&row(), "/paper/summary", Kind::Text, Some(from_the_row));
    assert_spoilt(&row(), "/summary", Kind::Text, Some(|_| {}));
}

#[test]
fn a_paper_without_any_abstract_has_an_empty_one() {
    let empty: fn(&mut Paper) = |paper| paper.summary = CleanText::default();
    assert_spoilt(
        &changed(row(), "/summary", None),
        "/paper/summary",
        Kind::Text,
        Some(empty),
    );
    assert_spoilt(
        &changed(row(), "/paper/summary", None),
        "/summary",
        Kind::Text,
        Some(empty),
    );
}

#[test]
fn authors_that_are_no_list_are_none() {
    let none: fn(&mut Paper) = |paper| paper.authors.clear();
    assert_spoilt(&row(), "/paper/authors", Kind::List, Some(none));
}

#[test]
fn an_author_that_cannot_be_read_is_left_out_and_the_others_stay() {
    let without_the_first: fn(&mut Paper) = |paper| drop(paper.authors.remove(0));
    assert_spoilt(
        &row(),
        "/paper/authors/0",
        Kind::Object,
        Some(without_the_first),
    );
    assert_spoilt(
        &row(),
        "/paper/authors/0/name",
        Kind::Text,
        Some(without_the_first),
    );
}

#[test]
fn an_author_is_hidden_only_where_the_list_says_so() {
    assert_spoilt(&row(), "/paper/authors/0/hidden", Kind::Flag, Some(|_| {}));
    let shown: fn(&mut Paper) = |paper| paper.authors.push(CleanText::new("Hidden Example"));
    assert_spoilt(&row(), "/paper/authors/2/hidden", Kind::Flag, Some(shown));
    let all_hidden = (0..3).fold(row(), |row, at| {
        changed(
            row,
            &format!("/paper/authors/{at}/hidden"),
            Some(&json!(true)),
        )
    });
    assert_eq!(
        decode(&body(&[all_hidden])).expect("it is a list").papers[0].authors,
        []
    );
}

#[test]
fn authors_names_are_lines_and_repeats_are_kept() {
    let names =
        json!([{"name": " Ada\n Example\u{202e} "}, {"name": "  "}, {"name": "Ada Example"}]);
    let row = changed(row(), "/paper/authors", Some(&names));
    let rows = decode(&body(&[row])).expect("it is a list");
    assert_eq!(
        rows.papers[0].authors,
        [CleanText::new("Ada Example"), CleanText::new("Ada Example")]
    );
}

#[test]
fn an_organization_missing_in_the_row_is_taken_from_the_paper() {
    let from_the_paper: fn(&mut Paper) =
        |paper| paper.organization = Some(CleanText::new("Organization of the paper"));
    assert_spoilt(&row(), "/organization", Kind::Object, Some(from_the_paper));
    assert_spoilt(&row(), "/paper/organization", Kind::Object, Some(|_| {}));
    // The row's is an object, but one without a name.
    for nameless in [
        json!({}),
        json!({"fullname": " ", "name": ""}),
        json!({"fullname": 5, "name": []}),
    ] {
        let row = changed(row(), "/organization", Some(&nameless));
        let rows = decode(&body(&[row])).expect("it is a list");
        assert_eq!(
            rows.papers[0].organization.as_deref(),
            Some("Organization of the paper")
        );
    }
}

#[test]
fn an_organization_in_neither_place_is_none() {
    let none: fn(&mut Paper) = |paper| paper.organization = None;
    let row_only = changed(row(), "/paper/organization", None);
    assert_spoilt(&row_only, "/organization", Kind::Object, Some(none));
    let paper_only = changed(row(), "/organization", None);
    assert_spoilt(&paper_only, "/paper/organization", Kind::Object, Some(none));
}

#[test]
fn an_organization_without_a_full_name_goes_by_its_handle() {
    let handle: fn(&mut Paper) = |paper| paper.organization = Some(CleanText::new("row-handle"));
    assert_spoilt(&row(), "/organization/fullname", Kind::Text, Some(handle));
    assert_spoilt(&row(), "/organization/name", Kind::Text, Some(|_| {}));
}

#[test]
fn keywords_that_are_no_list_are_none() {
    let none: fn(&mut Paper) = |paper| paper.keywords.clear();
    assert_spoilt(&row(), "/paper/ai_keywords", Kind::List, Some(none));
}

#[test]
fn a_keyword_that_is_no_text_is_left_out_and_the_others_stay() {
    let without_the_first: fn(&mut Paper) = |paper| drop(paper.keywords.remove(0));
    assert_spoilt(
        &row(),
        "/paper/ai_keywords/0",
        Kind::Text,
        Some(without_the_first),
    );
}

#[test]
fn keywords_come_once_each_and_none_is_empty() {
    let words = json!([
        "",
        "Graph  search",
        " graph\nsearch ",
        "\u{202e}",
        "Übung",
        "übung",
        "other",
        "other"
    ]);
    // Case is put aside for ASCII letters only; what upper case is elsewhere costs tables.
    let row = changed(row(), "/paper/ai_keywords", Some(&words));
    let rows = decode(&body(&[row])).expect("it is a list");
    assert_eq!(
        rows.papers[0].keywords,
        ["Graph search", "Übung", "übung", "other"].map(CleanText::new)
    );
}

#[test]
fn a_paper_without_a_repository_has_no_code_even_with_stars() {
    let none: fn(&mut Paper) = |paper| paper.code = None;
    assert_spoilt(&row(), "/paper/githubRepo", Kind::Text, Some(none));
    for address in [
        "",
        "github.com/example/code",
        "javascript:alert(1)",
        "https://",
    ] {
        let row = changed(row(), "/paper/githubRepo", Some(&json!(address)));
        let rows = decode(&body(&[row])).expect("it is a list");
        assert_eq!(
            rows.papers,
            [Paper {
                code: None,
                ..paper()
            }],
            "{address}"
        );
    }
}

#[test]
fn a_repository_without_stars_is_still_code() {
    let starless: fn(&mut Paper) = |paper| {
        paper.code.as_mut().expect("it has code").stars = None;
    };
    assert_spoilt(&row(), "/paper/githubStars", Kind::Number, Some(starless));
}

#[test]
fn a_line_break_in_a_repositorys_address_is_taken_out() {
    let address = json!(" https://github.com/example/\n  code \n");
    let row = changed(row(), "/paper/githubRepo", Some(&address));
    assert_eq!(
        decode(&body(&[row])).expect("it is a list").papers,
        [paper()]
    );
}

#[test]
fn a_project_page_that_cannot_be_followed_is_none() {
    let none: fn(&mut Paper) = |paper| paper.project = None;
    assert_spoilt(&row(), "/paper/projectPage", Kind::Text, Some(none));
    for address in [
        "",
        "project.example",
        "data:text/html,x",
        "https://user@project.example/",
    ] {
        let row = changed(row(), "/paper/projectPage", Some(&json!(address)));
        let rows = decode(&body(&[row])).expect("it is a list");
        assert_eq!(
            rows.papers,
            [Paper {
                project: None,
                ..paper()
            }],
            "{address}"
        );
    }
}

#[test]
fn a_machines_summary_that_is_no_text_is_none() {
    let none: fn(&mut Paper) = |paper| paper.ai_summary = None;
    assert_spoilt(&row(), "/paper/ai_summary", Kind::Text, Some(none));
    let blank = changed(row(), "/paper/ai_summary", Some(&json!(" \n ")));
    let rows = decode(&body(&[blank])).expect("it is a list");
    assert_eq!(rows.papers[0].ai_summary, None);
    let wrapped = json!("Summary\n  by a machine. ");
    let wrapped = changed(row(), "/paper/ai_summary", Some(&wrapped));
    assert_eq!(
        decode(&body(&[wrapped])).expect("it is a list").papers,
        [paper()]
    );
}

#[test]
fn comments_that_are_no_number_are_none() {
    let none: fn(&mut Paper) = |paper| paper.comments = 0;
    assert_spoilt(&row(), "/numComments", Kind::Number, Some(none));
}

#[test]
fn a_title_or_an_abstract_beyond_all_measure_is_cut() {
    let mut row = changed(row(), "/paper/title", Some(&json!("t".repeat(501))));
    row["paper"]["summary"] = json!("s".repeat(10_001));
    row["paper"]["authors"][0]["name"] = json!("n".repeat(301));
    row["organization"]["fullname"] = json!("o".repeat(301));
    row["paper"]["ai_keywords"] = (0..60).map(|n| json!(format!("keyword {n}"))).collect();
    let rows = decode(&body(&[row])).expect("it is a list");
    let cut = &rows.papers[0];
    assert_eq!(*cut.title, format!("{}…", "t".repeat(500)));
    assert_eq!(*cut.summary, format!("{}…", "s".repeat(10_000)));
    assert_eq!(*cut.authors[0], format!("{}…", "n".repeat(300)));
    let organization = format!("{}…", "o".repeat(300));
    assert_eq!(cut.organization.as_deref(), Some(organization.as_str()));
    assert_eq!(cut.keywords.len(), 50);
}

#[test]
fn a_title_and_an_abstract_of_just_the_longest_length_are_whole() {
    let mut row = changed(row(), "/paper/title", Some(&json!("t".repeat(500))));
    row["paper"]["summary"] = json!("s".repeat(10_000));
    let rows = decode(&body(&[row])).expect("it is a list");
    assert_eq!(*rows.papers[0].title, "t".repeat(500));
    assert_eq!(*rows.papers[0].summary, "s".repeat(10_000));
}

#[test]
fn an_entry_that_is_no_row_is_counted_and_left_out() {
    for (_, value) in values() {
        for entries in [[value.clone(), other()], [other(), value.clone()]] {
            let rows = decode(&body(&entries)).expect("it is a list");
            assert_eq!((rows.papers.len(), rows.dropped), (1, 1), "{value}");
        }
    }
}

#[test]
fn an_array_is_not_taken_for_an_object() {
    // serde reads a struct from an array as well, field after field in the order of the source code. On the wire an
    // array is another type than an object, and what is of another type is not there.
    let fields = json!(["2601.00001", "Title", "Abstract", [], 5]);
    let as_paper = json!({"paper": fields});
    let rows = decode(&body(&[as_paper, other()])).expect("it is a list");
    assert_eq!(
        (rows.papers.len(), rows.dropped),
        (1, 1),
        "a paper written as an array"
    );

    let as_row = json!([least("2601.00001", 5)["paper"], "Title"]);
    let rows = decode(&body(&[as_row, other()])).expect("it is a list");
    assert_eq!(
        (rows.papers.len(), rows.dropped),
        (1, 1),
        "a row written as an array"
    );

    let mut as_fields = row();
    as_fields["organization"] = json!(["handle", "Full name"]);
    as_fields["paper"]["organization"] = json!(["handle", "Full name"]);
    as_fields["paper"]["authors"][0] = json!(["Name", false]);
    let rows = decode(&body(&[as_fields])).expect("it is a list");
    assert_eq!(
        rows.papers[0].organization, None,
        "an organization written as an array"
    );
    assert_eq!(
        rows.papers[0].authors,
        [CleanText::new("Ben Example")],
        "an author written as an array"
    );
}

#[test]
fn a_field_that_is_there_twice_counts_as_it_was_last() {
    let (first, last) = (least("2601.00001", 1), least("2601.00002", 2));
    let twice = |first: &Value, last: &Value| {
        format!(r#"[{{"paper": {first}, "paper": {last}}}, {}]"#, other())
    };
    let rows = decode(&twice(&first["paper"], &last["paper"])).expect("it is a list");
    assert_eq!((rows.papers.len(), rows.dropped), (2, 0));
    assert_eq!(rows.papers[0].id.to_string(), "2601.00002");
    let rows = decode(&twice(&first["paper"], &json!(7))).expect("it is a list");
    assert_eq!((rows.papers.len(), rows.dropped), (1, 1));
}

#[test]
fn half_a_surrogate_pair_spoils_no_other_row() {
    let title = r#"{"paper": {"id": "2601.00001", "upvotes": 1, "title": "\ud83d"}}"#;
    let rows = decode(&format!("[{title}, {}]", other())).expect("it is a list");
    assert_eq!(rows.papers.len() + rows.dropped, 2);
    assert!(
        rows.papers
            .iter()
            .any(|paper| paper.id.to_string() == "2601.00007")
    );
}

#[test]
fn half_a_surrogate_pair_in_a_fields_name_spoils_nothing() {
    let (key, twice) = (r#""\ud83d""#, other()["paper"].clone());
    let row =
        format!(r#"{{{key}: 1, {key}: 2, "paper": 5, "paper": {twice}, "title": {{{key}: 3}}}}"#);
    let rows = decode(&format!("[{row}]")).expect("it is a list");
    assert_eq!(rows, decode(&body(&[other()])).expect("it is a list"));
}

#[test]
fn however_deep_a_value_is_nested_the_list_is_read() {
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let ignored = format!(r#"[{{"mediaUrls": {deep}}}, {}]"#, other());
    let title = format!(r#"[{{"title": {deep}}}, {}]"#, other());
    let authors = format!(r#"[{{"paper": {{"authors": {deep}}}}}, {}]"#, other());
    let as_row = format!("[{deep}, {}]", other());
    let objects = format!("{}1{}", r#"{"paper":"#.repeat(200_000), "}".repeat(200_000));
    let as_objects = format!("[{objects}, {}]", other());
    let title_of_objects = format!(r#"[{{"title": {objects}}}, {}]"#, other());
    for body in [
        ignored,
        title,
        authors,
        as_row,
        as_objects,
        title_of_objects,
    ] {
        let rows = decode(&body).expect("it is a list");
        assert_eq!((rows.papers.len(), rows.dropped), (1, 1));
    }
}

#[test]
fn names_and_texts_may_be_written_with_escapes() {
    let escaped = r#"[{"\u0070aper": {"i\u0064": "2601\u002e00042", "title": "caf\u00e9 \ud83d\ude80\u000a\u0000now", "upvotes": 1}}]"#;
    let rows = decode(escaped).expect("it is a list");
    assert_eq!(&*rows.papers[0].title, "café 🚀 now");
}

/// The title of the only paper of a list whose title is written so, between its quotation marks.
fn title_written(title: &str) -> String {
    let body =
        format!(r#"[{{"paper": {{"id": "2601.00001", "upvotes": 1, "title": "{title}"}}}}]"#);
    let rows = decode(&body).expect("it is a list");
    rows.papers[0].title.to_string()
}

#[test]
fn every_escape_of_a_text_is_read_and_a_lonely_half_of_a_pair_replaced() {
    for (written, meant) in [
        (r#"a\\b\/c\"d"#, r#"a\b/c"d"#),
        (r"a\\\u0041", r"a\A"),
        (r"a\\\nb", r"a\ b"),
        (r"a\tb\rc\nd\fe", "a b c d e"),
        (r"\ud83d\ude80", "🚀"),
        (r"\ud83d x", "\u{fffd} x"),
        (r"\ud83d\n\ude80", "\u{fffd} \u{fffd}"),
        (r"\ud83d\\\ude80", "\u{fffd}\\\u{fffd}"),
        (r"\ud83d\ud83d\ude80", "\u{fffd}🚀"),
        (r"\ude80\ud83d", "\u{fffd}\u{fffd}"),
    ] {
        assert_eq!(title_written(written), meant, "{written}");
    }
}

#[test]
fn a_count_is_a_whole_number_with_or_without_a_point() {
    let with = |upvotes: &str| {
        let body = format!(
            r#"[{{"paper": {{"id": "2601.00001", "title": "t", "upvotes": {upvotes}}}}}, {}]"#,
            other()
        );
        let rows = decode(&body).expect("it is a list");
        rows.papers
            .into_iter()
            .find(|paper| paper.id.to_string() == "2601.00001")
            .map(|paper| paper.upvotes)
    };
    assert_eq!(with("12"), Some(12));
    assert_eq!(with("12.00"), Some(12));
    assert_eq!(with("4294967295"), Some(u32::MAX));
    for other in [
        "12.5",
        "-1",
        "4294967296",
        "true",
        "null",
        r#""12""#,
        "[12]",
    ] {
        assert_eq!(with(other), None, "{other}");
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_a_list() {
    let rows = decode(&format!("\u{feff}{}", body(&[other()]))).expect("it is a list");
    assert_eq!(rows.papers.len(), 1);
}

// ---- Answers that are no list ----

#[test]
fn a_day_without_papers_is_a_list() {
    for body in ["[]", " [ ] ", "\n[]\n"] {
        assert_eq!(
            decode(body),
            Ok(Rows {
                papers: vec![],
                dropped: 0,
                latest_change: None,
            }),
            "{body:?}"
        );
    }
}

#[test]
fn a_list_whose_rows_are_all_unusable_is_not_a_day_without_papers() {
    for (body, rows) in [
        ("[{}]", 1),
        ("[null, 7, \"x\"]", 3),
        (r#"[{"paper": {}}, []]"#, 2),
    ] {
        assert_eq!(decode(body), Err(ApiError::NoUsableRow(rows)), "{body}");
    }
}

#[test]
fn json_that_is_no_list_says_so() {
    for body in [
        "{}",
        "null",
        "7",
        "-0.5",
        "true",
        "\"text\"",
        r#"{"error": 7}"#,
        r#"{"error": " "}"#,
    ] {
        assert_eq!(decode(body), Err(ApiError::NotAList(None)), "{body}");
    }
}

#[test]
fn an_error_object_is_quoted_as_one_short_line() {
    let said = |error: &str| Err(ApiError::NotAList(Some(CleanText::new(error))));
    assert_eq!(
        decode(r#"{"error": "Too\n  busy\u202e"}"#),
        said("Too busy")
    );
    assert_eq!(decode(r#" {"status": 5, "error": "Busy"} "#), said("Busy"));
    let long = json!({"error": "e".repeat(301)}).to_string();
    assert_eq!(decode(&long), said(&format!("{}…", "e".repeat(300))));
}

#[test]
fn what_is_no_json_says_so() {
    for body in [
        "",
        " \n",
        "<!doctype html><title>Sign in</title>",
        "Too Many Requests",
        "undefined",
        "[1] and more",
        "[,]",
        "[}",
        "nul",
    ] {
        assert_eq!(decode(body), Err(ApiError::NotJson), "{body:?}");
    }
}

#[test]
fn a_list_cut_off_anywhere_is_never_a_shorter_list() {
    // Everything a token can be, so that the cut falls into each: escapes, characters of two to four bytes, whole
    // numbers and the three words.
    let rows = format!(
        r#" [{}, {{"paper": {{"id": "2601.00002", "upvotes": 21, "title": "한글 é 🚀 \u00e9 \" \\"}},
          "x": [true, false, null, 1234, {{"y": []}}]}}, {}] "#,
        row(),
        other()
    );
    let whole = decode(&rows).expect("the whole is a list");
    assert_eq!((whole.papers.len(), whole.dropped), (3, 0));
    let (first, last) = (
        rows.find('[').expect("it opens"),
        rows.rfind(']').expect("it closes"),
    );
    for cut in 0..=rows.len() {
        // A cut inside a character arrives as a replacement character, from `fetch` as from a file.
        let part = String::from_utf8_lossy(&rows.as_bytes()[..cut]);
        let expected = if cut <= first {
            Err(ApiError::NotJson)
        } else if cut <= last {
            Err(ApiError::CutOff)
        } else {
            Ok(whole.clone())
        };
        assert_eq!(decode(&part), expected, "cut at {cut}");
    }
}

#[test]
fn a_list_cut_off_inside_a_broken_number_is_refused() {
    // The API has whole numbers only. After a sign, a point or an exponent without a digit the parser speaks of a
    // wrong number and not of an end, so that the refusal is another one; what matters is that it is one.
    let rows = format!(r#"[{}, {{"x": -1.5e+10}}]"#, other());
    for cut in 1..rows.len() {
        let refused = matches!(
            decode(&rows[..cut]),
            Err(ApiError::CutOff | ApiError::NotJson)
        );
        assert!(refused, "cut at {cut}");
    }
}

#[test]
fn a_status_decides_before_the_body_is_looked_at() {
    let list = body(&[other()]);
    let html = "<html><body>Internal Server Error</body></html>";
    for (status, body, error) in [
        (
            400,
            r#"{"error": "✖ \"date\" must be less than or equal to \"2026-01-04T00:00:00.000Z\"\n  → at date"}"#,
            ApiError::NotOpen,
        ),
        (
            400,
            r#"{"error": "✖ \"p\" must be greater than\n  → at p"}"#,
            ApiError::Refused(CleanText::new("✖ \"p\" must be greater than → at p")),
        ),
        (400, list.as_str(), ApiError::Status(400)),
        (400, html, ApiError::Status(400)),
        (400, "", ApiError::Status(400)),
        (
            429,
            "Too many requests, slow down",
            ApiError::TooManyRequests,
        ),
        (429, "", ApiError::TooManyRequests),
        (500, html, ApiError::Status(500)),
        (503, list.as_str(), ApiError::Status(503)),
        (404, r#"{"error": "gone"}"#, ApiError::Status(404)),
        (304, "", ApiError::Status(304)),
        (199, list.as_str(), ApiError::Status(199)),
        (300, list.as_str(), ApiError::Status(300)),
        (0, "", ApiError::Status(0)),
    ] {
        let mut reading = DayListReader::new(day("2026-01-05"));
        assert_eq!(
            reading.push_page(status, body, None),
            Err(error),
            "{status} {body}"
        );
        assert!(!reading.has_pages(), "{status} {body}");
    }
    for status in [200, 203, 299] {
        let mut reading = DayListReader::new(day("2026-01-05"));
        assert_eq!(reading.push_page(status, &list, None), Ok(()), "{status}");
        assert_eq!(reading.finish().papers.len(), 1, "{status}");
    }
}

#[test]
fn every_refusal_is_one_line_of_its_own() {
    let refusals = [
        ApiError::NotOpen,
        ApiError::Refused(CleanText::new("a\nb")),
        ApiError::TooManyRequests,
        ApiError::Status(500),
        ApiError::CutOff,
        ApiError::NotJson,
        ApiError::NotAList(None),
        ApiError::NotAList(Some(CleanText::new("a\nb"))),
        ApiError::NoUsableRow(3),
    ];
    let mut said: Vec<String> = refusals.iter().map(ToString::to_string).collect();
    assert!(
        said.iter()
            .all(|line| !line.is_empty() && !line.contains('\n')),
        "{said:?}"
    );
    assert!(
        said[3].contains("500") && said[7].contains("a b") && said[8].contains('3'),
        "{said:?}"
    );
    said.sort();
    said.dedup();
    assert_eq!(said.len(), refusals.len(), "each says something else");
}

// ---- Several answers ----

/// A `Link` header that leads to page `p`.
fn next(p: usize) -> String {
    format!(
        r#"<https://huggingface.co/api/daily_papers?date=2026-01-05&limit=100&p={p}>; rel="next""#
    )
}

fn reading() -> DayListReader {
    DayListReader::new(day("2026-01-05"))
}

fn ids(list: &DayList) -> Vec<String> {
    list.papers
        .iter()
        .map(|paper| paper.id.to_string())
        .collect()
}

#[test]
fn the_first_request_asks_for_the_day_and_for_as_many_rows_as_there_can_be() {
    assert_eq!(
        reading().next_url(),
        Some("https://huggingface.co/api/daily_papers?date=2026-01-05&limit=100")
    );
}

#[test]
fn a_days_page_for_people_is_beside_the_papers() {
    assert_eq!(SITE, "https://huggingface.co/papers");
    assert_eq!(
        day_page(day("2026-01-05")),
        "https://huggingface.co/papers/date/2026-01-05"
    );
}

#[test]
fn pages_are_followed_and_ranked_together() {
    let mut reading = reading();
    assert!(!reading.has_pages());
    let first = body(&[least("2601.00001", 5), least("2601.00002", 9)]);
    reading
        .push_page(200, &first, Some(&next(1)))
        .expect("it is a list");
    assert!(reading.has_pages());
    assert_eq!(
        reading.next_url(),
        Some("https://huggingface.co/api/daily_papers?date=2026-01-05&limit=100&p=1")
    );
    let second = body(&[least("2601.00003", 7), least("2601.00004", 9)]);
    reading.push_page(200, &second, None).expect("it is a list");
    assert_eq!(reading.next_url(), None);
    let list = reading.finish();
    assert_eq!(
        ids(&list),
        ["2601.00002", "2601.00004", "2601.00003", "2601.00001"]
    );
    assert_eq!(
        (list.day, list.dropped, list.missing),
        (day("2026-01-05"), 0, None)
    );
}

#[test]
fn a_paper_on_two_pages_is_read_once_as_it_first_came() {
    let mut reading = reading();
    let first = body(&[least("2601.00001", 5), least("2601.00001", 6)]);
    reading
        .push_page(200, &first, Some(&next(1)))
        .expect("it is a list");
    let second = body(&[least("2601.00001", 8), least("2601.00002", 1)]);
    reading.push_page(200, &second, None).expect("it is a list");
    let list = reading.finish();
    assert_eq!(ids(&list), ["2601.00001", "2601.00002"]);
    assert_eq!(list.papers[0].upvotes, 5);
    assert_eq!(list.dropped, 0, "a repeat is not an unusable row");
}

#[test]
fn two_spellings_of_one_id_are_one_paper() {
    let list = list_of(
        day("2026-01-05"),
        &body(&[least("2601.00001", 5), least("2601.00001v2", 4)]),
    );
    assert_eq!(ids(&list), ["2601.00001"]);
}

#[test]
fn unusable_rows_are_counted_over_all_pages() {
    let mut reading = reading();
    let first = body(&[least("2601.00001", 5), json!({}), json!(7)]);
    reading
        .push_page(200, &first, Some(&next(1)))
        .expect("it is a list");
    reading
        .push_page(200, &body(&[least("2601.00002", 5), json!(null)]), None)
        .expect("it is a list");
    assert_eq!(reading.finish().dropped, 3);
}

#[test]
fn a_page_without_a_new_paper_is_the_last() {
    for second in [body(&[]), body(&[least("2601.00001", 5)])] {
        let mut reading = reading();
        reading
            .push_page(200, &body(&[least("2601.00001", 5)]), Some(&next(1)))
            .expect("it is a list");
        reading
            .push_page(200, &second, Some(&next(2)))
            .expect("it is a list");
        assert_eq!(reading.next_url(), None, "{second}");
        assert_eq!(reading.finish().missing, None, "{second}");
    }
}

#[test]
fn an_empty_day_is_read_with_one_request() {
    let mut reading = reading();
    reading
        .push_page(200, "[]", Some(&next(1)))
        .expect("it is a list");
    assert_eq!(reading.next_url(), None);
    let list = reading.finish();
    assert_eq!(
        (list.papers.len(), list.dropped, list.missing),
        (0, 0, None)
    );
}

#[test]
fn the_pages_end_at_a_cap_and_the_list_says_so() {
    let mut reading = reading();
    let mut pages = 0;
    while reading.next_url().is_some() {
        pages += 1;
        assert!(pages <= 5, "there is a cap");
        let rows = body(&[least(&format!("2601.{pages:05}"), 1)]);
        reading
            .push_page(200, &rows, Some(&next(pages)))
            .expect("it is a list");
    }
    let list = reading.finish();
    assert_eq!(list.papers.len(), 5);
    assert_eq!(list.missing, Some(Missing::BeyondTheCap));
}

#[test]
fn as_many_pages_as_the_cap_allows_are_a_whole_list() {
    let mut reading = reading();
    for page in 1..=5 {
        assert!(reading.next_url().is_some(), "page {page}");
        let (rows, link) = (body(&[least(&format!("2601.{page:05}"), 1)]), next(page));
        let link = (page < 5).then_some(link.as_str());
        reading.push_page(200, &rows, link).expect("it is a list");
    }
    assert_eq!(reading.next_url(), None);
    let list = reading.finish();
    assert_eq!((list.papers.len(), list.missing), (5, None));
}

#[test]
fn whatever_goes_wrong_with_a_later_page_leaves_the_pages_before_it() {
    let cut = &body(&[least("2601.00002", 5)])[..30];
    for (status, answer) in [
        (400, r#"{"error": "no"}"#),
        (429, "slow down"),
        (500, "<html>"),
        (200, cut),
        (200, "<html>"),
        (200, "{}"),
        (200, "[{}]"),
        (200, ""),
    ] {
        let mut reading = reading();
        let first = body(&[least("2601.00001", 5), json!({})]);
        reading
            .push_page(200, &first, Some(&next(1)))
            .expect("it is a list");
        assert_eq!(
            reading.push_page(status, answer, Some(&next(2))),
            Ok(()),
            "{status} {answer}"
        );
        assert_eq!(reading.next_url(), None, "{status} {answer}");
        let list = reading.finish();
        assert_eq!(ids(&list), ["2601.00001"], "{status} {answer}");
        assert_eq!((list.dropped, list.missing), (1, Some(Missing::LaterPages)));
    }
}

#[test]
fn a_reading_that_is_broken_off_keeps_what_it_has() {
    let mut reading = reading();
    reading
        .push_page(200, &body(&[least("2601.00001", 5)]), Some(&next(1)))
        .expect("it is a list");
    reading.stop_early();
    assert_eq!(reading.next_url(), None);
    let list = reading.finish();
    assert_eq!(
        (list.papers.len(), list.missing),
        (1, Some(Missing::LaterPages))
    );
}

#[test]
fn a_next_page_elsewhere_is_not_asked_for() {
    for url in [
        "https://evil.example/api/daily_papers?p=1",
        "https://huggingface.co.evil.example/api/daily_papers?p=1",
        "https://huggingface.co@evil.example/api/daily_papers?p=1",
        "http://huggingface.co/api/daily_papers?p=1",
        "https://huggingface.co/api/daily_papers/../settings?p=1",
        "https://huggingface.co/api/models?p=1",
        "//huggingface.co/api/daily_papers?p=1",
        "/api/daily_papers?p=1",
        "javascript:alert(1)",
        "",
    ] {
        let mut reading = reading();
        let link = format!(r#"<{url}>; rel="next""#);
        reading
            .push_page(200, &body(&[other()]), Some(&link))
            .expect("it is a list");
        assert_eq!(reading.next_url(), None, "{url}");
        assert_eq!(reading.finish().missing, None, "{url}");
    }
}

#[test]
fn only_the_link_to_the_next_page_is_followed() {
    let page = |p: usize| format!("https://huggingface.co/api/daily_papers?date=2026-01-05&p={p}");
    let header = format!(
        r#"<{}>; rel="first", <{}>; rel="prev", <{}>; title="x, y"; rel="next", <{}>; rel="last""#,
        page(0),
        page(1),
        page(3),
        page(9)
    );
    let mut reading = reading();
    reading
        .push_page(200, &body(&[other()]), Some(&header))
        .expect("it is a list");
    assert_eq!(reading.next_url(), Some(page(3).as_str()));

    let mut at_the_end = self::reading();
    let header = format!(r#"<{}>; rel="prev", <{}>; rel="last""#, page(1), page(2));
    at_the_end
        .push_page(200, &body(&[other()]), Some(&header))
        .expect("it is a list");
    assert_eq!(at_the_end.next_url(), None);
}

// ---- Laws ----

/// Any JSON at all, with the names and the values of a row more often than chance would have them.
fn any_json() -> impl Strategy<Value = Value> {
    let names = prop::sample::select(vec![
        "paper",
        "id",
        "title",
        "summary",
        "authors",
        "name",
        "hidden",
        "upvotes",
        "organization",
        "fullname",
        "ai_keywords",
        "githubRepo",
        "githubStars",
        "projectPage",
        "numComments",
        "error",
        "x",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u32>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "26[0-9]{2}\\.[0-9]{5}".prop_map(Value::from),
        "https?://[a-z(@\\n]{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 64, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((names.clone(), inner), 0..8).prop_map(|fields| fields
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect()),
        ]
    })
}

/// A row of ours in which any field holds any JSON.
fn any_row() -> impl Strategy<Value = Value> {
    let pointers = prop::sample::select(vec![
        "/paper",
        "/title",
        "/summary",
        "/numComments",
        "/organization",
        "/organization/name",
        "/organization/fullname",
        "/paper/id",
        "/paper/title",
        "/paper/summary",
        "/paper/authors",
        "/paper/authors/0",
        "/paper/authors/1/name",
        "/paper/authors/2/hidden",
        "/paper/upvotes",
        "/paper/organization",
        "/paper/ai_keywords",
        "/paper/ai_keywords/1",
        "/paper/githubRepo",
        "/paper/githubStars",
        "/paper/projectPage",
    ]);
    (pointers, any_json()).prop_map(|(pointer, value)| changed(row(), pointer, Some(&value)))
}

/// Text that looks like JSON and mostly is not.
fn nearly_json() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        prop::sample::select(vec![
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            "\"",
            "\\",
            "\\u",
            "null",
            "true",
            "1",
            "-",
            "e9",
            " ",
            "\"paper\"",
            "\"id\"",
            "\"upvotes\"",
            "\"2601.00001\"",
            "\u{feff}",
            "\0",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    prop::collection::vec(token, 0..40).prop_map(|tokens| tokens.concat())
}

/// As [`title_written`]; `None` where there is nothing on the line.
fn title_or_none(title: &str) -> Option<String> {
    let body = format!(
        r#"[{{"paper": {{"id": "2601.00001", "upvotes": 1, "title": "{title}"}}}}, {}]"#,
        other()
    );
    let rows = decode(&body).expect("it is a list");
    (rows.papers.len() == 2).then(|| rows.papers[0].title.to_string())
}

proptest! {
    #[test]
    fn arbitrary_text_never_panics(body in any::<String>()) {
        assert_lawful(&body)?;
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        assert_lawful(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn text_that_is_nearly_json_never_panics(body in nearly_json()) {
        assert_lawful(&body)?;
        assert_lawful(&format!("[{body}"))?;
    }

    #[test]
    fn a_text_is_json_here_if_it_is_json_to_another_reader(body in nearly_json()) {
        for body in [format!("[{body}"), format!("[{body}]"), body] {
            let body = body.trim_start_matches('\u{feff}');
            let refused = matches!(decode(body), Err(ApiError::NotJson | ApiError::CutOff));
            prop_assert_eq!(refused, serde_json::from_str::<&RawValue>(body).is_err(), "{}", body);
        }
    }

    #[test]
    fn any_json_cut_off_within_a_list_is_a_list_cut_off(value in any_json(), place in any::<prop::sample::Index>()) {
        let whole = json!([value]).to_string();
        let cut = &whole[..whole.floor_char_boundary(place.index(whole.len() - 1) + 1)];
        prop_assert_eq!(decode(cut), Err(ApiError::CutOff));
    }

    #[test]
    fn a_text_reads_the_same_with_every_character_escaped(text in any::<String>()) {
        let escaped: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
        let quoted = json!(text).to_string();
        prop_assert_eq!(title_or_none(&escaped), title_or_none(&quoted[1..quoted.len() - 1]));
    }

    #[test]
    fn in_a_list_of_any_json_every_entry_is_a_paper_or_counted(entries in prop::collection::vec(any_json(), 0..8)) {
        assert_lawful(&body(&entries))?;
    }

    #[test]
    fn any_json_that_is_no_list_is_refused_as_such(value in any_json()) {
        prop_assume!(!value.is_array());
        prop_assert!(matches!(decode(&value.to_string()), Err(ApiError::NotAList(_))));
    }

    #[test]
    fn any_json_in_any_field_costs_one_row_at_most(spoilt in any_row()) {
        let decoded = decode(&body(&[spoilt, other()])).expect("the other row is usable");
        prop_assert_eq!(decoded.papers.len() + decoded.dropped, 2);
        let kept = decoded.papers.last().expect("the other row is there");
        prop_assert_eq!(kept.id.to_string(), "2601.00007");
    }

    #[test]
    fn any_header_leads_to_the_lists_or_nowhere(header in any::<String>(), url in any::<String>()) {
        for header in [header, format!(r#"<{url}>; rel="next""#)] {
            let mut reading = reading();
            reading.push_page(200, &body(&[other()]), Some(&header)).expect("it is a list");
            let elsewhere = reading
                .next_url()
                .is_some_and(|url| !url.starts_with("https://huggingface.co/api/daily_papers?"));
            prop_assert!(!elsewhere, "{}", header);
        }
    }
}

// ---- When the answer was given ----

#[test]
fn the_latest_change_is_that_of_an_author_and_not_what_a_text_says() {
    let change = |rows: &Value| {
        let mut reader = DayListReader::new(day("2025-12-08"));
        let read = reader.push_page(200, &rows.to_string(), None);
        assert_eq!(read, Ok(()));
        reader
            .finish()
            .latest_change
            .map(|change| change.to_string())
    };
    let row = |dates: &[&str]| {
        let author = |date: &&str| json!({"name": "A", "statusLastChangedAt": date});
        let authors: Vec<Value> = dates.iter().map(author).collect();
        json!([{"paper": {"id": "2512.00001", "title": "\"statusLastChangedAt\":\"2031-01-01T00:00:00.000Z\"",
            "upvotes": 1, "authors": authors}}])
    };
    assert_eq!(change(&row(&[])), None);
    let dates = [
        "2025-12-08T09:01:04.763Z",
        "2025-12-08T14:44:22.824Z",
        "2025-12-07T23:59:00.000Z",
    ];
    let latest = Some("2025-12-08 14:44:00 UTC".to_owned());
    assert_eq!(change(&row(&dates)), latest);
    for spoilt in [
        "",
        "2025-12-09",
        "2026-13-01T00:00",
        "2026-01-01T24:00",
        "2026-01-01Tab:cd",
        "내일 오전 아홉 시",
    ] {
        let dates = [dates.as_slice(), &[spoilt]].concat();
        assert_eq!(change(&row(&dates)), latest, "{spoilt}");
    }
}
