//! Bibliographies, read by other programs than the one that writes them: `biblatex` and `citationberg` of Typst, and
//! `biblib`. Before `biblib`, which forgives much, RIS is read by the letter of its specification.

mod support;

use std::collections::HashSet;

use biblatex::{Bibliography, Chunk, DateValue, PermissiveType, Person};
use biblib::{CitationParser, RisParser};
use citationberg::json::{DateValue as CslDate, Item, NameValue, Value};
use daily_papers::{
    calendar::Period,
    papers::{ArxivId, CleanText, Count, Digest, Paper, fold_case},
    post::{
        self, BibliographyFormat, Format, RichText, bibliography, bibliography_entry,
        bibtex_within, citation_keys, digest_bibliography,
    },
};
use proptest::prelude::*;
use support::{at, day, hostile::any_paper, list_of, paper, real_answers, text_of};

// ---- What is read back ----

/// A paper as a reader of bibliographies sees it.
#[derive(Debug, PartialEq)]
struct Record {
    key: String,
    title: String,
    /// `Given Family Suffix`, or the name of a group.
    authors: Vec<String>,
    year: i32,
    month: Option<u8>,
    /// Not in BibTeX.
    summary: Option<String>,
    number: String,
    url: String,
}

fn read(text: &str, format: BibliographyFormat) -> Result<Vec<Record>, String> {
    match format {
        BibliographyFormat::BibTex => read_bibtex(text),
        BibliographyFormat::Ris => read_ris(text),
        BibliographyFormat::CslJson => read_csl_json(text),
    }
}

