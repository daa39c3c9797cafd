//! Finding papers: what the typed text means, what it finds, and how it is written by a box and a choice.

mod support;

use daily_papers::papers::{CleanText, Code, HttpUrl, Paper, Search, fold_case};
use proptest::prelude::*;
use support::{
    hostile::{any_paper, any_text},
    paper,
};

// ---- Papers of our own invention ----

/// A paper with a text in every field that is looked at.
fn harbour() -> Paper {
    Paper {
        title: CleanText::new("HarbourNet: A Video Diffusion Model for Tides"),
        authors: ["José Müller", "Łukasz Sørensen", "김하늘"]
            .map(CleanText::new)
            .to_vec(),
        organization: Some(CleanText::new("Seoul National University")),
        keywords: vec![
            CleanText::new("state-of-the-art"),
            CleanText::new("flow matching"),
        ],
        summary: CleanText::new(
            "We forecast tides. A SURVEY of 40 harbours (C++ code) is given, 87.5% right.",
        ),
        code: Some(Code {
            repository: HttpUrl::new("https://github.com/harbour/net").expect("it is an address"),
            stars: None,
        }),
        ..paper(1, 10)
    }
}

/// A paper with hardly anything.
fn bare() -> Paper {
    Paper {
        title: CleanText::new("Letters, Read Twice"),
        ..paper(2, 5)
    }
}

#[track_caller]
fn assert_finds(paper: &Paper, texts: &[&str]) {
    for text in texts {
        assert!(
            Search::parse(text).matches(paper),
            "{text} finds {}",
            paper.title
        );
    }
}

#[track_caller]
fn assert_misses(paper: &Paper, texts: &[&str]) {
    for text in texts {
        assert!(
            !Search::parse(text).matches(paper),
            "{text} misses {}",
            paper.title
        );
    }
}

// ---- What is found ----

#[test]
fn a_word_is_found_in_every_field_that_is_read() {
    assert_finds(
        &harbour(),
        &[
            "HarbourNet",
            "Müller",
            "National",
            "matching",
            "forecast",
            "harbour tides 40",
        ],
    );
    assert_misses(
        &harbour(),
        &["letters", "harbour letters", "github", "2601"],
    );
    assert_misses(&bare(), &["seoul"]);
}

#[test]
fn a_word_is_found_in_the_comment_of_the_reader_and_a_field_is_the_papers() {
    let paper = harbour();
    let comment = "Réad this *twice*\n\nbefore Monday";
    for (text, is_found) in [
        ("twice", true),
        ("\"read this\"", true),
        ("tides monday", true),
        ("nowhere OR monday", true),
        ("-monday", false),
        ("title:monday", false),
        ("abstract:(monday OR twice)", false),
    ] {
        let search = Search::parse(text);
        assert_eq!(search.matches_with(&paper, comment), is_found, "{text}");
        let is_found = text.starts_with('-');
        assert_eq!(search.matches(&paper), is_found, "{text}");
    }
}

#[test]
fn capitals_and_accents_make_no_difference() {
    assert_finds(
        &harbour(),
        &[
            "harbournet",
            "HARBOURNET",
            "survey",
            "jose",
            "JOSÉ",
            "Jose\u{301}",
            "muller",
            "lukasz",
            "sorensen",
        ],
    );
    let greek = Paper {
        title: CleanText::new("Ελληνικά и Русский: Straße, Nguyễn Đức Trần Phở Ưng Ằ"),
        ..paper(3, 0)
    };
    assert_finds(
        &greek,
        &[
            "ΕΛΛΗΝΙΚά",
            "РУССКИЙ",
            "straße",
            "nguyen",
            "duc",
            "tran",
            "ĐỨC",
            "pho",
            "\"ung a",
        ],
    );
    let decomposed = Paper {
        title: CleanText::new("Jose\u{301} Mu\u{308}ller"),
        ..paper(4, 0)
    };
    assert_finds(&decomposed, &["josé", "jose", "müller", "\"jose müller\""]);
}

