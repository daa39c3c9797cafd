//! The front matter gives back what was typed, whatever was typed.

mod support;

use daily_papers::{
    calendar::Period,
    papers::{CleanText, Count, Digest},
    post::{self, Format, Setting, Target},
};
use proptest::prelude::*;
use saphyr::{LoadableYamlNode, Scalar, Yaml};
use support::{
    at, day,
    hostile::any_text,
    outline::{front_matter_of, is_entity},
    paper,
};

/// Long after the list has closed.
const LATER: &str = "2026-02-01T00:00:00Z";

/// The front matter of a post of one paper.
fn front_matter(format: &Format) -> String {
    let papers = [paper(1, 1)];
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    let text = post::write(&digest, format, at(LATER)).text;
    front_matter_of(&text)
        .expect("there is a front matter")
        .to_owned()
}

/// What a reader of YAML makes of a front matter: the keys in their order, each with its texts.
fn read(front_matter: &str) -> Result<Vec<(String, Vec<String>)>, String> {
    let documents = Yaml::load_from_str(front_matter).map_err(|error| error.to_string())?;
    let [Yaml::Mapping(entries)] = documents.as_slice() else {
        return Err(format!("not one mapping: {documents:?}"));
    };
    let text = |value: &Yaml<'_>| match value {
        Yaml::Value(Scalar::String(text)) => Ok(text.to_string()),
        other => Err(format!("not a text: {other:?}")),
    };
    let mut keys = Vec::new();
    for (key, value) in entries {
        let values = match value {
            Yaml::Sequence(values) => values.iter().map(text).collect::<Result<_, _>>()?,
            value => vec![text(value)?],
        };
        keys.push((text(key)?, values));
    }
    Ok(keys)
}

/// What a page shows of a text that a theme puts into it as it is.
fn shown(text: &str) -> String {
    text.replace("&lt;", "<").replace("&amp;", "&")
}

/// Whether a page would show a text that is put into it as something else than that text, but for our own entities.
fn is_markup(text: &str) -> bool {
    let entity =
        |after: &str| is_entity(after) && !after.starts_with("lt;") && !after.starts_with("amp;");
    text.contains('<') || text.split('&').skip(1).any(entity)
}

/// What was typed, as it is kept: on one line, and not at all where it is blank.
fn kept(typed: &[String]) -> Vec<String> {
    let lines = typed.iter().map(|text| CleanText::new(text).to_string());
    lines.filter(|line| !line.is_empty()).collect()
}

/// Texts that YAML is known to take for something else, alone or in their places.
const TAKEN_FOR_ANOTHER: [&str; 65] = [
    "yes",
    "No",
    "ON",
    "off",
    "y",
    "N",
    "true",
    "False",
    "null",
    "Null",
    "~",
    "",
    " ",
    "123",
    "-1",
    "1.5",
    "1e3",
    "1_000",
    "1,000",
    "0x1F",
    "0b1",
    "0o17",
    "017",
    "12:30",
    "12:30:45",
    "2026-01-01",
    "2026-01-01 00:00:00 +0900",
    ".inf",
    "-.INF",
    ".nan",
    "=",
    "<<",
    "- a",
    "a -",
    "-",
    "--- a",
    "---",
    "...",
    "? a",
    "?",
    ": a",
    ":",
    "a: b",
    "a:",
    "a : b",
    "a #b",
    "#a",
    "'a'",
    "\"a\"",
    "it's",
    "a \"b\" c",
    "a\\nb",
    "!a",
    "!!int 1",
    "&a b",
    "*a",
    "%a",
    "@a",
    "`a`",
    "| a",
    "> a",
    "[a, b]",
    "{a: b}",
    "a, b",
    "C#",
];