/// The parts of a name that are not empty, with blanks between them.
fn joined(parts: &[&str]) -> String {
    let parts = parts.iter().copied().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

fn read_bibtex(text: &str) -> Result<Vec<Record>, String> {
    let entries = Bibliography::parse(text).map_err(|error| format!("{error}\n{text}"))?;
    let record = |entry: &biblatex::Entry| {
        let missing = |what: &'static str| format!("no {what}\n{text}");
        let field = |name| {
            let chunks = entry.get(name).unwrap_or_default();
            let chunk = |chunk: &biblatex::Spanned<Chunk>| match &chunk.v {
                // Greek letters and arrows are characters to a reader.
                Chunk::Math(tex) => RichText::read(&CleanText::new(&format!("${tex}$"))).plain(),
                chunk => chunk.get().to_owned(),
            };
            chunks.iter().map(chunk).collect::<String>()
        };
        let Ok(PermissiveType::Typed(date)) = entry.date() else {
            return Err(missing("date"));
        };
        let DateValue::At(date) = date.value else {
            return Err(missing("single date"));
        };
        let authors = match entry.get("author") {
            Some(_) => entry.author().map_err(|_| missing("names"))?,
            None => Vec::new(),
        };
        let name = |person: &Person| {
            joined(&[
                &person.given_name,
                &person.prefix,
                &person.name,
                &person.suffix,
            ])
        };
        Ok(Record {
            key: entry.key.clone(),
            title: field("title"),
            authors: authors.iter().map(name).collect(),
            year: date.year,
            month: date.month.map(|month| month + 1),
            summary: None,
            number: format!("{}:{}", field("archiveprefix"), field("eprint")),
            url: field("url"),
        })
    };
    entries.iter().map(record).collect()
}

/// The fields of each record, by the specification: a tag of a capital and a capital or digit, two blanks, a hyphen and
/// a blank on every line, from `TY` to `ER`; CR and LF at its end.
fn ris_fields(text: &str) -> Result<Vec<Vec<(&str, &str)>>, String> {
    let mut records = Vec::new();
    let mut open: Option<Vec<(&str, &str)>> = None;
    let mut lines: Vec<&str> = text.split("\r\n").collect();
    if lines.pop() != Some("") {
        return Err("the last line has no end".to_owned());
    }
    for line in lines {
        let field = line.split_at_checked(6).filter(|(tag, _)| {
            let tag = tag.as_bytes();
            tag[0].is_ascii_uppercase()
                && (tag[1].is_ascii_uppercase() || tag[1].is_ascii_digit())
                && &tag[2..] == b"  - "
        });
        let (tag, value) = field.ok_or_else(|| format!("no tag: {line:?}"))?;
        if value.contains(char::is_control) {
            return Err(format!("a control character: {line:?}"));
        }
        match (&tag[..2], &mut open) {
            ("TY", None) => open = Some(vec![("TY", value)]),
            ("ER", Some(_)) if value.is_empty() => records.extend(open.take()),
            ("TY" | "ER", _) | (_, None) => return Err(format!("not here: {line:?}")),
            // The specification has no asterisk in names.
            ("AU", Some(_)) if value.contains('*') => return Err(format!("a name: {line:?}")),
            (tag, Some(fields)) => fields.push((tag, value)),
        }
    }
    match open {
        None => Ok(records),
        Some(_) => Err("a record is not closed".to_owned()),
    }
}

fn read_ris(text: &str) -> Result<Vec<Record>, String> {
    let records = ris_fields(text).map_err(|reason| format!("{reason}\n{text}"))?;
    let citations = RisParser::new()
        .parse(text)
        .map_err(|error| error.to_string())?;
    if records.len() != citations.len() {
        return Err(format!(
            "{} records, and {} of biblib\n{text}",
            records.len(),
            citations.len()
        ));
    }
    let record = |(fields, citation): (&Vec<(&str, &str)>, biblib::Citation)| {
        let all = |tag: &str| -> Vec<&str> {
            let values = fields.iter().filter(|(known, _)| *known == tag);
            values.map(|(_, value)| *value).collect()
        };
        let [key] = all("ID")[..] else {
            return Err(format!("not one ID\n{text}"));
        };
        let [url] = &citation.urls[..] else {
            return Err(format!("not one URL\n{text}"));
        };
        let date = citation.date.ok_or_else(|| format!("no date\n{text}"))?;
        // The one place for a month, which biblib does not read.
        let month = match all("DA")[..] {
            [] => None,
            [date] => date.split('/').nth(1).and_then(|month| month.parse().ok()),
            _ => return Err(format!("several dates\n{text}")),
        };
        let name = |name: &str| {
            let mut parts = name.split(", ");
            let family = parts.next().unwrap_or_default();
            let given = parts.next().unwrap_or_default();
            joined(&[given, family, parts.next().unwrap_or_default()])
        };
        Ok(Record {
            key: key.to_owned(),
            title: citation.title,
            authors: all("AU").into_iter().map(name).collect(),
            year: date.year,
            month,
            summary: citation.abstract_text,
            number: citation.accession_number.unwrap_or_default(),
            url: url.clone(),
        })
    };
    records.iter().zip(citations).map(record).collect()
}

fn read_csl_json(text: &str) -> Result<Vec<Record>, String> {
    let items: Vec<Item> = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let record = |item: &Item| {
        let text = |name: &str| {
            let value = item.0.get(name).and_then(Value::to_str);
            value.map(|text| text.into_owned())
        };
        let missing = |what: &str| format!("no {what}: {item:?}");
        if item.type_().as_deref() != Some("article") {
            return Err(missing("article"));
        }
        let authors = match item.0.get("author") {
            None => &[][..],
            Some(Value::Names(names)) => names,
            Some(_) => return Err(missing("names")),
        };
        let name = |name: &NameValue| match name {
            NameValue::Literal(name) => name.literal.clone(),
            NameValue::Item(name) => joined(&[
                name.given.as_deref().unwrap_or_default(),
                &name.family,
                name.suffix.as_deref().unwrap_or_default(),
            ]),
        };
        let Some(Value::Date(CslDate::DateParts { date_parts, .. })) = item.0.get("issued") else {
            return Err(missing("date"));
        };
        let [date] = &date_parts.0[..] else {
            return Err(missing("single date"));
        };
        let (year, month) = match date.0[..] {
            [year] => (year, None),
            [year, month] => (year, u8::try_from(month).ok()),
            _ => return Err(missing("year and month")),
        };
        Ok(Record {
            key: item.id().ok_or_else(|| missing("id"))?.into_owned(),
            title: text("title").ok_or_else(|| missing("title"))?,
            authors: authors.iter().map(name).collect(),
            year: year.into(),
            month,
            summary: text("abstract"),
            number: text("number").ok_or_else(|| missing("number"))?,
            url: text("URL").ok_or_else(|| missing("URL"))?,
        })
    };
    items.iter().map(record).collect()
}

// ---- What is held against the papers ----

/// A text as the page shows it, without characters that nobody sees.
fn shown(text: &CleanText) -> String {
    CleanText::new(&RichText::read(&text.composed()).plain()).to_string()
}

/// The letters and digits of a text without accents, the characters by name that biblatex does not know.
fn letters(text: &str) -> String {
    let text = text.replace(r"\{", r"\lbrace").replace(r"\}", r"\rbrace");
    let text = text.replace('…', "ldots");
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.map(fold_case).collect()
}

/// Writes and reads the bibliography of papers in every format, and holds it against them. RIS and CSL-JSON have the same
/// texts.
fn held(papers: &[&Paper]) -> Result<Vec<Vec<Record>>, String> {
    let expected: Vec<Record> = papers.iter().map(|paper| expected(paper)).collect();
    let mut formats = BibliographyFormat::ALL.to_vec();
    // biblatex would take an escaped dollar of a formula for the formula's end.
    if expected.iter().any(|paper| paper.title.contains(r"\$")) {
        formats.retain(|format| *format != BibliographyFormat::BibTex);
    }
    let mut read_back = Vec::new();
    for format in formats {
        let text = bibliography(papers, format);
        let records = read(&text, format)?;
        let in_file = |reason: &str| format!("{reason}\n{text}");
        if records.len() != papers.len() {
            return Err(in_file("another number of records"));
        }
        let keys: HashSet<&str> = records.iter().map(|record| record.key.as_str()).collect();
        if keys.len() != papers.len() {
            return Err(in_file("a key is there twice"));
        }
        for (record, expected) in records.iter().zip(&expected) {
            let same_texts = match format {
                BibliographyFormat::BibTex => letters(&record.title) == letters(&expected.title),
                _ => (&record.title, &record.summary) == (&expected.title, &expected.summary),
            };
            let facts = |record: &Record| {
                let Record { number, url, .. } = record;
                (record.year, record.month, number.clone(), url.clone())
            };
            if !same_texts || facts(record) != facts(expected) {
                return Err(in_file(&format!("{record:?} is not {expected:?}")));
            }
            if expected.authors.is_empty() && !record.authors.is_empty() {
                return Err(in_file("authors out of nothing"));
            }
        }
        read_back.push(records);
    }
    if let [.., ris, csl_json] = &read_back[..] {
        for (ris, csl_json) in ris.iter().zip(csl_json) {
            // A comma divides names in RIS.
            let names = csl_json.authors.iter().map(|name| name.replace(',', ";"));
            if ris.authors != names.collect::<Vec<_>>() {
                return Err(format!("{ris:?}\n{csl_json:?}"));
            }
        }
    }
    Ok(read_back)
}

/// What every reader is to find of a paper, its key left out.
fn expected(paper: &Paper) -> Record {
    let id = paper.id.to_string();
    let digits = |range: std::ops::Range<usize>| id[range].parse::<u8>().unwrap_or_default();
    let seen = |text: &CleanText| Some(shown(text)).filter(|text| !text.is_empty());
    Record {
        key: String::new(),
        title: seen(&paper.title).unwrap_or_else(|| paper.title.to_string()),
        authors: paper.authors.iter().map(|name| name.to_string()).collect(),
        year: 2000 + i32::from(digits(0..2)),
        month: Some(digits(2..4)).filter(|month| (1..=12).contains(month)),
        summary: seen(&paper.summary),
        number: format!("arXiv:{id}"),
        url: format!("https://arxiv.org/abs/{id}"),
    }
}

#[test]
fn the_reader_of_ris_refuses_what_breaks_a_record() {
    for text in [
        "TY  - UNPB\r\nTI  - a\nAU  - b\r\nER  - \r\n",
        "TY  - UNPB\r\nTI  - a\r\nb\r\nER  - \r\n",
        "TY  - UNPB\r\nTI  - a\r\n",
        "TY  - UNPB\r\nER  - \r\nER  - \r\n",
        "TY  - UNPB\r\nTY  - UNPB\r\nER  - \r\n",
        "TY  - UNPB\r\nER  - ",
        "TI  - a\r\nER  - \r\n",
        "TY  - UNPB\r\nti  - a\r\nER  - \r\n",
        "TY  - UNPB\r\nAU  - Ada*\r\nER  - \r\n",
        "TY  - UNPB\r\nTI  - a\u{85}b\r\nER  - \r\n",
    ] {
        assert!(ris_fields(text).is_err(), "{text:?}");
    }
    let record = vec![("TY", "UNPB"), ("TI", "TY  - a")];
    let text = "TY  - UNPB\r\nTI  - TY  - a\r\nER  - \r\n";
    assert_eq!(ris_fields(text), Ok(vec![record]));
}

// ---- Examples ----

fn boats() -> Paper {
    Paper {
        id: ArxivId::new("1706.03762").expect("it is an id"),
        title: CleanText::new(r"\textbf{Boats}: $\alpha$-Folding at 50\% \& More"),
        summary: CleanText::new("We fold \"boats\".\nER  - \nTY  - BOOK"),
        authors: [
            "José García",
            "Laurens van der Berg",
            "Sammy Example Jr.",
            "Gemini Team, Google",
            "Plato",
            "et al.",
        ]
        .map(CleanText::new)
        .to_vec(),
        ..paper(1, 1)
    }
}

#[test]
fn a_record_of_ris_has_this_layout() {
    let expected = "\
TY  - UNPB\r
ID  - garcia2017boats\r
TI  - Boats: α-Folding at 50% & More\r
AU  - García, José\r
AU  - van der Berg, Laurens\r
AU  - Example, Sammy, Jr.\r
AU  - Gemini Team; Google\r
AU  - Plato\r
PY  - 2017\r
DA  - 2017/06//\r
AB  - We fold \"boats\". ER - TY - BOOK\r
AN  - arXiv:1706.03762\r
PB  - arXiv\r
UR  - https://arxiv.org/abs/1706.03762\r
ER  - \r
";
    assert_eq!(bibliography(&[&boats()], BibliographyFormat::Ris), expected);
}

#[test]
fn an_item_of_csl_json_has_this_layout() {
    let expected = r#"[
  {
    "id": "garcia2017boats",
    "type": "article",
    "title": "Boats: α-Folding at 50% & More",
    "author": [
      {
        "family": "García",
        "given": "José"
      },
      {
        "family": "van der Berg",
        "given": "Laurens"
      },
      {
        "family": "Example",
        "given": "Sammy",
        "suffix": "Jr."
      },
      {
        "literal": "Gemini Team, Google"
      },
      {
        "family": "Plato"
      }
    ],
    "issued": {
      "date-parts": [
        [
          2017,
          6
        ]
      ]
    },
    "abstract": "We fold \"boats\". ER - TY - BOOK",
    "number": "arXiv:1706.03762",
    "publisher": "arXiv",
    "URL": "https://arxiv.org/abs/1706.03762"
  }
]
"#;
    let written = bibliography(&[&boats()], BibliographyFormat::CslJson);
    assert_eq!(written, expected);
}