#[test]
fn a_letter_of_two_is_found_by_both_and_they_by_it() {
    for (search, title, marked) in [
        ("strasse", "Die Straße", "Straße"),
        ("straße", "STRASSE", "STRASSE"),
        ("GROẞE", "große Boote", "große"),
        ("caesar", "Cæsar", "Cæsar"),
        ("Ærø", "AERO", "AERO"),
        ("oeuvre", "L’œuvre", "œuvre"),
        ("ŒUVRE", "oeuvres", "oeuvre"),
        ("aeon", "ǽon", "ǽon"),
        ("as", "Maß", "aß"),
        ("se", "Maße", "ße"),
        ("soren", "Søren", "Søren"),
        ("łodz", "Lodz", "Lodz"),
        ("duc", "Đuc", "Đuc"),
        ("isik", "Isık", "Isık"),
    ] {
        let paper = Paper {
            title: CleanText::new(title),
            ..paper(1, 1)
        };
        let search = Search::parse(search);
        assert!(search.matches(&paper), "{search} in {title}");
        let ranges = search.match_ranges(title);
        let marks: Vec<&str> = ranges.into_iter().map(|range| &title[range]).collect();
        assert_eq!(marks, [marked], "{search}");
    }
    assert!(Search::parse("straße").asks_for("Strasse"));
}

#[test]
fn a_form_that_another_keyboard_types_hides_no_word() {
    for (search, title) in [
        ("don't", "Don’t Sail"),
        ("don’t", "Don't Sail"),
        ("gpt-4", "GPT\u{2011}4 and GPT–4"),
        ("gpt-4", "ＧＰＴ－４"),
        ("ｇｐｔ", "GPT-4"),
        ("μ", "µ-Boats"),
        ("σ", "Λόγος"),
    ] {
        let paper = Paper {
            title: CleanText::new(title),
            ..paper(1, 1)
        };
        let search = Search::parse(search);
        assert!(search.matches(&paper), "{search} in {title}");
        assert!(!search.match_ranges(title).is_empty(), "{title}");
    }
}

#[test]
fn characters_that_are_not_seen_and_ligatures_hide_no_word() {
    let hidden = Paper {
        title: CleanText::new(
            "Tran\u{ad}sformer Dif\u{200b}fusion o\u{2060}f eﬃcient ﬂows and \u{200b} a ﬁeld",
        ),
        // 한국어 in its parts.
        organization: Some(CleanText::new(
            "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}\u{110b}\u{1165} Lab",
        )),
        ..paper(5, 0)
    };
    assert_finds(
        &hidden,
        &[
            "transformer",
            "diffusion",
            "\"of efficient\"",
            "\"\u{200b} of \u{200b} efficient\"",
            "\"and a field\"",
            "flows",
            "field",
            "eff",
            "한국어",
            "org:한국",
            "한국\u{110b}\u{1165}",
            "dif\u{ad}fusion",
        ],
    );
    assert_misses(&hidden, &["한구"]);
    let ranges = Search::parse("transformer effi 한국").match_ranges("Tran\u{ad}sformer, eﬃcient");
    assert_eq!(ranges, [0..13, 15..19]);
    let parts = "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}\u{110b}\u{1165}";
    let ranges = Search::parse("국어").match_ranges(parts);
    assert_eq!(ranges.first(), Some(&(9..24)));
}

#[test]
fn a_part_of_a_word_is_enough_and_korean_is_found_as_it_is() {
    assert_finds(
        &harbour(),
        &["bour", "김하", "하늘", "c++", "87.5%", "state-of"],
    );
    assert_misses(&harbour(), &["김하나"]);
}

#[test]
fn a_phrase_is_found_as_a_whole_and_within_one_field() {
    assert_finds(
        &harbour(),
        &[
            "\"diffusion model\"",
            "\"Diffusion   MODEL for\"",
            "“flow matching”",
            "\"a survey",
            "“a survey",
        ],
    );
    assert_misses(
        &harbour(),
        &[
            "\"model diffusion\"",
            "\"matching state\"",
            "\"tides josé\"",
            "\"a survey of\" tide \"no end",
        ],
    );
}

#[test]
fn a_minus_leaves_papers_out() {
    assert_misses(
        &harbour(),
        &[
            "-survey",
            "tides -\"flow matching\"",
            "-김하늘",
            "-“flow matching",
            "--of",
        ],
    );
    assert_finds(
        &harbour(),
        &[
            "tides -letters",
            "-\"matching flow\"",
            "--survey",
            "state-of-the-art",
        ],
    );
    assert_finds(&bare(), &["-survey", "-has:code", "-org:seoul"]);
}

#[test]
fn code_and_the_organization_can_be_asked_for() {
    assert_finds(
        &harbour(),
        &[
            "has:code",
            "HAS:Code",
            "org:seoul",
            "ORG:\"national university\"",
            "org:“Seoul Nat",
            "-org:kaist",
        ],
    );
    assert_misses(
        &harbour(),
        &[
            "-has:code",
            "-org:seoul",
            "org:tides",
            "org:\"national seoul\"",
            "\"has:code\"",
            "has:video",
        ],
    );
    assert_misses(&bare(), &["has:code", "org:seoul"]);
}