/// A text that somebody types.
fn any_typed() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(TAKEN_FOR_ANOTHER.to_vec()).prop_map(str::to_owned),
        any_text(),
        any::<String>(),
        "[ -~]{0,12}",
        "[:# ,&*!|>'\"%@`{}\\[\\]~?=a1-]{0,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_reader_of_yaml_gets_back_every_text_that_was_typed(
        target in prop::sample::select(vec![Target::Jekyll, Target::Hugo, Target::Obsidian]),
        title in any_typed(), author in any_typed(), permalink in any_typed(), description in any_typed(),
        categories in prop::option::of(prop::collection::vec(any_typed(), 0..4)),
        tags in prop::collection::vec(any_typed(), 0..4),
    ) {
        // A pattern has places to fill; here the text itself is at issue.
        let unfilled = |text: String| text.replace("{date}", "").replace("{list}", "").replace("{papers}", "");
        let format = Format {
            target,
            title: unfilled(title),
            author,
            permalink: unfilled(permalink),
            description: unfilled(description),
            categories,
            // Obsidian has a spelling of its own.
            tags: if target == Target::Obsidian { vec!["boats".to_owned()] } else { tags },
            ..Format::default()
        };
        let front_matter = front_matter(&format);
        let read = read(&front_matter).map_err(|error| TestCaseError::fail(format!("{error}\n{front_matter}")))?;
        let one = |text: &String| kept(std::slice::from_ref(text));
        let permalink = if target == Target::Hugo { "url" } else { "permalink" };
        let expected = [
            ("title", one(&format.title)),
            ("categories", kept(&format.categories(Period::Day(day("2026-01-05"))))),
            ("tags", kept(&format.tags)),
            ("author", one(&format.author().to_owned())),
            (permalink, one(&format.permalink)),
            ("description", one(&format.description)),
        ];
        let expected: Vec<(String, Vec<String>)> = expected
            .into_iter()
            .filter(|(_, texts)| !texts.is_empty())
            .map(|(key, texts)| (key.to_owned(), texts))
            .collect();
        let read: Vec<(String, Vec<String>)> = read
            .into_iter()
            .filter(|(key, _)| key != "date")
            .map(|(key, texts)| {
                // What Chirpy puts into its pages as it stands must not be markup there.
                let put_into_pages = target == Target::Jekyll && !["author", "permalink"].contains(&key.as_str());
                assert!(!put_into_pages || !texts.iter().any(|text| is_markup(text)), "{front_matter}");
                let texts = if put_into_pages { texts.iter().map(|text| shown(text)).collect() } else { texts };
                (key, texts)
            })
            .collect();
        prop_assert_eq!(read, expected, "{}", front_matter);
    }

    #[test]
    fn every_line_of_a_front_matter_is_a_key_and_its_value(author in any_typed(), tag in any_typed()) {
        let format = Format { author, tags: vec![tag], ..Format::default() };
        for line in front_matter(&format).lines() {
            let (key, value) = line.split_once(": ").unwrap_or_default();
            prop_assert!(["title", "date", "categories", "tags", "author"].contains(&key), "{}", line);
            prop_assert!(!value.is_empty() && value == value.trim(), "{}", line);
        }
    }
}

#[test]
fn the_default_is_the_reference() {
    assert_eq!(
        front_matter(&Format::default()),
        "title: Hugging Face Daily Papers - 2026-01-06\n\
         date: 2026-01-06 09:15:00 +0900\n\
         categories: [Daily Papers, 일간]\n\
         tags: [huggingface, papers, daily, ai]\n\
         author: lim4349\n"
    );
}

#[test]
fn every_target_has_its_own_date_and_permalink() {
    for (target, date, permalink) in [
        (Target::Jekyll, "2026-01-06 09:15:00 +0900", "permalink"),
        (Target::Hugo, "2026-01-06T09:15:00+09:00", "url"),
        (Target::Obsidian, "2026-01-06T09:15:00", "permalink"),
    ] {
        let front_matter = front_matter(&Format {
            target,
            permalink: "/posts/{list}/".to_owned(),
            ..Format::default()
        });
        assert!(
            front_matter.contains(&format!("\ndate: {date}\n")),
            "{front_matter}"
        );
        assert!(
            front_matter.contains(&format!("\n{permalink}: \"/posts/2026-01-05/\"\n")),
            "{front_matter}"
        );
    }
    let papers = [paper(1, 1)];
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    let markdown = Format {
        target: Target::Markdown,
        ..Format::default()
    };
    let text = post::write(&digest, &markdown, at(LATER)).text;
    assert!(
        text.starts_with("# Hugging Face Daily Papers - 2026-01-06\n"),
        "{text}"
    );
}