#[test]
fn what_a_paper_lacks_is_left_out() {
    let bare = Paper {
        id: ArxivId::new("2513.00001").expect("it has the form of an id"),
        ..paper(1, 1)
    };
    held(&[&bare]).unwrap_or_else(|reason| panic!("{reason}"));
    let ris = bibliography(&[&bare], BibliographyFormat::Ris);
    for tag in ["AU", "DA", "AB"] {
        assert!(!ris.contains(&format!("{tag}  - ")), "{ris}");
    }
    let csl_json = bibliography(&[&bare], BibliographyFormat::CslJson);
    assert!(!csl_json.contains("author") && !csl_json.contains("abstract"));
}

#[test]
fn authors_that_are_not_named_are_in_bibtex_alone() {
    let et_al = Paper {
        authors: ["et al.", "Ada Example et al."]
            .map(CleanText::new)
            .to_vec(),
        ..paper(1, 1)
    };
    for format in [BibliographyFormat::Ris, BibliographyFormat::CslJson] {
        let written = bibliography(&[&et_al], format);
        assert!(
            written.contains("Ada") && !written.contains("et al"),
            "{written}"
        );
    }
}

#[test]
fn a_family_name_of_two_parts_stays_together() {
    let mut paper = boats();
    paper.authors = ["Ana de la Cruz y Mendoza", "Garcia y Vega"]
        .map(CleanText::new)
        .to_vec();
    let ris = bibliography(&[&paper], BibliographyFormat::Ris);
    assert!(ris.contains("AU  - de la Cruz y Mendoza, Ana\r\n"), "{ris}");
    assert!(ris.contains("AU  - Garcia y Vega\r\n"), "{ris}");
    let csl = bibliography(&[&paper], BibliographyFormat::CslJson);
    assert!(csl.contains(r#""family": "de la Cruz y Mendoza""#), "{csl}");
}

#[test]
fn a_title_of_which_nothing_is_seen_stays_as_it_is() {
    let unseen = Paper {
        title: CleanText::new(r"\textbf{}"),
        ..paper(1, 1)
    };
    held(&[&unseen]).unwrap_or_else(|reason| panic!("{reason}"));
}

#[test]
fn no_papers_give_a_file_without_records() {
    for (format, text) in [
        (BibliographyFormat::BibTex, ""),
        (BibliographyFormat::Ris, ""),
        (BibliographyFormat::CslJson, "[]\n"),
    ] {
        assert_eq!(bibliography(&[], format), text);
    }
}

/// Papers whose keys would be the same if they were alone.
fn namesakes() -> Vec<Paper> {
    let of = [
        ("Wei Wang", "Tides"),
        ("Yi Wang", "Tides"),
        ("Wang", "Tides"),
    ];
    let paper = |(number, (author, title)): (usize, (&str, &str))| Paper {
        title: CleanText::new(title),
        authors: vec![CleanText::new(author)],
        ..paper(number, 1)
    };
    (1..).zip(of).map(paper).collect()
}

#[test]
fn keys_are_those_of_the_whole_list_in_every_format() {
    let list = namesakes();
    let papers: Vec<&Paper> = list.iter().collect();
    let formats = held(&papers).unwrap_or_else(|reason| panic!("{reason}"));
    assert_eq!(formats.len(), BibliographyFormat::ALL.len());
    for records in formats {
        let keys: Vec<String> = records.into_iter().map(|record| record.key).collect();
        assert_eq!(keys, citation_keys(&list));
    }
}

#[test]
fn a_paper_that_is_there_twice_has_two_keys() {
    let twice = boats();
    held(&[&twice, &twice]).unwrap_or_else(|reason| panic!("{reason}"));
}

#[test]
fn a_single_paper_has_the_key_of_its_list() {
    let list = namesakes();
    let papers: Vec<&Paper> = list.iter().collect();
    for (paper, key) in list.iter().zip(citation_keys(&list)) {
        for format in BibliographyFormat::ALL {
            let entry = bibliography_entry(&list, paper, format);
            let records = read(&entry, format).unwrap_or_else(|reason| panic!("{reason}"));
            assert_eq!(records.len(), 1);
            assert_eq!(records[0].key, key);
            if format != BibliographyFormat::CslJson {
                assert!(bibliography(&papers, format).contains(&entry));
            }
        }
        let bibtex = bibliography_entry(&list, paper, BibliographyFormat::BibTex);
        assert_eq!(bibtex, bibtex_within(&list, paper));
    }
}

#[test]
fn a_paper_has_the_same_key_alone_and_in_the_file_of_a_post_without_its_namesakes() {
    let list = namesakes();
    let digest = Digest::from_indices(Period::Day(day("2026-01-05")), &list, 1, &[2, 1]);
    for digest in [digest.clone(), digest.sample(true)] {
        for format in BibliographyFormat::ALL {
            let file = digest_bibliography(&digest, format);
            let records = read(&file, format).unwrap_or_else(|reason| panic!("{reason}"));
            let keys: Vec<&str> = records.iter().map(|record| &*record.key).collect();
            let all = citation_keys(&list);
            assert_eq!(keys, [&*all[2], &*all[1]]);
            let alone = bibliography_entry(&list, &list[1], format);
            let alone = read(&alone, format).unwrap_or_else(|reason| panic!("{reason}"));
            assert_eq!(alone[0].key, keys[1]);
        }
    }
}

#[test]
fn the_made_up_abstracts_of_a_sample_are_left_out() {
    let papers = [boats()];
    let digest = Digest::top(Period::Day(day("2026-01-05")), &papers, 1, Count::All);
    for (format, abstracts) in [
        (BibliographyFormat::BibTex, 0),
        (BibliographyFormat::Ris, 1),
        (BibliographyFormat::CslJson, 1),
    ] {
        let count = |digest: &Digest<'_>| {
            let text = digest_bibliography(digest, format);
            assert!(read(&text, format).is_ok_and(|records| records.len() == 1));
            text.matches("We fold").count()
        };
        assert_eq!(count(&digest), abstracts, "{format:?}");
        assert_eq!(count(&digest.clone().sample(true)), 0, "{format:?}");
    }
}

#[test]
fn a_file_has_the_name_of_the_post() {
    let papers = [boats()];
    let digest = Digest::top(Period::Day(day("2026-01-05")), &papers, 1, Count::All);
    let post = post::write(&digest, &Format::default(), at("2026-03-01T00:00:00Z"));
    assert_eq!(
        BibliographyFormat::ALL.map(|format| post.file_name_with(format.extension())),
        [
            "2026-01-06-daily-papers-2026-01-06.bib",
            "2026-01-06-daily-papers-2026-01-06.ris",
            "2026-01-06-daily-papers-2026-01-06.json",
        ]
    );
}

#[test]
fn extensions_and_media_types_are_those_that_programs_register() {
    let of = BibliographyFormat::ALL.map(|format| (format.extension(), format.media_type()));
    assert_eq!(
        of,
        [
            ("bib", "application/x-bibtex"),
            ("ris", "application/x-research-info-systems"),
            ("json", "application/vnd.citationstyles.csl+json"),
        ]
    );
}

// ---- Lists ----

/// Holds the bibliographies of a list against it, the names of people against what the list says.
fn assert_held(papers: &[Paper], list: &str) {
    let papers: Vec<&Paper> = papers.iter().collect();
    let formats = held(&papers).unwrap_or_else(|reason| panic!("{list}: {reason}"));
    for records in formats {
        for (record, paper) in records.iter().zip(&papers) {
            let is_plain = |name: &CleanText| {
                let is_letter = |letter: char| letter.is_alphabetic() || " -.".contains(letter);
                name.chars().all(is_letter) && name.contains(' ')
            };
            if paper.authors.iter().all(is_plain) {
                let read: Vec<String> = record.authors.iter().map(|name| letters(name)).collect();
                let given: Vec<String> = paper.authors.iter().map(|name| letters(name)).collect();
                assert_eq!(read, given, "{list}: {}", paper.id);
            }
        }
    }
}

#[test]
fn the_papers_of_the_fixtures_are_read_as_they_are() {
    for date in ["2026-01-05", "2026-01-07"] {
        let list = list_of(day(date), &text_of(&format!("tests/fixtures/{date}.json")));
        assert!(!list.papers.is_empty());
        assert_held(&list.papers, date);
    }
}

#[test]
fn real_papers_are_read_as_they_are() {
    let Some(real) = real_answers() else { return };
    for stem in real.stems() {
        assert_held(&real.list(&stem).papers, &stem);
    }
}

// ---- Laws ----

/// A paper with a title of words and authors with a given and a family name each.
fn plain_paper() -> impl Strategy<Value = Paper> {
    // Not one word of it is a title of a person or of the name of a group.
    let name = "[A-Z][a-z]{1,6}q( [A-Z]\\.)? [A-Z][a-zé]{3,9}x";
    (
        "[A-Z][a-z]{1,6}( [a-z]{1,8}){0,6}",
        prop::collection::vec(name, 0..5),
        "([A-Z][a-z]{1,6}( [a-z]{1,8}){0,9}\\. ?){0,4}",
        0..10_usize,
    )
        .prop_map(|(title, authors, summary, number)| Paper {
            title: CleanText::new(&title),
            authors: authors.iter().map(|name| CleanText::new(name)).collect(),
            summary: CleanText::new(&summary),
            ..paper(number, 1)
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn plain_papers_are_read_as_they_are(list in prop::collection::vec(plain_paper(), 0..6)) {
        let papers: Vec<&Paper> = list.iter().collect();
        for records in held(&papers).map_err(TestCaseError::fail)? {
            for (record, paper) in records.iter().zip(&papers) {
                let authors: Vec<&str> = paper.authors.iter().map(|name| &**name).collect();
                prop_assert_eq!(&record.title, &*paper.title);
                prop_assert_eq!(&record.authors, &authors);
            }
        }
    }

    #[test]
    fn whatever_papers_say_no_text_leaves_its_record(
        mut list in prop::collection::vec(any_paper(), 0..5),
        numbers in prop::collection::vec(0..10_usize, 5),
    ) {
        for (paper, number) in list.iter_mut().zip(numbers) {
            paper.id = support::paper(number, 1).id;
        }
        held(&list.iter().collect::<Vec<_>>()).map_err(TestCaseError::fail)?;
    }
}