#[test]
fn what_has_nothing_to_look_for_is_passed_over() {
    for text in [
        "",
        "  \t",
        "-",
        "\"\"",
        "\"",
        "-\"\"",
        "- \"\" -\"  \"",
        "org:",
        "-org:",
        "org:\"\"",
        "“”",
        "\u{301}",
        "org:\u{301}",
    ] {
        let search = Search::parse(text);
        assert!(search.is_empty(), "{text:?}");
        assert_eq!(search.organization(), None, "{text:?}");
        assert!(search.matches(&bare()), "{text:?}");
    }
    assert_finds(&harbour(), &["tides - \"\" org:"]);
    assert_misses(&harbour(), &["letters - \"\" org:"]);
}

#[test]
fn the_words_to_mark_are_those_that_are_to_occur() {
    let search = Search::parse("Tides -survey \"Diffusion  MODEL\" org:seoul has:code José \"x");
    assert!(search.words().eq(["tides", "diffusion model", "jose", "x"]));
}

#[test]
fn the_marks_are_where_the_words_are() {
    let marked = |search: &str, text: &str| -> Vec<String> {
        let marks = Search::parse(search).match_ranges(text);
        marks
            .into_iter()
            .map(|mark| text[mark].to_owned())
            .collect()
    };
    assert_eq!(marked("tide", "Tides, and TIDE tables"), ["Tide", "TIDE"]);
    assert_eq!(
        marked("jose", "José, Jose\u{301} and Jose"),
        ["José", "Jose\u{301}", "Jose"]
    );
    // Words that overlap or touch are one mark.
    assert_eq!(
        marked("video deo-mo model", "a video-model"),
        ["video-model"]
    );
    assert_eq!(marked("하늘 김", "김하늘, 이하늘"), ["김하늘", "하늘"]);
    assert_eq!(marked("aa", "aaaa a aa"), ["aaaa", "aa"]);
    assert_eq!(marked("-tide org:tide has:code", "tide has:code"), [""; 0]);
}

// ---- A box and a choice ----

#[test]
fn a_box_writes_has_code_and_takes_it_away() {
    for (text, with, without) in [
        ("", "has:code", ""),
        ("tides", "tides has:code", "tides"),
        (
            " tides  -survey ",
            "tides -survey has:code",
            "tides -survey",
        ),
        ("HAS:code tides", "tides has:code", "tides"),
        ("has:code has:code", "has:code", ""),
        ("-has:code", "has:code", "-has:code"),
        ("\"no end", "\"no end\" has:code", "\"no end\""),
        ("“no end", "“no end” has:code", "“no end”"),
        (
            "\"has:code\" -",
            "\"has:code\" - has:code",
            "\"has:code\" -",
        ),
        ("org:", "org: has:code", "org:"),
    ] {
        assert_eq!(Search::with_code(text, true), with, "{text}");
        assert_eq!(Search::with_code(text, false), without, "{text}");
    }
}

#[test]
fn the_organizations_of_a_list_are_offered_with_how_many_papers_their_names_find() {
    let from = |name: &str| Paper {
        organization: Some(CleanText::new(name)),
        ..bare()
    };
    let papers = [
        from("Université Laval"),
        from("NVIDIA"),
        bare(),
        from("Google DeepMind"),
        from("nvidia"),
        from("Google"),
        from("Universite Laval"),
        from("NVIDIA"),
        from("Alibaba"),
        from("한국과학기술원"),
    ];
    let offered = Search::organizations(&papers);
    let offered: Vec<(&str, usize)> = offered
        .iter()
        .map(|(name, found)| (&***name, *found))
        .collect();
    let expected = [
        ("NVIDIA", 3),
        ("nvidia", 3),
        ("Google", 2),
        ("Universite Laval", 2),
        ("Université Laval", 2),
        ("Alibaba", 1),
        ("Google DeepMind", 1),
        ("한국과학기술원", 1),
    ];
    assert_eq!(offered, expected);
    for (name, found) in expected {
        let search = Search::parse(&Search::with_organization("", Some(name)));
        assert!(search.filters_organization(name));
        assert_eq!(
            papers.iter().filter(|paper| search.matches(paper)).count(),
            found,
            "{name}"
        );
    }
    assert!(Search::parse("org:NVIDIA").filters_organization("Nvidia"));
    assert!(!Search::parse("org:google").filters_organization("Google DeepMind"));
    assert!(!Search::parse("google -org:google").filters_organization("google"));
}