#[test]
fn a_text_is_plain_where_yaml_lets_it_be_and_quoted_where_it_must_be() {
    let spelled = |author: &str| {
        let format = Format {
            author: author.to_owned(),
            ..Format::default()
        };
        let front_matter = front_matter(&format);
        let line = front_matter
            .lines()
            .find_map(|line| line.strip_prefix("author: "));
        line.map(str::to_owned)
    };
    for plain in [
        "lim4349", "it's", "C#", "C++", "A:B", "논문", "a, b", "a [b]", "a \"b\"", "a - b",
        "Truely", "nullo", "é",
    ] {
        assert_eq!(spelled(plain).as_deref(), Some(plain));
    }
    for quoted in [
        "A: B",
        "A:",
        "A #1",
        "- a",
        "'a'",
        "123",
        "1.5",
        "1_000",
        "0x1F",
        "12:30",
        "2026-01-01",
        ".inf",
        ".nan",
        "~",
        "yes",
        "No",
        "on",
        "OFF",
        "y",
        "n",
        "True",
        "NULL",
        "@a",
        "`a`",
        "*a",
        "&a",
        "!a",
        "|",
        "> a",
        "%a",
        "[a]",
        "{a}",
        "{{ a }}",
        "a {{ b",
        "a {% b",
        "? a",
        ": a",
        "=",
        "<<",
        "😀",
        "---",
        "...",
    ] {
        assert_eq!(spelled(quoted), Some(format!("\"{quoted}\"")));
    }
    for (typed, spelling) in [
        ("\"a\"", Some(r#""\"a\"""#)),
        (r"\a", Some(r#""\\a""#)),
        ("a\nb", Some("a b")),
        (" a ", Some("a")),
        ("\u{85}a\u{7f}\u{0}", Some("a")),
        ("a\u{fffe}", Some(r#""a\ufffe""#)),
        ("", None),
        (" \n ", None),
    ] {
        assert_eq!(spelled(typed).as_deref(), spelling, "{typed:?}");
    }
}

#[test]
fn in_a_list_what_ends_an_entry_is_quoted() {
    let typed = ["a, b", "a]", "[a", "{a}", "a", "C#", "1", "a: b"];
    let format = Format {
        tags: typed.iter().map(|&tag| tag.to_owned()).collect(),
        categories: Some(vec![]),
        ..Format::default()
    };
    let front_matter = front_matter(&format);
    assert!(
        front_matter
            .contains("\ntags: [\"a, b\", \"a]\", \"[a\", \"{a}\", a, C#, \"1\", \"a: b\"]\n"),
        "{front_matter}"
    );
    assert!(!front_matter.contains("categories"), "{front_matter}");
}

#[test]
fn what_chirpy_puts_into_its_pages_as_it_stands_is_no_markup_there() {
    let format = Format {
        title: "A<b>B & C &lt; R&D".to_owned(),
        tags: vec!["<i>".to_owned()],
        description: "<script>".to_owned(),
        ..Format::default()
    };
    let jekyll = front_matter(&format);
    assert!(
        jekyll.starts_with("title: A&lt;b>B & C &amp;lt; R&D\n"),
        "{jekyll}"
    );
    assert!(jekyll.contains("\ntags: [\"&lt;i>\"]\n"), "{jekyll}");
    assert!(
        jekyll.contains("\ndescription: \"&lt;script>\"\n"),
        "{jekyll}"
    );
    let hugo = front_matter(&Format {
        target: Target::Hugo,
        ..format
    });
    assert!(hugo.starts_with("title: A<b>B & C &lt; R&D\n"), "{hugo}");
}

#[test]
fn lines_of_ones_own_take_the_place_of_ours_whatever_their_keys_are_written_like() {
    for line in [
        "title: X",
        "title : X",
        "\"title\": X",
        "'title': X",
        "? title\n: X",
        "!!str title: &a X",
    ] {
        let front_matter = front_matter(&Format {
            front_matter: line.to_owned(),
            ..Format::default()
        });
        let read = read(&front_matter).expect("it is YAML");
        let titles: Vec<&Vec<String>> = read
            .iter()
            .filter(|(key, _)| key == "title")
            .map(|(_, values)| values)
            .collect();
        assert_eq!(titles, [&vec!["X".to_owned()]], "{front_matter}");
    }
}

#[test]
fn a_key_of_ones_own_in_capitals_takes_the_place_of_ours_where_the_program_does_not_tell_them_apart()
 {
    for (target, is_same) in [
        (Target::Jekyll, false),
        (Target::Hugo, true),
        (Target::Obsidian, true),
    ] {
        let front_matter = front_matter(&Format {
            target,
            front_matter: "Title: X\nTAGS: [a]".to_owned(),
            ..Format::default()
        });
        for ours in ["title: ", "tags: "] {
            let has_ours = front_matter.lines().any(|line| line.starts_with(ours));
            assert_eq!(has_ours, !is_same, "{front_matter}");
        }
    }
}

#[test]
fn a_placeholder_stands_in_a_block_of_text_as_well() {
    let front_matter = front_matter(&Format {
        front_matter: "note: |\n  first: {top}\n  and more\nafter: {top}".to_owned(),
        ..Format::default()
    });
    let read = read(&front_matter).expect("it is YAML");
    let value = |key: &str| {
        let found = read.iter().find(|(own, _)| own == key);
        found.map(|(_, values)| values.concat()).unwrap_or_default()
    };
    let top = value("after");
    assert!(!top.is_empty(), "{front_matter}");
    assert_eq!(value("note"), format!("first: {top}\nand more\n"));
}

/// The lines of the front matter after ours, with lines of one's own.
fn own_lines(lines: &str, target: Target) -> String {
    let mut format = Format {
        target,
        author: "jane".to_owned(),
        ..Format::default()
    };
    let written = Setting::FrontMatter.write(&mut format, lines);
    assert_eq!(written, Ok(()));
    let mut one = paper(1, 1);
    one.title = CleanText::new("Boats: <b> \"of\" #1");
    let papers = [one];
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    let text = post::write(&digest, &format, at(LATER)).text;
    let front_matter = front_matter_of(&text).expect("there is a front matter");
    assert!(
        Yaml::load_from_str(front_matter).is_ok(),
        "{lines}: {front_matter}"
    );
    let (_, own) = front_matter
        .split_once("author: jane\n")
        .expect("it is the last of ours");
    own.to_owned()
}

#[test]
fn a_value_with_placeholders_stands_where_it_was_put() {
    const TOP: &str = r##""Boats: <b> \"of\" #1""##;
    for (lines, written) in [
        // Keys of any spelling.
        ("논문: {top}", "논문: TOP\n"),
        ("my key: {top}", "my key: TOP\n"),
        ("\"my key\": {top}", "\"my key\": TOP\n"),
        ("og:image.x: {date}", "og:image.x: \"2026-01-06\"\n"),
        ("key : {top}", "key : TOP\n"),
        (
            "a:\n  - 이름: {top}\n  - {top}",
            "a:\n  - 이름: TOP\n  - TOP\n",
        ),
        ("a:\n  {top}\nb: c", "a:\n  TOP\nb: c\n"),
        // Lists and mappings between brackets.
        (
            "a: [b, \"c, d\", {date}]",
            "a: [b, \"c, d\", \"2026-01-06\"]\n",
        ),
        ("a: [b, {period}] # c", "a: [b, 일간] # c\n"),
        ("a: [[b, {period}], c]", "a: [[b, 일간], c]\n"),
        ("a: [b, {as-of}, {period}]", "a: [b, 일간]\n"),
        ("a: [{period}, {as-of}]", "a: [일간]\n"),
        ("a: [b [1] {period}, c]", "a: [\"b [1] 일간\", c]\n"),
        (
            "a: {b: {period}, c: {top}, d: yes}",
            "a: {b: 일간, c: TOP, d: yes}\n",
        ),
        (
            "a: [\n  b,\n  {date},\n  {top}\n  ]\nc: {period}",
            "a: [\n  b,\n  \"2026-01-06\",\n  TOP\n  ]\nc: 일간\n",
        ),
        // Texts that only begin so.
        ("a: [{period}] {date}", "a: \"[일간] 2026-01-06\"\n"),
        ("a: {{period}}", "a: \"{일간}\"\n"),
        ("a: {period}, {date}", "a: 일간, 2026-01-06\n"),
        // Quotation marks.
        ("a: \"{period}\" # b", "a: 일간 # b\n"),
        (r#"a: "\"{period}\" \\ b""#, "a: \"\\\"일간\\\" \\\\ b\"\n"),
        ("a: 'it''s {period}'", "a: it's 일간\n"),
        // Anchors and tags.
        (
            "a: &b {period}\nc: !!str {date}",
            "a: &b 일간\nc: !!str \"2026-01-06\"\n",
        ),
        ("a: [&b c, {period}, *b]", "a: [&b c, 일간, *b]\n"),
        (
            "a: &b |\n  {top}: c",
            "a: &b |\n  Boats: <b> \"of\" #1: c\n",
        ),
        ("a:\n  - &b {top}", "a:\n  - &b TOP\n"),
        // Blocks of text, with their blank lines.
        (
            "a: |\n  {top}\n\n  b\n\nc: d",
            "a: |\n  Boats: <b> \"of\" #1\n\n  b\nc: d\n",
        ),
        ("a: |\n  {as-of} {period}\n  c", "a: |\n  일간\n  c\n"),
        (
            "a:\n  b: |\n    Of {top}\n    c: {top}\n  d: {period}",
            "a:\n  b: |\n    Of Boats: <b> \"of\" #1\n    c: Boats: <b> \"of\" #1\n  d: 일간\n",
        ),
        (
            "a:\n  - >-\n    b: {top}\n  - {top}",
            "a:\n  - >-\n    b: Boats: <b> \"of\" #1\n  - TOP\n",
        ),
        // What has no place, and characters that YAML refuses.
        ("{date}: a\n# {date}\ntoc: true\n  {date}", "toc: true\n"),
        ("a: b\u{fffe}\u{ffff}\u{7}c", "a: bc\n"),
    ] {
        let written = written.replace("TOP", TOP);
        assert_eq!(own_lines(lines, Target::Hugo), written, "{lines}");
        // What Chirpy puts into its pages is no markup there.
        let jekyll = written.replace("<b>", "&lt;b>");
        assert_eq!(own_lines(lines, Target::Jekyll), jekyll, "{lines}");
    }
}