#[test]
fn a_choice_writes_the_organization_and_takes_it_away() {
    for (text, name, written) in [
        ("", Some("NVIDIA"), "org:NVIDIA"),
        (
            "tides",
            Some("Seoul National University"),
            "tides org:\"Seoul National University\"",
        ),
        (
            "org:a tides ORG:\"b c\"",
            Some("NVIDIA"),
            "tides org:NVIDIA",
        ),
        ("org:a tides ORG:\"b c", None, "tides"),
        (
            "-org:google tides",
            Some("NVIDIA"),
            "-org:google tides org:NVIDIA",
        ),
        (
            "-org:goog tides",
            Some("Google DeepMind"),
            "tides org:\"Google DeepMind\"",
        ),
        ("-org:google org:", None, "-org:google"),
        ("tides", Some(" "), "tides"),
        ("", Some("The \"Deep\" Lab"), "org:“The \"Deep\" Lab”"),
        ("", Some("\"Deep\""), "org:“\"Deep\"”"),
        ("", Some("The \"Deep” Lab"), "org:\"The \""),
        ("", Some("-lab"), "org:-lab"),
    ] {
        assert_eq!(
            Search::with_organization(text, name),
            written,
            "{text} {name:?}"
        );
    }
    assert_eq!(
        Search::parse("tides org:\"Google  DeepMind\" org:b").organization(),
        Some("Google DeepMind")
    );
    assert_eq!(Search::parse("-org:google").organization(), None);
}

// ---- Laws ----

/// A word that is no term of another kind.
fn any_word() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "a", "word", "two", "é", "논문", "1", "textbf", "x", "code", "…",
    ]);
    prop_oneof![
        known.prop_map(str::to_owned),
        "[a-zA-Zé논ß]{1,3}",
        any::<char>().prop_map(String::from)
    ]
    .prop_filter("it is a word", |word| {
        !word.starts_with(['"', '“', '-', '(', ')'])
            && word != "OR"
            && !CleanText::new(word).is_empty()
            && !word.contains(char::is_whitespace)
    })
}

/// What somebody may have typed so far.
fn any_typed() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "-",
        "\"",
        "“",
        "”",
        "org:",
        "ORG:\"",
        "has:code",
        "-has:code",
        "-org:x ",
        " ",
        " ",
        "OR",
        " OR ",
        "(",
        ")",
        "-(",
        "title:",
        "author:(",
        "word",
        "é",
        "two words",
    ]);
    let piece =
        prop_oneof![6 => piece.prop_map(str::to_owned), 1 => any_text(), 1 => any::<String>()];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn any_paper_with_words() -> impl Strategy<Value = Paper> {
    (any_paper(), prop::collection::vec(any_word(), 0..6)).prop_map(|(paper, words)| Paper {
        summary: CleanText::new(&format!("{} {}", paper.summary, words.join(" "))),
        ..paper
    })
}

/// All that is looked through, fold_case in the plainest way.
fn texts(paper: &Paper) -> Vec<String> {
    let lines = [&paper.title, &paper.summary].into_iter();
    let lines = lines
        .chain(&paper.authors)
        .chain(&paper.keywords)
        .chain(&paper.organization);
    lines.map(|line| plain(line)).collect()
}

fn plain(text: &str) -> String {
    let composed = CleanText::new(text).composed();
    let unmarked = composed
        .chars()
        .filter(|character| !('\u{300}'..='\u{36f}').contains(character));
    let folded: String = unmarked.map(plain_sign).map(fold_case).collect();
    let letters_of_two = [("ß", "ss"), ("ẞ", "ss"), ("æ", "ae"), ("œ", "oe")];
    // What is not seen may have been between several blanks.
    letters_of_two
        .iter()
        .chain(&[("  ", " ")])
        .fold(folded, |text, (letter, two)| text.replace(letter, two))
}

/// What a keyboard types for a sign that is found by it.
fn plain_sign(sign: char) -> char {
    match sign {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xff01 + 0x21).expect("ASCII"),
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '\u{2010}'..='\u{2013}' | '−' => '-',
        'µ' => 'μ',
        'ς' => 'σ',
        _ => sign,
    }
}

/// A marked text in plain letters, from each letter of its first sign on: a mark takes the whole `æ` for an `e`.
fn beginnings(marked: &str) -> Vec<String> {
    let marked_plain = plain(marked);
    let first = marked.chars().map(|sign| plain(&sign.to_string()));
    let letters = first
        .map(|letters| letters.len())
        .find(|&letters| letters > 0);
    let rests = (0..letters.unwrap_or(1)).filter_map(|at| marked_plain.get(at..));
    rests.map(str::to_owned).collect()
}

/// A marked text in plain letters, up to each letter of its last sign.
fn endings(marked: &str) -> Vec<String> {
    let marked_plain = plain(marked);
    let last = marked.chars().rev().map(|sign| plain(&sign.to_string()));
    let letters = last
        .map(|letters| letters.len())
        .find(|&letters| letters > 0);
    let ends = (0..letters.unwrap_or(1)).map(|left| marked_plain.len().saturating_sub(left));
    let rests = ends.filter_map(|end| marked_plain.get(..end));
    rests.map(str::to_owned).collect()
}

fn finds(text: &str, paper: &Paper) -> bool {
    Search::parse(text).matches(paper)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_word_finds_what_has_it(paper in any_paper_with_words(), word in any_word()) {
        let expected = texts(&paper).iter().any(|text| text.contains(&plain(&CleanText::new(&word))));
        prop_assert_eq!(finds(&word, &paper), expected);
    }

    #[test]
    fn two_words_find_what_each_of_them_finds(paper in any_paper_with_words(), one in any_word(), other in any_word()) {
        let both = finds(&format!("{one} {other}"), &paper);
        prop_assert_eq!(both, finds(&one, &paper) && finds(&other, &paper));
        prop_assert_eq!(both, finds(&format!("{other}\n{one} "), &paper));
    }

    #[test]
    fn a_minus_finds_exactly_what_the_term_does_not(paper in any_paper_with_words(), word in any_word(), other in any_word()) {
        for term in [word.clone(), format!("\"{word} {other}\""), format!("org:{word}"), "has:code".to_owned()] {
            // An accent alone is nothing to look for, either way round.
            prop_assume!(!Search::parse(&term).is_empty());
            prop_assert_ne!(finds(&term, &paper), finds(&format!("-{term}"), &paper), "{}", term);
        }
    }

    #[test]
    fn whatever_was_typed_can_be_read(text in any_typed(), paper in any_paper()) {
        let search = Search::parse(&text);
        prop_assert!(!search.is_empty() || search.matches(&paper));
        // White space around it means nothing.
        prop_assert_eq!(&Search::parse(&format!(" {text}")), &search);
        for word in search.words() {
            prop_assert!(!word.is_empty());
            prop_assert_eq!(plain(word), word);
        }
    }

    #[test]
    fn marks_are_apart_and_each_begins_with_a_word(text in any_text(), typed in any_typed(), word in any_word()) {
        let search = Search::parse(&format!("{word} {typed}"));
        let marks = search.match_ranges(&text);
        for mark in &marks {
            let marked = &text[mark.clone()];
            prop_assert!(beginnings(marked).iter().any(|rest| search.words().any(|word| rest.starts_with(word))), "{:?}", marked);
            prop_assert!(endings(marked).iter().any(|rest| search.words().any(|word| rest.ends_with(word))), "{:?}", marked);
        }
        prop_assert!(marks.windows(2).all(|pair| pair[0].end < pair[1].start));
        let paper = Paper { title: CleanText::new(&text), ..paper(1, 1) };
        let alone = Search::parse(&word);
        prop_assert_eq!(!alone.is_empty() && alone.matches(&paper), !alone.match_ranges(&paper.title).is_empty());
    }

    #[test]
    fn the_box_changes_what_is_said_of_code_and_nothing_else(text in any_typed(), paper in any_paper(), code: bool) {
        let written = Search::with_code(&text, code);
        prop_assert_eq!(Search::parse(&written).asks_for_code(), code);
        prop_assert_eq!(&Search::with_code(&written, code), &written);
        let (before, after) = (Search::parse(&text), Search::parse(&written));
        prop_assert_eq!(after.organization(), before.organization());
        prop_assert!(Search::parse(&written).words().eq(Search::parse(&text).words()));
        let back = Search::with_code(&written, false);
        if !Search::parse(&text).asks_for_code() && (!code || !text.contains("has:code")) {
            prop_assert_eq!(Search::parse(&back), Search::parse(&text));
        }
        let expected = finds(&back, &paper) && (!code || paper.code.is_some());
        prop_assert_eq!(finds(&written, &paper), expected);
    }

    #[test]
    fn the_choice_changes_what_is_said_of_the_organization_and_nothing_else(
        text in any_typed(), name in prop_oneof![any_word(), any_text()], paper in any_paper(),
    ) {
        let written = Search::with_organization(&text, Some(&name));
        let search = Search::parse(&written);
        let name = CleanText::new(&name);
        if !plain(&name).is_empty() && !name.contains(['"', '“', '”']) {
            prop_assert_eq!(search.organization(), Some(&*name));
            let of_that_name = Paper { organization: Some(name), ..paper };
            let others = Search::parse(&Search::with_organization(&text, None));
            // What is left out by its name still is, unless it is the one that was chosen.
            prop_assert!(search.matches(&of_that_name) >= others.matches(&of_that_name), "{}", written);
        }
        let again = Search::with_organization(&written, search.organization());
        prop_assert_eq!(&Search::parse(&again), &search, "{} {}", written, again);
        prop_assert_eq!(search.asks_for_code(), Search::parse(&text).asks_for_code());
        prop_assert!(search.words().eq(Search::parse(&text).words()));
        let none = Search::with_organization(&written, None);
        let none = Search::parse(&none);
        prop_assert_eq!(none.organization(), None);
        prop_assert!(none.words().eq(Search::parse(&text).words()));
    }
}

#[test]
fn the_fewest_upvotes_can_be_asked_for() {
    let paper = Paper {
        upvotes: 20,
        ..harbour()
    };
    assert_finds(
        &paper,
        &["upvotes:20", "UPVOTES:0", "upvotes:", "-upvotes:21"],
    );
    assert_misses(&paper, &["upvotes:21", "-upvotes:20", "upvotes:many"]);
    assert_eq!(
        Search::parse("boats upvotes:5 upvotes:10 -upvotes:50").min_upvotes(),
        10
    );
    assert_eq!(Search::parse("boats").min_upvotes(), 0);
    for (text, min, expected) in [
        ("", 5, "upvotes:5"),
        (
            "boats upvotes:5 upvotes:9 -fast",
            20,
            "boats -fast upvotes:20",
        ),
        ("boats upvotes:5", 0, "boats"),
        ("\"upvotes:5\"", 0, "\"upvotes:5\""),
    ] {
        assert_eq!(Search::with_min_upvotes(text, min), expected, "{text}");
    }
}

#[test]
fn a_keyword_is_asked_for_as_a_phrase_and_taken_back() {
    let text = Search::with_phrase("fast", "paper folding", true);
    assert_eq!(text, "fast \"paper folding\"");
    assert!(Search::parse(&text).asks_for("Paper Folding"));
    assert!(!Search::parse(&text).asks_for("folding"));
    assert_eq!(Search::with_phrase(&text, "paper folding", true), text);
    assert_eq!(Search::with_phrase(&text, "PAPER FOLDING", false), "fast");
    assert_eq!(Search::with_phrase("fast", "", true), "fast");
    // What would be read as something else is quoted.
    for phrase in ["-survey", "org:nvidia", "has:code", "upvotes:3", "LLM"] {
        let text = Search::with_phrase("", phrase, true);
        let search = Search::parse(&text);
        assert!(search.asks_for(phrase), "{phrase}: {text}");
        assert_eq!(search.words().count(), 1, "{phrase}: {text}");
    }
}

#[test]
fn another_search_is_asked_for_as_well_and_taken_back() {
    for (text, other, with) in [
        ("harbour -\"boat 3\"", "boat", "harbour -\"boat 3\" boat"),
        ("harbour", "boat OR ship", "harbour boat OR ship"),
        (
            "harbour OR tide",
            "(boat OR ship",
            "harbour OR tide (boat OR ship)",
        ),
        ("", "boat -survey has:code", "boat -survey has:code"),
    ] {
        assert_eq!(Search::with_search(text, other, true), with);
        assert_eq!(Search::with_search(with, other, true), with);
        assert_eq!(Search::with_search(with, other, false), text);
        let [before, after, other] = [text, with, other].map(Search::parse);
        assert!(after.asks_for_search(&other) && !before.asks_for_search(&other));
    }
    assert_eq!(Search::with_search("harbour OR", "- \"\"", true), "harbour");
    assert!(!Search::parse("harbour").asks_for_search(&Search::default()));
    // One of several conditions is not the whole search, nor are they as alternatives.
    let both = Search::parse("boat -survey");
    for text in ["boat", "-survey", "boat OR -survey", "\"boat -survey\""] {
        assert!(!Search::parse(text).asks_for_search(&both), "{text}");
    }
}

#[test]
fn the_keywords_that_several_papers_have_are_offered() {
    let paper = |keywords: &[&str]| Paper {
        keywords: keywords
            .iter()
            .map(|keyword| CleanText::new(keyword))
            .collect(),
        ..bare()
    };
    let papers = [
        paper(&["agents", "video"]),
        paper(&["Agents", "boats"]),
        paper(&["agents", "video"]),
    ];
    let offered: Vec<(String, usize)> = Search::frequent_keywords(&papers, &|_| true)
        .into_iter()
        .map(|(keyword, papers)| (keyword.to_string(), papers))
        .collect();
    assert_eq!(offered, [("agents".to_owned(), 3), ("video".to_owned(), 2)]);

    // Those that are not wanted take no place of others.
    let all: Vec<String> = (10..30).map(|number| format!("keyword {number}")).collect();
    let names: Vec<&str> = all.iter().map(String::as_str).collect();
    let papers = [paper(&names), paper(&names)];
    let offered = Search::frequent_keywords(&papers, &|keyword| **keyword >= *"keyword 19");
    let offered: Vec<&str> = offered.iter().map(|(keyword, _)| &***keyword).collect();
    assert_eq!(offered, names[9..17]);
}

proptest! {
    #[test]
    fn a_phrase_that_is_added_is_asked_for_and_removing_it_leaves_the_rest(
        text in any_typed(),
        phrase in any_word(),
    ) {
        let without = Search::with_phrase(&text, &phrase, false);
        prop_assert!(!Search::parse(&without).asks_for(&phrase) || plain(&phrase).is_empty());
        let with = Search::with_phrase(&text, &phrase, true);
        if !plain(&phrase).is_empty() && !phrase.contains(['"', '“', '”']) {
            prop_assert!(Search::parse(&with).asks_for(&phrase), "{}", with);
        }
        prop_assert_eq!(Search::with_phrase(&with, &phrase, false), without);
    }
}

// ---- Alternatives, brackets and fields ----

#[test]
fn one_of_several_alternatives_is_enough_and_binds_closer_than_the_blank() {
    assert_finds(
        &harbour(),
        &[
            "letters OR tides",
            "tides OR letters",
            "letters OR boats OR \"flow matching\"",
            "letters OR tides harbour",
            "harbour letters OR tides",
            "letters OR -boats",
            "letters OR has:code",
            "letters OR org:seoul",
        ],
    );
    assert_misses(
        &harbour(),
        &[
            "letters OR boats",
            "letters OR tides boats",
            "tides OR letters -survey",
            "letters OR -survey",
            "letters or tides",
        ],
    );
}

#[test]
fn brackets_make_one_condition_of_several() {
    assert_finds(
        &harbour(),
        &[
            "(tides)",
            "(letters boats) OR tides",
            "(tides harbour) OR letters",
            "-(tides letters)",
            "-(letters OR boats)",
            "((tides) OR (letters)) -(boats)",
            "(tides",
            "(letters OR (tides harbour",
        ],
    );
    assert_misses(
        &harbour(),
        &[
            "(letters OR tides) boats",
            "-(tides harbour)",
            "-(letters OR tides)",
            "(letters boats) OR (tides boats)",
        ],
    );
    // A bracket within a word is a part of the word.
    let cost = Paper {
        title: CleanText::new("Sorting in O(n) steps"),
        ..bare()
    };
    assert_finds(&cost, &["o(n)", "(o(n) steps)", "(letters OR o(n))"]);
    assert_misses(&cost, &["o(m)"]);
}

#[test]
fn a_field_is_looked_through_alone() {
    assert_finds(
        &harbour(),
        &[
            "title:tides",
            "TITLE:\"video diffusion\"",
            "author:müller",
            "author:김하늘",
            "keyword:flow",
            "abstract:survey",
            "-title:survey",
            "-author:tides",
            "title:(letters OR tides)",
            "title:(harbour tides author:jose)",
            "-abstract:(letters OR boats)",
        ],
    );
    assert_misses(
        &harbour(),
        &[
            "title:survey",
            "author:tides",
            "keyword:tides",
            "abstract:flow",
            "title:(harbour survey)",
            "-author:(boats OR jose)",
            "topic:tides",
        ],
    );
}

#[test]
fn what_says_nothing_of_alternatives_and_brackets_is_passed_over() {
    for text in [
        "OR",
        "OR OR",
        "()",
        "-()",
        "(",
        ")(",
        "(OR)",
        "title:()",
        "( - OR \"\")",
    ] {
        let search = Search::parse(text.trim_start_matches(')'));
        assert!(search.is_empty(), "{text}");
    }
    for text in [
        "OR tides",
        "tides OR",
        "tides OR OR",
        "tides OR -",
        "(tides OR) OR ()",
        "tides OR org:",
    ] {
        assert_eq!(Search::parse(text), Search::parse("tides"), "{text}");
    }
    assert_eq!(Search::parse("a OR - b"), Search::parse("a b"));
}

#[test]
fn any_number_of_brackets_can_be_read() {
    let deep = format!("{}tides{}", "(".repeat(100_000), ")".repeat(100_000));
    assert_finds(&harbour(), &[&deep, &"(tides) OR ".repeat(10_000)]);
    assert_misses(
        &harbour(),
        &[
            &deep.replace("tides", "boats"),
            &"(boats) OR ".repeat(10_000),
        ],
    );
}

#[test]
fn filters_leave_alternatives_and_brackets_as_they_are() {
    for (text, with) in [
        ("a OR b", "a OR b has:code"),
        ("a OR has:code", "a OR has:code has:code"),
        ("(a has:code", "(a has:code) has:code"),
        ("a OR", "a has:code"),
        ("(a OR \"b", "(a OR \"b\") has:code"),
        ("has:code (a)", "(a) has:code"),
    ] {
        assert_eq!(Search::with_code(text, true), with, "{text}");
    }
    assert!(!Search::parse("a OR has:code").asks_for_code());
    assert!(!Search::parse("a OR b").asks_for("a"));
    assert_eq!(Search::parse("(org:a) OR b").organization(), None);
    assert_eq!(
        Search::with_organization("org:a OR org:b org:c", None),
        "org:a OR org:b"
    );
}

#[test]
fn a_search_is_written_as_it_is_read() {
    for (text, written) in [
        ("  Diffusion   -survey ", "Diffusion -survey"),
        ("a OR b OR c", "a OR b OR c"),
        ("(a OR b) c", "a OR b c"),
        ("-(a b)", "-(a b)"),
        ("a OR (b c)", "a OR (b c)"),
        ("TITLE:(a OR \"b c\"", "title:a OR title:\"b c\""),
        ("HAS:code UPVOTES:05", "has:code upvotes:5"),
        ("“a \"b\" c", "“a \"b\" c”"),
        ("\"OR\" \"(a)\" \"-b\"", "\"OR\" \"(a)\" \"-b\""),
    ] {
        assert_eq!(Search::parse(text).to_string(), written, "{text}");
    }
}

proptest! {
    #[test]
    fn a_search_that_is_added_finds_what_both_find(text in any_typed(), other in any_typed(), paper in any_paper_with_words()) {
        let both = Search::with_search(&text, &other, true);
        prop_assert_eq!(finds(&both, &paper), finds(&text, &paper) && finds(&other, &paper), "{}", both);
        let other_search = Search::parse(&other);
        let is_asked = Search::parse(&both).asks_for_search(&other_search);
        prop_assert_eq!(is_asked, !other_search.is_empty(), "{}", both);
        let without = Search::with_search(&both, &other, false);
        prop_assert!(!Search::parse(&without).asks_for_search(&other_search), "{}", without);
    }

    #[test]
    fn what_is_written_is_read_as_the_same_search(text in any_typed(), paper in any_paper()) {
        // What has both kinds of quotation marks cannot be quoted.
        prop_assume!(!text.contains('"') || !text.contains('”'));
        let search = Search::parse(&text);
        let written = search.to_string();
        let again = Search::parse(&written);
        prop_assert_eq!(again.matches(&paper), search.matches(&paper), "{} {}", text, written);
        prop_assert_eq!(again.to_string(), written, "{}", text);
    }

    #[test]
    fn alternatives_find_what_one_of_them_finds(paper in any_paper_with_words(), one in any_word(), other in any_word()) {
        let either = finds(&format!("{one} OR {other}"), &paper);
        prop_assume!(!Search::parse(&one).is_empty() && !Search::parse(&other).is_empty());
        prop_assert_eq!(either, finds(&one, &paper) || finds(&other, &paper));
        prop_assert_eq!(!either, finds(&format!("-({one} OR {other})"), &paper));
    }
}
